"""The mountains, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.composed import ComposedScene, Element, Raining, Sliding, Snow
from promptreel_studio.scenes.kit.fogbank import Bank, mist_bank
from promptreel_studio.scenes.kit.lightning import LAND, Lightning
from promptreel_studio.scenes.kit.rain import Rain
from promptreel_studio.scenes.kit.ranges import Range, paint_range
from promptreel_studio.scenes.kit.snowfall import Snowfall
from promptreel_studio.scenes.kit.stillwater import StillWater
from promptreel_studio.scenes.kit.tempest import FLASH, Flashes, HeavyHeaven
from promptreel_studio.scenes.mountains.bank import bank_plane
from promptreel_studio.scenes.mountains.eagle import Eagle
from promptreel_studio.scenes.mountains.heaven import Heaven
from promptreel_studio.scenes.mountains.layout import Layout
from promptreel_studio.scenes.mountains.looks import Look, look_of
from promptreel_studio.scenes.mountains.spurs import Spur, spur_plane
from promptreel_studio.scenes.mountains.wet import HEAVY, deck

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.scene import Scene
    from promptreel_studio.scenes.spec import SceneSpec


class _Fog:
    """Lays banks of mist; how dense they are is the look's and the user's choice."""

    def __init__(self, stage: Stage, look: Look, amount: float) -> None:
        self._stage, self._look, self._amount = stage, look, amount

    def bank(
        self,
        salt: int,
        middle: float,
        reach: tuple[float, float],
        density: float,
        parallax: float,
        speed: float,
        even: float = 0.25,
    ) -> list[Element]:
        """One bank, or none where there is no fog; `reach` is up and down, pixels; `speed` in units a second."""
        look = self._look
        strength = min(0.97, density * look.mist_gain * self._amount)
        if strength <= 0.01:
            return []
        body = mix(look.mist, look.mist_lit, 0.30)
        bank = Bank(middle, *reach, body, look.mist_lit, strength, even=even)
        plane = mist_bank(self._stage, bank, self._stage.rng(salt))
        return [Sliding(plane, parallax, speed * self._stage.unit)]


def compose(spec: SceneSpec, stage: Stage) -> Scene:
    """Sky, two ranges, wooded spurs with mist between them, a lake or a valley, and the near bank."""
    look = look_of(spec.time, spec.weather, spec.palette, spec.season or "autumn")
    layout = Layout.of(stage, spec.variant)
    u, side, water = stage.unit, layout.side, layout.water
    valley = spec.variant == "valley"
    fog = _Fog(stage, look, spec.amount("fog"))
    behind, main = (
        Sliding(paint_range(stage, look.on_ranges(), shape, side), shape.parallax)
        for shape in _ranges(stage, look, layout, 1.25 if valley else 0.62)
    )
    heaven, lightning = _heaven(spec, stage, look, layout)
    elements: list[Element] = [
        heaven,
        behind,
        *fog.bank(920, water - layout.far * 0.42, (60 * u, 90 * u), 0.50, 0.06, 6.0),
        main,
        *fog.bank(921, water - layout.height * 0.27, (56 * u, 92 * u), 0.50, 0.14, 9.0),
    ]
    for n, spur in enumerate(_spurs(stage, layout, valley=valley)):
        elements.append(Sliding(spur_plane(stage, look, spur, side), spur.parallax))
        below = 46 * u + (0.4 * (spur.foot - water) if valley else 0)
        way = (11.0 + 4 * n) * (1 if n % 2 else -1)
        density = 0.70 if valley else 0.50
        elements += fog.bank(922 + n, spur.foot - 32 * u, (62 * u, below), density, spur.parallax + 0.05, way)
    if not valley:
        elements.append(StillWater(stage, int(water), look.water, look.sky[-2][1], look.mirror, salt=940))
        elements += fog.bank(930, water + 6 * u, (30 * u, 58 * u), 0.46, 0.45, -14.0, even=0.1)
    if spec.weather == "fog":
        # The thickest of it lies on the valley and hides the foot of everything.
        elements += fog.bank(932, water - 40 * u, (330 * u, 170 * u), 0.42, 0.4, 17.0, even=0.35)
    if spec.weather in ("clear", "cloudy") and spec.time != "night":
        dark = scale(mix(look.needles[0], look.sky[1][1], 0.2), 0.6)
        elements.append(Eagle(stage, (water - layout.height) * 0.86, dark))
    bank = Sliding(bank_plane(stage, look, side, valley=valley), 1.0)
    if spec.weather == "snow":
        snow = Snowfall(stage, look.flake, look.flake_gain, spec.amount("snow"))
        elements += [Snow(snow, near=False), bank, Snow(snow, near=True)]
    else:
        elements.append(bank)
    if lightning:
        elements.append(Flashes(stage, lightning, int(water - layout.height)))
    if spec.weather in HEAVY:
        elements.append(Raining(Rain(stage, look.air, spec.amount("rain"), gale=spec.weather == "storm")))
    return ComposedScene(
        spec, stage, elements, focus=(layout.peak, (water - layout.height * 0.6) / stage.height)
    )


def _heaven(spec: SceneSpec, stage: Stage, look: Look, layout: Layout) -> tuple[Element, Lightning | None]:
    """The sky, and the lightning in it if there is a storm."""
    clouds = spec.amount("clouds")
    if spec.weather not in HEAVY:
        return Heaven(stage, look, layout, clouds), None
    storm = spec.weather == "storm"
    # Where the ranges hide it, nobody sees how far the sky goes down.
    horizon = int(layout.water - 0.30 * layout.height) // 2 * 2
    lightning = None
    if storm:
        # Behind the highest peak nobody would see it; tall pictures show little else.
        foot = int(layout.water - 0.50 * layout.height)
        beside = 0.17 if stage.tall else 0.10
        hidden = (layout.peak - beside, layout.peak + beside)
        lightning = Lightning(stage, horizon, FLASH, foot=foot, rhythm=LAND, hidden=hidden, gain=0.95)
    found = deck(spec.time, spec.palette, layout.side, clouds, storm=storm)
    return HeavyHeaven(stage, found, horizon, int(layout.water) + 2, lightning), lightning


def _ranges(stage: Stage, look: Look, layout: Layout, sunk: float) -> list[Range]:
    """The range behind, then the one with the highest peak; the light comes from the other side of it."""
    s, peak = layout.side, layout.peak
    wide = 1.0 if not stage.tall else 1.9

    def at(x: float) -> float:
        return peak + s * x * wide

    main = (
        (peak, 0.70, 1.0, 1.45), (at(0.085), 0.64, 0.76, 1.0), (at(-0.12), 0.78, 0.70, 1.2), (at(-0.24), 0.70, 0.62, 1.1),
        (at(0.24), 0.80, 0.66, 1.0), (at(0.36), 0.70, 0.72, 1.2), (at(-0.42), 0.72, 0.74, 1.2), (at(-0.56), 0.70, 0.8, 1.2), (at(-0.02), 0.46, 0.36, 0.7),
    )  # fmt: skip
    far = (
        (at(-0.62), 0.7, 0.8, 1.0),
        (at(-0.46), 0.75, 0.9, 1.0),
        (at(-0.30), 0.7, 1.0, 1.1),
        (at(-0.13), 0.7, 0.8, 0.9),
        (at(0.14), 0.75, 0.9, 1.0),
        (at(0.30), 0.7, 0.8, 1.0),
    )
    return [
        Range(layout.water, layout.far, 0.05, far, 0.60, min(0.92, look.haze * 1.9), 0.62, 520, 911),
        Range(layout.water, layout.height, 0.107, main, 0.52, look.haze, sunk, 900, 912),
    ]


def _spurs(stage: Stage, layout: Layout, *, valley: bool) -> list[Spur]:
    """Wooded ridges, far to near: they fall towards the middle, so that the eye runs up to the peak."""
    u, s = stage.unit, layout.side

    def spur(
        lit: float,
        middle: float,
        dark: float,
        foot: float,
        floor: float,
        trees: tuple[float, float],
        count: int,
        air: float,
        parallax: float,
        salt: int,
    ) -> Spur:
        left, right = (lit, dark) if s < 0 else (dark, lit)
        return Spur(
            left * u,
            middle * u,
            right * u,
            foot,
            floor,
            (trees[0] * u, trees[1] * u),
            count,
            air,
            parallax,
            salt,
        )

    w = layout.water
    if not valley:
        return [
            spur(120, 22, 160, w, w, (17, 27), 2300, 0.44, 0.21, 950),
            spur(66, 6, 62, w, w, (26, 42), 1000, 0.20, 0.33, 951),
        ]
    deep = stage.height - w
    return [
        spur(150, 30, 100, w + min(deep * 0.10, 22 * u), w + deep * 0.36, (13, 21), 1700, 0.52, 0.18, 950),
        spur(90, 50, 200, w + deep * 0.34, w + deep * 0.64, (20, 32), 1500, 0.34, 0.28, 951),
        spur(190, 60, 80, w + deep * 0.62, w + deep, (34, 54), 800, 0.18, 0.44, 952),
        spur(80, 40, 170, w + deep * 0.98, w + deep, (62, 96), 360, 0.07, 0.66, 953),
    ]
