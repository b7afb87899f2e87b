"""Subjects that only say where another one is, or what is in its sky."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promptreel_studio.agent.vocabulary import Tag

_PLACES = (
    (re.compile(r"(?:log )?cabin|cottage|lodge|chalet|木屋|小木屋"), "room"),
    (re.compile(r"窗边|窗前|窗台"), "cup"),
    (re.compile(r"lakes?"), "mountains"),
    (
        re.compile(
            r"tokyo|new york|nyc|manhattan|brooklyn|hong kong|shanghai|beijing|singapore|london|paris|chicago|seoul|osaka|berlin|city|downtown|urban|cyberpunk|东京|上海|香港|纽约|首尔|城市|都市"
        ),
        "street",
    ),
)
_FROM_ABOVE = re.compile(r"\b(?:above|over|through|out of|from|in|into|beyond|across)(?: (?:the|a|some))? $")

_LANDS = {"fields", "mountains", "forest", "beach", "desert"}


def is_place(word: str, subjects: list[Tag]) -> bool:
    """Whether a word only says where another subject is: a cup by the window, a room in a cabin."""
    return any(
        place.fullmatch(word) and any(tag.concept == subject for tag in subjects)
        for place, subject in _PLACES
    )


def is_sky(text: str, word: Tag, subjects: list[Tag], nearly: str | None) -> bool:
    """Whether clouds are only in the sky over another subject: "mountains with dark clouds", not "above the clouds".

    Args:
        text: The message, folded.
        word: The word that may be the sky.
        subjects: Everything that is named and can be drawn.
        nearly: What is nearest to something that cannot be drawn: fields for rice fields.
    """
    others = any(tag.concept not in {"clouds", "words"} for tag in subjects) or nearly in _LANDS
    return others and text[word.start : word.end] == "clouds" and not _FROM_ABOVE.search(text, 0, word.start)
