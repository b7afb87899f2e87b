"""From one clip to the next: crossfade, dip to black, wipe, or a hard cut."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.ends import fade_ends
from promptreel_studio.agent.edits.overlaps import OVERLAPPING, overlap_of
from promptreel_studio.agent.edits.pick import number_in, pick
from promptreel_studio.agent.edits.timeline import (
    SHORTEST_CLIP_MS,
    lay_out,
    material,
)
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.joins import CROSSFADE, CUT, DIP, NOUN, SIDES, USUAL_MS, WIPE
from promptreel_studio.agent.reading.reasons import says_there

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_REMOVE = re.compile(
    r"\b(?:remove|delete|no|without|drop|get rid of|take (?:out|away|off)|lose|forget|scrap|ditch|skip)\b|去掉|删|取消|不要|移除"
)
_NEW_ONES = re.compile(
    r"\b(?:add|put|use|want|insert|apply|need|give)\b|\b(?:an?|some|all|every|each|no)\b|\bbetween\b|添加|加上?|插入|使用|用|所有|全部|都|每|之间"
)
_THOSE = re.compile(
    r"\b(?:the|that|this|those|these|its?|my)\b|\b(?:longer|shorter|slower|quicker|faster|snappier|(?:half )?(?:a )?second)\b|改|调|变|长|短|刚才|那个|这个|太"
)
_THAT_ONE = re.compile(
    r"\b(?:that|this)\b|\b(?:the|that|this) (?:new |last |latest )?(?:cross ?fade|fade|dissolve|transition|wipe|dip)\b|刚才|刚刚|那个|这个"
)
_HARD: dict[str, Any] = {"kind": "cut", "d": 0}
_BETWEEN = re.compile(r"\bbetween\b|\binto\b|之间|中间|到|和|与")
_NUMBERS = re.compile(r"\bbetween (?P<a>\d) (?:and|&) (?P<b>\d)\b(?! ?s)")
_INTO_EDGE = re.compile(
    r"\b(?:in)?to (?:the |that |this )?(?:very )?(?:last|final|closing|(?P<first>second))(?: one| clip| shot| bit| part| scene)?\b(?! \d)|(?:到|进入?)最后(?:那|这)?(?:一)?(?:段|个)"
)
_SAME = re.compile(r"\b(?:the )?same\b|\blikewise\b|\bone like (?:it|that)\b|一样的?|同样的?|相同的?")
_BOTH_SIDES = re.compile(
    r"\bbefore and after\b|\b(?:on|at) (?:both|either) (?:sides?|ends?)(?: of)?\b|\bboth (?:sides|ends)\b|\b(?:in|into) and out(?: of)?\b|前后|两头|首尾|前面?和后面?"
)
_LONGER = re.compile(r"\b(?:longer|slower|extend)\b|长一?[点些]|更长|慢一?点")
_SHORTER = re.compile(r"\b(?:shorter|quicker|faster|snappier)\b|短一?[点些]|更短|快一?点")
_IN_THE_MIDDLE = re.compile(r"\b(?:in|at) the (?:very )?middle\b|(?:在)?(?:正)?中间")
_END = re.compile(
    r"\b(?:at (?:the )?(?:very )?(?:end|start|beginning)|in from black|out to black)\b|结尾|开头|片尾|片头|最后"
)


def speaks_of_transition(reading: Reading) -> bool:
    """Whether a clause is about how clips follow each other."""
    if reading.tags("music_noun", "title_noun"):
        return False
    return any(p.search(reading.text) for p in (CROSSFADE, DIP, WIPE, CUT, NOUN))


def change_transition(work: Work, reading: Reading) -> list[Change]:
    """Set, change or remove transitions.

    Raises:
        Problem: There is only one clip, or the transition would be too long.
    """
    order = drafts.clips(work.draft)
    text = reading.text
    wipe = bool(WIPE.search(text))
    kind = "wipe" if wipe else "dip" if DIP.search(text) else "crossfade" if CROSSFADE.search(text) else None
    instead = re.search(r"\binstead\b|改成|换成", text) is not None
    cuts = CUT.search(text) is not None and (kind is None or not instead)
    removing = cuts or (_REMOVE.search(text) is not None and not instead)
    length = find_duration(text)
    if length:
        reading.take_span(length.start, length.end)
    if kind == "dip" and _END.search(text):
        return fade_ends(work, reading)
    if len(order) < 2:
        raise Problem("transition.one")
    if len(order) == len("ab"):
        reading.take(_IN_THE_MIDDLE)  # The only cut there is.
    side = next((name for name, pattern in SIDES if re.search(pattern, text)), None) if wipe else None
    targets = _targets(work, reading, order)
    if removing and kind:
        targets = [clip for clip in targets if (clip.get("tr") or {}).get("kind") == kind] or targets
    same = _just_set(work, order) if _SAME.search(text) and not (length or kind == "wipe") else None
    before: list[tuple[Segment, dict[str, Any]]] = []
    for clip in targets:
        old = dict(clip["tr"]) if isinstance(clip.get("tr"), dict) else dict(_HARD)
        new = _wanted(old, "cut" if removing else kind, length.ms if length else None, side, text)
        new = dict(same) if same and not removing else new
        if new == old:
            continue
        set_transition(work, order, clip, new, fits=length is None)
        before.append((clip, old))
    if not before:
        raise Problem("transition.same")
    work.last_clip = targets[0].get("id")
    laid = lay_out(work, order)
    # Clips that are short may have left less room than was wished.
    changes = [_changed(work, clip, old, length.ms if length else 0) for clip, old in before]
    changes += laid
    _take_words(reading)
    return changes


def _take_words(reading: Reading) -> None:
    for pattern in (CROSSFADE, DIP, WIPE, CUT, NOUN, _REMOVE, *(re.compile(p) for _, p in SIDES)):
        reading.take(pattern)
    reading.take_around("do", "new", "edit", "amount", "speed", "colour", "kind", "animation")
    for pattern in (_BETWEEN, _END):
        while reading.take(pattern):
            pass


def _just_set(work: Work, order: list[Segment]) -> dict[str, Any] | None:
    """The transition that was set last, for "the same one here"; None if none was."""
    for draft, before in pairwise((work.draft, *work.history.past)):
        known = {clip.get("id"): clip.get("tr") for clip in drafts.clips(before)}
        there = {clip.get("id") for clip in order}
        for clip in drafts.clips(draft):
            if clip.get("id") in there and clip.get("tr") and known.get(clip.get("id"), _HARD) != clip["tr"]:
                return dict(clip["tr"])
    return None


def _changed(work: Work, clip: Segment, old: dict[str, Any], least: int) -> Change:
    """What became of a transition.

    Raises:
        Problem: It is shorter than the `least` ms that were asked for.
    """
    new = dict(clip.get("tr") or _HARD)
    if new["kind"] != "cut" and new["d"] < least:
        raise Problem("transition.long", nearest=work.speaker.seconds(new["d"]))
    number = number_in(work, clip)
    values = {"number": number - 1, "next": number, "before": _called(work, old), "after": _called(work, new)}
    return Change("set_transition", ("transition.changed", values), new)


def _wanted(
    old: dict[str, Any], kind: str | None, length: int | None, side: str | None, text: str
) -> dict[str, Any]:
    if kind == "cut":
        return {"kind": "cut", "d": 0} if old.get("kind") != "cut" else old
    if kind is None or kind == old["kind"]:
        kind = old["kind"] if old["kind"] != "cut" else "crossfade"
        if length is None and old["kind"] != "cut":
            factor = 1.5 if _LONGER.search(text) else 0.6 if _SHORTER.search(text) else 1
            length = round(drafts.whole(old.get("d")) * factor)
    new: dict[str, Any] = {"kind": kind, "d": length or (old["d"] if old["kind"] == kind else USUAL_MS[kind])}
    if kind == "wipe":
        new["from"] = side or (old.get("from") if old["kind"] == "wipe" else None) or "left"
    return new


def _targets(work: Work, reading: Reading, order: list[Segment]) -> list[Segment]:
    """The clips whose entry is meant: a transition is kept by the second of two clips."""
    between = bool(_BETWEEN.search(reading.text))
    before = bool(re.search(r"\bbefore\b|(?<!最)前", reading.text))
    after = bool(re.search(r"\bafter\b|(?<!最)后", reading.text))
    if numbers := reading.take(_NUMBERS):
        first, second = sorted((int(numbers["a"]), int(numbers["b"])))
        if second != first + 1 or second > len(order) or first < 1:
            raise Problem("transition.apart")
        return [order[second - 1]]
    picked = pick(work, reading, pronouns=False)
    if not picked.said and (edge := reading.take(_INTO_EDGE)):
        return [order[1] if edge["first"] else order[-1]]
    if not picked.said and work.topic == "transition" and says_there(reading):
        return [clip for clip in order[1:] if clip.get("id") == work.last_clip] or order[1:]
    if not picked.said:
        return _there_already(work, reading, order) or order[1:]
    places = sorted(next(i for i, c in enumerate(order) if c is clip) for clip in picked.clips)
    if len(places) > 1:
        found = [order[b] for a, b in pairwise(places) if b == a + 1]
        if not found:
            raise Problem("transition.apart")
        return found
    return _beside(reading, order, places[0], (before, after, between))


def _there_already(work: Work, reading: Reading, order: list[Segment]) -> list[Segment]:
    """ "Make that crossfade half a second": those that are there, the one that was set last where only one is meant."""
    if _NEW_ONES.search(reading.text) or not _THOSE.search(reading.text):
        return []
    there = [clip for clip in order[1:] if isinstance(clip.get("tr"), dict)]
    if not _THAT_ONE.search(reading.text):
        return there
    last = [clip for clip in there if clip.get("id") in work.recent]
    return last if len(last) == 1 else there


def _beside(
    reading: Reading, order: list[Segment], place: int, said: tuple[bool, bool, bool]
) -> list[Segment]:
    """The cuts before and after one clip, or the one of them that was said."""
    before, after, between = said
    if _BOTH_SIDES.search(reading.text):
        found = [order[one] for one in (place, place + 1) if 0 < one < len(order)]
        reading.take(_BOTH_SIDES)
        return found
    if (after and not before) or (place == 0 and not before):
        place += 1
    elif between and not before:
        place = max(place, 1)
    if not 0 < place < len(order):
        raise Problem("transition.apart")
    return [order[place]]


def set_transition(
    work: Work, order: list[Segment], clip: Segment, new: dict[str, Any], *, fits: bool = False
) -> None:
    """Set a transition; what two clips overlap is added to the first where there is material for it.

    Args:
        work: The draft under the hands of the message.
        order: The clips.
        clip: The second of the two.
        new: The transition; its length `d` is in ms.
        fits: Nobody asked for this length, so it may become as short as the clips need.

    Raises:
        Problem: It is longer than the clips.
    """
    index = next(i for i, c in enumerate(order) if c is clip)
    previous = order[index - 1]
    old_overlap = overlap_of(clip)
    limit = min(drafts.length_of(clip), drafts.length_of(previous) - old_overlap) - SHORTEST_CLIP_MS
    if fits and SHORTEST_CLIP_MS <= limit < new["d"]:
        new["d"] = limit
    if new["d"] > max(limit, 0) and new["kind"] != "cut":
        raise Problem("transition.long", nearest=work.speaker.seconds(max(limit, 0)))
    clip["tr"] = new
    if new["kind"] == "cut":
        clip.pop("tr")
    overlap = new["d"] if new["kind"] in OVERLAPPING else 0
    wanted = drafts.length_of(previous) + overlap - old_overlap
    longest = material(work, previous)
    previous["d"] = wanted if longest is None else min(wanted, max(longest, drafts.length_of(previous)))


def _called(work: Work, transition: dict[str, Any]) -> str:
    name = work.speaker.name("transition", transition["kind"])
    return name if transition["kind"] == "cut" else f"{name} {work.speaker.seconds(transition['d'])}"
