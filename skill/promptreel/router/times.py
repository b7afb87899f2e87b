"""Parts that say when: "before we make anything", "as soon as it is done"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import CREDITS, EXPORT, HARMLESS, STATE, Flag, Flags
from .tokens import holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .parts import Part
    from .tokens import Token

_ASKS = Flag.STATE_ASK | Flag.CREDITS_ASK
_TIME = Flag.BEFORE | Flag.AFTER
_NO_TIME = Flag.EDIT | Flag.FIRST
_HAPPENS = EXPORT | STATE | Flag.EDIT | Flag.DONE | Flag.WANT
"""One of these or a word that is not known is in all that happens."""
_TOLD = 2
"""Words before "tell me" behind a time, at least."""
_LOOKED_AT = Flag.CREDITS_WEAK | Flag.CREDITS_STRONG | Flag.STATE_WEAK | Flag.STATE_STRONG
_SHORTEST_TIME = 3
"""Words of "when it is done", at least."""


class Clause:
    """Tokens that belong together.

    Attributes:
        tokens: Without the words that only join it to others.
        held: All that they can be.
        asks: False for "before we make anything": it says when, not what.
        question: Whether a question mark ends it.
        reason: "opens" for "because ...", which says why and never what; "closes" for "... so", which says why
            unless it has an edit of its own; none for all others.
        announced: Whether a colon leads from its words to a path.
        first: Whether it is to be done before what was said so far: "but before that, ...".
        sentence: Which sentence of the message it is part of.
        joined: Whether a word such as "and" leads to it.
        exclaimed: Whether an exclamation mark ends it.
        supposed: Whether a word such as Japanese "たら", "if" and "then" in one, ends it.
        in_question: Whether a question mark ends the sentence that it is in.
        rejected: Whether a word behind it says that something else is meant: Japanese "X ではなく", "not X but".
    """

    __slots__ = (
        "announced", "asks", "exclaimed", "first", "held", "in_question", "joined", "question", "reason", "rejected", "sentence",
        "supposed", "tokens",
    )  # fmt: skip

    def __init__(
        self, tokens: tuple[Token, ...], of: Part | Clause, *, asks: bool = True, held: Flags | None = None
    ) -> None:
        self.tokens, self.asks = tokens, asks
        self.held = holds(tokens) if held is None else held
        self.reason, self.sentence, self.first, self.joined = of.reason, of.sentence, of.first, of.joined
        self.question, self.exclaimed, self.announced = of.question, of.exclaimed, of.announced
        self.rejected, self.supposed = of.rejected, of.supposed
        self.in_question = of.question

    def of(self, tokens: tuple[Token, ...]) -> Clause:
        """Return the same with other tokens."""
        other = Clause(tokens, self, asks=self.asks)
        other.in_question = self.in_question
        return other


def without_times(part: Part, *, marker_follows: bool, begins: bool, ends: bool = True) -> list[Clause]:
    """Return what a part asks for, and apart from it what in it only says when.

    Args:
        part: What to look at.
        marker_follows: As in `Order`.
        begins: Whether it is the first of its sentence.
        ends: Whether it is the last of it.
    """
    tokens = part.tokens
    held = holds(tokens)
    if not held & (_TIME | Flag.IF if marker_follows else _TIME):
        return [Clause(tuple(tokens), part, held=held)]
    marks = [
        number for number, token in enumerate(tokens) if token.flags & _TIME and not token.flags & _NO_TIME
    ]
    if not marker_follows:
        marks = [number for number in marks if _tells_when(tokens, number, question=part.question and begins)]
    if marker_follows:
        # "Of a.mp4 the first ten seconds": a file alone is no time.
        marks = [number for number in marks if not _only_files(tokens[:number])]
    if marker_follows and not marks:
        marks = _conditions(tokens)
    if not marks:
        return [Clause(tuple(tokens), part)]
    at = marks[-1] if marker_follows else marks[0]
    # "After you have made it warmer, send it to me" asks for both.
    wished = bool(tokens[at].flags & Flag.AFTER) and _edits(
        tokens[: at + 1] if marker_follows else tokens[at:]
    )
    if marker_follows:
        when, rest = tokens[: at + 1], tokens[at + 1 :]
        return [Clause(tuple(when), part, asks=wished), *([Clause(tuple(rest), part)] if rest else [])]
    if at == 0:
        # Alone up to the comma it says when; in one piece with what follows, its words are all there is.
        cut = 0 if wished else _command_behind(tokens) or (_edit_behind(tokens) if ends else 0)
        if cut:
            return [Clause(tuple(tokens[:cut]), part, asks=False), Clause(tuple(tokens[cut:]), part)]
        return [Clause(tuple(tokens), part, asks=wished)]
    return [Clause(tuple(tokens[:at]), part), Clause(tuple(tokens[at:]), part, asks=False)]


def _tells_when(tokens: Sequence[Token], at: int, *, question: bool) -> bool:
    """Whether a word that may say when does: not in "when will it be done?", "once as mp4, once as gif"."""
    behind = tokens[at + 1 :]
    if not any(not token.flags & (Flag.PATH | Flag.URL) for token in behind):
        return False
    if not tokens[at].flags & Flag.AFTER:
        return True
    if question and at == 0 and not _command_behind(tokens):
        return False
    formats = any(token.flags & (Flag.FORMAT | Flag.RESOLUTION) for token in behind)
    return not formats or any(token.flags & _HAPPENS or not token.flags for token in behind)


def _only_files(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and all(token.flags & (Flag.PATH | Flag.URL) for token in tokens)


def _conditions(tokens: Sequence[Token]) -> list[int]:
    """Return where a condition ends before an export: "終わったら mp4 で", "끝나면 보내 줘"; it says when, and asks nothing."""
    found: list[int] = []
    state = False
    for number, token in enumerate(tokens):
        if token.flags & (Flag.EDIT | EXPORT & ~Flag.EXPORT_WEAK):
            break
        if state and token.flags & Flag.IF:
            found.append(number)
        state = state or bool(token.flags & (Flag.STATE_STRONG | Flag.STATE_WEAK | Flag.DONE))
    behind = tokens[found[-1] + 1 :] if found else ()
    return found if any(token.flags & (EXPORT | Flag.FORMAT) for token in behind) else []


def _command_behind(tokens: Sequence[Token]) -> int:
    """Return where a command begins behind "when it is done" without a comma between them, 0 if there is none."""
    wanted = (
        Flag.WANT
        | Flag.CREDITS_STRONG
        | (
            Flag.EXPORT_STRONG | Flag.EXPORT_GIVE
            if tokens[0].flags & Flag.AFTER
            else Flag.STATE_STRONG | _ASKS
        )
    )
    if any(token.flags & (Flag.FORMAT | Flag.RESOLUTION) for token in tokens):
        wanted |= Flag.EXPORT_WEAK
    verbs = [
        number for number, token in enumerate(tokens) if number >= _SHORTEST_TIME and token.flags & wanted
    ]
    # "When the film is done" is no question, "after all that tell me which clips there are" is one.
    asks = [
        number
        for number, token in enumerate(tokens[:-1])
        if number >= _SHORTEST_TIME and token.flags & Flag.STATE_STRONG
    ]
    if tokens[0].flags & Flag.AFTER:
        asks += [
            number
            for number, token in enumerate(tokens[:-1])
            if number >= _TOLD and token.flags & Flag.TELLS and tokens[number + 1].flags & Flag.PERSON
        ]
    return min([*verbs, *asks], default=0)


def opens_question(clause: Clause) -> bool:
    """Whether "when" opens a question without a question mark and no clause of time: "when will my credits run out"."""
    first = clause.tokens[0].flags
    asks = first & Flag.AFTER and first & Flag.STATE_ASK
    return bool(asks) and any(token.flags & _LOOKED_AT for token in clause.tokens)


def _edit_behind(tokens: Sequence[Token]) -> int:
    """Return where an edit begins behind "before you export it as mp4" without a comma between them, 0 if there is none."""
    if not tokens[0].flags & Flag.BEFORE:
        return 0
    exports = [
        number for number, token in enumerate(tokens) if token.flags & (Flag.EXPORT_STRONG | Flag.EXPORT_GIVE)
    ]
    edits = [
        number
        for number, token in enumerate(tokens[:-1])
        if token.flags & Flag.EDIT and not token.flags & (HARMLESS | EXPORT)
    ]
    return next((number for number in edits if exports and number > exports[0]), 0)


def _edits(tokens: Sequence[Token]) -> bool:
    """Whether something is to be changed, and nothing else is asked for."""
    action = EXPORT | STATE | CREDITS
    return any(token.flags & Flag.EDIT and not token.flags & HARMLESS for token in tokens) and not any(
        token.flags & action and not token.flags & (HARMLESS | Flag.EDIT) for token in tokens
    )
