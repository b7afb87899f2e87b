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
    sources = {source_of(clip) for clip in named}
    # "The river" is no waterfall, although both are one scene.
    told = {source_of(clip) for clip in named if _version(clip) in versions}
    order = [clip for clip in order if source_of(clip) not in told or _version(clip) in versions | {None}]
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
    sources = [source_of(clip) for _, clip in alike]
    alike = [one for one, source in zip(alike, sources, strict=True) if sources.count(source) > 1]
    if len(alike) < 2 or (work.topic == "order" and _only_beside(words, [clip for _, clip in alike])):
        return
    names = [
        work.speaker.say("clip.name", number=number, label=shorten(drafts.label_of(clip), 30))
        for number, clip in alike
    ]
    raise Problem("clip.which", clips=names)


_BESIDE = re.compile(
    r"\b(?:in front of|before|after|behind)\b(?P<en>.*)|[放移挪插][到在](?P<han>.+?)(?:的)?(?:之|以)?[前后]"
)


def _only_beside(words: str, clips: list[Segment]) -> bool:
    """Whether clips show the very same and are where another one goes: the first is meant, the other would be called a copy."""
    found = _BESIDE.search(words)
    facts = {(clip.get("asset"), clip.get("src_in") or 0, str(_field(clip, "seed"))) for clip in clips}
    if found is None or len(facts) != 1:
        return False
    named = {tag.concept for tag in Reading(found["en"] or found["han"]).tags("kind")}
    before = {
        tag.concept for tag in Reading(words[: found.start("en" if found["en"] else "han")]).tags("kind")
    }
    return source_of(clips[0]) in named - before
