"""What a message asks for in which no clause asks for anything by the rules: all its words together may still tell.

The rules are sure or silent. One word that no list knows, in the wrong place, silences them, and the message would be a
wish for the video although "can I see how many credits I'm left wif" is none. Here the evidence of all words is
summed up, wherever they stand; an action must be far more likely than a wish and than the other actions.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from . import evidence
from .flags import CREDITS, EXPORT, HARMLESS, STATE, UPLOAD, Flag
from .frames import HAN, Frame
from .plain import holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .scanning import Token

_ACTIONS: tuple[Literal["export", "credits", "state", "upload"], ...] = (
    "export",
    "credits",
    "state",
    "upload",
)
_NEVER = Flag.QUOTE | Flag.CONTENT | Flag.SAYS | Flag.OTHER | Flag.ASPECT | Flag.AUDIENCE
_SPEAKS = (
    EXPORT | CREDITS & ~Flag.CREDITS_ASK | STATE & ~Flag.STATE_ASK | UPLOAD & ~Flag.UPLOAD_WEAK
    | Flag.FORMAT | Flag.FILE
)  # fmt: skip
_LONGEST = 40
"""Words of a message that people speak."""
_LEAST, _LEAST_EXPORT = 0.9, 0.93
"""How likely an action must be: at this, fewer than one wish of five hundred is taken for one. An export that nobody wants is worse."""
_UNKNOWN, _WORDS = 20, 10
"""Letters and words that are counted as one, and three and two times that at most."""


def last_resort(
    tokens: Sequence[Token], *, clauses: int, question: bool, verb_final: bool
) -> Literal["export", "credits", "state", "upload"] | None:
    """Return the action that a message most likely asks for, None if it is a wish or nothing tells.

    Args:
        tokens: Of the whole message.
        clauses: How many it has.
        question: Whether one of them is a question.
        verb_final: Whether its language has the verb at the end.
    """
    tokens = [token for token in tokens if not token.flags & Flag.STOP]
    held = holds(tokens)
    if held & _NEVER or not held & _SPEAKS or len(tokens) > _LONGEST:
        return None
    if held & Flag.NOT and Frame.edits(tokens):
        # "Don't tell me what it costs, just take the filter off."
        return None
    scores = _scores(tokens, held, verb_final=verb_final)
    if question:
        scores = _plus(scores, evidence.QUESTION)
    if clauses > 1:
        scores = _plus(scores, evidence.CLAUSES)
    likely = [math.exp(score) for score in scores]
    most = max(likely)
    action = _ACTIONS[likely.index(most)]
    if most < (_LEAST_EXPORT if action == "export" else _LEAST) * (1 + sum(likely)):
        return None
    # "I want my logo to pop in at the end": a thing alone is no upload.
    handed = Flag.UPLOAD_STRONG | (0 if held & Flag.EDIT else Flag.UPLOAD_GIVE)
    return None if action == "upload" and not held & handed else action


def _plus(scores: Sequence[float], weights: Sequence[float], times: float = 1.0) -> list[float]:
    return [score + times * weight for score, weight in zip(scores, weights, strict=True)]


def _scores(tokens: Sequence[Token], held: int, *, verb_final: bool) -> list[float]:
    """Return what the words and their sum tell for each action."""
    only = unknown = letters = 0
    for token in tokens:
        weight = (token.end - token.start) * (HAN if token.text > "\u2e80" else 1)
        letters += weight
        if not token.flags:
            unknown += weight
        if not token.flags & HARMLESS:
            only |= token.flags
    export, credit, state, upload = evidence.BIAS
    for held_here, table in ((held, evidence.ANY), (only, evidence.ONLY)):
        for flag, *weights in table:
            if held_here & flag:
                export, credit, state, upload = (
                    export + weights[0], credit + weights[1], state + weights[2], upload + weights[3],
                )  # fmt: skip
    scores = _plus((export, credit, state, upload), evidence.UNKNOWN, min(unknown / _UNKNOWN, 3.0))
    scores = _plus(scores, evidence.WORDS, min(len(tokens) / _WORDS, 2.0))
    scores = _plus(scores, evidence.SHARE, unknown / max(1, letters))
    if not unknown:
        scores = _plus(scores, evidence.ALL_KNOWN)
    if Frame.edits(tokens):
        scores = _plus(scores, evidence.EDITS)
        if Frame.edits(tokens[-1:] if verb_final else tokens[:1]):
            scores = _plus(scores, evidence.OPENS)
    return scores
