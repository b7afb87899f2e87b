"""Questions for what the project is like as it is: its length, its resolution, the song under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import EXPORT, OUTPUT, UPLOAD, Flag, Flags
from .folding import is_spaceless
from .frames import Frame, has_definite_object
from .handing import says
from .plain import having
from .telling import makes_video
from .tokens import holds
from .verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .tokens import Token

_UNITS = Flag.SECOND | Flag.MINUTE
PROPERTIES = Flag.PROPERTY | Flag.NOW | Flag.LONG | Flag.UNSURE | Flag.OR | _UNITS
_ELSEWHERE = (
    Flag.QUOTE | Flag.URL | Flag.PATH | Flag.CONTENT | Flag.AUDIENCE | Flag.OTHER
    | EXPORT & ~Flag.EXPORT_WEAK | Flag.UPLOAD_STRONG | Flag.UPLOAD_GIVE | Flag.CREDITS_STRONG | Flag.CREDITS_WEAK
)  # fmt: skip
_ASKS = Flag.STATE_ASK | Flag.CREDITS_ASK | Flag.UNSURE | Flag.TELLS
_STRANGE, _STRANGE_NOW, _STRANGE_COUNTED = 4, 16, 8
"""Letters of unknown words beside it, without a word such as "now", with one, and where it is counted."""
_HOW_MANY, _NO_COUNT = Flag.STATE_ASK | Flag.CREDITS_ASK, Flag.NOW | Flag.MORE | Flag.SMALL | Flag.LONG
_OPENING, _BESIDE = 2, 2
"""Words at the beginning of a clause among which "how many" asks; words beside "now which song"."""


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
    if _changes(tokens, held):
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
    if not asked and held & Flag.NOW and _counts(tokens):
        return Verdict("state", 0.45, having(tokens, Flag.NOW))
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


def _changes(tokens: Sequence[Token], held: Flags) -> bool:
    """Whether something is to be changed; not in "now goes which song with it": so Chinese asks."""
    told = [token for token in tokens if not token.flags & Flag.PROPERTY]
    names = held & Flag.NOW and any(
        token.flags & Flag.PROPERTY and token.flags & Flag.STATE_ASK and is_spaceless(token.text)
        for token in tokens
    )
    return Frame.edits(told) and not (names and len(told) <= _BESIDE)


def _counts(tokens: Sequence[Token]) -> bool:
    """Whether it asks how many there are by now, whatever they are called: "how many snippets are in it by now"."""
    how_many = [
        token.flags & _HOW_MANY == _HOW_MANY and not token.flags & _NO_COUNT for token in tokens[:_OPENING]
    ]
    strange = [token for token in tokens if not token.flags & (Flag.NOW | Flag.PROPERTY | UPLOAD)]
    never = Flag.WANT | Flag.NOT | Flag.COST | Flag.YOU | Flag.ENOUGH | Flag.MORE | Flag.UNSURE
    return any(how_many) and 0 < Frame.unknown(strange) <= _STRANGE_COUNTED and not holds(tokens) & never


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
