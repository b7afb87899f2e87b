"""Fireworks over the bay, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.fireworks.bay import Bay
from promptreel_studio.scenes.fireworks.looks import look_of
from promptreel_studio.scenes.fireworks.people import Boats, Crowd
from promptreel_studio.scenes.fireworks.shells import Programme
from promptreel_studio.scenes.fireworks.sparks import Sparks
from promptreel_studio.scenes.fireworks.town import FAR, HILL, NEAR, Sky, bridge, haze, hills, town
from promptreel_studio.scenes.kit.composed import ComposedScene, Element, Light, Sliding

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.spec import SceneSpec


def compose(spec: SceneSpec, stage: Stage) -> ComposedScene:
    """Sky, bursts, the far shore before them, the water that mirrors it all, boats and those who watch."""
    look = look_of(spec.time, spec.palette)
    programme = Programme(stage.seed, look, spec.amount("fireworks"), tall=stage.tall)
    horizon = int(stage.height * (0.71 if stage.tall else 0.66)) // 2 * 2
    elements: list[Element] = [
        Sky(stage, look, horizon),
        Sliding(hills(stage, look, horizon), HILL),
        Sparks(stage, look, programme, horizon),
        Sliding(town(stage, look, horizon, near=False), FAR),
        Sliding(town(stage, look, horizon, near=True), NEAR),
        Sliding(bridge(stage, look, horizon), NEAR),
        Bay(stage, look, horizon),
        Light(*haze(stage, look, horizon)),
        Boats(stage, look, horizon),
        Crowd(stage, look, programme),
    ]
    return ComposedScene(spec, stage, elements, focus=(0.5, 0.36), darken=0.24)
