"""From one clip to the next: crossfade, dip to black, wipe, or a hard cut."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.ends import fade_ends
from promptreel_studio.agent.edits.overlaps import OVERLAPPING, overlap_of
from promptreel_studio.agent.edits.pick import number_in
from promptreel_studio.agent.edits.timeline import (
    SHORTEST_CLIP_MS,
    lay_out,
    material,
)
from promptreel_studio.agent.edits.transition_places import BETWEEN, NTH, meant_cuts
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.durations import Duration, find_duration
from promptreel_studio.agent.reading.joins import CROSSFADE, CUT, DIP, NOUN, SIDES, USUAL_MS, WIPE

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_REMOVE = re.compile(
    r"\b(?:remove|delete|no|without|drop|get rid of|take (?:out|away|off)|lose|forget|scrap|ditch|skip)\b|去掉|删|取消|不要|移除"
)
_HARD: dict[str, Any] = {"kind": "cut", "d": 0}
_AMID = re.compile(r"\bbetween\b|之间|中间")
_ONLY = re.compile(r"\bonly\b|只|仅")
_SAME = re.compile(r"\b(?:the )?same\b|\blikewise\b|\bone like (?:it|that)\b|一样的?|同样的?|相同的?")
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
    length = _length_of(text)
    if length:
        reading.take_span(length.start, length.end)
    if kind == "dip" and _END.search(text) and not (NTH.search(text) or _AMID.search(text)):
        return fade_ends(work, reading)
    if len(order) < 2:
        raise Problem("transition.one")
    if len(order) == len("ab"):
        reading.take(_IN_THE_MIDDLE)  # The only cut there is.
    side = next((name for name, pattern in SIDES if re.search(pattern, text)), None) if wipe else None
    targets = meant_cuts(work, reading, order)
    work.joints = (*work.joints, *(str(clip.get("id")) for clip in targets))
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
    if not before and (reading.has("do", "keep") or _ONLY.search(reading.text)):
        _take_words(reading)
        return [Change("keep", ("kept", {"wanted": [reading.original.strip()]}))]
    if not before:
        raise Problem("transition.same")
    work.last_clip = targets[0].get("id")
    laid = lay_out(work, order)
    # Clips that are short may have left less room than was wished.
    changes = [_changed(work, clip, old, length.ms if length else 0) for clip, old in before]
    changes += laid
    _take_words(reading)
    return changes


def copy_transition(work: Work, targets: list[Segment], tr: dict[str, Any] | None) -> list[Change]:
    """Let the entries of clips be like one that there is; a hard cut where `tr` is None.

    Raises:
        Problem: They are already.
    """
    order = drafts.clips(work.draft)
    before = [(clip, dict(clip.get("tr") or _HARD)) for clip in targets]
    before = [(clip, old) for clip, old in before if old != (tr or _HARD)]
    for clip, _ in before:
        set_transition(work, order, clip, dict(tr or _HARD), fits=True)
    if not before:
        raise Problem("transition.same")
    laid = lay_out(work, order)
    return [*(_changed(work, clip, old, 0) for clip, old in before), *laid]


_IS_TIME = re.compile(r"第$|\b(?:at|around) (?:the )?$")


def _length_of(text: str) -> Duration | None:
    """How long a transition is to last, which is not where it is."""
    found = find_duration(text)
    while found is not None and _IS_TIME.search(text[: found.start]):
        found = find_duration(text, found.end)
    return found


def _take_words(reading: Reading) -> None:
    for pattern in (CROSSFADE, DIP, WIPE, CUT, NOUN, _REMOVE, *(re.compile(p) for _, p in SIDES)):
        reading.take(pattern)
    reading.take_around("do", "new", "edit", "amount", "speed", "colour", "kind", "animation")
    for pattern in (BETWEEN, _END):
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
