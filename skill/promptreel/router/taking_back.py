"""What is taken back by name, whatever it is: "forget the download", "no need to check my balance, just ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import CREDITS, EXPORT, STATE, Flag
from .frames import Frame
from .tokens import holds

if TYPE_CHECKING:
    from .clauses import Clause
    from .order import Order
    from .tokens import Token

_NAMED = (
    EXPORT & ~Flag.EXPORT_WEAK | Flag.CREDITS_STRONG | Flag.CREDITS_WEAK | Flag.STATE_STRONG | Flag.STATE_WEAK
    | Flag.UPLOAD_STRONG | Flag.UPLOAD_GIVE | Flag.UPLOAD_THING | Flag.FORMAT | Flag.RESOLUTION | Flag.FILE
)  # fmt: skip
_ASKS = (
    EXPORT | CREDITS | STATE | Flag.EDIT | Flag.UPLOAD_STRONG | Flag.UPLOAD_GIVE | Flag.FORMAT | Flag.RESOLUTION
    | Flag.PATH | Flag.URL
)  # fmt: skip
_GIVES, _OUTPUTS = Flag.EXPORT_STRONG | Flag.EXPORT_GIVE, Flag.FORMAT | Flag.RESOLUTION
_BESIDE = 12
"""Letters of unknown words beside what is taken back."""


def left_of(clause: Clause, order: Order) -> tuple[Token, ...] | None:
    """Return what a clause still asks for when what it takes back is left out; None if it takes back no action."""
    tokens = clause.tokens
    at = next((number for number, token in enumerate(tokens) if token.flags & Flag.FORGET), -1)
    if at < 0 or not clause.asks:
        return None
    before, behind = tokens[:at], tokens[at + 1 :]
    named = [number for number, token in enumerate(behind) if token.flags & _NAMED]
    if order.verb_final or not named:
        if clause.question or not any(token.flags & _NAMED for token in before) or not _plain(before):
            return None
        return behind
    end = named[0] + 1
    while end < len(behind) and behind[end].flags & _NAMED:
        if behind[end].flags & _GIVES and behind[end - 1].flags & _OUTPUTS:
            # "Don't send a gif send mp4": what follows the format is another order.
            break
        end += 1
    if clause.question and end == len(behind):
        return None
    if not _plain(behind[:end]):
        return None
    left = behind[end:]
    # "I no longer want to upload that photo": nothing is left of it.
    return left if holds(left) & _ASKS or Frame.unknown(left) > _BESIDE else ()


def _plain(tokens: tuple[Token, ...]) -> bool:
    return not Frame.edits(tokens) and Frame.unknown(tokens) <= _BESIDE
