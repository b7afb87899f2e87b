"""Clips that are called by a word of their files' names and the number in it: "over slide 2" is over slide_02.png."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.file_names import name_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo

_WORD_WITH_NUMBER = re.compile(r"(?<![^\W_])(?P<word>[^\W\d_]{3,})[ _-]?0*(?P<number>\d{1,4})(?!\d)")
_UNIT = r"(?! ?(?:%|s\b|sec|min|ms|times|x\b|percent)|[.:]\w)"
_SAID = (
    rf"\b(?:the )?{{word}}s? (?:number |no\.? ?|#)?(?P<numbers>0*\d{{{{1,4}}}}\b{_UNIT}"
    rf"(?:(?:,? and |,? ?& ?|, ?)\d{{{{1,4}}}}\b{_UNIT})*)"
)
_NUMBER = re.compile(r"\d+")


def with_numbered_names(text: str, order: Sequence[dict[str, Any]], assets: Sequence[AssetInfo]) -> str:
    """The text with "clip 3" for the word and the number, where several files of the film have that word and a number."""
    names = {asset.id: name_of(asset) for asset in assets}
    places: dict[str, dict[int, list[int]]] = {}
    for index, clip in enumerate(order, 1):
        for hit in _WORD_WITH_NUMBER.finditer(names.get(str(clip.get("asset")), "")):
            places.setdefault(hit["word"], {}).setdefault(int(hit["number"]), []).append(index)
    for word, numbers in places.items():
        if len(numbers) < len("ab"):
            continue

        def named(hit: re.Match[str], numbers: dict[int, list[int]] = numbers) -> str:
            found = [numbers.get(int(one), []) for one in _NUMBER.findall(hit["numbers"])]
            if any(len(one) != 1 for one in found):
                return hit[0]
            return " and ".join(f"clip {one[0]}" for one in found)

        text = re.compile(_SAID.format(word=re.escape(word)), re.IGNORECASE).sub(named, text)
    return text
