"""What grows on the land, dab by dab."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.pen import stroke

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from promptreel_studio.scenes.fields.land import Land
    from promptreel_studio.scenes.fields.looks import Crop, Look
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.stage import Stage

STEPS = 26
_DABS = ((0, 0.22, 1.0, 0.60, 0.0), (0.06, 0, 0.86, 0.96, 0.06), (0.20, -0.16, 0.42, 1.0, 0.36))
"""Each flower is a dark dab, its own colour and a light: place, width, brightness and how far light grazes it."""


@dataclass(frozen=True)
class Belt:
    """One belt of land; a length of 1 is the viewer's height.

    Attributes:
        horizon: Row of the horizon, pixels.
        near: Where it begins.
        far: Where it ends.
        height: Of its hills.
        wave: Their length.
        air: Share of the haze at its far end.
        parallax: Of the plane.
        dabs: Flowers on a wide frame.
        size: Of a flower.
        side: Where the light is.
        patches: Whether it is parted into fields of several crops.
    """

    horizon: float
    near: float
    far: float
    height: float
    wave: float
    air: float
    parallax: float
    dabs: int
    size: float
    side: float
    patches: bool = False


@dataclass(frozen=True)
class _Plants:
    """Foot, step of distance, kind of flower (-1 is none) and a random number of every plant that shows."""

    x: Floats
    y: Floats
    step: NDArray[np.int_]
    kind: NDArray[np.int_]
    lean: Floats


@dataclass(frozen=True)
class _Slice:
    """Sizes and air at one distance."""

    size: float
    tall: float
    fog: float


def grow(land: Land, stage: Stage, belt: Belt, look: Look, crop: Crop, rng: np.random.Generator) -> None:
    """Draw stalks and flowers from far to near, in slices of one paint each."""
    plants = _plant(land, stage, belt, crop, rng)
    if plants is None:
        return
    for n in range(STEPS - 1, -1, -1):
        reach = land.scale / (belt.near * (belt.far / belt.near) ** ((n + 0.5) / STEPS))
        here = _Slice(
            belt.size * crop.size * reach,
            crop.tall * belt.size / 0.075 * reach,
            belt.air * (0.3 + 0.7 * n / STEPS),
        )
        among = plants.step == n
        _stalks(land, plants, among, here, look, crop)
        for kind, bloom in enumerate(crop.blooms):
            some = among & (plants.kind == kind)
            if some.any():
                rise = here.tall * (0.45 + 0.45 * plants.lean[some])
                places = np.stack([plants.x[some], plants.y[some] - rise], 1).tolist()
                _blooms(land, places, bloom, here, belt, look, crop, stage.unit)


def _plant(land: Land, stage: Stage, belt: Belt, crop: Crop, rng: np.random.Generator) -> _Plants | None:
    count = int(belt.dabs * land.width / (1920 * stage.unit))
    draws = rng.random((int(belt.dabs * 1.3) + 1, 5)).astype(np.float32)[:count]
    if not count:
        return None
    ratio = belt.far / belt.near
    share = draws[:, 0] if belt.patches else draws[:, 0] ** 0.8
    z = (belt.near * ratio**share).astype(np.float32)
    x = (draws[:, 1] - 0.5) * land.width / land.scale * z
    if crop.rows and not belt.patches:
        lane = np.round((x - land.turn * z) / crop.rows - 0.5) + 0.5
        x = (lane + (draws[:, 2] - 0.5) * 0.66) * crop.rows + land.turn * z
    px, py, visible = land.spot(x, z)
    drift = land.drift(x, z)
    # Flowers of a kind stand together.
    kind = np.mod(np.floor(drift * 9 + draws[:, 3] * 2.2), len(crop.blooms)).astype(int)
    if not crop.rows and crop.dab[1] < 1:
        # A meadow has lawns between its drifts of flowers.
        kind = np.where(draws[:, 2] < 0.30 + 1.5 * np.mod(drift * 3.0, 1) ** 1.5, kind, -1)
    step = np.clip(share * STEPS, 0, STEPS - 1).astype(int)
    return _Plants(px[visible], py[visible], step[visible], kind[visible], draws[visible, 4])


def _stalks(
    land: Land, plants: _Plants, among: NDArray[np.bool_], here: _Slice, look: Look, crop: Crop
) -> None:
    turns = np.arange(len(plants.x)) % 3
    for tone in range(3):
        some = among & (turns == tone)
        code = look.lit(mix(crop.leaf[0], crop.leaf[1], 0.15 + 0.4 * tone), 0.10 * tone)
        paint = stroke(mix(code, look.air, here.fog), max(0.7, here.size * 0.22), 230)
        feet = zip(plants.x[some].tolist(), plants.y[some].tolist(), plants.lean[some].tolist(), strict=True)
        ends = []
        for x, y, lean in feet:
            tip = skia.Point(x + (lean - 0.5) * here.size, y - here.tall * (0.5 + 0.5 * lean))
            ends += [skia.Point(x, y + here.size * 0.6), tip]
        if ends:
            land.sheet.canvas.drawPoints(skia.Canvas.kLines_PointMode, ends, paint)


def _blooms(
    land: Land,
    places: list[list[float]],
    bloom: str,
    here: _Slice,
    belt: Belt,
    look: Look,
    crop: Crop,
    unit: float,
) -> None:
    size, canvas = here.size, land.sheet.canvas
    reach, rise = crop.dab[0] * size / 2, crop.dab[1] * size / 2
    # Far flowers are too small to have a dark side.
    for dx, dy, wide, dim, warm in _DABS if size * crop.thick > 2.6 * unit else _DABS[1:]:
        code = look.lit(mix("#000000", bloom, dim), warm * (1 - crop.keeps))
        paint = stroke(mix(code, look.air, here.fog), max(0.7, size * wide * crop.thick), 240)
        if size * wide * crop.thick < 2.5 * unit:
            # Too small to see that it is round.
            paint.setStrokeCap(skia.Paint.kSquare_Cap)
        ends = []
        for x, y in places:
            x0, y0 = x + dx * belt.side * size * crop.thick, y + dy * size
            ends += [skia.Point(x0 - reach, y0 + rise), skia.Point(x0 + reach, y0 - rise)]
        canvas.drawPoints(skia.Canvas.kLines_PointMode, ends, paint)
    if crop.heart and size > 3 * unit:
        paint = stroke(mix(look.lit(crop.heart), look.air, here.fog), size * 0.42 * crop.thick)
        canvas.drawPoints(skia.Canvas.kPoints_PointMode, [skia.Point(x, y) for x, y in places], paint)
