"""The words of a text as they are compared, and where they stand."""

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from .folding import fold_with_places, words_between

_SPACE = frozenset(" ")
_WITHIN = " '-\t"
"""What may stand between two words of a phrase."""
_NOWHERE = -1
"""From here down no place is: what is no word begins nowhere."""


class Words(NamedTuple):
    """What is read of a text once, for its language and for its tokens.

    Attributes:
        folded: The text as it is compared.
        places: Of its characters, and of its end, in the text.
        words: Of it; an empty one wherever a phrase cannot go on: other than spaces, apostrophes, hyphens between.
        ends: Where each of them ends in the folded text.
        index_at: By the place where a word begins its number; the empty ones begin below 0.
    """

    folded: str
    places: Sequence[int]
    words: list[str]
    ends: list[int]
    index_at: dict[int, int]


def read_words(text: str, *, marks: bool = False) -> Words:
    """Read a text in Unicode's form NFC; with `marks`, accents are kept."""
    folded, places = fold_with_places(text, marks=marks)
    parts = words_between(folded)
    edges = [*itertools.accumulate(map(len, parts))]
    words, starts, ends = parts[1::2], edges[:-1:2], edges[1::2]
    if not _SPACE.issuperset(gaps := parts[2:-1:2]):
        for number in range(len(gaps), 0, -1):
            if gaps[number - 1].strip(_WITHIN):
                words.insert(number, "")
                ends.insert(number, starts[number])
                starts.insert(number, _NOWHERE - number)
    return Words(folded, places, words, ends, dict(zip(starts, range(len(words)), strict=True)))
