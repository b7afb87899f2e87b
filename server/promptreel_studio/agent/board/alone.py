"""A part of a message that names no file: a card, something to draw, more of the shots before, or of the film."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.board import cues
from promptreel_studio.agent.board.drawn import draws, says_more, unknown_scene
from promptreel_studio.agent.board.film_parts import FADES, SOME_JOIN, SURE_FILM, say_of_film
from promptreel_studio.agent.board.rows import write_names
from promptreel_studio.agent.board.said import moves_in
from promptreel_studio.agent.board.texts_alone import read_text
from promptreel_studio.agent.board.values import give
from promptreel_studio.agent.edits.choose import is_logo
from promptreel_studio.agent.reading.durations import DURATION, duration_of
from promptreel_studio.agent.reading.file_pieces import WHOLE as OF_FILM
from promptreel_studio.agent.reading.joins import take_transition
from promptreel_studio.agent.reading.scenes import take_scene
from promptreel_studio.agent.reading.script_words import BACKGROUND, kind_said
from promptreel_studio.agent.reading.shape import aspect_at
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.board.shots import Shot
    from promptreel_studio.agent.board.split import Part
    from promptreel_studio.agent.board.state import State

_OF_FILM = ("style_alone", "style", "style_near", "mood", "filter", "palette")
_ONLY_LENGTH = re.compile(
    r"\W*(?:(?:for|about|around|like|ca|long|lasting|it|stays?|is|shown|maybe|just|of|a|an|to|only|roughly|want|should|be|total|in|all|together|altogether|就行|就好|左右|大概|约|显示|停留|持续|放|长|共|一共|总长)\W*)*"
)
_LOOK = re.compile(rf"(?:(?:all|everything|and|in|with|make it)\W+)*(?:{cues.MONO.pattern})\W*")
"""A look in a part of its own is that of the film."""
_HOW = re.compile(
    r"\b(?:quiet(?:ly)?|soft(?:ly)?|low|loud|very|not too|gentl[ey]|under|background|volume|fast|slow|calm|happy|sad|%)\b|\d ?%|小声|轻|低|大声|音量|快|慢|安静|舒缓|淡"
)
"""How the music is that was spoken of before."""
_SOUND = re.compile(r"\.(?:mp3|wav|m4a|ogg|flac|aac)\b")
_NOTHING = re.compile(r"不要加|nothing")
_ABOUT_IT = re.compile(r"\b(?:it|that one|this one|the last one)\b|它|这[张段个]")
_LONG_MS, _LONG_LOGO_MS = 12_000, 7_000
"""So long a length in a part of its own is that of the film, and not that of what is drawn, or of a logo."""
_LEAST_MS = 2_500
"""Nobody shows several files for so much more each without saying so."""


def read_alone(state: State, part: Part, marks: list[re.Match[str]], later: Sequence[Part]) -> None:
    """Read a part that names no file."""
    if marks:
        read_text(state, part, marks)
    elif length := _of_whole(state, part):
        state.board.film.append(length)
    elif _of_names(state, part) or _only_tells(state, part, later):
        return
    elif _is_of_film(state, part):
        say_of_film(state, part)
    elif not draws(state, part, later, scene=_has_scene(state, part)):
        _more_or_less(state, part)


def _of_whole(state: State, part: Part) -> str:
    """How long a part says that the film is: "15 second ad"; "" where it says more, or nothing of it."""
    said = state.said(part)
    length = DURATION.search(said)
    if length is None or not OF_FILM.match(said, length.end()):
        return ""
    reading = state.words.part(part.start, part.end)
    seen = {*take_scene(state.words.part(part.start, part.end)).kinds} - {"words"}
    return "" if seen or reading.tags(*SURE_FILM, *_OF_FILM) else length.group()


def _of_names(state: State, part: Part) -> bool:
    """Whether a part says how long cards are, what is behind them, or that files are called by their names."""
    text, low, high = state.text, part.start, part.end
    if write_names(state, part, state.last if len(state.last) > 1 else state.files) or _of_cards(state, part):
        return True
    behind = BACKGROUND.search(text, low, high) and not DURATION.search(text, low, high)
    if behind and _has_scene(state, part) and not _is_sure(state, part):
        state.ground = BACKGROUND.sub(" ", state.typed(part).lower()).strip()
        return True
    return False


def _has_scene(state: State, part: Part) -> bool:
    return state.is_scene(part.start, state.scene_end(part))


def _is_sure(state: State, part: Part) -> bool:
    """Whether a part names the music or the shape of the film."""
    said = state.words.part(part.start, part.end)
    return bool(said.tags(*SURE_FILM)) or aspect_at(state.text, part.start, part.end) is not None


def _only_tells(state: State, part: Part, later: Sequence[Part]) -> bool:
    """Whether a part before the first shot only tells something."""
    counted = _is_total(state, part) or (cues.EACH.search(state.said(part)) and says_more(state, part))
    if state.shots or counted or _is_sure(state, part) or _has_scene(state, part):
        return False
    said = state.words.part(part.start, part.end)
    return _tells(state, part, said) and not unknown_scene(state, part, later)


def _is_of_film(state: State, part: Part) -> bool:
    """Whether a part is about the whole film."""
    scene = _has_scene(state, part)
    fades = FADES.fullmatch(state.words.original[part.start : part.end].strip())
    joins = take_transition(Reading(state.said(part))) is not None or SOME_JOIN.search(state.said(part))
    joins = bool(joins) and not scene
    return bool(_is_sure(state, part) or cues.OWN_SOUND.search(state.said(part)) or fades or joins) and not (
        scene and part.follows
    )


def _more_or_less(state: State, part: Part) -> None:
    """What more is said of shots or of the film, what is told, and what nobody understood."""
    said = state.words.part(part.start, part.end)
    if cues.STILL.search(said.folded) and not DURATION.search(said.folded):
        state.board.film.append(state.typed(part))
    elif says_more(state, part):
        _more(state, part)
    elif nothing := cues.NOTHING_ELSE.search(said.folded):
        if _NOTHING.search(nothing.group()) and not state.board.film:
            state.board.film.append("no music")
    elif said.tags(*_OF_FILM) or (state.goes_on(part) and _HOW.search(said.folded)):
        say_of_film(state, part)
    elif not _tells(state, part, said) and not _SOUND.search(said.folded):
        state.board.missed.append(state.typed(part))


def _tells(state: State, part: Part, said: Reading) -> bool:
    """Whether a part only tells: what the film is for, what the files are."""
    text = state.said(part)
    if not state.shots or cues.TELLS.search(text) or cues.FOR_WHOM.search(text) or cues.EVENLY.search(text):
        return True
    return (
        not any(char.isalpha() for char in " ".join(said.leftovers())) or cues.WHOLE.search(text) is not None
    )


def _is_total(state: State, part: Part) -> bool:
    """Whether a part only says how long something is."""
    said = state.said(part)
    length = DURATION.search(said)
    return length is not None and (
        OF_FILM.match(said, length.end()) is not None
        or cues.TOTAL.search(said) is not None
        or _ONLY_LENGTH.fullmatch(DURATION.sub(" ", said)) is not None
    )


def _more(state: State, part: Part) -> None:
    """What more is said of the shots before."""
    said = state.said(part)
    moves, _ = moves_in(state.text, part.start, part.end)
    length = DURATION.search(said)
    each = cues.EACH.search(said) is not None
    kind = kind_said(said)
    whole = bool(
        cues.TOTAL.search(said) or (part.new and not kind and _ONLY_LENGTH.fullmatch(DURATION.sub(" ", said)))
    )
    whole = whole or (length is not None and OF_FILM.match(said, length.end()) is not None)
    alone = length is not None and _ONLY_LENGTH.fullmatch(DURATION.sub(" ", said)) is not None
    if length is not None and alone and not part.inside:
        whole = whole or _outlasts(state, duration_of(length).ms)
    single = (
        not whole
        and len(state.last) == 1
        and (state.last[0].piece is None and not DURATION.search(state.last[0].words))
    )
    waiting = [one for one in state.files if one.piece is None]
    if length and not part.inside and len(waiting) > 1 and duration_of(length).ms >= _LEAST_MS * len(waiting):
        single, whole = False, True  # "A film of a.jpg, b.jpg and c.jpg, 14 seconds".
    if (
        length
        and len(state.last) == 1
        and (piece := state.last[0].piece)
        and piece.length == duration_of(length).ms
    ):
        return  # It was said before.
    if each and not state.files:
        state.pending.append(part)
        return
    if (
        length
        and not each
        and (not state.shots or (whole and not kind) or not (single or kind or moves or len(state.last) > 1))
    ):
        state.board.film.append(state.typed(part))
        state.move(state.files, moves)
        return
    alike = [shot for shot in state.files if shot.file and kind in {None, shot.file.file_type}]
    if kind:
        targets = alike
    elif _LOOK.fullmatch(said.strip()) and not part.inside:
        targets = state.files
    elif each or (part.new and not _ABOUT_IT.search(said)):
        targets = _group(state, part)
    else:
        targets = state.last or state.files[-1:]
    give(state, part, targets or state.files, moves=moves)


def _outlasts(state: State, length: int) -> bool:
    """Whether a length is more than the shot lasts that was spoken of last: what is drawn, or a logo."""
    if not state.last:
        return False
    file = state.last[0].file
    return length >= (_LONG_MS if file is None else _LONG_LOGO_MS if is_logo(file) else drafts.LONGEST_MS)


def _of_cards(state: State, part: Part) -> bool:
    """How long each card is: "each line on its own card, 4 seconds"; whether a part says that."""
    said = state.said(part)
    cards = [shot for shot in state.shots if shot.card]
    if not (cards and cues.EACH.search(said) and cues.CARD.search(said)):
        return False
    if length := DURATION.search(said):
        for shot in cards:
            shot.words += f" {length.group()}"
    return True


def _group(state: State, part: Part) -> list[Shot]:
    """The files that "each" is said of: those that were spoken of together, or all."""
    if len(state.last) > 1 and not part.new and state.grouped:
        return state.last
    if part.inside and state.last and state.last[0].file:
        return [
            shot for shot in state.files if shot.file and shot.file.file_type == state.last[0].file.file_type
        ]
    return state.files
