"""Texts in a row: one over each file, a card before each of them, or cards of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.board import cues
from promptreel_studio.agent.board.ordering import ordered, year_of
from promptreel_studio.agent.board.shots import Shot, Text
from promptreel_studio.agent.board.values import give
from promptreel_studio.agent.reading.card_each import ONE_BY_ONE
from promptreel_studio.agent.reading.durations import DURATION, duration_of
from promptreel_studio.agent.reading.script_words import kind_said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.board.mention import Mention
    from promptreel_studio.agent.board.split import Part
    from promptreel_studio.agent.board.state import State
    from promptreel_studio.agent.models import AssetInfo

_BEFORE_EACH = re.compile(
    r"\b(?:before|in front of) (?:each|every)\b|每(?:个|段|张)(?:视频|照片|图片|片段)?(?:之?前)"
)
_NAMES = re.compile(
    r"\b(?:file ?names?|(?:\w+ )?names?|years?|dates?)\b(?=[^,.]{0,24}\b(?:written|shown?|as|below|under(?:neath)?|on (?:it|each|them|top|the bottom)|at the bottom|in the corner|over|captions?)\b)|(?:write|show|put|with|and|add) (?:the |their |its )?(?:file ?name|name|year|date|\w+ names?)\b(?=[^,.]{0,12}(?:\b(?:under|below|on|over|underneath|as|at)\b|$))|(?:写|标|显示|配|打|加)(?:上)?(?:文件名|名字|名称|年份|日期)"
)
_YEARS = re.compile(r"year|date|年|日期")
_GENERIC = re.compile(
    r"^(?:img|dsc|dscf|p|pxl|vid|mov|photo|foto|pic|picture|image|clip|scan|file|video)?[ ]*\d*$",
    re.IGNORECASE,
)


def read_row(state: State, part: Part, mentions: Sequence[Mention], marks: list[re.Match[str]]) -> bool:
    """Read texts in a row; whether a part is one."""
    if _BEFORE_EACH.search(state.said(part)):
        _before_each(state, part, marks)
        return True
    if len(marks) > 1 and _one_each(state, part, mentions, marks):
        return True
    if len(marks) > 1 and not mentions and (part.follows or cues.CARD.search(state.said(part))):
        _cards(state, part, marks)
        return True
    return False


def _one_each(state: State, part: Part, mentions: Sequence[Mention], marks: list[re.Match[str]]) -> bool:
    """As many texts as files, of all or of those that are named."""
    group = next((one for one in mentions if len(one.files) == len(marks)), None)
    if group is not None and not state.has(group):
        state.place(ordered(state.text, group.files))
    shots = [shot for shot in state.files if group is None or shot.file in group.files]
    if (
        group is None
        and state.grouped
        and len(state.last) == len(marks)
        and all(one.file for one in state.last)
    ):
        shots = (
            state.last
        )  # Those that were spoken of before: "..., then three pictures, below them: “A”, “B”, “C”".
    for kind in (None, "image", "video"):
        alike = [shot for shot in shots if shot.file and kind in {None, shot.file.file_type}]
        all_of_them = len(alike) == len(shots) or kind_said(state.said(part)) == kind
        if len(alike) == len(marks) and all_of_them:
            look = f"{state.text[part.start : marks[0].start()]} {state.text[marks[-1].end() : part.end]}"
            for shot, hit in zip(alike, marks, strict=True):
                shot.texts.append(Text(hit.group(), look))
            give(state, part, alike)
            return True
    return False


def _before_each(state: State, part: Part, marks: list[re.Match[str]]) -> None:
    """A card before each file: "before each one a 2 sec card: “A”, “B”, “C”"."""
    length = DURATION.search(state.text, part.start, part.end)
    for shot, hit in zip(state.files, marks, strict=False):
        row = state.row_of(shot)
        row.insert(row.index(shot), card(hit.group(), length.group() if length else ""))
    if len(marks) != len(state.files):
        state.board.missed.append(state.typed(part))


def _cards(state: State, part: Part, marks: list[re.Match[str]]) -> None:
    """Texts that are not one for each file: a card each where they come one by one, else one of several lines."""
    state.turn(part)
    length = DURATION.search(state.text, part.start, part.end)
    if ONE_BY_ONE.search(state.said(part)) or cues.EACH.search(state.said(part)):
        each = cues.EACH.search(state.said(part)) is not None
        share = (duration_of(length).ms / (1 if each else len(marks)) / 1000) if length else 3
        for hit in marks:
            state.add(card(hit.group(), f"{share:.3g} seconds"))
        return
    state.add(card(" ".join(hit.group() for hit in marks), length.group() if length else ""))


def card(mark: str, length: str, look: str = "") -> Shot:
    """A shot that is nothing but a text."""
    return Shot(None, re.sub(r" +", " ", f"a {look} card {mark} {length}").strip(), placed=True, card=True)


def write_names(state: State, part: Part, shots: Sequence[Shot]) -> bool:
    """Write on each file what it is called, or its year; whether a part wishes that."""
    said = state.said(part)
    hit = _NAMES.search(said)
    if hit is None:
        return False
    years = _YEARS.search(hit.group()) is not None
    texts = [(shot, year_of(shot.file) if years else _name(shot.file)) for shot in shots if shot.file]
    if not texts or not all(text for _, text in texts):
        return False
    for shot, text in texts:
        shot.texts.append(Text(text, said, typed=True))
    return True


def _name(file: AssetInfo) -> str:
    """What a file is called, as people would write it; "" for the number of a camera."""
    stem = re.sub(r"[_\-]+", " ", file.filename.rpartition(".")[0]).strip()
    return "" if _GENERIC.match(stem) else stem[:1].upper() + stem[1:]
