"""The shots of a film that is told shot by shot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.reading.file_pieces import Piece

Span = tuple[int, int]


@dataclass(slots=True)
class Item:
    """One shot of the film.

    Attributes:
        file: The file that it shows; None where it is drawn.
        spans: What of the message is about it.
        piece: What of the file is shown; None where nothing was said.
        half: Which half of the file it is; None for all of it.
        rest: It fills what is left of the film.
    """

    file: AssetInfo | None
    spans: list[Span] = field(default_factory=list)
    piece: Piece | None = None
    half: int | None = None
    rest: bool = False

    def words(self, message: Reading) -> Reading:
        """What is said of it."""
        return Reading(", ".join(message.original[slice(*span)] for span in self.spans), message.quotes)


class Script(NamedTuple):
    """The shots in their order, and the message without them."""

    items: list[Item]
    rest: Reading
