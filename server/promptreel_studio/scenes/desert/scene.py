"""The desert, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.desert.life import Caravan, acacia
from promptreel_studio.scenes.desert.looks import look_of
from promptreel_studio.scenes.desert.oasis import Grove, Pool
from promptreel_studio.scenes.desert.wind import Shimmer, Spindrift
from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.composed import ComposedScene, Element, Sliding
from promptreel_studio.scenes.kit.dunes import Dunes, Sand, paint_dunes
from promptreel_studio.scenes.kit.fogbank import Bank, mist_bank
from promptreel_studio.scenes.kit.motes import Motes, Swarm
from promptreel_studio.scenes.kit.plane import Plane
from promptreel_studio.scenes.kit.vault import Heavens, Vault

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.scene import Scene
    from promptreel_studio.scenes.spec import SceneSpec


def compose(spec: SceneSpec, stage: Stage) -> Scene:
    """Sky, four belts of dunes with blowing sand between them, and a caravan, a lone tree or a pool under palms."""
    look = look_of(spec.time, spec.weather, spec.palette)
    u, amount, dusty = stage.unit, spec.amount("sand"), spec.weather == "fog"
    side = 1.0 if stage.rng(1000).random() < 0.5 else -1.0
    horizon = stage.height * (0.52 if not stage.tall else 0.56)
    sky = stage.height * 3 // 4
    light = (0.5 + side * (0.21 if not stage.tall else 0.16), look.height * horizon / sky)
    clouds = spec.amount("clouds")
    cover = look.cover + (clouds - 1) * (0.16 if clouds > 1 else look.cover)
    heavens = Heavens(
        look.sky, light, look.glow, look.gain, look.disc,
        stars=look.stars, cover=cover - (0.10 if stage.tall else 0.0), cloud=look.cloud, lit=look.rim,
        under=look.height > 0.5 or cover > 0.5, top="#f2f4fb" if look.disc == "moon" else "#ffffff", bottom=mix("#fff2d4", look.glow, 0.10),
        radius=36 if look.disc == "moon" else 44,
    )  # fmt: skip
    elements: list[Element] = [Vault(stage, heavens, sky, 1010)]
    sand = Sand(look.shade, look.lit, look.rim, look.air, side, look.low)
    oasis = spec.variant == "oasis"
    shore = int(horizon + 0.15 * (stage.height - horizon)) // 2 * 2
    belts = _belts(horizon, look.haze, low=oasis)
    painted = [paint_dunes(stage, belt, sand, stage.rng(1020 + n)) for n, belt in enumerate(belts)]
    for n, (belt, (picture, line)) in enumerate(zip(belts, painted, strict=True)):
        plane = Plane(picture, fine=stage.fine)
        elements.append(Sliding(plane, belt.parallax))
        if n == 2:
            # Hot air lies over the far sand; what stands before it keeps its outline.
            elements.append(Shimmer(stage, horizon, look.heat))
        if n == 2 and spec.variant == "tree":
            elements.append(acacia(stage, look, line, belt.parallax, -side))
        if n == 2 and oasis:
            elements += [
                Grove(stage, look, shore + 2 * u, -side),
                Pool(stage, look, shore, float(painted[3][1].max())),
            ]
        if n == 2 and spec.variant == "caravan":
            elements.append(Caravan(stage, look.dark, line, belt.parallax, -side))
        if n and amount > 0 and not (oasis and n == 2):
            elements.append(Spindrift(stage, line, look, belt.parallax, n, amount * (1.6 if dusty else 1.0)))
        if n < (2 if oasis else 3) and (dusty or n == 1):
            density = min(0.92, (0.30 + 0.2 * n if dusty else 0.20) * amount)
            if density > 0.01:
                reach = (150 * u, 120 * u) if dusty else (50 * u, 70 * u)
                body, lit = mix(look.air, look.shade, 0.1), mix(look.air, look.rim, 0.35)
                bank = Bank(horizon + (20 + 40 * n) * u, *reach, body, lit, density, even=0.3)
                way = -side * (26.0 + 18 * n if dusty else 9.0) * u
                elements.append(Sliding(mist_bank(stage, bank, stage.rng(1030 + n)), belt.parallax, way))
    if amount > 0:
        swarm = Swarm(
            round(min(150, 60 * amount * (1.7 if dusty else 1))), look.rim, (2.0, 6.0), (-0.05, 0.45, 1.05, 1.0),
            (side * -58.0, 5.0), 18.0, 0.2, 0.5, 0.5 * look.sand, 0.3,
        )  # fmt: skip
        elements.append(Motes(stage, swarm, stage.rng(1040)))
    return ComposedScene(spec, stage, elements, focus=(light[0], horizon / stage.height), darken=0.26)


def _belts(horizon: float, haze: float, *, low: bool) -> tuple[Dunes, ...]:
    """From far to near; with `low` the nearest is only a bank before water."""
    near = Dunes(horizon, 0.9, 4.6, 0.52, 3.6, 0.85, haze * 0.08, 1.0, ripples=0.27, lift=0.14)
    bank = Dunes(horizon, 0.9, 2.3, 0.26, 2.6, 0.85, haze * 0.06, 1.0, ripples=0.25, lift=0.10)
    return (
        Dunes(horizon, 24, 90, 8.6, 40, 0.5, haze, 0.06, lift=1.0),
        Dunes(horizon, 11, 32, 3.5, 17, 0.55, haze * 0.74, 0.16, lift=0.4),
        Dunes(horizon, 4.2, 13, 1.5, 7.4, 0.7, haze * 0.36, 0.36, lift=0.2),
        bank if low else near,
    )
