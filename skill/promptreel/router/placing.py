"""Questions for the place where the user's own files are to go, whatever the verb is: "where do I drop the photos?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import CREDITS, EXPORT, STATE, UPLOAD, Flag, Flags
from .frames import MADE_OUT, Frame
from .spans import is_media
from .tokens import holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .tokens import Token

_MOVES = Flag.UPLOAD_GIVE | Flag.UPLOAD_STRONG | Flag.UPLOAD_MOVE | Flag.EXPORT_PUT
_NEVER = (
    Flag.QUOTE | Flag.URL | Flag.PATH | Flag.CONTENT | Flag.OTHER | Flag.NOT | Flag.ONE | Flag.FORGET | Flag.AUDIENCE
    | Flag.EXPORT_STRONG | Flag.CREDITS_STRONG | Flag.STATE_STRONG
)  # fmt: skip
_KNOWN = MADE_OUT | UPLOAD | Flag.UPLOAD_MOVE | Flag.WHERE | Flag.DEVICE
_STRANGE, _STRANGE_ASKED = 10, 24
"""Letters of unknown words: the verb, and with a verb that moves or a question mark what the files show."""
_FEW = 2
_NO_PLACE = Flag.NOT | EXPORT & ~Flag.EXPORT_WEAK | CREDITS | STATE & ~Flag.STATE_ASK | Flag.FORMAT
_SHORT = 6
"""Words of "after the second clip from the end"."""


def placed(clause: Clause, held: Flags) -> tuple[Token, ...]:
    """Return the word that asks where and the thing that is to go there.

    Args:
        clause: What to judge; a word of `where` is in it.
        held: All that its tokens can be.
    """
    tokens = clause.tokens
    things = [
        token
        for token in tokens
        if token.flags & Flag.UPLOAD_THING and not token.flags & (Flag.VIDEO | Flag.FILE)
    ]
    if (
        not things
        or held & _NEVER
        or (held & Flag.TELLS and not held & (Flag.SELF | Flag.OWN | Flag.YOU))
        or (held & Flag.AS and not clause.in_question)
        or Frame.edits([one for one in tokens if not one.flags & _MOVES])
    ):
        return ()
    at = next(number for number, token in enumerate(tokens) if token.flags & Flag.WHERE)
    beside = tokens[at + 1 : at + 2]
    if beside and beside[0].flags & Flag.STATE_ASK and not held & (Flag.SELF | Flag.YOU):
        # "Where are the photos?" asks for what there is.
        return ()
    moves = [token for token in tokens if token.flags & _MOVES and not token.flags & Flag.UPLOAD_THING]
    strange = [token for token in tokens if not token.flags & _KNOWN]
    if not moves and (not strange or len(strange) > _FEW or held & (EXPORT & ~Flag.EXPORT_WEAK)):
        return ()
    asked = moves or (clause.question and held & (Flag.SELF | Flag.OWN))
    known = Frame.unknown(strange) <= (_STRANGE_ASKED if asked else _STRANGE)
    return (tokens[at], things[0]) if known else ()


def puts_file(tokens: Sequence[Token]) -> bool:
    """Whether a file is to be put somewhere, and not only handed over: "insert ~/a.mp4"."""
    held = holds(tokens)
    return bool(held & (Flag.PATH | Flag.URL) and held & Flag.EDIT and not held & Flag.UPLOAD_STRONG)


def gets_place(tokens: Sequence[Token]) -> bool:
    """Whether a file gets its place in the film: "put ~/a.mp4 into the video", "put ~/a.mp4 at the start"."""
    at = next((number for number, token in enumerate(tokens) if token.flags & (Flag.PATH | Flag.URL)), 0)
    behind, before = holds(tokens[at + 1 :]), holds(tokens[:at])
    if (
        not is_media(tokens[at].text)
        or not puts_file(tokens)
        or (before | behind) & (_NO_PLACE | Flag.VIDEO & before)
    ):
        return False
    edge = any(token.flags & Flag.EDIT and token.flags & Flag.CHANGE for token in tokens[at + 1 :])
    return edge or bool(behind & Flag.VIDEO and behind & Flag.LINK)


def names_place(tokens: Sequence[Token]) -> bool:
    """Whether "after the second clip" says where, not when: nobody does anything in it."""
    never = _NO_PLACE & ~CREDITS | Flag.PERSON | Flag.YOU | Flag.EDIT
    return len(tokens) <= _SHORT and not holds(tokens) & never and not holds(tokens[1:]) & CREDITS
