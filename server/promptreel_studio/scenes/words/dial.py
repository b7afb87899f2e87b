"""What is drawn around the words of some cards: the dial of a countdown, the marks of a quotation."""

from __future__ import annotations

from math import cos, pi, sin, tau
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, mix
from promptreel_studio.scenes.kit.pen import Sheet
from promptreel_studio.scenes.kit.sprites import glow_sprite, stamp
from promptreel_studio.scenes.words.masks import Cut
from promptreel_studio.scenes.words.pace import ease_out
from promptreel_studio.scenes.words.sizes import ENDLESS, Piece
from promptreel_studio.titles.fonts import font_set

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.words.looks import Look
    from promptreel_studio.scenes.words.masks import Mask


class Dial:
    """A ring that closes while a number is seen, on a thin one with ticks that is always whole."""

    def __init__(self, stage: Stage, look: Look) -> None:
        """Draw both rings once, with the turn at which each pixel of the thick one is reached."""
        self._stage, self._look = stage, look
        short = min(stage.width, stage.height)
        self._radius, thick = 0.405 * short, max(1.5, 0.0165 * short)
        side = int(2 * (self._radius + 2.2 * thick)) // 2 * 2 + 2
        y, x = np.mgrid[0:side, 0:side].astype(np.float32) - (side - 1) / 2
        far = np.sqrt(x * x + y * y)
        self._turn = ((np.arctan2(x, -y) / tau) % 1.0).astype(np.float32)
        self._ring = np.clip(thick / 2 - np.abs(far - self._radius) + 0.5, 0, 1).astype(np.float32)
        rail = np.clip(0.10 * thick - np.abs(far - self._radius) + 0.5, 0, 1)
        inner = self._radius - 2.0 * thick
        ticks = np.abs(((self._turn * 60 + 0.5) % 1.0) - 0.5) / 60 * tau * far < 0.10 * thick + 0.4
        long = np.abs(((self._turn * 12 + 0.5) % 1.0) - 0.5) / 12 * tau * far < 0.14 * thick + 0.5
        rail = np.maximum(rail, ticks * (np.abs(far - inner) < 0.32 * thick) * 0.55)
        rail = np.maximum(rail, long * (np.abs(far - inner) < 0.62 * thick) * 0.9)
        glow = cv2.GaussianBlur(self._ring, (0, 0), 2.4 * thick) * (0.85 if look.dark else 0.0)
        self._glow = glow.astype(np.float32)
        self._rail = (rail * 255 * (0.42 if look.dark else 0.5)).astype(np.uint8)
        share = (0.5 - 0.5 * np.cos(self._turn * tau))[..., None].astype(np.float32)
        self._paint = (bgr(look.accents[0]) * (1 - share) + bgr(look.accents[1]) * share).astype(np.uint8)
        tint = mix(look.ink, look.accents[0], 0.3)
        self._rail_paint = np.full((side, side, 3), bgr(tint), np.uint8)
        self._bead = glow_sprite(
            max(3.0, 2.3 * thick), mix(look.accents[0], "#ffffff", 0.55), core=0.3, fall=2.2
        )
        self._side = side

    @property
    def nbytes(self) -> int:
        """Memory held."""
        parts = (self._turn, self._ring, self._glow, self._rail, self._paint, self._rail_paint)
        return sum(part.nbytes for part in parts)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        height, width = frame.shape[:2]
        left, top = (width - self._side) / 2, (height - self._side) / 2
        share = min(1.0, t / self._stage.seconds)
        cut = Cut(left, top, left + self._side, top + self._side, width, height)
        rows, columns = cut.mask.shape
        cut.mask[:] = self._rail[:rows, :columns]
        cut.lay(frame, self._rail_paint[:rows, :columns])
        reached = np.clip((share - self._turn) * np.float32(tau * self._radius) + 0.5, 0, 1)
        cut.mask[:] = (np.maximum(self._ring, self._glow * 0.4) * reached * 255)[:rows, :columns]
        cut.lay(frame, self._paint[:rows, :columns])
        if self._look.dark:
            angle = tau * share
            x, y = width / 2 + self._radius * sin(angle), height / 2 - self._radius * cos(angle)
            stamp(frame, self._bead, x, y, 0.9)


class QuoteMarks:
    """Two great quotation marks in the corners behind the words, which come as the picture begins."""

    def __init__(self, stage: Stage, look: Look, language: str | None, *, mirrored: bool) -> None:
        """Draw them in the serif face; `mirrored` where reading begins at the right."""
        self._stage = stage
        short = min(stage.width, stage.height)
        size = (0.62 if stage.width > stage.height else 0.70) * short
        self._masks = [_glyph(mark, size, language) for mark in ("”“" if mirrored else "“”")]
        self._mirrored = mirrored
        code = mix(look.base[1], look.accents[0], 0.55 if look.dark else 0.40)
        rows = max(mask.shape[0] for mask in self._masks) + 8
        columns = max(mask.shape[1] for mask in self._masks) + 8
        self._paint = np.full((rows, columns, 3), bgr(code), np.uint8)
        self._takes = min(1.2, 0.35 * stage.seconds)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._paint.nbytes + sum(mask.nbytes for mask in self._masks)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        height, width = frame.shape[:2]
        tall = height > 1.2 * width
        edge_x, edge_y = (0.075 * width, 0.14 * height) if tall else (0.055 * width, 0.085 * height)
        there = ease_out((t + 0.35 * self._takes) / self._takes)
        drift = 0.010 * height * sin(pi * min(1.0, t / max(self._stage.seconds, 0.1)))
        for n, mask in enumerate(self._masks):
            rows, columns = mask.shape
            x = edge_x if (n == 0) != self._mirrored else width - edge_x - columns
            y = edge_y if n == 0 else height - edge_y - rows
            y += (drift + 0.06 * height * (1 - there)) * (1 if n == 0 else -1)
            cut = Cut(x, y, x + columns + 2, y + rows + 2, width, height)
            cut.put(mask, x, y, opacity=0.62 * there)
            high, wide = cut.mask.shape
            cut.lay(frame, self._paint[:high, :wide])


def _glyph(mark: str, size: float, language: str | None) -> Mask:
    fonts, _ = font_set(mark, "bold", language, "serif")
    piece = Piece(mark, fonts, mark)
    paragraph = piece.paragraph(size, ENDLESS)
    paragraph.layout(float(paragraph.LongestLine) + 2)
    sheet = Sheet(int(paragraph.LongestLine) + 8, int(paragraph.Height) + 8)
    paragraph.paint(sheet.canvas, 4, 4)
    ink = sheet.pixels[..., 3]
    rows, columns = np.flatnonzero(ink.max(axis=1)), np.flatnonzero(ink.max(axis=0))
    return np.pad(ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1], 1)
