"""The beach scene, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.beach.backdrop import Backdrop, Disc
from promptreel_studio.scenes.beach.dune import Dune, undergrowth
from promptreel_studio.scenes.beach.life import Gulls
from promptreel_studio.scenes.beach.looks import look_of
from promptreel_studio.scenes.beach.plants import Palms, Wood
from promptreel_studio.scenes.beach.sand import Sand
from promptreel_studio.scenes.beach.shore import Shore
from promptreel_studio.scenes.beach.water import Water
from promptreel_studio.scenes.kit.composed import ComposedScene, Element, Raining
from promptreel_studio.scenes.kit.rain import Rain

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.scene import Scene
    from promptreel_studio.scenes.spec import SceneSpec


def compose(spec: SceneSpec, stage: Stage) -> Scene:
    """Sky, headland, surf on the sand, the wood along the bay, and palms or dune grass in front."""
    look = look_of(spec.time, spec.weather, spec.palette)
    shore = Shore.of(stage)
    backdrop = Backdrop(shore, look, spec.amount("clouds"))
    shaded = spec.time == "day" and spec.weather == "clear" and spec.variant == "tropical"
    elements: list[Element] = [
        backdrop,
        Sand(shore, look, shaded=shaded),
        Water(shore, look, spec.amount("waves")),
        Disc(shore, look, backdrop.sun),
        Wood(shore, look, palms=spec.variant == "tropical"),
    ]
    if spec.time != "night":
        elements.append(Gulls(shore, look.gull, 7))
    if spec.variant == "dunes":
        elements.append(Dune(stage, look))
    else:
        elements += [Palms(stage, look), undergrowth(stage, look)]
    if spec.weather == "rain":
        elements.append(Raining(Rain(stage, look.air, spec.amount("rain"))))
    return ComposedScene(spec, stage, elements, focus=(look.sea.x, shore.horizon / stage.height), darken=0.26)
