"""The form of a piece: how many bars, which chords, what is quiet and what is full, and an ending on time."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle
from typing import TYPE_CHECKING, Literal
from zlib import crc32

import numpy as np

from .theory import Chord, Key, parse_chord

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .styles import Style

Role = Literal["intro", "verse", "chorus", "break", "outro", "end"]

ENERGY: dict[Role, float] = {
    "intro": 0.35,
    "verse": 0.65,
    "chorus": 1.0,
    "break": 0.4,
    "outro": 0.65,
    "end": 0.5,
}
LOOP: tuple[Role, ...] = ("verse", "verse", "chorus", "chorus", "break")
BARS_PER_PHRASE = 4
STRETCH = 0.06


@dataclass(frozen=True)
class Bar:
    """One bar of the piece; the last one is the ending and may be longer than the others."""

    index: int
    start: float
    seconds: float
    beat: float
    role: Role
    place: int
    phrase: int
    chord: Chord
    closes: bool
    seed: int

    @property
    def energy(self) -> float:
        """How much plays, 0 to 1."""
        return ENERGY[self.role]

    @property
    def final(self) -> bool:
        """Whether this is the ending."""
        return self.role == "end"

    def at(self, beat: float) -> float:
        """Seconds from the start of the piece to a beat of this bar (0 is the first)."""
        return self.start + beat * self.beat

    def random(self, part: str) -> np.random.Generator:
        """Randomness of one part in this bar, whatever the other parts drew."""
        return np.random.default_rng([self.seed, crc32(part.encode()), self.index])

    def habit(self, part: str) -> np.random.Generator:
        """Randomness that one part keeps through a phrase: what makes a pattern a pattern."""
        return np.random.default_rng([self.seed, crc32(part.encode()), 7_000_000 + self.phrase // 2])


@dataclass(frozen=True)
class Song:
    """A planned piece."""

    key: Key
    seconds: float
    bars: tuple[Bar, ...]


def _timing(style: Style, seconds: float, rng: np.random.Generator) -> tuple[int, float]:
    """Choose the number of full bars and their length, so that what remains is a good last chord."""
    usual = 240.0 / style.bpm * rng.uniform(0.97, 1.03)
    ring = min(max(usual, 2.4), 4.5)
    best = (0, usual, abs(seconds - ring) + (2.0 if seconds > 0.8 * usual + 1.0 else 0.0))
    nearest = int((seconds - ring) / usual)
    for count in range(max(1, nearest - 1), nearest + 3):
        length = min(max((seconds - ring) / count, usual * (1 - STRETCH)), usual * (1 + STRETCH))
        left = seconds - count * length
        if left >= 1.0 and abs(left - ring) + abs(length - usual) < best[2]:
            best = (count, length, abs(left - ring) + abs(length - usual))
    return best[0], best[1]


def _phrases(bars: int) -> Iterator[tuple[Role, int]]:
    """Split the bars before the ending into phrases: (role, number of bars)."""
    if bars <= 6:
        yield from ((("verse", 1), ("chorus", bars - 1)) if bars > 2 else (("chorus", bars),))
        return
    if bars <= 14:
        opening = 2 if bars < 11 else 4
        yield from (("intro", opening), ("verse", (bars - opening) // 2))
        yield "chorus", bars - opening - (bars - opening) // 2
        return
    closing = BARS_PER_PHRASE
    opening = (bars - closing) % BARS_PER_PHRASE
    opening += BARS_PER_PHRASE if opening < 2 else 0
    yield "intro", opening
    left = bars - opening - closing
    for role in cycle(LOOP):
        # A break right before the outro would end the piece twice.
        if left <= BARS_PER_PHRASE:
            yield "chorus", left
            break
        yield role, BARS_PER_PHRASE
        left -= BARS_PER_PHRASE
    yield "outro", closing


def plan(style: Style, seconds: float, seed: int) -> Song:
    """Write the plan of a piece that lasts exactly `seconds`."""
    rng = np.random.default_rng([seed & 0xFFFFFFFF, crc32(style.label.encode())])
    key = Key(int(rng.integers(0, 12)), style.mode)
    count, length = _timing(style, seconds, rng)
    tonic = parse_chord(key, "I")

    roles: list[tuple[Role, int, int, bool]] = []
    chords: list[Chord] = []
    shuffled = {
        kind: [options[i] for i in rng.permutation(len(options))]
        for kind, options in (("verse", style.verses), ("chorus", style.choruses))
    }
    for phrase, (role, bars) in enumerate(_phrases(count)):
        options = shuffled["chorus" if role == "chorus" else "verse"]
        numerals = options[phrase // len(LOOP) % len(options)].split()
        for place in range(bars):
            roles.append((role, place, phrase, place == bars - 1))
            chords.append(parse_chord(key, numerals[place % len(numerals)]))
    if count > 1:
        chords[-1] = parse_chord(key, style.cadence)
    roles.append(("end", 0, len(roles), True))
    chords.append(tonic)

    return Song(
        key,
        seconds,
        tuple(
            Bar(
                index=index,
                start=index * length,
                seconds=length if role != "end" else seconds - count * length,
                beat=length / 4,
                role=role,
                place=place,
                phrase=phrase,
                chord=chords[index],
                closes=closes,
                seed=seed & 0xFFFFFFFF,
            )
            for index, (role, place, phrase, closes) in enumerate(roles)
        ),
    )
