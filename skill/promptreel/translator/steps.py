"""Lists of steps: what stands between instructions and begins with a verb is one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .forms import action_of
from .judging import begins_with_a_verb
from .models import Found
from .parts import clauses, is_step_mark, mark_of
from .vocabulary import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .vocabulary import Vocabulary

Line = tuple[str, list[Found]]
"""What is left of a line, and what was found in it."""
_LONGEST = 60
"""Characters of a step; a longer item tells something."""


def without_steps(given: list[str], lines: list[Line], words: Vocabulary) -> list[Line]:
    """Take the rest of each list of steps out: "1. Tap the plus", where all else in the list is an instruction.

    Args:
        given: The lines as they were written.
        lines: What was made of each of them.
        words: Of the text's languages.
    """
    after = list(lines)
    for items in _lists(given):
        gone = [at for at in items if not lines[at][0].strip()]
        steps = [at for at in items if lines[at][0] == given[at] and _is_step(given[at], words)]
        if gone and len(gone) + len(steps) == len(items):
            for at in steps:
                body = given[at][len(mark_of(given[at])) :].strip()
                (clause, *_) = clauses(body)
                action = action_of(clause, words, 0, len(clause.folded)) or "api"
                after[at] = ("", [Found(action, body)])
    return after


def _lists(given: list[str]) -> Iterator[list[int]]:
    """Return the lines of each list; empty lines part its items, and are none of them."""
    items: list[int] = []
    for at, line in enumerate(given):
        if line.strip() and not mark_of(line).strip():
            if len(items) > 1:
                yield items
            items = []
        elif line.strip():
            items.append(at)
    if len(items) > 1:
        yield items


def _is_step(line: str, words: Vocabulary) -> bool:
    body = line[len(mark_of(line)) :].strip()
    if not body or len(body) > _LONGEST or body.endswith(("?", "？", "؟")):
        return False
    first, *_ = clauses(body)
    if words.told.search(first.folded):
        return False
    if is_step_mark(mark_of(line)) or begins_with_a_verb(first, words):
        return True
    return any(words.anywhere[verb].search(first.folded) for verb in VERBS)
