"""The coral reef just below the surface: slopes of coral, fish in their colours, a turtle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.beams import Beams
from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.kit.composed import ComposedScene, Element, Still
from promptreel_studio.scenes.kit.motes import Motes, Swarm
from promptreel_studio.scenes.underwater.bubbles import Bubbles
from promptreel_studio.scenes.underwater.fish import School
from promptreel_studio.scenes.underwater.looks import Look, shallow
from promptreel_studio.scenes.underwater.reef import reef_layer
from promptreel_studio.scenes.underwater.species import (
    ANGEL,
    ANTHIAS,
    BLUE_TANG,
    BUTTERFLY,
    CHROMIS,
    CLOWN,
    YELLOW_TANG,
    Species,
)
from promptreel_studio.scenes.underwater.turtle import Turtle
from promptreel_studio.scenes.underwater.water import Ground, backdrop

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.patches import Patches
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.scene import Scene
    from promptreel_studio.scenes.spec import SceneSpec

Shoal = tuple[Species, int, float, float, tuple[float, float], float, float, float]
"""Sort, count, length, row, spread, speed to the side of the light, parallax, and how far the water hides it."""
_FAR: tuple[Shoal, ...] = (
    (CHROMIS, 90, 27.0, 0.30, (800.0, 200.0), 26.0, 0.16, 0.50),
    (ANTHIAS, 60, 30.0, 0.56, (520.0, 130.0), -24.0, 0.26, 0.34),
    (BUTTERFLY, 9, 62.0, 0.52, (900.0, 200.0), -30.0, 0.30, 0.26),
)
_MIDDLE: tuple[Shoal, ...] = (
    (YELLOW_TANG, 18, 82.0, 0.60, (1100.0, 210.0), 44.0, 0.46, 0.12),
    (ANTHIAS, 60, 44.0, 0.70, (1150.0, 190.0), -34.0, 0.50, 0.16),
)
_NEAR: tuple[Shoal, ...] = (
    (BLUE_TANG, 9, 118.0, 0.70, (1000.0, 190.0), -52.0, 0.70, 0.04),
    (CLOWN, 7, 96.0, 0.83, (900.0, 110.0), 30.0, 0.86, 0.0),
    (ANGEL, 3, 146.0, 0.60, (700.0, 150.0), 40.0, 0.80, 0.02),
)


def garden(spec: SceneSpec, stage: Stage) -> Scene:
    """Compose it: open water with the turtle between two slopes, the higher one away from the light."""
    look = shallow(spec.time, spec.palette)
    side = -1.0 if stage.rng(1301).random() < 0.5 else 1.0
    high, fish = stage.height, spec.amount("fish")
    source = (stage.width * (0.5 - side * 0.14), -high * 0.05)
    # An upright picture has more water above; the reef climbs into it at one side.
    more = 1.25 if stage.tall else 1.0

    def slope(
        foot: float, rise: tuple[float, ...], air: float, parallax: float, size: float, count: int, salt: int
    ) -> Patches:
        line = tuple(share * more for share in (rise if side > 0 else rise[::-1]))
        return reef_layer(
            stage,
            look,
            foot=foot,
            rise=line,
            air=air,
            parallax=parallax,
            size=size,
            count=count,
            salt=salt,
            dull=0.04,
        )

    elements: list[Element] = [
        Still(backdrop(stage, look, source)),
        Ground(stage, look, 0, int(high * 0.20), overhead=True, gain=look.caustics * 0.5, salt=1302),
        Beams(stage, (source[0], -high * 0.42), look.light, look.rays * 0.7, stage.rng(1303), reach=1.6, start=0.36, down=1.0),
        slope(0.80, (0.30, 0.17, 0.04, 0.08, 0.30), 0.66, 0.14, 56, 26, 1310),
        *_shoals(stage, look, _FAR, fish, side, 1350),
        slope(0.88, (0.30, 0.22, 0.06, 0.04, 0.16), 0.36, 0.30, 84, 40, 1311),
        Turtle(stage, look, side, 1322),
        *_shoals(stage, look, _MIDDLE, fish, side, 1360),
        slope(0.97, (0.20, 0.12, 0.04, 0.10, 0.34), 0.12, 0.52, 112, 44, 1312),
        Ground(stage, look, int(high * 0.66), high, overhead=False, gain=look.caustics * 0.20, salt=1304),
        *_shoals(stage, look, _NEAR, fish, side, 1370),
        Bubbles(stage, look.bubble, spec.amount("bubbles"), 1340),
        slope(1.08, (0.36, 0.16, 0.02, 0.08, 0.20), 0.0, 1.0, 150, 36, 1313),
        Motes(stage, Swarm(90, look.bubble, (2.0, 7.0), drift=(7.0, 5.0), roam=22.0, pulse=0.1, dark=0.4, gain=0.34, core=0.3), stage.rng(1341), parallax=0.6),
    ]  # fmt: skip
    return ComposedScene(spec, stage, elements, focus=(0.5 + side * 0.10, 0.46), darken=0.24)


def _shoals(
    stage: Stage, look: Look, shoals: tuple[Shoal, ...], amount: float, side: float, salt: int
) -> list[Element]:
    """Fish in the light that is there."""
    if not amount:
        return []
    light = look.daylight
    found: list[Element] = []
    for n, (kind, count, length, row, spread, speed, parallax, air) in enumerate(shoals):
        seen = kind.seen(lambda code, air=air: mix(scale(code, light), look.far, air))
        found.append(
            School(
                stage,
                seen.back,
                seen.belly,
                count=max(1, round(count * amount)),
                length=length,
                row=row,
                spread=spread,
                speed=speed * side,
                parallax=parallax,
                salt=salt + n,
                kind=seen,
            )
        )
    return found
