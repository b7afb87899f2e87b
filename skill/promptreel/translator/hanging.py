"""What hangs on an instruction and goes with it, and what only follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .frames import controls_in
from .judging import action_of, is_little

if TYPE_CHECKING:
    from .models import Action
    from .parts import Clause
    from .vocabulary import Vocabulary

_SHORT = 4
"""Words of a clause that says nothing but what comes of a click: "and the menu opens"."""


def goes_with(part: Clause, words: Vocabulary, *, means: bool) -> bool:
    """Whether a clause goes with the instruction before it.

    Args:
        part: Of a sentence.
        words: Of the text's languages.
        means: Whether that instruction was only a means: "by clicking the gear, the rate can be set".
    """
    if is_little(part.folded, words):
        return True
    joint = words.join.match(part.folded.strip())
    if joint is not None and not _comes_of_it(part, words):
        return False
    hanging = words.hanging.match(part.folded.strip()) is not None
    return hanging or _trails(part, words, means=means)


def _comes_of_it(part: Clause, words: Vocabulary) -> bool:
    """Whether a clause that is joined says what a click does: "and the file is yours", but not "and the cut is calmer"."""
    folded = part.folded.strip()
    named = any(words.names[action].search(folded) for action in ("export", "upload", "credits"))
    reader = words.you.search(folded) is not None
    return named or reader or bool(controls_in(part, words)) or len(folded.split()) <= _SHORT


def hangs(part: Clause, words: Vocabulary) -> bool:
    """Whether a clause hangs on the one behind it."""
    ends = words.ending.search(part.folded) is not None and words.told.search(part.folded) is None
    # "4:3" is little, and says something.
    return ends or (hangs_alone(part.folded, words) and not any(map(str.isdigit, part.folded)))


def hangs_alone(folded: str, words: Vocabulary) -> bool:
    """Whether this says nothing without the instruction that went with it."""
    return words.hanging.match(folded.lstrip()) is not None or is_little(folded, words)


def is_means(part: Clause, words: Vocabulary) -> bool:
    """Whether an instruction only says by which means something is done, so that the thing itself is said behind it."""
    folded = part.folded.strip()
    return any(match.start() == 0 or match.end() == len(folded) for match in words.by.finditer(folded))


def sharper(action: Action, before: list[Clause], words: Vocabulary) -> Action:
    """Return what "To upload your own music, click the + icon" is for."""
    if action == "api":
        for part in before:
            if words.hanging.match(part.folded.lstrip()):
                purpose = action_of(part, words, 0, len(part.folded))
                return purpose if purpose in {"export", "upload", "credits"} else action
    return action


def _trails(part: Clause, words: Vocabulary, *, means: bool) -> bool:
    """Whether this only says what comes of the instruction before it."""
    if words.told.search(part.folded):
        return False
    return means or words.trailing.match(part.folded.lstrip()) is not None or bool(controls_in(part, words))
