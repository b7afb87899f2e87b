"""The walk through the phrases of several languages at once, word by word.

What a word leads to is put together from all phrases that go on with it, when it is first walked, and kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .phrases import AnyNode

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .flags import Flags
    from .phrases import Node


NOTHING: tuple[int, Flags, Any] = (0, 0, None)
"""What is found where no phrase is."""


class State:
    """Where a walk is in the graphs of some languages.

    Attributes:
        ends: Whether a phrase ends here.
        flags: What it can be; what the main language says of it, no other one adds to.
        value: What it stands for.
        spaced: As in `Node`.
        leads_nowhere: Whether no phrase goes on from here.
    """

    __slots__ = (
        "_beginnings", "_edges", "_endings", "_main", "_opened", "_opens", "_others", "ends", "flags", "leads_nowhere", "spaced",
        "value",
    )  # fmt: skip

    def __init__(self, main: Sequence[AnyNode], others: Sequence[AnyNode]) -> None:
        self._main, self._others = main, others
        ending = [node for node in main if node.ends] or [node for node in others if node.ends]
        self.ends = bool(ending)
        self.flags: Flags = 0
        for node in ending:
            self.flags |= node.flags
        self.value: Any = next((node.value for node in ending if node.value is not None), None)
        self.spaced = any(node.spaced for node in ending)
        self.leads_nowhere = not any(
            node.edges or node.beginnings or node.endings for nodes in (main, others) for node in nodes
        )
        # What a word leads to becomes a state when it is first walked.
        self._edges: dict[str, Any] | None = None
        self._beginnings: dict[str, _Both] = {}
        self._endings: dict[str, _Both] = {}
        self._opened: dict[tuple[str, ...], State] = {}

    def step(self, word: str) -> State | None:
        """Return where the next word, or character, leads; None if no phrase goes on with it."""
        edges = self._edges
        if edges is None:
            edges = self._edges = dict[str, Any](_merged(self._main, self._others, "edges"))
            self._beginnings = _merged(self._main, self._others, "beginnings")
            self._endings = _merged(self._main, self._others, "endings")
            self._opens = bool(self._beginnings or self._endings)
        if self._opens:
            return self._step_open(word, edges)
        if word not in edges:
            return None
        found = edges[word]
        if found.__class__ is tuple:
            found = edges[word] = State(*found)
        return found

    def _step_open(self, word: str, edges: dict[str, _Both]) -> State | None:
        matching = _matching(word, edges, self._beginnings, self._endings)
        if not matching:
            return None
        # Kept by what matched, not by the word, of which there are as many as users can think of.
        key = tuple(name for name, _ in matching)
        if key not in self._opened:
            self._opened[key] = State(
                [node for _, found in matching for node in found[0]],
                [node for _, found in matching for node in found[1]],
            )
        return self._opened[key]


_Both = tuple[list[AnyNode], list[AnyNode]]
"""Nodes of the main language, and of the others."""


def _merged(main: Sequence[AnyNode], others: Sequence[AnyNode], name: str) -> dict[str, _Both]:
    found: dict[str, _Both] = {}
    for which, nodes in enumerate((main, others)):
        for node in nodes:
            for word, targets in (getattr(node, name) or {}).items():
                both = found.get(word)
                if both is None:
                    both = found[word] = ([], [])
                both[which].extend(targets)
    return found


def _matching(
    word: str, edges: dict[str, _Both], beginnings: dict[str, _Both], endings: dict[str, _Both]
) -> list[tuple[str, _Both]]:
    found = [(word, edges[word])] if word in edges else []
    for length in range(1, len(word) + 1):
        if (begin := word[:length]) in beginnings:
            found.append((begin + "*", beginnings[begin]))
        if (end := word[-length:]) in endings:
            found.append(("*" + end, endings[end]))
    return found


def first_state(word: str, main: Node, others: Iterable[Node]) -> State | None:
    """Return where a word, or character, leads that begins a phrase; None if it begins none."""

    def leads(start: Node) -> list[AnyNode]:
        found = list(start.edges.get(word, ()))
        beginnings, endings = start.beginnings or {}, start.endings or {}
        for length in range(1, len(word) + 1) if beginnings or endings else ():
            found += beginnings.get(word[:length], ())
            found += endings.get(word[-length:], ())
        return found

    mine, theirs = leads(main), [node for start in others for node in leads(start)]
    return State(mine, theirs) if mine or theirs else None


def walk(first: State, words: Sequence[str], at: int) -> tuple[int, Flags, Any]:
    """Return how many words make the longest phrase, what it can be, and its value; `NOTHING` if they make none.

    Args:
        first: Where the word at this place leads.
        words: All of them.
        at: Which of them is the first.
    """
    state: State | None = first
    best, count, number, end = None, 0, at, len(words)
    while state is not None:
        number += 1
        if state.ends:
            best, count = state, number - at
        if number == end or state.leads_nowhere:
            break
        state = state.step(words[number])
    return (count, best.flags, best.value) if best is not None else NOTHING
