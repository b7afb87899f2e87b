"""The waterfall scene, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.forest.backdrop import paint_backdrop as woods_behind
from promptreel_studio.scenes.forest.frame import paint_frame
from promptreel_studio.scenes.forest.woods import Wood
from promptreel_studio.scenes.kit.beams import Beams
from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.composed import ComposedScene, Element, Raining, Sliding, Still
from promptreel_studio.scenes.kit.falling import FallingLeaves
from promptreel_studio.scenes.kit.fogbank import Bank, mist_bank
from promptreel_studio.scenes.kit.motes import Motes, Swarm
from promptreel_studio.scenes.kit.rain import Rain
from promptreel_studio.scenes.kit.torrent import Curtain, Foam, Spray
from promptreel_studio.scenes.waterfall.backdrop import paint_backdrop
from promptreel_studio.scenes.waterfall.banks import POOL_BANKS, RIVER_BANKS, paint_banks
from promptreel_studio.scenes.waterfall.gorge import PARALLAX, POOL, Gorge
from promptreel_studio.scenes.waterfall.looks import WaterLook, water_look
from promptreel_studio.scenes.waterfall.pool import Flow, Pool
from promptreel_studio.scenes.waterfall.stones import paint_leaves, paint_stones

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.spec import SceneSpec

THIN = 0.35
"""Mist below this opacity is lost in the spray, and not worth its time."""
RIVER = 0.648
"""First row of the river, share of the height."""


def compose(spec: SceneSpec, stage: Stage) -> ComposedScene:
    """Settle where the fall or the river is, then paint it."""
    look = water_look(spec)
    mirrored = bool(stage.rng(1).random() < 0.5)
    across = 0.43 if mirrored else 0.57
    river = spec.variant == "river"
    beside = (0.04 if mirrored else -0.04) if not river else 0.0
    source = ((across + beside) * stage.width, (look.woods.hour.height - 0.04) * stage.height)
    if river:
        source = (0.5 * stage.width, 0.22 * stage.height)
    wood = Wood(stage, look.woods, source)
    gorge = Gorge(wood, look, across * stage.width)
    elements = (_river if river else _waterfall)(spec, stage, look, gorge)
    elements += _life(stage, look)
    elements.append(paint_frame(wood, gap=0.5))
    if spec.weather == "rain":
        elements.append(
            Raining(Rain(stage, mix(look.woods.hour.air[2], "#8fa0a8", 0.5), 1.4 * spec.amount("rain")))
        )
    focus = (0.5, 0.6) if river else (across, 0.5)
    return ComposedScene(spec, stage, elements, focus=focus, darken=0.30)


def _waterfall(spec: SceneSpec, stage: Stage, look: WaterLook, gorge: Gorge) -> list[Element]:
    hour = look.woods.hour
    fog = look.woods.mist * spec.amount("fog")
    foot = (gorge.x, (POOL + 0.004) * stage.height)
    horizon = int(POOL * stage.height) // 2 * 2
    unit = stage.unit
    beam = (gorge.wood.source[0], gorge.wood.source[1] - 0.16 * stage.height)
    return [
        Still(paint_backdrop(gorge)),
        *_mist(stage, look, (0.22, 0.16, 0.16), min(0.9, fog * 0.8), 7, 0.06),
        gorge.walls(),
        *(Curtain(stage, drop, stage.rng(830 + n)) for n, drop in enumerate(gorge.drops())),
        Spray(
            stage,
            (gorge.x, 0.475 * stage.height),
            (230 * unit, 120 * unit),
            look.spray,
            0.4,
            stage.rng(840),
            parallax=PARALLAX,
        ),
        Pool(stage, look, Flow(horizon, gorge.wood.source[0] / stage.width), stage.rng(841)),
        Foam(stage, foot, 500 * unit, look.foam, 0.95, stage.rng(842), parallax=PARALLAX, half=172 * unit),
        Spray(stage, foot, (480 * unit, 285 * unit), look.spray, 1.0, stage.rng(843), parallax=PARALLAX),
        Beams(stage, beam, hour.sun, look.woods.rays * 0.9, stage.rng(844), reach=0.5, start=0.18, down=0.9),
        *_mist(stage, look, (0.66, 0.12, 0.08), min(0.8, fog * 0.7), 13, 0.3),
        paint_stones(
            gorge,
            ((0.30, 0.745, 44), (0.38, 0.80, 30), (0.70, 0.77, 52), (0.64, 0.845, 40), (0.76, 0.83, 26)),
            0.30,
            850,
        ),
        paint_banks(gorge, POOL_BANKS, 0.5, 851, trees=2),
        paint_leaves(gorge, 0.62, 852),
    ]


def _river(spec: SceneSpec, stage: Stage, look: WaterLook, gorge: Gorge) -> list[Element]:
    hour, wood = look.woods.hour, gorge.wood
    fog = look.woods.mist * spec.amount("fog")
    horizon = int(RIVER * stage.height) // 2 * 2
    beam = (wood.source[0] + 0.1 * stage.width, wood.source[1] - 0.35 * stage.height)
    flow = Flow(horizon, 0.5, wind=10, run=34, rough=1.25, white=0.28, glitter=0.55)
    return [
        Still(woods_behind(wood)),
        wood.row(0),
        *_mist(stage, look, (0.60, 0.26, 0.10), min(0.95, fog), 9, 0.2),
        Pool(stage, look, flow, stage.rng(841)),
        *_mist(stage, look, (0.665, 0.10, 0.07), min(0.8, fog * 0.8), 13, 0.2),
        Beams(
            stage, beam, hour.sun, look.woods.rays * 0.8, stage.rng(844), reach=0.95, start=0.35, down=0.85
        ),
        paint_stones(
            gorge,
            (
                (0.46, 0.70, 20),
                (0.53, 0.725, 26),
                (0.40, 0.76, 42),
                (0.54, 0.80, 46),
                (0.47, 0.86, 40),
                (0.66, 0.92, 66),
            ),
            0.30,
            850,
        ),
        paint_banks(gorge, RIVER_BANKS, 0.36, 851, trees=5),
        paint_leaves(gorge, 0.62, 852),
    ]


def _mist(
    stage: Stage,
    look: WaterLook,
    rows: tuple[float, float, float],
    density: float,
    speed: float,
    parallax: float,
) -> list[Element]:
    """A bank around a row, reaching up and down by shares of the height; nothing if it is too thin to see."""
    if density < THIN:
        return []
    middle, above, below = (share * stage.height for share in rows)
    hour = look.woods.hour
    bank = Bank(middle, above, below, hour.mist, mix(hour.mist, hour.sun, 0.6), density, even=0.1)
    return [Sliding(mist_bank(stage, bank, stage.rng(860 + int(speed))), parallax, speed * stage.unit)]


def _life(stage: Stage, look: WaterLook) -> list[Element]:
    """Specks of light, fireflies, a few leaves."""
    hour, growth = look.woods.hour, look.woods.growth
    found: list[Element] = []
    if hour.dust:
        dust = Swarm(
            hour.dust, hour.sun, (3, 8), (-0.05, 0.2, 1.05, 0.95), (6, 5), pulse=0.22, dark=0.8, gain=0.8
        )
        found.append(Motes(stage, dust, stage.rng(870), parallax=0.5))
    if hour.fireflies:
        flies = Swarm(
            hour.fireflies // 2,
            "#d8ff6a",
            (10, 36),
            (-0.05, 0.5, 1.05, 0.98),
            (4, 3),
            60,
            0.2,
            0.95,
            core=0.13,
        )
        found.append(Motes(stage, flies, stage.rng(871), parallax=0.6))
    amount = (0.35 if growth.fallen < 0.5 else 1.2) * (0.4 if look.woods.snowy else 1.0)
    found.append(FallingLeaves(stage, growth.falling, amount, stage.rng(872)))
    return found
