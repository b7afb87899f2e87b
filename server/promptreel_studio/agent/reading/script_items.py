"""The shots of a film that is told shot by shot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.script_words import (
    ALONE,
    BEFORE,
    END,
    MIDDLE,
    SEVERAL_SCENES,
    START,
    kind_said,
)
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.reading.file_pieces import Piece
    from promptreel_studio.agent.reading.script_pieces import Piece as Words

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


def share_out(
    text: str, items: Sequence[Item], shared: Sequence[tuple[Words, Piece, Item | None]]
) -> list[tuple[int, int]]:
    """Give every file what is said of all of its kind; what of the message is said by that alone."""
    cut: list[tuple[int, int]] = []
    for piece, said, before in shared:
        span = (piece.start, piece.end)
        kind = kind_said(text[slice(*span)])
        for item in items:
            if item.file is not None and kind in {None, item.file.file_type}:
                item.piece = item.piece or said
        if before is not None and kind is None:
            before.spans.append(span)
        else:
            cut.append(span)
    return cut


def in_order(text: str, items: list[Item]) -> list[Item]:
    """The shots in the order of the film: what is said to be at the start or the end is there."""

    def place(item: Item) -> int:
        said = " ".join(text[slice(*span)] for span in item.spans)
        if item.file is not None and MARK.search(said):
            return 0  # "c.jpg with “Hi” at the start": that is about the text.
        return -1 if START.search(said) or BEFORE.search(said) else 1 if END.search(said) else 0

    ordered = sorted(items, key=place)
    files = [item for item in ordered if item.file]
    for item in items:
        said = " ".join(text[slice(*span)] for span in item.spans)
        if item.file is not None or len(files) < 2 or not MIDDLE.search(said):
            continue
        ordered.remove(item)
        # "In between some scenes of the sea" are several, one between each two files.
        for file in files[1:] if SEVERAL_SCENES.search(said) else files[len(files) // 2 :][:1]:
            ordered.insert(ordered.index(file), item)
    return ordered


def without(words: Reading, items: list[Item], cut: Sequence[tuple[int, int]]) -> Reading:
    """The message without what is said of single shots, as long as before."""
    original = words.original
    for low, high in (*cut, *(span for item in items for span in item.spans)):
        original = original[:low] + " " * (high - low) + original[high:]
    original = ALONE.sub(lambda hit: " " * len(hit[0]), original)
    return Reading(original, words.quotes)
