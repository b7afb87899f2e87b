"""An armchair by a fireplace, with a window on the side."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.composed import Element, Sliding
from promptreel_studio.scenes.kit.easel import Easel
from promptreel_studio.scenes.kit.flames import Flames
from promptreel_studio.scenes.kit.lighting import Lamp, illuminate
from promptreel_studio.scenes.kit.motes import Motes, Swarm
from promptreel_studio.scenes.kit.panes import Pane, WetGlass
from promptreel_studio.scenes.kit.pen import fill, stroke
from promptreel_studio.scenes.kit.plane import Plane
from promptreel_studio.scenes.kit.wisps import Wisps
from promptreel_studio.scenes.room.curtains import curtain, picture_frame, rod, shelf
from promptreel_studio.scenes.room.floor import log_basket, paint_floor, rug, side_table
from promptreel_studio.scenes.room.foreground import near_lights
from promptreel_studio.scenes.room.glints import CandleFlames, FairyLights, Flicker, hang
from promptreel_studio.scenes.room.hearth import HALF, MANTEL, garland, paint_hearth
from promptreel_studio.scenes.room.lamps import candle
from promptreel_studio.scenes.room.layout import TABLE, WALL
from promptreel_studio.scenes.room.logs import Logs
from promptreel_studio.scenes.room.outside import Outside
from promptreel_studio.scenes.room.plants import pot_plant, trailing_plant
from promptreel_studio.scenes.room.seat import armchair
from promptreel_studio.scenes.room.things import lying_books, mug, upright_books
from promptreel_studio.scenes.room.wall import cut_window, paint_wall, snow_on_window

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.room.layout import Layout
    from promptreel_studio.scenes.room.looks import Look
    from promptreel_studio.scenes.spec import SceneSpec

HIGH_FIRE = 276.0
"""1080p pixels that the flames may rise."""


def by_the_fire(spec: SceneSpec, stage: Stage, look: Look, layout: Layout) -> list[Element]:
    """From the view outside to the armchair."""
    u, box, fire = stage.unit, layout.window, spec.amount("fire")
    x, foot = layout.hearth or (0.5 * stage.width, layout.ground)
    weather, day = spec.weather, spec.time == "day"
    amount = spec.amount(weather) if weather in ("rain", "snow") else 1.0
    outside = Outside(stage, look, box, weather, amount, wood=bool(stage.rng(1402).random() < 0.5))
    elements: list[Element] = [outside]
    if weather == "rain":
        pane = Pane(box.left, box.top, box.width, box.height, WALL)
        elements.append(
            WetGlass(
                stage,
                pane,
                outside.seen(box),
                stage.rng(1403),
                amount=amount,
                runners=round(23 * box.width / u / 1000),
            )
        )
    twigs = hang(
        [
            (x - (HALF + 10) * u, foot - (MANTEL + 4) * u),
            (x, foot - (MANTEL + 2) * u),
            (x + (HALF + 10) * u, foot - (MANTEL + 4) * u),
        ],
        46 * u,
        17 * u,
    )
    wall, wicks = _wall(stage, look, layout, weather, twigs, fire)
    elements.append(Sliding(wall, WALL))
    strings = [place for n, place in enumerate(twigs) if n % 2]
    strings += [place for n, place in enumerate(_cord(stage, layout)) if n % 2 == 0]
    elements.append(
        FairyLights(
            stage,
            strings,
            (look.lamp, "#ffd9a0", "#ffb45a"),
            WALL,
            stage.rng(1404),
            gain=0.72 if not day else 0.45,
        )
    )
    elements.append(CandleFlames(stage, wicks, WALL, min(fire, 1.0)))
    low = foot - 6 * u
    elements.append(
        Flames(stage, (x, low), (330 * u, HIGH_FIRE * u), stage.rng(1450), parallax=WALL, amount=fire)
    )
    elements.append(Logs(stage, look, x, low, WALL, fire))
    left, right = ((x + side * 170 * u) / stage.width for side in (-1, 1))
    sparks = Swarm(
        round(13 * min(fire, 3.0)),
        "#ff9a3c",
        (2.5, 5.5),
        (left, (low - 270 * u) / stage.height, right, low / stage.height),
        drift=(3, 74),
        roam=14,
        pulse=0.7,
        dark=0.5,
        gain=0.9,
        core=0.3,
    )
    elements.append(Motes(stage, sparks, stage.rng(1451), parallax=WALL))
    seat, cup = _seat(stage, look, layout, fire)
    elements.append(Sliding(seat, TABLE))
    elements.append(
        Wisps(
            stage,
            cup,
            (130 * u, 220 * u),
            mix(look.lamp, "#ffffff", 0.6),
            stage.rng(1406),
            parallax=TABLE,
            gain=0.9,
        )
    )
    if fire:
        strength = (0.06 + 0.26 * min(fire, 3.0)) * (1.0 if not day else 0.55)
        elements.append(Flicker(stage, (x, low - 90 * u), 330 * u, look.fire, strength, WALL))
    dust = Swarm(22, look.fire, (2.5, 6.0), (0.1, 0.2, 1.0, 0.95), gain=0.34, drift=(4, 5))
    elements.append(Motes(stage, dust, stage.rng(1408), parallax=0.7))
    elements.append(near_lights(stage, look))
    return elements


def _cord(stage: Stage, layout: Layout) -> list[tuple[float, float]]:
    """Fairy lights along the top of the wall."""
    u, w = stage.unit, stage.width
    y = 56 * u if not stage.tall else layout.ground - (MANTEL + 500) * u
    count = max(3, round(w / (440 * u)))
    knots = [(w * (-0.08 + 1.16 * n / count), y + (18 * u if n % 2 else 0)) for n in range(count + 1)]
    return hang(knots, 66 * u, 25 * u)


def _lamps(look: Look, layout: Layout, u: float, fire: float, shift: float = 0.0) -> list[Lamp]:
    x, foot = layout.hearth or (0.0, 0.0)
    box = layout.window
    strong = look.fire_gain * min(1.35, 0.25 + 0.75 * fire) if fire else 0.0
    return [
        Lamp(x + shift, foot - 90 * u, look.fire, 1.12 * strong, 430 * u, 1.35),
        Lamp(x + shift, foot - (MANTEL + 60) * u, look.lamp, 0.42 * look.lamp_gain, 300 * u, 1.6),
        Lamp(
            (box.left + box.right) / 2 + shift,
            box.bottom - 0.3 * box.height,
            look.sill,
            0.8 * look.sill_gain,
            1.1 * box.width,
            1.0,
        ),
    ]


def _wall(
    stage: Stage, look: Look, layout: Layout, weather: str, twigs: list[tuple[float, float]], fire: float
) -> tuple[Plane, list[tuple[float, float]]]:
    u, box, rng = stage.unit, layout.window, stage.rng(1410)
    x, foot = layout.hearth or (0.0, 0.0)
    easel = Easel(stage, WALL)
    paint_wall(easel, look, foot, u, rng)
    paint_floor(easel, look, foot, u, stage.rng(1430))
    cut_window(easel, look, box, u)
    for cx, side in ((box.left - 70 * u, -1.0), (box.right + 70 * u, 1.0)):
        curtain(easel, look, cx, box.top - 46 * u, foot - 34 * u, 96 * u, side, rng)
    rod(easel, look, box, u)
    if layout.shelf:
        bound = layout.shelf
        y = shelf(easel, look, bound, u)
        upright_books(easel, look, bound.left + 14 * u, y, bound.width * 0.62, u, rng)
        trailing_plant(easel, look, bound.right - 56 * u, y, u, rng)
    paint_hearth(easel, look, x, foot, u, rng)
    mantel = foot - (MANTEL - 2) * u
    picture_frame(easel, look, x, mantel - 178 * u, 330 * u, 230 * u, u, rng)
    wicks = [candle(easel, x + dx * u, mantel, tall, u) for dx, tall in ((-232, 92), (-186, 58), (226, 74))]
    lying_books(easel, look, x + 150 * u, mantel, 2, u, rng, 110)
    log_basket(easel, x - (HALF + 96) * u, foot + 40 * u, u, rng)
    if not stage.tall:
        pot_plant(easel, look, x + (HALF + 90) * u, foot + 34 * u, 230, u, rng, pot="#c9bba6")
    garland(easel, look, twigs, u, rng)
    illuminate(easel, look.ambient, _lamps(look, layout, u, fire, easel.shift))
    if weather == "snow":
        snow_on_window(easel, look, box, u, rng)
    places = _cord(stage, layout)
    for (x0, y0), (x1, y1) in pairwise(places):
        easel.line(x0, y0 - 7 * u, x1, y1 - 7 * u, stroke("#20160f", 2.4 * u, 210))
    twigs = [*twigs, *((px, py) for n, (px, py) in enumerate(places) for _ in (0, 1) if n % 2 == 0)]
    for n, (px, py) in enumerate(twigs):
        if n % 2:
            easel.canvas.drawCircle(px, py, 3.2 * u, fill(scale(look.lamp, 0.95)))
    return Plane(easel.pixels, fine=stage.fine, phases=4), wicks


def _seat(stage: Stage, look: Look, layout: Layout, fire: float) -> tuple[Plane, tuple[float, float]]:
    u, w, rng = stage.unit, stage.width, stage.rng(1412)
    easel = Easel(stage, TABLE)
    wide = w > 1.3 * stage.height
    floor = stage.height - layout.ground
    x, _ = layout.hearth or (0.5 * w, 0.0)
    rug(
        easel, look, x + (60 if wide else 30) * u, layout.ground + 0.56 * floor, (520 if wide else 400) * u, u
    )
    chair = w * (0.79 if wide else 0.755)
    table = (w * (0.625 if wide else 0.165), layout.ground + (0.60 if wide else 0.74) * floor)
    armchair(
        easel, look, chair, layout.ground + (0.74 if wide else 0.62) * floor, u * (1.12 if wide else 0.98)
    )
    top = side_table(easel, look, *table, u)
    lying_books(easel, look, table[0] - 30 * u, top - 2 * u, 2, u, rng, 96)
    cup = mug(easel, mix(look.second[4], "#7a6a5a", 0.25), table[0] + 36 * u, top + 4 * u, u, 0.66)
    illuminate(
        easel,
        look.ambient,
        [
            *_lamps(look, layout, u, fire, easel.shift),
            Lamp(w * 0.99 + easel.shift, layout.ground - 260 * u, look.lamp, 0.5 * look.lamp_gain, 300 * u),
        ],
    )
    return Plane(easel.pixels, fine=stage.fine, phases=3), (cup[0], cup[1] + 44 * u)
