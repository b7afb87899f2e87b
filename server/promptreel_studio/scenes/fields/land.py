"""The land: hills in perspective with what grows on them, dab by dab."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.fields.growth import grow
from promptreel_studio.scenes.kit.colour import bgr, mix, smoothstep
from promptreel_studio.scenes.kit.noise import fractal
from promptreel_studio.scenes.kit.pen import Sheet

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from promptreel_studio.scenes.fields.growth import Belt
    from promptreel_studio.scenes.fields.looks import Crop, Look
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.stage import Stage

SLICES, COLUMNS = 150, 480


class Land:
    """A painted belt: `sheet` and `line`, the first row of land in each column."""

    def __init__(self, stage: Stage, belt: Belt, look: Look, crop: Crop, salt: int) -> None:
        """Paint it."""
        rng = stage.rng(salt)
        self._belt, self._look, self._crop, self._stage = belt, look, crop, stage
        self.width = stage.plane_width(belt.parallax)
        # Rows run towards a point on the side of the light.
        self.turn = 0.26 * belt.side
        self.scale, self._depth = 486 * stage.unit, stage.height - belt.horizon
        z = np.geomspace(belt.near, belt.far, SLICES, dtype=np.float32)[:, None]
        across = np.linspace(-0.5, 0.5, COLUMNS, dtype=np.float32)[None] * self.width
        x = across / self.scale * z
        hills = fractal(256, 256, rng, slope=2.5)
        self._hills = np.pad(hills, ((0, 2), (0, 2)), mode="wrap")
        self._shift = rng.uniform(0, 256, 2)
        field = self._height(x, z * np.ones_like(x))
        self._rows = (belt.horizon + self._depth * (1 - field) / z).astype(np.float32)
        self._seen = np.minimum.accumulate(cv2.GaussianBlur(self._rows, (7, 3), 0), axis=0)
        line = cv2.resize(self._seen[-1:], (self.width, 1), interpolation=cv2.INTER_CUBIC)[0]
        self.line: Floats = line
        self.sheet = Sheet(self.width, stage.height)
        self._ground(field, x, z, rng)
        grow(self, stage, belt, look, crop, rng)

    def _height(self, x: Floats, z: Floats) -> Floats:
        belt = self._belt
        u = np.mod(x / belt.wave / 3.2 * 256 + self._shift[0], 256).astype(np.float32)
        v = np.mod(z / belt.wave / 3.2 * 256 + self._shift[1], 256).astype(np.float32)
        hill = cv2.remap(self._hills, u, v, cv2.INTER_LINEAR)
        within = np.clip((z - belt.near) / (belt.far - belt.near), 0, 1)
        rise = np.sin(np.pi * np.clip(within, 0, 1) ** 0.75 * 0.94)
        return (
            belt.height * rise * (0.42 + 1.0 * hill) - 0.6 * belt.height * smoothstep(0.8, 1.0, within)
        ).astype(np.float32)

    def _ground(self, field: Floats, x: Floats, z: Floats, rng: np.random.Generator) -> None:
        """Soil and leaves between the flowers, lit by the slope."""
        belt, look, crop = self._belt, self._look, self._crop
        sideways = np.gradient(field, axis=1) / (x[:, 1:2] - x[:, :1])
        deep = np.gradient(field, axis=0) / np.gradient(z, axis=0)
        slope = 0.42 - sideways * belt.side * 1.9 + deep * 0.8
        top = int(np.clip(np.floor(self.line.min()) - 1, 0, self._stage.height - 1))
        want = -(np.arange(top, self._stage.height, dtype=np.float32) + 0.5)
        places = np.arange(SLICES, dtype=np.float32)
        index = np.stack([np.interp(want, -self._seen[:, n], places) for n in range(COLUMNS)], 1)
        # What is seen between flowers is soft: half the pixels are enough.
        across, along = max(4, self.width // 2), max(2, len(want) // 2)
        index = cv2.resize(index.astype(np.float32), (across, along))
        column = np.repeat(np.linspace(0, COLUMNS - 1, across, dtype=np.float32)[None], along, 0)
        tone = cv2.remap(slope.astype(np.float32), column, index, cv2.INTER_LINEAR)
        away = belt.near * np.exp(index * np.float32(np.log(belt.far / belt.near) / (SLICES - 1)))
        pixel = (np.arange(across, dtype=np.float32)[None] + 0.5) * np.float32(self.width / across)
        world = (pixel - self.width / 2) / self.scale * away
        speck = np.pad(fractal(512, 512, rng, slope=0.9), ((0, 2), (0, 2)), mode="wrap")
        u, v = np.mod(world / belt.near / 2.2, 1) * 512, np.mod(away / belt.near / 1.8, 1) * 512
        speck = cv2.remap(speck, u.astype(np.float32), v.astype(np.float32), cv2.INTER_LINEAR)
        share = np.clip(tone + (speck - 0.5) * 0.8, 0, 1)[..., None]
        dark, light = bgr(look.lit(crop.leaf[0])), bgr(look.lit(crop.leaf[1], 0.12))
        colour = dark + (light - dark) * share
        bloom = bgr(look.lit(mix(crop.blooms[0], crop.blooms[1], 0.4), 0.08)) * (0.55 + 0.6 * share)
        colour += (bloom - colour) * (0.55 if crop.rows or crop.leaf[0] > "#8" else 0.22)
        if belt.patches:
            colour += (self._patchwork(world, away, share) - colour) * 0.85
        elif crop.rows:
            gap = 0.5 + 0.5 * np.cos((world - self.turn * away) / crop.rows * 2 * np.pi)
            blur = np.clip(9 / away, 0, 1)
            lane = (smoothstep(0.72, 0.98, gap) * blur)[..., None]
            colour += (bgr(look.lit(crop.soil)) * (0.75 + 0.4 * share) - colour) * lane
        fog = (belt.air * (0.3 + 0.7 * index / SLICES))[..., None]
        colour += (bgr(look.air) - colour) * fog
        colour = cv2.resize(np.clip(colour, 0, 254), (self.width, len(want)), interpolation=cv2.INTER_LINEAR)
        cover = np.clip(
            np.arange(top, self._stage.height, dtype=np.float32)[:, None] - self.line[None] + 1, 0, 1
        )
        noise = np.tile(rng.random((256, 256), np.float32), (len(want) // 256 + 1, self.width // 256 + 1))
        colour += noise[: len(want), : self.width, None]
        part = self.sheet.pixels[top:]
        part[..., :3] = colour * cover[..., None]
        part[..., 3] = cover * 255
        part[..., :3] = np.minimum(part[..., :3], part[..., 3:])

    def _patchwork(self, x: Floats, z: Floats, share: Floats) -> Floats:
        """Fields of several crops, parted by bent lines."""
        belt, look, crop = self._belt, self._look, self._crop
        size = belt.near * 0.8
        a = np.floor((x + 0.5 * z) / (size * 1.5) + 0.35 * np.sin(z / size * 1.1))
        b = np.floor((z - 0.22 * x) / (size * 0.62))
        pick = np.mod(np.sin(a * 12.9898 + b * 78.233) * 43758.547, 1)[..., None]
        greens = (*look.year.slopes, crop.blooms[0], crop.soil)
        result = np.zeros((*x.shape, 3), np.float32)
        for n, code in enumerate(greens):
            inside = (pick >= n / len(greens)) & (pick < (n + 1) / len(greens))
            result += inside * bgr(look.lit(code, 0.10))
        return result * (0.62 + 0.6 * share)

    def spot(self, x: Floats, z: Floats) -> tuple[Floats, Floats, NDArray[np.bool_]]:
        """Column and row of points on the land, pixels, and which of them no hill hides."""
        belt = self._belt
        px = x / z * self.scale + self.width / 2
        column = np.clip(px / self.width * (COLUMNS - 1), 0, COLUMNS - 1).astype(int)
        level = np.log(z / belt.near) / np.log(belt.far / belt.near) * (SLICES - 1)
        level = np.clip(level, 0, SLICES - 1).astype(int)
        row = self._rows[level, column]
        return px, row, row <= self._seen[level, column] + 3 * self._stage.unit

    def drift(self, x: Floats, z: Floats) -> Floats:
        """Which part of a drift of flowers a point is in, 0..1."""
        grain = 20 / 1.9 / self._belt.near
        return self._hills[np.mod(z * grain, 256).astype(int), np.mod(x * grain, 256).astype(int)]
