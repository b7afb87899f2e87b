"""The fields, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.fields.far import HILLS, hill_plane, oak, stand
from promptreel_studio.scenes.fields.growth import Belt
from promptreel_studio.scenes.fields.land import Land
from promptreel_studio.scenes.fields.life import Butterflies, Gusts
from promptreel_studio.scenes.fields.looks import crop_of, deck, look_of
from promptreel_studio.scenes.fields.plants import Foreground
from promptreel_studio.scenes.fields.seasons import crops_in, left_in
from promptreel_studio.scenes.kit.colour import dither, mix
from promptreel_studio.scenes.kit.composed import ComposedScene, Element, Light, Raining, Sliding, Snow
from promptreel_studio.scenes.kit.fogbank import Bank, mist_bank
from promptreel_studio.scenes.kit.lightning import LAND, Lightning
from promptreel_studio.scenes.kit.motes import Motes, Swarm
from promptreel_studio.scenes.kit.plane import Plane
from promptreel_studio.scenes.kit.rain import Rain
from promptreel_studio.scenes.kit.sky import Glow, gradient_sky
from promptreel_studio.scenes.kit.snowfall import Snowfall
from promptreel_studio.scenes.kit.tempest import FLASH, Flashes, HeavyHeaven
from promptreel_studio.scenes.kit.vault import Heavens, Vault

if TYPE_CHECKING:
    from promptreel_studio.scenes.fields.looks import Look
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.scene import Scene
    from promptreel_studio.scenes.spec import SceneSpec


def compose(spec: SceneSpec, stage: Stage) -> Scene:
    """Sky, blue hills, fields on the slopes with a farm, the field, and flowers before the viewer."""
    variant = spec.variant or "meadow"
    season = "winter" if spec.weather == "snow" else spec.season or "summer"
    look = look_of(spec.time, spec.weather, spec.palette, season)
    crop, standing = crops_in(crop_of(variant, spec.palette), variant, season, own=spec.palette != "golden")
    amount, storm = spec.amount("flowers") * left_in(season), spec.weather == "storm"
    before = spec.amount("flowers") * max(0.4, left_in(season))  # Stalks stand out of the snow.
    side = 1.0 if stage.rng(1100).random() < 0.5 else -1.0
    horizon = stage.height * (0.50 if not stage.tall else 0.53)
    sky = stage.height * 5 // 8
    light = (0.5 + side * (0.20 if not stage.tall else 0.16), look.height * horizon / sky)
    heavens = Heavens(
        look.sky, light, look.glow, look.gain * (0.72 if stage.tall else 1.0), look.disc,
        stars=look.stars, cover=look.cover - (0.08 if stage.tall else 0.0), cloud=look.cloud, lit=mix(look.warm, "#ffffff", 0.5 if spec.time == "day" else 0.0),
        under=look.height > 0.5, top="#f2f4fb" if look.disc == "moon" else "#ffffff",
        bottom="#fff2cc", radius=36 if look.disc == "moon" else 42, puffy=spec.time == "day",
    )  # fmt: skip
    h = look.haze
    lightning = None
    elements: list[Element] = [Vault(stage, heavens, sky, 1110)]
    if storm:
        # The hills hide the horizon, and where a bolt strikes behind them.
        over = int(horizon - 40 * stage.unit) // 2 * 2
        foot = int(horizon - 80 * stage.unit)
        lightning = Lightning(stage, over, FLASH, foot=foot, rhythm=LAND, gain=0.95)
        elements = [HeavyHeaven(stage, deck(spec.time, spec.palette, light[0]), over, sky, lightning)]
    elements += [Sliding(hill_plane(stage, look, horizon, n, side), way) for n, way in enumerate(HILLS)]
    slopes = Land(
        stage,
        Belt(horizon, 9.0, 34, 3.0, 9.0, h * 0.62, 0.17, 2600, 0.20, side, patches=True),
        look,
        crop,
        1130,
    )
    stand(stage, slopes, look, side)
    elements.append(Sliding(Plane(slopes.sheet.pixels, fine=stage.fine), 0.17))
    # Broad flowers hide each other: fewer of them cover the same ground.
    dabs = round(24000 * min(amount, 2.0) * min(1.0, (0.5 / crop.size) ** 0.9))
    near = Belt(horizon, 1.0, 11.0, 0.62, 2.6, h * 0.26, 0.50, dabs, 0.075, side)
    field = Land(stage, near, look, crop, 1140)
    elements += [
        Sliding(Plane(field.sheet.pixels, fine=stage.fine), near.parallax),
        oak(stage, look, horizon + (stage.height - horizon) * 0.12, 0.34, side),
        Gusts(stage, int(field.line.min()), horizon, look.shadows, storm=storm),
        *(_fog(stage, look, spec.amount("fog"), horizon) if spec.weather == "fog" else ()),
        _sheen(stage, look, light[0], horizon),
    ]
    if spec.time in ("day", "dawn", "sunset") and spec.weather in ("clear", "cloudy") and season != "winter":
        elements.append(Butterflies(stage, look))
        box = (-0.05, 0.30, 1.05, 1.0)
        seeds = Swarm(
            34, mix(look.warm, "#ffffff", 0.4), (2.5, 6.5), box, (16.0, 5.0), 26.0, 0.12, 0.5, 0.6, 0.3
        )
        elements.append(Motes(stage, seeds, stage.rng(1150)))
    elements.append(Foreground(stage, look, standing, variant, before, side, storm=storm))
    if look.fireflies and season != "winter":
        swarm = Swarm(
            look.fireflies, "#e8f078", (10.0, 24.0), (0, 0.50, 1, 1.0), (4.0, 2.0), 40.0, 0.2, 0.7, 1.3, 0.16
        )
        elements.append(Motes(stage, swarm, stage.rng(1151)))
    if lightning:
        elements.append(Flashes(stage, lightning, int(horizon - 180 * stage.unit)))
    if spec.weather in ("rain", "storm"):
        elements.append(Raining(Rain(stage, look.air, spec.amount("rain"), gale=storm)))
    elif spec.weather == "snow":
        snowfall = Snowfall(stage, "#f2f5fb", 0.95, spec.amount("snow"))
        elements += [Snow(snowfall, near=False), Snow(snowfall, near=True)]
    return ComposedScene(spec, stage, elements, focus=(light[0], horizon / stage.height), darken=0.30)


def _fog(stage: Stage, look: Look, amount: float, horizon: float) -> list[Element]:
    """Banks that lie on the land, thin where the viewer stands."""
    u = stage.unit
    lit = mix(look.air, look.glow, 0.30)
    banks = (
        (0, -10, 150, 120, 0.66, 0.12, 6.0),
        (1, 60, 110, 130, 0.50, 0.30, -9.0),
        (2, 250, 210, 190, 0.34, 0.62, 15.0),
    )
    found: list[Element] = []
    for n, down, above, below, density, parallax, speed in banks:
        thick = min(0.92, density * amount)
        if thick > 0.02:
            bank = Bank(horizon + down * u, above * u, below * u, look.air, lit, thick, even=0.35)
            found.append(Sliding(mist_bank(stage, bank, stage.rng(1180 + n)), parallax, speed * u))
    return found


def _sheen(stage: Stage, look: Look, x: float, horizon: float) -> Light:
    """The low light spills over the horizon onto the land."""
    top = max(0, int(horizon - 130 * stage.unit))
    rows = stage.height - top
    glow = Glow(look.glow, look.gain * 0.80, 0.36, 2.0)
    black = ((0.0, "#000000"), (1.0, "#000000"))
    light = gradient_sky(stage.width, rows, black, (x * stage.width, horizon - top), (glow,))
    # It begins softly, above the hills.
    light *= np.clip(np.arange(rows, dtype=np.float32) / (150 * stage.unit), 0, 1)[:, None, None]
    return Light(dither(light, stage.rng(1141)), top)
