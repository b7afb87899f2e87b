"""What is said of files: what of them is seen and for how long, how they move, how often, whether they are heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.board import cues
from promptreel_studio.agent.board.said import delay_of, moves_in, piece_in, times_in, without
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.file_pieces import JOIN, WHOLE, of_join
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.script_words import kind_said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.board.shots import Shot
    from promptreel_studio.agent.board.split import Part
    from promptreel_studio.agent.board.state import State
    from promptreel_studio.agent.reading.file_pieces import Piece


_OF_JOIN = re.compile(rf"(?:{JOIN.pattern})\w*(?: (?:of|for|over|in|lasting|that lasts?|about))*\s*$")
_CUT_TO = re.compile(
    r"(?:剪|做|压|缩|裁|合|拼|弄)(?:辑|短|缩|接)?(?:成|到|为)\s*(?:一个)?$|\b(?:cut|trim|shorten|reduce|get|condense|edit|turn|make|bring|squeeze|fit)\w* (?:[\w']+ ){0,3}(?:down )?(?:in)?to (?:an? )?$"
)
"""In front of the length of what is made of several files."""


def take_values(
    state: State,
    shots: list[Shot],
    name: tuple[int, int],
    region: tuple[int, int],
    marks: Sequence[re.Match[str]],
) -> None:
    """What is said beside a file's name: what of it is seen, how it moves, how often, whether it is heard."""
    low, high = region
    text = without(state.text, [name])
    for hit in DURATION.finditer(text, low, high):
        cut = len(shots) > 1 and _CUT_TO.search(state.text, low, hit.start())
        if cut or WHOLE.match(state.text, hit.end()):  # "A 24 second video of the four rooms".
            state.board.film.append(hit.group())
        elif not (of_join(state.text, hit.end()) or _OF_JOIN.search(state.text, low, hit.start())):
            continue
        text = without(text, [hit.span()])
    after = next((hit.end() for hit in marks if low <= hit.start() < high), None)
    if after is not None:
        text = without(text, delay_of(text, after, high)[3])
    moves, spans = moves_in(text, low, high)
    each = cues.EACH.search(text, low, high) is not None
    whole = cues.WHOLE.search(text, low, high) is not None
    for shot in shots:
        of_all = each and (len(shots) > 1 or shot.piece is not None)
        piece = None if whole else piece_in(without(text, spans), low, high, shot.file, bare=True)
        if piece is not None and not (of_all and shot.piece is not None and shot.placed):
            shot.piece = piece
        shot.muted = shot.muted or cues.MUTED.search(text, low, high) is not None
        shot.said += f", {MARK.sub(' ', text[low:high])}" if len(shots) == 1 else ""
        state.repeat(shot, times_in(text, low, high))
    state.move(shots, moves)
    if each and len(shots) == 1 and shots[0].piece is not None:
        _to_all(state, shots[0].piece, text[low:high])


def _to_all(state: State, piece: Piece, said: str) -> None:
    """ "a.jpg, b.jpg, c.jpg 3 seconds each"."""
    kind = kind_said(said)
    for shot in state.files:
        if shot.file and shot.piece is None and kind in {None, shot.file.file_type}:
            shot.piece = piece


def give(
    state: State,
    part: Part,
    shots: Sequence[Shot],
    *,
    moves: Sequence[str] | None = None,
    hidden: tuple[int, int] | None = None,
) -> None:
    """Give shots what a part says of them."""
    low, high = part.start, part.end
    text = without(state.text, [hidden]) if hidden else state.text
    found, spans = moves_in(text, low, high)
    text = without(text, spans)
    times, mute = times_in(text, low, high), cues.MUTED.search(text, low, high) is not None
    state.move(shots, found if moves is None else moves)
    if mute and len(shots) > 1 and len([shot for shot in shots if shot.file]) == len(state.files):
        state.board.mutes_all = True
    fresh = cues.EACH.search(text, low, high) is not None
    for shot in list(shots):
        if shot.file is None:
            hit = DURATION.search(text, low, high)
            shot.words += f" {hit.group()}" if hit and not DURATION.search(shot.words) else ""
            continue
        piece = piece_in(text, low, high, shot.file, bare=False)
        told = piece is not None and (piece.start, piece.length) == (0, shot.file.duration_ms)
        if piece is not None and not told and (shot.piece is None or (fresh and not shot.placed)):
            shot.piece = piece
        shot.muted = shot.muted or mute
        state.repeat(shot, times)
