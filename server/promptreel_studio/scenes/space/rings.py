"""Rings around a planet: thousands of thin bands, the planet's shadow on them and theirs on the planet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, smoothstep
from promptreel_studio.scenes.kit.noise import ridge_line
from promptreel_studio.scenes.kit.sky import to_bytes

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.space.looks import Look
    from promptreel_studio.scenes.space.sphere import Globe, Grid

INNER, OUTER = 1.28, 2.30
COUNT = 1024


@dataclass(frozen=True)
class Rings:
    """How dense they are from the inner to the outer edge, and how bright."""

    density: Floats
    tone: Floats

    @classmethod
    def of(cls, rng: np.random.Generator) -> Rings:
        """Lay bands of many widths, with two clear gaps."""
        at = np.linspace(0, 1, COUNT, dtype=np.float32)
        broad = ridge_line(COUNT, rng, rough=0.7, octaves=4, coarse=5)
        fine = ridge_line(COUNT, rng, rough=0.9, octaves=6, coarse=14)
        density = np.clip(0.22 + 0.62 * broad + 0.5 * (fine - 0.5), 0.04, 1)
        for gap, wide in ((0.60 + 0.08 * float(rng.random()), 0.028), (0.86, 0.010), (0.22, 0.012)):
            density *= 1 - 0.94 * np.exp(-(((at - gap) / wide) ** 4))
        density *= (
            smoothstep(0, 0.05, at) * smoothstep(1.0, 0.975, at) * (0.35 + 0.65 * smoothstep(0, 0.30, at))
        )
        tone = np.clip(0.25 + 0.55 * broad + 0.5 * (fine - 0.4), 0, 1)
        return cls(density.astype(np.float32), tone.astype(np.float32))

    def at(self, far: Floats, values: Floats) -> Floats:
        """Look a profile up by distance in radii of the planet; 0 outside."""
        place = (far - INNER) / (OUTER - INNER) * (COUNT - 1)
        return np.interp(place, np.arange(COUNT), values, left=0, right=0).astype(np.float32)


def shadow_on(rings: Rings, globe: Globe, grid: Grid) -> Floats:
    """How much of the sun the rings keep from the surface, 0..1."""
    n, sun = globe.axis, globe.sun
    down = n[0] * sun[0] + n[1] * sun[1] + n[2] * sun[2]
    step = -grid.toward(n) / (down if abs(down) > 0.02 else 0.02)
    far = np.sqrt(
        (grid.x + step * sun[0]) ** 2 + (grid.y + step * sun[1]) ** 2 + (grid.z + step * sun[2]) ** 2
    ).astype(np.float32)
    return (rings.at(far, rings.density) * (step > 0) * 0.80).astype(np.float32)


def ring_picture(stage: Stage, look: Look, rings: Rings, globe: Globe, salt: int) -> Picture:
    """The rings as far as the planet does not hide them, (height, width, 4) premultiplied."""
    n, sun = globe.axis, globe.sun
    x = ((np.arange(stage.width, dtype=np.float32) + 0.5 - globe.x) / globe.radius)[None]
    y = ((np.arange(stage.height, dtype=np.float32) + 0.5 - globe.y) / globe.radius)[:, None]
    z = -(n[0] * x + n[1] * y) / n[2]
    flat = x * x + y * y
    far = np.sqrt(flat + z * z).astype(np.float32)
    density, tone = rings.at(far, rings.density), rings.at(far, rings.tone)
    # Bands thinner than a pixel would flicker from size to size.
    behind = (z < 0) * np.clip((1 - np.sqrt(flat)) * globe.radius + 0.5, 0, 1)
    along = x * sun[0] + y * sun[1] + z * sun[2]
    aside = np.sqrt(np.maximum(far * far - along * along, 0))
    shadow = smoothstep(1.02, 0.97, aside.astype(np.float32)) * smoothstep(
        0.02, -0.05, along.astype(np.float32)
    )
    light = (0.62 + 0.38 * np.clip(along / OUTER + 0.3, 0, 1)) * (1 - 0.93 * shadow)
    alpha = density * (1 - behind) * 0.94
    colour = bgr(look.ring[0]) + (bgr(look.ring[1]) - bgr(look.ring[0])) * tone[..., None]
    sheet = np.dstack([colour * (light * alpha)[..., None], alpha * 254]).astype(np.float32)
    sheet[alpha < 0.004] = -1
    return to_bytes(sheet, stage.rng(salt))
