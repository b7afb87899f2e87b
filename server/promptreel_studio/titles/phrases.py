"""Where words of Chinese and Japanese begin and end: a line that ends within one looks torn."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from promptreel_studio.titles.scripts import HAN, KANA

PAUSES = "、，。：；！？,:;!? ·"
PARTICLES = "的之地得了和与へをがのにはでとも"
_HIRAGANA = re.compile("[\u3041-\u309f]")
_BESIDE_WORDS = "的了着过吗呢吧啊呀嘛们"
"""Belong to the word before them."""
_BEFORE_WORDS = "不没很最太更"
"""Belong to the word behind them."""
_POLITE = "おご"
_COUNTED = re.compile(
    "[一二三四五六七八九十百千万两半几0-9]+[个年月日天点折元块人次位张只条件种岁周届楼号倍分秒]"
)


class Places(NamedTuple):
    """Places of a text: `text[:at]` ends there.

    Attributes:
        torn: Within a word.
        edges: Where a word that is known begins or ends.
    """

    torn: frozenset[int]
    edges: frozenset[int]


def places_of(text: str) -> Places:
    """Find the places of a text that has no spaces; of other texts there are none."""
    if KANA.search(text):
        return _of_japanese(text)
    return _of_chinese(text) if HAN.search(text) else Places(frozenset(), frozenset())


def _of_japanese(text: str) -> Places:
    """A phrase goes from its ideographs or katakana to the end of the hiragana behind them."""
    begins = {
        at
        for at in range(1, len(text))
        if _HIRAGANA.match(text[at - 1]) and not _HIRAGANA.match(text[at]) and text[at].isalnum()
    }
    begins -= {
        at for at in begins if text[at - 1] in _POLITE and (at < 2 or not _HIRAGANA.match(text[at - 2]))
    }
    written = {at for at in range(1, len(text)) if text[at - 1].isalnum() and text[at].isalnum()}
    return Places(frozenset(written - begins), frozenset(begins))


def _of_chinese(text: str) -> Places:
    torn: set[int] = set()
    edges: set[int] = set()
    known, longest = _words()
    here = 0
    while here < len(text):
        counted = _COUNTED.match(text, here)
        length = len(counted[0]) if counted else 0
        sizes = range(min(longest, len(text) - here), 1, -1)
        length = length or next((size for size in sizes if text[here : here + size] in known), 0)
        if length:
            torn |= set(range(here + 1, here + length))
            edges |= {here, here + length}
        if text[here] in _BESIDE_WORDS and here:
            torn.add(here)
        if text[here] in _BEFORE_WORDS and not length:
            torn.add(here + 1)
        here += length or 1
    return Places(frozenset(torn), frozenset(edges - torn - {0, len(text)}))


def phrase_break(text: str) -> str:
    """Break a text without spaces near its middle: after a comma or a particle, or else between two words."""
    middle = len(text) / 2
    torn, edges = places_of(text)
    near = [
        at for at in range(1, len(text)) if abs(at - middle) <= max(1.5, 0.22 * len(text)) and at not in torn
    ]
    for after in (
        [at for at in near if text[at - 1] in PAUSES and text[at] not in PAUSES + PARTICLES],
        [at for at in near if text[at - 1] in PARTICLES and text[at] not in PAUSES + PARTICLES],
        [at for at in near if at in edges and text[at] not in PAUSES],
    ):
        if after:
            at = min(after, key=lambda place: abs(place - middle))
            return text[:at].rstrip() + "\n" + text[at:].lstrip()
    return text


@cache
def _words() -> tuple[frozenset[str], int]:
    """The words that are known, and how long the longest is."""
    text = files("promptreel_studio.titles").joinpath("han_words.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    known = frozenset(word for line in lines for word in line.split())
    return known, max(map(len, known))
