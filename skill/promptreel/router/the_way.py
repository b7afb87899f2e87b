"""Questions for the way to hand something over that the clause before names: "how do I get it to you?", "how?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import EXPORT, UPLOAD, Flag, Flags
from .frames import MADE_OUT
from .handing import BETWEEN, KNOWN, MOVES, edits, letters
from .plain import all_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .tokens import Token


def asks_the_way(tokens: Sequence[Token], held: Flags, *, owned: bool = False) -> bool:
    """Whether it asks how to hand something over that is not named: "where can I throw it to you?".

    Args:
        tokens: Of the clause.
        held: All that they can be.
        owned: Whether the clause before names something of the user's own, which "it" means.
    """
    if not held & Flag.WHERE or held & (Flag.NOT | Flag.QUOTE | Flag.CONTENT) or edits(tokens):
        return False
    goes = held & (MOVES | EXPORT & ~Flag.EXPORT_WEAK | Flag.EXPORT_PUT)
    strange = [token for token in tokens if not token.flags & KNOWN]
    if len(strange) > 1 or letters(tokens) > BETWEEN:
        return False
    if held & Flag.YOU and (goes or strange):
        return True
    never = Flag.OTHER | (Flag.EXPORT_STRONG | Flag.FILE if owned else Flag.VIDEO | Flag.FILE)
    return bool(goes) and (bool(held & Flag.SELF) or not held & never)


def gets_it(clause: Clause, held: Flags) -> bool:
    """Whether the assistant gets it, or is asked whether it may be sent: "I'll send them to you", "can I send it?"."""
    if (
        held & (Flag.NOT | Flag.OTHER | Flag.WANT | Flag.FORMAT | Flag.RESOLUTION)
        or not held & (EXPORT | Flag.UPLOAD_MOVE)
        or edits(clause.tokens)
    ):
        return False
    if clause.question:
        others = any(token.flags & Flag.PERSON and not token.flags & Flag.SELF for token in clause.tokens)
        return bool(held & Flag.SELF and held & (Flag.EXPORT_GIVE | Flag.UPLOAD_MOVE)) and not others
    at = next(
        number for number, token in enumerate(clause.tokens) if token.flags & (EXPORT | Flag.UPLOAD_MOVE)
    )
    return any(token.flags & Flag.YOU for token in clause.tokens[at + 1 :])


def does_it(clause: Clause, held: Flags, *, announced: bool) -> bool:
    """Whether the user does in it what hands something over: "and I'll paste it in".

    Args:
        clause: What to judge.
        held: All that its tokens can be.
        announced: Whether the user said before to wait for it.
    """
    never = Flag.NOT | Flag.OTHER | Flag.WANT | Flag.FORMAT | Flag.RESOLUTION
    does = any(token.flags & Flag.SELF and token.flags & Flag.UPLOAD_MOVE for token in clause.tokens)
    known = all_of(clause.tokens, MADE_OUT | Flag.UPLOAD_MOVE | Flag.UPLOAD_WEAK)
    does = known and (does or bool(announced and clause.joined and held & Flag.UPLOAD_MOVE))
    return does and not clause.question and not held & never and not edits(clause.tokens)


def asks_how(clause: Clause, held: Flags) -> bool:
    """Whether it is no more than "how?", "how does that work?"."""
    if not held & Flag.WHERE or held & (Flag.NOT | Flag.VIDEO | Flag.UPLOAD_THING):
        return False
    known = MADE_OUT | Flag.UPLOAD_MOVE | Flag.EXPORT_PUT
    return all_of(clause.tokens, known) and not edits(clause.tokens)


def fits_in(clause: Clause, held: Flags) -> bool:
    """Whether it is asked if something can be put in here that is not named: "can I squeeze it in?"."""
    puts = held & Flag.ACCEPT or (
        held & Flag.YOU and held & (Flag.UPLOAD_MOVE | Flag.UPLOAD_GIVE | Flag.UPLOAD_STRONG)
    )
    known = MADE_OUT | UPLOAD | Flag.UPLOAD_MOVE | Flag.ACCEPT | Flag.EXPORT_PUT
    return (
        bool(clause.question and puts) and not held & (Flag.NOT | Flag.OTHER) and all_of(clause.tokens, known)
    )
