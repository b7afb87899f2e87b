"""Mountain tops that stand out of the clouds like islands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, mix, smoothstep
from promptreel_studio.scenes.kit.composed import Sliding
from promptreel_studio.scenes.kit.massif import Summit, massif
from promptreel_studio.scenes.kit.noise import fractal
from promptreel_studio.scenes.kit.plane import Plane
from promptreel_studio.scenes.kit.relief import Sun, look_at, sunlight

if TYPE_CHECKING:
    from promptreel_studio.scenes.clouds.looks import Look
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.stage import Stage

CELLS = 440
RISE = 160
"""Height of the highest over the horizon, 1080p pixels."""
GROUP = ((0.24, 0.50, 1.0, 1.05), (0.07, 0.40, 0.62, 0.80), (0.40, 0.56, 0.52, 0.70))
"""Place across the frame, depth, height and reach of each, when the light stands on the right."""


def islands(stage: Stage, look: Look, horizon: int, parallax: float, foot: float) -> Sliding:
    """A group on the side away from the light; `foot` is the row at which the clouds hide them."""
    rng = stage.rng(60)
    width = stage.plane_width(parallax)
    height = foot - horizon + RISE * stage.unit * (0.86 if stage.tall else 1.0)
    wide = width / height * 1.03
    away = look.x > 0.5
    summits = []
    for x, z, high, reach in GROUP:
        at = x + float(rng.uniform(-0.02, 0.02))
        summits.append(Summit(at if away else 1 - at, z, high, reach * (1.0 if not stage.tall else 0.8)))
    field = massif(summits, CELLS, wide, 0.0, rng)
    side = 1.0 if away else -1.0
    light, hollow, slope = sunlight(field, wide / CELLS, Sun(side, 0.30, 0.42 if look.lift < 0.5 else 0.9))
    bottom = min(stage.height, int(foot) + 2)
    sight = look_at(
        field, width, bottom, foot=foot, height=height, across=0.97, slices=CELLS // 2, unit=stage.unit
    )  # fmt: skip
    seen = [cv2.remap(sheet, sight.u, sight.v, cv2.INTER_LINEAR) for sheet in (light, hollow, slope)]
    altitude = np.clip(sight.altitude, 0, 1) * np.ones_like(seen[0])
    noise = fractal(256, 256, rng, slope=1.2)
    u, v = sight.u * np.float32(0.9), sight.v * np.float32(0.9) + altitude * 90
    grain = cv2.remap(noise, u, v.astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP) - 0.5
    colour = _colour(look, seen[0], seen[1], seen[2], altitude, grain)
    # Their feet dissolve in the mist.
    cover = sight.cover() * smoothstep(0.10, 0.34, altitude + 0.10 * grain)
    picture = np.zeros((bottom, width, 4), np.uint8)
    dots = rng.random(cover.shape, np.float32)[..., None]
    picture[sight.first :, :, :3] = np.clip(colour + dots, 0, 255) * cover[..., None]
    picture[sight.first :, :, 3] = cover * 255
    return Sliding(Plane(picture, fine=stage.fine), parallax)


def _colour(
    look: Look, light: Floats, hollow: Floats, slope: Floats, altitude: Floats, grain: Floats
) -> Floats:
    dark, lit = (bgr(code) for code in look.rock)
    tone = np.clip(light * (1.1 + 0.8 * grain) + 0.30 * (hollow - 0.3) + 0.2 * grain, 0, 1)[..., None]
    rock = dark + (lit - dark) * tone * 0.8
    shade = bgr(mix(look.shade, look.side, 0.35))
    snow = shade + (np.minimum(bgr(look.lit) * 1.06 + 8, 255) - shade) * np.clip(1.25 * tone, 0, 1)
    lies = smoothstep(0.16, 0.42, altitude + 0.5 * grain) * smoothstep(0.66, 0.44, slope + 0.5 * grain)
    colour = rock + (snow - rock) * lies[..., None]
    air = (0.22 + 0.62 * smoothstep(0.62, 0.10, altitude))[..., None]
    return (colour + (bgr(mix(look.air, look.mist, 0.4)) - colour) * air).astype(np.float32)
