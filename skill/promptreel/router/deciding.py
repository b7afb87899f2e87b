"""What a clause asks for.

One rule for all languages: it is an export, a look or an upload only if it has a word of that action and
every other word is harmless beside it. One word more that means something, and the agent is asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from .flags import CREDITS, EXPORT, HARMLESS, OUTPUT, STATE, UPLOAD, Flag, Flags

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .scanning import Token

Kind = Literal["export", "credits", "state", "upload", "generate", "output", "declined", "nothing"]
_DECLINED = HARMLESS | OUTPUT | EXPORT | Flag.UPLOAD_STRONG | Flag.NOT | Flag.BEFORE | Flag.EDIT
"""All that "don't export it yet" and "don't change anything" are made of; a thing that is not to be is more."""
_UNKNOWN = 24
"""Letters of unknown words that a question about credits or progress may have."""
_LENGTH = Flag.NUMBER | Flag.SECOND | Flag.MINUTE | Flag.HALF_MINUTE


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a clause is.

    Attributes:
        kind: An action; "output" for nothing but a format or a size, which belongs to the export before it;
            "declined" for what is expressly not wanted; "nothing" for politeness.
        confidence: 0 to 1.
        why: The tokens that decided.
    """

    kind: Kind
    confidence: float = 1.0
    why: tuple[Token, ...] = ()


def decide(clause: Clause, *, attached: bool) -> Verdict:
    """Judge a clause.

    Args:
        clause: What to judge.
        attached: Whether files came with the message, which "use this" can mean.
    """
    tokens = clause.tokens
    for found in (_credits(tokens), _upload(tokens, attached=attached), _export(tokens), _state(tokens)):
        if found is not None:
            return found
    if clause.question and (look := _asked(tokens)) is not None:
        return look
    if all(token.flags & (HARMLESS | Flag.BEFORE | Flag.NOT) for token in tokens):
        return Verdict("nothing")
    if _having(tokens, Flag.NOT) and _all(tokens, _DECLINED):
        wanted = _having(tokens, EXPORT | Flag.UPLOAD_STRONG)
        return Verdict("declined" if wanted and not _only(tokens, Flag.EDIT, HARMLESS) else "nothing")
    if _all(tokens, HARMLESS | UPLOAD) and not _having(tokens, Flag.EDIT):
        # "Here is my logo:" announces what comes in the next clause.
        return Verdict("nothing")
    if all(token.flags & (HARMLESS | OUTPUT) for token in tokens):
        return Verdict("output")
    return Verdict("generate")


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
    if not (strong or weak):
        return None
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
    if not (strong or weak) or _having(tokens, Flag.NOT):
        return None
    allowed = EXPORT | HARMLESS | OUTPUT | Flag.BEFORE | Flag.STATE_ASK
    if not _all(tokens, allowed):
        return None
    if strong:
        return Verdict("export", _sure(strong, 1.0), strong)
    # A weak word is a verb of handing over: it needs what is to be handed over.
    thing = _having(tokens, Flag.VIDEO | Flag.FORMAT | Flag.PATH)
    if any(token not in weak or len(weak) > 1 for token in thing):
        return Verdict("export", _sure(weak, 0.85), weak + thing)
    return None


def _state(tokens: Sequence[Token]) -> Verdict | None:
    strong, weak = _having(tokens, Flag.STATE_STRONG), _having(tokens, Flag.STATE_WEAK)
    asking = _having(tokens, Flag.STATE_ASK)
    if not (strong or weak):
        return None
    allowed = STATE | HARMLESS | EXPORT | Flag.NOT
    if not _all(tokens, allowed):
        return None
    if strong or asking or all(token.flags & (Flag.STATE_WEAK | HARMLESS) for token in tokens):
        return Verdict("state", _sure(strong + weak, 1.0 if strong else 0.85), strong + weak)
    return None


def _asked(tokens: Sequence[Token]) -> Verdict | None:
    """Return the look that a question is for: a few words more do not matter, for it costs nothing."""
    unknown = sum(token.end - token.start for token in tokens if not token.flags)
    if (
        unknown > _UNKNOWN
        or _having(tokens, Flag.QUOTE | Flag.PATH | Flag.URL)
        or _only(tokens, Flag.EDIT, STATE | CREDITS)
    ):
        return None
    for strong, kind in ((Flag.CREDITS_STRONG, "credits"), (Flag.STATE_STRONG, "state")):
        if found := _having(tokens, strong):
            return Verdict(kind, 0.6, found)
    return None


def _upload(tokens: Sequence[Token], *, attached: bool) -> Verdict | None:
    handed = _having(tokens, Flag.PATH | Flag.URL)
    strong, weak = _having(tokens, Flag.UPLOAD_STRONG), _having(tokens, Flag.UPLOAD_WEAK)
    thing = _having(tokens, Flag.UPLOAD_THING | Flag.VIDEO)
    if _having(tokens, Flag.NOT):
        return None
    allowed = UPLOAD | HARMLESS | Flag.PATH | Flag.URL
    if attached and _only_presents(tokens):
        return Verdict("upload", 0.8, strong + weak + thing)
    if not _all(tokens, allowed):
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
