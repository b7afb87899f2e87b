"""The film that is to be brought somewhere of the user's: "how do I get it onto my phone?", "make me a gif for the group"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import EXPORT, HARMLESS, OUTPUT, UPLOAD, Flag, Flags
from .frames import MADE_OUT, any_of
from .plain import all_of, having
from .tokens import holds
from .verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .order import Order
    from .tokens import Token

BRINGING = Flag.DEVICE | Flag.FORMAT
_NEVER = (
    Flag.QUOTE | Flag.URL | Flag.PATH | Flag.CONTENT | Flag.SAYS | Flag.AUDIENCE | Flag.NOT | Flag.ASPECT
    | Flag.UPLOAD_STRONG | Flag.FROM | Flag.AS
)  # fmt: skip
_MOVES = Flag.EXPORT_PUT | Flag.UPLOAD_MOVE | Flag.EXPORT_GIVE | Flag.EXPORT_WEAK | Flag.UPLOAD_GIVE
_GOES = (
    EXPORT & ~Flag.EXPORT_WEAK | Flag.USES | Flag.UPLOAD_GIVE | Flag.UPLOAD_MOVE | Flag.DEVICE | Flag.ACCEPT
)
_HANDS = Flag.UPLOAD_STRONG | Flag.UPLOAD_GIVE
_BRIEF = 8
_KNOWN = MADE_OUT | UPLOAD | Flag.UPLOAD_MOVE | Flag.EXPORT_PUT | Flag.USES | Flag.ACCEPT
_SHAPED = Flag.ONE | Flag.NUMBER | Flag.SECOND | Flag.MINUTE | Flag.PROPERTY


def brought(clause: Clause, held: Flags, order: Order) -> Verdict | None:
    """Return the export that a clause asks for by the place or the use that the film is for.

    Args:
        clause: What to judge.
        held: All that its tokens can be.
        order: Of the words in its language.
    """
    if held & _NEVER:
        return None
    found = _onto(clause.tokens, held) if held & Flag.DEVICE else ()
    if not found and held & Flag.FORMAT:
        found = _turned(clause.tokens, held, order)
    return Verdict("export", 0.5, found) if found else None


def fetched(clause: Clause, held: Flags) -> Verdict | None:
    """Return the export of "how do I get it onto the phone?" where its verb is one of handing over: it is the film that moves."""
    asks = clause.in_question or held & Flag.WHERE or holds((clause.tokens[0], clause.tokens[-1])) & _HANDS
    if not asks or held & (_NEVER & ~Flag.UPLOAD_STRONG | Flag.YOU | Flag.OTHER | Flag.ONE):
        return None
    film = any(token.flags & Flag.VIDEO and not token.flags & Flag.UPLOAD_THING for token in clause.tokens)
    places, verbs = having(clause.tokens, Flag.DEVICE), having(clause.tokens, _HANDS)
    others = any(token.flags & Flag.UPLOAD_THING and not token.flags & Flag.VIDEO for token in clause.tokens)
    brief = len(clause.tokens) <= _BRIEF and all_of(clause.tokens, _KNOWN)
    return Verdict("export", 0.5, (*verbs, *places)) if film and verbs and brief and not others else None


def _onto(tokens: Sequence[Token], held: Flags) -> tuple[Token, ...]:
    """Return the verb and the place of "how do I get this film onto my phone?", "I want to put it on a stick"."""
    wished = held & Flag.WHERE or (held & Flag.WANT and held & (Flag.SELF | Flag.PERSON))
    if not wished or held & (Flag.YOU | Flag.OTHER):
        return ()
    moves = having(tokens, _MOVES)
    places = having(tokens, Flag.DEVICE)
    things = [number for number, token in enumerate(tokens) if token.flags & Flag.VIDEO]
    # "Cómo lo paso", with what is brought in the verb's own phrase.
    inside = any(token.flags & Flag.WHERE and token.flags & _HANDS for token in tokens)
    unnamed = not things and held & Flag.WHERE and not inside
    if unnamed or (things and any_of(tokens[max(0, things[0] - 1) : things[0]], Flag.ONE | Flag.OWN)):
        return ()
    others = any(
        token.flags & Flag.UPLOAD_THING and not token.flags & (Flag.VIDEO | Flag.DEVICE) for token in tokens
    )
    edits = any(token.flags & Flag.EDIT and not token.flags & (_MOVES | HARMLESS) for token in tokens)
    known = all_of(tokens, _KNOWN)
    return (*moves[:1], *places[:1]) if moves and known and not others and not edits else ()


def _turned(tokens: Sequence[Token], held: Flags, order: Order) -> tuple[Token, ...]:
    """Return the verb and the format of "make a gif, I'd like to post it": a format that is for something is no content."""
    if (
        not held & _GOES
        or held & (Flag.WHERE | Flag.OTHER | Flag.PROPERTY)
        or not all_of(tokens, _KNOWN | Flag.EDIT)
    ):
        return ()
    at = next(number for number, token in enumerate(tokens) if token.flags & Flag.FORMAT)
    beside = tokens[at + 1 : at + 3] if order.verb_final else tokens[max(0, at - 3) : at]
    verbs = [token for token in beside if token.flags & Flag.EDIT]
    edits = [
        token
        for token in tokens
        if token.flags & Flag.EDIT and not token.flags & (HARMLESS | _MOVES | Flag.USES)
    ]
    shaped = holds(tokens) & (_SHAPED & ~Flag.ONE | OUTPUT & Flag.RESOLUTION)
    return (verbs[0], tokens[at]) if verbs and edits == verbs[:1] and not shaped else ()
