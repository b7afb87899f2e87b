"""The cup, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.cup.backdrop import backdrop, discs
from promptreel_studio.scenes.cup.extras import near_beans
from promptreel_studio.scenes.cup.looks import in_rain, look_of
from promptreel_studio.scenes.cup.service import SERVICES
from promptreel_studio.scenes.cup.table import TABLE, lamps, place_of, table_plane
from promptreel_studio.scenes.kit.bokeh import Bokeh, Discs
from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.composed import ComposedScene, Element, Sliding
from promptreel_studio.scenes.kit.dapples import Dapples
from promptreel_studio.scenes.kit.easel import Easel
from promptreel_studio.scenes.kit.lighting import illuminate, lay
from promptreel_studio.scenes.kit.motes import Motes, Swarm
from promptreel_studio.scenes.kit.plane import Plane
from promptreel_studio.scenes.kit.wisps import Wisps

if TYPE_CHECKING:
    from promptreel_studio.scenes.cup.looks import Look
    from promptreel_studio.scenes.cup.table import Place
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.scene import Scene
    from promptreel_studio.scenes.spec import SceneSpec


def compose(spec: SceneSpec, stage: Stage) -> Scene:
    """A window out of focus, lights, the table with the cup, steam, and something close to the lens."""
    look, rain = look_of(spec.time, spec.palette), None
    if spec.weather == "rain":
        look, rain = in_rain(look, spec.time), spec.amount("rain")
    side = -1.0 if stage.rng(1490).random() < 0.5 else 1.0
    drink = spec.variant or "coffee"
    service = SERVICES[drink]
    place = place_of(stage, side, service.shape)
    elements = backdrop(stage, look, place.edge, side, rain)
    if rain is None:
        elements += discs(stage, look, place.edge)
    elements.append(Sliding(table_plane(stage, look, place, side, drink), TABLE))
    size = 230 if spec.time == "night" else 190
    if rain is None:
        # Leaves in the sun throw them.
        elements.append(Dapples(stage, stage.rng(1525), strength=0.20, code=look.key, size=size))
    elements += _steam(stage, look, place, spec.amount("steam"), side)
    if rain is None:
        dust = Swarm(34, mix(look.key, "#ffffff", 0.3), (2.5, 7.0), gain=0.42 * look.key_gain, drift=(9, 7))
        elements.append(Motes(stage, dust, stage.rng(1540), parallax=0.7))
    elements += _near(stage, look, place, side, beans=service.near)
    focus = (place.x / stage.width, place.rim / stage.height)
    return ComposedScene(spec, stage, elements, focus=focus, darken=0.20 if spec.time == "day" else 0.32)


def _steam(stage: Stage, look: Look, place: Place, amount: float, side: float) -> list[Element]:
    """A broad veil and a brighter thread within it."""
    if amount <= 0:
        return []
    s, foot = place.size, (place.x, place.rim + place.shape.level * 0.75 * place.size)
    # Before a bright window there is less to see of it.
    more, lean = amount**0.7 * look.haze, -0.10 * side
    broad = Wisps(
        stage,
        foot,
        (460 * s, 620 * s),
        look.steam,
        stage.rng(1530),
        parallax=TABLE,
        gain=0.9 * more,
        lean=lean,
    )
    threads = Wisps(
        stage, foot, (330 * s, 560 * s), look.steam, stage.rng(1531),
        parallax=TABLE, gain=1.05 * more, pace=1.15, lean=lean * 1.5, fold=0.10,
    )  # fmt: skip
    return [broad, threads]


def _near(stage: Stage, look: Look, place: Place, side: float, *, beans: bool) -> list[Element]:
    w, h, u = stage.width, stage.height, stage.unit
    elements: list[Element] = []
    if beans:
        easel = Easel(stage, 1.0)
        piece = near_beans(u, side, stage.rng(1550))
        x = w * (0.5 - 0.36 * side) - piece.width / 2
        lay(easel, piece, x + easel.shift, h - 190 * u)
        illuminate(easel, look.fill, lamps(stage, look, place, side, easel.shift))
        # The smallest pictures have no room for them.
        if easel.pixels.any():
            elements.append(Sliding(Plane(easel.pixels, fine=stage.fine), 1.0))
    box = (-0.1 * w, 0.9 * h, 1.1 * w, 1.06 * h)
    glints = Discs(
        max(4, round(7 * w / u / 1920)),
        look.discs,
        (50, 104),
        box,
        (0.05, 0.13 * look.shine + 0.03),
        roam=10,
        rim=0.4,
    )
    elements.append(Bokeh(stage, glints, stage.rng(1551), parallax=1.0))
    return elements
