"""Texts that are spoken of together: "they all", "both"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.title_changes import text_of
from promptreel_studio.agent.parts import Problem

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.titles import TitleWish

Segment = dict[str, Any]
THEM = re.compile(r"\b(?:them|they|these|those|all of them)\b|它们|它?们都")
_BOTH = re.compile(r"\bboth\b")


def all_recent(work: Work, existing: list[Segment], wish: TitleWish) -> list[Segment]:
    """ "They all", "both": those that the message before was about.

    Raises:
        Problem: Both are spoken of, and it could be any two of several.
    """
    several = [s for s in existing if s.get("id") in work.recent]
    both = bool(_BOTH.search(wish.words)) and len(existing) > len("ab")
    if both and len(several) != len("ab"):
        raise Problem("title.which", titles=[f'"{text_of(s)}"' for s in existing])
    them = wish.named is None and len(several) > 1 and THEM.search(wish.words)
    return several if both or them else []
