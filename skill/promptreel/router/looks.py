"""Whether a clause looks at something: the user's own balance and prices, or how far the video is and what is on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import CREDITS, HARMLESS, UPLOAD, Flag, Flags
from .frames import MADE_OUT, MODIFIERS, Frame, Weighed, any_of
from .plain import all_of, new_video

if TYPE_CHECKING:
    from .frames import Action

_ENOUGH = 2.3
"""What the evidence for a look must come to."""
_STRONG, _WEAK, _ASKED, _SHOWN, _QUESTION, _USER, _LETTER = 3.0, 1.0, 1.3, 0.5, 0.6, 0.6, 0.05
_ELSEWHERE = 0.8
"""What a question about something else lacks."""
_POLITE = 16
"""Letters of unknown words that may lead to a question: "would you be so gracious as to say"."""

_TOGETHER = 2
"""Words such as "how much" and "costs" that ask for a price together, though neither does alone."""


class Looks(Frame):
    """A clause that may be a look."""

    def credits(self) -> Weighed | None:
        """Judge "I wonder what a three-minute version would set me back in credits"."""
        return (
            self._look("credits", Flag.CREDITS_STRONG, Flag.CREDITS_WEAK, Flag.CREDITS_ASK)
            or self._price()
            or self._how()
        )

    def state(self) -> Weighed | None:
        """Judge "it's been twenty minutes, is it stuck or what"."""
        return self._look("state", Flag.STATE_STRONG, Flag.STATE_WEAK, Flag.STATE_ASK)

    def _look(self, action: Action, strong: Flags, weak: Flags, ask: Flags) -> Weighed | None:
        """Weigh a look at something; it costs nothing, so unknown words may stand beside it."""
        if self.content or self.having(Flag.PATH) or (self.having(Flag.ASPECT) and not self.clause.question):
            return None
        sure = self.having(strong)
        spoken = self.having(weak)
        asks = [number for number in self.having(ask) if number not in spoken]
        if not sure and (not spoken or new_video(self.tokens)):
            return None
        user = bool(self.having(Flag.PERSON))
        if self._tells_amount(user or bool(asks)):
            return None
        asked = any(user or not self.tokens[number].flags & Flag.EDIT for number in asks)
        weight = (_STRONG if sure else _WEAK) - _LETTER * self.unknown(self.tokens)
        weight += _ASKED if asked else _SHOWN if asks else 0
        weight -= _ELSEWHERE if action == "state" and self._is_about_else(max(sure or spoken)) else 0
        weight += _QUESTION if self.clause.question else 0
        weight += _USER if user else 0
        if weight < _ENOUGH:
            return None
        found = sure or [*asks, *spoken]
        first, last = min(found), max(found)
        # "To make one minute costs how many credits": what is to be paid for may be told before.
        priced = action == "credits" and bool(sure) and not self.unknown(self.tokens[last + 1 :])
        if (
            self.edits(self.tokens[last + 1 :] if self.verb_final else self.tokens[:first]) and not priced
        ) or (self.edits(self.tokens) and not (asked or sure)):
            return None
        side = self.tokens[last + 1 :] if self.verb_final else self.tokens[:first]
        polite = (
            self.clause.question and self.unknown(side) <= _POLITE and not any_of(side, Flag.ONE | Flag.OTHER)
        )
        ends = (
            priced
            and self.clause.question
            and not self.edits(self.tokens)
            and not self.having(Flag.OTHER | Flag.SAYS)
        )
        # "Make a video of one minute costs how many points", all of it known, asks without a question mark too.
        known = (
            priced and not self.unknown(self.tokens) and not self.having(Flag.OTHER | Flag.SAYS | Flag.NOT)
        )
        polite = polite or ends or known or (priced and bool(self.having(Flag.IF)))
        if not polite and not self.nobody_else(last if self.verb_final else first):
            return None
        why = tuple(self.tokens[number] for number in (sure or spoken))
        doubtful = sure and not self.verb_final and self.unknown(self.tokens[last + 1 : last + 2])
        return Weighed(action, why, 0.4 if doubtful else 0.6 if sure else 0.5)

    def _price(self) -> Weighed | None:
        """Judge "if I make it longer how much does it come to", where two words ask together."""
        edits = self.having(Flag.EDIT)
        supposes = self.clause.supposed or any_of(self.tokens[:2], Flag.IF)
        if self.content or not edits or not supposes:
            return None
        behind = self.tokens[edits[-1] + 1 :]
        asks = [token for token in behind if token.flags & Flag.CREDITS_ASK]
        if len(asks) < _TOGETHER or not all_of(behind, HARMLESS | CREDITS | Flag.STATE_ASK | Flag.NUMBER):
            return None
        return Weighed("credits", tuple(asks), 0.5)

    def _how(self) -> Weighed | None:
        """Judge "how are my credits doing", where "how is it going" would ask for the state alone."""
        if self.content or self.having(Flag.EDIT | Flag.CREDITS_STRONG):
            return None
        for number in self.having(Flag.CREDITS_WEAK):
            beside = self.tokens[max(0, number - 1) : number + 2]
            if any_of(beside, Flag.STATE_STRONG) or (any_of(beside, Flag.WELL) and self.clause.question):
                return Weighed("credits", (self.tokens[number],), 0.5)
        return None

    def _tells_amount(self, asks: bool) -> bool:
        """Whether it says how much there is, which is in the film: "the balance on the screen drops to 12"."""
        if asks or self.clause.question or not self.unknown(self.tokens):
            return False
        units = Flag.SECOND | Flag.MINUTE
        return any(
            not any_of(self.tokens[number + 1 : number + 2], units) for number in self.having(Flag.NUMBER)
        )

    def _is_about_else(self, at: int) -> bool:
        """Whether it asks about something else: "how much time is left on the kitchen timer"."""
        if self.verb_final or self.having(Flag.VIDEO | Flag.FILE):
            return False
        led = False
        for token in self.tokens[at + 1 : at + 1 + MODIFIERS]:
            if led and not token.flags & (MADE_OUT | UPLOAD):
                return True
            led = led or bool(token.flags & (Flag.LINK | Flag.SMALL))
        return False
