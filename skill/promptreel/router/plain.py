"""What a clause asks for that is made of known words alone: a word of an action, and all others harmless beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import CREDITS, EXPORT, HARMLESS, OUTPUT, QUALITY, STATE, UPLOAD, Flag, Flags
from .spans import is_media
from .tokens import holds
from .verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .tokens import Token

_NOT_ASKED = (
    Flag.QUOTE
    | Flag.CONTENT
    | Flag.PATH
    | Flag.URL
    | Flag.UPLOAD_STRONG
    | Flag.UPLOAD_GIVE
    | Flag.EXPORT_STRONG
)
_ENDING = 3
_OPENING = 3
"""Words at either end of a clause among which "which shot" asks."""
_FILES, _THINGS = Flag.PATH | Flag.URL, Flag.UPLOAD_THING | Flag.VIDEO
_BESIDE_FILES = UPLOAD | HARMLESS | _FILES | Flag.LINK
_LENGTH = Flag.NUMBER | Flag.SECOND | Flag.MINUTE | Flag.HALF_MINUTE


def all_of(tokens: Sequence[Token], allowed: Flags) -> bool:
    """Whether each of them can be one of the allowed."""
    for token in tokens:  # noqa: SIM110 - a third of the time of all()
        if not token.flags & allowed:
            return False
    return True


def having(tokens: Sequence[Token], wanted: Flags) -> tuple[Token, ...]:
    """Return those that can be what is wanted."""
    return tuple([token for token in tokens if token.flags & wanted])


def only(tokens: Sequence[Token], wanted: Flags, besides: Flags) -> tuple[Token, ...]:
    """Return tokens that are wanted and not just as well something harmless."""
    return tuple(token for token in tokens if token.flags & wanted and not token.flags & besides)


def new_video(tokens: Sequence[Token]) -> bool:
    """Whether it begins with "a film": what follows is what the film is about."""
    first = tokens[0].flags
    if not first & Flag.ONE or first & (Flag.MORE | Flag.CREDITS_ASK | Flag.STATE_ASK):
        return False
    return " " in tokens[0].text or bool(len(tokens) > 1 and tokens[1].flags & Flag.VIDEO)


def sure(tokens: Sequence[Token], confidence: float) -> float:
    """Return how sure it is: less if a word of them was misspelt."""
    return confidence * (0.8 if holds(tokens) & Flag.TYPO else 1.0)


def credits_by_words(tokens: Sequence[Token], *, question: bool = False) -> Verdict | None:
    """Judge "how many credits are left"."""
    strong = having(tokens, Flag.CREDITS_STRONG)
    weak = having(tokens, Flag.CREDITS_WEAK)
    asking = having(tokens, Flag.CREDITS_ASK)
    if new_video(tokens) and (not strong or having(tokens[2:], Flag.CONTENT)):
        return None  # "A video about what a wedding costs"
    allowed = CREDITS | HARMLESS | Flag.NOT | Flag.STATE_ASK | Flag.BEFORE
    # "Where do I top up?", "can I get more points?"
    asks = weak and (question or having(tokens, Flag.WHERE | Flag.SELF)) and not having(tokens, Flag.EDIT)
    beside = Flag.WHERE | Flag.EXPORT_WEAK if asks else 0
    if all_of(tokens, allowed | beside):
        if strong or asking or len(tokens) == len(weak) or all_of(tokens, (allowed | beside) & ~Flag.NOT):
            return Verdict("credits", sure(strong + weak, 1.0 if strong or asking else 0.8), strong + weak)
        return None
    # "Do I have enough credits to make another video?": the question comes first.
    first_edit = next((i for i, token in enumerate(tokens) if token.flags & (Flag.EDIT | EXPORT)), 0)
    asked_first = any(token.flags & (Flag.CREDITS_ASK | Flag.CREDITS_STRONG) for token in tokens[:first_edit])
    wider = allowed | Flag.EDIT | EXPORT | _LENGTH | OUTPUT
    if asked_first and all_of(tokens, wider) and (strong or asking):
        return Verdict("credits", sure(strong + weak, 0.8), strong + weak)
    # "Five seconds more, do they cost extra?": the question comes last, where the price is an idiom.
    asked_last = question and having(tokens[-_ENDING:], Flag.CREDITS_STRONG) and not having(tokens, Flag.SAYS)
    if asked_last and all_of(tokens, wider | Flag.CONTENT) and not new_video(tokens):
        return Verdict("credits", sure(strong, 0.7), strong)
    return None


def export_by_words(tokens: Sequence[Token]) -> Verdict | None:
    """Judge "send me the video"."""
    strong, weak = having(tokens, Flag.EXPORT_STRONG), having(tokens, Flag.EXPORT_WEAK)
    allowed = (
        EXPORT
        | HARMLESS
        | OUTPUT
        | Flag.BEFORE
        | Flag.STATE_ASK
        | Flag.ASPECT
        | (Flag.WHERE if strong else 0)
    )
    if not all_of(tokens, allowed):
        return None
    if strong:
        return Verdict("export", sure(strong, 1.0), strong)
    if any(token.flags & Flag.OWN and token.flags & Flag.UPLOAD_GIVE for token in tokens):
        # "I filmed it on my phone" tells where it comes from.
        return None
    if any(token.flags & Flag.ONE for token in weak) and not having(
        tokens, Flag.FORMAT | Flag.RESOLUTION | Flag.FILE | Flag.PATH
    ):
        # "Give us a vertical video": a new one.
        return None
    # A weak word is a verb of handing over: it needs what is to be handed over.
    thing = having(tokens, Flag.VIDEO | Flag.FORMAT | Flag.RESOLUTION | Flag.PATH | QUALITY)
    if any(token not in weak or len(weak) > 1 for token in thing):
        return Verdict("export", sure(weak, 0.85), weak + thing)
    return None


def state_by_words(tokens: Sequence[Token]) -> Verdict | None:
    """Judge "is it done yet"."""
    strong, weak = having(tokens, Flag.STATE_STRONG), having(tokens, Flag.STATE_WEAK)
    asking = having(tokens, Flag.STATE_ASK)
    if new_video(tokens) and (not strong or having(tokens[2:], Flag.CONTENT)):
        return None  # "A video about what a wedding costs"
    allowed = STATE | HARMLESS | EXPORT | Flag.NOT | Flag.PARTICLE
    if not all_of(tokens, allowed):
        return None
    if strong or asking or all(token.flags & (Flag.STATE_WEAK | HARMLESS) for token in tokens):
        return Verdict("state", sure(strong + weak, 1.0 if strong else 0.85), strong + weak)
    return None


def which_by_words(clause: Clause) -> Verdict | None:
    """Judge "which shot has the dog in it?", whatever the dog is called."""
    tokens = clause.tokens
    at = next(number for number, token in enumerate(tokens) if token.flags & Flag.WHICH)
    asks = clause.question or at < _OPENING or len(tokens) - at < _OPENING
    others = (*tokens[:at], *tokens[at + 1 :])
    if not asks or having(others, _NOT_ASKED) or having(tokens[:at], Flag.ONE):
        return None
    edits = any(token.flags & Flag.EDIT and not token.flags & (HARMLESS | STATE) for token in others)
    if edits and (not clause.question or having(others, Flag.PERSON | Flag.WANT)):
        # "Which shot shall I cut?" asks for advice.
        return None
    return Verdict("state", 0.6, (tokens[at],))


def upload_by_words(clause: Clause, *, attached: bool) -> Verdict | None:
    """Judge "here are the photos of our trip"."""
    tokens, held = clause.tokens, clause.held
    handed = having(tokens, _FILES) if held & _FILES else ()
    strong = having(tokens, Flag.UPLOAD_STRONG) if held & Flag.UPLOAD_STRONG else ()
    if held & Flag.AS and not strong and _has_a_part(tokens):
        return None
    if held & Flag.NOT and only(tokens, Flag.NOT, Flag.WAIT):
        return None
    weak = having(tokens, Flag.UPLOAD_WEAK) if held & Flag.UPLOAD_WEAK else ()
    thing = having(tokens, _THINGS) if held & _THINGS else ()
    if attached and _only_presents(tokens):
        return Verdict("upload", 0.8, strong + weak + thing)
    if not all_of(tokens, _BESIDE_FILES):
        media = any(is_media(token.text) or token.flags & Flag.URL for token in handed)
        presents = clause.announced or having(tokens, UPLOAD & ~Flag.UPLOAD_THING | Flag.DEVICE)
        if (
            media
            and presents
            and not having(tokens, Flag.EDIT | EXPORT & ~Flag.EXPORT_WEAK | Flag.QUOTE | Flag.AS)
        ):
            return Verdict("upload", 0.8, strong + weak + handed)
        return None
    given = having(tokens, Flag.UPLOAD_GIVE)
    if handed and (
        strong or weak or given or all_of(tokens, HARMLESS | Flag.UPLOAD_THING | Flag.PATH | Flag.URL)
    ):
        return Verdict("upload", 1.0, strong + weak + given + handed)
    if strong and (thing or attached or len(tokens) == len(strong) or all_of(tokens, HARMLESS | UPLOAD)):
        return Verdict("upload", sure(strong, 0.9), strong)
    if attached and weak:
        return Verdict("upload", 0.9, weak)
    return None


def _has_a_part(tokens: Sequence[Token]) -> bool:
    """Whether what is handed over is given a part in the film: "use it as the background"."""
    at = next((number for number, token in enumerate(tokens) if token.flags & Flag.AS), -1)
    behind = tokens[at + 1 :]
    return at >= 0 and (not behind or any(not token.flags & (Flag.PATH | Flag.URL) for token in behind))


def _only_presents(tokens: Sequence[Token]) -> bool:
    """Whether files are just handed over: "here are the photos of our trip"."""
    presenting = [token for token in tokens if token.flags & (Flag.UPLOAD_WEAK | Flag.UPLOAD_STRONG)]
    asks = any(token.flags & (Flag.EDIT | Flag.NOT | EXPORT & ~Flag.EXPORT_WEAK) for token in tokens)
    return bool(presenting and not asks and having(tokens, Flag.UPLOAD_THING))
