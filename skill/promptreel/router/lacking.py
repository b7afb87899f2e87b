"""A file that is missing where it is needed: who says so wants to have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import UPLOAD, Flag
from .frames import MADE_OUT
from .plain import all_of, having
from .tokens import holds
from .verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .order import Order
    from .tokens import Token

LACKING = Flag.WITHOUT | Flag.DEVICE
_ELSEWHERE = (
    Flag.QUOTE | Flag.URL | Flag.CONTENT | Flag.SAYS | Flag.TELLS | Flag.UPLOAD_STRONG | Flag.UPLOAD_GIVE
)
_NEAR = 4
"""Words between "without" and what is lacking, and that itself."""


def lacking(clause: Clause, order: Order) -> Verdict | None:
    """Return the export that a lack or a place asks for: "without the file I can't ...", "it isn't on my laptop yet"."""
    tokens = clause.tokens
    held = holds(tokens)
    if held & _ELSEWHERE:
        return None
    if held & Flag.WITHOUT and (lack := _lack(tokens, order)):
        # "Without the film they can't set up the screen": what they can't do is nothing to be done.
        cannot = len(having(tokens, Flag.NOT)) > 1
        return Verdict("export", 0.45, lack) if cannot or not _edits(tokens) else None
    things = tuple(token for token in having(tokens, Flag.VIDEO | Flag.FILE) if not token.flags & Flag.DEVICE)
    if not things or _edits(tokens) or held & (Flag.ONE | Flag.OTHER | Flag.EXPORT_GIVE):
        return None
    known = all_of(tokens, MADE_OUT | UPLOAD)
    if held & Flag.DEVICE and (held & Flag.NOT or clause.question) and (held & Flag.PERSON or known):
        return Verdict("export", 0.45, things)
    strange = [token for token in tokens if not token.flags & (MADE_OUT | UPLOAD)]
    lands = held & Flag.EXPORT_STRONG and clause.question and not held & Flag.NOT and len(strange) == 1
    return Verdict("export", 0.45, things) if lands else None


def _edits(tokens: Sequence[Token]) -> bool:
    return any(token.flags & Flag.EDIT and not token.flags & _HELD for token in tokens)


_PRONOUN = Flag.OTHER | Flag.WITHOUT | Flag.SMALL
"""A word for the video that is one of these as well names it not clearly enough."""
_HELD = Flag.VIDEO | Flag.SMALL | Flag.FILE
"""An editing word that is one of these as well edits nothing here."""


def _lack(tokens: Sequence[Token], order: Order) -> tuple[Token, ...]:
    """Return the file that a word such as "without" denies."""
    at = next(number for number, token in enumerate(tokens) if token.flags & Flag.WITHOUT)
    beside = tokens[max(0, at - _NEAR) : at][::-1] if order.verb_final else tokens[at + 1 : at + 1 + _NEAR]
    for token in beside:
        named = token.flags & Flag.EXPORT_STRONG and " " in token.text
        thing = token.flags & (Flag.FILE | Flag.VIDEO) and not token.flags & _PRONOUN
        if thing or named:
            return (tokens[at], token)
        if not token.flags & (
            Flag.SMALL
            | Flag.PERSON
            | Flag.ONE
            | Flag.LINK
            | Flag.DONE
            | Flag.PRAISE
            | Flag.FORMAT
            | Flag.RESOLUTION
        ):
            break
    return ()
