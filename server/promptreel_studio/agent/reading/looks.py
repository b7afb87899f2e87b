"""How a title is to look: colour, size, weight and place."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_FROM_WHERE = re.compile(
    r"\b(?:in |up |out )?from (?:the )?(?:left|right|top|bottom|below|above|side)(?: (?:side|edge|hand side))?\b|从(?:左|右|上|下)(?:面|边|侧|方)?"
)
_HEX = re.compile(r"#(?P<long>[0-9a-f]{6})(?![0-9a-z])|#(?P<short>[0-9a-f]{3})(?![0-9a-z])")
_NO_HEX = re.compile(r"#[0-9a-z]+")
_ON_GROUND = re.compile(r"\b(?:text |letters |words |lettering )?(?:on|over|against) (?:an? )?")
_DARK = re.compile(r"(?:black|dark)(?: (?:background|box|bar|ground|plate|strip))?\b")
_COLOUR_NOUN = re.compile(
    r"\b(?:in |with )?(?:the |a )?(?:colou?r|font size|size|position|font colou?r|text colou?r)\b|颜色|字号|大小|位置|字体颜色"
)
_PLACE_OF = re.compile(r"\b(?:of|on) (?:the |my )?(?:screen|frame|picture|video|image|canvas)\b|屏幕|画面")


@dataclass(frozen=True, slots=True)
class Look:
    """What was said about a title's looks; None where nothing was."""

    color: str | None = None
    size: str | None = None
    weight: str | None = None
    position: str | None = None
    font: str | None = None
    animation: str | None = None
    background: str | None = None

    def style(self) -> dict[str, str]:
        """The said parts, as the keys of a draft's `style`."""
        said = {
            "color": self.color, "size": self.size, "position": self.position, "weight": self.weight,
            "font": self.font, "animation": self.animation, "background": self.background,
        }  # fmt: skip
        return {key: value for key, value in said.items() if value is not None}

    def __bool__(self) -> bool:
        return bool(self.style())


def take_look(reading: Reading, window: tuple[int, int] | None = None) -> Look:
    """Take colour, size, weight and place; the last said of each counts ("from red to blue")."""
    window = window or (0, len(reading.text))
    ground = _take_ground(reading, window)
    backgrounds = [*ground, *reading.take_tags("background", within=window)]
    fonts = reading.take_tags("font", within=window)
    reading.take_tags("font_noun", within=window)
    animations = reading.take_tags("animation", within=window)
    if animations:
        # Where it comes from is not where it stands.
        reading.take(_FROM_WHERE, window)
    reading.take_tags("animation_noun", within=window)
    size = reading.take_tags("size", within=window)
    weight = reading.take_tags("weight", within=window)
    position = _joined(reading.take_tags("position", within=window))
    color = _take_colour(reading, _before_ground(reading, window), behind=bool(backgrounds))
    while reading.take(_COLOUR_NOUN, window) or reading.take(_PLACE_OF, window):
        pass
    return Look(
        color, _last(size), _last(weight), position, _last(fonts), _last(animations), _last(backgrounds)
    )


def _take_ground(reading: Reading, window: tuple[int, int]) -> list[str]:
    """Take the "on black" of "white on black": a dark box behind the letters."""
    for colour in reading.tags("colour", within=window):
        found = reading.search(_ON_GROUND, (colour.end, window[1]))
        if found and not reading.text[colour.end : found.start()].strip():
            dark = reading.search(_DARK, (found.end(), window[1]))
            if dark and dark.start() == found.end():
                reading.take_span(found.start(), dark.end())
                return ["box"]
    return []


def _before_ground(reading: Reading, window: tuple[int, int]) -> tuple[int, int]:
    """Where the colour of the letters is said: in "white on blue" the blue is not theirs, and stays untaken."""
    colours = reading.tags("colour", within=window)
    for one, other in pairwise(colours):
        found = reading.search(_ON_GROUND, (one.end, other.start))
        if (
            found
            and not (reading.text[one.end : found.start()] + reading.text[found.end() : other.start]).strip()
        ):
            return window[0], one.end
    return window


def bad_hex(reading: Reading, window: tuple[int, int] | None = None) -> str | None:
    """A colour code that is none, such as #12."""
    found = reading.search(_NO_HEX, window)
    return found.group() if found else None


def _last(said: list[str]) -> str | None:
    return said[-1] if said else None


def _take_colour(reading: Reading, window: tuple[int, int] | None, *, behind: bool) -> str | None:
    """The colour of the letters; "a black box behind it" is none."""
    if found := reading.take(_HEX, window):
        return "#" + (found["long"] or "".join(2 * digit for digit in found["short"]))
    names = reading.take_tags("colour", within=window)
    return names[-1] if names and not (behind and names == ["#000000"]) else None


def _joined(places: list[str]) -> str | None:
    """ "at the top, on the left" is one corner."""
    sides = [place for place in places if place in {"left", "right"}]
    levels = [place for place in places if place not in {"left", "right"}]
    if sides and levels and levels[-1] in {"top", "bottom"}:
        return f"{levels[-1]}-{sides[-1]}"
    if levels and levels[-1] == "center" and len(levels) > 1 and levels[-2] in {"top", "bottom"}:
        return levels[-2]  # "at the bottom, in the middle"
    return levels[-1] if levels else sides[-1] if sides else None
