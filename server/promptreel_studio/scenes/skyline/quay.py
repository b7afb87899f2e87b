"""The shore in daylight: a quay with a road and trees, and the viaduct of the train."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.pen import Sheet, fill, gradient
from promptreel_studio.scenes.skyline.daylight import times

if TYPE_CHECKING:
    import numpy as np

    from promptreel_studio.scenes.skyline.record import Daylight

WALL, ROAD = 9.0, 20.0
"""Upper ends of the quay's wall and of the road on it over the water, 1080p pixels."""
RAILS = 44.0
"""Height of the train over the water."""


def draw_quay(sheet: Sheet, sun: Daylight, horizon: int, unit: float, rng: np.random.Generator) -> None:
    """Draw trees, road and wall along the lower edge of the nearest row."""
    width = float(sheet.width)
    stone = times(sun.stone, mix(sun.front, sun.side, 0.3))
    x = 0.0
    while x < width + 40 * unit:
        # Trees stand in groups with open places between.
        for _ in range(int(rng.integers(2, 8))):
            _tree(sheet, sun, x, horizon - (ROAD - 2) * unit, float(rng.uniform(10, 19)) * unit, rng)
            x += float(rng.uniform(15, 30)) * unit
        x += float(rng.uniform(20, 170)) * unit
    bush = times(sun.leaf[0], sun.front)
    sheet.rect(0, horizon - (ROAD + 2.5) * unit, width, 4 * unit, fill(bush, 190))
    road = mix(stone, "#767a82", 0.55)
    sheet.rect(0, horizon - ROAD * unit, width, (ROAD - WALL) * unit, fill(road))
    middle = horizon - (ROAD + WALL) / 2 * unit
    for at in range(int(width / (26 * unit)) + 1):
        sheet.rect(at * 26 * unit, middle, 11 * unit, max(0.6, 0.9 * unit), fill(mix(road, "#ffffff", 0.5)))
    top = horizon - WALL * unit
    stops = ((0, stone, 255), (0.7, scale(stone, 0.82), 255), (1, scale(stone, 0.55), 255))
    sheet.rect(0, top, width, WALL * unit, gradient((0, top), (0, horizon), stops))
    sheet.rect(0, top, width, max(0.7, 1.6 * unit), fill(mix(stone, "#ffffff", 0.4)))
    for at in range(int(width / (64 * unit)) + 1):
        pier = max(0.7, 1.4 * unit)
        sheet.rect(at * 64 * unit, top + 2 * unit, pier, WALL * unit, fill(scale(stone, 0.7), 120))


def _tree(sheet: Sheet, sun: Daylight, x: float, foot: float, size: float, rng: np.random.Generator) -> None:
    """A round crown of puffs: dark ones below, lit ones above."""
    sheet.rect(x - size * 0.06, foot - size * 0.9, size * 0.12, size, fill(times("#6a5444", sun.front)))
    # Behind the light even the tops of the crowns are in shade.
    top = mix(times(sun.leaf[2], sun.front), sun.side, 0.25 if sun.backlit else 0.0)
    for tone, low, spread, puffs, large in (
        (times(sun.leaf[0], sun.front), 1.00, 0.62, 8, 0.46),
        (times(sun.leaf[1], sun.front), 1.20, 0.58, 11, 0.30),
        (mix(times(sun.leaf[1], sun.front), top, 0.5), 1.36, 0.48, 9, 0.20),
        (top, 1.48, 0.38, 7, 0.13),
    ):
        for _ in range(puffs):
            across, up, wide = rng.uniform(-1, 1), rng.uniform(-0.3, 0.3), rng.uniform(0.75, 1.15)
            sheet.canvas.drawCircle(
                x + float(across) * spread * size,
                foot - (low + float(up)) * size,
                large * size * float(wide),
                fill(tone),
            )


def draw_viaduct(sheet: Sheet, sun: Daylight, horizon: int, unit: float) -> None:
    """Draw the deck and its piers before the second nearest row."""
    stone = times(sun.stone, mix(sun.front, sun.side, 0.4))
    deck, thick = horizon - (RAILS - 5.5) * unit, 6.0 * unit
    for at in range(int(sheet.width / (92 * unit)) + 1):
        sheet.rect(at * 92 * unit, deck, 8 * unit, horizon - deck, fill(scale(stone, 0.80)))
    sheet.rect(0, deck, sheet.width, thick, fill(scale(stone, 0.88)))
    sheet.rect(0, deck, sheet.width, max(0.7, 1.6 * unit), fill(mix(stone, "#ffffff", 0.35)))
