"""`re` for modules that know many patterns: each is compiled when it is first used.

Compiling all fifteen hundred takes two seconds, and a message needs a third of them. Where a module says
`from promptreel_studio.agent import patterns as re`, it is written as with `re` itself, but that the `re` of a match is
another object than the pattern that found it.
"""

from __future__ import annotations

import re
from re import (
    ASCII,
    DOTALL,
    IGNORECASE,
    MULTILINE,
    VERBOSE,
    Match,
    Pattern,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
)
from typing import Any

__all__ = [
    "ASCII",
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "LatePattern",
    "Match",
    "Pattern",
    "compile",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
]


class LatePattern:
    """Behaves as the pattern that it becomes."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Kept, so that each is asked for once: what follows is as quick as with a compiled pattern.
        value = self.__dict__[name] = getattr(re.compile(self.pattern, self._flags), name)
        return value

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.pattern!r}, {self._flags!r})"


def compile(pattern: str, flags: int = 0) -> Pattern[str]:  # noqa: A001 - named as what it stands for
    """Return a pattern that is compiled when it is first used.

    Its mistakes are found then, too: a test compiles all that modules hold.
    """
    late: Any = LatePattern(pattern, flags)
    return late
