"""`re` for modules that know many patterns: each is compiled when it first has a text that it may match.

Compiling all fifteen hundred takes two seconds, and a message needs a tenth of them. Where a module says
`from promptreel_studio.agent import patterns as re`, it is written as with `re` itself, but that the `re` of a match is
another object than the pattern that found it.
"""

from __future__ import annotations

import re
from functools import cached_property
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
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent.needed import Needed, needed, traits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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


_MOST = 400
"""Of so many words one may be needed: to look for them takes less than a hundredth of what compiling does."""


class LatePattern:
    """Behaves as the pattern that it becomes, which is when a text comes that it may match."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Kept, so that each is asked for once: what follows is as quick as with a compiled pattern.
        value = self.__dict__[name] = getattr(re.compile(self.pattern, self._flags), name)
        return value

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.pattern!r}, {self._flags!r})"

    @cached_property
    def _needed(self) -> Needed:
        return needed(self.pattern, verbose=bool(self._flags & VERBOSE), most=_MOST)

    def _may_match(self, text: str) -> bool:
        """Whether the text has what the pattern needs; if so, it is compiled and this is not asked again."""
        if self._needed:
            known = traits(text)
            if not any(word in known for word in self._needed):
                return False
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__ |= {name: getattr(compiled, name) for name in _METHODS}
        return True

    def search(self, text: str, *within: int) -> Match[str] | None:
        """As `re.Pattern.search`."""
        return self.search(text, *within) if self._may_match(text) else None

    def match(self, text: str, *within: int) -> Match[str] | None:
        """As `re.Pattern.match`."""
        return self.match(text, *within) if self._may_match(text) else None

    def fullmatch(self, text: str, *within: int) -> Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        return self.fullmatch(text, *within) if self._may_match(text) else None

    def finditer(self, text: str, *within: int) -> Iterator[Match[str]]:
        """As `re.Pattern.finditer`."""
        return self.finditer(text, *within) if self._may_match(text) else iter(())

    def findall(self, text: str, *within: int) -> list[Any]:
        """As `re.Pattern.findall`."""
        return self.findall(text, *within) if self._may_match(text) else []

    def split(self, text: str, maxsplit: int = 0) -> list[str | Any]:
        """As `re.Pattern.split`."""
        return self.split(text, maxsplit) if self._may_match(text) else [text]

    def sub(self, repl: str | Callable[[Match[str]], str], text: str, count: int = 0) -> str:
        """As `re.Pattern.sub`."""
        return self.sub(repl, text, count) if self._may_match(text) else text

    def subn(self, repl: str | Callable[[Match[str]], str], text: str, count: int = 0) -> tuple[str, int]:
        """As `re.Pattern.subn`."""
        return self.subn(repl, text, count) if self._may_match(text) else (text, 0)


_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def compile(pattern: str, flags: int = 0) -> Pattern[str]:  # noqa: A001 - named as what it stands for
    """Return a pattern that is compiled when it is first used.

    Its mistakes are found then, too: a test compiles all that modules hold.
    """
    late: Any = LatePattern(pattern, flags)
    return late
