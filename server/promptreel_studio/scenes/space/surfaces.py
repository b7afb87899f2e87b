"""What worlds look like: belts and storms of a gas giant, seas and continents, craters of a moon."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, mix, smoothstep
from promptreel_studio.scenes.kit.noise import fractal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.space.looks import Look

ROWS, COLUMNS = 768, 1536
"""Of a map of a world, whatever the picture's size."""


def _sheet(rng: np.random.Generator, slope: float, *, smallest: float = 0.0, stretch: float = 1.0) -> Floats:
    """Noise over the whole world; it meets itself at the back."""
    small = fractal(ROWS // 2, COLUMNS // 2, rng, slope=slope, smallest=smallest, stretch=stretch)
    wide = np.concatenate([small[:, -4:], small, small[:, :4]], axis=1)
    large = cv2.resize(wide, (COLUMNS + 16, ROWS), interpolation=cv2.INTER_CUBIC)
    return np.ascontiguousarray(large[:, 8:-8])


def _moved(field: Floats, x: Floats, y: Floats) -> Floats:
    return cv2.remap(field, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)


def _steps(tone: Floats, codes: Sequence[str]) -> Floats:
    """Colours by tone, (.., 3) BGR."""
    colours = np.stack([bgr(code) for code in codes])
    at = np.linspace(0, 1, len(codes))
    table = np.stack([np.interp(np.linspace(0, 1, 256), at, colours[:, k]) for k in range(3)], 1)
    return table.astype(np.float32)[np.clip(tone * 255, 0, 255).astype(np.uint8)]


def gas_giant(look: Look, rng: np.random.Generator) -> Picture:
    """Belts that flow in both directions, curls along their borders, and storms; (ROWS, COLUMNS, 3)."""
    y, x = np.mgrid[0:ROWS, 0:COLUMNS].astype(np.float32)
    # Storms turn the belts around them.
    storms = []
    for n in range(9):
        big = n == 0
        middle = (
            float(rng.uniform(0, COLUMNS)),
            ROWS * float(rng.uniform(0.58, 0.64) if big else rng.uniform(0.25, 0.75)),
        )
        size = 62.0 if big else float(rng.uniform(12, 26))
        aside = (x - middle[0] + COLUMNS / 2) % COLUMNS - COLUMNS / 2
        down = (y - middle[1]) * 1.9
        apart = aside * aside + down * down
        near = np.zeros_like(apart)
        # Nine storms of which most are small: beyond four radii nothing turns.
        here = np.nonzero(apart < (4 * size) ** 2)
        near[here] = pull = np.exp(-apart[here] / (2 * size * size))
        turn = pull * (3.0 if big else 2.0) * (1 if n % 2 else -1)
        cos, sin = np.cos(turn), np.sin(turn)
        right, below, held = aside[here], down[here], np.minimum(pull * 3, 1)
        x[here] += (right * cos - below * sin - right) * held
        y[here] += (right * sin + below * cos - below) / 1.9 * held
        storms.append((near, big))
    for reach, slope, smallest in ((20.0, 1.9, 2.0), (9.0, 1.5, 8.0), (4.5, 1.3, 20.0)):
        y += (_sheet(rng, slope, smallest=smallest, stretch=2.2) - 0.5) * np.float32(2 * reach)
        x += (_sheet(rng, slope, smallest=smallest) - 0.5) * np.float32(3 * reach)
    lines = np.interp(np.arange(ROWS * 2), np.linspace(0, ROWS * 2, 31), rng.random(31))
    fine = np.interp(np.arange(ROWS * 2), np.linspace(0, ROWS * 2, 190), rng.random(190))
    profile = cv2.GaussianBlur((lines * 0.74 + fine * 0.26).astype(np.float32)[:, None], (1, 0), 1, sigmaY=3)
    low, high = profile.min(), profile.max()
    profile = (profile - low) / (high - low)
    rows = np.clip(y + ROWS / 2, 0, ROWS * 2 - 1)
    tone = np.interp(rows, np.arange(ROWS * 2), profile[:, 0]).astype(np.float32)
    streaks = _moved(_sheet(rng, 1.3, smallest=6, stretch=5.0), x % COLUMNS, np.clip(y, 0, ROWS - 1))
    tone = 0.10 + 0.86 * tone + (streaks - 0.5) * 0.30
    poles = np.abs(np.linspace(-1, 1, ROWS, dtype=np.float32))[:, None]
    tone = tone * (1 - 0.45 * smoothstep(0.55, 1.0, poles))
    colour = _steps(np.clip(tone, 0, 1), look.bands)
    warm = np.interp(rows, np.arange(ROWS * 2), np.roll(profile[:, 0], 137)).astype(np.float32)
    colour += (smoothstep(0.62, 0.95, warm) * 0.34)[..., None] * (bgr(look.accent) - colour)
    for near, big in storms:
        here = np.nonzero(near > 0.50)
        share = smoothstep(0.50, 0.80, near[here]) * (0.62 if big else 0.35)
        tint = bgr(look.accent if big else look.bands[-1]) * (0.75 + 0.35 * streaks[here][:, None])
        colour[here] += share[:, None] * (tint - colour[here])
    return np.clip(colour, 0, 255).astype(np.uint8)


def living_world(look: Look, rng: np.random.Generator) -> tuple[Picture, Picture]:
    """Seas, continents and ice with towns' lights in a fourth channel, and clouds; (ROWS, COLUMNS, 4) and (ROWS, COLUMNS)."""
    y, x = np.mgrid[0:ROWS, 0:COLUMNS].astype(np.float32)
    height = _sheet(rng, 1.85, smallest=1.6)
    bend = [(_sheet(rng, 1.7, smallest=5) - 0.5) * 70 for _ in range(2)]
    height = _moved(height, (x + bend[0]) % COLUMNS, np.clip(y + bend[1], 0, ROWS - 1))
    rough = _sheet(rng, 1.15, smallest=10) - 0.5
    height = height + rough * 0.12
    shore = float(np.percentile(height, 60))
    poles = np.abs(np.linspace(-1, 1, ROWS, dtype=np.float32))[:, None]
    above = height - shore
    sea = _steps(np.clip(1 + above * 4.5, 0, 1), look.sea)
    ground = cv2.GaussianBlur(height, (0, 0), 0.9)
    tilt = np.roll(ground, 2, 1) - np.roll(ground, -2, 1) + np.roll(ground, 2, 0) - np.roll(ground, -2, 0)
    relief = np.clip(0.62 + tilt * 1.5, 0, 1)
    dry = _sheet(rng, 1.5, smallest=3) + rough * 0.30 + 0.18 * np.cos(poles * 7)
    land = _steps(
        np.clip((dry - 0.5) * 1.5 + 0.40 + above * 0.9, 0, 1),
        (look.land[0], mix(look.land[0], look.land[1], 0.6), look.land[1]),
    )
    land *= (0.45 + 0.80 * relief)[..., None]
    ground = smoothstep(-0.006, 0.006, above)[..., None]
    colour = sea * (1 - ground) + land * ground
    ice = smoothstep(0.70, 0.80, poles + rough * 0.20 + 0.06 * (ground[..., 0] - 0.5))[..., None]
    colour = colour * (1 - ice) + bgr("#eef4fa") * ice
    towns = smoothstep(0.60, 0.92, _sheet(rng, 0.7, smallest=40)) * smoothstep(
        0.40, 0.66, _sheet(rng, 1.5, smallest=5)
    )
    lights = towns * ground[..., 0] * (1 - ice[..., 0]) * np.exp(-((above / 0.16) ** 2))
    cover = _sheet(rng, 1.45, smallest=3, stretch=1.6)
    swirl = [(_sheet(rng, 1.8, smallest=3) - 0.5) * 130 for _ in range(2)]
    cover = _moved(cover, (x + swirl[0]) % COLUMNS, np.clip(y + swirl[1] * 0.6, 0, ROWS - 1))
    cover = cover + 0.16 * (_sheet(rng, 1.0, smallest=16) - 0.5)
    clouds = smoothstep(0.46, 0.92, cover + 0.06 * np.cos(poles * 9)) ** 1.15 * 0.96
    pixels = np.dstack([np.clip(colour, 0, 255), np.clip(lights * 255, 0, 255)]).astype(np.uint8)
    return pixels, (clouds * 255).astype(np.uint8)


def cratered(code: str, rng: np.random.Generator, size: int = 256) -> Floats:
    """The face of a moon as a bump map and colour: (size, size, 3) BGR, to be lit as a disc."""
    tone = 0.62 + 0.42 * (fractal(size, size, rng, slope=1.6) - 0.5)
    height = fractal(size, size, rng, slope=1.5) * 3
    for _ in range(70):
        radius = float(size * (0.012 + 0.085 * rng.random() ** 3))
        middle = rng.uniform(0, size, 2)
        # Beyond three radii there is nothing of a crater.
        rows, columns = (
            np.arange(max(0, int(m - 3 * radius) - 1), min(size, int(m + 3 * radius) + 2))
            for m in middle[::-1]
        )
        far = np.sqrt((columns[None] - middle[0]) ** 2 + (rows[:, None] - middle[1]) ** 2) / radius
        height[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] += (
            (np.exp(-(((far - 1) / 0.25) ** 2)) * 0.8 - np.exp(-((far / 0.8) ** 4)) * 0.9) * radius * 0.22
        )
    down, across = np.gradient(height)
    light = np.clip(1 - across * 0.55 - down * 0.35, 0.3, 1.7)
    return ((tone * light)[..., None] * bgr(code)).astype(np.float32)
