"""How long each of several shots is: as was said, and where nothing was said as the music has it."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

SHORTEST_SHOT_MS = 1_000
_USUAL_MS = 3_000
_LEAST_OPEN_MS, _MOST_OPEN_MS = 2_000, 8_000


class Lengths(NamedTuple):
    """The lengths of shots as far as they are settled.

    Attributes:
        said: ms; None for those that share what is left.
        total: ms.
        squeezed: What the lengths add up to in the user's words, if that is not what they are now.
    """

    said: list[int | None]
    total: int
    squeezed: int | None = None


def settle(said: Sequence[int | None], whole: int | None, usual: int) -> Lengths:
    """Fit the lengths that were said for shots to that of the whole.

    Args:
        said: For each shot; None where nothing was said.
        whole: What was said of the whole video, ms.
        usual: Length of a video of which nothing was said.
    """
    known = [length for length in said if length is not None]
    open_shots = len(said) - len(known)
    if whole is None:
        if not known:
            return Lengths(list(said), max(usual, _USUAL_MS * len(said)))
        if not open_shots:
            return Lengths(list(said), sum(known))
        share = min(max(sum(known) // len(known), _USUAL_MS), _MOST_OPEN_MS)
        return Lengths(list(said), sum(known) + share * open_shots)
    room = whole - open_shots * min(_LEAST_OPEN_MS, whole // len(said))
    if not known or (sum(known) <= room if open_shots else sum(known) == whole):
        return Lengths(list(said), whole)
    scaled = [None if length is None else round(length * room / sum(known)) for length in said]
    return Lengths(scaled, whole, sum(known))


def pace(said: Sequence[int | None], total: int, music: dict[str, Any] | None) -> list[int]:
    """The length of each shot, from cut to cut; they add up to `total`.

    A cut whose place was not said lies on a bar of the composed music, or on a beat if no bar is near;
    lengths that were said stay as they are.
    """
    known = sum(length or 0 for length in said)
    open_shots = sum(length is None for length in said)
    share = (total - known) / open_shots if open_shots else 0
    ideal = list(accumulate(share if length is None else length for length in said))[:-1]
    bars, beats = _grid(music, total) if len(said) > 1 else ([], [])
    cuts = [0]
    for number, place in enumerate(ideal):
        length = said[number]
        here = place if length is None else cuts[-1] + length
        if length is None and None in said[number + 1 :]:
            here = _snapped(here, bars, beats, share, (cuts[-1], total))
        cuts.append(round(here))
    return [b - a for a, b in zip(cuts, [*cuts[1:], total], strict=True)]


def _snapped(
    place: float, bars: Sequence[int], beats: Sequence[int], length: float, between: tuple[int, int]
) -> float:
    low, high = between[0] + SHORTEST_SHOT_MS, between[1] - SHORTEST_SHOT_MS
    for grid, reach in ((bars, length / 6), (beats, length / 3)):
        near = min(grid, key=lambda moment: abs(moment - place), default=None)
        if near is not None and abs(near - place) <= reach and low <= near <= high:
            return near
    return place


def _grid(music: dict[str, Any] | None, total: int) -> tuple[list[int], list[int]]:
    """When the bars and the beats of a composed piece begin, ms; nothing for an uploaded song."""
    if not music or "music" not in music:
        return [], []
    # Imported here: planning a piece loads numpy, and only videos with several shots need it.
    from promptreel_studio.music.form import plan
    from promptreel_studio.music.styles import find_style

    song = plan(find_style(music["music"]["style"]), total / 1000, music["music"]["seed"])
    bars = [round(bar.start * 1000) for bar in song.bars[1:]]
    beats = [
        round(bar.at(beat) * 1000) for bar in song.bars for beat in range(int(bar.seconds / bar.beat + 0.5))
    ]
    return bars, beats[1:]
