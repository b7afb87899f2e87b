"""Clips of the same file or subject as one that was called by its name: pieces of it, copies, shots alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.labels import shorten
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Change, Work

Segment = dict[str, Any]
_CHOOSING = {"cut", "order", "tempo", "clip", "transition"}
"""Topics of edits that want to know which of several: the others change only how a picture looks."""
_BOTH = re.compile(r"\b(?:both|all|each|every|two|three)\b|都|两[个段张条]|所有|全部|每")


def source_of(clip: Segment) -> object:
    """What a clip shows: its file, or the kind of scene that is drawn."""
    scene = clip.get("scene")
    return clip.get("asset") or (scene.get("kind") if isinstance(scene, dict) else None)


def _version(clip: Segment) -> object:
    return _field(clip, "variant")


def _field(clip: Segment, name: str) -> object:
    scene = clip.get("scene")
    return scene.get(name) if isinstance(scene, dict) else None


def note_others(work: Work, order: list[Segment], named: list[Segment], words: str) -> None:
    """Note on the work which clips are like those that were called by a name in these words, and not among them."""
    versions = {tag.concept for tag in Reading(words).tags("variant")}
    told = bool(named) and all(_version(clip) in versions for clip in named)
    sources = {source_of(clip) for clip in named}
    # "The river" is no waterfall, although both are one scene.
    order = [clip for clip in order if not told or _version(clip) in versions | {None}]
    times = {tag.concept for tag in Reading(words).tags("time")}
    if named and all(_field(clip, "time") in times for clip in named):
        order = [clip for clip in order if _field(clip, "time") in times]  # "The sunrise village"
    work.others = tuple(
        str(clip.get("id"))
        for clip in order
        if source_of(clip) in sources and all(clip is not one for one in named)
    )


def with_others(work: Work, clips: list[Segment]) -> list[Segment]:
    """These clips and those alike, in the order of the timeline: a look is for all that were called so."""
    ids = {*work.others, *(str(clip.get("id")) for clip in clips)}
    return [clip for clip in drafts.clips(work.draft) if str(clip.get("id")) in ids] if work.others else clips


def refuse_one_of_several(work: Work, before: list[Segment], words: str, changes: list[Change]) -> None:
    """Refuse what would change the first of several clips of one name.

    Raises:
        Problem: It is not clear which; the pieces of one clip count as one.
    """
    if not work.others or work.topic not in _CHOOSING or not changes or _BOTH.search(words):
        return
    ids = {*work.others, *work.touched}
    alike = [(number, clip) for number, clip in enumerate(before, 1) if str(clip.get("id")) in ids]
    if len(alike) < 2:
        return
    names = [
        work.speaker.say("clip.name", number=number, label=shorten(drafts.label_of(clip), 30))
        for number, clip in alike
    ]
    raise Problem("clip.which", clips=names)
