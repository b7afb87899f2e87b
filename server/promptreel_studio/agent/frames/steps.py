"""A step back or forward in a message that otherwise only says why: "redo it, the slow motion comes back"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.parts import states
from promptreel_studio.agent.frames.pauses import PIECE, PIECES, SENTENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_STEPS = (["undo"], ["redo"])


def step_beside_talk(
    text: str, language: str, read: Callable[[str], Iterable[str] | None]
) -> list[str] | None:
    """That step; None where there is none, or where something else is asked for as well."""
    parts = [
        part
        for sentence in SENTENCE.findall(text)
        for part in PIECES.get(language, PIECE).split(sentence)
        if part and part.strip(" ,，")
    ]
    if len(parts) < 2:
        return None
    others = [part for part in parts if not states(part, language)]
    if len(others) != 1:
        return None
    found = list(read(others[0]) or ())
    return found if found in _STEPS else None
