"""Put type on a sheet: the letters, their outline, their shadow and the plate behind them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from promptreel_studio.box import Box

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .layout import Setting, Typesetter

OUTLINE = 0.045
# Blur and drop in font sizes: (blur, opacity, drop).
HALO = ((0.09, 0.52, 0.035), (0.03, 0.56, 0.022), (0.008, 0.4, 0.0))
# How far a plate reaches beyond the letters, in font sizes.
PLAQUE_SIDE, PLAQUE_OVER = 0.42, 0.3
PLAQUE_OPACITY = 0.7


def luminance(color: str) -> float:
    """Relative luminance of "#rrggbb", 0..1."""
    channels = np.array([int(color[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return float(linear @ (0.2126, 0.7152, 0.0722))


def padding(size: float) -> int:
    """Room around the letters on their sheet, for what reaches beyond them."""
    return math.ceil(size * 0.9)


def is_light(color: str) -> bool:
    """Whether letters of this color stand on darkness; others stand on light."""
    return luminance(color) > 0.12


def render(
    setter: Typesetter, setting: Setting, color: str, halo_share: float = 1.0
) -> tuple[NDArray[np.uint8], Box]:
    """Letters over their halo on a generous sheet: (pixels, box of the letters alone)."""
    size = setting.size
    pad = padding(size)
    wide = math.ceil(setting.width) + 2 * pad
    plain = setter.paragraph(size, setting.width)
    high = math.ceil(plain.Height) + 2 * pad

    letters = sheet(wide, high)
    plain.paint(canvas(letters), pad, pad)
    ink = bounds(letters[..., 3], 24)

    brush = skia.Paint(
        AntiAlias=True,
        Color=skia.ColorWHITE,
        Style=skia.Paint.kStrokeAndFill_Style,
        StrokeWidth=OUTLINE * size,
        StrokeJoin=skia.Paint.kRound_Join,
    )
    outline = sheet(wide, high)
    setter.paragraph(size, setting.width, brush).paint(canvas(outline), pad, pad)

    # Light letters stand on darkness, dark ones on light: legible whatever moves behind them.
    light = is_light(color)
    halo = halo_share * _halo(outline[..., 3].astype(np.float32) / 255, size, light)
    cover = letters[..., 3].astype(np.float32) / 255
    behind = halo * (1 - cover)
    ground = 0.0 if light else 255.0
    pixels = sheet(wide, high)
    for channel, start in enumerate((5, 3, 1)):
        pixels[..., channel] = np.rint(int(color[start : start + 2], 16) * cover + ground * behind)
    pixels[..., 3] = np.rint(255 * (cover + behind))
    return pixels, ink


def plaque(high: int, wide: int, ink: Box, size: float, color: str) -> NDArray[np.uint8]:
    """A rounded plate on a sheet of this size, around letters of this color."""
    pixels = sheet(wide, high)
    side, over = PLAQUE_SIDE * size, PLAQUE_OVER * size
    box = skia.Rect.MakeLTRB(ink.left - side, ink.top - over, ink.right + side, ink.bottom + over)
    tone = skia.ColorBLACK if is_light(color) else skia.ColorWHITE
    paint = skia.Paint(AntiAlias=True, Color=tone, Alphaf=PLAQUE_OPACITY)
    canvas(pixels).drawRoundRect(box, 0.22 * size, 0.22 * size, paint)
    return pixels


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


def sheet(width: int, height: int) -> NDArray[np.uint8]:
    """An empty, transparent BGRA picture."""
    return np.zeros((height, width, 4), np.uint8)


def canvas(pixels: NDArray[np.uint8]) -> skia.Canvas:
    """Skia's way to draw into a BGRA picture."""
    height, width = pixels.shape[:2]
    info = skia.ImageInfo.Make(width, height, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    return skia.Surface.MakeRasterDirect(info, pixels, width * 4).getCanvas()


def bounds(alpha: NDArray[np.uint8], least: int) -> Box:
    """The box of all that has at least this opacity.

    Raises:
        ValueError: There is nothing.
    """
    rows, columns = np.flatnonzero((alpha >= least).any(axis=1)), np.flatnonzero((alpha >= least).any(axis=0))
    if len(rows) == 0:
        raise ValueError("A title needs some text that can be seen: say what it should read.")
    return Box(float(columns[0]), float(rows[0]), float(columns[-1] + 1), float(rows[-1] + 1))
