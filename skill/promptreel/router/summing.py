"""What the kinds of the words of a message tell together, wherever they stand: the weights of `evidence`, summed up."""

from __future__ import annotations

import functools
import operator
from typing import TYPE_CHECKING

from . import evidence
from .flags import HARMLESS, Flag, Flags
from .frames import HAN, Frame

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .tokens import Token

KINDS = ~(Flag.WATCH | Flag.JOB | Flag.INSIDE)  # which tell only beside another, and have no weights
_UNKNOWN, _WORDS = 20, 10
"""Letters and words that are counted as one, and three and two times that at most."""
_TENTHS, _WIDTH = 10, 16
_LANE, _ZERO = (1 << _WIDTH) - 1, 1 << (_WIDTH - 1)


def scores(
    tokens: Sequence[Token], held: int, *, edits: bool, verb_final: bool, question: bool, clauses: int
) -> list[float]:
    """Return what the words and their sum tell for each action."""
    only = unknown = letters = 0
    for token in tokens:
        weight = (token.end - token.start) * (HAN if token.text > "\u2e80" else 1)
        letters += weight
        if not token.flags & KINDS:
            unknown += weight
        if not token.flags & HARMLESS:
            only |= token.flags
    lanes = _lanes(held, only)
    for asked, lane in (
        (question, _QUESTION), (clauses > 1, _CLAUSES), (not unknown, _ALL_KNOWN), (edits, _EDITS),
        (edits and Frame.edits(tokens[-1:] if verb_final else tokens[:1]), _OPENS),
    ):  # fmt: skip
        lanes += lane if asked else 0
    strange, words, share = (
        min(unknown / _UNKNOWN, 3.0),
        min(len(tokens) / _WORDS, 2.0),
        unknown / max(1, letters),
    )
    return [
        (((lanes >> at) & _LANE) - _ZERO) / _TENTHS
        + strange * of_unknown
        + words * of_words
        + share * of_share
        for at, of_unknown, of_words, of_share in _COUNTED
    ]


def _lanes(held: int, only: int) -> int:
    """Return what they tell by what they can be, for all actions in one number."""
    return _BIAS + _sum_of(held & _IN_ANY, _ANY) + _sum_of(only & _IN_ONLY, _ONLY)


def _sum_of(flags: Flags, weights: Mapping[Flags, int]) -> int:
    """Return the sum of the weights of these flags, a few of many, which are taken from the lowest up."""
    lanes = 0
    while flags:
        lowest = flags & -flags
        lanes += weights[lowest]
        flags ^= lowest
    return lanes


def _packed(weights: Sequence[float]) -> int:
    """Return the weights for all actions as one number: adding such numbers adds them all at once."""
    return sum(round(weight * _TENTHS) << (number * _WIDTH) for number, weight in enumerate(weights))


_ANY = {flag: _packed(weights) for flag, *weights in evidence.ANY}
_ONLY = {flag: _packed(weights) for flag, *weights in evidence.ONLY}
_IN_ANY, _IN_ONLY = functools.reduce(operator.or_, _ANY), functools.reduce(operator.or_, _ONLY)
_BIAS = _packed(evidence.BIAS) + sum(_ZERO << (number * _WIDTH) for number in range(len(evidence.BIAS)))
"""In the middle of each lane, so that no sum of one becomes negative and borrows from the next."""
_QUESTION, _CLAUSES, _ALL_KNOWN = map(_packed, (evidence.QUESTION, evidence.CLAUSES, evidence.ALL_KNOWN))
_EDITS, _OPENS = _packed(evidence.EDITS), _packed(evidence.OPENS)
_COUNTED = tuple(
    (number * _WIDTH, *of)
    for number, of in enumerate(zip(evidence.UNKNOWN, evidence.WORDS, evidence.SHARE, strict=True))
)
