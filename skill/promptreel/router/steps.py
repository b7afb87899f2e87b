"""The steps of a message in the making: what each clause adds to them, and what it takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .deciding import tells
from .flags import HARMLESS, OUTPUT, Flag, Flags
from .following import puts_on
from .happening import REPORTED
from .leads import concludes, only_of_price
from .mentions import Mentions
from .merging import asked_once
from .models import Step
from .plain import all_of
from .slots import SLIPS, each_output, output_slots, slips
from .telling import GREETING, HAN, is_put_off, is_slip, letters, tells_story, wishes_nothing, wishes_versions
from .tokens import holds
from .verdicts import DECLINED, EXPLAINS, NOTHING, OUTPUTS, WISH, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .tokens import Token

_TALKS_OF = Flag.PERSON | Flag.OTHER | Flag.PRAISE | Flag.WANT
_OUTPUTS = Flag.FORMAT | Flag.RESOLUTION
_SUFFICES = HARMLESS | OUTPUT | Flag.ENOUGH | Flag.CREDITS_ASK
_DOUBTFUL, _SURE = 0.5, 0.95
_SCRIPT = 120
"""Letters of a wish that is longer than people speak."""


class Steps(Mentions):
    """Steps in the making."""

    _mentioned = _looked = -1
    _idled = False

    def take(self, verdict: Verdict, clause: Clause, held: Flags) -> None:
        """Add what a clause asks for.

        Args:
            verdict: What it is by itself.
            clause: The clause; `held` is all that its tokens can be.
        """
        tokens = clause.tokens
        self._slipped = bool(held & SLIPS and slips(tokens)) or (self._slipped and self._idled)
        self._idled = verdict.kind in {"nothing", "declined", "explains"}
        self._sentence = clause.sentence
        self._seen += tokens
        self._held |= held
        self._clauses += 1
        self._asked = self._asked or clause.question
        verdict = self._again(verdict, clause, held)
        # Only what is content for a reason is less than sure.
        self._wishes = self._wishes or (verdict.kind == "generate" and verdict.confidence < 1.0)
        explained = self._explained
        if verdict.kind in {"export", "credits", "state", "upload"}:
            self._explained = []
        match verdict.kind:
            case "generate":
                self._generate(clause, tuple([token.text for token in verdict.why]))
            case "export":
                self._take_export(verdict, tokens, explained)
                self._acted = clause.sentence
            case "output" if clause.question and self._belongs_to_look(clause):
                # "What is its format, mp4?"
                pass
            case "output":
                self._output(tokens, another=self._another(clause), joined=clause.joined)
            case "upload":
                self._take_upload(verdict, clause)
            case "credits" | "state":
                self._look(verdict, clause)
                self._looked = self._acted = clause.sentence
            case "explains":
                self._explain(tokens)
            case "declined":
                self.decline(tokens)

    def _again(self, verdict: Verdict, clause: Clause, held: Flags) -> Verdict:
        if verdict.kind == "export" and is_put_off(clause, held):
            return DECLINED
        if verdict.kind == "nothing" and clause.joined and held & Flag.NUMBER and self._words is not None:
            # "... swap scenes one and two"
            return EXPLAINS
        verdict = self._in_its_place(verdict, clause, held)
        if verdict.kind == "export" and self._words is not None and is_slip(clause.tokens):
            return WISH
        if (
            self._unwanted
            and verdict.kind == "generate"
            and held & _OUTPUTS
            and all_of(clause.tokens, _SUFFICES)
        ):
            # "Never mind the 4K, 1080p is enough".
            return OUTPUTS
        looked = self._looked == clause.sentence and self._words is None and bool(self._steps)
        priced = looked and verdict.kind == "generate" and self._steps[-1].action == "credits"
        if priced and only_of_price(clause, held):
            return NOTHING
        goes_on = verdict.kind == "explains" and self._firstly == clause.sentence
        if goes_on and held & Flag.ONE and held & Flag.VIDEO and not held & _TALKS_OF:
            # "First check whether the points suffice, then another film of 20 seconds".
            return WISH
        return verdict

    def _belongs_to_look(self, clause: Clause) -> bool:
        looked = bool(self._steps) and self._steps[-1].action == "state" and self._words is None
        return looked and self._looked == clause.sentence

    def decline(self, tokens: Sequence[Token]) -> None:
        """Take what is expressly not wanted; one word before it only says so too: "leave it, no need to download"."""
        self._declined = True
        self._unwanted |= {token.value for token in tokens if token.flags & _OUTPUTS}
        if self._began == self._sentence and len(self._tokens) == 1:
            self._forget()

    def _take_export(self, verdict: Verdict, said: Sequence[Token], explained: Sequence[Token]) -> None:
        tokens = [*said, *explained]
        self._drop_lead_in(concludes=concludes(tokens), exports=True)
        self._drop_statement()
        self._end_words()
        self._reshape(said)
        held = holds(tokens)
        mentions = held & Flag.UPLOAD_THING and not held & (Flag.EXPORT_STRONG | Flag.EXPORT_GIVE)
        self._mentioned = self._sentence if mentions else -1
        why = tuple(token.text for token in verdict.why)
        for slots in each_output(tokens, verb_final=self._verb_final):
            self._export(Step("export", slots, verdict.confidence, why))

    def _reshape(self, tokens: Sequence[Token]) -> None:
        """Ask for another shape before an export in it: "send me the vertical version"; no file is made in two shapes."""
        if not holds(tokens) & Flag.ASPECT:
            return
        shape = next((token.value for token in tokens if token.flags & Flag.ASPECT), None)
        told = [step.slots.get("aspect_ratio") for step in self._steps if step.action == "generate"]
        if shape is not None and shape not in told[-1:]:
            slots = {"text": f"Aspect ratio: {shape}.", "aspect_ratio": shape}
            why = tuple(token.text for token in tokens if token.flags & Flag.ASPECT)
            self._steps.append(Step("generate", slots, why=why))

    def _take_upload(self, verdict: Verdict, clause: Clause) -> None:
        tokens = clause.tokens
        self._drop_description(clause)
        held = holds(self._tokens)
        recorded = held & Flag.OWN and held & Flag.UPLOAD_GIVE
        recorded = recorded or (held & Flag.OWN and held & Flag.UPLOAD_THING)
        of_user = (held & Flag.SELF or recorded) and self._began == self._sentence
        hence = self._hence == self._sentence and not self._verb_final
        if of_user and wishes_nothing(self._tokens, concluded=hence):
            # "My aunt turns eighty, so I thought of something nice, I'll send you her photos".
            self._forget()
        if held & Flag.UPLOAD_THING and tells_story(self._tokens):
            # "I shot some footage, how do I hand it to you?"
            self._forget()
        said = letters("".join(token.text for token in self._tokens))
        if self._idle == self._sentence and not clause.joined and said <= GREETING:
            self._forget()
        if self._mentioned == self._sentence and self._steps and self._steps[-1].action == "export":
            # "Got a clip on my phone, I'll send it over": the first says only where it is.
            self._steps.pop()
        self._end_words()
        if self._put_in_place(tokens):
            return
        self._upload(tokens, verdict.confidence, tuple(token.text for token in verdict.why))

    def _told(self) -> int:
        return sum([letters(step.slots["text"]) for step in self._steps if step.action == "generate"])

    def finish(self) -> tuple[Step, ...]:
        """Return the steps."""
        self._end_words()
        several = len(self._steps) > 1
        if several and len(self._message) * HAN > _SCRIPT and self._told() > _SCRIPT:
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
        if len(self._steps) > 1 and any(step.action == "generate" for step in self._steps):
            # "You took the music out, put it back": a report and no question.
            self._steps = [step for step in self._steps if step.confidence > REPORTED]
        if not self._steps:
            return tuple(self._nothing_else())
        if self._later is not None and self._steps[-1].action == "generate":
            self._steps.append(self._later)
        if len(self._steps) == 1 and self._steps[0].action == "generate" and not self._declined:
            # Nothing else was asked for: the agent gets the user's very words.
            (only,) = self._steps
            if exports := self._named_formats():
                return exports
            if likely := self._most_likely():
                return likely
            return (
                Step("generate", {**only.slots, "text": self._message.strip()}, only.confidence, only.why),
            )
        return tuple(asked_once(self._steps, self._message) if len(self._steps) > 1 else self._steps)

    def _generate(self, clause: Clause, why: tuple[str, ...]) -> None:
        tokens = clause.tokens
        if not self._only_explains(clause):
            self._put_off = self._puts_off(clause)
            self._upload_media(tokens, why)
            self._tell(tokens)
        elif output_slots(tokens):
            self._output(tokens)

    def _another(self, clause: Clause) -> bool:
        """Whether a clause that only names formats asks for something else than the words before it."""
        if self._words is None:
            return False
        versions = self._began == clause.sentence and holds(self._tokens) & Flag.WANT
        if versions and wishes_versions(self._tokens):
            # "I need two versions: one as mp4, one as gif".
            self._forget()
            return True
        held = holds(self._tokens)
        if (
            self._began == clause.sentence
            and held & Flag.FORMAT
            and held & Flag.NOT
            and wishes_versions(self._tokens)
        ):
            # "Not the gif this time, the mp4"
            self._forget()
            return True
        return clause.joined and bool(held & Flag.EDIT)

    def _explain(self, tokens: Sequence[Token]) -> None:
        """Take what explains along with the words it stands by; alone it waits for words to go with."""
        if self._words is not None:
            self._tell(tokens)
        else:
            self._explained += tokens

    def _only_explains(self, clause: Clause) -> bool:
        """Whether this says why: "export it, the client is waiting". The agent would be paid for it in vain."""
        done = self._steps[-1].action if self._steps and self._words is None else None
        goes_on = self._firstly == clause.sentence and not clause.held & _TALKS_OF
        goes_on = goes_on or (clause.joined and puts_on(clause.tokens, verb_final=self._verb_final))
        return done in {"export", "credits", "state"} and not goes_on and not tells(clause.tokens)
