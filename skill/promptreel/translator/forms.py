"""Forms that address the reader wherever they stand in a clause: "klicken Sie", "is hidden with", "クリックしてください"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .parts import QUOTE, Clause, cut_at, lowered
from .verbs import is_thing, wants
from .vocabulary import ACTIONS, VERBS

if TYPE_CHECKING:
    from .models import Action
    from .vocabulary import Vocabulary

_PREFIXES = "وف"
"""In Arabic "and" is part of the word behind it."""


class Instruction(NamedTuple):
    """What was found in a clause.

    Attributes:
        start: Where it begins in the folded clause; what stands before it may be content.
        action: What it would have led to.
    """

    start: int
    action: Action


def action_of(clause: Clause, words: Vocabulary, start: int, end: int) -> Action | None:
    """Return the first action, in the order of `ACTIONS`, that a part of the clause names."""
    folded = clause.folded[start:end]
    quoted = lowered(" ".join(clause.names)) if QUOTE in folded else ""
    for patterns in (words.widgets, words.names):
        for action in ACTIONS:
            if patterns[action].search(folded) or (quoted and patterns[action].search(quoted)):
                return action
    return None


def anywhere(clause: Clause, words: Vocabulary) -> Instruction | None:
    """Return an instruction with a form that addresses the reader, the first of the clause."""
    folded = clause.folded
    # The first one in the clause counts: "unfold the menu and tick the box" is one instruction.
    found = sorted(
        (match.start(), VERBS.index(verb), match.end(), verb)
        for verb in VERBS
        for match in words.anywhere[verb].finditer(folded)
    )
    for start, _, end, verb in found:
        if verb in {"weak", "press"} and folded[end:].lstrip()[:1].isdigit():
            # "It can be played from 0.5x to 20x": that is no place.
            continue
        own = _until_a_joint(clause, words, end) if verb == "weak" else clause
        action = wants(own, words, verb, start, end)
        if action is not None:
            return Instruction(beginning(clause, words, start), action)
    return None


def _until_a_joint(clause: Clause, words: Vocabulary, at: int) -> Clause:
    """Return a clause without what is asked behind it: "it is in the corner, and you can move it with the slider"."""
    folded = clause.folded
    for joint in words.join.finditer(folded, at):
        behind = len(folded) - len(folded[joint.end() :].lstrip())
        if joint[0].strip() and words.address.match(folded, behind):
            end = joint.start()
            return Clause(
                clause.start, clause.start + end, folded[:end], clause.names[: folded.count(QUOTE, 0, end)]
            )
    return clause


def beginning(clause: Clause, words: Vocabulary, verb: int) -> int:
    """Return where an instruction begins whose verb stands at its end: behind the last joint that leaves it whole."""
    if clause.folded[verb] in _PREFIXES:
        return verb
    begin = 0
    named = action_of(clause, words, 0, len(clause.folded)) is not None
    for joint in words.join.finditer(clause.folded, 0, verb):
        cut = cut_at(clause.folded, joint.start(), joint.end())
        if cut == joint.start() and is_thing(clause.folded[begin:cut], words):
            continue
        if not named or action_of(clause, words, joint.end(), len(clause.folded)) is not None:
            begin = cut
    return begin
