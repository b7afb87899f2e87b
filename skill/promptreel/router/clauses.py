"""Clauses: the parts of a message that ask for one thing each, and the parts that ask for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import Flag
from .parts import QUESTION, cut
from .times import Clause, without_times

__all__ = ["Clause", "split"]

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .scanning import Token


_EXCLAIMS = "!！"
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
    for part in cut(tokens):
        clauses += without_times(part, marker_follows=marker_follows, begins=part.sentence != sentence)
        sentence = part.sentence
    ends = {token.start: token.text for token in tokens if token.flags & Flag.STOP}
    clauses = [_with_its_end(clause, ends) for clause in clauses]
    questions = {clause.sentence for clause in clauses if clause.question}
    return _in_order(
        [clause._replace(in_question=True) if clause.sentence in questions else clause for clause in clauses]
    )


def _with_its_end(clause: Clause, ends: dict[int, str]) -> Clause:
    last = clause.tokens[-1].end
    mark = ends.get(last) or ends.get(last + 1) or ""
    if (mark and mark[0] in QUESTION) or _asks(clause.tokens):
        return clause._replace(question=True)
    return clause._replace(exclaimed=True) if mark and mark[0] in _EXCLAIMS and "?" not in mark else clause


def _asks(tokens: Sequence[Token]) -> bool:
    """Whether it ends in a particle that asks, or in an entry with its question mark."""
    return tokens[-1].text[-1] in QUESTION or any(
        token.flags & Flag.PARTICLE for token in tokens[-_PARTICLES:]
    )


def _in_order(clauses: list[Clause]) -> list[Clause]:
    """Return the clauses in the order in which they are to be done."""
    at = next((number for number, clause in enumerate(clauses) if clause.first), 0)
    if not at:
        return clauses
    end = next(
        (n for n in range(at, len(clauses)) if clauses[n].sentence != clauses[at].sentence), len(clauses)
    )
    return clauses[at:end] + clauses[:at] + clauses[end:]
