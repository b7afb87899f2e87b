"""One slip of the finger in a known English word is forgiven; Chinese and short words never are."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.vocabulary import ASIDES, WORDS, stem, tokens

_WITH = re.compile(r"\bw/ ?(?=\w)", re.IGNORECASE)
_SHORTEST = 5
_SHORTEST_FOR_SUBSTITUTION = 7
_ALSO = (
    "three", "seven", "eight", "eleven", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "fourth", "fifth",
    "sixth", "halfway", "middle", "before", "after", "starting", "speed", "lately", "later", "earlier", "sooner", "quarter",
    "second", "seconds", "minute", "minutes", "percent", "first", "last", "between", "throughout", "duration", "longer", "shorter",
    "house", "horse", "paint", "stone", "crown", "party", "about", "would", "could", "should", "where", "there", "their", "these", "those",
    "winner", "flight", "flights", "cattle", "poster", "master", "letter", "better", "statue", "marine", "county", "tunnel", "temple", "couple", "clouds", "beast", "coach", "place", "shape",
)  # fmt: skip


def corrected(text: str) -> str:
    """The text with near misses of known words replaced ("skylien" -> "skyline")."""
    text = _WITH.sub("with ", text)
    parts: list[str] = []
    here = 0
    for token in tokens(fold(text)):
        better = _correction(token.text) if token.text.isascii() and not _is_name(text, token.start) else None
        if better:
            parts += [text[here : token.start], better]
            here = token.end
    return "".join([*parts, text[here:]])


def _is_name(text: str, start: int) -> bool:
    """Whether a word has a capital letter inside a sentence: names are spelled as they are."""
    before = text[:start].rstrip()
    return bool(before) and before[-1] not in ".!?:;\n" and text[start].isupper() and not text.isupper()


def _correction(word: str) -> str | None:
    if len(word) < _SHORTEST or not word.isalpha() or word in _known() or stem(word) in _known():
        return None
    if word in _no_slips() or word[:-1] in _known():  # "Placed" and "writer" are forms of known words.
        return None
    candidates = {
        known
        for shorter in (word, *_deletions(word))
        for known in _by_deletion().get(shorter, ())
        if known[0] == word[0] and _one_slip(word, known)
    }
    return min(candidates) if len(candidates) == 1 else None


@cache
def _known() -> frozenset[str]:
    return WORDS.words | ASIDES.words | frozenset(_ALSO)


@cache
def _no_slips() -> frozenset[str]:
    """Ordinary words that are one letter away from a known one: a dessert is no desert, money is no monkey."""
    file = files("promptreel_studio.agent.vocabulary").joinpath("no_slips.txt")
    return frozenset(file.read_text("utf-8").split())


@cache
def _by_deletion() -> dict[str, tuple[str, ...]]:
    index: dict[str, set[str]] = {}
    for word in _known():
        if len(word) >= _SHORTEST and word.isascii() and word.isalpha():
            for key in (word, *_deletions(word)):
                index.setdefault(key, set()).add(word)
    return {key: tuple(words) for key, words in index.items()}


def _deletions(word: str) -> set[str]:
    return {word[:i] + word[i + 1 :] for i in range(len(word))}


def _one_slip(word: str, known: str) -> bool:
    """One letter too many, one missing, two swapped, or (in long words) one wrong."""
    if len(word) != len(known):
        shorter, longer = sorted((word, known), key=len)
        return len(longer) - len(shorter) == 1 and shorter in _deletions(longer)
    wrong = [i for i in range(len(word)) if word[i] != known[i]]
    if len(wrong) == 1:
        return len(word) >= _SHORTEST_FOR_SUBSTITUTION
    return (
        len(wrong) == 2
        and wrong[1] == wrong[0] + 1
        and word[wrong[0]] == known[wrong[1]]
        and word[wrong[1]] == known[wrong[0]]
    )
