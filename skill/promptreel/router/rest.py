"""What a message asks for in which no clause asks for anything: a format that is named, what all words tell together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import CREDITS, EXPORT, HARMLESS, OUTPUT, STATE, UPLOAD, Flag, Flags
from .frames import MADE_OUT, not_led
from .last_resort import last_resort
from .leads import SHOWN, Leads
from .models import Step
from .pieces import UNHEARD
from .plain import all_of
from .slots import each_output, output_slots, video_slots
from .telling import makes_video

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .tokens import Token

_LIKELY = 0.4
_BRIEF = 6
"""Words of a message that only presents something."""
_LEFT = HARMLESS | Flag.CREDITS_ASK | Flag.STATE_ASK | Flag.EXPORT_WEAK | Flag.STOP | Flag.LINK
_NOT_LEFT = (
    Flag.VIDEO
    | Flag.EDIT
    | Flag.NOT
    | Flag.LONG
    | Flag.OTHER
    | Flag.WHERE
    | Flag.MORE
    | Flag.NUMBER
    | Flag.YOU
    | Flag.PROPERTY
)
_NOT_PRESENTED = (
    Flag.EDIT
    | Flag.NOT
    | Flag.OTHER
    | Flag.ONE
    | Flag.VIDEO
    | Flag.WANT
    | Flag.WHERE
    | Flag.SAYS
    | Flag.CONTENT
)


def left_of_user(tokens: Sequence[Token], held: Flags) -> bool:
    """Whether it asks for what is left, of nothing that is named: "what have I left", "còn nhiêu"."""
    for token in tokens:
        if not token.flags & Flag.CREDITS_ASK or token.flags & (Flag.STATE_ASK | Flag.PERSON | Flag.ENOUGH):
            continue
        if held & Flag.PERSON or (held & Flag.STATE_ASK and not token.flags & Flag.SMALL):
            return True
    return False


class Rest(Leads):
    """Steps that remember all clauses, for the case that none of them asks for anything.

    Attributes:
        hear: Tells how far the very words of the message speak for each action; nothing unless it is set.
    """

    _clauses = _held = 0
    _asked = _declined = False
    _unwanted: frozenset[object] = frozenset()
    hear: Callable[[], Sequence[float]] = staticmethod(lambda: UNHEARD)

    def _named_formats(self) -> tuple[Step, ...]:
        """Return the exports of a message that names a format and nothing to make: "our beamer only eats webm, can you?"."""
        held = self._held
        asks = held & (Flag.PERSON | Flag.WANT) or self._asked
        if (
            not held & Flag.FORMAT
            or not asks
            or self._context.question
            or held & (SHOWN | Flag.EDIT | Flag.NOT)
        ):
            return ()
        if makes_video(self._seen):
            return ()
        why = tuple(token.text for token in self._seen if token.flags & OUTPUT)
        return tuple(
            Step("export", slots, 0.5, why) for slots in each_output(self._seen, verb_final=self._verb_final)
        )

    def _most_likely(self) -> tuple[Step, ...]:
        """Return what all words of a message together ask for, if they tell something else than a wish."""
        action = None
        held = self._held
        enough = held & Flag.ENOUGH and held & Flag.MORE and not held & (SHOWN | Flag.EDIT)
        if enough and (
            self._asked or (all_of(self._seen, MADE_OUT | Flag.ENOUGH | Flag.STOP) and held & STATE)
        ):
            # "Will what I have left, after all this, do for another one?"
            return (Step("credits", {}, _LIKELY, self._words_of(Flag.ENOUGH | Flag.MORE)),)
        if not self._context.question and not self._wishes and self._rejected < 0:
            action = last_resort(
                self._seen,
                clauses=self._clauses,
                question=self._asked,
                verb_final=self._verb_final,
                hear=self.hear,
            )
        if action is None:
            return ()
        if action == "export":
            outputs = each_output(self._seen, verb_final=self._verb_final)
            return tuple(Step("export", slots, _LIKELY, self._words_of(EXPORT | OUTPUT)) for slots in outputs)
        if action == "upload":
            self._steps = []
            self._upload(self._seen, _LIKELY, self._words_of(UPLOAD | Flag.PATH | Flag.URL))
            return tuple(self._steps)
        return (Step(action, {}, _LIKELY, self._words_of(CREDITS if action == "credits" else STATE)),)

    def _words_of(self, wanted: Flags) -> tuple[str, ...]:
        """Return the words of the message that can be what is wanted, as they were written."""
        return tuple(token.text for token in self._seen if token.flags & wanted)

    def _nothing_else(self) -> list[Step]:
        """Return the steps of a message in which no clause asks for anything by itself."""
        slots = output_slots(self._explained)
        known = not not_led(self._explained, verb_final=self._verb_final)
        asked = slots.keys() & {"format", "resolution"} and not self._context.question
        instead = self._unwanted and not self._unwanted & {slots.get("format"), slots.get("resolution")}
        if asked and known and (instead or not self._declined):
            # "mp4 please"
            why = tuple(token.text for token in self._explained if token.flags & OUTPUT)
            wanted = each_output(self._explained, verb_final=self._verb_final)
            return [Step("export", slots, 0.5, why) for slots in wanted]
        if not self._declined and (exports := self._named_formats()):
            return [*exports]
        if not self._declined and (likely := self._most_likely()):
            return [*likely]
        held = self._held
        given = held & Flag.UPLOAD_GIVE and not held & (Flag.EDIT | Flag.NOT | Flag.OTHER)
        if (
            not held & _NOT_LEFT
            and len(self._seen) <= _BRIEF
            and all_of(self._seen, _LEFT)
            and left_of_user(self._seen, held)
        ):
            # "What have I left?"
            return [Step("credits", {}, _LIKELY, self._words_of(Flag.CREDITS_ASK))]
        presented = held & Flag.UPLOAD_WEAK and held & Flag.UPLOAD_THING and not held & _NOT_PRESENTED
        if presented and len(self._seen) <= _BRIEF and all_of(self._seen, HARMLESS | UPLOAD | Flag.STOP):
            # "Here, the raw footage."
            return [Step("upload", {}, _LIKELY, self._words_of(UPLOAD))]
        if given and self._verb_final and all_of(self._seen, HARMLESS | UPLOAD | Flag.STOP):
            # "I'll send it now", whatever it is.
            return [Step("upload", {}, _LIKELY, self._words_of(Flag.UPLOAD_GIVE))]
        return [Step("generate", {"text": self._message.strip()} | video_slots(self._explained), 0.5)]
