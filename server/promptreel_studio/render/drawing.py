"""Pictures in their order, a few of them being drawn at once."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from promptreel_studio.render.blend import I420
    from promptreel_studio.render.frames import Frames

PICTURES_READY = 3
"""Drawn pictures that wait for the encoder."""


def synth_threads() -> int:
    """How many frames are drawn at once."""
    return min(4, max(2, os.cpu_count() or 2))


def drawn(frames: Frames, numbers: Iterable[int]) -> Generator[I420]:
    """The pictures in order, a few of them being drawn at once."""
    threads = synth_threads()
    pool = ThreadPoolExecutor(threads, "promptreel-draw")
    waiting: deque[Future[I420]] = deque()
    try:
        for index in numbers:
            waiting.append(pool.submit(frames.take(index)))
            if len(waiting) > threads:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)
