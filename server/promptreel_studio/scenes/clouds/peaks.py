"""Mountain tops that stand out of the clouds like islands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.composed import Sliding
from promptreel_studio.scenes.kit.ranges import Range, RangeLight, paint_range

if TYPE_CHECKING:
    from promptreel_studio.scenes.clouds.looks import Look
    from promptreel_studio.scenes.kit.stage import Stage

RISE = 190
"""Height of the highest over the horizon, 1080p pixels."""
GROUP = (
    (0.24, 0.56, 1.0, 1.15),
    (0.13, 0.50, 0.70, 0.85),
    (0.345, 0.60, 0.66, 0.90),
    (0.02, 0.56, 0.60, 0.80),
    (0.46, 0.62, 0.46, 0.60),
    (0.20, 0.40, 0.42, 0.6),
)
"""Place across the frame, depth, height and reach of each, when the light stands on the right."""


def islands(stage: Stage, look: Look, horizon: int, parallax: float, foot: float) -> Sliding:
    """A group on the side away from the light; `foot` is the row at which the clouds hide them."""
    rng = stage.rng(60)
    height = foot - horizon + RISE * stage.unit * (0.90 if stage.tall else 1.0)
    away = look.x > 0.5
    summits = []
    for x, z, high, reach in GROUP:
        at = x + float(rng.uniform(-0.02, 0.02))
        near = reach if not stage.tall else 0.8 * reach
        summits.append((at if away else 1 - at, z, high * float(rng.uniform(0.94, 1.0)), near))
    air = mix(look.air, look.mist, 0.4)
    low = look.lift < 0.5
    light = RangeLight(
        sun=mix(look.light, look.lit, 0.4),
        sun_gain=1.30 if low else 0.98,
        sun_from=-1.0,
        up=0.40 if low else 0.85,
        ambient=mix(look.side, look.shade, 0.45),
        ambient_gain=0.92,
        air=air,
        meadow=mix(*look.rock, 0.4),
        snow_line=0.06,
    )
    # A field that is narrower than its peaks are high would be all walls, on which no snow lies.
    wide = max(4.4, 1.03 * stage.plane_width(parallax) / height)
    shape = Range(foot, height, parallax, tuple(summits), 0.10, 0.52, 1.25, 720, 61, wide, 0.40)
    return Sliding(paint_range(stage, light, shape, 1.0 if away else -1.0), parallax)
