"""The underwater scene, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.beams import Beams
from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.composed import ComposedScene, Element, Still
from promptreel_studio.scenes.kit.motes import Motes, Swarm
from promptreel_studio.scenes.underwater.bubbles import Bubbles
from promptreel_studio.scenes.underwater.fish import School
from promptreel_studio.scenes.underwater.garden import garden
from promptreel_studio.scenes.underwater.jellyfish import Jellyfish
from promptreel_studio.scenes.underwater.kelp import Kelp
from promptreel_studio.scenes.underwater.looks import Look, look_of
from promptreel_studio.scenes.underwater.manta import Manta
from promptreel_studio.scenes.underwater.reef import reef_layer
from promptreel_studio.scenes.underwater.water import Ground, backdrop

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.scene import Scene
    from promptreel_studio.scenes.spec import SceneSpec


def compose(spec: SceneSpec, stage: Stage) -> Scene:
    """Open water with rays, a reef in four layers, schools of fish, kelp, and a manta or jellyfish."""
    if spec.variant == "reef":
        return garden(spec, stage)
    look = look_of(spec.time, spec.palette)
    side = -1.0 if stage.rng(1301).random() < 0.5 else 1.0
    source = (stage.width * (0.5 - side * 0.14), -stage.height * 0.05)
    fish = spec.amount("fish")
    high = stage.height
    elements: list[Element] = [
        Still(backdrop(stage, look, source)),
        Ground(stage, look, 0, int(high * 0.20), overhead=True, gain=look.caustics * 0.5, salt=1302),
        Beams(
            stage, (source[0], -high * 0.42), look.light, look.rays * 0.8, stage.rng(1303), reach=1.75, start=0.36, down=1.0
        ),
        reef_layer(stage, look, foot=0.80, rise=_facing((0.20, 0.12, 0.02, 0.06, 0.26), side), air=0.82, parallax=0.14, size=60, count=16, salt=1310),
        *_schools(stage, look, fish, side, far=True),
        reef_layer(stage, look, foot=0.87, rise=_facing((0.30, 0.15, 0.0, 0.03, 0.14), side), air=0.62, parallax=0.30, size=84, count=26, salt=1311),
    ]  # fmt: skip
    elements.append(
        Jellyfish(stage, look, side, 1320) if spec.variant == "jellyfish" else Manta(stage, look, side, 1321)
    )
    elements += [
        Kelp(stage, look, x=0.5 - side * 0.30, foot=0.96, tall=560, stems=7, air=0.55, parallax=0.46, salt=1330),
        reef_layer(stage, look, foot=0.95, rise=_facing((0.18, 0.05, 0.0, 0.08, 0.30), side), air=0.34, parallax=0.52, size=104, count=30, salt=1312),
        Ground(stage, look, int(high * 0.62), high, overhead=False, gain=look.caustics * 0.42, salt=1304),
        *_schools(stage, look, fish, side, far=False),
        Bubbles(stage, look.bubble, spec.amount("bubbles"), 1340),
        Kelp(stage, look, x=0.5 + side * 0.44, foot=1.04, tall=860, stems=7, air=0.12, parallax=0.95, salt=1331),
        reef_layer(stage, look, foot=1.07, rise=_facing((0.34, 0.08, 0.0, 0.04, 0.22), side), air=0.05, parallax=1.0, size=130, count=30, salt=1313),
        Motes(stage, Swarm(120, look.bubble, (2.0, 7.0), drift=(7.0, 5.0), roam=22.0, pulse=0.1, dark=0.4, gain=0.34, core=0.3), stage.rng(1341), parallax=0.6),
    ]  # fmt: skip
    return ComposedScene(spec, stage, elements, focus=(0.5 + side * 0.14, 0.42), darken=0.30)


def _facing(rise: tuple[float, ...], side: float) -> tuple[float, ...]:
    return rise if side > 0 else rise[::-1]


def _schools(stage: Stage, look: Look, amount: float, side: float, *, far: bool) -> list[Element]:
    """Schools far away in the water's colour, and two nearer ones."""
    if not amount:
        return []
    code, belly = look.fish
    if far:
        shapes = (
            (110, 27.0, 0.28, (420.0, 120.0), 30.0 * side, 0.16, 0.55, 1350),
            (70, 34.0, 0.55, (400.0, 110.0), -36.0 * side, 0.24, 0.45, 1351),
        )
    else:
        shapes = (
            (40, 58.0, 0.63, (560.0, 170.0), -46.0 * side, 0.45, 0.26, 1352),
            (11, 92.0, 0.76, (420.0, 120.0), 58.0 * side, 0.70, 0.06, 1353),
        )
    return [
        School(
            stage, mix(_scales(code, belly, n), look.far, air), mix(belly, look.far, air * 0.8), count=max(1, round(count * amount)), length=length,
            row=row, spread=spread, speed=speed, parallax=parallax, salt=salt,
        )
        for n, (count, length, row, spread, speed, parallax, air, salt) in enumerate(shapes)
    ]  # fmt: skip


def _scales(code: str, belly: str, number: int) -> str:
    """Every other school is silver."""
    return code if number % 2 == 0 else mix(belly, "#1c3450", 0.45)
