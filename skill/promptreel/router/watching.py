"""Looks that two words tell: the job that need not be watched any longer, and what is in the draft that is to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import STATE, UPLOAD, Flag, Flags
from .frames import HAN, MADE_OUT, Frame
from .verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .order import Order
    from .tokens import Token

WATCHING = Flag.WATCH | Flag.INSIDE | Flag.JOB
_CHECKS = Flag.FORGET | Flag.WHETHER | Flag.JOB
"""Of "no need to check whether the rendering is done"."""
_NEVER = (
    Flag.QUOTE
    | Flag.URL
    | Flag.PATH
    | Flag.OTHER
    | Flag.AUDIENCE
    | Flag.ASPECT
    | Flag.FORMAT
    | Flag.RESOLUTION
)
_OF_WATCHING = MADE_OUT | Flag.WATCH | Flag.JOB | Flag.FORGET | Flag.YOU
_OF_SHOWING = MADE_OUT | UPLOAD | Flag.INSIDE | Flag.TELLS | Flag.PROPERTY
_SHOWS = Flag.TELLS | STATE | Flag.CREDITS_ASK
_MAY_BE_JOBS = Flag.JOB | Flag.VIDEO | Flag.FILE | Flag.STATE_WEAK | Flag.STATE_STRONG
"""What is watched; where it is denied the film or the work may be it."""
_GIVES = Flag.EXPORT_STRONG | Flag.UPLOAD_STRONG
_PRONOUN, _SPACELESS = 4, "\u2e80"
"""Letters of the longest pronoun; the first of those of which one counts for more."""
_STRANGE, _STRANGE_DENIED = 4, 12
"""Letters of unknown words in "watch that job"; in "stop watching that bloody job", where it is surely none of a film."""


def is_watched(held: Flags) -> bool:
    """Whether it may be a job that need not be watched, which takes back nothing."""
    return bool(held & Flag.WATCH and held & _MAY_BE_JOBS) or held & _CHECKS == _CHECKS


def watched(clause: Clause, held: Flags, order: Order) -> Verdict | None:
    """Return the look that "no need to keep an eye on that job", "show what's in the draft" are.

    Args:
        clause: What to judge.
        held: All that its tokens can be.
        order: Of the words in its language.
    """
    if held & _NEVER or any(
        token.flags & Flag.CONTENT and not token.flags & Flag.NOT for token in clause.tokens
    ):
        return None
    if is_watched(held) and (found := _job(clause, held, order)):
        return Verdict("state", 0.6, found)
    if held & Flag.INSIDE and held & _SHOWS and (found := _shown(clause.tokens, held)):
        return Verdict("state", 0.6, found)
    return None


def _job(clause: Clause, held: Flags, order: Order) -> tuple[Token, ...]:
    """Return the verb and the job of "stop watching that job"; an order, or a clause that says what is no longer needed."""
    tokens = clause.tokens
    at = next(number for number, token in enumerate(tokens) if token.flags & (Flag.WATCH | Flag.WHETHER))
    denied = held & Flag.NOT
    jobs = [
        token
        for token in tokens
        if token.flags & Flag.JOB
        or (
            denied
            and token.flags & _MAY_BE_JOBS
            and len(token.text) * (HAN if token.text > _SPACELESS else 1) > _PRONOUN
        )
    ]
    # "No need to look whether the rendering is through" may be one phrase.
    jobs = [token for token in jobs if not token.flags & Flag.WATCH or (denied and token.flags & Flag.JOB)]
    if not jobs or (held & Flag.ONE and any(token.flags & Flag.ONE for token in tokens[:1])):
        return ()
    strange = [token for token in tokens if not token.flags & _OF_WATCHING and not token.flags & Flag.EDIT]
    # "The foreman watches the process" has somebody else watch.
    first = tokens[0].flags
    led = not first and not order.verb_final
    return (
        ()
        if led or Frame.unknown(strange) > (_STRANGE_DENIED if denied else _STRANGE)
        else (tokens[at], jobs[0])
    )


def _shown(tokens: Sequence[Token], held: Flags) -> tuple[Token, ...]:
    """Return the verb and the place of "show me the draft", of which all is known."""
    at = next(number for number, token in enumerate(tokens) if token.flags & Flag.INSIDE)
    shows = [number for number, token in enumerate(tokens) if token.flags & _SHOWS and number != at]
    if (
        not shows
        or held & (_GIVES | Flag.NOT | Flag.CREDITS_WEAK | Flag.CREDITS_STRONG)
        or any(token.flags & Flag.ONE for token in tokens[max(0, at - 1) : at])
    ):
        return ()
    for number, token in enumerate(tokens):
        if not token.flags & _OF_SHOWING or (
            token.flags & Flag.EDIT and number not in shows and Frame.edits((token,))
        ):
            return ()
    return (tokens[shows[0]], tokens[at])
