"""Moving words, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.composed import ComposedScene, Element
from promptreel_studio.scenes.kit.meshes import Gleam, Mesh
from promptreel_studio.scenes.kit.motes import Motes, Swarm
from promptreel_studio.scenes.words.depth import Aura, Limb, Panes, Rays, Rings, Stream
from promptreel_studio.scenes.words.looks import Look, look_of
from promptreel_studio.scenes.words.orb import Orb
from promptreel_studio.scenes.words.screens import Screens

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.scene import Scene
    from promptreel_studio.scenes.spec import SceneSpec


def compose(spec: SceneSpec, stage: Stage) -> Scene:
    """A moving ground and the words on it; a globe of light where there are none.

    Raises:
        ValueError: No font on this computer has a letter of the words.
    """
    look = look_of(spec.time, spec.palette)
    variant = spec.variant or "rise"
    rng = stage.rng(6000)
    first = int(rng.integers(len(look.blobs)))
    clouds = (*look.blobs[first:], *look.blobs[:first])
    wordless = not spec.words.strip()
    lights = _lights(stage, look, variant)
    if wordless:
        tone = mix(look.accents[0], look.light, 0.4) if look.dark else "#ffffff"
        lights.append(Aura(stage, tone, (0.5, 0.47), 0.16, 0.75))
    elements: list[Element] = [
        Mesh(stage, look.base, clouds, look.blob_gain, stage.rng(6001), pace=2.0, lights=lights),
        *_behind(stage, look, variant),
    ]
    if not wordless:
        language = (spec.model_extra or {}).get("language")
        elements.append(
            Screens(stage, look, spec.words, variant, language if isinstance(language, str) else None)
        )
    else:
        elements.append(Orb(stage, look, stage.rng(6002)))
    near = Swarm(14, _speck(look), (16, 46), drift=(9, 16), roam=40, pulse=0.08, gain=0.34, core=0.5)
    elements.append(Motes(stage, near, stage.rng(6003), parallax=0.8))
    return ComposedScene(spec, stage, elements, focus=(0.5, 0.5), darken=0.30 if look.dark else 0.10)


def _lights(stage: Stage, look: Look, variant: str) -> list[Gleam]:
    if variant == "zoom":
        return [
            Rays(stage, look, (0.5, 0.5), 0.50 * look.light_gain, stage.rng(6005)),
            Rings(stage, look),
        ]
    if variant == "slide":
        return [Panes(stage, look, stage.rng(6007))]
    return [Rays(stage, look, (0.5, 1.15), 0.8 * look.light_gain, stage.rng(6008))]


def _behind(stage: Stage, look: Look, variant: str) -> list[Element]:
    if variant == "zoom":
        return [Stream(stage, look, stage.rng(6006))]
    dust = Swarm(70, _speck(look), (3, 10), drift=(3, 14), roam=18, pulse=0.14, gain=0.8)
    motes = Motes(stage, dust, stage.rng(6004), parallax=0.35)
    return [motes] if variant == "slide" else [motes, Limb(stage, look)]


def _speck(look: Look) -> str:
    return look.light if look.dark else "#ffffff"
