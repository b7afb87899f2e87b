"""A part of a message that speaks of files: shots that are new, or what more is said of those that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.board import cues
from promptreel_studio.agent.board.film_parts import of_film
from promptreel_studio.agent.board.ordering import ordered
from promptreel_studio.agent.board.said import delay_of, join_in, moves_in, piece_in, times_in, without
from promptreel_studio.agent.board.shots import Text
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.script_words import kind_said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.board.mention import Mention
    from promptreel_studio.agent.board.shots import Shot
    from promptreel_studio.agent.board.split import Part
    from promptreel_studio.agent.board.state import State
    from promptreel_studio.agent.reading.file_pieces import Piece

_BETWEEN = re.compile(
    r"\b(?:in )?between (?:them|those|the two|both|the clips|the videos)\b|\bin between\b|(?:夹|放)在(?:它们|两个视频|两段)?(?:中间|之间)"
)
_LAST_SECONDS = re.compile(
    r"\b(?:for|in|during) the (?:last|final) \w+ ?s(?:ec(?:ond)?s?)?\b|最后[\d一二两三四五六七八九十]+秒"
)
_NOT_USED = re.compile(
    r"(?:先|暂时)?(?:别|不要|不用)(?:用|放)|\b(?:leave (?:it )?out|not yet|(?:don't|do not|dont) use)\b"
)
_NOT_IT = re.compile(
    r"(?:\b(?:not|without|except(?: for)?|skip|leave out|instead of|but)|don'?t (?:use|show|include)|不要|别用|除了)(?: the| my)? $"
)
_LAST = re.compile(r"\blast\b|最后")


def read_files(state: State, part: Part, mentions: list[Mention], marks: list[re.Match[str]]) -> None:
    """Read a part that speaks of files."""
    text = state.text
    lies = _lies_on(state, part, mentions[0], marks)
    turned = False if lies else state.turn(part)
    spoken: list[Shot] = []
    called: list[tuple[Mention, list[Shot]]] = []
    for number, one in enumerate(mentions):
        low = mentions[number - 1].end if number else part.start
        state.board.loose += _NOT_IT.search(text, low, one.start) is not None
        state.board.loose += _NOT_USED.search(text, one.end, part.end) is not None
        high = mentions[number + 1].start if number + 1 < len(mentions) else part.end
        known = state.has(one)
        state.board.loose += one.each and not state.files and bool(state.shots)
        again = cues.AGAIN.search(text, low, high) is not None
        again = again or (
            known and turned and part.follows and all(shot.placed for shot in state.of(one.files))
        )
        moved = turned and not (part.new and not part.follows and not _says_place(state, part))
        if known and not again and (lies or not moved):
            shots = state.of(one.files)
            if (
                not marks
                and one.end - one.start >= len(one.files[0].filename)
                and one.files[0] not in state.listed
            ):
                state.listed.append(one.files[0])
            if len(one.files) == 1 and len(shots) > 1:
                shots = shots[-1:] if _LAST.search(text, one.start, one.end) else shots[:1]
        elif one.each and state.files and state.of(one.files):
            shots = state.of(one.files)
        elif not known and number and _BETWEEN.search(text, part.start, part.end) and state.files:
            shots = _between(state, one)
        else:
            files = ordered(text, one.files) if one.group else list(one.files)
            if (
                not turned
                and len(files) == 1
                and files[0].file_type == "image"
                and _LAST_SECONDS.search(text, low, high)
            ):
                state.here = state.back
            shots = state.place(files, again=again and known, turned=turned)
        if one.missing:
            state.board.missed.append(state.words.original[one.start : one.end].strip())
        state.board.loose += not one.sure
        _values(state, shots, (one.start, one.end), (low, high), marks)
        spoken += shots
        called.append((one, shots))
    state.last, state.grouped = spoken, any(one.group for one in mentions)
    _join(state, part, spoken, new=not lies)
    _write_all(state, part, called, marks)
    of_film(state, part, mentions)
    if hit := cues.ON_COLOUR.search(text, part.start, part.end):
        state.board.missed.append(state.words.original[slice(*hit.span())].strip())


def _says_place(state: State, part: Part) -> bool:
    said = MARK.sub("", state.said(part))
    return cues.START.search(said) is not None or cues.END.search(said) is not None


def _lies_on(state: State, part: Part, one: Mention, marks: Sequence[re.Match[str]]) -> bool:
    """Whether a part only says what lies on a file."""
    text, low, high = state.text, part.start, part.end
    wishes = (
        bool(marks)
        or cues.TEXT_NOUN.search(text, low, high) is not None
        or bool(moves_in(text, low, high)[0])
    )
    before = cues.ON.search(text, low, one.start) is not None
    behind = cues.BEHIND_ON.match(text, one.end) is not None and bool(marks)
    return wishes and (before or (behind and state.has(one)))


def _between(state: State, one: Mention) -> list[Shot]:
    """Files that come between those that were named before."""
    first = state.files[0]
    row = state.row_of(first)
    place = row.index(first) + 1
    tail = row[place:]
    del row[place:]
    here, state.here = state.here, row
    made = state.place([file for file in one.files if not state.of([file])])
    row += tail
    state.here = here
    return made


def _values(
    state: State,
    shots: list[Shot],
    name: tuple[int, int],
    region: tuple[int, int],
    marks: Sequence[re.Match[str]],
) -> None:
    """What is said beside a file's name: what of it is seen, how it moves, how often, whether it is heard."""
    low, high = region
    text = without(state.text, [name])
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


def _join(state: State, part: Part, shots: Sequence[Shot], *, new: bool) -> None:
    """How the shot before goes over into this one."""
    if new and shots and (said := join_in(state.words, part.start, part.end)) and len(shots) == 1:
        shots[0].joined = said


def _write_all(
    state: State, part: Part, called: Sequence[tuple[Mention, list[Shot]]], marks: Sequence[re.Match[str]]
) -> None:
    """Texts of a part that speaks of files: each lies on the file that it is said to lie on, or the one before it."""
    for number, hit in enumerate(marks if called else ()):
        low = marks[number - 1].end() if number else part.start
        high = marks[number + 1].start() if number + 1 < len(marks) else part.end
        behind = next(
            (
                one
                for one in called
                if hit.end() <= one[0].start < high and cues.ON.search(state.text, hit.end(), one[0].start)
            ),
            None,
        )
        before = [one for one in called if one[0].start < hit.start()]
        shots = (behind or (before[-1] if before else called[0]))[1]
        if len(shots) > 1:
            state.board.film.append(f"title {hit.group()} {MARK.sub(' ', state.typed(part))}")
        elif shots:
            write(state, shots[0], hit, (low, high))


def write(state: State, shot: Shot, hit: re.Match[str], region: tuple[int, int]) -> None:
    """A text over a shot, with what is said of it around."""
    delay, length, at_end, _ = delay_of(state.text, hit.end(), region[1])
    if (delay, length) == (None, None) and shot.piece is None:
        delay, length, at_end, _ = delay_of(state.text, region[0], hit.start())
    look = f"{state.text[region[0] : hit.start()]} {state.text[hit.end() : region[1]]}"
    at_end = at_end or (delay is None and cues.END.search(look) is not None)
    shot.texts.append(Text(hit.group(), look, delay, length, at_end))


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
