"""Two patterns of phrases that find in a text what one pattern of all their phrases would."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator


@dataclass(frozen=True)
class Either:
    """A pattern of thousands of phrases that is made once, and a small one of the words of the user's files.

    Both have the phrase as their group "word", or as "whole" where it needs nothing before it.
    """

    book: re.Pattern[str]
    more: re.Pattern[str]

    def finditer(self, string: str, /) -> Iterator[re.Match[str]]:
        """Yield what either finds: the first one, of those that begin together the longer phrase."""
        one, other = self.book.search(string), self.more.search(string)
        while one is not None or other is not None:
            found = max(filter(None, (one, other)), key=_first_and_longest)
            yield found
            here = max(found.end(), found.start() + 1)
            if here > len(string):  # `search` would look at the end once more.
                return
            if one is not None and one.start() < here:
                one = self.book.search(string, here)
            if other is not None and other.start() < here:
                other = self.more.search(string, here)


def _first_and_longest(found: re.Match[str]) -> tuple[int, bool, bool, int]:
    group = found.lastgroup or 0
    return -found.start(), group == "whole", found.start(group) > found.start(), len(found[group])
