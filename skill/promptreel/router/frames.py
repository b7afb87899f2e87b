"""The words of a clause in their places, and what the unknown ones among them are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .flags import CREDITS, EXPORT, HARMLESS, OUTPUT, QUALITY, STATE, UPLOAD, Flag, Flags
from .tokens import holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .order import Order
    from .tokens import Token

Action = Literal["export", "credits", "state", "upload"]
ASKS = Flag.STATE_ASK | Flag.CREDITS_ASK
_CONTENT = Flag.QUOTE | Flag.URL | Flag.CONTENT
_LENGTH = Flag.NUMBER | Flag.SECOND | Flag.MINUTE | Flag.HALF_MINUTE
MADE_OUT = (
    HARMLESS | OUTPUT | EXPORT | STATE | CREDITS | Flag.BEFORE | Flag.NOT | Flag.LINK | Flag.FILE | Flag.WHERE
    | Flag.PARTICLE | _LENGTH
)  # fmt: skip
THING = Flag.VIDEO | Flag.FILE | Flag.FORMAT | Flag.RESOLUTION | Flag.PATH
_NO_EDIT = HARMLESS & ~Flag.THEN | EXPORT | STATE | CREDITS | UPLOAD
"""A word that is one of these as well need not edit anything."""
_EVERYTHING = MADE_OUT | UPLOAD
_NOBODY = MADE_OUT | UPLOAD | Flag.IF | Flag.ENOUGH
"""What does nothing itself: "if that is enough send me the file"."""
_BY_USER = (
    Flag.SELF | Flag.OWN | Flag.YOU | Flag.URL | Flag.PATH | Flag.WHERE | Flag.ACCEPT | Flag.WANT | Flag.UPLOAD_WEAK
)  # fmt: skip
_NOUN, _STRANGER = 4, 6
"""Letters of words that are no pronouns, and of unknown ones that are no slips of one."""
HAN = 2
"""Letters that one of a script with more of them is worth."""
MODIFIERS = 3
"""How far behind an unknown word the video may be that it belongs to."""


class Weighed:
    """What a clause most likely asks for.

    Attributes:
        action: What.
        why: The tokens that decided.
        confidence: 0 to 1.
    """

    __slots__ = ("action", "confidence", "why")

    def __init__(self, action: Action, why: tuple[Token, ...], confidence: float) -> None:
        self.action, self.why, self.confidence = action, why, confidence


def has_definite_object(tokens: Sequence[Token]) -> bool:
    """Whether it speaks of the video that there is, not of "a video of something"."""
    for number, token in enumerate(tokens):
        if token.flags & (Flag.FORMAT | Flag.RESOLUTION | Flag.PATH | QUALITY):
            return True
        before = tokens[max(0, number - 2) : number]
        if token.flags & (Flag.VIDEO | Flag.FILE) and not any_of(before, Flag.ONE):
            return True
    return False


def not_led(tokens: Sequence[Token], *, verb_final: bool) -> bool:
    """Whether there is an unknown word that no word of relation leads to, such as "for the newsletter"."""
    led = False
    for token in reversed(tokens) if verb_final else tokens:
        if token.flags & Flag.LINK:
            led = True
        elif token.flags & THING:
            led = False
        elif not led and not token.flags & (MADE_OUT | UPLOAD):
            return True
    return False


def any_of(tokens: Sequence[Token], wanted: Flags) -> bool:
    """Whether one of them can be what is wanted."""
    return bool(holds(tokens) & wanted)


def by_others(tokens: Sequence[Token], held: Flags) -> bool:
    """Whether it opens with somebody who is not the user and hands something over: "pupils upload their reports"."""
    if held & _BY_USER:
        return False
    verb = next((number for number, token in enumerate(tokens) if token.flags & Flag.UPLOAD_STRONG), 0)
    first = next((token for token in tokens[:verb] if not token.flags & Flag.SMALL), None)
    if first is None or (first.flags and not first.flags & Flag.PERSON):
        return False
    return (first.end - first.start) * (HAN if first.text > "\u2e80" else 1) >= (
        _NOUN if first.flags else _STRANGER
    )


class Frame:
    """A clause with its words in their places.

    Attributes:
        clause: What it is about; `tokens` are its tokens, and all that those can be is `held`.
        verb_final: Whether its language has the verb at the end; `not_anywhere` as in `Order`.
        content: Whether something in it can only be in the video.
    """

    def __init__(self, clause: Clause, held: Flags, order: Order) -> None:
        self.clause, self.held = clause, held
        self.not_anywhere = order.not_anywhere
        self.tokens = clause.tokens
        self.verb_final = order.verb_final
        self.content = bool(held & _CONTENT)

    def nobody_else(self, at: int) -> bool:
        """Whether nobody but the user can be the one who does it."""
        if self.verb_final:
            behind = self.tokens[at + 1 :]
            if any_of(self.tokens[:at], Flag.OTHER) and not self.having(Flag.PERSON):
                return False
            return all(token.flags & (MADE_OUT | UPLOAD | Flag.STATE_ASK) for token in behind)
        user = led = one = False
        for token in self.tokens[:at]:
            flags = token.flags
            if flags & Flag.OTHER or (one and flags & Flag.VIDEO):
                return False
            user = user or bool(flags & (Flag.PERSON | Flag.WANT | ASKS))
            led = led or bool(flags & Flag.LINK)
            if not flags & _NOBODY and not (user or (led and not one)):
                return False
            one = bool(flags & Flag.ONE) and not flags & Flag.VIDEO
        return True

    def has_unknown_object(self, at: int, things: Flags = Flag.VIDEO | Flag.FILE) -> bool:
        """Whether what the verb is done to is something else: "download progress bar".

        Args:
            at: Where the verb stands.
            things: What an unknown word may say which one of it is.
        """
        beside = self.tokens[:at][::-1] if self.verb_final else self.tokens[at + 1 :]
        for number, token in enumerate(beside):
            flags = token.flags
            if flags & (THING | Flag.LINK | Flag.UPLOAD_THING | Flag.PERSON):
                return False
            if not flags & (MADE_OUT | UPLOAD):
                # "Download the choir concert video": what stands before the thing only says which one.
                near = beside[number + 1 : number + 1 + MODIFIERS]
                return self.verb_final or not any_of(near, things)
        return False

    def is_told_how(self, at: int) -> bool:
        """Whether a word right behind the video says how it is to be: "keep it wordless"."""
        if self.verb_final:
            return False
        tokens = self.tokens[at + 1 :]
        thing = next((number for number, token in enumerate(tokens) if token.flags & THING), len(tokens))
        following = tokens[thing + 1 : thing + 2]
        return any(not token.flags & (MADE_OUT | UPLOAD) for token in following)

    def having(self, wanted: Flags) -> list[int]:
        """Return the numbers of the tokens that can be what is wanted."""
        if not self.held & wanted:
            return []
        return [number for number, token in enumerate(self.tokens) if token.flags & wanted]

    @staticmethod
    def edits(tokens: Sequence[Token]) -> bool:
        """Whether something is to be changed in them."""
        for token in tokens:  # noqa: SIM110 - a third of the time of any()
            if token.flags & Flag.EDIT and not token.flags & _NO_EDIT:
                return True
        return False

    @staticmethod
    def unknown(tokens: Sequence[Token]) -> int:
        """Return how many letters their unknown words have."""
        letters = 0
        for token in tokens:
            if not token.flags & _EVERYTHING:
                letters += (token.end - token.start) * (HAN if token.text > "\u2e80" else 1)
        return letters
