"""Fireworks over the bay, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.fireworks.bay import Bay
from promptreel_studio.scenes.fireworks.looks import look_of
from promptreel_studio.scenes.fireworks.people import Boats, Crowd
from promptreel_studio.scenes.fireworks.programme import Programme
from promptreel_studio.scenes.fireworks.show import Show
from promptreel_studio.scenes.fireworks.town import FAR, HILL, NEAR, Sky, bridge, haze, hills, town
from promptreel_studio.scenes.kit.composed import ComposedScene, Element, Light, Sliding

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.spec import SceneSpec


def compose(spec: SceneSpec, stage: Stage) -> ComposedScene:
    """Sky, bursts, the far shore before them, the water that mirrors it all, boats and those who watch."""
    look = look_of(spec.time, spec.palette)
    programme = Programme(stage, look, spec.amount("fireworks"))
    horizon = int(stage.height * (0.74 if stage.tall else 0.70)) // 2 * 2
    shore: list[Element] = [
        Sliding(town(stage, look, horizon, near=False), FAR),
        Sliding(town(stage, look, horizon, near=True), NEAR),
        Sliding(bridge(stage, look, horizon), NEAR),
    ]
    elements: list[Element] = [
        Sky(stage, look, horizon),
        Sliding(hills(stage, look, horizon), HILL),
        Show(stage, look, programme, horizon, shore),
        Bay(stage, look, horizon),
        Light(*haze(stage, look, horizon)),
        Boats(stage, look, horizon),
        Crowd(stage, look, programme),
    ]
    return ComposedScene(spec, stage, elements, focus=(0.5, 0.36), darken=0.24)
