"""What a clause asks for that leaves out what it is about, which the clause before it names: "I had 50 credits, and now?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import HARMLESS, Flag, Flags
from .handing import asks_how, asks_the_way, says
from .plain import Verdict, all_of, holds
from .steplist import LOOKS, StepList
from .telling import NO_TOPIC

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .models import Context
    from .order import Order

_BRIEF = 5
"""Words of a question that leaves out what it asks for: "and now?"."""
_SURE = 0.95


class Topics(StepList):
    """Steps that remember what the clause before was about."""

    def __init__(self, message: str, files: Sequence[str], context: Context, order: Order) -> None:
        super().__init__(message, files, context)
        self._verb_final = order.verb_final
        self._topic = self._thing = self._own_thing = self._hands_in = self._filed = -2

    def _forget(self) -> None:
        self._words, self._tokens = None, []

    def _remember_topic(self, verdict: Verdict, clause: Clause, held: Flags) -> None:
        names = held & Flag.UPLOAD_THING or (held & Flag.FORMAT and verdict.kind == "output")
        tells = names and not held & (NO_TOPIC & ~Flag.ONE & ~Flag.EDIT & ~Flag.SAYS)
        tells = tells and not (held & Flag.SAYS and says(clause.tokens))
        if tells and (held & (Flag.PERSON | Flag.UPLOAD_WEAK) or not held & Flag.EDIT):
            self._thing = clause.sentence
            self._own_thing = clause.sentence if held & Flag.SELF and held & Flag.YOU else -2
        if held & Flag.OWN and held & Flag.UPLOAD_THING and held & Flag.WANT and held & Flag.PERSON:
            self._hands_in = clause.sentence
        if verdict.kind in {"nothing", "declined"} and held & Flag.FILE and not held & (Flag.OWN | Flag.ONE):
            self._filed = clause.sentence
        counts = (
            held & Flag.CREDITS_WEAK and not held & NO_TOPIC and verdict.kind not in {"export", "credits"}
        )
        if counts:
            self._topic = clause.sentence

    def _with_topic(self, verdict: Verdict, clause: Clause) -> Verdict:
        """Let a question that names nothing ask for what the clause before it is about: "I had 50 credits, and now?"."""
        asks = verdict.kind == "nothing" and clause.question and len(clause.tokens) <= _BRIEF
        if (
            not asks
            or self._topic not in {clause.sentence, clause.sentence - 1}
            or not all_of(clause.tokens, HARMLESS)
        ):
            return verdict
        if self._began == self._topic:
            self._forget()
        return Verdict("credits", 0.6, clause.tokens)

    def _handed(self, verdict: Verdict, clause: Clause, held: Flags) -> Verdict:
        """Let "how do I give you that?" be an upload of the thing that the clause before tells of."""
        if self._hands_in == clause.sentence and asks_how(clause, held):
            # "I want to add my photos, how?"
            self._forget()
            return Verdict("upload", 0.6, clause.tokens)
        near = self._thing in {clause.sentence, clause.sentence - 1}
        if not near:
            return self._given(verdict, clause, held)
        if held & Flag.ACCEPT and clause.in_question and not held & (Flag.EDIT | Flag.NOT | Flag.OTHER):
            # "My logo is an svg, do you take those?"
            if self._began == self._thing:
                self._forget()
            return Verdict("upload", 0.6, clause.tokens)
        if verdict.kind in LOOKS:
            return verdict
        still = self._own_thing == clause.sentence and clause.joined and verdict.kind == "export"
        if still and held & Flag.EXPORT_GIVE and not held & (Flag.PERSON | Flag.FORMAT | Flag.RESOLUTION):
            # "I'll look for the picture and send it": the one who sends it is still the user.
            return Verdict("upload", 0.6, clause.tokens)
        gives = held & (Flag.UPLOAD_GIVE | (Flag.UPLOAD_STRONG if clause.question else 0))
        if (not gives or held & (Flag.EDIT | Flag.NOT)) and not asks_the_way(clause.tokens, held):
            return verdict
        last = self._steps[-1] if self._steps and self._words is None else None
        if last is not None and last.action == "export" and last.confidence >= _SURE and not clause.question:
            # "Give me the finished file, I'll throw it to the kids": to whom the video goes.
            return verdict
        if self._began == self._thing:
            self._forget()
        return Verdict("upload", 0.6, clause.tokens)

    def _lies(self, verdict: Verdict, clause: Clause, held: Flags) -> Verdict:
        """Let "where is it?" ask for the file that the clause before names: "the finished file, where is it?"."""
        asks = self._filed == clause.sentence and clause.question and held & Flag.WHERE
        known = HARMLESS | Flag.WHERE | Flag.EXPORT_WEAK | Flag.STATE_ASK | Flag.PARTICLE
        if (
            not asks
            or verdict.kind not in {"generate", "nothing", "explains"}
            or not all_of(clause.tokens, known)
        ):
            return verdict
        return Verdict("export", 0.6, clause.tokens) if not held & (Flag.YOU | Flag.SELF) else verdict

    def _given(self, verdict: Verdict, clause: Clause, held: Flags) -> Verdict:
        """Let "I'll send it now" be an upload of what the words before it name, though no list knows that."""
        if verdict.kind != "nothing" or not held & Flag.UPLOAD_GIVE or held & (Flag.EDIT | Flag.NOT):
            return verdict
        if clause.question and held & (Flag.YOU | Flag.WHERE):
            # "How do I get it in here?"
            return Verdict("upload", 0.6, clause.tokens)
        named = self._words is not None and self._idle == self._began == clause.sentence and not clause.joined
        if not named or holds(self._tokens) & (Flag.OTHER | Flag.NOT):
            return verdict
        self._forget()
        return Verdict("upload", 0.6, clause.tokens)
