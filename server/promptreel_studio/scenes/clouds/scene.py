"""The sea of clouds, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.clouds.deck import cloud_rows, parallax
from promptreel_studio.scenes.clouds.looks import look_of
from promptreel_studio.scenes.clouds.peaks import islands
from promptreel_studio.scenes.clouds.plane import Airliner
from promptreel_studio.scenes.clouds.sky import HighSky, Rays
from promptreel_studio.scenes.kit.composed import ComposedScene, Element

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.scene import Scene
    from promptreel_studio.scenes.spec import SceneSpec


def compose(spec: SceneSpec, stage: Stage) -> Scene:
    """Sky, rows of clouds with peaks between them, a plane far away, and rays over it all."""
    look = look_of(spec.time, spec.palette)
    amount = spec.amount("clouds")
    horizon = int(stage.height * (0.46 if stage.tall else 0.44)) // 2 * 2
    rows = cloud_rows(stage, look, horizon, amount)
    foot = horizon + 0.36 * (stage.height - horizon)
    elements: list[Element] = [
        HighSky(stage, look, horizon, amount),
        Airliner(stage, look, horizon),
        *rows[:3],
        islands(stage, look, horizon, parallax(3.4), foot),
        *rows[3:],
        Rays(stage, look, horizon),
    ]
    return ComposedScene(spec, stage, elements, focus=(look.x, horizon / stage.height), darken=0.25)
