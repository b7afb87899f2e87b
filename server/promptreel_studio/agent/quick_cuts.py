"""A film that cuts often, where nobody says how many shots it has: "desert, fast cuts, 15 seconds"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.agent.shotlist import MOST_SHOTS, Shot

if TYPE_CHECKING:
    from promptreel_studio.agent.prompt import Prompt

_EACH_MS = 2_000
_FEWEST = 3


def cut_quickly(prompt: Prompt, usual_ms: int) -> None:
    """Give such a film its shots and hard cuts between them.

    Args:
        prompt: What was read; changed in place. Subjects that are named together come in turn.
        usual_ms: Length of a film of which nothing was said.
    """
    if not prompt.quick_cuts:
        return
    prompt.transition = prompt.transition or {"kind": "cut", "d": 0}
    if prompt.shots or prompt.shot_count > 1:
        return
    kinds = [kind for kind in prompt.scene.kinds if kind != "words"]
    count = min(max((prompt.duration_ms or usual_ms) // _EACH_MS, _FEWEST, len(kinds)), MOST_SHOTS)
    if len(kinds) > 1:
        scenes = [replace(prompt.scene, kinds=[kinds[number % len(kinds)]]) for number in range(count)]
        prompt.shots = [Shot(scene) for scene in scenes]
    else:
        prompt.shot_count = count
