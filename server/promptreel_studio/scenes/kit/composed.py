"""A scene as a list of elements, painted one over the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from promptreel_studio.scenes.kit.painted import PaintedScene

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.scenes.kit.plane import Plane
    from promptreel_studio.scenes.kit.rain import Rain
    from promptreel_studio.scenes.kit.snowfall import Snowfall
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.spec import SceneSpec

Picture = NDArray[np.uint8]


class Element(Protocol):
    """One part of a scene; several threads paint with it at once, so it must not change after `__init__`."""

    @property
    def nbytes(self) -> int:
        """Memory held."""
        ...

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """Draw over what is there.

        Args:
            frame: (height, width, 3) BGR, changed in place.
            t: Seconds since the scene began.
            camera: Pixels that the nearest plane has travelled, 0..`Stage.reach`.
        """
        ...


class ComposedScene(PaintedScene):
    """Elements from far to near, the camera and the vignette."""

    def __init__(
        self,
        spec: SceneSpec,
        stage: Stage,
        elements: Sequence[Element],
        *,
        focus: tuple[float, float] = (0.5, 0.5),
        darken: float = 0.27,
    ) -> None:
        """Take the elements; the first must cover the frame.

        Args:
            spec: What is drawn.
            stage: Where.
            elements: From far to near.
            focus: The point, as shares of the frame, that a zoom moves towards.
            darken: Strength of the vignette.
        """
        super().__init__(spec, stage, darken)
        self.focus = focus
        self._elements = tuple(elements)

    @property
    def nbytes(self) -> int:
        """Memory held by the elements."""
        return sum(element.nbytes for element in self._elements)

    def paint(self, frame: Picture, t: float) -> None:
        """Draw the elements."""
        camera = self.path.offset(t)
        for element in self._elements:
            element.paint(frame, t, camera)


class Still:
    """An opaque picture that covers the frame from row `top` on and never moves."""

    def __init__(self, picture: Picture, top: int = 0) -> None:
        """Keep the picture, (rows, width, 3)."""
        self._picture, self._top = np.ascontiguousarray(picture), top

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._picture.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        np.copyto(frame[self._top : self._top + self._picture.shape[0]], self._picture)


class Light(Still):
    """A picture that is added from row `top` on: haze, glow, beams."""

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        part = frame[self._top : self._top + self._picture.shape[0]]
        cv2.add(part, self._picture, part)


class Sliding:
    """A plane that the camera passes at a share of its speed, and that may drift by itself."""

    def __init__(self, plane: Plane, parallax: float, speed: float = 0.0) -> None:
        """Keep the plane.

        Args:
            plane: It must be as wide as `Stage.plane_width(parallax)`, or wrap around.
            parallax: 1.0 for the nearest plane.
            speed: Pixels per second of its own; only for planes that wrap around.
        """
        self._plane, self._parallax, self._speed = plane, parallax, speed

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._plane.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        self._plane.over(frame, self._speed * t + self._parallax * camera)


class Snow:
    """Falling snow: the distant flakes, or those close to the viewer."""

    def __init__(self, snowfall: Snowfall, *, near: bool) -> None:
        """Keep the flakes; both halves share one `Snowfall`."""
        self._snowfall, self._near = snowfall, near

    @property
    def nbytes(self) -> int:
        """Memory held, counted once."""
        return 0 if self._near else self._snowfall.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        (self._snowfall.draw_near if self._near else self._snowfall.draw_far)(frame, t)


class Raining:
    """Falling rain."""

    def __init__(self, rain: Rain) -> None:
        """Keep the streaks."""
        self._rain = rain

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._rain.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        self._rain.draw(frame, t)
