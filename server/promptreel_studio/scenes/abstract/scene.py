"""The abstract pictures, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.abstract.lights import CRISP, LargeLights, Lights, River
from promptreel_studio.scenes.abstract.looks import Look, glowing, look_of
from promptreel_studio.scenes.abstract.ribbons import Ribbons
from promptreel_studio.scenes.kit.composed import ComposedScene, Element
from promptreel_studio.scenes.kit.inks import Inks, Plume
from promptreel_studio.scenes.kit.meshes import Mesh
from promptreel_studio.scenes.kit.motes import Motes, Swarm

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.meshes import Wash
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.scene import Scene
    from promptreel_studio.scenes.spec import SceneSpec


def compose(spec: SceneSpec, stage: Stage) -> Scene:
    """A ground of soft colour, and on it ink, ribbons or lights with specks before them."""
    look = look_of(spec.time, spec.palette)
    washes: list[Wash] = []
    base, clouds, gain = look.base, look.clouds, 0.75
    river = River(stage, stage.rng(6107))
    if spec.variant == "bokeh":
        base, clouds = glowing(look)
        gain = 0.9
        washes.append(LargeLights(stage, look, river, stage.rng(6108)))
    elif spec.variant == "waves":
        base, clouds = glowing(look, 0.5)
        washes.append(Ribbons(stage, look, stage.rng(6101)))
    else:
        base, clouds = glowing(look, 0.45)
        washes.append(Inks(stage, _plumes(stage, look), stage.rng(6103), dark=look.dark))
    elements: list[Element] = [Mesh(stage, base, clouds, gain, stage.rng(6100), pace=1.2, washes=washes)]
    if spec.variant == "bokeh":
        elements.append(Lights(stage, look, river, CRISP, stage.rng(6102)))
        return ComposedScene(spec, stage, elements, darken=0.26 if look.dark else 0.10)
    code = look.light if look.dark else "#ffffff"
    fine = Swarm(64, code, (2.5, 9), drift=(6, 7), roam=24, pulse=0.18, dark=0.6, gain=0.8)
    near = Swarm(9, code, (18, 44), drift=(15, 9), roam=50, pulse=0.07, gain=0.26, core=0.5)
    elements += [
        Motes(stage, fine, stage.rng(6104), parallax=0.5),
        Motes(stage, near, stage.rng(6105), parallax=1.0),
    ]
    return ComposedScene(spec, stage, elements, focus=(0.5, 0.5), darken=0.32 if look.dark else 0.10)


def _plumes(stage: Stage, look: Look) -> tuple[Plume, ...]:
    """Two great clouds that meet, each with its own current."""
    rng = stage.rng(6106)
    side = -1.0 if rng.random() < 0.5 else 1.0
    lean, lift = (float(value) for value in rng.uniform(-0.05, 0.05, 2))
    tones = look.tones
    tall = stage.tall
    wide, high = (0.80, 0.62) if not tall else (0.62, 0.80)
    return (
        Plume(tones[0], tones[2], 0.5 + side * (0.20 if not tall else 0.08) + lean, (0.42 if not tall else 0.30) + lift, wide, high, 0.9, (2.6 * side, 4.0)),
        Plume(tones[1], tones[3], 0.5 - side * (0.17 if not tall else 0.08) + lean, (0.56 if not tall else 0.64) - lift, wide, high, 1.0, (-3.2 * side, -4.6)),
    )  # fmt: skip
