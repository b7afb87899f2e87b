"""The forest scene, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.forest.backdrop import paint_backdrop
from promptreel_studio.scenes.forest.frame import paint_frame
from promptreel_studio.scenes.forest.looks import Look, look_of
from promptreel_studio.scenes.forest.rows import ROWS
from promptreel_studio.scenes.forest.woods import Wood
from promptreel_studio.scenes.kit.beams import Beams
from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.composed import ComposedScene, Element, Raining, Sliding, Snow, Still
from promptreel_studio.scenes.kit.falling import FallingLeaves
from promptreel_studio.scenes.kit.fogbank import Bank, mist_bank
from promptreel_studio.scenes.kit.motes import Motes, Swarm
from promptreel_studio.scenes.kit.rain import Rain
from promptreel_studio.scenes.kit.snowfall import Snowfall

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.spec import SceneSpec


def compose(spec: SceneSpec, stage: Stage) -> ComposedScene:
    """Light behind the wood, three rows of trees, mist and rays between them, ferns in front."""
    look = look_of(spec)
    hour = look.hour
    mirrored = bool(stage.rng(1).random() < 0.5)
    across = 1 - hour.across if mirrored else hour.across
    height = hour.height + (0.05 if stage.tall else 0.0)
    source = (across * stage.width, height * stage.height)
    wood = Wood(stage, look, source)
    fog = look.mist * spec.amount("fog")
    snow = Snowfall(stage, look.flake, 0.9, spec.amount("snow")) if spec.weather == "snow" else None
    beam = (source[0] + (source[0] - stage.width / 2) * 0.5, source[1] - 0.5 * hour.high * stage.height)
    rays = Beams(
        stage,
        beam,
        hour.sun,
        look.rays,
        stage.rng(742),
        reach=0.95,
        start=0.5 * hour.high,
        down=0.8,
    )
    elements: list[Element] = [
        Still(paint_backdrop(wood)),
        wood.row(0),
        *_mist(stage, look, (0.60, 0.26, 0.16), min(0.95, fog), 9, 0.2),
        wood.row(1),
        *_mist(stage, look, (0.70, 0.18, 0.22), min(0.9, fog * 0.8), 15, 0.5),
        rays,
        wood.row(2),
    ]
    if spec.weather == "fog":
        elements += _mist(stage, look, (0.80, 0.25, 0.25), min(0.8, fog * 0.55), 24, 0.85)
    elements += _life(spec, stage, look, across)
    if snow:
        elements.append(Snow(snow, near=False))
    elements.append(paint_frame(wood))
    if snow:
        elements.append(Snow(snow, near=True))
    if spec.weather == "rain":
        elements.append(Raining(Rain(stage, mix(hour.air[2], "#8fa0a8", 0.5), 1.4 * spec.amount("rain"))))
    return ComposedScene(spec, stage, elements, focus=(across, ROWS[0].foot - 0.1), darken=0.28)


def _mist(
    stage: Stage, look: Look, rows: tuple[float, float, float], density: float, speed: float, parallax: float
) -> list[Element]:
    """A bank around a row, reaching up and down by shares of the height; nothing if it is too thin to see."""
    if density < 0.01:
        return []
    middle, above, below = (share * stage.height for share in rows)
    hour = look.hour
    bank = Bank(middle, above, below, hour.mist, mix(hour.mist, hour.sun, 0.6), density, even=0.1)
    plane = mist_bank(stage, bank, stage.rng(740 + int(speed)))
    return [Sliding(plane, parallax, speed * stage.unit)]


def _life(spec: SceneSpec, stage: Stage, look: Look, across: float) -> list[Element]:
    """Dust in the light, fireflies, falling leaves."""
    hour = look.hour
    found: list[Element] = []
    if hour.dust:
        box = (max(-0.05, across - 0.5), 0.15, min(1.05, across + 0.5), 0.95)
        dust = Swarm(hour.dust, hour.sun, (3.0, 8.0), box, drift=(6, 5), pulse=0.22, dark=0.8, gain=0.85)
        found.append(Motes(stage, dust, stage.rng(750), parallax=0.5))
    if hour.fireflies and spec.weather != "snow":
        count = hour.fireflies if not look.snowy else hour.fireflies // 4
        flies = Swarm(
            count,
            "#d8ff6a",
            (10, 40),
            (-0.05, 0.42, 1.05, 0.98),
            (4, 3),
            roam=60,
            pulse=0.2,
            dark=0.95,
            core=0.13,
        )
        found.append(Motes(stage, flies, stage.rng(751), parallax=0.6))
    if spec.weather != "snow":
        season = 1.0 if not look.snowy else 0.5
        amount = spec.amount("leaves") * season * (1.5 if look.growth.fallen > 0.5 else 1.0)
        found.append(FallingLeaves(stage, look.growth.falling, amount, stage.rng(752)))
    return found
