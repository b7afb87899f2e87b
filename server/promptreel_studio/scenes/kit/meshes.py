"""Clouds of colour that wander over a gradient: a ground for what has no landscape.

How to use: `Mesh(stage, base, clouds, gain, rng)` is an element that covers the frame. What else is soft, such as
rays or panes of light, is cheapest as a `Gleam` in its `lights` or a `Wash` in its `washes`: all are enlarged together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import Floats, bgr, ramp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

COARSE = 16
BETWEEN = 4
GRAIN = 3


class Gleam(Protocol):
    """Soft light of one colour on the coarse grid."""

    code: Floats
    """BGR shares, 0..1."""

    @property
    def nbytes(self) -> int:
        """Memory held."""
        ...

    def light(self, t: float, camera: float) -> Picture:
        """Bytes of light, (rows, columns) of `coarse_size`; see `composed.Element.paint`."""
        ...


class Wash(Protocol):
    """Something soft that lies on the clouds."""

    points: tuple[int, int]
    """Columns and rows that it needs; the frame may have fewer."""

    @property
    def nbytes(self) -> int:
        """Memory held."""
        ...

    def over(self, ground: Picture, t: float, camera: float) -> None:
        """Lay it in place over a smaller picture of the ground, (rows, columns, 3), which may have more points."""
        ...


def coarse_size(stage: Stage) -> tuple[int, int]:
    """Columns and rows of the grid on which gleams are worked out."""
    return max(8, stage.width // BETWEEN), max(8, stage.height // BETWEEN)


class Mesh:
    """Soft clouds, worked out on a sixteenth of the size and enlarged; a still grain hides the steps."""

    def __init__(
        self,
        stage: Stage,
        base: Sequence[str],
        clouds: Sequence[str],
        gain: float,
        rng: np.random.Generator,
        *,
        pace: float = 1.0,
        lights: Sequence[Gleam] = (),
        washes: Sequence[Wash] = (),
    ) -> None:
        """Place the clouds.

        Args:
            stage: Where.
            base: Colours of the ground from the top down.
            clouds: Colours; the first are the largest.
            gain: How far they cover the ground, 0..1.
            rng: Source of their places and paths.
            pace: Speed.
            lights: What shines before the clouds.
            washes: What lies on them, those that need few points first.
        """
        # As many points for every size of one shape, so that sizes agree.
        small = 135 / min(stage.width, stage.height)
        self._size = (stage.width, stage.height)
        self._columns, self._rows = (
            max(8, round(stage.width * small / 2)),
            max(8, round(stage.height * small / 2)),
        )
        self._between = coarse_size(stage)
        stops = tuple((k / (len(base) - 1), code) for k, code in enumerate(base))
        self._base = np.repeat(ramp(stops, self._rows)[:, None, :], self._columns, axis=1)
        self._x = np.linspace(0, 1, self._columns, dtype=np.float32)[None]
        self._y = np.linspace(0, 1, self._rows, dtype=np.float32)[:, None]
        self._aspect = stage.width / stage.height
        self._codes = [bgr(code) for code in clouds]
        draws = rng.random((len(clouds), 8))
        self._draws, self._gain, self._pace, self._lights = draws, gain, pace, tuple(lights)
        self._washes = tuple(washes)
        noise = np.random.default_rng(4).random((stage.height, stage.width), np.float32)
        grain = np.clip(noise * GRAIN, 0, 255).astype(np.uint8)
        self._grain = cv2.merge([grain, grain, grain])
        self._shift = (
            np.random.default_rng(5).random((self._between[1], self._between[0], 1), np.float32) - GRAIN / 2
        )

    @property
    def nbytes(self) -> int:
        """Memory held."""
        lights = sum(light.nbytes for light in (*self._lights, *self._washes))
        return self._grain.nbytes + self._base.nbytes + self._shift.nbytes + lights

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        small = self.colours(t)
        middle = cv2.resize(small, self._between, interpolation=cv2.INTER_CUBIC)
        middle += self._shift
        middle = cv2.convertScaleAbs(cv2.max(middle, 0.0))
        for gleam in self._lights:
            light = gleam.light(t, camera)
            tint = [cv2.convertScaleAbs(light, alpha=float(share)) for share in gleam.code]
            cv2.add(middle, cv2.merge(tint), middle)
        for wash in self._washes:
            columns, rows = (min(pair) for pair in zip(wash.points, self._size, strict=True))
            if columns > middle.shape[1] or rows > middle.shape[0]:
                middle = cv2.resize(middle, (columns, rows), interpolation=cv2.INTER_LINEAR)
            wash.over(middle, t, camera)
        cv2.resize(middle, self._size, dst=frame, interpolation=cv2.INTER_LINEAR)
        cv2.add(frame, self._grain, frame)

    def colours(self, t: float) -> Floats:
        """The ground at a time, (rows, columns, 3) float BGR."""
        picture = self._base.copy()
        # The plane itself is bent, so that clouds are no circles.
        bend_x = self._x + 0.09 * np.sin(4.1 * self._y + 0.21 * t * self._pace + self._draws[0, 6] * 6.28)
        bend_y = self._y + 0.09 * np.sin(3.7 * self._x * self._aspect**0.5 - 0.17 * t * self._pace)
        for n, code in enumerate(self._codes):
            a, b, c, d, e, f, *_ = self._draws[n].tolist()
            turn = t * self._pace * (0.10 + 0.10 * c) * (1 if d < 0.5 else -1)
            x = 0.5 + (0.30 + 0.22 * a) * np.cos(turn + 6.28 * (n / len(self._codes) + 0.3 * b))
            y = 0.5 + (0.28 + 0.22 * b) * np.sin(turn * 0.8 + 6.28 * (n / len(self._codes) + 0.4 * e))
            reach = (0.40 + 0.22 * f) * (0.92 + 0.08 * np.sin(0.4 * t * self._pace + n))
            wide = max(1.0, self._aspect) ** 0.5
            dx, dy = (bend_x - x) * self._aspect / wide, (bend_y - y) * (1 if self._aspect > 1 else 0.8)
            cover = self._gain * np.exp(-((dx * dx + dy * dy) / (reach * reach)) * 1.6)
            picture += (code - picture) * cover[..., None].astype(np.float32)
        return picture
