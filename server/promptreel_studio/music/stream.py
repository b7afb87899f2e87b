"""The way in: a style, a length and a seed become blocks of sound, never more than a few seconds at a time."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from .dsp import RATE, Signal, soften
from .form import Bar, Song, plan
from .mixer import Mixer
from .players import PLAYERS
from .styles import find_style

if TYPE_CHECKING:
    from collections.abc import Iterator

SECTION_SECONDS = 6.0
LONGEST_SECONDS = 600.0


def _sections(bars: tuple[Bar, ...]) -> list[list[Bar]]:
    """Group the bars into sections of at most SECTION_SECONDS (a single bar may be longer)."""
    sections: list[list[Bar]] = []
    for bar in bars:
        if sections and bar.start + bar.seconds - sections[-1][0].start <= SECTION_SECONDS:
            sections[-1].append(bar)
        else:
            sections.append([bar])
    return sections


def _fade(start: int, n: int, total: int) -> Signal:
    """The gain of samples start..start+n: up over the first 5 ms, down to silence at the end."""
    position = np.arange(start, start + n, dtype=np.float64)
    down = min(2.6 * RATE, total * 0.45)
    closing = np.clip((total - 1 - position) / down, 0, 1)
    opening = np.clip(position / (0.005 * RATE), 0, 1)
    return (np.sin(closing * np.pi / 2) ** 2 * opening).astype(np.float32)


def open_music(style: str, seconds: float, seed: int) -> Iterator[Signal]:
    """Compose and play a piece.

    The same arguments give the same samples; another seed gives another key, other chords and patterns.

    Args:
        style: An id from STYLES.
        seconds: Length of the piece, up to 600.
        seed: Which piece.

    Returns:
        Stereo blocks (2, n) at 48 kHz, together exactly round(seconds * 48000) samples, within +-0.9 and
        about -16 LUFS. The piece ends on its tonic and fades to silence with its last sample.

    Raises:
        ValueError: The style is unknown, or the length is not within 0 to 600 seconds.
    """
    found = find_style(style)
    if not 0 < seconds <= LONGEST_SECONDS:
        raise ValueError(f"Music can last up to {LONGEST_SECONDS:.0f} seconds; {seconds:g} is outside that.")
    return _play(style, found.level, round(seconds * RATE), plan(found, seconds, seed), seed)


def _play(style: str, level: float, total: int, song: Song, seed: int) -> Iterator[Signal]:
    sections = _sections(song.bars)
    edges = [min(total, round(section[0].start * RATE)) for section in sections] + [total]
    gain = np.float32(10 ** (level / 20))
    player = PLAYERS[style](song, seed & 0xFFFFFFFF)
    mixer = Mixer(player.buses(), max(end - start for start, end in pairwise(edges)))
    for section, (start, end) in zip(sections, pairwise(edges), strict=True):
        for bar in section:
            player.play(bar, mixer)
        if end > start:
            yield soften(mixer.flush(end - start) * gain) * _fade(start, end - start, total)
