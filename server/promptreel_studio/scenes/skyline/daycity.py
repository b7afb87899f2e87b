"""Rows of towers in daylight: each in its own colours, with the air before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.air import Air
from promptreel_studio.scenes.kit.pen import Sheet
from promptreel_studio.scenes.kit.plane import Plane
from promptreel_studio.scenes.skyline.city import MAST_AT, PLANS, Beacon, Row, mast, place
from promptreel_studio.scenes.skyline.quay import draw_quay, draw_viaduct
from promptreel_studio.scenes.skyline.record import ROWS
from promptreel_studio.scenes.skyline.screens import Screens, Switched
from promptreel_studio.scenes.skyline.sunlit import draw_sunlit

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.skyline.record import Daylight, Look


def build_sunlit_row(
    stage: Stage,
    look: Look,
    sun: Daylight,
    horizon: int,
    index: int,
    *,
    disc: tuple[float, float],
    light_x: float,
) -> Row:
    """Paint row `index` (0 is the farthest): the same towers as at night, by another light.

    Args:
        stage: The canvas.
        look: The look.
        sun: Its daylight.
        horizon: Rows of the frame above the water.
        index: Which row.
        disc: The sun on the frame, pixels; it may be above it.
        light_x: Where the city keeps low, see `city.build_row`.
    """
    plan = PLANS[index]
    width = stage.plane_width(plan.parallax)
    half = stage.reach * 0.5 * plan.parallax
    sheet = Sheet(width, horizon)
    beacons: list[Beacon] = []
    towers = place(stage, plan, index, horizon, width, light_x + half, stage.rng(100 + index))
    for number, tower in enumerate(towers):
        own = stage.rng(10_000 * (index + 1) + number)
        # The mast stands behind the parapet.
        if index >= 1 and tower.style in MAST_AT and own.random() < 0.36:
            beacons.append(mast(sheet, tower, look, stage.unit, own))
        light_left = tower.x + tower.width / 2 > disc[0] + half
        draw_sunlit(sheet, tower, look, stage.unit, own, light_left=light_left)
    if index == ROWS - 2:
        draw_viaduct(sheet, sun, horizon, stage.unit)
    if index == ROWS - 1:
        draw_quay(sheet, sun, horizon, stage.unit, stage.rng(240))
    air = Air(width, horizon, sun.air, (disc[0] + half, disc[1]), sun.glows if sun.disc else ())
    ground = (sun.ground[index], 1.0, sun.reach)
    air.veil(sheet, sun.veil[index], around=sun.wrap * (1 - index / ROWS), reach=0.30, ground=ground)
    # Lamps on masts are switched off when there is light enough to see the masts.
    return Row(
        plan.parallax,
        Plane(sheet.pixels, fine=stage.fine),
        tuple(beacons) if sun.lamps else (),
        Screens([], 0.0),
        Switched([], look, stage.rng(120 + index)),
    )
