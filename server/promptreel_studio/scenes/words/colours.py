"""Colours that somebody chose for a card, and whether its letters can be read on them; light to import."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator

LEGIBLE = 3.0
"""The least contrast of large letters, as WCAG counts it."""
LIGHT, DARK = "#ffffff", "#15151a"
_HEX = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
Rgb = tuple[int, int, int]


def _checked(value: object) -> str | None:
    if value is None:
        return None
    match = _HEX.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise ValueError(f"A colour of a card is written like #ffcc00; “{value}” is not one.")
    digits = match[1].lower()
    return "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))


Colour = Annotated[str | None, BeforeValidator(_checked)]
"""A colour of a spec, "#rrggbb"; None where nothing was said.

Raises:
    ValueError: It is written otherwise.
"""


def _rgb(code: str) -> Rgb:
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def luminance(code: str) -> float:
    """Relative luminance of "#rrggbb", 0..1."""
    shares = (channel / 255 for channel in _rgb(code))
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, from 1.0 for the same to 21.0 for black on white."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def ink_on(ground: str) -> str:
    """Letters that can be read on a ground: white wherever that is enough, as it looks calmer."""
    return LIGHT if contrast(LIGHT, ground) >= LEGIBLE else DARK


def can_be_read(ink: str, ground: str) -> bool:
    """Whether letters need nothing around them."""
    return contrast(ink, ground) >= LEGIBLE


def darkened_for(ground: str, ink: str) -> str:
    """The ground, darkened as far as it must be for letters of a lighter colour to be read on it."""
    for step in range(20):
        share = 1 - 0.05 * step
        code = "#" + "".join(f"{round(channel * share):02x}" for channel in _rgb(ground))
        if contrast(ink, code) >= LEGIBLE * 1.1:
            return code
    return "#000000"
