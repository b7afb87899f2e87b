"""Questions for what the project is like as it is: its length, its resolution, the song under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import EXPORT, OUTPUT, Flag, Flags
from .frames import Frame, has_definite_object
from .handing import says
from .plain import Verdict, having
from .telling import makes_video

if TYPE_CHECKING:
    from .clauses import Clause
    from .scanning import Token

_UNITS = Flag.SECOND | Flag.MINUTE
PROPERTIES = Flag.PROPERTY | Flag.LONG | Flag.UNSURE | Flag.OR | _UNITS
_ELSEWHERE = (
    Flag.QUOTE | Flag.URL | Flag.PATH | Flag.CONTENT | Flag.AUDIENCE | Flag.OTHER
    | EXPORT & ~Flag.EXPORT_WEAK | Flag.UPLOAD_STRONG | Flag.UPLOAD_GIVE | Flag.CREDITS_STRONG | Flag.CREDITS_WEAK
)  # fmt: skip
_ASKS = Flag.STATE_ASK | Flag.CREDITS_ASK | Flag.UNSURE | Flag.TELLS
_STRANGE, _STRANGE_NOW = 4, 16
"""Letters of unknown words beside it, without a word such as "now" and with one."""


def property_asked(clause: Clause, held: Flags) -> Verdict | None:
    """Return the look that a clause asks for by a property: "how long is it at the moment", "I forgot which song is in it".

    Args:
        clause: What to judge.
        held: All that its tokens can be.
    """
    tokens = clause.tokens
    if (
        held & _ELSEWHERE
        or not (clause.question or held & (_ASKS | Flag.OR))
        or (held & Flag.SAYS and says(tokens))
    ):
        return None
    if Frame.edits([token for token in tokens if not token.flags & Flag.PROPERTY]):
        return None
    if held & Flag.OR and (either := _either(clause, held)):
        return Verdict("state", 0.5, either)
    if held & Flag.ASPECT and not (held & Flag.PROPERTY and held & (Flag.NOW | Flag.OR)):
        return None
    asked = having(tokens, Flag.PROPERTY | Flag.LONG)
    if not asked and held & _UNITS and not held & Flag.NUMBER:
        how_many = [
            token for token in tokens if token.flags & Flag.STATE_ASK and token.flags & Flag.CREDITS_ASK
        ]
        asked = having(tokens, _UNITS) if how_many else ()
    if not asked and held & Flag.UNSURE:
        asked = having(tokens, Flag.STATE_WEAK)
    if (
        not asked
        or makes_video(tokens)
        or (held & Flag.WANT and not held & (Flag.UNSURE | Flag.TELLS | Flag.INQUIRE))
    ):
        return None
    now = held & (Flag.NOW | Flag.UNSURE | Flag.STATE_WEAK)
    definite = has_definite_object([token for token in tokens if not token.flags & Flag.PROPERTY])
    strange = Frame.unknown([token for token in tokens if not token.flags & (PROPERTIES | Flag.NOW)])
    if not (now or definite) or strange > (_STRANGE_NOW if now else _STRANGE):
        return None
    return Verdict("state", 0.5, asked)


def _either(clause: Clause, held: Flags) -> tuple[Token, ...]:
    """Return the two of "is it hd or 4k?", which asks which of them the video has."""
    tokens = clause.tokens
    if not (clause.question or held & Flag.NOW) or not held & (Flag.STATE_ASK | Flag.VIDEO | Flag.NOW):
        return ()
    if held & (Flag.WANT | Flag.SELF | Flag.YOU | Flag.EXPORT_WEAK | Flag.ONE | Flag.UPLOAD_THING):
        return ()
    at = next(number for number, token in enumerate(tokens) if token.flags & Flag.OR)
    before = having(tokens[:at], OUTPUT | Flag.ASPECT)
    behind = having(tokens[at + 1 :], OUTPUT | Flag.ASPECT)
    strange = Frame.unknown([token for token in tokens if not token.flags & Flag.ASPECT])
    return (*before, *behind) if before and behind and not strange else ()
