"""What a clause asks for when it holds words that no list knows.

A closed list cannot hold all that people say around a wish: for whom, what for, since when, in which mood. What an
unknown word means is told by its place. Right beside a verb it is what the verb is done to ("download progress
bar"); before the verb it is who does it ("a man saves the file"); behind what the verb is done to it explains ("send me
the video, bro, the kids are asleep"). In languages with the verb at the end it is the other way round: what
follows the verb must be politeness.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from .flags import CREDITS, EXPORT, HARMLESS, OUTPUT, STATE, UPLOAD, Flag, Flags

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .lexicon import Order
    from .scanning import Token

Action = Literal["export", "credits", "state", "upload"]
_CONTENT = Flag.QUOTE | Flag.URL | Flag.CONTENT
_ASKS = Flag.STATE_ASK | Flag.CREDITS_ASK
_LENGTH = Flag.NUMBER | Flag.SECOND | Flag.MINUTE | Flag.HALF_MINUTE
_MADE_OUT = (
    HARMLESS | OUTPUT | EXPORT | STATE | CREDITS | Flag.BEFORE | Flag.NOT | Flag.LINK | Flag.FILE | _LENGTH
)
_THING = Flag.VIDEO | Flag.FILE | Flag.FORMAT | Flag.RESOLUTION | Flag.PATH
_ENOUGH = 2.3
"""What the evidence for a look must come to."""
_STRONG, _WEAK, _ASKED, _SHOWN, _QUESTION, _USER, _LETTER = 3.0, 1.0, 1.3, 0.5, 0.6, 0.6, 0.05
_HAN = 2
"""Letters that one of a script with more of them is worth."""
_MODIFIERS = 3
"""How far behind an unknown word the video may be that it belongs to."""
_ELSEWHERE = 0.8
"""What a question about something else lacks."""
_POLITE = 16
"""Letters of unknown words that may lead to a question: "would you be so gracious as to say"."""
_FEW = 24
"""Letters of unknown words that an export without any word for the video may have."""


class Weighed(NamedTuple):
    """What a clause most likely asks for.

    Attributes:
        action: What.
        why: The tokens that decided.
        confidence: 0 to 1.
    """

    action: Action
    why: tuple[Token, ...]
    confidence: float


def weigh(clause: Clause, order: Order) -> Weighed | None:
    """Return the action that the known words of a clause speak for, None if they speak for none.

    Args:
        clause: One that is not made of known words alone.
        order: Of the words in its language.
    """
    frame = _Frame(clause, order)
    for judge in (frame.upload, frame.credits, frame.state, frame.export, frame.wanted):
        if found := judge():
            return found
    return None


def has_definite_object(tokens: Sequence[Token]) -> bool:
    """Whether it speaks of the video that there is, not of "a video of something"."""
    for number, token in enumerate(tokens):
        if token.flags & (Flag.FORMAT | Flag.RESOLUTION | Flag.PATH):
            return True
        before = tokens[max(0, number - 2) : number]
        if token.flags & (Flag.VIDEO | Flag.FILE) and not _having(before, Flag.ONE):
            return True
    return False


def not_led(tokens: Sequence[Token], *, verb_final: bool) -> bool:
    """Whether there is an unknown word that no word of relation leads to, such as "for the newsletter"."""
    led = False
    for token in reversed(tokens) if verb_final else tokens:
        if token.flags & Flag.LINK:
            led = True
        elif token.flags & _THING:
            led = False
        elif not led and not token.flags & (_MADE_OUT | UPLOAD):
            return True
    return False


def _having(tokens: Sequence[Token], wanted: Flags) -> bool:
    return any(token.flags & wanted for token in tokens)


class _Frame:
    """A clause with its words in their places."""

    def __init__(self, clause: Clause, order: Order) -> None:
        self._clause = clause
        self._not_anywhere = order.not_anywhere
        self._tokens = clause.tokens
        self._verb_final = order.verb_final
        self._content = bool(self._with(_CONTENT))

    def credits(self) -> Weighed | None:
        """Judge "I wonder what a three-minute version would set me back in credits"."""
        return self._look("credits", Flag.CREDITS_STRONG, Flag.CREDITS_WEAK, Flag.CREDITS_ASK)

    def state(self) -> Weighed | None:
        """Judge "it's been twenty minutes, is it stuck or what"."""
        return self._look("state", Flag.STATE_STRONG, Flag.STATE_WEAK, Flag.STATE_ASK)

    def export(self) -> Weighed | None:
        """Judge "send me the thing bro, the kids are asleep"."""
        if self._content:
            return None
        strong, give = self._with(Flag.EXPORT_STRONG), self._with(Flag.EXPORT_GIVE)
        for number in strong or give:
            if self._is_command(number, sure=bool(strong)):
                return Weighed("export", (self._tokens[number],), 0.7 if strong else 0.6)
        return None

    def wanted(self) -> Weighed | None:
        """Judge "the client waits for the file": somebody wants it, in whatever words."""
        never = Flag.UPLOAD_STRONG | Flag.UPLOAD_GIVE | Flag.OTHER
        if self._content or self._edits(self._tokens) or self._with(never):
            return None
        somebody = self._with(Flag.PERSON | Flag.WANT | Flag.STATE_ASK | Flag.EXPORT_WEAK)
        if formats := self._wanted_formats():
            return Weighed("export", formats, 0.5)
        for number in self._with(Flag.FILE):
            before = self._tokens[max(0, number - 2) : number]
            denied = _having(self._tokens[:number], Flag.NOT) and self._with(Flag.WANT)
            definite = not denied and not _having(before, Flag.ONE)
            # "Link building": by itself, at the beginning, nobody wants it.
            if (
                definite
                and somebody
                and (number or set(somebody) - {number})
                and self._unknown(self._tokens) <= _FEW
            ):
                return Weighed("export", (self._tokens[number],), 0.5)
        return None

    def _wanted_formats(self) -> tuple[Token, ...]:
        """Return the formats that are wished for by name: "I need an mp4 for the site"."""
        formats = self._with(Flag.FORMAT)
        if not formats or not self._with(Flag.WANT | Flag.EXPORT_WEAK) or self._with(Flag.NOT):
            return ()
        if len({self._tokens[number].value for number in formats}) == 1 and not_led(
            self._tokens, verb_final=self._verb_final
        ):
            return ()
        return tuple(self._tokens[number] for number in formats)

    def upload(self) -> Weighed | None:
        """Judge "I'd like to upload a photo of my dog"."""
        if self._content:
            return None
        things = self._with(Flag.UPLOAD_THING)
        for number in self._with(Flag.UPLOAD_STRONG | Flag.UPLOAD_GIVE):
            gives = self._tokens[number].flags & Flag.UPLOAD_GIVE
            if not things or (not gives and self._goes_out(number)):
                continue
            declined = self._tokens[number + 1 :] if self._verb_final else self._tokens[:number]
            if self._edits(declined) or _having(declined, Flag.NOT):
                continue
            if self._nobody_else(number) and not self._has_unknown_object(number):
                return Weighed("upload", (self._tokens[number],), 0.7)
        return None

    def _goes_out(self, at: int) -> bool:
        """Whether it is the video that is to be put somewhere: "export it, I want to upload it to my channel"."""
        return any(
            token.flags & (Flag.EXPORT_STRONG | Flag.EXPORT_GIVE) and not token.flags & Flag.UPLOAD_STRONG
            for token in self._tokens[:at]
        )

    def _look(self, action: Action, strong: Flags, weak: Flags, ask: Flags) -> Weighed | None:
        """Weigh a look at something; it costs nothing, so unknown words may stand beside it."""
        if self._content or self._with(Flag.PATH):
            return None
        sure = self._with(strong)
        spoken = self._with(weak)
        asks = [number for number in self._with(ask) if number not in spoken]
        if not sure and not spoken:
            return None
        user = bool(self._with(Flag.PERSON))
        if self._tells_amount(user or bool(asks)):
            return None
        asked = any(user or not self._tokens[number].flags & Flag.EDIT for number in asks)
        weight = (_STRONG if sure else _WEAK) - _LETTER * self._unknown(self._tokens)
        weight += _ASKED if asked else _SHOWN if asks else 0
        weight -= _ELSEWHERE if action == "state" and self._is_about_else(max(sure or spoken)) else 0
        weight += _QUESTION if self._clause.question else 0
        weight += _USER if user else 0
        if weight < _ENOUGH:
            return None
        found = sure or [*asks, *spoken]
        first, last = min(found), max(found)
        # "To make one minute costs how many credits": what is to be paid for may be told before.
        priced = action == "credits" and bool(sure) and not self._unknown(self._tokens[last + 1 :])
        if (
            self._edits(self._tokens[last + 1 :] if self._verb_final else self._tokens[:first]) and not priced
        ) or (self._edits(self._tokens) and not (asked or sure)):
            return None
        side = self._tokens[last + 1 :] if self._verb_final else self._tokens[:first]
        polite = (
            self._clause.question
            and self._unknown(side) <= _POLITE
            and not _having(side, Flag.ONE | Flag.OTHER)
        )
        polite = polite or (priced and bool(self._with(Flag.IF)))
        if not polite and not self._nobody_else(last if self._verb_final else first):
            return None
        why = tuple(self._tokens[number] for number in (sure or spoken))
        doubtful = sure and not self._verb_final and self._unknown(self._tokens[last + 1 : last + 2])
        return Weighed(action, why, 0.4 if doubtful else 0.6 if sure else 0.5)

    def _tells_amount(self, asks: bool) -> bool:
        """Whether it says how much there is, which is in the film: "the balance on the screen drops to 12"."""
        if asks or self._clause.question or not self._unknown(self._tokens):
            return False
        units = Flag.SECOND | Flag.MINUTE
        return any(
            not _having(self._tokens[number + 1 : number + 2], units) for number in self._with(Flag.NUMBER)
        )

    def _is_about_else(self, at: int) -> bool:
        """Whether it asks about something else: "how much time is left on the kitchen timer"."""
        if self._verb_final or self._with(Flag.VIDEO | Flag.FILE):
            return False
        led = False
        for token in self._tokens[at + 1 : at + 1 + _MODIFIERS]:
            if led and not token.flags & (_MADE_OUT | UPLOAD):
                return True
            led = led or bool(token.flags & (Flag.LINK | Flag.SMALL))
        return False

    def _is_command(self, at: int, *, sure: bool) -> bool:
        """Whether an export's verb is said to the assistant, about the video that there is."""
        tokens = self._tokens
        before, behind = tokens[:at], tokens[at + 1 :]
        # "Exportier das noch nicht": some languages deny behind the verb, others right before it as well.
        declined = (*behind, *before[-1:]) if self._verb_final else tokens if self._not_anywhere else before
        if _having(declined, Flag.NOT):
            return False
        if self._edits(tokens) or not self._nobody_else(at) or self._has_unknown_object(at):
            return False
        thing = has_definite_object(tokens)
        if self._with(Flag.UPLOAD_STRONG) and not (sure and thing):
            return False
        if not sure and not self._with(Flag.PERSON) and self._is_told_how(at):
            return False
        return thing or (sure and self._unknown(tokens) <= _FEW)

    def _nobody_else(self, at: int) -> bool:
        """Whether nobody but the user can be the one who does it."""
        if self._verb_final:
            behind = self._tokens[at + 1 :]
            if _having(self._tokens[:at], Flag.OTHER) and not self._with(Flag.PERSON):
                return False
            return all(token.flags & (_MADE_OUT | UPLOAD | Flag.STATE_ASK) for token in behind)
        user = led = one = False
        for token in self._tokens[:at]:
            flags = token.flags
            if flags & Flag.OTHER or (one and flags & Flag.VIDEO):
                return False
            user = user or bool(flags & (Flag.PERSON | Flag.WANT | _ASKS))
            led = led or bool(flags & Flag.LINK)
            if not flags & (_MADE_OUT | UPLOAD) and not (user or (led and not one)):
                return False
            one = bool(flags & Flag.ONE) and not flags & Flag.VIDEO
        return True

    def _has_unknown_object(self, at: int) -> bool:
        """Whether what the verb is done to is something else: "download progress bar"."""
        beside = self._tokens[:at][::-1] if self._verb_final else self._tokens[at + 1 :]
        for number, token in enumerate(beside):
            flags = token.flags
            if flags & (_THING | Flag.LINK | Flag.UPLOAD_THING | Flag.PERSON):
                return False
            if not flags & (_MADE_OUT | UPLOAD):
                # "Download the choir concert video": what stands before the thing only says which one.
                near = beside[number + 1 : number + 1 + _MODIFIERS]
                return self._verb_final or not _having(near, Flag.VIDEO | Flag.FILE)
        return False

    def _is_told_how(self, at: int) -> bool:
        """Whether a word right behind the video says how it is to be: "keep it wordless"."""
        if self._verb_final:
            return False
        tokens = self._tokens[at + 1 :]
        thing = next((number for number, token in enumerate(tokens) if token.flags & _THING), len(tokens))
        following = tokens[thing + 1 : thing + 2]
        return any(not token.flags & (_MADE_OUT | UPLOAD) for token in following)

    def _with(self, wanted: Flags) -> list[int]:
        return [number for number, token in enumerate(self._tokens) if token.flags & wanted]

    @staticmethod
    def _edits(tokens: Sequence[Token]) -> bool:
        harmless = HARMLESS & ~Flag.THEN | EXPORT | STATE | CREDITS | UPLOAD
        return any(token.flags & Flag.EDIT and not token.flags & harmless for token in tokens)

    @staticmethod
    def _unknown(tokens: Sequence[Token]) -> int:
        strange = [token for token in tokens if not token.flags & (_MADE_OUT | UPLOAD)]
        return sum((token.end - token.start) * (_HAN if token.text > "\u2e80" else 1) for token in strange)
