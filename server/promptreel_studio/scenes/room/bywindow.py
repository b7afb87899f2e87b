"""A desk by the window: lamp, books, a steaming mug, a cat on the sill."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.composed import Element, Sliding
from promptreel_studio.scenes.kit.easel import Easel
from promptreel_studio.scenes.kit.lighting import Lamp, illuminate
from promptreel_studio.scenes.kit.motes import Motes, Swarm
from promptreel_studio.scenes.kit.panes import Pane, WetGlass
from promptreel_studio.scenes.kit.pen import stroke
from promptreel_studio.scenes.kit.plane import Plane
from promptreel_studio.scenes.kit.wisps import Wisps
from promptreel_studio.scenes.room.cat import Cat
from promptreel_studio.scenes.room.curtains import curtain, picture_frame, rod, shelf
from promptreel_studio.scenes.room.desk import paint_desk
from promptreel_studio.scenes.room.foreground import near_lights
from promptreel_studio.scenes.room.glints import CandleFlames, FairyLights, Flicker, hang
from promptreel_studio.scenes.room.lamps import candle, lamp_shade, table_lamp
from promptreel_studio.scenes.room.layout import TABLE, WALL
from promptreel_studio.scenes.room.outside import Outside
from promptreel_studio.scenes.room.plants import pot_plant, trailing_plant
from promptreel_studio.scenes.room.things import lying_books, mug, open_book, shadow, upright_books
from promptreel_studio.scenes.room.wall import cut_window, paint_wall, snow_on_window

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.room.layout import Layout
    from promptreel_studio.scenes.room.looks import Look
    from promptreel_studio.scenes.spec import SceneSpec


def by_the_window(spec: SceneSpec, stage: Stage, look: Look, layout: Layout) -> list[Element]:
    """From the view outside to the leaves before the viewer."""
    u, box, fire = stage.unit, layout.window, spec.amount("fire")
    rng = stage.rng(1402)
    wood = bool(rng.random() < 0.3)
    weather = spec.weather
    amount = spec.amount(weather) if weather in ("rain", "snow") else 1.0
    outside = Outside(stage, look, box, weather, amount, wood=wood)
    elements: list[Element] = [outside]
    if weather == "rain":
        pane = Pane(box.left, box.top, box.width, box.height, WALL)
        runners = round(23 * box.width / u / 1000)
        elements.append(
            WetGlass(stage, pane, outside.seen(box), stage.rng(1403), amount=amount, runners=runners)
        )
    places = _cord(layout, u)
    elements.append(Sliding(_wall(stage, look, layout, weather, places), WALL))
    lights = [p for n, p in enumerate(places) if n % 2 == 0]
    elements.append(
        FairyLights(
            stage,
            lights,
            (look.lamp, "#ffd9a0", "#ffe6c0"),
            WALL,
            stage.rng(1404),
            gain=0.8 if spec.time != "day" else 0.45,
        )
    )
    lamps = _lamps(look, layout, u)
    size = u * (1.0 if not stage.tall else 0.95)
    elements.append(Cat(stage, look, box.left + box.width * 0.66, box.bottom + 3 * u, size, WALL, lamps))
    desk, cup, wicks = _desk(stage, look, layout, outside)
    elements.append(Sliding(desk, TABLE))
    elements.append(
        Wisps(
            stage,
            cup,
            (230 * u, 400 * u),
            mix(look.lamp, "#ffffff", 0.6),
            stage.rng(1406),
            parallax=TABLE,
            gain=1.25,
        )
    )
    elements.append(CandleFlames(stage, wicks, TABLE, fire))
    if fire:
        strength = (0.10 + 0.34 * fire) * (1.0 if spec.time != "day" else 0.5)
        elements.append(
            Flicker(stage, (wicks[0][0], wicks[0][1] + 20 * u), 190 * u, "#ff9648", strength, TABLE)
        )
    dust = Swarm(
        34,
        mix(look.lamp, "#ffffff", 0.3),
        (3.0, 8.0),
        (0.45 if not stage.tall else 0.2, 0.15, 1.0, 0.9),
        gain=0.62,
        drift=(4, 3),
    )
    elements.append(Motes(stage, dust, stage.rng(1408), parallax=0.7))
    elements.append(near_lights(stage, look))
    return elements


def _lamps(look: Look, layout: Layout, u: float, shift: float = 0.0) -> list[Lamp]:
    box = layout.window
    x, y = layout.lamp
    return [
        Lamp(x + shift, y + 40 * u, look.lamp, 1.30 * look.lamp_gain, 400 * u, 1.25),
        Lamp(
            (box.left + box.right) / 2 + shift,
            box.bottom - 0.25 * box.height,
            look.sill,
            0.9 * look.sill_gain,
            0.62 * box.width,
            1.3,
        ),
    ]


def _cord(layout: Layout, u: float) -> list[tuple[float, float]]:
    """Fairy lights along the top of the window and over the wall."""
    box = layout.window
    y = box.top - 40 * u
    knots = [(box.left - 190 * u, y + 20 * u)]
    count = max(2, round(box.width / (330 * u)))
    knots += [(box.left + box.width * n / count, y) for n in range(count + 1)]
    if layout.shelf:
        knots += [
            (layout.shelf.left + 0.45 * layout.shelf.width, y - 8 * u),
            (layout.shelf.right + 120 * u, y + 30 * u),
        ]
    else:
        knots.append((box.right + 220 * u, y + 10 * u))
    return hang(knots, 44 * u, 24 * u)


def _wall(stage: Stage, look: Look, layout: Layout, weather: str, places: list[tuple[float, float]]) -> Plane:
    u, box, rng = stage.unit, layout.window, stage.rng(1410)
    easel = Easel(stage, WALL)
    paint_wall(easel, look, layout.ground, u, rng)
    cut_window(easel, look, box, u)
    if layout.shelf:
        bound = layout.shelf
        y = shelf(easel, look, bound, u)
        upright_books(easel, look, bound.left + 30 * u, y, bound.width * 0.52, u, rng)
        trailing_plant(easel, look, bound.right - 80 * u, y, u, rng)
        picture_frame(
            easel, look, bound.left + bound.width * 0.74, layout.lamp[1] + 4 * u, 150 * u, 190 * u, u, rng
        )
    else:
        rng.random(60)
    if layout.shelf:
        picture_frame(easel, look, box.left - 172 * u, box.top + 0.36 * box.height, 120 * u, 150 * u, u, rng)
    sill = box.bottom + 4 * u
    pot_plant(easel, look, box.left + box.width * 0.10, sill, 150, u, rng)
    top = lying_books(easel, look, box.left + box.width * 0.30, sill, 2, u, rng, 150)
    candle(easel, box.left + box.width * 0.30, top, 34, u)
    shadow(easel, box.left + box.width * 0.66, sill, 170 * u, u, 130)
    reach = 128 * u
    top, bottom = box.top - 46 * u, min(box.bottom + 150 * u, layout.ground + 40 * u)
    for x, side in ((box.left - 84 * u, -1.0), (box.right + 84 * u, 1.0)):
        curtain(easel, look, x, top, bottom, reach, side, rng)
    rod(easel, look, box, u)
    # The view itself is not lit by the room.
    illuminate(easel, look.ambient, _lamps(look, layout, u, easel.shift))
    if weather == "snow":
        snow_on_window(easel, look, box, u, rng)
    for (x0, y0), (x1, y1) in pairwise(places):
        easel.line(x0, y0 - 7 * u, x1, y1 - 7 * u, stroke("#20160f", 2.4 * u, 210))
    for n, (x, y) in enumerate(places):
        if n % 2 == 0:
            easel.line(x, y - 6 * u, x, y, stroke(scale(look.lamp, 0.8), 5 * u, 230))
    return Plane(easel.pixels, fine=stage.fine, phases=4)


def _desk(
    stage: Stage, look: Look, layout: Layout, outside: Outside
) -> tuple[Plane, tuple[float, float], list[tuple[float, float]]]:
    u, w, box, rng = stage.unit, stage.width, layout.window, stage.rng(1412)
    easel = Easel(stage, TABLE)
    row = cv2.resize(outside.seen(box), (64, 8), interpolation=cv2.INTER_AREA)[5:].mean(axis=0)
    seen = np.zeros((256, 3), np.float32)
    a, b = (int((x + easel.shift) / easel.width * 256) for x in (box.left, box.right))
    seen[a:b] = cv2.resize(row[None].astype(np.float32), (max(1, b - a), 1))[0]
    paint_desk(easel, stage, look, layout.ground, seen)
    edge, deep = layout.ground, stage.height - layout.ground
    wide = not stage.tall and w > 1.3 * stage.height
    lamp_x = layout.lamp[0]
    table_lamp(easel, look, lamp_x, edge + 0.22 * deep, layout.lamp[1] + 40 * u, u)
    pile = w * (0.155 if wide else 0.16)
    top = lying_books(easel, look, pile, edge + 0.30 * deep, 4, u, rng, 250)
    wicks = [candle(easel, pile + 6 * u, top, 58, u)]
    if wide:
        upright_books(easel, look, w * 0.885, edge + 0.12 * deep, 190 * u, u, rng)
    book = (w * (0.385 if wide else 0.40), edge + (0.62 if wide else 0.56) * deep)
    open_book(easel, *book, u)
    cup_x = w * (0.585 if wide else 0.70)
    foot = edge + (0.50 if wide else 0.44) * deep
    cup = mug(easel, mix(look.second[4], "#7a6a5a", 0.25), cup_x, foot, u, 1.0)
    illuminate(
        easel,
        look.ambient,
        [
            *_lamps(look, layout, u, easel.shift),
            Lamp(lamp_x + easel.shift, edge + 0.25 * deep, look.lamp, 0.7 * look.lamp_gain, 330 * u, 2.4),
        ],
    )
    lamp_shade(easel, look, lamp_x, layout.lamp[1], u)
    return Plane(easel.pixels, fine=stage.fine, phases=3), (cup[0], cup[1] + 10 * u), wicks
