"""Words of a clause that nobody understood: how much they weigh, and whether something is pointed at by them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from promptreel_studio.agent.parts import Problem

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_SMALL = {"the", "a", "an", "of", "to", "and", "my", "in", "on", "it"}
_POINTS = re.compile(
    r"\b(?:the|that|this|those|these|my|our|first|second|third|fourth|last|final|other|both|only) (?:very )?$"
)


def weight(phrase: str) -> int:
    """How many telling words a phrase has; two Chinese characters count as one."""
    han = sum("\u3400" <= char <= "\u9fff" for char in phrase)
    words = [word for word in phrase.split() if not "\u3400" <= word[0] <= "\u9fff"]
    return sum(word.lower() not in _SMALL for word in words) + (han + 1) // 2 - (han == 1)


def is_pointed(clause: Reading, phrase: str) -> bool:
    """Whether an unknown word is pointed at ("the last xyz"): what was changed may be something else then."""
    place = clause.original.find(phrase)
    return place >= 0 and _POINTS.search(clause.folded[:place]) is not None


def refuse_absent(clause: Reading) -> None:
    """Refuse what would change all clips where one was named that cannot even be drawn ("the campfire").

    Raises:
        Problem: One was.
    """
    beyond = clause.part(0, len(clause.original)).tags("beyond")
    if beyond:
        raise Problem("unclear.part", wanted=[clause.original[tag.start : tag.end] for tag in beyond])
