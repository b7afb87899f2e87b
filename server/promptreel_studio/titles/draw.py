"""Draw a title: type, its outline and its shadow, on a plate cut to size."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from .fonts import font_set
from .layout import Setting, Typesetter
from .scripts import clean

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .style import TextStyle

SIZES = {"small": 0.05, "medium": 0.074, "large": 0.112}
SMALLEST = 0.04
SAFE = 0.05
MARGIN = 0.085
COLUMN = 0.86
# How far shadow and outline reach beyond the letters, in font sizes.
REACH = 0.3
OUTLINE = 0.045
# Blur and drop in font sizes: (blur, opacity, drop).
HALO = ((0.09, 0.52, 0.035), (0.03, 0.56, 0.022), (0.008, 0.4, 0.0))


@dataclass(frozen=True)
class Plate:
    """A picture to lay over the canvas.

    Attributes:
        bgra: (height, width, 4) uint8, premultiplied; both sides are even.
        x: Left edge on the canvas, even.
        y: Top edge on the canvas, even.
    """

    bgra: NDArray[np.uint8]
    x: int
    y: int


@dataclass(frozen=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


def draw_title(text: str, style: TextStyle, width: int, height: int, *, language: str | None = None) -> Plate:
    """Draw a title for a canvas.

    Args:
        text: What it says, in any script; a line feed starts a new line.
        style: Color, size, position and weight.
        width: Width of the canvas in pixels.
        height: Height of the canvas in pixels.
        language: Language tag, for the regional forms of Chinese characters; `style.language` if not given.

    Returns:
        A plate within the canvas's 5 % safe area.

    Raises:
        ValueError: The text is empty, or no font can draw it.
    """
    prepared = clean(text)
    if not prepared:
        raise ValueError("A title needs some text: say what it should read.")
    language = language or (style.model_extra or {}).get("language")
    fonts, prepared = font_set(prepared, style.weight, language if isinstance(language, str) else None)
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
    reach = 2 * REACH * size if align == "center" else REACH * size
    setting = setter.fit(
        size,
        min(COLUMN * width, area.width - reach),
        area.height - reach,
        SMALLEST * short,
        2 if width > 1.2 * height else 3,
    )
    pixels, ink = _render(setter, setting, style.color)
    return _place(pixels, ink, style.position, area, (width, height))


def _area(position: str, width: int, height: int) -> _Box:
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
        return _Box(safe_x, safe_y, width - safe_x, height - safe_y)
    if position == "top":
        return _Box(safe_x, top, width - safe_x, top + 0.42 * height)
    if position == "bottom":
        return _Box(safe_x, bottom - 0.42 * height, width - safe_x, bottom)
    if position == "lower-third":
        low = height * (0.78 if tall else 0.86)
        return _Box(margin_x, low - 0.36 * height, max(width * 0.66, width - 2 * margin_x - 0.4 * short), low)
    column = width - 2 * margin_x if height >= width else 0.56 * width
    left, right = margin_x, width - margin_x
    vertical = (top, top + 0.42 * height) if position.startswith("top") else (bottom - 0.42 * height, bottom)
    if position.endswith("left"):
        return _Box(left, vertical[0], left + column, vertical[1])
    return _Box(right - column, vertical[0], right, vertical[1])


def _luminance(color: str) -> float:
    channels = np.array([int(color[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return float(linear @ (0.2126, 0.7152, 0.0722))


def _render(setter: Typesetter, setting: Setting, color: str) -> tuple[NDArray[np.uint8], _Box]:
    """Letters over their halo on a generous sheet: (pixels, box of the letters alone)."""
    size = setting.size
    pad = math.ceil(size * 0.9)
    wide = math.ceil(setting.width) + 2 * pad
    plain = setter.paragraph(size, setting.width)
    high = math.ceil(plain.Height) + 2 * pad

    letters = _sheet(wide, high)
    plain.paint(_canvas(letters), pad, pad)
    ink = _bounds(letters[..., 3], 24)

    brush = skia.Paint(
        AntiAlias=True,
        Color=skia.ColorWHITE,
        Style=skia.Paint.kStrokeAndFill_Style,
        StrokeWidth=OUTLINE * size,
        StrokeJoin=skia.Paint.kRound_Join,
    )
    outline = _sheet(wide, high)
    setter.paragraph(size, setting.width, brush).paint(_canvas(outline), pad, pad)

    # Light letters stand on darkness, dark ones on light: legible whatever moves behind them.
    light = _luminance(color) > 0.12
    halo = _halo(outline[..., 3].astype(np.float32) / 255, size, light)
    cover = letters[..., 3].astype(np.float32) / 255
    behind = halo * (1 - cover)
    ground = 0.0 if light else 255.0
    pixels = _sheet(wide, high)
    for channel, start in enumerate((5, 3, 1)):
        pixels[..., channel] = np.rint(int(color[start : start + 2], 16) * cover + ground * behind)
    pixels[..., 3] = np.rint(255 * (cover + behind))
    return pixels, ink


def _halo(mask: NDArray[np.float32], size: float, light: bool) -> NDArray[np.float32]:
    """The opacity of what lies behind the letters: a wide shadow, a close one and an outline."""
    through = np.ones_like(mask)
    # Skia blurs too, ten times slower.
    for sigma, opacity, drop in HALO:
        lower = round(drop * size) if light else 0
        layer = cv2.GaussianBlur(mask, (0, 0), max(0.3, sigma * size))
        if lower:
            layer[lower:] = layer[:-lower].copy()
        through *= 1 - opacity * layer
    return 1 - through


def _sheet(width: int, height: int) -> NDArray[np.uint8]:
    return np.zeros((height, width, 4), np.uint8)


def _canvas(pixels: NDArray[np.uint8]) -> skia.Canvas:
    height, width = pixels.shape[:2]
    info = skia.ImageInfo.Make(width, height, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    return skia.Surface.MakeRasterDirect(info, pixels, width * 4).getCanvas()


def _bounds(alpha: NDArray[np.uint8], least: int) -> _Box:
    rows, columns = np.flatnonzero((alpha >= least).any(axis=1)), np.flatnonzero((alpha >= least).any(axis=0))
    if len(rows) == 0:
        raise ValueError("A title needs some text that can be seen: say what it should read.")
    return _Box(float(columns[0]), float(rows[0]), float(columns[-1] + 1), float(rows[-1] + 1))


def _place(pixels: NDArray[np.uint8], ink: _Box, position: str, area: _Box, canvas: tuple[int, int]) -> Plate:
    """Cut the sheet to what shows and put the letters where they belong."""
    shown = _bounds(pixels[..., 3], 3)
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
    plate = _sheet(w, h)
    cut = pixels[int(shown.top) : int(shown.bottom), int(shown.left) : int(shown.right)][:h, :w]
    plate[: cut.shape[0], : cut.shape[1]] = cut
    return Plate(plate, x, y)


def _even_span(start: float, length: float, canvas: int) -> tuple[int, int]:
    """An even start and an even length for a span, pushed into the safe area."""
    safe = math.ceil(SAFE * canvas / 2) * 2
    even = min(math.ceil(length / 2) * 2, (canvas - 2 * safe) // 2 * 2)
    first = round(start / 2) * 2
    return max(safe, min(first, (canvas - safe - even) // 2 * 2)), even
