"""Facades: windows in grids, in bands of lit floors and in columns between piers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import bgr

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.pen import Sheet
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.skyline.record import Look
    from promptreel_studio.scenes.skyline.tower import Tower

SIZE = (0.62, 0.78, 1.0, 1.25, 1.7)
"""Of windows and signs, by row from far to near."""
LIGHT = (0.62, 0.78, 0.94, 1.0, 1.0)
SHARE = (1.0, 1.0, 0.98, 0.92, 0.85)


@dataclass(frozen=True)
class Facade:
    """How windows lie: size beside the usual, gaps beside the window, and how light spreads.

    Attributes:
        wide: Width.
        high: Height.
        aside: Smallest and largest gap between columns, shares of the width.
        below: The same between floors.
        run: How likely a window next to a lit one is lit too.
        floors: Share of floors that are lit from end to end.
    """

    wide: float
    high: float
    aside: tuple[float, float]
    below: tuple[float, float]
    run: float
    floors: float


FACADES = (
    Facade(1.0, 1.0, (0.7, 1.5), (0.7, 1.3), 0.35, 0.05),
    Facade(2.6, 0.72, (0.16, 0.30), (1.2, 2.0), 0.78, 0.16),
    Facade(0.85, 2.3, (1.0, 1.9), (0.20, 0.34), 0.20, 0.03),
    Facade(1.5, 1.5, (0.25, 0.45), (0.30, 0.50), 0.45, 0.05),
)
"""A grid of small windows, bands of offices, columns between piers, panes of glass."""


@dataclass(frozen=True)
class Layout:
    """Where the windows of a tower are, pixels of its plane.

    Attributes:
        left: Edge of the first column.
        top: Of the first row.
        wide: Of a window.
        high: Of a window.
        across: From one column to the next.
        down: From one row to the next.
        columns: How many.
        rows: How many.
    """

    left: int
    top: int
    wide: int
    high: int
    across: int
    down: int
    columns: int
    rows: int


def lay_out(tower: Tower, facade: Facade, unit: float, rng: np.random.Generator) -> Layout | None:
    """Choose the gaps; None where a tower is too small for a window."""
    size = SIZE[tower.row]
    wide, high = (
        max(1, round(2.7 * unit * size * facade.wide)),
        max(1, round(3.7 * unit * size * facade.high)),
    )
    across = wide + max(1, round(wide * rng.uniform(*facade.aside)))
    down = high + max(1, round(high * rng.uniform(*facade.below)))
    columns, rows = int((tower.width - across * 0.6) / across), int(tower.height * 0.97 / down)
    if columns < 1 or rows < 1:
        return None
    left = round(tower.x + (tower.width - columns * across + across - wide) / 2)
    return Layout(left, round(tower.y + tower.height * 0.03), wide, high, across, down, columns, rows)


def paste(sheet: Sheet, layout: Layout, grid: Picture) -> None:
    """Draw a picture of all windows: (rows, down, columns, across, 4) premultiplied BGRA."""
    shape = (layout.rows * layout.down, layout.columns * layout.across, 4)
    picture = np.ascontiguousarray(grid.reshape(shape))
    image = skia.Image.fromarray(picture, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    sheet.canvas.drawImage(image, layout.left, layout.top)


def draw_windows(
    sheet: Sheet, tower: Tower, look: Look, unit: float, rng: np.random.Generator
) -> list[tuple[float, float, float, float]]:
    """Draw them as one small picture: whole pixels stay crisp and cost nothing.

    Returns:
        A few dark windows that may be switched on: left, top, width and height, pixels.
    """
    facade = FACADES[int(rng.choice(len(FACADES), p=(0.40, 0.24, 0.20, 0.16)))]
    layout = lay_out(tower, facade, unit, rng)
    if layout is None:
        return []
    rows, columns, wide, high = layout.rows, layout.columns, layout.wide, layout.high
    share = float(rng.uniform(0.14, 0.46)) * SHARE[tower.row] * look.lit
    on = rng.random((rows, columns)) < share
    on[rng.random(rows) < facade.floors * 2 * float(rng.uniform(0, 1)) * look.lit] = True
    for _ in range(3 if facade.run > 0.5 else 1):
        on |= np.roll(on, 1, axis=1) & (rng.random((rows, columns)) < facade.run)
    if rng.random() < 0.20:
        on[:, rng.random(columns) < 0.4] = False
    usual = int(rng.choice(4, p=(0.46, 0.28, 0.20, 0.06)))
    kind = np.where(rng.random((rows, columns)) < 0.88, usual, rng.integers(0, 4, (rows, columns)))
    # Floors are let to one firm each: their light is alike.
    floor = rng.uniform(0.62, 1.0, (rows, 1))
    light = on * floor * rng.uniform(0.48, 1.0, (rows, columns)) * LIGHT[tower.row]
    colours = np.stack([bgr(c) for c in look.windows])[kind] * light[..., None]
    grid = np.zeros((rows, layout.down, columns, layout.across, 4), np.uint8)
    falloff = np.linspace(1.0, 0.72, high)[None, :, None, None, None]
    grid[:, :high, :, :wide, :3] = (colours[:, None, :, None, :] * falloff).astype(np.uint8)
    grid[:, :high, :, :wide, 3] = (light[:, None, :, None] * 255).astype(np.uint8)
    paste(sheet, layout, grid)
    return [
        (layout.left + column * layout.across, layout.top + row * layout.down, wide, high)
        for row, column in zip(
            (rng.random(3) * rows * 0.6 + rows * 0.2).astype(int).tolist(),
            (rng.random(3) * columns).astype(int).tolist(),
            strict=True,
        )
        if not on[row, column] and 0.2 < (column + 0.5) / columns < 0.8
    ]
