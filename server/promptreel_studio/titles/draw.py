"""Draw a title: type, its outline and its shadow, on a plate cut to size."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.box import Box

from .fonts import font_set
from .ink import PLAQUE_SIDE, bounds, padding, plaque, render, sheet
from .layout import LINES, Typesetter
from .scripts import clean
from .units import find_units

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .style import TextStyle

SIZES = {"small": 0.05, "medium": 0.074, "large": 0.112, "huge": 0.17}
SMALLEST = 0.04
SAFE = 0.05
MARGIN = 0.085
COLUMN = 0.86
BOXED_HALO = 0.3
# How far shadow and outline reach beyond the letters, in font sizes.
REACH = 0.3


@dataclass(frozen=True)
class Plate:
    """A picture to lay over the canvas.

    Attributes:
        bgra: (height, width, 4) uint8, premultiplied; both sides are even.
        x: Left edge on the canvas, even.
        y: Top edge on the canvas, even.
        ground: What lies behind the letters and does not move with them, like `bgra`; None is nothing.
        units: For letters or words that come one by one, (height, width) int16: the turn of every pixel.
        size: Font size in pixels.
    """

    bgra: NDArray[np.uint8]
    x: int
    y: int
    ground: NDArray[np.uint8] | None = None
    units: NDArray[np.int16] | None = None
    size: float = 0.0


def draw_title(
    text: str,
    style: TextStyle,
    width: int,
    height: int,
    *,
    language: str | None = None,
    most_lines: int = LINES,
) -> Plate:
    """Draw a title for a canvas.

    Args:
        text: What it says, in any script; a line feed starts a new line.
        style: How it looks; the animation decides whether its letters or words are told apart.
        width: Width of the canvas in pixels.
        height: Height of the canvas in pixels.
        language: Language tag, for the regional forms of Chinese characters; `style.language` if not given.
        most_lines: Lines allowed as long as the letters do not become too small.

    Returns:
        A plate within the canvas's 5 % safe area.

    Raises:
        ValueError: The text is empty, or no font can draw it.
    """
    prepared = clean(text)
    if not prepared:
        raise ValueError("A title needs some text: say what it should read.")
    language = language or (style.model_extra or {}).get("language")
    tag = language if isinstance(language, str) else None
    fonts, prepared = font_set(prepared, style.weight, tag, style.font)
    if not prepared:
        raise ValueError("A title needs some text that can be drawn: say what it should read.")
    area = _area(style.position, width, height)
    align = (
        "left"
        if style.position.endswith(("left", "third"))
        else "right"
        if "right" in style.position
        else "center"
    )
    setter = Typesetter(prepared, fonts, align, bold=style.weight == "bold")
    short = min(width, height)
    size = SIZES[style.size] * short
    boxed = style.background == "box"
    beyond = PLAQUE_SIDE if boxed else REACH
    reach = (2 * beyond if align == "center" or boxed else beyond) * size
    setting = setter.fit(
        size,
        min(COLUMN * width, area.width - reach),
        area.height - reach,
        SMALLEST * short,
        min(most_lines, 2 if width > 1.2 * height else 3),
        most_lines,
    )
    pixels, ink = render(setter, setting, style.color, BOXED_HALO if boxed else 1.0)
    layers = [pixels]
    if boxed:
        layers.append(plaque(*pixels.shape[:2], ink, setting.size, style.color))
    units = None
    if style.animation in {"type", "rise"}:
        units = find_units(setter, setting, pixels.shape[:2], padding(setting.size), style.animation)
    return _place(layers, units, ink, style.position, area, (width, height), setting.size)


def _area(position: str, width: int, height: int) -> Box:
    """Where the letters may be; tall canvases keep clear of what phones lay over top and bottom."""
    safe_x, safe_y = SAFE * width, SAFE * height
    short = min(width, height)
    tall = height > 1.5 * width
    margin_x = max(safe_x, MARGIN * short)
    top, bottom = (
        max(safe_y, (0.11 if tall else 0.08) * height),
        height - max(safe_y, (0.17 if tall else 0.08) * height),
    )
    if position == "center":
        return Box(safe_x, safe_y, width - safe_x, height - safe_y)
    if position == "top":
        return Box(safe_x, top, width - safe_x, top + 0.42 * height)
    if position == "bottom":
        return Box(safe_x, bottom - 0.42 * height, width - safe_x, bottom)
    if position == "lower-third":
        low = height * (0.78 if tall else 0.86)
        return Box(margin_x, low - 0.36 * height, max(width * 0.66, width - 2 * margin_x - 0.4 * short), low)
    column = width - 2 * margin_x if height >= width else 0.56 * width
    left, right = margin_x, width - margin_x
    vertical = (top, top + 0.42 * height) if position.startswith("top") else (bottom - 0.42 * height, bottom)
    if position.endswith("left"):
        return Box(left, vertical[0], left + column, vertical[1])
    return Box(right - column, vertical[0], right, vertical[1])


def _place(
    layers: list[NDArray[np.uint8]],
    units: NDArray[np.int16] | None,
    ink: Box,
    position: str,
    area: Box,
    canvas: tuple[int, int],
    size: float,
) -> Plate:
    """Cut the sheets to what shows and put the letters where they belong."""
    shown = bounds(np.max([layer[..., 3] for layer in layers], axis=0), 3)
    left = (area.left + area.right - ink.width) / 2
    if position.endswith(("left", "third")):
        left = area.left
    elif position.endswith("right"):
        left = area.right - ink.width
    if position.startswith("top"):
        top = area.top
    elif position == "center":
        top = (area.top + area.bottom - ink.height) / 2
    else:
        top = area.bottom - ink.height
    x, w = _even_span(left + shown.left - ink.left, shown.width, canvas[0])
    y, h = _even_span(top + shown.top - ink.top, shown.height, canvas[1])
    part = np.s_[int(shown.top) : int(shown.bottom), int(shown.left) : int(shown.right)]
    plates = []
    for layer in layers:
        cut = layer[part][:h, :w]
        plates.append(sheet(w, h))
        plates[-1][: cut.shape[0], : cut.shape[1]] = cut
    turns = None
    if units is not None:
        cut = units[part][:h, :w]
        turns = np.pad(cut, ((0, h - cut.shape[0]), (0, w - cut.shape[1])), mode="edge")
    return Plate(plates[0], x, y, plates[1] if len(plates) > 1 else None, turns, size)


def _even_span(start: float, length: float, canvas: int) -> tuple[int, int]:
    """An even start and an even length for a span, pushed into the safe area."""
    safe = math.ceil(SAFE * canvas / 2) * 2
    even = min(math.ceil(length / 2) * 2, (canvas - 2 * safe) // 2 * 2)
    first = round(start / 2) * 2
    return max(safe, min(first, (canvas - safe - even) // 2 * 2)), even
