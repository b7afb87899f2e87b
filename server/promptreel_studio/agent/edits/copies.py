"""A copy that is spoken of: whether there is one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.parts import Problem

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft, History
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


def latest_copy(draft: Draft, history: History) -> int | None:
    """The place of the clip that was last made by copying another, from 0; None if none is there any more."""
    order = drafts.clips(draft)
    for after, before in pairwise((draft, *history.past)):
        known = {clip.get("id") for clip in drafts.clips(before)}
        clips = drafts.clips(after)
        if len(clips) <= len(known):
            continue
        for clip in clips:
            alike = [one for one in clips if one is not clip and _facts(one) == _facts(clip)]
            if clip.get("id") in known or not alike:
                continue
            return next((place for place, one in enumerate(order) if one.get("id") == clip.get("id")), None)
    return None


def _facts(clip: dict[str, Any]) -> tuple[Any, ...]:
    """What a copy has in common with what it was copied from."""
    scene = clip.get("scene")
    return (
        clip.get("asset"),
        clip.get("src_in") or 0,
        (scene["kind"], scene.get("seed")) if isinstance(scene, dict) else None,
    )
