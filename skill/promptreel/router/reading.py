"""The words of a text as they are compared, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .folding import fold_with_places, word_in

if TYPE_CHECKING:
    from collections.abc import Sequence


class Words(NamedTuple):
    """What is read of a text once, for its language and for its tokens.

    Attributes:
        folded: The text as it is compared.
        places: Of its characters, and of its end, in the text.
        words: Of it; an empty one wherever a phrase cannot go on: other than spaces, apostrophes, hyphens between.
        ends: Where each of them ends in the folded text.
        index_at: By the place where a word begins its number.
    """

    folded: str
    places: Sequence[int]
    words: list[str]
    ends: list[int]
    index_at: dict[int, int]


def read_words(text: str, *, marks: bool = False) -> Words:
    """Read a text in Unicode's form NFC; with `marks`, accents are kept."""
    folded, places = fold_with_places(text, marks=marks)
    words: list[str] = []
    ends: list[int] = []
    index_at: dict[int, int] = {}
    end = 0
    for match in word_in(folded).finditer(folded):
        start, behind = match.span()
        if words and (gap := folded[end:start]) != " " and gap.strip(" '-\t"):
            words.append("")
            ends.append(start)
        index_at[start] = len(words)
        words.append(match[0])
        ends.append(behind)
        end = behind
    return Words(folded, places, words, ends, index_at)
