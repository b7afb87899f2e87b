"""When each screen is seen, and what on it is emphasised."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promptreel_studio.scenes.words.copy import Word
    from promptreel_studio.scenes.words.letters import Line

RUNNING_START = 0.42
"""Seconds that the first word is on its way when the picture begins."""

SLOWEST_LETTER = 0.11
"""Seconds between two letters at most, where they come one by one."""
_SMALL_WORD = 3.5
"""About as wide as a word of three letters with the space before it."""
TYPED_BY = 0.68
"""Share of a screen's time after which all its letters are there."""


def ease_out(x: float) -> float:
    """Quick at first, then a long soft landing."""
    x = min(max(x, 0.0), 1.0)
    return 1 - (1 - x) ** 4


def ease_in(x: float) -> float:
    """Slow at first."""
    x = min(max(x, 0.0), 1.0)
    return x * x * x


@dataclass(frozen=True)
class Show:
    """A screen and when it is seen; the last one stays."""

    lines: tuple[Line, ...]
    accents: tuple[frozenset[int], ...]
    start: float
    end: float
    last: bool

    @property
    def stays(self) -> float:
        """Seconds."""
        return self.end - self.start


def paced(
    screens: list[tuple[tuple[Line, ...], list[Word]]], seconds: float, *, head: bool = False
) -> tuple[Show, ...]:
    """Give every screen a time that suits its length; the last one gets a rest at the end.

    Args:
        screens: The lines of each screen, and its words.
        seconds: Length of the whole.
        head: The first of several lines is the one to emphasise.
    """
    weights = [sum(word.weight for word in part) + 9.0 for _, part in screens]
    if weights:
        weights[-1] *= 1.25
    at, shows = -RUNNING_START, []
    pace = (seconds + RUNNING_START) / max(sum(weights), 1e-6)
    for n, ((lines, part), weight) in enumerate(zip(screens, weights, strict=True)):
        last = n == len(screens) - 1
        shows.append(Show(lines, _emphasis(lines, part, head=head), at, at + weight * pace, last))
        at += weight * pace
    return tuple(shows)


def typed_shares(show: Show, t: float) -> list[float]:
    """How much of each word is typed at a time, 0..1, where letters come one by one."""
    counts = [word.count for line in show.lines for word in line.words]
    # What runs before the picture begins is not seen: the first letter comes with the picture.
    start = max(0.0, show.start)
    pace = min(SLOWEST_LETTER, TYPED_BY * (show.end - start) / max(1, sum(counts)))
    done = (t - start) / pace + 1
    before = accumulate([0, *counts[:-1]])
    return [min(1.0, max(0.0, (done - n) / count)) for n, count in zip(before, counts, strict=True)]


def _emphasis(lines: tuple[Line, ...], words: list[Word], *, head: bool) -> tuple[frozenset[int], ...]:
    """The largest of several lines that says something; of one line the weightiest word; a word that stands alone."""
    if len(lines) > 1:
        tells = _telling(lines, words)
        chosen = 0 if head else max(range(len(lines)), key=lambda n: (tells[n], round(lines[n].size), n))
        return tuple(
            frozenset(range(len(line.words))) if n == chosen else frozenset() for n, line in enumerate(lines)
        )
    if not lines:
        return ()
    count = len(lines[0].words)
    if count == len(words) and any(word.spaced for word in words[1:]):
        return (frozenset({max(range(count), key=lambda k: (words[k].weight, k))}),)
    return (frozenset(range(count)),)


def _telling(lines: tuple[Line, ...], words: list[Word]) -> list[bool]:
    """Whether a line is more than a small word such as "for", which nobody would emphasise."""
    counts = [len(line.words) for line in lines]
    if sum(counts) != len(words):
        # Lines that read both ways are one piece each.
        return [True] * len(lines)
    ends = list(accumulate(counts))
    return [
        sum(word.weight for word in words[end - count : end]) > _SMALL_WORD and not words[end - 1].signs
        for end, count in zip(ends, counts, strict=True)
    ]
