"""A part of a message that says what is to be drawn between one's own files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.board import cues
from promptreel_studio.agent.board.said import join_in, moves_in, times_in
from promptreel_studio.agent.board.shots import Shot
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.file_pieces import piece_within
from promptreel_studio.agent.reading.script_words import HAN_END, NOT_SEEN, film_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.board.split import Part
    from promptreel_studio.agent.board.state import State


_DRAWN = re.compile(
    r"\b(?:draw|drawn|paint|painted|generate|animated?)\b|画(?!面)|绘|\b(?:picture|visuals?|pictures|background|behind it)\b(?= ?[:：])|画面(?=[:：是用])"
)
BETWEEN = re.compile(
    r"\b(?:in )?between\b(?: them| each| every| the two| the clips| the photos| both)?|中间|之间"
)
_LEAD = re.compile(
    r"^\W*(?:(?:and|then|please|we|it|with|the video|the film|first|finally|picture|visuals?|background)\W+)*(?:start|begin|open|end|finish|close)\w*(?: (?:it|off|the video|the film))? (?:with|on|in)\b|^\W*(?:at the (?:very )?(?:start|beginning|end))\b|^\W*(?:picture|visuals?|background) ?:|^\W*(?:先|首先|开头|片头|结尾|最后|画面)*[:：]?(?:用|放|是|来|画)"
)


def leads(state: State, later: Sequence[Part]) -> bool:
    """Whether another shot comes next in the sentence: "lava flowing down, then a text"."""
    for one in later:
        if one.new or cues.START.search(state.said(one)):
            return False
        if one.follows:
            return True
    return False


def unknown_scene(state: State, part: Part, later: Sequence[Part]) -> bool:
    """Whether a part names what is to be seen first and nobody can draw: "An erupting volcano, then ..."."""
    said = state.said(part)
    begins = part.new and part.start > 0 and not state.shots
    goes_on = (
        not part.new and len(state.shots) == 1 and state.shots[0].file is None and not state.shots[0].card
    )
    plain = not (
        cues.TELLS.search(said)
        or cues.FOR_WHOM.search(said)
        or says_more(state, part)
        or any(map(str.isdigit, said))
    )
    return (begins or goes_on) and plain and leads(state, later)


def without_place(said: str) -> str:
    """What is to be drawn without the words that say where it stands."""
    lead = _LEAD.search(said.lower())
    return HAN_END.sub("", (said[lead.end() :] if lead else said).strip(" ,:"))


def draws(state: State, part: Part, later: Sequence[Part], *, scene: bool) -> bool:
    """Add a shot that is to be drawn; whether a part is one."""
    text, low = state.text, part.start
    high = film_words(state.words, low, part.end)
    told = cues.TELLS.search(text[low:high]) or cues.FOR_WHOM.search(text[low:high])
    sure = (
        part.follows
        or DURATION.search(text, low, high)
        or _DRAWN.search(text, low, high)
        or leads(state, later)
    )
    sure = sure or cues.START.search(text, low, high) or cues.END.search(text, low, high)
    before = state.last[-1] if state.last else None
    if not scene:
        if not unknown_scene(state, part, later):
            return False
        if before is not None and not part.new:
            before.words += f", {state.typed(part)}"
            return True
    if not sure or (told and not part.follows) or NOT_SEEN.search(text, low, high):
        return False
    between = BETWEEN.search(text, low, high)
    state.turn(part)
    shot = Shot(
        None,
        without_place(state.words.original[low:high]),
        placed=True,
        joined=join_in(state.words, low, high),
    )
    if between and len(state.files) > 1:
        shot.words = without_place(
            state.words.original[low : between.start()] + " " + state.words.original[between.end() : high]
        )
        row = state.row_of(state.files[1])
        row.insert(row.index(state.files[1]), shot)
    else:
        state.add(shot)
    if high < part.end:
        state.say(part, state.words.original[high : part.end])
    return True


def says_more(state: State, part: Part) -> bool:
    """Whether a part says more of shots: how long they are, how they move, that they are not heard."""
    text, low, high = state.text, part.start, part.end
    found, spans = moves_in(text, low, high)
    return bool(
        piece_within(text, low, high)
        or found
        or spans
        or cues.MUTED.search(text, low, high)
        or times_in(text, low, high) > 1
    )
