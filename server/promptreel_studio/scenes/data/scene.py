"""The pictures of data, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.data.chart import Chart
from promptreel_studio.scenes.data.looks import look_of
from promptreel_studio.scenes.data.network import Core, Dust, Network
from promptreel_studio.scenes.data.streams import Streams
from promptreel_studio.scenes.kit.composed import ComposedScene, Element
from promptreel_studio.scenes.kit.meshes import Mesh
from promptreel_studio.scenes.kit.motes import Motes, Swarm

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.scene import Scene
    from promptreel_studio.scenes.spec import SceneSpec


def compose(spec: SceneSpec, stage: Stage) -> Scene:
    """A ground of soft colour with far points, and on it a network, streams or a chart; blurred specks in front."""
    look = look_of(spec.time, spec.palette)
    lights = [Core(stage, look)] if spec.variant == "network" else []
    elements: list[Element] = [
        Mesh(stage, look.base, look.clouds, 0.72, stage.rng(6200), pace=1.3, lights=lights),
        Dust(stage, look, stage.rng(6201)),
    ]
    if spec.variant == "lines":
        elements.append(Streams(stage, look, stage.rng(6202)))
    elif spec.variant == "chart":
        elements.append(Chart(stage, look, stage.rng(6203)))
    else:
        elements.append(Network(stage, look, stage.rng(6204)))
    code = look.second if look.dark else "#ffffff"
    near = Swarm(16, code, (14, 46), drift=(12, 8), roam=50, pulse=0.07, gain=0.30, core=0.5)
    elements.append(Motes(stage, near, stage.rng(6205), parallax=1.0))
    return ComposedScene(spec, stage, elements, focus=(0.5, 0.47), darken=0.34 if look.dark else 0.20)
