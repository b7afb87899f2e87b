"""The steps of a message in the making: what each clause adds to them, and what it takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .deciding import Verdict, tells
from .flags import HARMLESS, OUTPUT, Flag
from .frames import not_led
from .models import Context, Step
from .slots import each_output, output_slots, video_slots
from .steplist import WISHES, StepList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .scanning import Token

_TIME = Flag.SECOND | Flag.MINUTE | Flag.NUMBER
_PLACE = HARMLESS | Flag.EDIT | Flag.LINK
_LOOKS = {"credits", "state"}
_DOUBTFUL, _SURE = 0.5, 0.95
_SCRIPT = 200
"""Letters of a wish that is longer than people speak."""
_HAN = 2
"""Letters that one of a script with more of them is worth."""


def _length(text: str) -> int:
    return len(text) + (_HAN - 1) * sum(one > "\u2e80" for one in text)


def _supposes(clause: Clause) -> bool:
    """Whether it only supposes something to be made: "if I make it longer", "one more like that"."""
    edits = [token for token in clause.tokens if token.flags & Flag.EDIT]
    return any(token.flags & Flag.IF for token in clause.tokens) or (
        bool(edits) and all(token.flags & Flag.CREDITS_ASK for token in edits)
    )


class Steps(StepList):
    """Steps in the making."""

    def __init__(self, message: str, files: Sequence[str], context: Context, *, verb_final: bool) -> None:
        super().__init__(message, files, context)
        self._verb_final = verb_final
        self._shows = -1
        self._shown: Clause | None = None
        self._condition = -1
        self._told_others = -1
        self._stated = -1
        self._later: Step | None = None
        self._declined = False

    def take(self, verdict: Verdict, clause: Clause) -> None:
        """Add what a clause asks for."""
        tokens = clause.tokens
        self._sentence = clause.sentence
        verdict = self._in_its_place(verdict, clause)
        why = tuple(token.text for token in verdict.why)
        explained = self._explained
        if verdict.kind in {"export", "credits", "state", "upload"}:
            self._explained = []
        match verdict.kind:
            case "generate":
                self._generate(tokens, why)
            case "export":
                self._drop_lead_in()
                self._drop_statement()
                self._end_words()
                for slots in each_output([*tokens, *explained], verb_final=self._verb_final):
                    self._export(Step("export", slots, verdict.confidence, why))
            case "output":
                self._output(tokens)
            case "upload":
                self._end_words()
                self._upload(tokens, verdict.confidence, why)
            case "credits" | "state" as look:
                asks = clause.question or any(token.flags & Flag.STATE_ASK for token in tokens)
                sure = any(token.flags & (Flag.STATE_STRONG | Flag.CREDITS_STRONG) for token in verdict.why)
                self._stated = -1 if asks or sure else clause.sentence
                self._look(Step(look, {}, verdict.confidence, why))
            case "explains":
                self._explain(tokens)
            case "declined":
                self._declined = True

    def _in_its_place(self, verdict: Verdict, clause: Clause) -> Verdict:
        """Judge a clause again by the one before it, to which it belongs if no word such as "and" leads to it."""
        held = 0
        for token in clause.tokens:
            held |= token.flags
        follows = not clause.joined
        if (
            follows
            and verdict.kind in _LOOKS
            and self._told_others == clause.sentence
            and not held & Flag.PERSON
        ):
            # "Tell the viewers, how many points are left": what they are told is content.
            verdict = Verdict("generate", 0.7, verdict.why)
        if follows and self._condition == clause.sentence:
            if verdict.kind == "nothing" and clause.question and held & Flag.CREDITS_ASK:
                verdict = Verdict("credits", 0.6, clause.tokens)
            if verdict.kind == "credits" and self._words is not None:
                # "If I make it longer, what does that cost?"
                self._words, self._tokens = None, []
        if follows and verdict.kind == "generate":
            self._take_back_shown(clause, held)
        self._remember_shown(verdict, clause, held)
        tells_others = held & Flag.TELLS and (held & Flag.AUDIENCE or verdict.kind == "generate")
        if tells_others and verdict.kind not in _LOOKS:
            self._told_others = clause.sentence
        supposes = verdict.kind == "generate" and self._words is None and _supposes(clause)
        self._condition = clause.sentence if supposes else -1
        return verdict

    def _take_back_shown(self, clause: Clause, held: int) -> None:
        """Let a place in the picture make content of a look: "show how much time is left, bottom right"."""
        shown = self._shown
        if shown is None or shown.sentence != clause.sentence or not held & Flag.EDIT or held & Flag.CHANGE:
            return
        last = self._steps[-1].action if self._steps else ""
        if last in _LOOKS and all(token.flags & _PLACE for token in clause.tokens):
            self._steps.pop()
            self._tell(shown.tokens)

    def _remember_shown(self, verdict: Verdict, clause: Clause, held: int) -> None:
        if held & Flag.TELLS and not held & (Flag.PERSON | Flag.AUDIENCE):
            self._shows = clause.sentence
        if verdict.kind in _LOOKS and self._shows == clause.sentence:
            self._shown = clause
        elif verdict.kind != "nothing":
            self._shown = None

    def mention(self, tokens: Sequence[Token]) -> None:
        """Pass over a clause that says when, unless it says how to export: "before you save it as webm, ..."."""
        slots = output_slots(tokens)
        before = any(token.flags & Flag.BEFORE for token in tokens)
        exports = [token for token in tokens if token.flags & Flag.EXPORT_STRONG]
        if before and exports and slots and not any(token.flags & Flag.NOT for token in tokens):
            self._later = Step("export", slots, 0.7, tuple(token.text for token in exports))

    def finish(self) -> tuple[Step, ...]:
        """Return the steps."""
        self._end_words()
        told = sum(_length(step.slots["text"]) for step in self._steps if step.action == "generate")
        if told > _SCRIPT:
            # A script of many lines speaks of progress and timelines; what it asks for is the film.
            self._steps = [
                step
                for step in self._steps
                if step.action in {"generate", "upload"}
                or (step.action == "export" and step.confidence >= _SURE)
            ]
        if self._creates:
            # "How far is it to the moon? Make a short film of that": a question for the film, not for us.
            self._steps = [step for step in self._steps if step.confidence >= _DOUBTFUL]
        if not self._steps:
            return tuple(self._nothing_else())
        if self._later is not None and self._steps[-1].action == "generate":
            self._steps.append(self._later)
        if [step.action for step in self._steps] == ["generate"] and not self._declined:
            # Nothing else was asked for: the agent gets the user's very words.
            (only,) = self._steps
            return (
                Step("generate", {**only.slots, "text": self._message.strip()}, only.confidence, only.why),
            )
        return tuple(self._steps)

    def _nothing_else(self) -> list[Step]:
        """Return the steps of a message in which no clause asks for anything by itself."""
        slots = output_slots(self._explained)
        known = not not_led(self._explained, verb_final=self._verb_final)
        asked = slots.keys() & {"format", "resolution"} and not self._context.question
        if asked and known and not self._declined:
            # "mp4 please"
            why = tuple(token.text for token in self._explained if token.flags & OUTPUT)
            wanted = each_output(self._explained, verb_final=self._verb_final)
            return [Step("export", slots, 0.5, why) for slots in wanted]
        return [Step("generate", {"text": self._message.strip()} | video_slots(self._explained), 0.5)]

    def _generate(self, tokens: Sequence[Token], why: tuple[str, ...]) -> None:
        if not self._only_explains(tokens):
            self._upload_media(tokens, why)
            self._tell(tokens)
        elif output_slots(tokens):
            self._output(tokens)

    def _look(self, step: Step) -> None:
        self._drop_lead_in(waited=step.action == "state")
        self._end_words()
        if not self._steps or self._steps[-1].action != step.action:
            self._steps.append(step)

    def _drop_lead_in(self, *, waited: bool = False) -> None:
        """Forget what only leads to an action in one sentence: "there is no net on the plane, send me the file".

        Args:
            waited: Before a question for the state, a length of time is no wish: "ten minutes already, is it stuck?".
        """
        waits = waited and not any(token.flags & WISHES & ~_TIME for token in self._tokens)
        if self._words is not None and (
            self._idle == self._sentence or (waits and self._began == self._sentence)
        ):
            self._words, self._tokens = None, []

    def _drop_statement(self) -> None:
        """Forget a look that only leads to an export: "the video is ready, how do I get it?"."""
        if self._steps and self._steps[-1].action == "state" and self._stated == self._sentence:
            self._steps.pop()

    def _explain(self, tokens: Sequence[Token]) -> None:
        """Take what explains along with the words it stands by; alone it waits for words to go with."""
        if self._words is not None:
            self._tell(tokens)
        else:
            self._explained += tokens

    def _only_explains(self, tokens: Sequence[Token]) -> bool:
        """Whether this says why: "export it, the client is waiting". The agent would be paid for it in vain."""
        done = self._steps[-1].action if self._steps and self._words is None else None
        return done in {"export", "credits", "state"} and not tells(tokens)
