"""Clauses: the parts of a message that ask for one thing each, and the parts that ask for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import Flag
from .parts import QUESTION, cut
from .times import Clause, without_times
from .tokens import holds

__all__ = ["Clause", "split"]

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .tokens import Token


_ASKING_NOT = Flag.PARTICLE | Flag.NOT
_PARTICLES = 2
"""Words at the end of a clause, politeness among them, one of which asks."""


def split(tokens: Sequence[Token], *, marker_follows: bool) -> list[Clause]:
    """Cut at punctuation and at words that join, and put what is to be done first in its place.

    Args:
        tokens: Of the whole message.
        marker_follows: Whether "before" and "after" come behind their clause, as in Chinese and Japanese.
    """
    clauses: list[Clause] = []
    sentence = -1
    parts = cut(tokens)
    last = len(parts) - 1
    for number, part in enumerate(parts):
        ends = number == last or parts[number + 1].sentence != part.sentence
        begins = part.sentence != sentence
        clauses += without_times(part, marker_follows=marker_follows, begins=begins, ends=ends)
        sentence = part.sentence
    questions: set[int] = set()
    for clause in clauses:
        if not clause.question:
            if not _asks(clause):
                continue
            clause.question = clause.in_question = True
        questions.add(clause.sentence)
        if clause.held & _ASKING_NOT == _ASKING_NOT and any(
            token.flags & _ASKING_NOT == _ASKING_NOT for token in clause.tokens[-_PARTICLES:]
        ):
            clause.tokens = _only_asking(clause.tokens)
            clause.held = holds(clause.tokens)
    if questions:
        for clause in clauses:
            clause.in_question = clause.in_question or clause.sentence in questions
    return _in_order(clauses)


def _only_asking(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens of a question whose last word denies elsewhere: Vietnamese "... được không" denies nothing."""
    at = len(tokens) - (1 if tokens[-1].flags & Flag.PARTICLE else _PARTICLES)
    if not tokens[-1].flags & (Flag.PARTICLE | Flag.SMALL):
        return tokens
    asking = tokens[at].but(flags=tokens[at].flags & ~Flag.NOT | Flag.SMALL)
    return (*tokens[:at], asking, *tokens[at + 1 :])


def _asks(clause: Clause) -> bool:
    """Whether it ends in a particle that asks, or in an entry with its question mark."""
    if clause.tokens[-1].text[-1] in QUESTION:
        return True
    return bool(clause.held & Flag.PARTICLE and holds(clause.tokens[-_PARTICLES:]) & Flag.PARTICLE)


def _in_order(clauses: list[Clause]) -> list[Clause]:
    """Return the clauses in the order in which they are to be done."""
    if len(clauses) == 1:
        return clauses
    at = next((number for number, clause in enumerate(clauses) if clause.first), 0)
    if not at:
        return clauses
    end = next(
        (n for n in range(at, len(clauses)) if clauses[n].sentence != clauses[at].sentence), len(clauses)
    )
    return clauses[at:end] + clauses[:at] + clauses[end:]
