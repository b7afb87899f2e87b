"""A message in another language, in the English words of the grammar, and the way back from them."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Protocol
from unicodedata import category

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Span = tuple[int, int]
"""Where a character of the English words comes from in the message."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[\ue000-\uf8ff]")

_ALIKE = 0.75
_MOST_COMPARED = 100


class Finds(Protocol):
    """A pattern, or what finds in a text like one."""

    def finditer(self, string: str, /) -> Iterator[re.Match[str]]:
        """Yield what it finds, from left to right, none over another."""
        ...


class OwnWords:
    """The words of a message while they are replaced; every character knows where it comes from.

    Attributes:
        original: The message as it was typed, its quotations behind marks.
        quotes: The quotations.
        text: The words as they are now.
    """

    def __init__(self, original: str, folded: str, quotes: tuple[str, ...] = ()) -> None:
        """Begin with a folded text, which is as long as the original."""
        self.original = original
        self.quotes = quotes
        self.text = folded
        self._from: list[Span] = [(at, at + 1) for at in range(len(folded))]

    def replace(self, pattern: Finds, plain: Callable[[re.Match[str]], str]) -> None:
        """Put other words for everything that a pattern finds."""
        parts: list[str] = []
        origins: list[Span] = []
        here = 0
        for found in pattern.finditer(self.text):
            start, end = found.span()
            if start == end:
                continue
            new = plain(found)
            parts += [self.text[here:start], new]
            span = (self._from[start][0], self._from[end - 1][1])
            origins += [*self._from[here:start], *[span] * len(new)]
            here = end
        if not here:
            return  # Most patterns find nothing, and hundreds are tried.
        self.text = "".join([*parts, self.text[here:]])
        self._from = [*origins, *self._from[here:]]

    def of(self, phrase: str) -> str:
        """What the user typed where the grammar read these words; the words themselves if that is not found."""
        masked = phrase
        for index, quote in enumerate(self.quotes):
            masked = masked.replace(f'"{quote}"', mark(index))
        found = self._find(masked.lower().strip()) or self._between(masked.lower())
        if found is None:
            return phrase
        origins = self._from[found[0] : found[1]]
        start, end = min(span[0] for span in origins), max(span[1] for span in origins)
        kept = {
            place
            for char, span in zip(self.text, self._from, strict=True)
            if char.strip()
            for place in range(*span)
        }
        while end < len(self.original) and self._goes_on(self.original[end], meant=end in kept):
            end += 1
        shown = self.original[start:end].strip(" ,،、，;؛")
        for index, quote in enumerate(self.quotes):
            shown = shown.replace(mark(index), f'"{quote}"')
        return shown or phrase

    def whole(self, phrase: str) -> str:
        """Like `of`, with the small words before it that meant nothing: a text that is to be read has its articles."""
        shown = self.of(phrase)
        start = self.original.lower().find(shown.lower())
        if start < 0 or not shown.strip():
            return shown
        kept = {
            place
            for char, span in zip(self.text, self._from, strict=True)
            if char.strip()
            for place in range(*span)
        }
        first = start
        while (
            first
            and first - 1 not in kept
            and (self.original[first - 1].isalpha() or self.original[first - 1] in " '’")
        ):
            first -= 1
        return self.original[first : start + len(shown)].strip(" ,،、，;؛")

    @staticmethod
    def _goes_on(char: str, *, meant: bool) -> bool:
        """Whether a word goes on with this: a vowel sign, or a letter that meant nothing."""
        return category(char).startswith("M") or (not meant and char.isalpha())

    def _find(self, phrase: str, start: int = 0) -> Span | None:
        if not phrase:
            return None
        found = re.compile(rf"(?<![^\W_]){re.escape(phrase)}(?![^\W_])").search(self.text, start)
        return found.span() if found else None

    def _between(self, phrase: str) -> Span | None:
        """From the first to the last word of a phrase that is known; spelling may have changed between."""
        spans: list[Span] = []
        here = 0
        known = _WORD.findall(self.text)
        for word in _WORD.findall(phrase):
            found = self._find(word, here)
            if found is None:
                # The spelling may have been corrected since: "drago" became "dragon".
                alike = get_close_matches(word, known[:_MOST_COMPARED], 1, _ALIKE)
                found = self._find(alike[0], here) if alike else None
            if found:
                spans.append(found)
                here = found[1]
        return (spans[0][0], spans[-1][1]) if spans else None
