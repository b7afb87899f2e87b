"""What a text cannot be made of: no words, or a file of captions that nobody uploaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.parts import Problem

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work

_CAPTION_FILE = re.compile(r"[\w.-]+\.(?:srt|vtt)\b")


def no_words(work: Work, said: str) -> Problem:
    """Return what is to be said of a wish for a text that has no words."""
    file = _CAPTION_FILE.search(said)
    if file is None:
        return Problem("title.no_text")
    names = [f'"{asset.filename}"' for asset in work.assets]
    return Problem("uploads.kind" if names else "uploads.none", wanted=f'"{file[0]}"', names=names)
