"""Buffers that a thread uses again for every frame: large ones cost more to get than to fill."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture

_own = threading.local()
KEPT = 16
"""Buffers per thread; sizes that are not wanted any more go first."""


def scratch(height: int, width: int, channels: int = 3) -> Picture:
    """A buffer of this shape, without the last axis for one channel, with anything in it; the thread's next call of the same size returns it again.

    Use it as the `dst` of one OpenCV call and be done with it before anything else is painted.
    """
    kept: dict[tuple[int, int, int], Picture] = _own.__dict__.setdefault("kept", {})
    buffer = kept.pop((height, width, channels), None)
    if buffer is None:
        buffer = np.empty((height, width, channels) if channels > 1 else (height, width), np.uint8)
        while len(kept) >= KEPT:
            kept.pop(next(iter(kept)))
    kept[height, width, channels] = buffer
    return buffer
