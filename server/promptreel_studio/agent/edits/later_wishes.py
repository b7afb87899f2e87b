"""What is known to be wished for and cannot be done yet, refused with what comes nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.file_names import name_of
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading

_HINTS = {"voice": "later.hint.voice", "effects": "later.hint.music"}


def refuse_later(work: Work, reading: Reading) -> None:
    """Refuse such a wish.

    Raises:
        Problem: It is one.
    """
    shown = {clip.get("asset") for clip in drafts.clips(work.draft)}
    names = {name_of(asset) for asset in work.assets if asset.id in shown}
    # "The speech" is a clip where one is called speech.mov.
    found = [tag for tag in reading.tags("later") if reading.folded[tag.start : tag.end] not in names]
    if not found or MARK.search(reading.text):
        return
    words = [reading.original[tag.start : tag.end] for tag in found]
    hint = next((_HINTS[tag.concept] for tag in found if tag.concept in _HINTS), None)
    raise Problem("later.clause", wanted=words, hint=hint)
