"""The planet: a map laid on a sphere that turns slowly, with day, night, atmosphere and the shadow of its rings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.bent import bent
from promptreel_studio.scenes.kit.colour import STRIP, bgr, dither, smoothstep
from promptreel_studio.scenes.space.rings import shadow_on
from promptreel_studio.scenes.space.sphere import Globe, Grid, daylight
from promptreel_studio.scenes.space.surfaces import COLUMNS, ROWS, gas_giant, living_world

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.space.looks import Look
    from promptreel_studio.scenes.space.rings import Rings

LIGHTS = "#ffc070"
KEPT = np.array([(1 - n / 255) * (1 - 0.4 * n / 255) * 255 for n in range(256)], np.uint8)
"""What clouds leave of the ground's light."""


class Planet:
    """Worked out on half of the size; the limb and the air are painted once in full."""

    def __init__(self, stage: Stage, look: Look, globe: Globe, *, rings: Rings | None, salt: int) -> None:
        """Make the world: a gas giant if it has rings, else one with seas and clouds."""
        rng = stage.rng(salt)
        self._box = globe.box(stage.width, stage.height)
        grid = Grid.of(globe, self._box, 2)
        turn, down = grid.places(globe)
        self._u = (turn * COLUMNS + COLUMNS / 2).astype(np.float32)
        self._v = np.clip(down * ROWS - 0.5, 0, ROWS - 1).astype(np.float32)
        light = daylight(grid, globe, "#ff9a5c" if rings is None else look.sun)
        if rings is not None:
            light *= (1 - shadow_on(rings, globe, grid))[..., None]
        self._light = dither(light * 255, rng)
        self._clouds: Picture | None = None
        self._night: Picture | None = None
        if rings is not None:
            self._map = _doubled(cv2.cvtColor(gas_giant(look, rng), cv2.COLOR_BGR2BGRA))
            self._pace = 19.0
        else:
            pixels, clouds = living_world(look, rng)
            self._map, self._clouds = _doubled(pixels), _doubled(clouds)
            facing = grid.toward(globe.sun)
            night = (
                smoothstep(0.04, -0.16, facing)
                * smoothstep(1.0, 0.97, grid.far)
                * smoothstep(0.0, 0.4, grid.z)
            )
            self._night = (night * 255).astype(np.uint8)
            self._pace = 13.0
        full = Grid.of(globe, self._box, 1)
        clear = np.clip((full.far - 1) * globe.radius + 0.5, 0, 1)
        self._clear = cv2.cvtColor((clear * 255).astype(np.uint8), cv2.COLOR_GRAY2BGR)
        self._halo_box = globe.box(stage.width, stage.height, 1.34)
        self._halo = _air(stage, look, globe, self._halo_box, thick=rings is None, salt=salt)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        kept = (self._u, self._v, self._light, self._map, self._clear, self._halo, self._clouds, self._night)
        return sum(a.nbytes for a in kept if a is not None)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        at = cv2.add(self._u, -t * self._pace % COLUMNS)
        if self._clouds is not None and self._night is not None:
            ground = cv2.remap(self._map, at, self._v, cv2.INTER_LINEAR)
            lights = cv2.extractChannel(ground, 3)
            ground = cv2.cvtColor(ground, cv2.COLOR_BGRA2BGR)
            at = cv2.add(self._u, -t * self._pace * 1.35 % COLUMNS)
            cover = cv2.remap(self._clouds, at, self._v, cv2.INTER_LINEAR)
            # Thin clouds shade what they do not hide.
            keep = cv2.LUT(cover, KEPT)
            cv2.multiply(ground, cv2.cvtColor(keep, cv2.COLOR_GRAY2BGR), ground, 1 / 255)
            cv2.add(ground, cv2.cvtColor(cover, cv2.COLOR_GRAY2BGR), ground)
            cv2.multiply(ground, self._light, ground, 1 / 255)
            shine = cv2.multiply(cv2.multiply(lights, self._night, scale=1 / 160), keep, scale=1 / 255)
            warm = [cv2.convertScaleAbs(shine, alpha=float(c)) for c in bgr(LIGHTS) / 255]
            cv2.add(ground, cv2.merge(warm), ground)
        else:
            ground = bent(self._map, at, self._v)
            cv2.multiply(ground, self._light, ground, 1 / 255)
        left, top, right, bottom = self._box
        part = frame[top:bottom, left:right]
        cv2.multiply(part, self._clear, part, 1 / 255)
        cv2.add(part, cv2.resize(ground, (right - left, bottom - top), interpolation=cv2.INTER_LINEAR), part)
        left, top, right, bottom = self._halo_box
        part = frame[top:bottom, left:right]
        cv2.add(part, self._halo, part)


def _doubled(sheet: Picture) -> Picture:
    """A map laid out twice, so that any turn is one cut."""
    return np.concatenate([sheet, sheet, sheet[:, :2]], axis=1)


def _air(
    stage: Stage, look: Look, globe: Globe, box: tuple[int, int, int, int], *, thick: bool, salt: int
) -> Picture:
    """Light in the atmosphere: a haze inside the limb and a thin bright line that fades outwards."""
    left, top, right, bottom = box
    light = np.empty((bottom - top, right - left, 3), np.float32)
    for first in range(top, bottom, STRIP):
        last = min(bottom, first + STRIP)
        grid = Grid.of(globe, (left, first, right, last), 1)
        light[first - top : last - top] = _lit_air(stage, look, globe, grid, thick=thick)
    return dither(light, stage.rng(salt + 1))


def _lit_air(stage: Stage, look: Look, globe: Globe, grid: Grid, *, thick: bool) -> Floats:
    facing = grid.toward(globe.sun)
    day = smoothstep(-0.42, 0.55, facing)
    strong = smoothstep(-0.10, 0.9, facing)
    inner = np.where(grid.far < 1, (1 - grid.z) ** (2.6 if thick else 4.0), 0) * (0.80 if thick else 0.42)
    out = np.maximum(grid.far - 1, 0)
    line = np.exp(-out / 0.008) * 0.95
    halo = np.exp(-out / 0.050) * (0.40 if thick else 0.22) + np.exp(-out / 0.12) * 0.13
    outer = np.where(grid.far >= 1, line + halo, 0) * smoothstep(1.33, 1.10, grid.far)
    edge = np.exp(-(((grid.far - 1) * globe.radius / (2.0 * max(stage.unit, 0.4))) ** 2)) * strong**1.5 * 0.65
    air, white = bgr(look.air), bgr("#ffffff")
    light = (inner * day)[..., None] * (air * 0.85) + (outer * day)[..., None] * air * 0.75
    light += edge[..., None] * (air * 0.4 + white * 0.6)
    return light.astype(np.float32)
