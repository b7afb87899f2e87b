"""Clauses: the parts of a message that ask for one thing each, and the parts that ask for nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .flags import Flag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .scanning import Token


_QUESTION = "?？؟"
_ANNOUNCES = {":", "："}
"""Right before a path they join it to the words that speak of it."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens that belong together.

    Attributes:
        tokens: Without the words that only join it to others.
        asks: False for "before we make anything": it says when, not what.
        question: Whether a question mark ends it.
    """

    tokens: tuple[Token, ...]
    asks: bool = True
    question: bool = False


def split(tokens: Sequence[Token], *, marker_follows: bool) -> list[Clause]:
    """Cut at punctuation and at words that join.

    Args:
        tokens: Of the whole message.
        marker_follows: Whether "before" and "after" come behind their clause, as in Chinese and Japanese.
    """
    clauses: list[Clause] = []
    for part in _parts(tokens):
        clauses += _without_times(part, marker_follows=marker_follows)
    marks = [token.start for token in tokens if token.flags & Flag.STOP and token.text[0] in _QUESTION]
    return [
        replace(clause, question=True)
        if any(clause.tokens[-1].end <= mark <= clause.tokens[-1].end + 1 for mark in marks)
        else clause
        for clause in clauses
    ]


def _parts(tokens: Sequence[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for number, token in enumerate(tokens):
        following = tokens[number + 1] if number + 1 < len(tokens) else None
        if token.text in _ANNOUNCES and following is not None and following.flags & (Flag.PATH | Flag.URL):
            continue
        joins = token.flags & Flag.THEN and not token.flags & ~(Flag.THEN | Flag.SMALL | Flag.AFTER)
        if token.flags & Flag.STOP or joins:
            parts.append([])
        elif token.flags & Flag.THEN and token.flags & Flag.EDIT:
            # "Add and ..." in one word, as verbs of Japanese, Korean and Turkish say it.
            parts[-1].append(token)
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def _without_times(part: list[Token], *, marker_follows: bool) -> list[Clause]:
    marks = [
        number
        for number, token in enumerate(part)
        if token.flags & (Flag.BEFORE | Flag.AFTER) and not token.flags & Flag.EDIT
    ]
    if not marks:
        return [Clause(tuple(part))]
    at = marks[-1] if marker_follows else marks[0]
    if marker_follows:
        when, rest = part[: at + 1], part[at + 1 :]
        return [Clause(tuple(when), asks=False), *([Clause(tuple(rest))] if rest else [])]
    if at == 0:
        # Alone up to the comma it says when; in one piece with what follows, its words are all there is.
        return [Clause(tuple(part), asks=False)]
    return [Clause(tuple(part[:at])), Clause(tuple(part[at:]), asks=False)]
