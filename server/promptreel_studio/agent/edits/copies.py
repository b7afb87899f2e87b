"""A copy that is spoken of: whether there is one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent.parts import Problem

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_COPY = re.compile(r"cop(?:y|ied)|duplicate|clone|repe(?:at|tition)|副本|复制|拷贝")


def refuse_absent_copy(reading: Reading, pronoun: re.Pattern[str], order: list[dict[str, Any]]) -> None:
    """Refuse what is said of a copy where nothing is there twice.

    Raises:
        Problem: There is no copy.
    """
    said = reading.search(pronoun)
    if said is None or not _COPY.search(said.group()):
        return
    shown = [
        (clip.get("asset"), clip.get("src_in") or 0, scene.get("kind") if isinstance(scene, dict) else None)
        for clip in order
        for scene in [clip.get("scene")]
    ]
    if len(set(shown)) == len(shown):
        raise Problem("unclear.part", wanted=[said.group()])
