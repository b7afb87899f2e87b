"""What stands beside a wish in one message: a place that belongs to it, or a wish of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_PLACE = re.compile(
    r"\W*(?:and |then |now )*(?:(?:right |just |directly )?(?:between|after|before|behind)) (?:the |my |clip |our )?[\w.' ]{2,40}\W*|\W*在?[^，。,]{1,16}(?:之间|中间|之后|后面|之前|前面)\W*"
)
_AMOUNT = re.compile(r"\b(?:more|fewer|less)\b|(?:再|更)?(?:多|少|密|稀)(?:一?[点些])")


def is_place(part: Reading) -> bool:
    """ "Between the interview and the factory, show the office": where something is to be belongs to it."""
    return (
        _PLACE.fullmatch(part.folded) is not None
        and not part.tags("do", "edit", "version", "filter", "silence")
        and not MARK.search(part.text)
    )


def says_later(reading: Reading, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """ "Smaller, plus a drop shadow": what cannot be done is refused by itself."""
    wished = ("do", "edit", "size", "colour", "position", "weight", "filter")
    return (
        bool(reading.tags("later", within=after))
        and not reading.tags("later", within=before)
        and bool(reading.tags(*wished, within=before))
    )


def adds_amount(reading: Reading, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """ "A bit brighter, fewer stars": how much there is of a thing beside how the picture looks."""
    return (
        bool(reading.tags("filter", within=before))
        and bool(reading.tags("thing", within=after))
        and not reading.tags("filter", within=after)
        and _AMOUNT.search(reading.folded[slice(*after)]) is not None
    )
