"""What only leads to an action and is taken back when that comes: reasons, stories, statements, what is put off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import Flag, Flags
from .frames import MADE_OUT, has_definite_object
from .models import Step
from .plain import all_of
from .steplist import WISHES
from .story import Story
from .telling import only_describes, tells_story, wishes_nothing
from .tokens import holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .tokens import Token
    from .verdicts import Verdict

_TIME = Flag.SECOND | Flag.MINUTE | Flag.NUMBER
SHOWN = Flag.QUOTE | Flag.SAYS | Flag.CONTENT | Flag.PATH | Flag.URL
_VAGUE = 0.45
"""How sure it is that something has happened is asked of the video."""
_MADE = Flag.QUOTE | Flag.PATH | Flag.URL | Flag.EDIT


def concludes(tokens: Sequence[Token]) -> bool:
    """Whether a word such as "so" begins a clause: what came before it says why."""
    return bool(holds(tokens[:2]) & Flag.SO)


def only_of_price(clause: Clause, held: Flags) -> bool:
    """Whether it says only what for a price was asked: "is it cheaper, if I shorten it?", "..., do they suffice for captions?"."""
    if held & Flag.IF or (clause.question and held & Flag.ENOUGH):
        return True
    # "Will it do till the end of the month, I have to make one every day": nothing says what.
    known = all_of(clause.tokens, MADE_OUT | Flag.EDIT)
    return known and bool(held & Flag.SELF) and not held & (SHOWN | Flag.FORMAT | Flag.RESOLUTION)


def _states(verdict: Verdict, clause: Clause) -> bool:
    """Whether it says how far the video is, and does not ask: "it's ready", "when it is done"."""
    held = clause.held
    if clause.question:
        return False
    opening = clause.tokens[: 2 if clause.tokens[0].flags & Flag.THEN else 1]
    if clause.exclaimed or holds(opening) & (Flag.IF | Flag.AFTER):
        return True
    return not held & Flag.STATE_ASK and not holds(verdict.why) & (Flag.STATE_STRONG | Flag.CREDITS_STRONG)


class Leads(Story):
    """Steps that are freed of what only leads to them."""

    _loud = False
    _stated = _put_off = _acted = _paid = -1

    def _look(self, verdict: Verdict, clause: Clause) -> None:
        self._stated = clause.sentence if _states(verdict, clause) else -1
        self._loud = clause.exclaimed
        held = holds(self._tokens)
        made = held & _MADE or (held & Flag.CONTENT and not held & Flag.NOT)
        leads = clause.question and self._began == self._sentence and not made
        if held & Flag.INQUIRE and self._began == self._sentence and holds(verdict.why) & Flag.HAPPENED:
            # "I asked you to change the name, is it done?"
            leads = True
        if leads or self._put_off == self._sentence:
            # "A clip like this every week, how many credits is that?", "don't start yet, tell me what it costs".
            self._forget()
        self._drop_lead_in(waited=verdict.kind == "state", concludes=concludes(clause.tokens))
        self._end_words()
        last = self._steps[-1] if self._steps else None
        near = last is not None and self._acted == clause.sentence and not clause.joined
        if (
            near
            and last.action == "export"
            and verdict.kind == "state"
            and clause.question
            and clause.held & Flag.NOT
        ):
            # "Where is the link, wasn't it done?"
            return
        if (
            near
            and last.action == "credits"
            and verdict.kind == "state"
            and self._paid == clause.sentence
            and clause.question
        ):
            # "I topped up yesterday, did it arrive?"
            return
        if near and last.action == "state" and verdict.kind == "credits" and last.confidence <= _VAGUE:
            # "Am I broke already, how many points are left?" asks once.
            self._steps.pop()
        if verdict.kind == "credits" and not clause.question and not holds(verdict.why) & Flag.CREDITS_STRONG:
            self._paid = clause.sentence
        if not self._steps or self._steps[-1].action != verdict.kind:
            why = tuple(token.text for token in verdict.why)
            action = "credits" if verdict.kind == "credits" else "state"
            self._steps.append(Step(action, {}, verdict.confidence, why))

    def _drop_lead_in(self, *, waited: bool = False, concludes: bool = False, exports: bool = False) -> None:
        """Forget what only leads to an action in one sentence: "there is no net on the plane, send me the file".

        Args:
            concludes: Whether a word such as "so" begins the clause: what came before says why.
            exports: Before an export "it has to be shown in class" says what that is for, though nobody is named.
            waited: Before a question for the state, a length of time is no wish: "ten minutes already, is it stuck?".
        """
        if self._words is None:
            return
        waits = waited and not holds(self._tokens) & WISHES & ~_TIME
        hence = (concludes or self._hence == self._sentence) and wishes_nothing(
            self._tokens, concluded=not self._verb_final
        )
        placed = holds(self._tokens) & Flag.WANT or has_definite_object(self._tokens)
        used = (
            exports
            and holds(self._tokens) & (Flag.USES | Flag.FORMAT)
            and placed
            and wishes_nothing(self._tokens, used=True)
        )
        leads = waits or hence or used or tells_story(self._tokens)
        contrasted = self._contrasted == self._sentence
        if self._idle == self._sentence or (self._began == self._sentence and (leads or contrasted)):
            self._forget()

    def _drop_description(self, clause: Clause) -> None:
        """Forget what only says which thing it is: "on the dashcam there is a view of the pass, how do I get it to you?"."""
        near = self._began == clause.sentence and not clause.joined
        asks = clause.question or clause.held & Flag.WHERE
        if asks and near and only_describes(self._tokens):
            self._forget()

    def _drop_statement(self) -> None:
        """Forget a look that only leads to an export: "the video is ready, how do I get it?"."""
        near = {self._sentence, self._sentence - 1} if self._loud else {self._sentence}
        if self._steps and self._steps[-1].action == "state" and self._stated in near:
            self._steps.pop()

    def _puts_off(self, clause: Clause) -> int:
        """Return the sentence of which all so far says only what is not to be done, -1 if there is more to it."""
        held = clause.held
        alone = self._words is None and not clause.joined
        return clause.sentence if alone and held & Flag.NOT and not held & SHOWN else -1
