"""Files of the user's own that are announced, or of which it is asked how to hand them over; no path tells them yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import EXPORT, UPLOAD, Flag, Flags
from .folding import is_spaceless
from .frames import MADE_OUT, Frame
from .placing import placed
from .plain import all_of, having
from .telling import makes_video
from .tokens import holds
from .verdicts import NOTHING, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .order import Order
    from .tokens import Token

HANDING = Flag.SELF | Flag.WHERE | Flag.OWN | Flag.YOU | Flag.UPLOAD_GIVE | Flag.BUTTON | Flag.DEVICE
"""One of these is in every clause that hands over something."""
MOVES = Flag.UPLOAD_GIVE | Flag.UPLOAD_STRONG | Flag.UPLOAD_MOVE | Flag.EXPORT_GIVE
_ADDS = Flag.EDIT | Flag.UPLOAD_WEAK
_TO_US = Flag.UPLOAD_GIVE | Flag.UPLOAD_STRONG
_ELSEWHERE = Flag.QUOTE | Flag.URL | Flag.PATH | Flag.AUDIENCE | Flag.ASPECT | Flag.FORGET
KNOWN = MADE_OUT | UPLOAD | Flag.UPLOAD_MOVE | Flag.WHERE | Flag.EXPORT_PUT | Flag.DEVICE
_SIZE = Flag.SMALL | Flag.UPLOAD_THING
"""What a size in bytes is."""
_OBJECT, _NAME, BETWEEN = 40, 24, 12
"""Letters of unknown words that may describe the thing, be its name, or stand between the user and the verb."""
_NEAR = 3
"""Words between a thing and whose it is."""


def handing(clause: Clause, held: Flags, order: Order) -> Verdict | None:
    """Return the upload, or the export of "where is the download button?", that a clause announces or asks the way of.

    Args:
        clause: What to judge.
        held: All that its tokens can be.
        order: Of the words in its language.
    """
    if held & _ELSEWHERE:
        return None
    if held & Flag.BUTTON and (found := _button(clause, held)):
        return found
    if held & Flag.OWN and (size := _weighs(clause, held)):
        return Verdict("upload", 0.6, size)
    if held & Flag.CONTENT or edits(clause.tokens) or makes_video(clause.tokens):
        return None
    if held & Flag.SAYS and says(clause.tokens):
        return None
    found = (
        _moved(clause, held, order)
        or _presented(clause, held, order)
        or (placed(clause, held) if held & Flag.WHERE else ())
    )
    return Verdict("upload", 0.6, found) if found else None


def edits(tokens: Sequence[Token]) -> bool:
    """Whether something is to be changed in them; what moves things edits as well."""
    return Frame.edits([token for token in tokens if not token.flags & Flag.UPLOAD_MOVE])


def says(tokens: Sequence[Token]) -> bool:
    """Whether a word of speech is nothing else; a voice-over is a thing as well, and some verbs only ask where it stands."""
    also = Flag.UPLOAD_THING | Flag.STATE_ASK | Flag.CREDITS_ASK
    return any(token.flags & Flag.SAYS and not token.flags & also for token in tokens)


def moves(token: Token) -> bool:
    """Whether something can be handed over with it; "add" and "put" edit as well."""
    return bool(token.flags & MOVES) or token.flags & _ADDS == _ADDS


def _button(clause: Clause, held: Flags) -> Verdict | None:
    """Judge "where is the button to attach files?", "I can't see where to add a photo"."""
    asks = clause.in_question or held & (Flag.WHERE | Flag.NOT)
    known = all_of(clause.tokens, KNOWN | Flag.BUTTON | Flag.CONTENT)
    if not asks or not known or held & (Flag.ONE | Flag.OTHER):
        return None
    buttons = having(clause.tokens, Flag.BUTTON)
    adds = having(clause.tokens, _TO_US | Flag.UPLOAD_MOVE | Flag.UPLOAD_WEAK)
    # "Is there a place for my own film?"
    things = (
        Flag.UPLOAD_THING
        | Flag.FILE
        | Flag.UPLOAD_STRONG
        | Flag.DEVICE
        | (Flag.VIDEO if held & Flag.UPLOAD_GIVE else 0)
    )
    if adds and held & things:
        return Verdict("upload", 0.6, adds + buttons)
    if exports := having(clause.tokens, Flag.EXPORT_STRONG):
        return Verdict("export", 0.6, exports + buttons)
    # "Where is the button, ..." - what for is in the next clause.
    return NOTHING if clause.in_question or held & Flag.WHERE else None


def _moved(clause: Clause, held: Flags, order: Order) -> tuple[Token, ...]:
    """Return the thing and the verb of "wait, I'll throw you a few pictures of the dog"."""
    tokens = clause.tokens
    numbers = [number for number, token in enumerate(tokens) if moves(token)]
    at = numbers[-1 if order.verb_final else 0] if numbers else -1
    if at < 0:
        return _lies(clause, held)
    users = [number for number, token in enumerate(tokens) if token.flags & Flag.SELF]
    asked = held & Flag.WHERE and (clause.question or users)
    near = order.not_anywhere and users and users[0] <= at + 1
    # In languages that leave the pronoun out the verb itself says who does it.
    early = users and (order.verb_final or users[0] <= at)
    # "First throw some photos to you": in Chinese the one who gets them stands behind.
    # "Can pictures be put here too?" in languages that say who does it only where it matters.
    here = order.verb_final and clause.question and held & Flag.YOU and not held & Flag.VIDEO
    behind = held & Flag.UPLOAD_GIVE and is_spaceless(tokens[at].text) and not clause.question
    ours = (
        tokens[at].flags & Flag.UPLOAD_GIVE
        or near
        or early
        or asked
        or here
        or (behind and not held & Flag.WANT)
    )
    if not ours or _denied(tokens, at, order) or not _by_user(tokens, at, users, order):
        return ()
    things = [
        number for number, token in enumerate(tokens) if token.flags & Flag.UPLOAD_THING and number != at
    ]
    for number in things:
        if _is_handed(tokens, number, at, held, order):
            return (tokens[at], tokens[number])
    announces = users if tokens[at].flags & Flag.UPLOAD_STRONG else held & Flag.WAIT
    if not things and announces and not clause.question:
        return _unnamed(tokens, at, order)
    return ()


def _presented(clause: Clause, held: Flags, order: Order) -> tuple[Token, ...]:
    """Return the opening word and the thing of "here is the photo of ..." in languages with the verb at the end."""
    first = clause.tokens[0]
    # "This is the sound that I recorded": politeness may follow.
    last = next((token for token in clause.tokens[::-1] if not token.flags & Flag.SMALL), first)
    opens = first.flags & (Flag.UPLOAD_STRONG | Flag.UPLOAD_WEAK) and not first.flags & Flag.EDIT
    never = Flag.WANT | Flag.OTHER | Flag.NOT | EXPORT & ~Flag.EXPORT_WEAK
    if not order.verb_final or not opens or not last.flags & Flag.UPLOAD_THING or held & never:
        return ()
    return (first, last) if letters(clause.tokens) <= _NAME and not clause.question else ()


def _denied(tokens: Sequence[Token], at: int, order: Order) -> bool:
    side = tokens if order.not_anywhere else tokens[at:] if order.verb_final else tokens[: at + 1]
    return any(token.flags & Flag.NOT and not token.flags & Flag.WAIT for token in side)


def _by_user(tokens: Sequence[Token], at: int, users: Sequence[int], order: Order) -> bool:
    """Whether nobody but the user does it: not "a boy sends ...", "I want you to send ..."."""
    if order.verb_final:
        others = any(token.flags & Flag.OTHER for token in tokens[:at]) and not users
        return not others and all_of(tokens[at + 1 :], KNOWN)
    before = tokens[:at]
    if any(token.flags & Flag.OTHER and not token.flags & Flag.SELF for token in before):
        return False
    first = users[0] if users and users[0] < at else at
    if not all_of(before[:first], KNOWN) or letters(before[first:]) > BETWEEN:
        return False
    subject = [number for number in range(at) if tokens[number].flags & Flag.YOU]
    if not subject or not any(token.flags & Flag.WANT for token in before[: subject[-1]]):
        return True
    between = before[subject[-1] + 1 :]
    return not between or not all_of(between, Flag.SMALL)


def _is_handed(tokens: Sequence[Token], number: int, at: int, held: Flags, order: Order) -> bool:
    """Whether a thing is one that the user has, and not the video that there is."""
    verb = tokens[at].flags
    if not verb & (_TO_US | EXPORT) and number < at and not (order.verb_final or order.not_anywhere):
        # "I want my logo to pop in": it moves by itself.
        return False
    if not order.verb_final and at < number and _is_put_on(tokens[at + 1 : number]):
        return False
    beside = (*tokens[max(0, number - _NEAR) : number], *tokens[number + 1 : number + 1 + _NEAR])
    own = len(having((*beside, tokens[number]), Flag.OWN))
    if letters(tokens) > _OBJECT:
        return False
    if verb & Flag.EDIT and not verb & _TO_US:
        # "I want to put my logo in the corner" is an edit, "I'd like to add my own pictures" is none.
        one, behind = holds(tokens[max(0, number - 1) : number]), holds(tokens[number + 1 : number + 2])
        mine = one & Flag.ONE and behind & Flag.OWN  # "I'd like to add a voice-over of mine"
        return own > 1 or bool(mine or held & (Flag.YOU | Flag.UPLOAD_GIVE | Flag.WHERE | Flag.WAIT))
    if tokens[number].flags & Flag.VIDEO:
        return bool(held & Flag.YOU or verb & Flag.UPLOAD_GIVE or (own and verb & Flag.UPLOAD_STRONG))
    if own or held & Flag.YOU or verb & _TO_US:
        return True
    # "I would like to send in a few pictures of the kitchen": to nobody else.
    to_others = any(
        token.flags & (Flag.PERSON | Flag.OTHER) and not token.flags & Flag.SELF for token in tokens
    )
    ours = tokens[number].flags & Flag.FILE and number < at
    # In the first person the verb says it alone: "logoyu yapıştıracağım"; not "into the projector".
    alone = verb & Flag.SELF and not verb & EXPORT and not held & Flag.LINK
    wants = verb & Flag.UPLOAD_MOVE and (alone or (held & Flag.WANT and held & Flag.SELF))
    return bool(wants) and not to_others and not ours


def _is_put_on(between: Sequence[Token]) -> bool:
    """Whether something else is moved, and the thing is only where to: "throw confetti over my photo"."""
    strange = next((number for number, token in enumerate(between) if not token.flags & KNOWN), len(between))
    return any(token.flags & (Flag.LINK | Flag.OWN) for token in between[strange + 1 :])


def _unnamed(tokens: Sequence[Token], at: int, order: Order) -> tuple[Token, ...]:
    """Return the verb of "I'll attach the floor plan", "hang on, I'll send you my vod", whatever the thing is."""
    side = tokens[:at] if order.verb_final else tokens[at + 1 :]
    if holds(side) & (Flag.VIDEO | Flag.FILE | Flag.FORMAT) or letters(side) > _NAME:
        return ()
    named = next((token for token in side if not token.flags & (Flag.SMALL | Flag.ONE)), None)
    return (tokens[at],) if named is not None and not named.flags else ()


def _lies(clause: Clause, held: Flags) -> tuple[Token, ...]:
    """Return the thing of "our logo is still on the laptop", which only the user can bring here."""
    asks_else = EXPORT & ~Flag.EXPORT_WEAK | Flag.OTHER | Flag.WANT | Flag.NOT | Flag.ONE
    if not held & Flag.DEVICE or not held & (Flag.SELF | Flag.OWN) or held & asks_else or clause.question:
        return ()
    if letters(clause.tokens) > BETWEEN:
        return ()
    return tuple(
        token
        for token in having(clause.tokens, Flag.UPLOAD_THING)
        if not token.flags & (Flag.VIDEO | Flag.FILE | Flag.DEVICE)
    )


def _weighs(clause: Clause, held: Flags) -> tuple[Token, ...]:
    """Return the size in "my file is about 300 mb": nobody tells that of the film that there is."""
    sizes = tuple(token for token in clause.tokens if token.flags == _SIZE and token.text[0].isdigit())
    if not sizes or held & (EXPORT | Flag.EDIT | Flag.WANT | Flag.OTHER):
        return ()
    return sizes if letters(clause.tokens) <= BETWEEN else ()


def letters(tokens: Sequence[Token]) -> int:
    """Return how many letters their unknown words have."""
    return Frame.unknown([token for token in tokens if not token.flags & KNOWN])
