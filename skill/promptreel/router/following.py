"""Clauses that mean something only behind the one before them: "great, send", "here, ...", "..., use that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import EXPORT, HARMLESS, UPLOAD, Flag, Flags
from .plain import all_of, having
from .tokens import holds
from .verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .tokens import Token

_ONLY_USES = Flag.UPLOAD_WEAK | Flag.SMALL | Flag.VIDEO | Flag.WANT
_NO_GIFT = Flag.EDIT | Flag.WANT | Flag.NOT | EXPORT & ~Flag.EXPORT_WEAK | Flag.CONTENT | Flag.OTHER
_ONLY_THIS = Flag.UPLOAD_WEAK | Flag.UPLOAD_THING | Flag.SMALL
"""What "this is the shot of yesterday" is made of behind "here, ..."."""
_GIVEN = Flag.VIDEO | Flag.FILE | Flag.FORMAT | Flag.RESOLUTION | Flag.OTHER | Flag.NOT
_FEW = 3
_SHORT = 6
"""Words of "use that one" and "great, send it"."""


def only_uses(tokens: Sequence[Token], held: Flags) -> bool:
    """Whether it only says that what was handed over is to be used: "use that one"."""
    if held & Flag.EDIT and held & Flag.LINK and not held & Flag.WANT:
        # "Stick that under the beginning" says where.
        return False
    if held & Flag.EDIT and not held & Flag.VIDEO and len(tokens) > _FEW:
        # "In front add the names of the whole class"
        return False
    uses = having(tokens, Flag.UPLOAD_WEAK)
    return bool(uses) and len(tokens) <= _SHORT and all_of(tokens, _ONLY_USES) and not held & Flag.AS


def presents(tokens: Sequence[Token], held: Flags) -> bool:
    """Whether it only opens the handing over of what the next clause names: "here", "tiens"."""
    opens = having(tokens, Flag.UPLOAD_WEAK | Flag.UPLOAD_STRONG)
    return (
        bool(opens) and len(tokens) <= _SHORT and all_of(tokens, HARMLESS | UPLOAD) and not held & Flag.EDIT
    )


def presented(clause: Clause, held: Flags) -> Verdict | None:
    """Return the upload of "the voice-over that I recorded yesterday" behind "here, ..."."""
    named = held & Flag.OWN or (held & Flag.UPLOAD_WEAK and all_of(clause.tokens, _ONLY_THIS))
    if not held & Flag.UPLOAD_THING or not named or held & _NO_GIFT or clause.question:
        return None
    return Verdict("upload", 0.6, having(clause.tokens, Flag.UPLOAD_THING))


def sends(tokens: Sequence[Token], held: Flags) -> bool:
    """Whether it is no more than an order to hand over, such as "send" behind "great"."""
    gives = having(tokens, Flag.EXPORT_GIVE)
    return (
        bool(gives) and len(tokens) <= _SHORT and all_of(tokens, HARMLESS | EXPORT) and not held & Flag.EDIT
    )


def gives(tokens: Sequence[Token], held: Flags, *, verb_final: bool) -> bool:
    """Whether the film is to be given something behind a file that was handed over: "give it a cheerful song"."""
    if held & (_GIVEN | Flag.SELF) or not (
        held & Flag.UPLOAD_THING or any(not token.flags for token in tokens)
    ):
        return False
    tokens = [token for token in tokens if not token.flags & Flag.SMALL or token.flags & EXPORT]
    edge = tokens[-1 if verb_final else 0].flags if tokens else 0
    return bool(edge & (Flag.EXPORT_GIVE | Flag.UPLOAD_MOVE | (Flag.EXPORT_STRONG if verb_final else 0)))


def puts_on(tokens: Sequence[Token], *, verb_final: bool) -> bool:
    """Whether a verb that no list knows does something with a thing in the film: "whack a logo on at the end"."""
    edge = tokens[-1 if verb_final else 0]
    held = holds(tokens)
    thing = held & (Flag.UPLOAD_THING | Flag.PROPERTY) and not held & (Flag.VIDEO | Flag.FILE)
    return bool(not edge.flags and thing) and not held & (Flag.PERSON | Flag.OTHER | Flag.SELF | Flag.NOT)
