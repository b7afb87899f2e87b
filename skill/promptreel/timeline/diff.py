"""What changed between two timelines, in sentences."""

from __future__ import annotations

from itertools import zip_longest

from .parse import Segment, Timeline, noun_of
from .summary import describe, percent, seconds, span
from .values import is_same
from .wording import Wording, wording


def diff(before: Timeline | None, after: Timeline | None, language: str | None = None) -> tuple[str, ...]:
    """Return a sentence for each change, in the order of the timeline; empty if there is none.

    Args:
        before: None where there was none.
        after: The same.
        language: A tag; English where there are no words of it.
    """
    words = wording(language)
    empty = Timeline(tracks=(), duration_ms=0)
    old, new = before or empty, after or empty
    if old == new and is_same(old.raw, new.raw):
        return ()
    changes = _whole(words, old, new) if old.tracks and new.tracks else []
    for kind in dict.fromkeys([*_kinds(new), *_kinds(old)]):
        for one, other in _pairs(_of_kind(old, kind), _of_kind(new, kind)):
            changes += _change(words, kind, one, other, old, new)
    return tuple(changes) or (words.say("timeline"),)


def _whole(words: Wording, old: Timeline, new: Timeline) -> list[str]:
    changes = []
    if old.duration_ms != new.duration_ms:
        changes.append(words.say("length", new=seconds(new.duration_ms), old=seconds(old.duration_ms)))
    size, was = (new.width, new.height), (old.width, old.height)
    if size != was and None not in {*size, *was}:
        changes.append(words.say("size", new=f"{size[0]}x{size[1]}", old=f"{was[0]}x{was[1]}"))
    return changes


def _kinds(timeline: Timeline) -> list[str]:
    return [track.kind for track in timeline.tracks]


def _of_kind(timeline: Timeline, kind: str) -> list[Segment]:
    return [segment for track in timeline.tracks if track.kind == kind for segment in track.segments]


def _pairs(old: list[Segment], new: list[Segment]) -> list[tuple[Segment | None, Segment | None]]:
    """Match segments by id, then by label, then in order; what is left was added or removed."""
    left = list(old)
    partner: dict[int, Segment] = {}
    for same in (_same_id, _same_label):
        for index, segment in enumerate(new):
            if index not in partner:
                match = next((other for other in left if same(other, segment)), None)
                if match is not None:
                    partner[index] = match
                    left = [other for other in left if other is not match]
    strangers = [index for index, segment in enumerate(new) if index not in partner]
    for index, other in zip_longest(strangers[: len(left)], list(left[: len(strangers)])):
        if new[index].id is None or other.id is None:
            partner[index] = other
            left = [one for one in left if one is not other]
    pairs: list[tuple[Segment | None, Segment | None]] = [
        (partner.get(index), segment) for index, segment in enumerate(new)
    ]
    return pairs + [(segment, None) for segment in left]


def _same_id(one: Segment, other: Segment) -> bool:
    return one.id is not None and one.id == other.id


def _same_label(one: Segment, other: Segment) -> bool:
    return one.label == other.label and (one.id is None or other.id is None)


def _change(
    words: Wording, kind: str, one: Segment | None, other: Segment | None, old: Timeline, new: Timeline
) -> list[str]:
    if one is None or other is None:
        segment, sentence = (other, "added") if other is not None else (one, "removed")
        if segment is None:
            return []
        noun = noun_of(kind, segment)
        what = describe(segment, words) if sentence == "added" else _name(segment)
        return [words.say(sentence, noun, what=what)]
    noun, name = noun_of(kind, other), _name(other)
    changes = []
    if one.label != other.label:
        changes.append(words.say("renamed", noun, old=_name(one), new=name))
    volumes = [percent(1.0 if segment.volume is None else segment.volume) for segment in (one, other)]
    if volumes[0] != volumes[1]:
        sentence = "volume" if noun == "music" else "volume_of"
        changes.append(words.say(sentence, noun, what=name, old=volumes[0], new=volumes[1]))
    if (one.start_ms, one.end_ms) != (other.start_ms, other.end_ms):
        if not (_fills(one, old) and _fills(other, new)):
            changes.append(words.say("times", noun, what=name, new=span(other, words), old=span(one, words)))
    elif not changes and not is_same(one.raw, other.raw):
        changes.append(words.say("look" if kind == "title" else "changed", noun, what=name))
    return changes


def _fills(segment: Segment, timeline: Timeline) -> bool:
    """Whether a segment runs to the end, so that the length of the whole says it already."""
    return segment.end_ms == timeline.duration_ms


def _name(segment: Segment) -> str:
    return f'"{segment.text}"' if segment.text else segment.label
