"""What a clause asks for.

Two rules for all languages. It is an export, a look or an upload if it has a word of that action and every other
word is harmless beside it; or if the places of the others tell that they do not matter (`weighing`). What nothing
speaks for is for the agent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .accepting import ACCEPTING, accepted
from .asking import ASKING, asked
from .bringing import BRINGING, brought, fetched
from .flags import EXPORT, HARMLESS, OUTPUT, STATE, TALK, UPLOAD, Flag, Flags
from .frames import has_definite_object, not_led
from .handing import HANDING, MOVES, handing
from .happening import HAPPENING, happened
from .lacking import LACKING, lacking
from .order import PLAIN, Order
from .placing import gets_place
from .plain import (
    all_of,
    credits_by_words,
    export_by_words,
    having,
    only,
    state_by_words,
    sure,
    upload_by_words,
    which_by_words,
)
from .properties import PROPERTIES, property_asked
from .putting import put_by_words
from .recipients import with_recipients
from .tokens import holds
from .told_to import MAY_BE, TIMES, tells_how, tells_others, tells_strangers
from .verdicts import EXPLAINS, NOTHING, OUTPUTS, WISH, Verdict
from .watching import WATCHING, watched
from .weighing import weigh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .tokens import Token

_DECLINED = HARMLESS | OUTPUT | EXPORT | Flag.UPLOAD_STRONG | Flag.NOT | Flag.BEFORE | Flag.EDIT
"""All that "don't export it yet" and "don't change anything" are made of; a thing that is not to be is more."""
_IDLE = HARMLESS | Flag.BEFORE | Flag.NOT
_QUIET = _IDLE | Flag.STATE_ASK | Flag.CREDITS_ASK
_TELLS = Flag.EDIT | Flag.PATH | Flag.URL | Flag.QUOTE
_PEOPLE = Flag.PERSON | Flag.OTHER
_TALKS = Flag.PERSON | Flag.PRAISE | Flag.OTHER | STATE & ~Flag.STATE_ASK | Flag.SECOND | Flag.MINUTE
_MAY_UPLOAD = UPLOAD | Flag.PATH | Flag.URL
_MAY_HAND = MOVES | Flag.UPLOAD_THING | Flag.BUTTON
_MAY_TAKE = Flag.ACCEPT | Flag.UPLOAD_STRONG | Flag.UPLOAD_GIVE
_OF_CREDITS, _OF_STATES = Flag.CREDITS_STRONG | Flag.CREDITS_WEAK, Flag.STATE_STRONG | Flag.STATE_WEAK
_OF_EXPORTS = Flag.EXPORT_STRONG | Flag.EXPORT_WEAK
_HANDS_IN = Flag.UPLOAD_STRONG | Flag.UPLOAD_GIVE
_TELLING, _OF_USER = Flag.TELLS | Flag.EDIT, Flag.SELF | Flag.OWN | Flag.YOU | Flag.PATH | Flag.URL
_HANDS_OVER = Flag.EXPORT_STRONG | Flag.EXPORT_GIVE

_BRIEF = 4
"""Words of a question that is no more than "ready??"."""


def decide(clause: Clause, held: Flags, *, attached: bool, order: Order = PLAIN) -> Verdict:
    """Judge a clause.

    Args:
        clause: What to judge.
        held: All that its tokens can be.
        attached: Whether files came with the message, which "use this" can mean.
        order: Of the words in its language.
    """
    whole = held
    if held & _HANDS_OVER and not all(token.flags for token in clause.tokens):
        clause = clause.of(with_recipients(clause.tokens))
        whole = holds(clause.tokens)
    tokens = clause.tokens
    if clause.reason == "opens" or (clause.reason == "closes" and not order.verb_final and not tells(tokens)):
        return EXPLAINS
    if held & Flag.TELLS and (
        tells_others(tokens) or tells_strangers(tokens) or (held & EXPORT and tells_how(tokens))
    ):
        return Verdict("generate", 0.8)
    if held & Flag.UPLOAD_STRONG and held & _TELLING and held & TIMES and not held & _OF_USER:
        # "Explain in half a minute how to upload a photo"
        return Verdict("generate", 0.8)
    if held & (Flag.PATH | Flag.URL) and held & Flag.EDIT and gets_place(tokens):
        return WISH
    found = (
        (watched(clause, held, order) if held & WATCHING else None)
        or (fetched(clause, held) if held & Flag.DEVICE and held & Flag.VIDEO and held & _HANDS_IN else None)
        or (which_by_words(clause) if held & Flag.WHICH else None)
        or (credits_by_words(tokens, question=clause.question) if held & _OF_CREDITS else None)
        or (put_by_words(tokens, verb_final=order.verb_final) if held & Flag.PATH else None)
        or (accepted(clause, held, order) if held & ACCEPTING and held & _MAY_TAKE else None)
        or (handing(clause, held, order) if held & HANDING and held & _MAY_HAND else None)
        or (upload_by_words(clause, attached=attached) if attached or held & _MAY_UPLOAD else None)
        or (
            export_by_words(tokens)
            if held & _OF_EXPORTS and not held & (Flag.NOT | Flag.PERCENT) and not _asks_for(held)
            else None
        )
        or (state_by_words(tokens) if held & _OF_STATES else None)
    )
    if found is not None:
        return found
    return (
        (property_asked(clause, held) if held & PROPERTIES else None)
        or (asked(clause) if held & (ASKING | Flag.CONTENT) else None)
        or (
            lacking(clause, order)
            if held & LACKING or (held & Flag.EXPORT_STRONG and clause.question)
            else None
        )
        or (happened(clause, held, order) if held & HAPPENING else None)
        or (brought(clause, held, order) if held & BRINGING else None)
        or _unlike(clause, whole, order)
    )


def _asks_for(held: Flags) -> bool:
    """Whether it asks for something of the video, of which the words of an export are said: "what resolution does it have"."""
    return bool(held & Flag.PROPERTY and held & Flag.STATE_ASK and not held & Flag.EXPORT_STRONG)


def _unlike(clause: Clause, held: Flags, order: Order) -> Verdict:
    """Judge a clause that is neither made of known words alone nor a question that two words tell."""
    tokens = clause.tokens
    both = held & Flag.THEN and held & Flag.EDIT
    joins = both and any(token.flags & Flag.THEN and token.flags & Flag.EDIT for token in tokens)
    idle = all_of(tokens, _QUIET) and not (held & Flag.EDIT and only(tokens, Flag.EDIT, _IDLE))
    if idle and clause.question and held & Flag.DONE and len(tokens) <= _BRIEF:
        return Verdict("state", 0.6, having(tokens, Flag.DONE))
    if idle and not joins and not held & Flag.FILE:
        return NOTHING
    if joins and idle:
        return WISH
    if held & MAY_BE and (weighed := weigh(clause, held, order)):
        return Verdict(weighed.action, sure(weighed.why, weighed.confidence), weighed.why)
    if idle:
        return NOTHING
    if clause.reason == "closes" and not tells(tokens):
        return EXPLAINS
    return _without_action(tokens, held, order)


def _names_output(tokens: Sequence[Token], order: Order) -> bool:
    """Whether it names a format and what that is for: "a gif for the newsletter"."""
    known = HARMLESS | OUTPUT | Flag.LINK | Flag.FILE
    if not having(tokens, Flag.FORMAT) or having(tokens, Flag.QUOTE | Flag.CONTENT | Flag.NOT):
        return False
    edits = any(token.flags & Flag.EDIT and not token.flags & known for token in tokens)
    return not edits and not not_led(tokens, verb_final=order.verb_final)


def _without_action(tokens: Sequence[Token], held: Flags, order: Order) -> Verdict:
    if held & Flag.NOT:
        if len(having(tokens, Flag.FORMAT)) > 1 and all_of(tokens, HARMLESS | OUTPUT | Flag.NOT):
            # "Not gif but mp4"
            return OUTPUTS
        if _wants_another(tokens, order):
            return Verdict("export", 0.7, having(tokens, EXPORT | Flag.FORMAT))
        if all_of(tokens, _DECLINED):
            wanted = having(tokens, EXPORT | Flag.UPLOAD_STRONG | Flag.FORMAT | Flag.RESOLUTION)
            return Verdict("declined" if wanted and not only(tokens, Flag.EDIT, HARMLESS) else "nothing")
        if _leaves_as_it_is(tokens):
            return EXPLAINS
    if not held & Flag.EDIT and all_of(tokens, HARMLESS | UPLOAD):
        # "Here is my logo:" announces what comes in the next clause.
        return NOTHING
    counted = Flag.NUMBER if held & (Flag.FORMAT | Flag.RESOLUTION) else 0
    if all_of(tokens, HARMLESS | OUTPUT | counted) or (held & Flag.FORMAT and _names_output(tokens, order)):
        return OUTPUTS
    return Verdict("explains" if held & _TALKS and _explains(tokens) else "generate")


def _wants_another(tokens: Sequence[Token], order: Order) -> bool:
    """Whether an order follows right behind what is not wanted: "not mov export as mp4", without a comma between them."""
    formats = [number for number, token in enumerate(tokens) if token.flags & Flag.FORMAT]
    if order.verb_final or len({tokens[number].value for number in formats}) <= 1:
        return False
    if not all_of(tokens, HARMLESS | OUTPUT | EXPORT | Flag.NOT) or holds(tokens[formats[0] :]) & Flag.NOT:
        return False
    return bool(holds(tokens[formats[0] + 1 : formats[-1]]) & (Flag.EXPORT_STRONG | Flag.EXPORT_GIVE))


def _explains(tokens: Sequence[Token]) -> bool:
    """Whether it tells about the user or praises: "my boss waits for it", "it turned out great"."""
    if tells(tokens) or not having(tokens, _TALKS) or _names_picture(tokens):
        return False
    return not having(tokens, Flag.WANT) or has_definite_object(tokens)


def _names_picture(tokens: Sequence[Token]) -> bool:
    """Whether it is a picture's description: "a forest in autumn", "a 6 second video of a snowy village"."""
    held = holds(tokens)
    if not held & Flag.ONE or held & (Flag.PERSON | Flag.OTHER | Flag.WANT | Flag.NOT):
        return False
    return not only(tokens, Flag.PRAISE, Flag.ONE) and any(not token.flags for token in tokens)


def tells(tokens: Sequence[Token]) -> bool:
    """Whether something is to be done: "my boss wants to show it" says only what the file is for."""
    held = holds(tokens)
    if not held & _TELLS:
        return False
    return not held & _PEOPLE or any(token.flags & _TELLS and not token.flags & Flag.USES for token in tokens)


def _leaves_as_it_is(tokens: Sequence[Token]) -> bool:
    """Whether nothing is to be changed: "don't touch the titles"; a colour that is not to be used is a wish."""
    if having(tokens, Flag.QUOTE | Flag.PATH | Flag.URL):
        return False
    edits = only(tokens, Flag.EDIT, TALK | Flag.VIDEO) or having(tokens, Flag.CHANGE)
    return bool(edits and edits[0].flags & Flag.CHANGE)
