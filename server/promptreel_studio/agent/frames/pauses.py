"""Where a message is cut: its sentences and their parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.item import Item

SENTENCE = re.compile(r"[^.!?;。！？；\n]+(?:[.](?=\w)[^.!?;。！？；\n]+)*")
PIECE = re.compile(
    r"\s*(?:[,，、](?!\d)| - | – |—|:(?=\s)|：|\b(?:and then|and|but|then|plus|as well as)\b|然后|再把|并且|并|但是?|不过)\s*"
)
_ANY = r"\s*(?:[,，、](?!\d)| - | – |—|:(?=\s)|：|\b(?:and then|and|but|then|{})\b)\s*"
_PAUSE = r"\s*(?:[,，](?!\d)| - | – |—|:(?=\s)|\b(?:{})\b)\s*"
PIECES = {
    "es": re.compile(_ANY.format("y|e|pero|luego|después|aunque|porque"), re.IGNORECASE),
    "fr": re.compile(_ANY.format("et|mais|puis|ensuite|car|donc|parce que"), re.IGNORECASE),
    "it": re.compile(_ANY.format("e|ed|ma|poi|però|invece(?! d)|perché|quindi"), re.IGNORECASE),
    "pt": re.compile(_ANY.format("e|mas|porém|depois|porque|pois"), re.IGNORECASE),
    "ar": re.compile(_PAUSE.format("لكن|ولكن|ثم")),
    "hi": re.compile(_PAUSE.format("लेकिन|मगर|और|lekin|magar|aur|but|and")),
    "id": re.compile(_PAUSE.format("tapi|tetapi|namun|lalu|kemudian|dan")),
    "tr": re.compile(_PAUSE.format("ama|fakat|ancak|ve")),
    "th": re.compile(r"\s*(?:[,，](?!\d)|\s|แล้ว|แต่)\s*"),
    "ja": re.compile(
        r"\s*(?:[,，](?!\d)|、)\s*|\s+|(?<=ので)|(?<=けど)|(?<=すぎるから)|(?<=[いだる]から)(?=[^\d])"
    ),
    "ko": re.compile(r"\s*[,，](?!\d)\s*|(?<=[서고니]) (?!싶)|(?<=[데까]) |(?<=네요) "),
    "vi": re.compile(r"\s*(?:[,，:](?!\d)|\b(?:nhưng|rồi|nên|và)\b)\s*"),
}
"""Where languages pause that have no comma there, or write it otherwise."""
MOST_PARTS = 9
GOES_ON = re.compile(
    r"^\W*(?:but|and|so)\s+(?=(?:the|my|our|it|that|this|make|please|don't)\b)", re.IGNORECASE
)
"""At the beginning of a sentence "but the" is no exception."""


def spans_of(sentence: str, items: Sequence[Item], language: str) -> list[tuple[int, int]]:
    """Where the parts of a sentence begin and end; "black and white" is not cut."""
    spans, start = [], 0
    for hit in PIECES.get(language, PIECE).finditer(sentence):
        if not any(item.start < hit.start() and hit.end() < item.end for item in items):
            spans.append((start, hit.start()))
            start = hit.end()
    spans.append((start, len(sentence)))
    return [(low, high) for low, high in spans if sentence[low:high].strip(" ,，")]
