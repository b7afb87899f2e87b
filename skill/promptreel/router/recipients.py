"""Names of people that no list knows: "send it to Ben", "send Ben a copy"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import EXPORT, Flag
from .tokens import holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .tokens import Token

_LEADS = frozenset(
    [
        "to",
        "for",
        "an",
        "für",
        "à",
        "pour",
        "a",
        "al",
        "para",
        "per",
        "aan",
        "voor",
        "do",
        "dla",
        "ke",
        "untuk",
        "cho",
    ]
)
_NEVER = Flag.EDIT | Flag.CONTENT | Flag.QUOTE | Flag.SAYS
_LONGEST = 15


def with_recipients(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens of an export with a name behind "to" as somebody who is known; all others as they are."""
    if holds(tokens) & _NEVER:
        return tokens
    return tuple(
        token.but(flags=Flag.SMALL | Flag.PERSON) if number and _is_name(tokens, number) else token
        for number, token in enumerate(tokens)
    )


def _is_name(tokens: Sequence[Token], number: int) -> bool:
    token, before = tokens[number], tokens[number - 1]
    if token.flags or not token.text[0].isupper() or len(token.text) > _LONGEST or token.text.isupper():
        return False
    return bool(before.flags & (EXPORT | Flag.LINK)) and before.text.lower().split()[-1] in _LEADS
