"""The styles of music on offer, as plain data: light to import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Style:
    """What is fixed about a style before a note is written.

    Attributes:
        label: The name people read.
        bpm: The usual tempo; a piece is stretched a little around it so that it ends on time.
        mode: "major" or "minor".
        verses: Chord progressions of the quieter phrases, a chord a bar.
        choruses: Chord progressions of the full phrases.
        cadence: The chord before the last one, which is always the tonic.
        level: Gain in dB that brings the style to -16 LUFS, measured.
    """

    label: str
    bpm: float
    mode: str
    verses: tuple[str, ...]
    choruses: tuple[str, ...]
    cadence: str
    level: float = 0.0


CATALOGUE: Final[dict[str, Style]] = {
    "lofi": Style(
        label="Lo-fi",
        bpm=76,
        mode="major",
        verses=("ii9 V9 I9 vi7", "IV9 iii7 ii9 I9", "I9 vi7 ii9 V9"),
        choruses=("IV9 V9 iii7 vi9", "vi9 ii9 V9 I9", "IV9 iii7 vi9 ii9"),
        cadence="V9",
        level=-3.6,
    ),
    "ambient": Style(
        label="Ambient",
        bpm=46,
        mode="major",
        verses=("Iadd9 IV9 Iadd9 IV9", "Iadd9 vi7 IV9 Iadd9", "IV9 Iadd9 vi7 IV9"),
        choruses=("vi9 IV9 Iadd9 Vsus2", "IV9 vi7 Iadd9 ii9", "Iadd9 iii7 IV9 vi7"),
        cadence="IV9",
        level=-6.4,
    ),
    "upbeat": Style(
        label="Upbeat",
        bpm=118,
        mode="major",
        verses=("I vi IV V", "I IV vi V", "I iii IV V"),
        choruses=("I V vi IV", "IV I V vi", "vi IV I V"),
        cadence="V",
        level=-6.6,
    ),
    "cinematic": Style(
        label="Cinematic",
        bpm=84,
        mode="minor",
        verses=("i VI i VII", "i iv VI VII", "i i VI iv"),
        choruses=("i VI III VII", "VI VII i III", "iv i VI VII"),
        cadence="VII",
        level=-6.8,
    ),
    "piano": Style(
        label="Piano",
        bpm=72,
        mode="major",
        verses=("Iadd9 V vi7 IVadd9", "I iii7 IVadd9 I", "vi7 IVadd9 I V"),
        choruses=("IVadd9 V vi7 I", "IVadd9 I ii7 V", "vi7 iii7 IVadd9 V"),
        cadence="Vsus4",
        level=-7.4,
    ),
    "synthwave": Style(
        label="Synthwave",
        bpm=100,
        mode="minor",
        verses=("i i VI VII", "i VI iv VII", "i VII VI VII"),
        choruses=("VI VII i III", "i III VII VI", "i VI III VII"),
        cadence="VII",
        level=-5.7,
    ),
    "acoustic": Style(
        label="Acoustic",
        bpm=96,
        mode="major",
        verses=("Iadd9 IVadd9 Iadd9 V", "Iadd9 vi7 IVadd9 V", "I V vi7 IVadd9"),
        choruses=("IVadd9 Iadd9 V vi7", "IVadd9 V Iadd9 vi7", "vi7 IVadd9 I V"),
        cadence="V",
        level=-6.2,
    ),
}

STYLES: Final[dict[str, str]] = {name: style.label for name, style in CATALOGUE.items()}


def find_style(name: str) -> Style:
    """Look a style up.

    Raises:
        ValueError: There is no such style; the sentence names those there are.
    """
    try:
        return CATALOGUE[name]
    except KeyError:
        raise ValueError(f"There is no music style “{name}”. Choose one of: {', '.join(STYLES)}.") from None
