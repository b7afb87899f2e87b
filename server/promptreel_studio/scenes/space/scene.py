"""Space, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.composed import ComposedScene, Element, Light
from promptreel_studio.scenes.kit.motes import Motes, Swarm
from promptreel_studio.scenes.kit.patches import Patches
from promptreel_studio.scenes.space.dust import Cluster, Dust
from promptreel_studio.scenes.space.gas import faint_nebula, lit_nebula
from promptreel_studio.scenes.space.looks import LOOKS, Look
from promptreel_studio.scenes.space.meteor import Meteors
from promptreel_studio.scenes.space.moons import Moon, Orbit
from promptreel_studio.scenes.space.nebula import Nebula
from promptreel_studio.scenes.space.planet import Planet
from promptreel_studio.scenes.space.rings import Rings, ring_picture
from promptreel_studio.scenes.space.sphere import Globe
from promptreel_studio.scenes.space.starfield import BrightStars, StarSheet
from promptreel_studio.scenes.space.sun import Flare, halo

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.scene import Scene
    from promptreel_studio.scenes.spec import SceneSpec


def compose(spec: SceneSpec, stage: Stage) -> Scene:
    """Gas and stars in depth, with a planet and its sun or a young cluster before them."""
    look = LOOKS[spec.palette]
    side = -1.0 if stage.rng(1200).random() < 0.5 else 1.0
    compose_one = _nebula if spec.variant == "nebula" else _planet
    return compose_one(spec, stage, look, side)


def _stars(stage: Stage, amount: float) -> list[Element]:
    """From far to near, faster and brighter."""
    if not amount:
        return []
    return [
        StarSheet(stage, 2600 * amount, (0.10, 0.62), 1.7, parallax=0.20, speed=9.0, salt=1210),
        StarSheet(stage, 620 * amount, (0.24, 0.95), 2.5, parallax=0.32, speed=17.0, salt=1211),
        BrightStars(stage, 62 * min(amount, 2.0), parallax=0.45, speed=32.0, salt=1212),
    ]


def _near_dust(stage: Stage, look: Look) -> Motes:
    """Grains close to the viewer that catch the light."""
    swarm = Swarm(
        150, mix(look.hot, look.air, 0.4), (3.0, 12.0), drift=(-60.0, 7.0), roam=10.0, pulse=0.12, dark=0.5, gain=0.62,
        core=0.24,
    )  # fmt: skip
    return Motes(stage, swarm, stage.rng(1250), parallax=0.8)


def _planet(spec: SceneSpec, stage: Stage, look: Look, side: float) -> Scene:
    ringed = spec.variant == "ringed"
    width, height, tall = stage.width, stage.height, stage.tall
    base, narrow = min(width, height), width < height * 1.3
    sun = np.array([-0.88 * side, -0.36, 0.24] if ringed else [-0.80 * side, -0.50, 0.16])
    sun /= np.linalg.norm(sun)
    light = (float(sun[0]), float(sun[1]), float(sun[2]))
    if ringed:
        radius = base * (0.315 if not tall else 0.34)
        middle = (0.5 + side * (0.125 if not tall else 0.05), 0.545 if not tall else 0.60)
        globe = Globe(
            middle[0] * width,
            middle[1] * height,
            radius,
            side * -0.22 if not tall else side * -0.42,
            0.27,
            light,
        )
    else:
        radius = base * (0.66 if not tall else 0.72)
        middle = (0.5 + side * (0.17 if not tall else 0.12), 0.80 if not tall else 0.78)
        globe = Globe(middle[0] * width, middle[1] * height, radius, side * 0.30, 0.18, light)
    flat = float(np.hypot(sun[0], sun[1]))
    reach = radius * 1.015
    sun_x, sun_y = globe.x + sun[0] / flat * reach, globe.y + sun[1] / flat * reach
    rings = Rings.of(stage.rng(1220)) if ringed else None
    elements: list[Element] = [
        Nebula(
            stage,
            lambda columns, rows, aspect: faint_nebula(look, columns, rows, aspect, stage.rng(1202)),
            coarse=5, parallax=0.16, flow=64.0, salt=1203,
        ),
        *_stars(stage, spec.amount("stars")),
        Meteors(stage, mix(look.hot, "#ffffff", 0.4), 1204),
        Light(halo(stage, sun_x, sun_y, look.sun, 1.0, 1205)),
    ]  # fmt: skip
    elements.append(_near_dust(stage, look))
    moon = mix("#b8b0aa", look.bands[3], 0.35)
    elements += [
        Moon(
            stage, 17 * stage.unit, moon, light,
            Orbit(globe.x, globe.y - radius * 0.25, radius * 2.0, radius * 0.62, 3.6 if side > 0 else 5.8, 900.0 * side), 1230,
        ),
        Planet(stage, look, globe, rings=rings, salt=1221),
    ]  # fmt: skip
    if rings:
        elements.append(Patches(ring_picture(stage, look, rings, globe, 1223), 0.0, fine=True))
    if ringed:
        where = (0.5 - side * 0.30, 0.87) if narrow else (0.5 - side * 0.345, 0.80)
    else:
        where = (0.5 - side * 0.28, 0.30 if tall else 0.20) if narrow else (0.5 - side * 0.36, 0.50)
    elements += [
        Moon(
            stage, 58 * stage.unit, moon, light,
            Orbit(where[0] * width, where[1] * height, 30 * stage.unit, 16 * stage.unit, 1.0, 160.0 * side), 1231, parallax=0.35,
        ),
        Flare(stage, sun_x, sun_y, look.sun, look.air, 1206),
    ]  # fmt: skip
    return ComposedScene(spec, stage, elements, focus=middle, darken=0.25)


def _nebula(spec: SceneSpec, stage: Stage, look: Look, side: float) -> Scene:
    core = (0.5 + side * (0.13 if not stage.tall else 0.03), 0.45 if not stage.tall else 0.42)
    elements: list[Element] = [
        Nebula(
            stage,
            lambda columns, rows, aspect: lit_nebula(look, columns, rows, aspect, core, stage.rng(1240)),
            coarse=3, parallax=0.10, flow=56.0, salt=1241,
        ),
        *_stars(stage, spec.amount("stars")),
        Cluster(stage, core, mix(look.hot, "#ffffff", 0.5), 1243),
        Dust(stage, look, core, parallax=0.55, salt=1244),
        _near_dust(stage, look),
        Meteors(stage, mix(look.hot, "#ffffff", 0.4), 1204),
    ]  # fmt: skip
    return ComposedScene(spec, stage, elements, focus=core, darken=0.30)
