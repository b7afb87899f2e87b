"""A part of a message that says what is to be drawn between one's own files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.board import cues
from promptreel_studio.agent.board.said import join_in, moves_in, times_in
from promptreel_studio.agent.board.shots import Shot
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.file_pieces import piece_within
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.scenes import take_scene
from promptreel_studio.agent.reading.script_words import HAN_END, NOT_SEEN, film_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.board.split import Part
    from promptreel_studio.agent.board.state import State


_DRAWN = re.compile(
    r"\b(?:draw|drawn|paint|painted|generate|animated?)\b|画(?!面)|绘|\b(?:picture|visuals?|pictures|background|behind it)\b(?= ?[:：])|画面(?=[:：是用])"
)
_DRAWN_WORD = re.compile(
    r"\b(?:some |an? )?(?:drawn|painted|animated|generated|illustrated)\b", re.IGNORECASE
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
    high = state.scene_end(part)
    told = cues.TELLS.search(text[low:high]) or cues.FOR_WHOM.search(text[low:high])
    sure = (
        part.follows
        or DURATION.search(text, low, high)
        or _DRAWN.search(text, low, high)
        or leads(state, later)
    )
    sure = sure or cues.START.search(text, low, high) or cues.END.search(text, low, high)
    sure = sure or (scene and names_scene(state, low, high))
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


_MOOD = re.compile(
    r"\b(?:vibes?|feel(?:ing)?|moods?|styles?|look|themed?|aesthetic|atmosphere|colou?rs?|tones?|sounds?)\b|[风感系色调]$|风格|氛围|主题"
)
_LONGEST_NAME = 5


def names_scene(state: State, low: int, high: int) -> bool:
    """Whether a part is nothing but the name of what can be drawn: "my three photos, fireworks, happy music"."""
    said = state.words.part(low, high)
    plain = not _MOOD.search(said.folded) and len(said.folded.split()) <= _LONGEST_NAME
    known = {*take_scene(said).kinds} - {"words"}
    return bool(known) and plain and not any(char.isalpha() for char in " ".join(said.leftovers()))


_BESIDE = re.compile(
    rf"{_DRAWN.pattern}|\b(?:scenes?|shots?) (?:of|with)\b|\b\w+ (?:scenes?|shots?)\b|{BETWEEN.pattern}|镜头|场景|的画面"
)
_JOINT = re.compile(
    r"^\W*(?:(?:together|up|with|and|plus|in|on|to|then|再|和|跟|与|加上?|配上?|插入?|穿插)\W*)*"
)
_GOES_WITH = re.compile(r"\b(?:with|and|plus|then)\s*$|[和跟与配加]\s*$")
_TOGETHER = re.compile(
    r"(?:的)?(?:混剪|拼接|拼|合并|合|剪辑|剪|放)(?:在一起|起来|到一起|成一个\w*)$|\b(?:together|in one (?:video|film))\W*$"
)
_JOINS = re.compile(r"\b(?:join|combine|mix|merge|splice|stitch)\b|拼|合并|结合|混剪")


def draw_beside(state: State, part: Part, low: int) -> None:
    """What a part that speaks of files wishes drawn behind or between them: "mix my clips with drawn mountains".

    Args:
        state: The film as far as it was read.
        part: The part.
        low: Where the last file of the part is named to the end.
    """
    high = film_words(state.words, low, part.end)
    said = state.text[low:high]
    joined = len(state.files) == 1 and _JOINS.search(state.text, part.start, low)
    if not (joined or _BESIDE.search(said)) or NOT_SEEN.search(said) or MARK.search(said):
        return
    joint = _JOINT.match(said)
    low += joint.end() if joint else 0
    if not state.is_scene(low, high):
        return
    between = BETWEEN.search(state.text, low, high)
    typed = _TOGETHER.sub("", state.words.original[low:high])
    if between is not None:
        typed = state.words.original[low : between.start()] + " " + state.words.original[between.end() : high]
    shot = Shot(None, _DRAWN_WORD.sub(" ", without_place(typed)).strip(), placed=True)
    if between is not None and len(state.files) > 1:
        row = state.row_of(state.files[1])
        row.insert(row.index(state.files[1]), shot)
    else:
        state.here.append(shot)


def draw_before(state: State, part: Part, high: int) -> None:
    """What a part names in front of the files that it goes with: "the beach at sunset with my two clips"."""
    lead = _GOES_WITH.search(state.text, part.start, high)
    if lead is not None and names_scene(state, part.start, lead.start()):
        shot = Shot(None, state.words.original[part.start : lead.start()].strip(), placed=True)
        place = next((n for n, one in enumerate(state.here) if one.file is not None), len(state.here))
        state.here.insert(place, shot)


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
