"""What a part of a message is: a wish, or something that is only told beside one.

Which words tell it is in the table `parts` of each language's file; they are regular expressions there, since much hangs on what
stands beside them.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.groups import ASKS, ASKS_MORE, GIVEN
from promptreel_studio.agent.frames.part_words import (
    answering,
    any_of,
    begins_with,
    correcting,
    listed,
    purposes_behind,
    purposes_first,
    stating,
    subject,
    telling,
)
from promptreel_studio.agent.frames.words import TELLING_WHY
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.item import Item

TELLING = frozenset({"en", "zh"})
"""Languages whose tellings are known."""
_NAMES = frozenset({"title", "caption", "old", "music", "logo", "camera", "named", "clips", "style", "film"})
"""What may be spoken of at the beginning of a part that tells something."""
_PRONOUNS = frozenset(
    {"it", "its", "they", "he", "she", "that", "this", "these", "those", "there", "i", "we"}
)


class Kind(Enum):
    """What a part of a message is."""

    WISH = auto()
    """Everything that is none of the others."""
    TOLD = auto()
    """How something is, what bothers, what was done: "the beach is so dark"."""
    GROUND = auto()
    """Why, or when something is over: "because it drags", "once the title is gone"."""
    PURPOSE = auto()
    """What a wish is for: "so that people cry"."""
    COMPLAINT = auto()
    """Words that only complain: "way too loud"."""


def kind_of(part: str, items: Sequence[Item], language: str, *, timed: bool = False) -> Kind:
    """What a part of a message is.

    Args:
        part: Its words in lower case, with quotations behind marks.
        items: What is known of its words.
        language: What it is written in.
        timed: Whether the parts before it told a time.
    """
    if tells(part, items, language):
        return Kind.TOLD
    if _is_ground(part, items, language, timed=timed):
        return Kind.GROUND
    if _is_purpose(part, language):
        return Kind.PURPOSE
    return Kind.COMPLAINT if complains(items, language) else Kind.WISH


def tells(part: str, items: Sequence[Item], language: str) -> bool:
    """Whether a part, with nothing in it that a film is to get, only tells how something is.

    It begins with what it is about, where the language has words for that.
    """
    if language not in TELLING or _gives(items) or any_of(language, "asks").search(part):
        return False
    if (start := _end_of_subject(part, items, language)) is None:
        return False
    whose = "'s " in part[: start + 1]
    return telling(language).search(part, 0 if whose else start) is not None


def _end_of_subject(part: str, items: Sequence[Item], language: str) -> int | None:
    """Where the verb may stand; None where a part begins with nothing that it may be about."""
    if not listed(language, "subjects"):
        return 0
    if begun := subject(language).match(part):
        return begun.end()
    return items[0].end if items and items[0].senses.keys() & _NAMES else None


def refers_back(part: str, items: Sequence[Item], language: str) -> bool:
    """Whether a part that tells something may be about what was spoken of before it."""
    if begins_with(language, "people").match(part):
        return True
    if begun := subject(language).match(part):
        return begun["subject"] in _PRONOUNS
    return bool(items) and bool(items[0].senses)


def states(part: str, language: str) -> bool:
    """Whether a part says something and names no change: more than `tells`, for what stands beside a step back or forward."""
    changes = MARK.search(part) or any_of(language, "changes").search(part)
    return not changes and stating(language).match(part) is not None


def complains(items: Sequence[Item], language: str) -> bool:
    """Whether words only complain: no text, number or file among them, and none for a change."""
    with_why = language in TELLING_WHY
    idle = {*EMPTY, "reason", *(("clip",) if with_why else ())}
    asking = ASKS_MORE if with_why else ASKS
    return any("reason" in item.senses for item in items) and not any(
        item.senses.keys() & asking and not item.senses.keys() & idle for item in items
    )


def _is_ground(part: str, items: Sequence[Item], language: str, *, timed: bool) -> bool:
    over = timed and begins_with(language, "past_times", r"\b").match(part) is not None
    return (over or begins_with(language, "grounds").match(part) is not None) and not _gives(items)


def _is_purpose(part: str, language: str) -> bool:
    return begins_with(language, "purposes").match(part) is not None and MARK.search(part) is None


def _gives(items: Sequence[Item]) -> bool:
    """Whether words say what belongs to a wish wherever it is said."""
    return any(item.senses.keys() & GIVEN for item in items)


def takes_back(message: str, language: str) -> bool:
    """Whether something is taken back within a message: "at the top, no, at the bottom"."""
    return correcting(language).search(message) is not None


def without_answer(message: str, language: str) -> str:
    """A message without what only answers at its beginning: "no, sorry, the other one"."""
    return answering(language).sub("", message)


def without_purpose(message: str, language: str) -> str:
    """A message without what a change is for, which says nothing of how to make it: "larger, so everyone can read it"."""
    return purposes_first(language).sub("", purposes_behind(language).sub("", message))


def may_go_on(behind: str) -> bool:
    """Whether what is said behind a part is no exception to it: "everywhere but between the beach and the street"."""
    return _EXCEPTS.match(behind) is None


_EXCEPTS = re.compile(
    r"\W*but (?!(?:please|only|keep|make|leave|don't|do not|without|with|put|let|it|i|the|that|this|can|could|at|then|also|still)\b)",
    re.IGNORECASE,
)
