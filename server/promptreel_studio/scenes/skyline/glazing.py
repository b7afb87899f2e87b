"""Windows in daylight: glass that shows the sky, a streak of sun across it, and a few lamps behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, ramp
from promptreel_studio.scenes.skyline.facades import FACADES, lay_out, paste

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.pen import Sheet
    from promptreel_studio.scenes.skyline.facades import Layout
    from promptreel_studio.scenes.skyline.record import Look
    from promptreel_studio.scenes.skyline.tower import Tower

DEEP = "#2b3a50"
"""What is behind glass that shows nothing."""


class Glazing:
    """The windows of one tower; the glass lies in the light of its face, the lamps shine through whatever it is."""

    def __init__(
        self, tower: Tower, look: Look, glass: str, unit: float, rng: np.random.Generator, *, curtain: bool
    ) -> None:
        """Choose the grid and what each pane shows; `curtain` is a wall that is all glass."""
        weights = (0.0, 0.38, 0.22, 0.40) if curtain else (0.52, 0.20, 0.28, 0.0)
        self._layout = lay_out(tower, FACADES[int(rng.choice(len(FACADES), p=weights))], unit, rng)
        if self._layout is None:
            return
        shape = (self._layout.rows, self._layout.columns)
        # What holds for the whole tower is drawn first: the number of panes depends on the size of the picture.
        busy, base = float(rng.uniform(0.2, 1.6)), float(rng.uniform(0.34, 0.52))
        streak = (float(rng.uniform(-0.4, 0.9)), float(rng.uniform(0.08, 0.20)))
        self._code = bgr(look.windows[int(rng.integers(0, len(look.windows)))])
        self._panes = _panes(shape, look, glass, base, streak, rng)
        self._body = 0.62 if curtain else 0.86
        lit = rng.random(shape) < look.lit * busy
        lit |= (rng.random(shape[0]) < look.lit * 0.25)[:, None]
        self._lamps = lit * rng.uniform(0.5, 1.0, shape) * (look.sun.lamps if look.sun else 0.0)

    def draw_glass(self, sheet: Sheet) -> None:
        """Lay the panes over the body of the tower."""
        if self._layout is not None:
            body = np.full(self._panes.shape[:2], self._body, np.float32)
            _lay(sheet, self._layout, self._panes, body)

    def draw_lamps(self, sheet: Sheet) -> None:
        """Lay the lit windows over everything."""
        if self._layout is not None and self._lamps.any():
            colours = np.broadcast_to(self._code, self._panes.shape)
            _lay(sheet, self._layout, colours, self._lamps.astype(np.float32))


def _panes(
    shape: tuple[int, int],
    look: Look,
    glass: str,
    base: float,
    streak: tuple[float, float],
    rng: np.random.Generator,
) -> Floats:
    """What each pane shows, (rows, columns, 3) BGR: high panes the blue sky, low ones the bright air.

    `base` is how much of the sky they show, `streak` where a streak of light lies across them and how wide it is.
    """
    rows, columns = shape
    # A wall mirrors what is as far above the horizon as the eye looks up to it: never the zenith itself.
    sky = ramp([(at, code) for at, code in look.sky[1:]], 256)
    down = np.linspace(0.10, 0.95, rows, dtype=np.float32)[:, None]
    wobble = rng.normal(0, 0.10, shape).astype(np.float32) + rng.normal(0, 0.03, (rows, 1))
    shown = sky[(np.clip(down + wobble, 0, 1) * 255).astype(int)]
    share = base + rng.uniform(-0.12, 0.12, shape)
    # A cloud or the sun in the glass, as a slanting streak.
    along = (np.arange(columns)[None] + 0.5) / columns - (np.arange(rows)[:, None] + 0.5) / rows * 0.55
    lit = np.exp(-(((along - streak[0]) / streak[1]) ** 2))
    share = np.clip(share + 0.34 * lit, 0, 0.92)[..., None]
    own = bgr(DEEP) * 0.55 + bgr(glass) * 0.45
    return (own * (1 - share) + shown * share).astype(np.float32)


def _lay(sheet: Sheet, layout: Layout, colours: Floats, alpha: Floats) -> None:
    """One small picture: whole pixels stay crisp and cost nothing."""
    grid = np.zeros((layout.rows, layout.down, layout.columns, layout.across, 4), np.uint8)
    panes = np.concatenate([colours * alpha[..., None], alpha[..., None] * 255], axis=2)
    grid[:, : layout.high, :, : layout.wide] = np.clip(panes, 0, 255).astype(np.uint8)[:, None, :, None]
    paste(sheet, layout, grid)
