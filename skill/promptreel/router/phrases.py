"""Phrases with alternatives as graphs of words, or of characters in scripts without spaces.

"{can|could} you {send|hand} {me|us} {it|them}" stands for sixteen phrases and is five nodes; the lists of a language
stand for up to 140,000 phrases and are some 20,000 nodes.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any

from .folding import WORD, is_spaceless

if TYPE_CHECKING:
    from .flags import Flags

Parts = list[list[str]]
"""An entry in parts, each with its alternatives."""


def _has_spaceless(text: str) -> bool:
    return not text.isascii() and any(map(is_spaceless, text))


@functools.cache
def _piece() -> re.Pattern[str]:
    return re.compile(rf"\*?(?:{WORD})\*?")


def _pieces(text: str) -> list[str]:
    """Return the words of a part of an entry, with the "*" at their ends."""
    plain = text.isascii() and text.replace(" ", "").isalnum()
    return text.split() if plain else _piece().findall(text)


class Node:
    """A place within phrases.

    Attributes:
        edges: By the next word, or character, where it leads.
        beginnings: By a part with which the next word must begin ("vide*"); `endings` with which it must end.
        ends: Whether a phrase ends here.
        flags: What that phrase can be.
        value: What it stands for.
        spaced: Whether it was written with a space, in a script without spaces between words.
    """

    __slots__ = ("beginnings", "edges", "endings", "ends", "flags", "spaced", "value")

    def __init__(self) -> None:
        self.edges: dict[str, list[AnyNode]] = {}
        self.beginnings: dict[str, list[AnyNode]] | None = None
        self.endings: dict[str, list[AnyNode]] | None = None
        self.ends = False
        self.flags: Flags = 0
        self.value: Any = None
        self.spaced = False

    def lead(self, word: str, to: Node) -> None:
        """Let a word lead to a node."""
        if word[-1] == "*":
            self.beginnings = {word[:-1]: [to]}
        elif word[0] == "*":
            self.endings = {word[1:]: [to]}
        else:
            self.edges[word] = [to]

    def absorb(self, other: Node) -> None:
        """Be this other node as well."""
        _extend(self.edges, other.edges)
        if other.beginnings:
            self.beginnings = _extend(self.beginnings or {}, other.beginnings)
        if other.endings:
            self.endings = _extend(self.endings or {}, other.endings)
        if other.ends:
            self.ends = True
            self.flags |= other.flags
            self.value = other.value if self.value is None else self.value
            self.spaced |= other.spaced


class Chain:
    """Characters that lead one after the other to a node; few of them are ever walked."""

    __slots__ = ("_characters", "_target")
    beginnings = endings = value = None
    ends = spaced = False
    flags: Flags = 0

    def __init__(self, characters: str, target: Node) -> None:
        self._characters, self._target = characters, target

    @property
    def edges(self) -> dict[str, list[AnyNode]]:
        """The next character, and what lies behind it."""
        rest = self._characters[1:]
        return {self._characters[0]: [Chain(rest, self._target) if rest else self._target]}


def _extend(mine: dict[str, list[AnyNode]], other: dict[str, list[AnyNode]]) -> dict[str, list[AnyNode]]:
    for word, nodes in other.items():
        if word in mine:
            mine[word] += nodes
        else:
            mine[word] = nodes.copy()
    return mine


AnyNode = Node | Chain


def parts(text: str) -> Parts:
    """Return an entry in its parts: "send {it|them} over" is [["send "], ["it", "them"], [" over"]]."""
    found: Parts = []
    while text:
        begin, _, rest = text.partition("{")
        if begin:
            found.append([begin])
        inner, _, text = rest.partition("}")
        if inner:
            found.append(inner.split("|"))
    return found


class WordGraph:
    """A graph of words, to which entries are added.

    Attributes:
        words: Every word of the entries, and what those can be in which it stands.
    """

    def __init__(self) -> None:
        self.start = Node()
        self.words: dict[str, Flags] = {}

    def add(self, entry: Parts, flags: Flags, value: Any) -> None:
        """Add an entry, but for alternatives with "%" or in a script without spaces.

        The engine knows a "%" by itself; without it "how many %" would stand for "how many".
        """
        end = Node()
        end.ends, end.flags, end.value = True, flags, value
        if len(entry) == 1 and len(entry[0]) == 1 and entry[0][0].isascii() and "%" not in entry[0][0]:
            # Most entries have no alternatives.
            begin = self._chain(entry[0][0], end)
        else:
            begin = self._after(entry, 0, "", end, {})
        if begin is not None and begin is not end:
            begin.ends = False  # an entry of nothing but optional parts
            self.start.absorb(begin)

    def _after(
        self, entry: Parts, number: int, begun: str, end: Node, known: dict[tuple[int, str], Node | None]
    ) -> Node | None:
        """Return where the parts from this number on begin, with a word begun before them; None if all are left out."""
        if (number, begun) in known:
            return known[number, begun]
        options: list[Node] = []
        if number == len(entry):
            options.append(self._chain(begun, end))
        for option in entry[number] if number < len(entry) else ():
            if "%" in option or (not option.isascii() and _has_spaceless(option)):
                continue
            whole, _, rest = (begun + option).rpartition(" ")
            if (target := self._after(entry, number + 1, rest, end, known)) is not None:
                options.append(self._chain(whole, target, end.flags))
        node = options[0] if len(options) == 1 else None
        if len(options) > 1:
            node = Node()
            for one in options:
                node.absorb(one)
        known[number, begun] = node
        return node

    def _chain(self, text: str, target: Node, flags: Flags | None = None) -> Node:
        """Return where the words of a text begin that lead to a node."""
        flags = target.flags if flags is None else flags
        words = self.words
        for word in reversed(_pieces(text)) if text else ():
            words[word] = words.get(word, 0) | flags
            node = Node()
            node.lead(word, target)
            target = node
        return target


def add_characters(start: Node, entry: Parts, flags: Flags, value: Any) -> None:
    """Add those alternatives of an entry that have a character of a script without spaces, character by character."""
    if any(_has_spaceless(option) for options in entry for option in options):
        begin = _characters(entry, flags, value)
        begin.ends = False
        start.absorb(begin)


def _characters(entry: Parts, flags: Flags, value: Any) -> Node:
    """Return where an entry begins, made from its end; by whether such a character and a space came before."""
    parts = [
        [
            (
                option.replace(" ", "").replace("*", ""),
                _has_spaceless(option),
                " " in option and _has_space(entry, number, option),
            )
            for option in options
        ]
        for number, options in enumerate(entry)
    ]
    # Of most entries every part has such a character and none has a space; only what can come is made.
    reached = [{(False, False)}]
    for options in parts:
        kinds = {(spaceless, space) for _, spaceless, space in options}
        reached.append({(a or c, b or d) for a, b in reached[-1] for c, d in kinds})
    behind: dict[tuple[bool, bool], Node] = {}
    for spaceless, spaced in reached.pop():
        # Alternatives without any such character end nowhere.
        node = behind[spaceless, spaced] = Node()
        if spaceless:
            node.ends, node.flags, node.value, node.spaced = True, flags, value, spaced
    for options in reversed(parts):
        made: dict[tuple[bool, bool], Node] = {}
        for before in reached.pop():
            node = made[before] = Node()
            for characters, spaceless, space in options:
                _lead_through(node, characters, behind[before[0] or spaceless, before[1] or space])
        behind = made
    return behind[False, False]


def _has_space(entry: Parts, number: int, option: str) -> bool:
    """Whether a space of this part is within the entry, and not at an end of it."""
    inner = option if number else option.lstrip()
    return " " in (inner.rstrip() if number + 1 == len(entry) else inner)


def _lead_through(node: Node, characters: str, target: Node) -> None:
    if characters:
        behind = Chain(characters[1:], target) if len(characters) > 1 else target
        node.edges.setdefault(characters[0], []).append(behind)
    else:
        node.absorb(target)
