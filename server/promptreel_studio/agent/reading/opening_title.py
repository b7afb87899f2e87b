"""A title that is named in a sentence before anything is shown: 'Title "Four Seasons". Then a meadow, a beach, ...'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_SENTENCE = re.compile(
    r"[^.!?。！？\n]*[.!?。！？\n]+\s*(?:(?:(?:and )?then|after that|next)\b[\s,:]*|然后|接着)?"
)
_CALLED = re.compile(r"\b(?:called|titled|entitled|named)\b|叫做?|名为|题为")
_SHOWN = re.compile(
    r"\b(?:cards?|screens?|slides?|pages?|first|start\w*|open\w*|begin\w*)\b|\bon (?:a )?(?:black|white|plain|dark)\b|卡片|黑底|黑屏|单独|先|开头|首先"
)
"""The title has the picture for itself."""


def end_of_opening_title(reading: Reading) -> int:
    """Where what is shown begins, behind a first sentence that only names the film's title; 0 where none does."""
    found = _SENTENCE.match(reading.folded)
    if found is None or found.end() == len(reading.folded) or not MARK.search(found.group()):
        return 0
    words = reading.part(0, found.end())
    named = words.tags("title_noun") or _CALLED.search(words.folded)
    if not named or words.tags("kind", "beyond", "shows") or _SHOWN.search(words.folded):
        return 0
    return found.end()
