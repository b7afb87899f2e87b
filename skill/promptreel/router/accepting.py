"""Questions for what can be handed over: "do you take mov files?", "can I give you a webm?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import EXPORT, HARMLESS, UPLOAD, Flag, Flags
from .folding import is_spaceless
from .frames import Frame
from .plain import having
from .verdicts import Verdict

if TYPE_CHECKING:
    from .clauses import Clause
    from .order import Order

ACCEPTING = Flag.FORMAT | Flag.FILE | Flag.UPLOAD_THING
_ELSEWHERE = (
    Flag.QUOTE | Flag.URL | Flag.PATH | Flag.CONTENT | Flag.SAYS | Flag.AUDIENCE | Flag.ASPECT | Flag.OTHER | Flag.WANT
    | Flag.CREDITS_STRONG | Flag.STATE_STRONG
)  # fmt: skip
_GIVES = Flag.UPLOAD_STRONG | Flag.UPLOAD_GIVE
_OUT = EXPORT & ~Flag.EXPORT_WEAK
_STRANGE, _STRANGE_FORMAT = 16, 8
"""Letters of unknown words that may say of which kind the files are."""


def accepted(clause: Clause, held: Flags, order: Order) -> Verdict | None:
    """Return the upload of a question whether a kind of file is taken.

    Args:
        clause: What to judge.
        held: All that its tokens can be.
        order: Of the words in its language.
    """
    tokens = clause.tokens
    # "Do you take mov" asks without its question mark too.
    ends = tokens[-1].flags & Flag.ACCEPT and (order.verb_final or is_spaceless(tokens[-1].text))
    opens = tokens[0].flags & (Flag.ACCEPT | Flag.HAPPENED | Flag.STATE_ASK)
    asks = clause.in_question or (opens and held & Flag.ACCEPT) or ends
    if not asks or held & _ELSEWHERE:
        return None
    gives = [token for token in tokens if token.flags & (_GIVES | Flag.ACCEPT)]
    # "Can *I* give *you* a mov?" in two words.
    out = Flag.EXPORT_STRONG if held & Flag.SELF and held & Flag.UPLOAD_GIVE else _OUT
    if not gives or any(token.flags & out and not token.flags & (_GIVES | Flag.ACCEPT) for token in tokens):
        return None
    strange = Frame.unknown([token for token in tokens if not token.flags & Flag.ACCEPT])
    edits = Frame.edits([token for token in tokens if not token.flags & Flag.ACCEPT])
    if held & Flag.ACCEPT:
        found = having(tokens, ACCEPTING)
        return Verdict("upload", 0.6, (*gives, *found)) if not edits and strange <= _STRANGE else None
    formats = having(tokens, Flag.FORMAT)
    # "Can I upload the gif to my page?" puts the result elsewhere.
    led = any(token.flags & Flag.LINK and not token.flags & (HARMLESS | UPLOAD) for token in tokens)
    taken = formats and not edits and not led and not held & Flag.VIDEO and strange <= _STRANGE_FORMAT
    return Verdict("upload", 0.6, (*gives, *formats)) if taken else None
