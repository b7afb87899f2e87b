"""A part of a message that speaks of files: shots that are new, or what more is said of those that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.board import cues
from promptreel_studio.agent.board.drawn import draw_before, draw_beside
from promptreel_studio.agent.board.film_parts import of_film
from promptreel_studio.agent.board.ordering import ordered
from promptreel_studio.agent.board.rows import card
from promptreel_studio.agent.board.said import delay_of, join_in, moves_in
from promptreel_studio.agent.board.shots import Text
from promptreel_studio.agent.board.values import take_values
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.board.mention import Mention
    from promptreel_studio.agent.board.shots import Shot
    from promptreel_studio.agent.board.split import Part
    from promptreel_studio.agent.board.state import State

_BETWEEN = re.compile(
    r"\b(?:in )?between (?:them|those|the two|both|the clips|the videos)\b|\bin between\b|(?:夹|放)在(?:它们|两个视频|两段)?(?:中间|之间)"
)
_LAST_SECONDS = re.compile(
    r"\b(?:for|in|during) the (?:last|final) \w+ ?s(?:ec(?:ond)?s?)?\b|最后[\d一二两三四五六七八九十]+秒"
)
_AMONG = re.compile(r"\b(?:between|among) (?:all |each |the |my |every )*$")
_NOT_USED = re.compile(
    r"(?:先|暂时)?(?:别|不要|不用)(?:用|放)|\b(?:leave (?:it )?out|not yet|(?:don't|do not|dont) use)\b"
)
_BESIDE_EN = re.compile(
    r"\b(?:(?P<first>before|ahead of|in front of)|after|behind|following)(?: (?:the|my|our))* ?$"
)
_BESIDE_HAN = re.compile(
    r"(?:的)?(?:(?P<first>之?前面?)|之?后面?)(?=[,，]?(?:再|请|要)?(?:放|加|插|来|出|写|显示|[\ue000-\uf8ff]))"
)
_NOT_IT = re.compile(
    r"(?:\b(?:not|without|except(?: for)?|skip|leave out|instead of|but)|don'?t (?:use|show|include)|不要|别用|除了)(?: the| my)? $"
)
_LAST = re.compile(r"\blast\b|最后")


def read_files(state: State, part: Part, mentions: list[Mention], marks: list[re.Match[str]]) -> None:
    """Read a part that speaks of files."""
    if marks and _stand_beside(state, part, mentions[0], marks):
        return
    lies = _lies_on(state, part, mentions[0], marks)
    turned = False if lies else state.turn(part)
    called: list[tuple[Mention, list[Shot]]] = []
    for number, one in enumerate(mentions):
        low = mentions[number - 1].end if number else part.start
        high = mentions[number + 1].start if number + 1 < len(mentions) else part.end
        _doubt(state, part, one, low)
        if one.group and state.files and not state.has(one) and _AMONG.search(state.text, low, one.start):
            continue  # "Crossfades between all photos".
        way = _Way(turned, lies, bool(marks), first=not number)
        shots = _meant(state, part, one, (low, high), way)
        if one.missing:
            state.board.missed.append(state.words.original[one.start : one.end].strip())
        take_values(state, shots, (one.start, one.end), (low, high), marks)
        called.append((one, shots))
    spoken = [shot for _, shots in called for shot in shots]
    state.last, state.grouped = spoken, any(one.group for one in mentions)
    _join(state, part, spoken, new=not lies)
    _write_all(state, part, called, marks)
    of_film(state, part, mentions)
    if not lies:
        draw_before(state, part, mentions[0].start)
        draw_beside(state, part, mentions[-1].end)
    if hit := cues.ON_COLOUR.search(state.text, part.start, part.end):
        state.board.missed.append(state.words.original[slice(*hit.span())].strip())


def _stand_beside(state: State, part: Part, one: Mention, marks: Sequence[re.Match[str]]) -> bool:
    """Put cards before or after a file that is shown: "“32 years” before the last clip"; whether a part wishes that."""
    before = _BESIDE_EN.search(state.text, part.start, one.start)
    behind = _BESIDE_HAN.match(state.text, one.end)
    if not (before or behind) or not state.has(one) or cues.OVER.search(state.text, part.start, one.start):
        return False
    first = bool((before and before["first"]) or (behind and behind["first"]))
    shots = state.of(one.files)
    shot = shots[0] if first else shots[-1]
    row, timed = state.row_of(shot), DURATION.search(state.text, part.start, part.end)
    place = row.index(shot) + (0 if first else 1)
    made = [card(hit.group(), timed.group() if timed else "") for hit in marks]
    row[place:place] = made
    state.last = made
    return True


class _Way(NamedTuple):
    """How a part speaks of a file.

    Attributes:
        turned: It says where its shot stands.
        lies: It says what lies on it.
        written: It has a text.
        first: It is the first file of the part.
    """

    turned: bool
    lies: bool
    written: bool
    first: bool


def _doubt(state: State, part: Part, one: Mention, low: int) -> None:
    """Count what may mean another film than one of these files."""
    text = state.text
    state.board.loose += _NOT_IT.search(text, low, one.start) is not None
    state.board.loose += _NOT_USED.search(text, one.end, part.end) is not None
    state.board.loose += one.each and not state.files and bool(state.shots)
    state.board.loose += not one.sure


def _meant(state: State, part: Part, one: Mention, region: tuple[int, int], way: _Way) -> list[Shot]:
    """The shots that are spoken of: those that there are, or new ones."""
    text, known, turned = state.text, state.has(one), way.turned
    again = cues.AGAIN.search(text, *region) is not None
    again = again or (known and turned and part.follows and all(shot.placed for shot in state.of(one.files)))
    moved = turned and not (part.new and not part.follows and not _says_place(state, part))
    if known and not again and (way.lies or not moved):
        return _known(state, one, way)
    if one.each and state.files and state.of(one.files):
        return state.of(one.files)
    if not (known or way.first) and _BETWEEN.search(text, part.start, part.end) and state.files:
        return _between(state, one)
    files = ordered(text, one.files) if one.group else list(one.files)
    picture = len(files) == 1 and files[0].file_type == "image"
    if not turned and picture and _LAST_SECONDS.search(text, *region):
        state.here = state.back
    return state.place(files, again=again and known, turned=turned)


def _known(state: State, one: Mention, way: _Way) -> list[Shot]:
    """The shots of files that are shown already."""
    shots, file = state.of(one.files), one.files[0]
    by_name = one.end - one.start >= len(file.filename)
    if not way.written and by_name and file not in state.listed:
        state.listed.append(file)
    if len(one.files) == 1 and len(shots) > 1:
        return shots[-1:] if _LAST.search(state.text, one.start, one.end) else shots[:1]
    return shots


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
