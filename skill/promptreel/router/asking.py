"""Questions that are known by two of their words together, whatever else they hold: "is there enough for another one?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import CREDITS, EXPORT, HARMLESS, OUTPUT, QUALITY, STATE, Flag, Flags
from .frames import MADE_OUT
from .plain import all_of, having
from .telling import makes_video
from .tokens import holds
from .verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .tokens import Token

ASKING = Flag.COST | Flag.ENOUGH | Flag.WELL | Flag.OR | Flag.LONG | Flag.PERCENT
_IDIOMS = Flag.CREDITS_STRONG | Flag.STATE_STRONG
_ELSEWHERE = (
    Flag.QUOTE | Flag.URL | Flag.PATH | Flag.SAYS | Flag.UPLOAD_STRONG | Flag.EXPORT_STRONG | Flag.AUDIENCE
)
_REPORTS = Flag.INQUIRE | Flag.SAYS | Flag.WANT
_READY = Flag.DONE | Flag.WELL | Flag.STATE_STRONG | Flag.STATE_WEAK
_BRIEF, _PLAIN = 4, 6
"""Words of "or not yet"; of a whole question that needs no mark."""
_STRANGE = 24
"""Letters of unknown words that a question may have beside the two that tell it."""
_NO_PROGRESS = (
    Flag.EDIT | Flag.UPLOAD_THING | Flag.PROPERTY | Flag.SAYS | EXPORT | CREDITS & ~Flag.CREDITS_ASK
)
_STRANGE_PROGRESS = 4
_STRANGE_COST = 40
_STRANGE_KIND = 12
_FIRST_SPACELESS = "\u0e00"


def asked(clause: Clause) -> Verdict | None:
    """Return the look that two words of a question ask for together, None if there are no such two."""
    tokens, held = clause.tokens, clause.held
    if held & Flag.CONTENT:
        return _of_a_kind(clause, held)
    if held & Flag.PERCENT and held & Flag.EXPORT_STRONG and held & Flag.STATE_ASK and clause.in_question:
        # So "is the export at 100% yet" is a look.
        return Verdict("state", 0.45, having(tokens, Flag.PERCENT)) if _hangs(tokens, held) else None
    if held & _ELSEWHERE & ~Flag.SAYS:
        return None
    if held & Flag.COST and (look := _price(clause, held)):
        return look
    plain = len(tokens) <= _PLAIN and all_of(tokens, MADE_OUT | Flag.EDIT)
    if held & Flag.OR and (clause.in_question or plain) and (look := _or_ready(tokens)):
        return look
    if held & Flag.PERCENT and held & (EXPORT | Flag.VIDEO) and _hangs(tokens, held):
        return Verdict("state", 0.45, having(tokens, Flag.PERCENT))
    if not clause.question:
        opens = clause.in_question and tokens[0].flags & Flag.LONG and not held & (Flag.EDIT | Flag.SAYS)
        return Verdict("state", 0.45, tokens[:1]) if opens and _strange(tokens) <= _STRANGE else None
    if held & Flag.PERCENT and (look := _progress(tokens, held)):
        return look
    return _well_or_long(tokens, held)


def _hangs(tokens: Sequence[Token], held: Flags) -> bool:
    """Whether it tells how far something is: "the export sits at 99%"; "export it at 80% quality" does not."""
    never = (
        _NO_PROGRESS & ~EXPORT | Flag.FORMAT | Flag.RESOLUTION | QUALITY | Flag.WANT | Flag.ONE | Flag.OTHER
    )
    return not held & never and _strange(tokens) <= _STRANGE_PROGRESS


def _progress(tokens: Sequence[Token], held: Flags) -> Verdict | None:
    """Judge "is it still at 40%?"."""
    if held & _NO_PROGRESS or _strange(tokens) > _STRANGE_PROGRESS:
        return None
    return Verdict("state", 0.45, having(tokens, Flag.PERCENT))


def _well_or_long(tokens: Sequence[Token], held: Flags) -> Verdict | None:
    """Judge "is there enough for another one?", "is all well?", "how long?"."""
    strange = _strange(tokens)
    if held & Flag.ENOUGH and held & Flag.MORE and strange <= _STRANGE:
        return Verdict("credits", 0.45, having(tokens, Flag.ENOUGH | Flag.MORE))
    if held & Flag.ENOUGH and strange <= (_STRANGE if held & Flag.PERSON else 0) and _of_account(tokens):
        return Verdict("credits", 0.45, having(tokens, Flag.ENOUGH))
    if held & Flag.MORE and held & Flag.CREDITS_ASK and not strange and not held & (Flag.EDIT | EXPORT):
        # "My purse is empty, can I do one more?"
        return Verdict("credits", 0.45, having(tokens, Flag.MORE))
    if held & Flag.SAYS:
        return None
    if not held & Flag.WELL and makes_video(tokens):
        # "How long can a video be?" asks what is possible.
        return None
    if held & (Flag.WELL | Flag.LONG) and strange <= _STRANGE and not held & (Flag.EDIT | Flag.CREDITS_WEAK):
        return Verdict("state", 0.45, having(tokens, Flag.WELL | Flag.LONG))
    return None


def _of_account(tokens: Sequence[Token]) -> bool:
    """Whether something else than "enough" speaks of the balance: "can my poor account still afford it?"."""
    return any(
        token.flags & (Flag.CREDITS_ASK | Flag.CREDITS_WEAK) and not token.flags & (Flag.ENOUGH | Flag.EDIT)
        for token in tokens
    )


def _of_a_kind(clause: Clause, held: Flags) -> Verdict | None:
    """Judge "what did yesterday's trailer cost me?", where the video is called by its kind."""
    tokens = clause.tokens
    idioms = having(tokens, _IDIOMS)
    charged = having(tokens, Flag.COST) if held & Flag.PERSON and clause.question else ()
    if not idioms and charged and not held & (_ELSEWHERE | Flag.EDIT | Flag.TELLS | Flag.ONE | Flag.OTHER):
        # "Was I charged for yesterday's documentary?"
        return Verdict("credits", 0.45, charged) if not _strange(tokens) else None
    asks = clause.question and idioms and not held & (_ELSEWHERE | Flag.EDIT | Flag.TELLS)
    if not asks:
        return None
    one = any(
        token.flags & Flag.ONE and tokens[number + 1].flags & Flag.CONTENT
        for number, token in enumerate(tokens[:-1])
    )
    if one or _strange(tokens) > _STRANGE_KIND or holds(idioms) & _IDIOMS == _IDIOMS:
        return None
    return Verdict("credits" if holds(idioms) & Flag.CREDITS_STRONG else "state", 0.45, idioms)


def _price(clause: Clause, held: Flags) -> Verdict | None:
    """Judge "what did yesterday's trailer cost me?", "my accountant asks what the clips have eaten up"."""
    whose = held & (Flag.PERSON | Flag.CREDITS_ASK | Flag.CREDITS_WEAK)
    reported = held & Flag.PERSON and held & _REPORTS
    # "How much did that cost me", all of it known, asks without its question mark too.
    plainly = (
        whose
        and all_of(clause.tokens, MADE_OUT | Flag.COST)
        and any(token.flags & Flag.CREDITS_ASK and not token.flags & Flag.COST for token in clause.tokens)
    )
    plainly = plainly and not held & (
        Flag.EDIT | EXPORT & ~Flag.EXPORT_WEAK | Flag.ONE | Flag.LONG | Flag.PROPERTY | Flag.UNSURE
    )
    if not whose or not (clause.question or reported or plainly) or _strange(clause.tokens) > _STRANGE_COST:
        return None
    return Verdict("credits", 0.45, having(clause.tokens, Flag.COST))


def _or_ready(tokens: Sequence[Token]) -> Verdict | None:
    """Judge "can I go and make tea or is it about to finish?"."""
    at = max(number for number, token in enumerate(tokens) if token.flags & Flag.OR)
    behind = tokens[at + 1 :] if at > 1 else ()
    # "Is it gone, or still there?", "... or not yet?"
    ready = having(behind, _READY) or (having(behind, Flag.STATE_ASK) if len(behind) <= _BRIEF else ())
    if not ready or not all_of(behind, HARMLESS | STATE | OUTPUT | Flag.NOT):
        return None
    return Verdict("state", 0.45, ready)


def _strange(tokens: Sequence[Token]) -> int:
    strange = [token for token in tokens if not token.flags & (MADE_OUT | ASKING | Flag.MORE | Flag.CONTENT)]
    return sum((token.end - token.start) * (2 if token.text > _FIRST_SPACELESS else 1) for token in strange)
