"""What others are to be told, which is content: "tell the viewers how many points are left"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import CREDITS, EXPORT, HARMLESS, STATE, UPLOAD, Flag
from .tokens import holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .tokens import Token

_ASKS = Flag.STATE_ASK | Flag.CREDITS_ASK
TIMES = Flag.SECOND | Flag.MINUTE | Flag.HALF_MINUTE
MAY_BE = EXPORT | CREDITS | STATE | UPLOAD | Flag.FILE | Flag.FORMAT | Flag.RESOLUTION
"""Without any of these a clause asks for none of the actions."""


def tells_others(tokens: Sequence[Token]) -> bool:
    """Whether what an audience is to be told stands behind it: "tell the viewers how many points are left"."""
    told = 0
    for token in tokens:
        told |= token.flags & (Flag.TELLS | Flag.AUDIENCE)
        if told == Flag.TELLS | Flag.AUDIENCE:
            return True
        if token.flags & MAY_BE and not token.flags & (HARMLESS | Flag.TELLS | Flag.AUDIENCE):
            return False
    return False


def tells_strangers(tokens: Sequence[Token]) -> bool:
    """Whether it is to be told to people of whom no list knows: "explain to my fifth graders how files get uploaded"."""
    at = next(number for number, token in enumerate(tokens) if token.flags & Flag.TELLS)
    led = tokens[at + 1 : at + 2]
    if not led or not led[0].flags & Flag.LINK or led[0].flags & (Flag.PERSON | Flag.SELF):
        return False
    asks = (
        number
        for number, token in enumerate(tokens)
        if number > at + 1 and token.flags & (_ASKS | Flag.WHERE)
    )
    to = tokens[at + 2 : next(asks, at + 2)]
    return any(not token.flags for token in to) and not holds(to) & (Flag.VIDEO | Flag.FILE)


def tells_how(tokens: Sequence[Token]) -> bool:
    """Whether an export is only what somebody is told about: "explain to the client how the export works"."""
    told = asked = False
    for token in tokens:
        if asked and token.flags & (Flag.PERSON | Flag.VIDEO):
            return False
        if asked and token.flags & EXPORT:
            return True
        asked = asked or (told and bool(token.flags & _ASKS))
        told = told or bool(token.flags & Flag.TELLS)
    return False
