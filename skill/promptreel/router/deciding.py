"""What a clause asks for.

Two rules for all languages. It is an export, a look or an upload if it has a word of that action and every other
word is harmless beside it; or if the places of the others tell that they do not matter (`weighing`). What nothing
speaks for is for the agent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from .flags import CREDITS, EXPORT, HARMLESS, OUTPUT, STATE, TALK, UPLOAD, Flag, Flags
from .lexicon import PLAIN, Order
from .spans import is_media
from .weighing import has_definite_object, not_led, weigh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .scanning import Token

Kind = Literal[
    "export", "credits", "state", "upload", "generate", "output", "declined", "nothing", "explains"
]
_DECLINED = HARMLESS | OUTPUT | EXPORT | Flag.UPLOAD_STRONG | Flag.NOT | Flag.BEFORE | Flag.EDIT
"""All that "don't export it yet" and "don't change anything" are made of; a thing that is not to be is more."""
_IDLE = HARMLESS | Flag.BEFORE | Flag.NOT
_TELLS = Flag.EDIT | Flag.PATH | Flag.URL | Flag.QUOTE
_TALKS = Flag.PERSON | Flag.PRAISE | Flag.OTHER | STATE & ~Flag.STATE_ASK | Flag.SECOND | Flag.MINUTE
_MAY_UPLOAD = UPLOAD | Flag.PATH | Flag.URL
_MAY_BE = EXPORT | CREDITS | STATE | UPLOAD | Flag.FILE | Flag.FORMAT
"""Without any of these a clause asks for none of the actions."""
_OF_CREDITS, _OF_STATES = Flag.CREDITS_STRONG | Flag.CREDITS_WEAK, Flag.STATE_STRONG | Flag.STATE_WEAK
_OF_EXPORTS = Flag.EXPORT_STRONG | Flag.EXPORT_WEAK
_ASKS = Flag.STATE_ASK | Flag.CREDITS_ASK
_LENGTH = Flag.NUMBER | Flag.SECOND | Flag.MINUTE | Flag.HALF_MINUTE


class Verdict(NamedTuple):
    """What a clause is.

    Attributes:
        kind: An action; "output" for nothing but a format or a size, which belongs to the export before it;
            "declined" for what is expressly not wanted; "nothing" for politeness; "explains" for what tells about
            the user or praises, and is for the agent only if nothing else is asked.
        confidence: 0 to 1.
        why: The tokens that decided.
    """

    kind: Kind
    confidence: float = 1.0
    why: tuple[Token, ...] = ()


def decide(clause: Clause, *, attached: bool, order: Order = PLAIN) -> Verdict:
    """Judge a clause.

    Args:
        clause: What to judge.
        attached: Whether files came with the message, which "use this" can mean.
        order: Of the words in its language.
    """
    tokens = clause.tokens
    if clause.reason == "opens" or (clause.reason == "closes" and not order.verb_final and not tells(tokens)):
        return Verdict("explains")
    held = 0
    for token in tokens:
        held |= token.flags
    if held & Flag.TELLS and (_tells_others(tokens) or (held & EXPORT and _tells_how(tokens))):
        return Verdict("generate", 0.8)
    found = (
        (_credits(tokens) if held & _OF_CREDITS else None)
        or (_put(tokens, verb_final=order.verb_final) if held & Flag.PATH else None)
        or (_upload(clause, attached=attached) if attached or held & _MAY_UPLOAD else None)
        or (_export(tokens) if held & _OF_EXPORTS and not held & Flag.NOT else None)
        or (_state(tokens) if held & _OF_STATES else None)
    )
    if found is not None:
        return found
    joins = any(token.flags & Flag.THEN and token.flags & Flag.EDIT for token in tokens)
    idle = _all(tokens, _IDLE | Flag.STATE_ASK | Flag.CREDITS_ASK) and not _only(tokens, Flag.EDIT, _IDLE)
    if idle and not joins and not _having(tokens, Flag.FILE):
        return Verdict("nothing")
    if joins and idle:
        return Verdict("generate")
    if held & _MAY_BE and (weighed := weigh(clause, order)):
        return Verdict(weighed.action, _sure(weighed.why, weighed.confidence), weighed.why)
    if idle:
        return Verdict("nothing")
    if clause.reason == "closes" and not tells(tokens):
        return Verdict("explains")
    return _without_action(tokens, order)


def _tells_others(tokens: Sequence[Token]) -> bool:
    """Whether what an audience is to be told stands behind it: "tell the viewers how many points are left"."""
    told = 0
    for token in tokens:
        told |= token.flags & (Flag.TELLS | Flag.AUDIENCE)
        if told == Flag.TELLS | Flag.AUDIENCE:
            return True
        if token.flags & _MAY_BE and not token.flags & (HARMLESS | Flag.TELLS | Flag.AUDIENCE):
            return False
    return False


def _tells_how(tokens: Sequence[Token]) -> bool:
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


def _names_output(tokens: Sequence[Token], order: Order) -> bool:
    """Whether it names a format and what that is for: "a gif for the newsletter"."""
    known = HARMLESS | OUTPUT | Flag.LINK | Flag.FILE
    if not _having(tokens, Flag.FORMAT) or _having(tokens, Flag.QUOTE | Flag.CONTENT | Flag.NOT):
        return False
    edits = any(token.flags & Flag.EDIT and not token.flags & known for token in tokens)
    return not edits and not not_led(tokens, verb_final=order.verb_final)


def _without_action(tokens: Sequence[Token], order: Order) -> Verdict:
    if _having(tokens, Flag.NOT):
        if _all(tokens, _DECLINED):
            wanted = _having(tokens, EXPORT | Flag.UPLOAD_STRONG)
            return Verdict("declined" if wanted and not _only(tokens, Flag.EDIT, HARMLESS) else "nothing")
        if _leaves_as_it_is(tokens):
            return Verdict("explains")
    if _all(tokens, HARMLESS | UPLOAD) and not _having(tokens, Flag.EDIT):
        # "Here is my logo:" announces what comes in the next clause.
        return Verdict("nothing")
    if all(token.flags & (HARMLESS | OUTPUT) for token in tokens) or _names_output(tokens, order):
        return Verdict("output")
    return Verdict("explains" if _explains(tokens) else "generate")


def _explains(tokens: Sequence[Token]) -> bool:
    """Whether it tells about the user or praises: "my boss waits for it", "it turned out great"."""
    if tells(tokens) or not _having(tokens, _TALKS):
        return False
    return not _having(tokens, Flag.WANT) or has_definite_object(tokens)


def tells(tokens: Sequence[Token]) -> bool:
    """Whether something is to be done: "my boss wants to show it" says only what the file is for."""
    people = _having(tokens, Flag.PERSON | Flag.OTHER)
    harmless = Flag.USES if people else 0
    return any(token.flags & _TELLS and not token.flags & harmless for token in tokens)


def _leaves_as_it_is(tokens: Sequence[Token]) -> bool:
    """Whether nothing is to be changed: "don't touch the titles"; a colour that is not to be used is a wish."""
    if _having(tokens, Flag.QUOTE | Flag.PATH | Flag.URL):
        return False
    edits = _only(tokens, Flag.EDIT, TALK | Flag.VIDEO)
    return bool(edits and edits[0].flags & Flag.CHANGE)


def _all(tokens: Sequence[Token], allowed: Flags) -> bool:
    for token in tokens:  # noqa: SIM110 - a third of the time of all()
        if not token.flags & allowed:
            return False
    return True


def _having(tokens: Sequence[Token], wanted: Flags) -> tuple[Token, ...]:
    return tuple([token for token in tokens if token.flags & wanted])


def _only(tokens: Sequence[Token], wanted: Flags, besides: Flags) -> tuple[Token, ...]:
    """Return tokens that are wanted and not just as well something harmless."""
    return tuple(token for token in tokens if token.flags & wanted and not token.flags & besides)


def _sure(tokens: Sequence[Token], confidence: float) -> float:
    return confidence * (0.8 if any(token.flags & Flag.TYPO for token in tokens) else 1.0)


def _credits(tokens: Sequence[Token]) -> Verdict | None:
    strong = _having(tokens, Flag.CREDITS_STRONG)
    weak = _having(tokens, Flag.CREDITS_WEAK)
    asking = _having(tokens, Flag.CREDITS_ASK)
    allowed = CREDITS | HARMLESS | Flag.NOT | Flag.STATE_ASK | Flag.BEFORE
    if _all(tokens, allowed):
        if strong or asking or len(tokens) == len(weak) or _all(tokens, allowed & ~Flag.NOT):
            return Verdict("credits", _sure(strong + weak, 1.0 if strong or asking else 0.8), strong + weak)
        return None
    # "Do I have enough credits to make another video?": the question comes first.
    first_edit = next((i for i, token in enumerate(tokens) if token.flags & (Flag.EDIT | EXPORT)), 0)
    asked_first = any(token.flags & (Flag.CREDITS_ASK | Flag.CREDITS_STRONG) for token in tokens[:first_edit])
    wider = allowed | Flag.EDIT | EXPORT | _LENGTH | OUTPUT
    if asked_first and _all(tokens, wider) and (strong or asking):
        return Verdict("credits", _sure(strong + weak, 0.8), strong + weak)
    return None


def _export(tokens: Sequence[Token]) -> Verdict | None:
    strong, weak = _having(tokens, Flag.EXPORT_STRONG), _having(tokens, Flag.EXPORT_WEAK)
    allowed = EXPORT | HARMLESS | OUTPUT | Flag.BEFORE | Flag.STATE_ASK
    if not _all(tokens, allowed):
        return None
    if strong:
        return Verdict("export", _sure(strong, 1.0), strong)
    # A weak word is a verb of handing over: it needs what is to be handed over.
    thing = _having(tokens, Flag.VIDEO | Flag.FORMAT | Flag.RESOLUTION | Flag.PATH)
    if any(token not in weak or len(weak) > 1 for token in thing):
        return Verdict("export", _sure(weak, 0.85), weak + thing)
    return None


def _state(tokens: Sequence[Token]) -> Verdict | None:
    strong, weak = _having(tokens, Flag.STATE_STRONG), _having(tokens, Flag.STATE_WEAK)
    asking = _having(tokens, Flag.STATE_ASK)
    allowed = STATE | HARMLESS | EXPORT | Flag.NOT
    if not _all(tokens, allowed):
        return None
    if strong or asking or all(token.flags & (Flag.STATE_WEAK | HARMLESS) for token in tokens):
        return Verdict("state", _sure(strong + weak, 1.0 if strong else 0.85), strong + weak)
    return None


def _put(tokens: Sequence[Token], *, verb_final: bool) -> Verdict | None:
    """Judge "put the video into ~/Films": a word of relation makes the path the place where it goes."""
    verbs = _having(tokens, Flag.EXPORT_PUT | EXPORT)
    if not verbs or _having(tokens, Flag.NOT) or not _having(tokens, Flag.VIDEO):
        return None
    if not _all(tokens, HARMLESS | OUTPUT | EXPORT | Flag.EXPORT_PUT | Flag.LINK):
        return None
    for number, token in enumerate(tokens):
        beside = tokens[number + 1 : number + 2] if verb_final else tokens[max(0, number - 1) : number]
        if token.flags & Flag.PATH and any(word.flags & Flag.LINK for word in beside):
            return Verdict("export", 0.9, (*verbs, token))
    return None


def _upload(clause: Clause, *, attached: bool) -> Verdict | None:
    tokens = clause.tokens
    handed = _having(tokens, Flag.PATH | Flag.URL)
    strong, weak = _having(tokens, Flag.UPLOAD_STRONG), _having(tokens, Flag.UPLOAD_WEAK)
    thing = _having(tokens, Flag.UPLOAD_THING | Flag.VIDEO)
    if _having(tokens, Flag.NOT):
        return None
    if attached and _only_presents(tokens):
        return Verdict("upload", 0.8, strong + weak + thing)
    if not _all(tokens, UPLOAD | HARMLESS | Flag.PATH | Flag.URL | Flag.LINK):
        media = any(is_media(token.text) for token in handed)
        presents = clause.announced or _having(tokens, UPLOAD & ~Flag.UPLOAD_THING)
        if media and presents and not _having(tokens, Flag.EDIT | EXPORT & ~Flag.EXPORT_WEAK | Flag.QUOTE):
            return Verdict("upload", 0.8, strong + weak + handed)
        return None
    if handed and (strong or weak or _all(tokens, HARMLESS | Flag.UPLOAD_THING | Flag.PATH | Flag.URL)):
        return Verdict("upload", 1.0, strong + weak + handed)
    if strong and (thing or attached or len(tokens) == len(strong) or _all(tokens, HARMLESS | UPLOAD)):
        return Verdict("upload", _sure(strong, 0.9), strong)
    if attached and weak:
        return Verdict("upload", 0.9, weak)
    return None


def _only_presents(tokens: Sequence[Token]) -> bool:
    """Whether files are just handed over: "here are the photos of our trip"."""
    presenting = [token for token in tokens if token.flags & (Flag.UPLOAD_WEAK | Flag.UPLOAD_STRONG)]
    asks = any(token.flags & (Flag.EDIT | Flag.NOT | EXPORT & ~Flag.EXPORT_WEAK) for token in tokens)
    return bool(presenting and not asks and _having(tokens, Flag.UPLOAD_THING))
