"""Subjects that only say where another one is, or what is in its sky."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.vocabulary import Tag

_WINDOW = re.compile(r"(?:rainy|rain on|rain on the) windows?|窗边|窗前|窗台|雨窗|窗外下雨|窗上的雨滴")
"""The window behind the cup is drawn, and rain on it is."""

_PLACES = (
    (re.compile(r"(?:log )?cabin|cottage|lodge|chalet|木屋|小木屋"), "room"),
    (_WINDOW, "cup"),
    (re.compile(r"rivers?|lakes?|bay|harbou?r|waterfront|河|江|湖"), "fireworks"),
    (re.compile(r"rivers?|lakes?|bay|harbou?r|waterfront|河|江|湖"), "skyline"),
    *(
        (re.compile(r"lakes?|lakeside|湖边|湖畔|湖面|湖"), kind)
        for kind in ("village", "forest", "fields", "room", "street")
    ),
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


def place_within(reading: Reading, tags: list[Tag]) -> str | None:
    """The kind in whose picture everything is that is named as a subject, if there is one; see `SceneWish.within`."""
    words = [reading.folded[tag.start : tag.end] for tag in tags if tag.group == "kind"]
    return "cup" if words and all(_WINDOW.fullmatch(word) for word in words) else None


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
