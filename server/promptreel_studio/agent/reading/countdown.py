"""A countdown: "count down from 5 to 1" is one card of moving words for each number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from promptreel_studio.agent.reading.numbers import NUMBER, number_of

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

MOST = 10
SECOND_MS = 1_000
_WORD = r"(?:count(?:ing|s)?[ -]?downs?(?: timer| clock| video| clip| animation| intro)?)"
_UNIT = r"(?: ?(?:seconds?|secs?|s)\b)?"
_COUNTDOWN = re.compile(
    rf"(?:\b(?:a|an|the) )?\b{_WORD}:?(?: (?:from|of|starting (?:at|from|with)|for))?(?: the)? (?P<from>{NUMBER}){_UNIT}(?:\s*(?:to|down to|until|till|-|–|—)\s*(?P<to>{NUMBER})(?!\d){_UNIT}|(?:[ ,.]+{NUMBER}(?!\d))+)?"
    rf"|(?:\b(?:a|an|the) )?\b(?P<length>{NUMBER})[ -](?:seconds?|secs?|s)[ -]{_WORD}"
    rf"|\b(?P<high>{NUMBER}) ?(?:to|-|–) ?(?P<low>{NUMBER}) {_WORD}"
    rf"|(?:从)?(?P<han>{NUMBER})(?:秒|数|到|倒数到|数到|倒计时到)?(?P<han_to>{NUMBER})?(?:秒)?(?:的)?(?:倒计时|倒数)|(?:倒计时|倒数)(?:从)?(?P<han_from>{NUMBER})(?:秒)?(?:到(?P<han_low>{NUMBER}))?"
)


def take_countdown(reading: Reading) -> list[int]:
    """The numbers of a countdown in their order, one a second; none where there is no countdown of at most ten."""
    found = reading.search(_COUNTDOWN)
    if found is None:
        return []
    first = next(found[name] for name in ("from", "length", "high", "han", "han_from") if found[name])
    last = next((found[name] for name in ("to", "low", "han_to", "han_low") if found[name]), "1")
    high, low = round(number_of(first)), round(number_of(last))
    if not 0 <= low < high or high - low >= MOST:
        return []
    reading.take_span(*found.span())
    return list(range(high, low - 1, -1))
