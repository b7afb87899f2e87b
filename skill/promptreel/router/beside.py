"""What may stand beside an action without being one more wish: where to, what for, for whom, why.

A closed list of harmless words cannot hold the names of all clients, phones and newsletters that a file can be
for. They are known by their place: a word of relation (`link`) leads to them, before them or, in languages with
the verb at the end, behind them. A word in no such place means something, and the agent is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .flags import CREDITS, EXPORT, HARMLESS, OUTPUT, STATE, Flag, Flags

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .scanning import Token

_FEW = 24
"""Letters of words in no known place that a question about credits or progress may have."""
_NEVER = Flag.QUOTE | Flag.URL | Flag.CONTENT
_TRIGGER = Flag.EXPORT_STRONG | Flag.EXPORT_GIVE
_MADE_OUT = HARMLESS | OUTPUT | EXPORT | STATE | CREDITS | Flag.BEFORE | Flag.NOT | Flag.LINK


def stray(tokens: Sequence[Token], *, verb_final: bool) -> int:
    """Return the letters of words that mean something and that no word of relation leads to.

    Args:
        tokens: Of one clause.
        verb_final: Whether words of relation come behind what they lead to.
    """
    letters, led = 0, False
    for token in reversed(tokens) if verb_final else tokens:
        flags = token.flags
        if flags & Flag.LINK:
            led = True
        elif flags & _TRIGGER or (verb_final and flags & Flag.VIDEO):
            led = False
        elif not flags & _MADE_OUT and not led:
            letters += token.end - token.start
    return letters


def unknown(tokens: Sequence[Token]) -> int:
    """Return the letters of all words that mean something of their own."""
    return sum(token.end - token.start for token in tokens if not token.flags & _MADE_OUT)


def export_beside(clause: Clause, *, verb_final: bool) -> tuple[Token, ...]:
    """Return the words that make it an export whatever it is for, or none."""
    tokens = clause.tokens
    if _any(tokens, _NEVER | Flag.NOT | Flag.UPLOAD_STRONG) or _edits(tokens):
        return ()
    strong = [number for number, token in enumerate(tokens) if token.flags & Flag.EXPORT_STRONG]
    triggers = strong or [number for number, token in enumerate(tokens) if token.flags & Flag.EXPORT_GIVE]
    if not triggers or stray(tokens, verb_final=verb_final):
        return ()
    behind = tokens[triggers[-1] + 1 :]
    if verb_final and any(not token.flags & (_MADE_OUT | Flag.UPLOAD_WEAK) for token in behind):
        return ()
    if not has_definite_object(tokens) and (not strong or unknown(tokens) > _FEW):
        return ()
    return tuple(tokens[number] for number in triggers)


def has_definite_object(tokens: Sequence[Token]) -> bool:
    """Whether it speaks of the video that there is, not of "a video of something"."""
    for number, token in enumerate(tokens):
        if token.flags & (Flag.FORMAT | Flag.RESOLUTION | Flag.PATH):
            return True
        before = tokens[max(0, number - 2) : number]
        if token.flags & Flag.VIDEO and not any(word.flags & Flag.ONE for word in before):
            return True
    return False


def look_beside(
    clause: Clause, *, verb_final: bool
) -> tuple[Literal["credits", "state"], tuple[Token, ...]] | None:
    """Return the look that a question is for: a few words more do not matter, for it costs nothing."""
    tokens = clause.tokens
    if _any(tokens, _NEVER | Flag.PATH | Flag.UPLOAD_STRONG):
        return None
    few = stray(tokens, verb_final=verb_final) <= _FEW
    for strong, weak, ask, kind in (
        (Flag.CREDITS_STRONG, Flag.CREDITS_WEAK, Flag.CREDITS_ASK, "credits"),
        (Flag.STATE_STRONG, Flag.STATE_WEAK, Flag.STATE_ASK, "state"),
    ):
        sure = [number for number, token in enumerate(tokens) if token.flags & strong]
        if sure and few and _leads(clause, sure, verb_final=verb_final):
            return kind, tuple(tokens[number] for number in sure)
        spoken = [number for number, token in enumerate(tokens) if token.flags & weak]
        asks = [number for number, token in enumerate(tokens) if token.flags & ask and number not in spoken]
        if not spoken or not asks or _edits(tokens):
            continue
        asked = asks[-1] > spoken[-1] if verb_final else asks[0] < spoken[0]
        if asked and _leads(clause, asks, verb_final=verb_final):
            free = stray(tokens, verb_final=verb_final)
            if free == 0 or (free <= _FEW and (clause.question or len(asks) > 1)):
                return kind, tuple(tokens[number] for number in spoken)
    return None


def _leads(clause: Clause, found: list[int], *, verb_final: bool) -> bool:
    """Whether nothing that means something comes before the words found, or behind them if they end a question."""
    tokens = clause.tokens
    harmless = HARMLESS | STATE | CREDITS | Flag.BEFORE
    before = all(token.flags & harmless for token in tokens[: found[0]])
    behind = all(token.flags & harmless for token in tokens[found[-1] + 1 :])
    if verb_final:
        return behind
    return before or (behind and clause.question and not _edits(tokens))


def _edits(tokens: Sequence[Token]) -> bool:
    harmless: Flags = HARMLESS | EXPORT | STATE | CREDITS
    return any(token.flags & Flag.EDIT and not token.flags & harmless for token in tokens)


def _any(tokens: Sequence[Token], wanted: Flags) -> bool:
    return any(token.flags & wanted for token in tokens)
