"""What the clauses before a clause make of it: a question may be what is not asked, or what somebody in the film says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import EXPORT, HARMLESS, UPLOAD, Flag, Flags
from .following import gives, only_uses, presented, presents, sends
from .plain import all_of
from .steplist import LOOKS
from .telling import adds, asks_price, describes, inquired, shows, supposes
from .the_way import asks_how
from .tokens import holds
from .told_to import TIMES
from .topics import TOPICS, Topics
from .verdicts import NOTHING, WISH, Verdict

if TYPE_CHECKING:
    from .clauses import Clause
    from .verdicts import Kind

_REJECTS = Flag.INQUIRE | Flag.NOT
_MADE = Flag.WANT | Flag.EDIT
_PLACE = HARMLESS | Flag.EDIT | Flag.LINK


_ONLY_MOVES = HARMLESS | Flag.UPLOAD_MOVE | Flag.LINK
_BY_USER = Flag.PATH | Flag.URL | Flag.SELF | Flag.OWN
_GIVEN = {"export", "generate", "nothing", "explains"}
_SPEECH = 2
"""Words from the end of a clause one of which says that what follows is spoken."""


class Story(Topics):
    """Steps that remember the clauses before."""

    _wishes = _supposed = False
    _shown: Clause | None = None
    _shows = _condition = _told_others = _rejecting = _rejected = _contrasted = -1
    _spoken = _added = _pictured = _described = _hence = _before = _firstly = _timed = -1
    _praised = _presenting = -2

    def _in_its_place(self, verdict: Verdict, clause: Clause, held: Flags) -> Verdict:
        """Judge a clause again by the one before it, to which it belongs if no word such as "and" leads to it."""
        follows = not clause.joined
        if follows and verdict.kind == "upload" and self._timed == clause.sentence and not held & _BY_USER:
            # "Explain in 30 seconds, how to upload a photo"
            verdict = Verdict("generate", 0.8, verdict.why)
        if held & Flag.INQUIRE or clause.rejected or clause.sentence in (self._rejecting, self._rejected):
            verdict = self._meant(verdict, clause, held)
        if follows and verdict.kind in LOOKS and not held & Flag.PERSON and self._in_film(verdict, clause):
            # "Tell the viewers, how many points are left": what they are told is content.
            verdict = Verdict("generate", 0.7, verdict.why)
        if (follows or self._supposed) and self._condition == clause.sentence:
            if verdict.kind == "nothing" and clause.question and held & Flag.CREDITS_ASK:
                verdict = Verdict("credits", 0.6, clause.tokens)
            if verdict.kind == "credits":
                # "If I make it longer, what does that cost?"
                self._forget()
        if clause.question:
            verdict = self._with_topic(verdict, clause)
        verdict = self._handed(verdict, clause, held)
        verdict = self._behind(verdict, clause, held)
        if clause.question and held & Flag.WHERE:
            verdict = self._lies(verdict, clause, held)
        if follows and verdict.kind == "generate":
            self._take_back_shown(clause, held)
        self._remember_shown(verdict, clause, held)
        self._remember(verdict, clause, held)
        return verdict

    def _in_film(self, verdict: Verdict, clause: Clause) -> bool:
        """Whether what a look asks for is told, said or shown in the film, by the clause before."""
        sentence = clause.sentence
        if self._told_others == sentence or (self._added == sentence and shows(clause.tokens)):
            return True
        # So "an animation of a download bar, which is stuck at 99%" is wanted.
        pictured = self._pictured == sentence and verdict.kind == "state"
        return not clause.question and (pictured or sentence in (self._spoken, self._described))

    def _remember(self, verdict: Verdict, clause: Clause, held: Flags) -> None:
        kind, sentence = verdict.kind, clause.sentence
        if held & Flag.TELLS:
            self._remember_told(kind, sentence, held)
        if kind == "generate" and held & Flag.EDIT and adds(clause.tokens):
            self._added = sentence
        if held & Flag.CONTENT and held & _MADE and kind in {"generate", "explains"}:
            self._pictured = sentence
        if self._before != sentence:
            self._before = sentence
            if describes(verdict, clause, held):
                self._described = sentence
        if (
            held & Flag.SAYS
            and holds(clause.tokens[-_SPEECH:]) & Flag.SAYS
            and (self._described == sentence or not held & Flag.PERSON)
            and kind in {"generate", "explains"}
        ):
            self._spoken = sentence
        only_supposes = kind == "generate" and self._words is None and supposes(clause, held)
        self._condition = sentence if only_supposes else -1
        self._supposed = clause.supposed
        if held & Flag.HENCE:
            self._hence = sentence
        if held & Flag.FIRSTLY and (kind in LOOKS or kind == "nothing"):
            self._firstly = sentence
        if held & TOPICS:
            self._remember_topic(verdict, clause, held)

    def _remember_told(self, kind: Kind, sentence: int, held: Flags) -> None:
        if held & TIMES:
            self._timed = sentence
        if kind == "generate" or (held & Flag.AUDIENCE and kind not in LOOKS):
            self._told_others = sentence

    def _meant(self, verdict: Verdict, clause: Clause, held: Flags) -> Verdict:
        """Take back what is expressly not asked: "I don't want to know what it costs"."""
        if self._rejecting == clause.sentence and not clause.joined and verdict.kind in {*LOOKS, "generate"}:
            self._rejecting = -1
            self._rejected = clause.sentence
            return NOTHING
        if self._rejected == clause.sentence and verdict.kind == "nothing" and asks_price(clause.tokens):
            return Verdict("credits", 0.6, clause.tokens)
        at = -1
        # "Don't want to know what it costs", in one phrase, is no question whatever the clause ends with.
        asks = clause.question and not any(token.flags & _REJECTS == _REJECTS for token in clause.tokens)
        if held & Flag.INQUIRE and held & Flag.NOT and not asks:
            at = inquired(clause.tokens, anywhere=self._denied_behind)
        if clause.rejected:
            if verdict.kind == "generate" and not held & Flag.INQUIRE:
                # "Not red but blue" is all to be said to the agent.
                self._contrasted = clause.sentence
                return verdict
            return NOTHING
        if at < 0:
            return verdict
        ends = all_of(clause.tokens[at + 1 :], Flag.NOT | Flag.PERSON)
        if ends and not self._verb_final and verdict.kind not in LOOKS:
            # What is not asked follows in a clause of its own, as in German: "ich frage nicht, ...".
            self._rejecting = clause.sentence
        self._rejected = clause.sentence
        return NOTHING

    def _behind(self, verdict: Verdict, clause: Clause, held: Flags) -> Verdict:
        """Judge again what means something only behind the clause before it."""
        tokens = clause.tokens
        praised, presenting = self._praised, self._presenting
        last = self._steps[-1] if self._steps and self._words is None else None
        praises = held & Flag.PRAISE and verdict.kind in {"nothing", "explains"}
        self._praised = clause.sentence if praises else -2
        opens = verdict.kind == "nothing" and held & UPLOAD and presents(tokens, held)
        self._presenting = clause.sentence if opens else -2
        handed = last is not None and last.action == "upload"
        if handed and verdict.kind in _GIVEN and gives(tokens, held, verb_final=self._verb_final):
            # "Take this, give it a cheerful song", in some languages an export elsewhere
            self._gift = True
            return WISH
        if verdict.kind not in {"generate", "nothing", "explains"}:
            return verdict
        if handed and (
            (held & Flag.UPLOAD_WEAK and only_uses(tokens, held))
            or asks_how(clause, held)
            or (self._waits == clause.sentence and held & Flag.UPLOAD_MOVE and all_of(tokens, _ONLY_MOVES))
            or (held & Flag.SELF and held & Flag.EXPORT_GIVE and all_of(tokens, HARMLESS | EXPORT))
        ):
            # So "I can send it" behind a recording that was offered.
            return NOTHING
        if presenting == clause.sentence and (found := presented(clause, held)):
            return found
        after_praise = held & Flag.EXPORT_GIVE and praised in (clause.sentence, clause.sentence - 1)
        if after_praise and not clause.question and sends(tokens, held):
            return Verdict("export", 0.6, tokens)
        return verdict

    def _take_back_shown(self, clause: Clause, held: int) -> None:
        """Let a place in the picture make content of a look: "show how much time is left, bottom right"."""
        shown = self._shown
        if shown is None or shown.sentence != clause.sentence or not held & Flag.EDIT or held & Flag.CHANGE:
            return
        last = self._steps[-1].action if self._steps else ""
        looked = shown.held & Flag.INSIDE
        if last in LOOKS and not looked and all(token.flags & _PLACE for token in clause.tokens):
            self._steps.pop()
            self._tell(shown.tokens)
            self._wishes = True

    def _remember_shown(self, verdict: Verdict, clause: Clause, held: int) -> None:
        if held & Flag.TELLS and not held & (Flag.PERSON | Flag.AUDIENCE):
            self._shows = clause.sentence
        if verdict.kind in LOOKS and self._shows == clause.sentence:
            self._shown = clause
        elif verdict.kind != "nothing":
            self._shown = None
