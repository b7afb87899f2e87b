"""Lights far out of focus: a river of them across the picture, in six depths."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.abstract.discs import lens_discs
from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.meshes import BETWEEN
from promptreel_studio.scenes.kit.sprites import stamp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.scenes.abstract.looks import Look
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

SPREAD = 4
"""Sizes of a depth."""
STEPS = 3
"""Places within a point, each way, at which a light on a coarse grid may stand; whole points would be jerks."""
LONG = 1920 / 1080


@dataclass(frozen=True)
class Depth:
    """Lights at one distance; lengths in 1080p pixels.

    Attributes:
        count: Number on a frame.
        radius: Mean radius.
        parallax: Share of the camera's speed.
        gain: Strength.
        soft: Width of the edge, share of the radius.
        rim: How much brighter the edge is.
        stray: How far they lie from the river, share of the frame's shorter side.
    """

    count: int
    radius: float
    parallax: float
    gain: float
    soft: float
    rim: float
    stray: float


LARGE = (
    Depth(22, 250, 0.20, 0.26, 0.55, 0.10, 0.46),
    Depth(30, 118, 0.75, 0.36, 0.16, 0.55, 0.30),
    Depth(9, 200, 1.00, 0.22, 0.26, 0.45, 0.44),
)
CRISP = (
    Depth(110, 8, 0.15, 0.90, 0.18, 0.30, 0.17),
    Depth(92, 24, 0.30, 0.60, 0.08, 0.60, 0.24),
    Depth(56, 54, 0.50, 0.46, 0.07, 0.70, 0.27),
)


class River:
    """Places on a bent band along the longer side, on which lights drift."""

    def __init__(self, stage: Stage, rng: np.random.Generator) -> None:
        """Bend it."""
        self._stage = stage
        self._tall = stage.height > 1.1 * stage.width
        self._lean = (0.20 if rng.random() < 0.5 else -0.20) * (0.9 if self._tall else 1.0)
        self._bow = rng.random(2) * 6.28
        self.long = max(stage.width, stage.height)
        self.short = min(stage.width, stage.height)

    def share(self) -> float:
        """Its area beside that of a 1080p frame's."""
        return self.long * self.short / (1080 * 1080 * LONG) / self._stage.unit**2

    def place(self, along: np.ndarray, aside: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Pixels (x, y) of places `along` it, pixels, and `aside` of it, shares of the shorter side."""
        s = along / self.long
        middle = 0.5 + self._lean * (1 - 2 * s) + 0.10 * np.sin(5.2 * s + self._bow[0])
        # The river narrows where it is far, on one side of the frame.
        width = 0.62 + 0.55 * (0.5 + 0.5 * np.sin(3.4 * s + self._bow[1]))
        across = (middle + aside * width) * self.short
        return (across, self.long - along) if self._tall else (along, across)


class Lights:
    """Some depths of lights; each swells a little, dims and lights up in its own time."""

    def __init__(
        self,
        stage: Stage,
        look: Look,
        river: River,
        depths: Sequence[Depth],
        rng: np.random.Generator,
        *,
        by: int = 1,
    ) -> None:
        """Hang them up.

        Args:
            stage: Where.
            look: Colours.
            river: What they gather around.
            depths: From far to near.
            rng: Source of the places.
            by: They are drawn on a picture that is smaller than the frame by this factor.
        """
        self._stage, self._river, self._by, self._dark = stage, river, by, look.dark
        codes = _codes(look)
        self._steps = STEPS if by > 1 else 1
        places = [((k % STEPS) / STEPS, k // STEPS / STEPS) for k in range(self._steps**2)]
        self._layers: list[tuple[Depth, list[list[list[Picture]]], np.ndarray]] = []
        for depth in depths:
            radii = [max(1.2, depth.radius * (0.62 + 0.25 * k) * stage.unit / by) for k in range(SPREAD)]
            sprites = [
                [lens_discs(radius, codes, rim=depth.rim, soft=depth.soft, at=place) for place in places]
                for radius in radii
            ]
            self._layers.append((depth, sprites, rng.random((max(4, round(depth.count * river.share())), 9))))

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(
            s.nbytes for _, sizes, _ in self._layers for places in sizes for row in places for s in row
        )

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        unit, by, river = self._stage.unit, self._by, self._river
        for depth, sprites, d in self._layers:
            margin = 1.5 * depth.radius * unit + 0.5 * self._stage.reach
            span = river.long + 2 * margin
            pace = 0.6 + 0.8 * d[:, 4]
            along = np.mod(d[:, 0] * span + t * (4 + 24 * depth.parallax) * unit * pace, span) - margin
            # The sum of three draws gathers around the middle of the river.
            aside = depth.stray * (d[:, 1] + d[:, 2] + d[:, 3] - 1.5) * 1.5
            aside = aside + 0.016 * np.sin(t * 0.5 * pace + d[:, 5] * 6.28)
            x, y = river.place(along, aside)
            x = x - (camera - 0.5 * self._stage.reach) * depth.parallax
            beat = 0.5 + 0.5 * np.sin(t * (0.5 + 0.9 * d[:, 5]) + d[:, 6] * 6.28)
            gain = (1.0 if self._dark else 0.42) * depth.gain * (0.28 + 0.72 * beat) * (0.5 + 0.5 * d[:, 7])
            size = np.floor(d[:, 8] ** 1.4 * SPREAD).astype(int)
            code = np.floor(d[:, 6] * 7.99 + d[:, 7] * 4).astype(int) % len(sprites[0][0])
            x, y, steps = x / by, y / by, self._steps
            left, top = np.floor(x * steps + 0.5) / steps, np.floor(y * steps + 0.5) / steps
            column, row = np.floor(left + 1e-6), np.floor(top + 1e-6)
            place = np.round((left - column) * steps + (top - row) * steps * steps).astype(int)
            for a, b, g, s, p, c in zip(
                column.tolist(),
                row.tolist(),
                gain.tolist(),
                size.tolist(),
                place.tolist(),
                code.tolist(),
                strict=True,
            ):
                # An odd square: its middle is a pixel.
                stamp(frame, sprites[s][p][c], a + 0.5, b + 0.5, g)


class LargeLights:
    """The large lights as a `meshes.Wash`: a quarter of the points are enough for them."""

    def __init__(self, stage: Stage, look: Look, river: River, rng: np.random.Generator) -> None:
        """Hang them up."""
        by = BETWEEN if min(stage.width, stage.height) > 400 else 1
        self.points = (stage.width // by, stage.height // by)
        self._lights = Lights(stage, look, river, LARGE, rng, by=by)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._lights.nbytes

    def over(self, ground: Picture, t: float, camera: float) -> None:
        """See `meshes.Wash`."""
        self._lights.paint(ground, t, camera)


def _codes(look: Look) -> list[str]:
    tones = look.tones
    if look.dark:
        return [*tones, mix(tones[1], tones[3], 0.5), mix(tones[3], look.light, 0.6)]
    # On a light ground what shines is nearly white.
    return [mix(code, "#ffffff", 0.55) for code in tones] + ["#ffffff", mix(tones[3], "#ffffff", 0.8)]
