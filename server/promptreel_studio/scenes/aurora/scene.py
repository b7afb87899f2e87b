"""The aurora, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.aurora.heaven import Heaven
from promptreel_studio.scenes.aurora.land import Bank, Shore, shore_plane
from promptreel_studio.scenes.aurora.looks import Look, look_of
from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.composed import ComposedScene, Element, Sliding, Snow
from promptreel_studio.scenes.kit.curtains import Curtain, Curtains
from promptreel_studio.scenes.kit.fogbank import Bank as Mist
from promptreel_studio.scenes.kit.fogbank import mist_bank
from promptreel_studio.scenes.kit.ranges import Range, paint_range
from promptreel_studio.scenes.kit.snowfall import Snowfall
from promptreel_studio.scenes.kit.stillwater import StillWater

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.scene import Scene
    from promptreel_studio.scenes.spec import SceneSpec


def compose(spec: SceneSpec, stage: Stage) -> Scene:
    """Stars, curtains of light, snowy ranges, a lake that mirrors them, and a shelter among firs."""
    look = look_of(spec.time, spec.weather, spec.palette)
    u, side = stage.unit, -1.0 if stage.rng(1000).random() < 0.5 else 1.0
    shore = int(stage.height * (0.70 if not stage.tall else 0.69)) // 2 * 2
    elements: list[Element] = [
        Heaven(stage, look, shore + 2, side, spec.amount("stars")),
        Curtains(stage, shore + 2, _curtains(look, side), look.gain * spec.amount("aurora"), 1020),
    ]
    ranges = _ranges(stage, shore, side)
    elements += [
        Sliding(paint_range(stage, look.on_ranges(), shape, side), shape.parallax) for shape in ranges
    ]
    mist = Mist(shore - 34 * u, 50 * u, 40 * u, look.air, mix(look.air, look.snow[1], 0.35), 0.55)
    elements.append(Sliding(mist_bank(stage, mist, stage.rng(1040)), 0.12, 7.0 * u))
    near, far = (18 * u, 8 * u, 40 * u), (52 * u, 14 * u, 30 * u)
    for rise, trees, count, air, parallax, salt in (
        (far if side < 0 else far[::-1], (17 * u, 26 * u), 1700, 0.50, 0.20, 1050),
        (near if side < 0 else near[::-1], (24 * u, 40 * u), 700, 0.24, 0.33, 1051),
    ):
        strip = Shore(float(shore), rise, trees, count, air, parallax, salt)
        elements.append(Sliding(shore_plane(stage, look, strip, side), parallax))
    elements.append(
        StillWater(stage, shore, look.water, mix(look.sky[-1][1], look.body, 0.25), 1.0, salt=1045)
    )
    low = Mist(shore + 8 * u, 18 * u, 44 * u, look.air, mix(look.air, look.snow[1], 0.4), 0.42, even=0.05)
    elements.append(Sliding(mist_bank(stage, low, stage.rng(1041)), 0.45, -12.0 * u))
    bank = Bank(stage, look, side, tent=spec.variant == "tent")
    if spec.weather == "snow":
        snow = Snowfall(stage, look.flake, 0.60, spec.amount("snow"))
        elements += [Snow(snow, near=False), bank, Snow(snow, near=True)]
    else:
        elements.append(bank)
    return ComposedScene(spec, stage, elements, focus=(0.5 - side * 0.16, 0.5), darken=0.24)


def _curtains(look: Look, side: float) -> tuple[Curtain, ...]:
    """Far and low, the great one, and a faint one overhead."""
    return (
        Curtain(0.84, -0.10 * side, 0.040, 0.080, 6.0, 0.26, 0.55, look.second, look.body, look.hem, 0.8),
        Curtain(0.66, 0.26 * side, 0.100, 0.105, 4.2, 0.44, 1.10, look.body, look.crown, look.hem),
        Curtain(0.42, 0.14 * side, 0.090, 0.090, 3.4, 0.46, 0.50, look.body, look.crown, look.body, 1.2),
    )


def _ranges(stage: Stage, shore: int, side: float) -> list[Range]:
    """Low mountains: the sky is the subject."""
    wide = 1.0 if not stage.tall else 1.8

    def at(x: float) -> float:
        return 0.5 - side * x * wide

    tall = min(stage.height * 0.20, 250 * stage.unit)
    main = (
        (at(0.20), 0.70, 1.0, 1.2), (at(0.33), 0.74, 0.82, 1.1), (at(0.08), 0.74, 0.62, 0.9), (at(-0.06), 0.70, 0.45, 0.8),
        (at(-0.22), 0.74, 0.55, 0.9), (at(-0.38), 0.70, 0.75, 1.1), (at(0.48), 0.72, 0.7, 1.1), (at(-0.55), 0.74, 0.6, 1.0), (at(0.62), 0.7, 0.8, 1.0),
    )  # fmt: skip
    return [
        Range(
            float(shore),
            tall,
            0.107,
            main,
            0.42,
            0.34,
            0.62,
            1000,
            1031,
            wide=10.5 if not stage.tall else 6.0,
        )
    ]
