"""One message and the film that it speaks of: what is asked of it more than once is cut once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.gathering import gathered
from promptreel_studio.agent.frames.item import Item
from promptreel_studio.agent.frames.items import items_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film


class Message:
    """What was said, what is quoted in it, and what it can name.

    Attributes:
        quotes: The quotations.
        language: What it is written in.
        film: What can be named.
    """

    def __init__(self, quotes: tuple[str, ...], film: Film, language: str) -> None:
        self.quotes, self.language, self.film = quotes, language, film
        self._cut: dict[str, list[Item]] = {}

    def items(self, part: str) -> list[Item]:
        """The words of a part of it, to do with as one likes."""
        if part not in self._cut:
            self._cut[part] = items_of(part, self.quotes, self.language, self.film)
        return [Item(one.start, one.end, one.text, {**one.senses}) for one in self._cut[part]]

    def bag(self, items: Sequence[Item]) -> Bag:
        """Words put together."""
        return gathered(items, self.film, self.language)

    def rename(self, place: int, text: str) -> None:
        """A text of the film has other words in what follows."""
        self.film = self.film.renamed(place, text)
        self._cut.clear()
