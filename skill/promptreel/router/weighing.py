"""What a clause asks for when it holds words that no list knows.

A closed list cannot hold all that people say around a wish: for whom, what for, since when, in which mood. What an
unknown word means is told by its place. Right beside a verb it is what the verb is done to ("download progress
bar"); before the verb it is who does it ("a man saves the file"); behind what the verb is done to it explains ("send me
the video, bro, the kids are asleep"). In languages with the verb at the end it is the other way round: what
follows the verb must be politeness.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import HARMLESS, UPLOAD, Flag, Flags
from .frames import MADE_OUT, Weighed, any_of, by_others, has_definite_object, not_led
from .looks import Looks
from .plain import all_of
from .tokens import holds

if TYPE_CHECKING:
    from .clauses import Clause
    from .order import Order
    from .tokens import Token

_FEW = 24
"""Letters of unknown words that an export without any word for the video may have."""

_OWN_THINGS = Flag.VIDEO | Flag.FILE | Flag.UPLOAD_THING
_NO_ORDER = Flag.EDIT | Flag.NOT | Flag.ONE | Flag.OTHER | Flag.SAYS | Flag.TELLS
_HANDS, _EXPORTS = Flag.UPLOAD_STRONG | Flag.UPLOAD_GIVE, Flag.EXPORT_STRONG | Flag.EXPORT_GIVE
_OF_CREDITS = Flag.CREDITS_STRONG | Flag.CREDITS_WEAK | Flag.EDIT
_OF_STATES = Flag.STATE_STRONG | Flag.STATE_WEAK
_WANTED = Flag.FORMAT | Flag.RESOLUTION | Flag.FILE
"""Without one of these a clause is not what each judge looks for."""
_VERB = 16
"""Letters of the longest verb."""
_PHRASE = 6
"""Characters of a phrase in a script without spaces."""
_FIRST_SPACELESS = "\u0e00"


def weigh(clause: Clause, held: Flags, order: Order) -> Weighed | None:
    """Return the action that the known words of a clause speak for, None if they speak for none.

    Args:
        clause: One that is not made of known words alone.
        held: All that its tokens can be.
        order: Of the words in its language.
    """
    frame = _Judges(clause, held, order)
    return (
        (frame.upload() if held & _HANDS else None)
        or (frame.credits() if held & _OF_CREDITS else None)
        or (frame.state() if held & _OF_STATES else None)
        or (frame.export() if held & _EXPORTS else None)
        or (frame.wanted() if held & _WANTED else None)
    )


def _names_thing(token: Token) -> bool:
    """Whether a phrase of handing over is long enough to say itself what: "can I bring my own tune"."""
    if not token.flags & Flag.UPLOAD_STRONG:
        return False
    if token.text > _FIRST_SPACELESS:
        return len(token.text) >= _PHRASE
    return token.text.count(" ") > 1


class _Judges(Looks):
    """All that a clause can be judged to be."""

    def export(self) -> Weighed | None:
        """Judge "send me the thing bro, the kids are asleep"."""
        if self.content:
            return None
        strong, give = self.having(Flag.EXPORT_STRONG), self.having(Flag.EXPORT_GIVE)
        for number in strong or give:
            if self._is_command(number, sure=bool(strong)):
                return Weighed("export", (self.tokens[number],), 0.7 if strong else 0.6)
        return None

    def wanted(self) -> Weighed | None:
        """Judge "the client waits for the file": somebody wants it, in whatever words."""
        never = Flag.UPLOAD_STRONG | Flag.UPLOAD_GIVE | Flag.OTHER
        if self.content or self.edits(self.tokens) or self.having(never):
            return None
        somebody = self.having(Flag.PERSON | Flag.WANT | Flag.INQUIRE | Flag.STATE_ASK | Flag.EXPORT_WEAK)
        if formats := self._wanted_formats() or self._turned_into():
            return Weighed("export", formats, 0.5)
        for number in self.having(Flag.FILE):
            before = self.tokens[max(0, number - 2) : number]
            if any_of(before[-1:], Flag.SAYS):
                # "A sticker saying Link in bio"
                continue
            denied = any_of(self.tokens[:number], Flag.NOT) and self.having(Flag.WANT)
            definite = not denied and not any_of(before, Flag.ONE)
            # "Link building": by itself, at the beginning, nobody wants it.
            if (
                definite
                and somebody
                and (number or set(somebody) - {number})
                and self.unknown(self.tokens) <= _FEW
            ):
                return Weighed("export", (self.tokens[number],), 0.5)
        return None

    def _wanted_formats(self) -> tuple[Token, ...]:
        """Return the formats that are wished for by name: "I need an mp4 for the site"."""
        formats = self.having(Flag.FORMAT)
        if not formats or not self.having(Flag.WANT | Flag.EXPORT_WEAK) or self.having(Flag.NOT):
            return ()
        if len({self.tokens[number].value for number in formats}) == 1 and not_led(
            self.tokens, verb_final=self.verb_final
        ):
            return ()
        return tuple(self.tokens[number] for number in formats)

    def _turned_into(self) -> tuple[Token, ...]:
        """Return the formats that a verb of which only the place is known leads to: "spit it out as mp4"."""
        tokens = self.tokens[::-1] if self.verb_final else self.tokens
        sizes = Flag.RESOLUTION if self.having(Flag.PERSON) and self.having(Flag.VIDEO) else 0
        formats = [number for number, token in enumerate(tokens) if token.flags & (Flag.FORMAT | sizes)]
        strange = [number for number, token in enumerate(tokens) if not token.flags & (MADE_OUT | UPLOAD)]
        if not formats or not strange or holds(self.tokens) & _NO_ORDER or self.clause.reason:
            return ()
        first, last = strange[0], strange[-1]
        verb = last - first + 1 == len(strange) and last < formats[0] and self.unknown(tokens) <= _VERB
        led = any(token.flags & Flag.LINK for token in tokens[last + 1 : formats[0]])
        alone = verb and led and all_of(tokens[:first], HARMLESS | Flag.STATE_ASK)
        spoken = alone and (len(strange) == 1 or tokens[first].text > _FIRST_SPACELESS)
        return tuple(tokens[number] for number in formats) if spoken else ()

    def upload(self) -> Weighed | None:
        """Judge "I'd like to upload a photo of my dog"."""
        if self.content or self._by_others():
            return None
        things = self.having(Flag.UPLOAD_THING)
        for number in self.having(Flag.UPLOAD_STRONG | Flag.UPLOAD_GIVE):
            gives = self.tokens[number].flags & Flag.UPLOAD_GIVE
            asks = self.clause.in_question or self.having(Flag.SELF)
            if not (things or (asks and _names_thing(self.tokens[number]))) or (
                not gives and self._goes_out(number)
            ):
                continue
            declined = self.tokens[number + 1 :] if self.verb_final else self.tokens[:number]
            if self.edits(declined) or any(
                token.flags & Flag.NOT and not token.flags & Flag.WAIT for token in declined
            ):
                continue
            # "The video on grandma's phone, how do I get it in here?"
            asked = self.clause.question and _names_thing(self.tokens[number]) and not self.verb_final
            if (asked or self.nobody_else(number)) and not self.has_unknown_object(number, _OWN_THINGS):
                return Weighed("upload", (self.tokens[number],), 0.7)
        return None

    def _by_others(self) -> bool:
        return not self.clause.question and not self.verb_final and by_others(self.tokens, self.held)

    def _goes_out(self, at: int) -> bool:
        """Whether it is the video that is to be put somewhere: "export it, I want to upload it to my channel"."""
        return any(
            token.flags & (Flag.EXPORT_STRONG | Flag.EXPORT_GIVE) and not token.flags & Flag.UPLOAD_STRONG
            for token in self.tokens[:at]
        )

    def _is_command(self, at: int, *, sure: bool) -> bool:
        """Whether an export's verb is said to the assistant, about the video that there is."""
        tokens = self.tokens
        before, behind = tokens[:at], tokens[at + 1 :]
        # "Exportier das noch nicht": some languages deny behind the verb, others right before it as well.
        declined = (*behind, *before[-1:]) if self.verb_final else tokens if self.not_anywhere else before
        if any_of(declined, Flag.NOT):
            return False
        if self.edits(tokens) or not self.nobody_else(at) or self.has_unknown_object(at):
            return False
        thing = has_definite_object(tokens)
        if self.having(Flag.UPLOAD_STRONG) and not (sure and thing):
            return False
        if not sure and not self.having(Flag.PERSON) and self.is_told_how(at):
            return False
        return thing or (sure and self.unknown(tokens) <= _FEW)
