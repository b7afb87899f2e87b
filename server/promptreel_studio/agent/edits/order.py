"""The order of clips: move, swap, turn round, duplicate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.duplicates import DUPLICATE, duplicate
from promptreel_studio.agent.edits.listed import lists_all, stands_beside
from promptreel_studio.agent.edits.pick import Picked, pick
from promptreel_studio.agent.edits.places import (
    AFTER,
    BEFORE,
    BETWEEN,
    BY_ONE,
    PLACE,
    TO_END,
    TO_START,
    groups,
    it_beside,
    moved,
    turned,
)
from promptreel_studio.agent.edits.shuffle import SHUFFLE, shuffled
from promptreel_studio.agent.edits.timeline import lay_out
from promptreel_studio.agent.edits.trims import resize
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.durations import find_duration

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_SWAP = re.compile(
    r"\b(?:swap|switch|exchange|trade)\b|\bflip\b.*\b(?:around|round)\b|\b(?:change|swap|trade) places\b|对调|互换|交换|调换|换个?位置|[换调].{0,3}顺序|顺序.{0,3}[换调]"
)
_TURN = re.compile(
    r"\b(?:reverse|flip|invert)\b.*\border\b|\b(?:reverse|opposite|backwards?) order\b|颠倒.{0,4}顺序|顺序.{0,4}(?:颠倒|反过来|倒过来)|倒序(?!播放)|倒转顺序"
)
_MOVE = re.compile(
    r"\b(?:move|put|place|bring|shift|reorder|rearrange|drag|send|start with|begin with|open with|end with|finish with|come|comes|goes?|play|make|show|belongs?|sits?|stands?|(?:should|must|ought to|has to|have to|needs? to|want|wants|would like) (?:[\w ]{1,24} )?(?:to )?be|(?:want|need|prefer|rather have|would like|i'd like|have|let's have) (?:the|my|our) (?!(?:bit|part|section|piece|first|last)\b)[\w. ]{1,24}? (?:at|to|in|before|after|behind|between|first|last)\b|应该|应当|stick|slot|tuck|pop|throw|swing)\b|移|挪|放到|放在|插入|插到|插在|排|调到|提到|开头用|换到"
)
_MOVES_IT = re.compile(
    r"\b(?:move|bring|shift|drag|send|put|place|swap) (?:the|my|our|that) |[把将][^,，。]{1,10}?(?:放|移|挪|排|调|搬)(?:到|在|去)"
)
_STEP = re.compile(r"\b(?:forward|backwards?|earlier|later|sooner)\b(?: by)?(?: one)?|往[前后]|位置")
_OTHERS = {"music", "voice", "title", "overlay"}
_LOOPS_IT = re.compile(r"\b(?:loop|repeat) (?:it|that|this)\b|循环")
_PLAIN = {"swap", "switch", "exchange", "trade", "clips", "shots", "scenes", "two", "both", "order", "them"}
"""Words that name no clip."""
_HAN_PLAIN = re.compile(
    r"(?:这|那)?[两二2]?(?:个|段|张|者|条)?(?:镜头|片段|视频|场景|画面|照片|图片)?(?:的)?(?:先后|前后)?(?:互相|相互)?(?:交换|对调|互换|调换|换)?(?:一下|个|过来)?(?:位置|顺序)?(?:吧)?"
)
_COPIED = re.compile(r"\b(?:copy|clone)\b")
_COPIED_CLIP = re.compile(r"\b(?:clip|shot|scene|segment|video|photo|picture|part|it|that|this|one)s?\b")
_INSERTS = re.compile(r"插入(?:一?[张段个])?(?P<what>[^,，。;；]{1,12})")


def speaks_of_order(work: Work, reading: Reading) -> bool:
    """Whether a clause moves clips about."""
    text = reading.text
    if _TURN.search(text) or SHUFFLE.search(text):
        return True
    if work.topic in _OTHERS and _LOOPS_IT.search(text):
        return False
    if DUPLICATE.search(text) and not reading.tags("music_noun", "later", "title_noun"):
        return not _COPIED.search(text) or bool(_COPIED_CLIP.search(text) or reading.tags("kind"))
    if _SWAP.search(text) and len(drafts.clips(work.draft)) > 1:
        return not re.search(r"\b(?:for|with|to|by)\b (?:a|an|some|my)\b|换成|\bfor \S+\.\w{3,4}\b", text)
    if names_fresh(work, reading):
        return False
    if stands_beside(work, reading) or lists_all(work, reading):
        return True
    if not _MOVE.search(text) or not (
        TO_START.search(text)
        or TO_END.search(text)
        or BEFORE.search(text)
        or AFTER.search(text)
        or BETWEEN.search(text)
        or BY_ONE.search(text.strip(" .!"))
        or PLACE.search(text)
    ):
        return False
    try:
        probe = reading.part(0, len(reading.original))
        # What a clip is called by ("the drone shot") does not count.
        said = pick(work, probe, inherit=True).said
        named = {(tag.start, tag.end) for tag in probe.tags("kind")}
        told = probe.tags("filter", "weather", "time", "speed", "camera")
        if not said and probe.tags("kind") and _MOVES_IT.search(text):
            return True  # What is not there cannot be moved, and nothing else is to become it.
        return said and all((tag.start, tag.end) in named for tag in told)
    except Problem:
        return True


def names_fresh(work: Work, reading: Reading) -> bool:
    """Whether an upload that is not on the timeline yet is named by its file: it is to be put there."""
    placed = {clip.get("asset") for clip in drafts.clips(work.draft)}
    return any(
        asset.file_type != "audio" and asset.id not in placed and asset.filename.lower() in reading.text
        for asset in work.assets
    )


def _refuse_unknown_insert(work: Work, reading: Reading) -> None:
    """Refuse to move a clip that is only named as the place, where what is to be put in is not there.

    Raises:
        Problem: It is not ("在海滩和森林之间插入地图" without a map).
    """
    found = _INSERTS.search(reading.folded)
    if found is None:
        return
    what = reading.part(*found.span("what"))
    picked = pick(work, what, pronouns=False)
    work.touched = ()
    if not picked.said and (unknown := what.leftovers()):
        raise Problem("unclear.part", wanted=unknown)


def change_order(work: Work, reading: Reading) -> list[Change]:
    """Do what a clause says about the order of clips.

    Raises:
        Problem: There are not enough clips, or it is as wished already.
    """
    text = reading.text
    order = drafts.clips(work.draft)
    if DUPLICATE.search(text):
        return duplicate(work, reading)
    _refuse_unknown_insert(work, reading)
    if len(order) < 2:
        raise Problem("order.one")
    if SHUFFLE.search(text) or _TURN.search(text):
        mixed = shuffled(work, order) if reading.take(SHUFFLE) else turned(order, pick(work, reading))
        return _finish(work, reading, order, mixed)
    picked = pick(work, reading, inherit=not _SWAP.search(text))
    if (
        len(picked.clips) == len(order) > 2
        and picked.said
        and not BETWEEN.search(text)
        and not groups(text, picked)
    ):
        return _finish(work, reading, order, picked.clips)
    if _SWAP.search(text):
        chosen = picked.clips if picked.said else order
        unknown = not picked.said and {
            word
            for word in map(str.lower, reading.leftovers())
            if word not in _PLAIN and not _HAN_PLAIN.fullmatch(word)
        }
        if len(chosen) != 2 or unknown:
            raise Problem("order.two")
        first, second = (next(i for i, c in enumerate(order) if c is one) for one in chosen)
        wanted = list(order)
        wanted[first], wanted[second] = wanted[second], wanted[first]
        return _finish(work, reading, order, wanted)
    if not picked.said:
        raise Problem("order.which", count=len(order))
    if len(picked.clips) == 1 and (it := it_beside(work, text, order, picked)) is not None:
        picked = Picked([it, picked.clips[0]], said=True, places=(0, 1))
    work.last_clip = picked.clips[0].get("id")
    wanted, length = moved(text, order, picked), find_duration(reading.text)
    stays = length is not None and all(one is other for one, other in zip(order, wanted, strict=True))
    changes = [] if stays else _finish(work, reading, order, wanted)
    if length is not None:
        reading.take_span(length.start, length.end)
        changes += resize(work, Picked(picked.clips[:1], said=True), length.ms, reading.part(0, 0))
    return changes


def _finish(work: Work, reading: Reading, before: list[Segment], after: list[Segment]) -> list[Change]:
    if all(one is other for one, other in zip(before, after, strict=True)):
        raise Problem("order.same", clips=[drafts.label_of(c) for c in before])
    names = [f"{i}. {drafts.label_of(c)}" for i, c in enumerate(after, 1)]
    transitions = {c.get("id"): c.pop("tr", None) for c in before}
    kinds = [t for t in transitions.values() if t]
    for clip in after[1:]:
        # A transition belongs to the cut; where all cuts had the same, all cuts keep it.
        if (own := transitions.get(clip.get("id"))) or (len(kinds) == len(before) - 1 and kinds):
            clip["tr"] = dict(own or kinds[0])
    changes = lay_out(work, after)
    reading.take_around("do", "new", "edit", "kind", "own")
    for tag in reading.tags("which"):
        if tag.concept in {"first", "last"}:  # where it goes
            reading.take_span(tag.start, tag.end)
    for pattern in (_SWAP, _TURN, _MOVE, TO_START, TO_END, BEFORE, AFTER, BETWEEN, PLACE, _STEP):
        reading.take(pattern)
    return [
        Change("reorder", ("order.changed", {"clips": names}), {"order": [c.get("id") for c in after]}),
        *changes,
    ]
