"""How far the words of a clause speak for an instruction, whatever the rules make of it.

Rules see what stands in a list; an instruction with one word that no list has is content to them. Here each word, and each
kind of word that the lists know, weighs a little, and all of them together tell: `words/pieces/README.md`.
"""

from __future__ import annotations

import functools
import os
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from promptreel.router.folding import fold
from promptreel.router.pieces import pieces, share

from .endings import endings
from .frames import controls_in, has_keys, has_path, has_time, tells_of_others
from .judging import begins_with_a_verb
from .parts import QUOTE
from .vocabulary import ACTIONS, VERBS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from .parts import Clause
    from .vocabulary import Vocabulary

FOLDER = os.path.join(os.path.dirname(__file__), "words", "pieces")  # noqa: PTH118, PTH120 - as the router's
KINDS = "kinds"
"""The file that all languages share: what kinds of words tell."""
_ANYWHERE = (
    "told",
    "you",
    "me",
    "address",
    "join",
    "place",
    "via",
    "film",
    "holder",
    "keys",
    "means",
    "by",
    "gesture",
    "result",
    "enough",
)
_BEGINNING = ("hanging", "trailing")
_KNOWN = ("harmless", "told", "you", "article", "via", "means", "by", "hanging", "trailing")
UNIT = 10
"""Weights are written in tenths."""
_STRANGE, _STRANGEST = 6, 5
"""Letters of an unknown word, about; so many such words are many."""


class Heard(NamedTuple):
    """What some clauses have in them.

    Attributes:
        pieces: Their words and what the router calls pieces.
        endings: How their words end.
        kinds: Kinds of words and signs.
        strange: Letters that no list knows.
    """

    pieces: frozenset[str]
    endings: frozenset[str]
    kinds: frozenset[str]
    strange: int


def heard(clause: Clause, words: Vocabulary) -> Heard:
    """Return what a clause has in it."""
    text = fold(clause.folded.replace(QUOTE, " "))
    kinds = frozenset(_kinds(clause, words))
    return Heard(frozenset(pieces(text)), frozenset(endings(text)), kinds, _strange(clause, words))


def together(several: Iterable[Heard]) -> Heard:
    """Return what several clauses have in them."""
    all_of = list(several)
    return Heard(
        frozenset().union(*(one.pieces for one in all_of)),
        frozenset().union(*(one.endings for one in all_of)),
        frozenset().union(*(one.kinds for one in all_of)),
        sum(one.strange for one in all_of),
    )


def features(one: Heard) -> tuple[frozenset[str], frozenset[str], list[str]]:
    """Return the pieces, endings and kinds that weigh, pairs of kinds among them ("told + you")."""
    kinds = sorted([*one.kinds, f"strange {min(_STRANGEST, one.strange // _STRANGE)}"])
    return one.pieces, one.endings, [*kinds, *map(" + ".join, combinations(kinds, 2))]


def weight(code: str, one: Heard) -> float:
    """Return how far this speaks for an instruction: above zero it does; far below zero it is content."""
    start, own, of_kinds = _read(code)
    told = sum(
        share(len(group)) * sum(weights.get(each, 0) for each in group)
        for group, weights in zip(features(one), (own, own, of_kinds), strict=True)
    )
    return (start + told) / UNIT


@functools.cache
def is_known(code: str) -> bool:
    """Whether anything was learned of a language."""
    return os.path.exists(os.path.join(FOLDER, code + ".toml"))  # noqa: PTH110, PTH118


def _kinds(clause: Clause, words: Vocabulary) -> Iterator[str]:
    folded = clause.folded
    bare = folded.lstrip()
    patterns: dict[str, re.Pattern[str]] = {name: getattr(words, name) for name in (*_ANYWHERE, *_BEGINNING)}
    yield from (name for name in _ANYWHERE if patterns[name].search(folded))
    yield from (name for name in _BEGINNING if patterns[name].match(bare))
    for kind, things in (("widget", words.widgets), ("name", words.names)):
        found = [action for action in ACTIONS if things[action].search(folded)]
        yield from (f"{kind} {action}" for action in found)
        if found:
            yield kind
    for verb in VERBS:
        if words.anywhere[verb].search(folded):
            yield f"asks {verb}"
        if words.leading[verb].search(folded):
            yield f"verb {verb}"
        if words.leading[verb].match(bare):
            yield f"first {verb}"
    controls = len(controls_in(clause, words))
    signs = {
        "control": controls > 0,
        "controls": controls > 1,
        "others": tells_of_others(folded, words),
        "begins": begins_with_a_verb(clause, words),
        "quote": QUOTE in folded,
        "path": has_path(folded),
        "shortcut": has_keys(folded),
        "time": has_time(folded),
        "figure": not has_time(folded) and any(map(str.isdigit, folded)),
    }
    yield from (name for name, there in signs.items() if there)


def _strange(clause: Clause, words: Vocabulary) -> int:
    left = list(clause.folded)
    named: list[re.Pattern[str]] = [getattr(words, name) for name in _KNOWN]
    for known in (*named, *words.leading.values(), *words.anywhere.values()):
        for match in known.finditer(clause.folded):
            left[match.start() : match.end()] = " " * (match.end() - match.start())
    return sum(map(str.isalpha, left))


@functools.cache
def _read(code: str) -> tuple[float, dict[str, int], dict[str, int]]:
    start, own = _table(code)
    _, kinds = _table(KINDS)
    return start, own, kinds


@functools.cache
def _table(name: str) -> tuple[float, dict[str, int]]:
    import tomllib

    with open(os.path.join(FOLDER, name + ".toml"), "rb") as file:  # noqa: PTH118, PTH123 - as the router's
        data = tomllib.load(file)
    weights = {piece: int(weight) for weight, own in data["instruction"].items() for piece in own}
    return float(data["start"]), weights
