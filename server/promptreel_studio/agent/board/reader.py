"""A message about one's own files, read part by part: each is about shots, about the film, or only tells something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.board import cues
from promptreel_studio.agent.board.alone import read_alone
from promptreel_studio.agent.board.mentions import Finder
from promptreel_studio.agent.board.on_files import read_files
from promptreel_studio.agent.board.ordering import ordered, row_of_numbers, tells_order
from promptreel_studio.agent.board.rows import read_row
from promptreel_studio.agent.board.split import parts_of
from promptreel_studio.agent.board.state import State
from promptreel_studio.agent.board.values import give
from promptreel_studio.agent.reading.card_each import ONE_BY_ONE
from promptreel_studio.agent.reading.clocked_scripts import in_lengths
from promptreel_studio.agent.reading.file_pieces import clock_seconds
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.script_words import kind_said
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.board.mention import Mention
    from promptreel_studio.agent.board.shots import Board
    from promptreel_studio.agent.board.split import Part
    from promptreel_studio.agent.models import AssetInfo

FEWEST_PARTS = 3
"""Who says less says it in a sentence, which others read."""
_CLOCKED = re.compile(
    r"(?P<at>\d{1,2}:\d\d)\s*(?:[-–—:]\s*)?(?P<mark>[\ue000-\uf8ff])|(?:at |第)(?P<s>\d{1,3}) ?(?:s|sec|seconds|秒)\s*[:：]?\s*(?P<mark2>[\ue000-\uf8ff])"
)
_FEWEST_CLOCKED, _FEWEST_LISTED = 2, 2
_SPANS = re.compile(
    r"(?:^|\n|[;,]\s?)\s*(?:[-*•]\s*)?(?P<a>\d{1,3}(?::\d\d)?) ?(?:s|secs?|秒)? ?(?:-|–|—|to|到|至) ?(?P<b>\d{1,3}(?::\d\d)?) ?(?:s|secs?|seconds?|秒)? ?[:：]\s*"
)


def read_board(
    words: Reading, files: Sequence[AssetInfo], *, glossed: bool, fewest: int = FEWEST_PARTS
) -> Board | None:
    """Read a message that tells a film of files in parts.

    Args:
        words: The message.
        files: The uploads that can be shown.
        glossed: It is in the English words of another language, in which nouns have no endings.
        fewest: How many parts it has at least.

    Returns:
        The film; None where it shows none of the files, or is told in few words.
    """
    told = in_lengths(words, files)
    words = told if told is not words else _without_clocks(words)
    state = State(words, Finder(files, glossed=glossed))
    row = row_of_numbers(words.folded)
    names = [
        one
        for one in state.finder.names(words.folded)
        if not (row and row[0] <= one.start and one.end <= row[1])
    ]
    parts = parts_of(words, [*((one.start, one.end) for one in names), *([row] if row else [])])
    if len(parts) < fewest and not (
        len(parts) > 1 and any(cues.cannot(MARK.sub("", state.said(part))) for part in parts)
    ):
        return None
    _take_clocked(state)
    for number, part in enumerate(parts):
        _read(state, part, parts[number + 1 :], names, row)
    for part in state.pending:
        kind = kind_said(state.said(part))
        open_files = [
            shot
            for shot in state.files
            if shot.piece is None and shot.file and kind in {None, shot.file.file_type}
        ]
        give(state, part, open_files)
    _in_list(state)
    state.board.shots = state.shots
    return state.board if state.files else None


def _without_clocks(words: Reading) -> Reading:
    """Lines that begin with their place in the film, with how long they are instead: "3-15s: a.mp4"."""
    hits = list(_SPANS.finditer(words.original))
    if len(hits) < _FEWEST_CLOCKED:
        return words
    told, here = "", 0
    for hit in hits:
        length = clock_seconds(hit["b"]) - clock_seconds(hit["a"])
        told += f"{words.original[here : hit.start()]}\nthen {length:g} seconds "
        here = hit.end()
        line = words.original[here:].partition("\n")[0]
        first = MARK.search(line)
        if first and len(MARK.findall(line)) > 1:
            told += "texts one by one " if ONE_BY_ONE.search(line.lower()) else "card "
            here += first.start()
    return Reading(told + words.original[here:], words.quotes)


def _take_clocked(state: State) -> None:
    """Texts with the times at which they come: "0:04 “I left the light on”, 0:12 “for you”"."""
    hits = list(_CLOCKED.finditer(state.text))
    if len(hits) < _FEWEST_CLOCKED:
        return
    for hit in hits:
        at = clock_seconds(hit["at"] or hit["s"])
        state.board.captions.append((round(at * 1000), hit["mark"] or hit["mark2"]))
        low, high = hit.span()
        state.text = state.text[:low] + " " * (high - low) + state.text[high:]


def _read(
    state: State, part: Part, later: Sequence[Part], names: Sequence[Mention], row: tuple[int, int] | None
) -> None:
    """Read one part."""
    text, low, high = state.text, part.start, part.end
    if not text[low:high].strip(" ,.:;，。：、"):
        return
    if state.board.captions and cues.LYRICS.fullmatch(text[low:high].strip(" ,.:")):
        return
    marks = list(MARK.finditer(text, low, high))
    if cues.cannot(MARK.sub("", text[low:high])):
        state.board.missed.append(state.typed(part))
    if row and low <= row[0] < high:
        state.finder.within(text, low, high, names)
        _in_row(state, part)
        return
    mentions = state.finder.within(text, low, high, names)
    if marks and read_row(state, part, mentions, marks):
        return
    if mentions:
        read_files(state, part, mentions, marks)
    elif tells_order(text[low:high]):
        give(state, part, state.last or state.files)
    elif marks or not cues.cannot(text[low:high]):
        read_alone(state, part, marks, later)


def _in_list(state: State) -> None:
    """Files that were shown together and then named one after the other come in that order."""
    places = [n for n, shot in enumerate(state.middle) if shot.file in state.listed]
    if len(places) < _FEWEST_LISTED or len(places) != len(state.listed):
        return
    shots = sorted(
        (state.middle[n] for n in places), key=lambda shot: state.listed.index(shot.file) if shot.file else 0
    )
    for place, shot in zip(places, shots, strict=True):
        state.middle[place] = shot


def _in_row(state: State, part: Part) -> None:
    """Numbers in a row: the files in that order."""
    shown = state.files
    files = [shot.file for shot in shown if shot.file] or state.finder.plain
    if shown:
        for shot, file in zip(shown, ordered(state.text, files), strict=True):
            shot.file = file
    else:
        state.place(ordered(state.text, files))
    text = state.text
    row = row_of_numbers(text)
    give(state, part, state.last or state.files, hidden=row)
