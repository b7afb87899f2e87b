"""Tokens: the parts into which a message is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .flags import Flags


class Token:
    """A part of a message.

    Attributes:
        start: Where it begins in the message.
        end: Where it ends.
        flags: What it can be; none for an unknown word.
        text: As it was written.
        value: What it stands for: a format, a size, a number, an address.
    """

    __slots__ = ("end", "flags", "start", "text", "value")

    def __init__(self, start: int, end: int, flags: Flags, text: str, value: Any = None) -> None:
        self.start, self.end, self.flags, self.text, self.value = start, end, flags, text, value

    def but(
        self,
        *,
        flags: Flags | None = None,
        end: int | None = None,
        text: str | None = None,
        value: Any = None,
    ) -> Token:
        """Return another one that differs in this."""
        return Token(
            self.start,
            self.end if end is None else end,
            self.flags if flags is None else flags,
            self.text if text is None else text,
            self.value if value is None else value,
        )


def holds(tokens: Sequence[Token]) -> Flags:
    """Return all that they can be together."""
    held = 0
    for token in tokens:
        held |= token.flags
    return held
