"""What a clause asks for that leaves out what it is about, which the clause before it names: "I had 50 credits, and now?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import CREDITS, HARMLESS, Flag, Flags
from .handing import says
from .plain import all_of
from .steplist import LOOKS, StepList
from .telling import NO_TOPIC
from .the_way import asks_how, asks_the_way, does_it, fits_in, gets_it
from .tokens import holds
from .verdicts import Verdict

if TYPE_CHECKING:
    from .clauses import Clause

_BRIEF = 5
"""Words of a question that leaves out what it asks for: "and now?"."""
_SURE = 0.95
_ARRIVED = Flag.DONE | Flag.HAPPENED | Flag.STATE_STRONG | Flag.STATE_ASK | Flag.PARTICLE
_OF_VIDEO = Flag.UPLOAD_THING | Flag.PROPERTY | Flag.FILE | Flag.EDIT
TOPICS = (
    Flag.UPLOAD_THING | Flag.FORMAT | Flag.OWN | Flag.WAIT | Flag.UPLOAD_STRONG | Flag.FILE | Flag.CREDITS_WEAK
)  # fmt: skip
"""One of these is in every clause that tells what a later one can be about."""
_OF_CREDITS = CREDITS & ~Flag.CREDITS_ASK


class Topics(StepList):
    """Steps that remember what the clause before was about."""

    _topic = _thing = _own_thing = _hands_in = _filed = _owned = -2
    _failed = _waits = _lying = _shot = -1

    def _forget(self) -> None:
        self._words, self._tokens = None, []

    def _remember_topic(self, verdict: Verdict, clause: Clause, held: Flags) -> None:
        names = held & Flag.UPLOAD_THING or (held & Flag.FORMAT and verdict.kind == "output")
        tells = names and not held & (NO_TOPIC & ~Flag.ONE & ~Flag.EDIT & ~Flag.SAYS)
        tells = tells and not (held & Flag.SAYS and says(clause.tokens))
        if tells and (held & (Flag.PERSON | Flag.UPLOAD_WEAK) or not held & Flag.EDIT):
            self._thing = clause.sentence
            self._own_thing = clause.sentence if held & Flag.SELF and held & Flag.YOU else -2
        if held & Flag.OWN and not held & (Flag.EDIT | Flag.WANT):
            self._shot = clause.sentence
        if held & Flag.WAIT:
            self._waits = clause.sentence
        if (
            verdict.kind in {"declined", "nothing", "explains"}
            and held & Flag.UPLOAD_STRONG
            and held & Flag.NOT
            and not held & Flag.FORGET
        ):
            self._failed = clause.sentence
        if held & Flag.UPLOAD_THING and not held & Flag.VIDEO:
            self._lying = clause.sentence
            self._owned = clause.sentence if held & Flag.OWN else self._owned
        wishes = (held & Flag.WANT and held & Flag.PERSON) or (self._verb_final and not clause.question)
        if held & Flag.OWN and held & Flag.UPLOAD_THING and wishes:
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
        # "I topped up yesterday, did it arrive?"
        near = self._topic == clause.sentence and verdict.kind in {"state", "generate", "explains"}
        arrived = near and clause.held & _ARRIVED and not clause.held & _OF_VIDEO
        asks = (verdict.kind == "nothing" or arrived) and clause.question and len(clause.tokens) <= _BRIEF
        if (
            not asks
            or self._topic not in {clause.sentence, clause.sentence - 1}
            or not all_of(clause.tokens, HARMLESS | (_ARRIVED | Flag.PARTICLE if arrived else 0))
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
        if (
            self._failed == clause.sentence
            and held & Flag.WHERE
            and len(clause.tokens) <= _BRIEF
            and verdict.kind not in LOOKS
            and not held & _OF_CREDITS
        ):
            # "Attaching does not work, where do I press?"
            self._forget()
            return Verdict("upload", 0.6, clause.tokens)
        if self._shot == clause.sentence and fits_in(clause, held):
            # "My cousin filmed it with his drone, can I squeeze it in here?"
            self._forget()
            return Verdict("upload", 0.6, clause.tokens)
        if self._thing not in (clause.sentence, clause.sentence - 1):
            gives = verdict.kind == "nothing" and held & Flag.UPLOAD_GIVE
            return self._given(verdict, clause, held) if gives else verdict
        taken = held & Flag.ACCEPT and clause.in_question and not held & (Flag.EDIT | Flag.NOT | Flag.OTHER)
        # "My logo is an svg, do you take those?"
        if not taken and (verdict.kind in LOOKS or not self._hands_over(verdict, clause, held)):
            return verdict
        if self._began == self._thing:
            self._forget()
        return Verdict("upload", 0.6, clause.tokens)

    def _hands_over(self, verdict: Verdict, clause: Clause, held: Flags) -> bool:
        """Whether a clause hands over the thing that the one before it tells of, or asks the way."""
        still = self._own_thing == clause.sentence and clause.joined and verdict.kind == "export"
        if still and held & Flag.EXPORT_GIVE and not held & (Flag.PERSON | Flag.FORMAT | Flag.RESOLUTION):
            # "I'll look for the picture and send it": the one who sends it is still the user.
            return True
        if verdict.kind in {"nothing", "generate"} and does_it(
            clause, held, announced=self._waits == clause.sentence
        ):
            # "Hang on, I'll find the logo and paste it in"
            return True
        if (
            self._owned == clause.sentence or (self._lying == clause.sentence and clause.question)
        ) and gets_it(clause, held):
            # "I took pictures, I'm sending them all to you", "I recorded grandpa, can I send it?"
            return True
        gives = held & (Flag.UPLOAD_GIVE | (Flag.UPLOAD_STRONG if clause.question else 0))
        owned = self._owned == clause.sentence
        if (not gives or held & (Flag.EDIT | Flag.NOT)) and not asks_the_way(
            clause.tokens, held, owned=owned
        ):
            return False
        last = self._steps[-1] if self._steps and self._words is None else None
        # "Give me the finished file, I'll throw it to the kids": to whom the video goes.
        sent = last is not None and last.action == "export" and last.confidence >= _SURE
        return not sent or clause.question

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
        if held & (Flag.EDIT | Flag.NOT):
            return verdict
        if held & Flag.WHERE or (clause.question and held & Flag.YOU):
            # "How do I get it in here?"
            return Verdict("upload", 0.6, clause.tokens)
        named = self._words is not None and self._idle == self._began == clause.sentence and not clause.joined
        if not named or holds(self._tokens) & (Flag.OTHER | Flag.NOT):
            return verdict
        self._forget()
        return Verdict("upload", 0.6, clause.tokens)
