"""Moving words, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.composed import ComposedScene, Element
from promptreel_studio.scenes.words.chosen import in_colours
from promptreel_studio.scenes.words.layers import before, behind, is_flat
from promptreel_studio.scenes.words.looks import look_of
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
    look = in_colours(look_of(spec.time, spec.palette), spec.ink, spec.ground)
    variant = spec.variant or "rise"
    language = (spec.model_extra or {}).get("language")
    tag = language if isinstance(language, str) else None
    elements: list[Element] = behind(stage, look, variant, spec.words, tag)
    if spec.words.strip():
        elements.append(Screens(stage, look, spec.words, variant, tag, spec.reveal))
    else:
        elements.append(Orb(stage, look, stage.rng(6002)))
    if not is_flat(variant):
        elements.append(before(stage, look))
    # A ground that was chosen is that colour up to its corners.
    darken = 0.08 if spec.ground or is_flat(variant) else 0.30 if look.dark else 0.10
    return ComposedScene(spec, stage, elements, focus=(0.5, 0.5), darken=darken)
