"""What an edit has changed of a film, by what a message can name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from promptreel_studio.agent.models import Draft

Segment = dict[str, Any]
_MOVED_ALONG = frozenset({"id", "st", "d", "m", "tr", "seed"})
"""What changes by itself where other clips change."""
_TITLE, _CAPTION, _MUSIC, _VOICE, _LOGO = "title", "caption", "music", "voice", "logo"


@dataclass(slots=True)
class Changes:
    """The difference between two drafts.

    Attributes:
        touched: Numbers that clips had before -> they differ in anything.
        content: The same, in more than their place, length and transition.
        lasting: The same, in their length or in more than place and transition.
        kinds: "title", "caption", "music", "voice", "logo": of what else something differs by more than its time.
        moved: The same, with what was only moved in time.
        texts: The words of texts that differ, before and after.
        fewer: Whether a text is gone.
        reworded: Whether a text says something else.
        spans: Times in ms of what was laid over the clips, or of what differs of that.
        removed: How many clips are gone.
        added: How many are new.
        numbers: Figures that the difference shows: s, %, factors.
        words: Values that it shows.
        longer: Whether the film's length differs.
    """

    touched: set[int] = field(default_factory=set)
    content: set[int] = field(default_factory=set)
    lasting: set[int] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    moved: set[str] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)
    fewer: bool = False
    reworded: bool = False
    spans: list[tuple[int, int]] = field(default_factory=list)
    removed: int = 0
    added: int = 0
    numbers: set[float] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    longer: bool = False


def changes_of(before: Draft, after: Draft) -> Changes:
    """What differs between two drafts."""
    old, new = dict(_segments(before)), dict(_segments(after))
    numbers = {name: number for number, name in enumerate(_names(before), 1) if name}
    clips = {*numbers, *_names(after)}
    found = Changes(longer=drafts.total_of(before) != drafts.total_of(after))
    for name in old.keys() | new.keys():
        was, now = old.get(name), new.get(name)
        if was == now:
            continue
        _note_values(found, was, now)
        deep = was is None or now is None or _deep(was[1]) != _deep(now[1])
        if name in clips:
            found.added += was is None
            found.removed += now is None
            if name in numbers:
                found.touched.add(numbers[name])
                found.content |= {numbers[name]} if deep else set()
                longer = deep or was is None or now is None or was[1].get("d") != now[1].get("d")
                found.lasting |= {numbers[name]} if longer else set()
            continue
        found.fewer |= now is None and was is not None and "txt" in was[1]
        found.reworded |= was is not None and now is not None and was[1].get("txt") != now[1].get("txt")
        for one in (was, now):
            if one is not None:
                kind = _kind(*one)
                found.moved.add(kind)
                found.kinds |= {kind} if deep else set()
                found.texts |= {str(one[1]["txt"])} if "txt" in one[1] else set()
        found.spans += [
            (drafts.start_of(one[1]), drafts.end_of(one[1])) for one in (was, now) if one is not None
        ]
    return found


def _names(draft: Draft) -> list[str]:
    """Ids of the clips in their order; "" for one that has none."""
    return [name if isinstance(name := clip.get("id"), str) else "" for clip in drafts.clips(draft)]


def _segments(draft: Draft) -> Iterator[tuple[str, tuple[int, Segment]]]:
    for track in drafts.tracks(draft):
        listed = track.get("sg")
        for segment in listed if isinstance(listed, list) else ():
            if isinstance(segment, dict) and isinstance(segment.get("id"), str):
                yield segment["id"], (drafts.whole(track.get("tt")), segment)


def _deep(segment: Segment) -> Segment:
    return {name: value for name, value in segment.items() if name not in _MOVED_ALONG}


def _kind(track: int, segment: Segment) -> str:
    if track == drafts.TEXT:
        return _CAPTION if segment.get("role") == "caption" else _TITLE
    if track == drafts.AUDIO:
        return _VOICE if segment.get("role") else _MUSIC
    return _LOGO


def _note_values(found: Changes, was: tuple[int, Segment] | None, now: tuple[int, Segment] | None) -> None:
    old = dict(_leaves(was[1])) if was else {}
    new = dict(_leaves(now[1])) if now else {}
    for values in (old, new):
        for value in values.values():
            if isinstance(value, str):
                found.words.add(value.casefold())
            else:
                found.numbers |= {value, value / 1000, value * 100}
    found.numbers |= {drafts.end_of(one[1]) / 1000 for one in (was, now) if one is not None}
    for name in old.keys() & new.keys():
        one, other = old[name], new[name]
        if not isinstance(one, str) and not isinstance(other, str):
            by = abs(other - one)
            found.numbers |= {by, by / 1000, by * 100}
            if one and other:
                found.numbers |= {other / one, one / other, abs(1 - other / one) * 100}


def _leaves(value: Any, name: str = "") -> Iterator[tuple[str, float | str]]:
    if isinstance(value, dict):
        for key, one in value.items():
            if key not in {"m", "id", "seed", "asset"}:
                yield from _leaves(one, f"{name}.{key}".lstrip("."))
    elif isinstance(value, list):
        for place, one in enumerate(value):
            yield from _leaves(one, f"{name}.{place}")
    elif isinstance(value, str | int | float) and not isinstance(value, bool):
        yield name, value
