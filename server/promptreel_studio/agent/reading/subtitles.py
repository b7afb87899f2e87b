"""The captions of a subtitle file, however it is broken."""

from __future__ import annotations

import html
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Cue
from promptreel_studio.agent.parts import LONGEST_TEXT

if TYPE_CHECKING:
    from promptreel_studio.agent.replies import Note

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[,.](\d{1,3}))?"
_ARROW = re.compile(rf"^[ \t]*{_TIME}[ \t]*-+>[ \t]*{_TIME}(?:[ \t].*)?$")
_NUMBER = re.compile(r"^\s*\d+\s*$")
_TAGS = re.compile(r"</?[a-zA-Z][^>]*>|<\d[\d:.]*>|\{\\[^}]*\}")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class CueSheet:
    """What a subtitle file holds.

    Attributes:
        cues: In order of time; none overlaps the next.
        empty: Captions without a word, left out.
        backwards: Captions that end before they begin, left out.
        overlapping: Captions that were shortened because the next one begins before they end.
    """

    cues: tuple[Cue, ...] = ()
    empty: int = 0
    backwards: int = 0
    overlapping: int = 0

    @property
    def notes(self) -> list[Note]:
        """What there is to say of it."""
        counts = {"empty": self.empty, "backwards": self.backwards, "overlapping": self.overlapping}
        return [(f"captions.{name}", {"count": count}) for name, count in counts.items() if count]


def read_cues(text: str) -> CueSheet:
    """Read SubRip or WebVTT: numbers and their order do not matter, times do."""
    lines = text.split("\n")
    hits = [(place, found) for place, line in enumerate(lines) if (found := _ARROW.match(line))]
    cues: list[Cue] = []
    empty = backwards = 0
    for number, (place, found) in enumerate(hits):
        end = hits[number + 1][0] if number + 1 < len(hits) else len(lines)
        said = _said(lines[place + 1 : end], last=end == len(lines))
        start, stop = _ms(found.groups()[:4]), _ms(found.groups()[4:])
        if not said:
            empty += 1
        elif stop <= start:
            backwards += 1
        else:
            cues.append(Cue(start, stop, said))
    cues.sort(key=lambda cue: (cue.start, cue.end))
    apart, overlapping = _apart(cues)
    return CueSheet(tuple(apart), empty, backwards, overlapping)


def _said(lines: list[str], *, last: bool) -> str:
    """The words of a caption: up to an empty line, or up to the number of the next one where that is missing."""
    text: list[str] = []
    for line in lines:
        if not line.strip():
            break
        text.append(line)
    else:
        if text and not last and _NUMBER.match(text[-1]):
            text.pop()
    plain = html.unescape(_TAGS.sub("", " ".join(text)))
    return _SPACES.sub(" ", plain).strip()[:LONGEST_TEXT]


def _apart(cues: list[Cue]) -> tuple[list[Cue], int]:
    """One caption at a time: those that begin together are joined, others end when the next begins."""
    apart: list[Cue] = []
    count = 0
    for cue in cues:
        before = apart[-1] if apart else None
        if before is not None and cue.start == before.start:
            joined = f"{before.text} {cue.text}"[:LONGEST_TEXT]
            apart[-1] = Cue(cue.start, max(cue.end, before.end), joined)
            count += 1
            continue
        if before is not None and cue.start < before.end:
            apart[-1] = replace(before, end=cue.start)
            count += 1
        apart.append(cue)
    return apart, count


def _ms(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, rest = parts
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return whole * 1000 + int((rest or "0").ljust(3, "0"))
