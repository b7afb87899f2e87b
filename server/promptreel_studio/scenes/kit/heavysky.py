"""The sky of a storm: a torn deck of clouds in perspective, shreds below it, a strip of light at the horizon."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, ramp, smoothstep
from promptreel_studio.scenes.kit.noise import Floats, blur, fractal

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.gloom import Deck
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

TILE = 1024
THIN = 4
_SOFT = 0.20
DECK_PACE, SCUD_PACE = (13.0, 5.0), (46.0, 15.0)
"""Texels per second: sideways, and towards the viewer."""


class HeavySky:
    """Everything above a horizon."""

    def __init__(self, stage: Stage, look: Deck, horizon: int) -> None:
        """Work out the clouds and how they lie in perspective."""
        self._way = look.way
        self._size = (stage.width, horizon)
        self._columns, self._rows = max(8, stage.width // THIN), max(8, horizon // THIN)
        rng = stage.rng(720)
        self._deck = _deck_tile(rng)
        self._scud = _scud_tile(rng)
        up = 1 - (np.arange(self._rows, dtype=np.float32) + 0.5)[:, None] / self._rows
        side = (np.arange(self._columns, dtype=np.float32)[None] + 0.5) * (stage.width / self._columns)
        # Tall pictures see more of the deck overhead, not larger clouds.
        high = horizon / (616 * stage.unit)
        away = (1 + _SOFT) / (up * min(1.0, high) + _SOFT)
        metre = (side - stage.width / 2) / stage.unit
        along = np.cumsum(away[::-1] ** 1.35, axis=0)[::-1] * (THIN / stage.unit)
        ones = np.ones_like(side)
        self._deck_u, self._deck_v = _wrap(metre * away * 0.26), _wrap(-along * 0.34 * ones)
        self._scud_u, self._scud_v = _wrap(metre * away * 0.40), _wrap(-along * 0.55 * ones)
        self._tones = ramp(look.clouds, 256)[:, None, :].clip(0, 255).astype(np.uint8)
        share = np.arange(256, dtype=np.float32)[:, None] / 255
        self._lit = (share * bgr(look.lit) * 0.85)[:, None, :].astype(np.uint8)
        self._shreds = (share * bgr(look.scud))[:, None, :].astype(np.uint8)
        glow = np.exp(-((((side / stage.width) - look.x) / 0.34) ** 2))
        self._open = self._paint_open(look, up, glow)
        # The deck ends before the horizon; what it says there is added to its own thickness.
        torn = cv2.resize(
            fractal(64, 64, rng, slope=1.5)[:1], (self._columns, 1), interpolation=cv2.INTER_CUBIC
        )
        ends = smoothstep(0.015, 0.20, up - 0.045 * (1 - glow) - 0.10 * (0.5 - torn)) * 1.45 - 0.60
        edge = (ends + np.float32(0.8 * (look.cover - 1))) * ones
        self._edge = np.clip(edge * 255, -255, 255).astype(np.int16)
        self._near_gap = _bytes((0.16 + 0.84 * glow) * np.exp(-up * 2.6) * look.gain * ones)
        self._veil = _bytes(
            (1 - look.veil * 0.62 * np.exp(-up * 6.0)) * (0.62 + 0.38 * smoothstep(1.15, 0.25, up)) * ones
        )
        self._low = _bytes(smoothstep(0.06, 0.34, up) * ones)
        self._rain = self._paint_rain(look, up, stage)

    @property
    def nbytes(self) -> int:
        """Memory the sheets and maps hold."""
        held = (*self._deck, self._scud, self._deck_u, self._deck_v, self._scud_u, self._scud_v, self._open)
        return sum(a.nbytes for a in (*held, self._edge, self._near_gap, self._veil, self._rain))

    def paint(self, above: Picture, t: float, camera: float) -> None:
        """Draw the sky into the rows above the horizon; it is too far away to move with the camera."""
        del camera
        dx, dy = DECK_PACE
        u, v = cv2.add(self._deck_u, -t * dx * self._way % TILE), cv2.add(self._deck_v, t * dy % TILE)
        tone, rim = (cv2.remap(sheet, u, v, cv2.INTER_LINEAR) for sheet in self._deck)
        sky = cv2.applyColorMap(tone, self._tones)
        light = cv2.multiply(rim, self._near_gap, scale=1 / 255)
        sky = cv2.add(sky, cv2.applyColorMap(light, self._lit))
        cover = cv2.add(cv2.convertScaleAbs(tone, alpha=0.55), self._edge, dtype=cv2.CV_8U)
        thick = cv2.multiply(cover, self._veil, scale=1.0 / 255)
        clear = cv2.bitwise_not(cover)
        sky = cv2.multiply(sky, cv2.merge([thick] * 3), scale=1 / 255)
        sky = cv2.add(sky, cv2.multiply(self._open, cv2.merge([clear] * 3), scale=1 / 255))
        sky = cv2.add(sky, self._rain)
        dx, dy = SCUD_PACE
        scud = cv2.remap(
            self._scud,
            cv2.add(self._scud_u, -t * dx * self._way % TILE),
            cv2.add(self._scud_v, t * dy % TILE),
            cv2.INTER_LINEAR,
        )
        scud = cv2.multiply(scud, self._low, scale=1 / 255)
        clear = cv2.bitwise_not(scud)
        sky = cv2.multiply(sky, cv2.merge([clear] * 3), scale=1 / 255)
        sky = cv2.add(sky, cv2.applyColorMap(scud, self._shreds))
        cv2.resize(sky, self._size, dst=above, interpolation=cv2.INTER_LINEAR)

    def _paint_open(self, look: Deck, up: Floats, glow: Floats) -> Picture:
        """The light under the deck."""
        strip = np.exp(-((up / 0.10) ** 1.4))[..., None]
        gain = (0.35 + 0.65 * glow)[..., None] * look.gain
        open_ = bgr(look.low) * (1 - strip * gain) + bgr(look.gap) * strip * gain
        return open_.clip(0, 255).astype(np.uint8)

    def _paint_rain(self, look: Deck, up: Floats, stage: Stage) -> Picture:
        """Far curtains of rain that hang from the deck."""
        rng = stage.rng(721)
        along = np.linspace(0, 1, self._columns, dtype=np.float32)[None]
        where = cv2.resize(
            fractal(64, 64, rng, slope=1.3)[:1], (self._columns, 1), interpolation=cv2.INTER_CUBIC
        )
        lean = np.clip(along - (0.30 - up) * 0.22, 0, 1) * (self._columns - 1)
        hung = cv2.remap(where, lean.astype(np.float32), np.zeros_like(lean, np.float32), cv2.INTER_LINEAR)
        threads = cv2.resize(
            fractal(64, 512, rng, slope=0.9, stretch=0.2)[:1],
            (self._columns, 1),
            interpolation=cv2.INTER_CUBIC,
        )
        fine = cv2.remap(threads, lean.astype(np.float32), np.zeros_like(lean, np.float32), cv2.INTER_LINEAR)
        mask = smoothstep(0.45, 0.9, hung) * (0.65 + 0.35 * fine)
        mask = mask * np.exp(-(((up - 0.10) / 0.16) ** 2)) * look.veil
        return (mask[..., None] * bgr(look.air) * 0.38).clip(0, 255).astype(np.uint8)


def _deck_tile(rng: np.random.Generator) -> tuple[Picture, Picture]:
    """Tone of the deck and its lit edges."""
    base = fractal(TILE, TILE, rng, slope=1.75, stretch=1.5)
    puffs = fractal(TILE, TILE, rng, slope=1.45, stretch=1.2, smallest=5)
    fine = fractal(TILE, TILE, rng, slope=1.2, stretch=1.2, smallest=16)
    # Billows are round below and creased between them.
    bellies = 1 - np.abs(puffs * 2 - 1)
    body = 0.5 + 1.25 * (base - 0.5) + 0.24 * (bellies - 0.55) + 0.16 * (fine - 0.5)
    soft = blur(body, 2.5)
    slope = np.roll(soft, 6, axis=0) - np.roll(soft, -6, axis=0)
    slope = slope / max(float(slope.std()), 1e-6)
    tone = np.clip(0.44 + (body - 0.5) * 1.20 + 0.09 * slope, 0, 1)
    rim = np.clip(slope * 0.40 - 0.08, 0, 1) * np.clip(0.30 + body, 0, 1)
    return _ring(tone), _ring(rim)


def _scud_tile(rng: np.random.Generator) -> Picture:
    """Density of the shreds."""
    base = fractal(TILE, TILE, rng, slope=1.7, stretch=2.0, smallest=2)
    fine = fractal(TILE, TILE, rng, slope=1.15, stretch=1.5, smallest=8)
    shred = smoothstep(0.58, 1.02, base + 0.42 * (fine - 0.5))
    return _ring(shred * 0.75)


def _ring(tile: Floats) -> Picture:
    """As bytes, twice in both directions: offsets need no wrapping."""
    return np.ascontiguousarray(np.pad(_bytes(tile), ((0, TILE + 2), (0, TILE + 2)), mode="wrap"))


def _wrap(values: Floats) -> Floats:
    return np.mod(values, TILE).astype(np.float32)


def _bytes(values: Floats) -> Picture:
    return np.clip(values * 255, 0, 255).astype(np.uint8)
