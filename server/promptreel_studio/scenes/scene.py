"""What every scene can do, and how one is opened."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, Self

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from promptreel_studio.scenes.spec import SceneSpec

MIN_SIDE = 16
"""Pixels; below this the planes have no room for anything."""


class Scene(Protocol):
    """A moving picture: any frame at any time, in any order."""

    def frame(self, t: float) -> NDArray[np.uint8]:
        """Draw the picture at `t` seconds.

        Returns:
            (height, width, 3) BGR. It is the instance's own buffer and is overwritten by the next call.
        """
        ...

    def clone(self) -> Self:
        """Share the painted planes but own the buffers, so that another thread may draw."""
        ...


def open_scene(spec: SceneSpec, width: int, height: int, seconds: float) -> Scene:
    """Paint the planes of a scene; the pictures are then a pure function of `t`.

    Args:
        spec: What to draw; choices that its kind does not offer fall back to the kind's default.
        width: Even number of pixels.
        height: Even number of pixels.
        seconds: Length of the segment. It sets the pace of the camera, never the amount of memory.

    Raises:
        ValueError: The size is odd or too small, or the length is not positive.
    """
    if width < MIN_SIDE or height < MIN_SIDE or width % 2 or height % 2:
        raise ValueError(f"A scene needs even sides of at least {MIN_SIDE} pixels, not {width}x{height}.")
    if not seconds > 0:
        raise ValueError("A scene needs a length above zero seconds.")
    # Imported here: the drawing libraries load only for those who draw.
    from promptreel_studio.scenes.kit.stage import Stage

    spec = spec.settled()
    compose = import_module(f"promptreel_studio.scenes.{spec.kind}.scene").compose
    return compose(spec, Stage.of(width, height, seconds, spec.seed))
