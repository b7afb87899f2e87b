"""What grows along a row: bushes, grass, ferns, and moss at the foot of the trunks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, mix
from promptreel_studio.scenes.kit.ferns import Ferns, tuft
from promptreel_studio.scenes.kit.foliage import clumps, crown

if TYPE_CHECKING:
    from promptreel_studio.scenes.forest.rows import Plot
    from promptreel_studio.scenes.forest.woods import Wood
    from promptreel_studio.scenes.kit.trees import Trunk


def bushes(wood: Wood, plot: Plot) -> None:
    """Bushes along the crest, their tops in the light."""
    row, rng, growth = plot.row, plot.rng, wood.look.growth
    stage, unit = wood.stage, wood.stage.unit
    if not row.bushes:
        return
    high = row.bushes * unit
    humps = clumps(rng, stretch=0.9, coarse=6)
    rise = np.linspace(-0.40, 0.90, humps.shape[0], dtype=np.float32)[:, None]
    box = (0.0, row.foot * stage.height - high * 1.5, plot.span, high * 2.2)
    count = int(plot.span / unit / row.cluster[0] * 48 * (0.25 if growth.bare else 1.0))
    toward = (0.0, -0.2)
    size = (row.cluster[0] * 0.6 * unit, row.cluster[1] * 0.7 * unit)
    crown(
        wood.leaves,
        plot.sheet,
        humps + rise,
        box,
        count,
        size,
        growth.leaves,
        toward,
        rng,
        threshold=0.5,
        jitter=0.07,
    )


def fringe(wood: Wood, plot: Plot) -> None:
    """Low growth along the crest, lit from behind."""
    row, rng, growth = plot.row, plot.rng, wood.look.growth
    wide = (11 + 22 * row.parallax) * wood.stage.unit
    n = int(5.0 * plot.span / wide)
    x, drop, tone, size = (
        rng.random(n) * plot.span,
        rng.random(n) ** 1.6,
        rng.normal(0, 0.2, n),
        rng.uniform(0.6, 1.4, n),
    )
    dark, lit = (growth.floor[0], growth.floor[1]) if wood.look.snowy else (growth.ferns[0], growth.ferns[1])
    pool = np.exp(-(((x - plot.light[0]) / (plot.span * 0.34)) ** 2))
    share = np.clip(0.22 + 0.62 * pool * (1 - drop) + tone, 0, 1)[:, None]
    colours = bgr(dark) * (1 - share) + bgr(lit) * share
    fallen = rng.random(n) < growth.fallen * 0.5
    tints = np.stack([bgr(code) for code in growth.falling])[rng.integers(0, len(growth.falling), n)]
    colours = np.where(fallen[:, None], tints * (0.4 + 0.6 * share), colours)
    y = np.interp(x, np.arange(len(plot.crest)), plot.crest) + (drop * 2.6 - 0.25) * wide
    order = np.argsort(drop)
    keep = order if not wood.look.snowy else order[: n // 3]
    wood.moss.scatter(plot.sheet, x[keep], y[keep], (size * wide)[keep], colours[keep], rng)


def grass(wood: Wood, plot: Plot) -> None:
    """Blades along the crest."""
    row, rng, growth = plot.row, plot.rng, wood.look.growth
    high = (16 + 48 * row.parallax) * wood.stage.unit
    blades = round(plot.span / (high * (0.5 if not wood.look.snowy else 1.6)))
    for n in range(blades):
        at = (n + float(rng.uniform(0, 1))) / blades * plot.span
        pool = 0.25 + 0.75 * float(np.exp(-(((at - plot.light[0]) / (plot.span * 0.30)) ** 2)))
        tones = (mix(*growth.ferns, 0.1), mix(*growth.ferns, pool))
        foot = plot.ground(at) + high * float(rng.uniform(0.05, 0.5))
        tuft(plot.sheet, at, foot, high * float(rng.uniform(0.5, 1.2)), tones, rng, blades=6)


def ferns(wood: Wood, plot: Plot) -> None:
    """Ferns and grass, scattered."""
    row, rng, growth, unit = plot.row, plot.rng, wood.look.growth, wood.stage.unit
    if not row.ferns:
        return
    grown = Ferns(120 * row.parallax**0.5 * unit, growth.ferns, rng)
    count = max(2, round(row.ferns * plot.span / (1920 * unit)))
    for n in range(count * 2):
        x = float((n + rng.uniform(0, 1)) / (count * 2) * plot.span)
        drop = float(rng.uniform(0.0, 0.10))
        foot = plot.ground(x) + drop * wood.stage.height * (0.4 + row.parallax)
        high = float(rng.uniform(70, 130)) * (0.35 + row.parallax) * unit * (1 + drop * 3)
        if rng.random() < (0.15 if growth.bare else 0.62):
            grown.plant(plot.sheet, x, foot, high, rng)
        else:
            tuft(plot.sheet, x, foot, high * 0.8, growth.ferns, rng, blades=14)


def footing(wood: Wood, plot: Plot, trunk: Trunk) -> None:
    """Moss, grass and leaves where a trunk meets the ground."""
    rng, growth = plot.rng, wood.look.growth
    n = 34
    spread, drop, tone, size = (
        rng.normal(0, 0.55, n),
        rng.random(n),
        rng.random(n),
        rng.uniform(0.5, 1.3, n),
    )
    dark, lit = (
        bgr(mix(*growth.floor, 0.25)),
        bgr(growth.floor[1] if wood.look.snowy else growth.ferns[1]),
    )
    towards = np.clip(0.5 + spread * trunk.light * 0.8, 0, 1)
    colours = dark + (lit - dark) * (0.15 + 0.5 * tone * towards)[:, None]
    x = trunk.x + spread * trunk.width
    y = trunk.foot + (drop - 0.45) * 0.16 * trunk.width + abs(spread) * 0.05 * trunk.width
    wide = size * (9 + 15 * plot.row.parallax) * 1.5 * wood.stage.unit
    order = np.argsort(y)
    wood.moss.scatter(plot.sheet, x[order], y[order], wide[order], colours[order], rng)
