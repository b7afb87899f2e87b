"""Questions for what has happened, whatever it is: "did the crossfade get applied?", "check whether the name is right"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import CREDITS, HARMLESS, STATE, Flag, Flags
from .folding import is_spaceless
from .frames import Frame
from .plain import all_of
from .telling import makes_video
from .tokens import holds
from .verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .order import Order
    from .tokens import Token

REPORTED = 0.3
"""How sure it is that "quitaste la música" without a question mark is no report."""
HAPPENING = Flag.HAPPENED | Flag.WHETHER
_ELSEWHERE = Flag.QUOTE | Flag.URL | Flag.AUDIENCE | Flag.ASPECT | Flag.FORGET | Flag.EXPORT_STRONG
_OURS = Flag.VIDEO | Flag.NOW | Flag.PROPERTY | Flag.SELF
_ASKS = Flag.TELLS | Flag.INQUIRE | Flag.STATE_ASK | Flag.CREDITS_ASK | Flag.UNSURE
_USERS = HARMLESS | STATE | CREDITS | Flag.TELLS | Flag.INQUIRE | Flag.UNSURE | Flag.NOT
_SURELY = Flag.WHETHER | Flag.PARTICLE | Flag.STATE_ASK | Flag.STATE_STRONG | Flag.TELLS
_MEANT = (
    STATE & ~Flag.STATE_ASK | Flag.UPLOAD_THING | Flag.PROPERTY | Flag.EDIT | Flag.DONE | Flag.VIDEO | Flag.FILE
    | Flag.EXPORT_STRONG | Flag.EXPORT_GIVE | Flag.CREDITS_WEAK | Flag.UPLOAD_STRONG | Flag.UPLOAD_GIVE
)  # fmt: skip
"""Without its question mark "is anyone home" has none of these."""
_NEAR, _ENDING = 2, 3
"""Words before "whether" one of which asks; words at the end of which one asks where the verb is there."""
_STRANGE = 40
"""Letters of unknown words that say what has happened."""


def happened(clause: Clause, held: Flags, order: Order) -> Verdict | None:
    """Return the look that a clause asks for because it asks whether something is done, and can be no wish.

    Args:
        clause: What to judge.
        held: All that its tokens can be.
        order: Of the words in its language.
    """
    tokens = clause.tokens
    if held & _ELSEWHERE or makes_video(tokens) or (held & Flag.CONTENT and _of_others(held)):
        return None
    at = _checks(clause, order) if held & Flag.WHETHER else -1
    if at < 0 and held & Flag.HAPPENED:
        at = _opens(clause, order)
    strange = Frame.unknown([token for token in tokens if not token.flags & HAPPENING])
    if at < 0 or strange > _STRANGE or _asked_in_film(tokens[:at]):
        return None
    paid = held & (Flag.CREDITS_WEAK | Flag.CREDITS_STRONG)
    asked = clause.in_question or held & _SURELY
    return Verdict("credits" if paid else "state", 0.45 if asked else REPORTED, (tokens[at],))


def _of_others(held: Flags) -> bool:
    return bool(held & (Flag.PERSON | Flag.OTHER)) and not held & Flag.SELF


def _asked_in_film(before: Sequence[Token]) -> bool:
    """Whether somebody in the film asks: "the teacher asks the children whether the homework is done"."""
    held = holds(before)
    if held & _OURS:
        return False
    asks = held & (Flag.INQUIRE | Flag.SAYS) and any(not token.flags & _USERS for token in before)
    return bool(held & Flag.OTHER or asks)


def _checks(clause: Clause, order: Order) -> int:
    """Return where it is to be checked whether something is so, -1 if it is to be done: "see if you can make it louder"."""
    tokens = clause.tokens
    at = next(number for number, token in enumerate(tokens) if token.flags & Flag.WHETHER)
    behind = _is_behind(tokens[at], order)
    told = tokens[:at] if behind else tokens[at + 1 :]
    # "The narrator asks whether ..." has somebody else ask.
    before = tokens[:at]
    told_by_user = all_of(before, _USERS) and (holds(before[-_NEAR:]) & _ASKS or (before and clause.question))
    asks = behind or told_by_user
    wished = holds(told) & (Flag.YOU | Flag.WANT) or Frame.edits(
        told[:1] if holds(told) & Flag.HAPPENED else [one for one in told if not one.flags & Flag.PROPERTY]
    )
    return at if told and asks and not wished else -1


def _opens(clause: Clause, order: Order) -> int:
    """Return where a word such as "did" asks, -1 if none does."""
    tokens = clause.tokens
    for number, token in enumerate(tokens):
        if not token.flags & Flag.HAPPENED:
            continue
        if _is_behind(token, order):
            if len(tokens) - number <= _ENDING and all_of(tokens[number + 1 :], HARMLESS):
                return number
        elif (number == 0 and (clause.question or not clause.joined)) or (
            clause.question and all(one.flags == Flag.SMALL for one in tokens[:number])
        ):
            # Without its question mark too: "did the change get applied"; "is lamp kitchen" is about no video.
            told = tokens[number + 1 : number + 2]
            asks = clause.in_question or token.flags & Flag.WHETHER
            meant = told and told[0].flags and not clause.sentence and holds(tokens[1:]) & _MEANT
            known = bool(told) and (asks or meant)
            return number if known else -1
        elif clause.question and number and number + 1 == len(tokens):
            # "Имя невесты исправили?"
            return number
    return -1


def _is_behind(token: Token, order: Order) -> bool:
    return order.verb_final or bool(token.flags & Flag.PARTICLE) or is_spaceless(token.text)
