"""Sky, light, rays and high clouds above the sea of clouds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, dither, mix, shoulder
from promptreel_studio.scenes.kit.glide import Gliding
from promptreel_studio.scenes.kit.plane import spill_onto
from promptreel_studio.scenes.kit.sky import (
    CloudLight,
    CloudShape,
    Stars,
    cloud_density,
    draw_moon,
    draw_sun,
    gradient_sky,
    shade_clouds,
    to_bytes,
)

if TYPE_CHECKING:
    from promptreel_studio.scenes.clouds.looks import Look
    from promptreel_studio.scenes.kit.composed import Picture
    from promptreel_studio.scenes.kit.stage import Stage

CIRRUS_SPEED = 4.0


class HighSky:
    """Everything from the upper edge to below the horizon: the far belts are only a few rows high."""

    def __init__(self, stage: Stage, look: Look, horizon: int, amount: float) -> None:
        """Paint it once."""
        self._rows = rows = int(horizon + 0.16 * stage.height) if stage.height >= 400 else stage.height
        sun = (stage.width * look.x, horizon * (1 - look.lift))
        stops = (*((p * horizon / rows, c) for p, c in look.sky), (1.0, look.air))
        sky = gradient_sky(stage.width, rows, stops, sun, look.glows)
        radius = look.radius * stage.unit
        if look.body == "sun":
            draw_sun(sky, *sun, radius, "#fffdf4", "#fff2d2", 1.12)
        elif look.body == "moon":
            draw_moon(sky, *sun, radius, mix(look.light, "#fff4e2", 0.4), stage.rng(3))
        self._sky = spill_onto(dither(shoulder(sky), stage.rng(2)), 200, 0.16, 24 * stage.unit)
        self._stars: Stars | None = None
        if look.stars:
            avoid = (*sun, radius * 1.6)
            count = stage.crowd(look.stars * 1.7, rows)
            self._stars = Stars(self._sky, count, horizon * 0.86, stage.unit, stage.rng(4), avoid)
        self._cirrus = self._paint_cirrus(stage, look, horizon, amount) if amount else None

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._sky.nbytes + (self._cirrus.nbytes if self._cirrus else 0)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        above = frame[: self._rows]
        np.copyto(above, self._sky)
        if self._stars:
            self._stars.draw(above, t)
        if self._cirrus:
            self._cirrus.paint(frame, t, camera)

    def _paint_cirrus(self, stage: Stage, look: Look, horizon: int, amount: float) -> Gliding:
        rng = stage.rng(5)
        period = int(max(stage.width * 1.3, horizon * 2.0)) // 2 * 2
        cover = min(0.80, 0.36 + 0.10 * amount)
        shape = CloudShape(cover, -0.4, 0.96, stretch=6.5, slope=1.42, crisp=1.7, ragged=0.5)
        density = cloud_density(period // 2, horizon // 2, shape, rng)
        below = look.lift < 0.5
        upper, middle, low = look.sky[1][1], look.sky[2][1], look.sky[3][1]
        body = ((0.0, mix(upper, middle, 0.6)), (0.6, mix(middle, low, 0.6)), (1.0, look.air))
        sheet, rim = shade_clouds(density, CloudLight(body, look.lit, 0.50, below), stage.unit / 2)
        sheet[..., :3] += rim[..., None] * bgr(look.lit) * 0.62
        pixels = to_bytes(cv2.resize(sheet, (period, horizon)), rng)
        return Gliding(pixels, stage.width, parallax=0.03, speed=CIRRUS_SPEED * stage.unit)


class Rays:
    """Beams that fan out from the sun and slowly grow and fade, and the light along the horizon."""

    def __init__(self, stage: Stage, look: Look, horizon: int) -> None:
        """Lay out the beams on a sixth of the size."""
        self._size = (stage.width, stage.height)
        columns, rows = max(8, stage.width // 6), max(8, stage.height // 6)
        x = (np.arange(columns, dtype=np.float32)[None] + 0.5) / columns * stage.width - stage.width * look.x
        y = (np.arange(rows, dtype=np.float32)[:, None] + 0.5) / rows * stage.height - horizon * (
            1 - look.lift
        )
        away = np.sqrt(x * x + y * y) / stage.unit
        angle = np.arctan2(y, x)
        rng = stage.rng(7)
        fade = np.exp(-away / 620) * np.clip(away / 110, 0, 1)
        self._beams = []
        for _ in range(3):
            fan = np.zeros_like(angle)
            for n in range(9):
                # Spread evenly, so that no side is without a beam.
                at, wide = (n + rng.random()) * 2 * np.pi / 9, rng.uniform(0.02, 0.085)
                turn = np.abs(np.mod(angle - at + np.pi, 2 * np.pi) - np.pi)
                fan += rng.uniform(0.4, 1.0) * np.exp(-np.square(turn / wide))
            self._beams.append((fan * fade * look.rays).astype(np.float32))
        self._phases = [(float(rng.uniform(0, 6.28)), float(rng.uniform(0.16, 0.34))) for _ in range(3)]
        line = (np.arange(rows, dtype=np.float32)[:, None] + 0.5) / rows * stage.height - horizon
        band = np.exp(-np.square(line / (150 * stage.unit))) * (
            0.25 + 0.75 * np.exp(-np.square(x / (stage.width * 0.30)))
        )
        warm = np.exp(-away / 380) * 0.30 * (line > -horizon)
        self._base = (np.clip(band + warm, 0, 1) * look.haze * 120).astype(np.float32)
        self._colour = bgr(look.light) / 255

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._base.nbytes + sum(beam.nbytes for beam in self._beams)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        light = self._base.copy()
        for beam, (phase, rate) in zip(self._beams, self._phases, strict=True):
            cv2.scaleAdd(beam, 0.55 + 0.45 * float(np.sin(phase + rate * t)), light, light)
        small = cv2.merge([cv2.convertScaleAbs(light, alpha=float(share)) for share in self._colour])
        cv2.add(frame, cv2.resize(small, self._size, interpolation=cv2.INTER_LINEAR), frame)
