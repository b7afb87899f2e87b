"""A text in a part that names no file: a card, over the shot before, or a title of the film."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.board import cues
from promptreel_studio.agent.board.drawn import BETWEEN, without_place
from promptreel_studio.agent.board.on_files import write
from promptreel_studio.agent.board.rows import card
from promptreel_studio.agent.board.said import delay_of, join_in
from promptreel_studio.agent.board.shots import Shot
from promptreel_studio.agent.board.values import give
from promptreel_studio.agent.reading.card_look import find_look
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.board.split import Part
    from promptreel_studio.agent.board.state import State
    from promptreel_studio.agent.reading.card_look import CardLook


_TITLE = re.compile(r"\b(?:titles?|captions?|subtitles?|writ\w+|texts?|saying)\b|标题|字幕")
_WRITES = re.compile(r"写|显示|打上|出现")
_OF_FILM = re.compile(r"\btitle\b|标题")
_FINALLY = re.compile(r"finally|lastly|最后")


class _Said(NamedTuple):
    """What is said around a text.

    Attributes:
        over: It lies on something.
        card: It has the picture for itself.
        noun: It is called a title or a text.
        ends: It is at one end of the film; `last`: it is the last that is said.
        timed: It has a length.
    """

    lead: str
    look: CardLook
    over: bool
    card: bool
    noun: bool
    ends: bool
    last: bool
    timed: str

    @property
    def bare(self) -> bool:
        """Whether it is neither called a title nor lies on anything."""
        return not (self.noun or self.over)


def _said(state: State, part: Part) -> _Said:
    text, low, high = state.text, part.start, part.end
    lead = MARK.sub(" ", text[low:high])
    look = find_look(state.words.part(low, high))[0]
    last = _FINALLY.search(part.joint) is not None
    timed = DURATION.search(text, low, high)
    end = cues.END.search(lead) is not None
    noun = bool(_TITLE.search(lead) or ((last or end) and _WRITES.search(lead)))
    noun = noun or (cues.AT_END.search(lead) is not None and timed is None)
    return _Said(
        lead,
        look,
        cues.OVER.search(lead) is not None,
        cues.CARD.search(lead) is not None or bool(look.ground),
        noun,
        end or cues.START.search(lead) is not None or last,
        last,
        timed.group() if timed else "",
    )


def read_text(state: State, part: Part, marks: list[re.Match[str]]) -> None:
    """A text: a card, over the shot before, or a title of the film."""
    said = _said(state, part)
    if said.timed and cues.EACH.search(said.lead) and not said.card and len(state.files) > 1:
        give(state, part, state.files)  # In scripts without commas: "each 4 seconds, title “Uno”".
    over_end = delay_of(state.text, marks[-1].end(), part.end)[2]
    if len(marks) > 1 and not said.card and cues.TEXT_NOUN.search(said.lead):
        state.turn(part)
        for hit in marks:  # "Names: Ann, Bo, Cy".
            state.add(card(hit.group(), said.timed or "2 seconds"))
    elif len(marks) > 1 and not said.card:
        state.board.missed.append(state.typed(part))
    elif state.is_scene(part.start, part.end) and not said.over and _is_shot(part, said):
        drawn = without_place(state.words.original[part.start : part.end])
        state.turn(part)
        state.add(Shot(None, drawn, placed=True, joined=join_in(state.words, part.start, part.end)))
    elif cues.WHOLE_TIME.search(said.lead) or (said.ends and not said.card and (said.noun or over_end)):
        state.board.film.append(_title(state, part) + (" at the end" if said.last else ""))
    elif (said.card and not said.over) or (said.bare and _stands_alone(state, part, said)):
        _add_cards(state, part, said, marks)
    else:
        _over_shot(state, part, said, marks)


def _is_shot(part: Part, said: _Said) -> bool:
    return bool(part.follows or said.timed or said.ends or part.new)


def _stands_alone(state: State, part: Part, said: _Said) -> bool:
    """Whether a text that is called nothing has the picture for itself."""
    begins = part.new or bool(state.ground) or not state.shots
    return part.follows or said.ends or (bool(said.timed) and begins)


def _add_cards(state: State, part: Part, said: _Said, marks: Sequence[re.Match[str]]) -> None:
    """A card for each text, or the scene that is behind the texts with it."""
    state.turn(part)
    dress = DURATION.sub(" ", cues.CARD_NOUN.sub(" ", said.lead)) if said.look else ""
    made = [
        Shot(None, f"{state.ground}, with the title {hit.group()} {said.timed}", placed=True)
        if state.ground and not said.look
        else card(hit.group(), said.timed, dress)
        for hit in marks
    ]
    if BETWEEN.search(said.lead) and len(state.files) > 1:
        row = state.row_of(state.files[1])
        place = row.index(state.files[1])
        row[place:place] = made
        return
    for shot in made:
        state.add(shot)


def _over_shot(state: State, part: Part, said: _Said, marks: Sequence[re.Match[str]]) -> None:
    """A text over the shot that was spoken of last, or over the film."""
    where = state.last[-1] if state.last else (state.shots[-1] if state.shots else None)
    of_film = part.new and said.noun and _OF_FILM.search(said.lead) is not None
    if where is not None and where.file is None and not part.new:
        if where.card:
            state.board.missed.append(state.typed(part))
        else:
            where.words += f", with the title {marks[0].group()}"
    elif where is not None and len(state.last) <= 1 and not of_film:
        for number, hit in enumerate(marks):
            write(state, where, hit, (marks[number - 1].end() if number else part.start, part.end))
    else:
        state.board.film.append(_title(state, part))


def _title(state: State, part: Part) -> str:
    """A text of the film in words that its reader knows."""
    said = state.typed(part)
    return said if cues.TEXT_NOUN.search(MARK.sub(" ", said.lower())) else f"title {said}"
