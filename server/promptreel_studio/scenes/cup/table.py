"""The table with everything that stands on it, one plane."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from promptreel_studio.scenes.cup.drinks import surface
from promptreel_studio.scenes.cup.extras import beans, biscuit, lemon, spoon
from promptreel_studio.scenes.cup.fittings import handle, tag
from promptreel_studio.scenes.cup.pottery import TILT, Shape, turn_cup, turn_inside, turn_saucer
from promptreel_studio.scenes.cup.service import SERVICES
from promptreel_studio.scenes.cup.sides import cinnamon, leaves, marshmallows, powder, shoot, whisk
from promptreel_studio.scenes.kit.colour import bgr, mix
from promptreel_studio.scenes.kit.easel import Easel
from promptreel_studio.scenes.kit.lighting import Lamp, illuminate, lay
from promptreel_studio.scenes.kit.noise import Floats, enlarge, fractal
from promptreel_studio.scenes.kit.pen import Sheet, glow
from promptreel_studio.scenes.kit.plane import Plane
from promptreel_studio.scenes.kit.planks import planks

if TYPE_CHECKING:
    from promptreel_studio.scenes.cup.looks import Look
    from promptreel_studio.scenes.cup.service import Service, Thing
    from promptreel_studio.scenes.kit.stage import Stage

TABLE = 0.52
"""Parallax of the table."""
SAUCER = 400.0
"""1080p pixels: half its width."""


@dataclass(frozen=True)
class Place:
    """Where the cup stands: middle of its rim, far edge of the table, size of a 1080p pixel; and its shape."""

    x: float
    rim: float
    edge: float
    size: float
    shape: Shape

    @property
    def foot(self) -> float:
        """Middle of the saucer."""
        return self.rim + self.shape.height * 0.95 * self.size - 4 * self.size


def place_of(stage: Stage, side: float, shape: Shape) -> Place:
    """Compose for the picture's shape: beside the middle when wide, low when tall."""
    w, h, u = stage.width, stage.height, stage.unit
    if w > 1.3 * h:
        return Place(w * (0.5 - 0.075 * side), h * 0.545, h * 0.615, u * 1.06, shape)
    size = min(u * 1.0, w * 0.46 / SAUCER)
    rim = h * (0.60 if _high(stage) else 0.53)
    return Place(w * (0.5 - 0.02 * side), rim, rim + 90 * size, size, shape)


def _high(stage: Stage) -> bool:
    """Whether there is room below the saucer."""
    return stage.height > 1.5 * stage.width


def lamps(stage: Stage, look: Look, place: Place, side: float, shift: float) -> list[Lamp]:
    """A broad light from the side."""
    u, w = stage.unit, stage.width
    return [
        Lamp(
            w * (0.5 + 0.40 * side) + shift, place.edge - 40 * u, look.key, 1.05 * look.key_gain, 640 * u, 1.5
        ),
        Lamp(place.x + shift, place.foot, look.key, 0.28 * look.key_gain, 480 * u, 2.0),
    ]


def table_plane(stage: Stage, look: Look, place: Place, side: float, drink: str) -> Plane:
    """Paint it all; `drink` is a variant."""
    s, rng, service = place.size, stage.rng(1520), SERVICES[drink]
    easel = Easel(stage, TABLE)
    _top(easel, stage, look, place, side)
    x, foot, shape = place.x, place.foot, place.shape
    _shadows(easel, place, side, SAUCER if service.saucer else shape.mouth * shape.foot * 1.12)
    _beside(easel, stage, place, side, service, rng)
    illuminate(easel, look.fill, lamps(stage, look, place, side, easel.shift))
    dressed = service.dressed(look)
    if service.saucer:
        plate = replace(dressed, glaze=service.plate, cream=service.plate) if service.plate else dressed
        _put(easel, turn_saucer(plate, s, side, SAUCER), x, foot)
        _on_saucer(easel, place, side)
    if service.handle:
        handle(easel, dressed, place, -side)
    body = turn_cup(dressed, s, side, shape, rng)
    _lay_floats(easel, body, x - body.shape[1] / 2, place.rim - shape.mouth * TILT * s)
    _put(easel, turn_inside(dressed, s, side, shape), x, place.rim)
    level = place.rim + shape.level * 0.55 * s
    _within(easel, surface(look, s, side, service, rng, drink), x, level, place)
    if drink == "chocolate":
        sheet, left, top = marshmallows(place, shape, level, side)
        illuminate(sheet, look.fill, [Lamp(sheet.width / 2, 0, look.key, 0.62 * look.key_gain, 900 * s)])
        lay(easel, sheet, left + easel.shift, top)
    if service.saucer and service.handle:
        at = x + (-210 if side > 0 else -120) * s
        spoon(easel, look, at, foot + 84 * s, s, side, lamps(stage, look, place, side, 0))
    if service.tag:
        tag(easel, look, place, side)
    return Plane(easel.pixels, fine=stage.fine, phases=4)


def _beside(
    easel: Easel, stage: Stage, place: Place, side: float, service: Service, rng: np.random.Generator
) -> None:
    """What lies beside the cup: away from the light first, then on its side where there is room."""
    s, x, foot = place.size, place.x, place.foot
    wide = stage.width > 1.3 * stage.height
    away, lit = service.beside
    # Without a saucer things come nearer to the cup.
    gap = 0 if service.saucer else 110
    if away == "lemon":
        lemon(
            easel, x - side * (560 if wide else 250) * s, foot + (40 if wide else 190) * s, 118 * s, s, side
        )
        lemon(
            easel, x - side * (680 if wide else 120) * s, foot + (112 if wide else 236) * s, 112 * s, s, side
        )
    else:
        low = (84 if wide else 205) - gap * 0.3
        _thing(easel, away, (x - side * (590 - gap if wide else 230) * s, foot + low * s), s, side, rng)
    if not wide and not _high(stage):
        return
    at = (x + side * (610 - gap) * s, foot + 60 * s) if wide else (x + side * 250 * s, foot + 225 * s)
    if lit == "whisk" and not wide:
        at = (x + side * 250 * s, foot + 150 * s)
    _thing(easel, lit, at, s, side, rng)
    if wide and lit == "biscuit":
        biscuit(easel, at[0] - side * 46 * s, at[1] - 40 * s, 136 * s, s, side, rng)


def _thing(
    easel: Easel, thing: Thing, at: tuple[float, float], s: float, side: float, rng: np.random.Generator
) -> None:
    x, y = at
    if thing == "beans":
        beans(easel, x, y, s, side, rng)
    elif thing == "biscuit":
        biscuit(easel, x, y, 142 * s, s, side, rng)
    elif thing == "leaves":
        leaves(easel, x, y, s, rng)
    elif thing == "shoot":
        shoot(easel, x, y, s, side)
    elif thing == "powder":
        powder(easel, x, y, s, side, rng)
    elif thing == "whisk":
        whisk(easel, x, y, s, side)
    elif thing == "cinnamon":
        cinnamon(easel, x, y, s, side)


def _top(easel: Easel, stage: Stage, look: Look, place: Place, side: float) -> None:
    u, row = stage.unit, round(place.edge)
    rows = easel.height - row
    wood = planks(easel.width, rows, look.wood, stage.rng(1521), u, boards=5)
    depth = np.linspace(0, 1, rows, dtype=np.float32)[:, None, None]
    # The lens is set on the cup: far wood is soft, and so is the nearest.
    for sigma, weight in (
        (20 * u, np.clip(1 - depth * 3.0, 0, 1)),
        (7 * u, np.clip(1 - np.abs(depth - 0.36) * 2.4, 0, 1) * 0 + np.clip((depth - 0.62) * 2, 0, 1)),
    ):
        wood = wood * (1 - weight) + cv2.GaussianBlur(wood, (0, 0), sigma) * weight
    # The window's light lies on the varnish.
    x = (np.arange(easel.width, dtype=np.float32) - easel.shift - place.x)[None, :, None] / u
    streak = enlarge(fractal(64, 256, stage.rng(1522), slope=1.5, stretch=9.0), easel.width, rows)[..., None]
    sheen = np.exp(-(((x - side * 560) / 520) ** 2)) * np.exp(-depth * 2.4) * (0.35 + 0.5 * streak)
    wood = wood + sheen * bgr(mix(look.key, look.view[3][1], 0.5)) * 0.60 * look.key_gain
    easel.pixels[row:, :, :3] = np.clip(wood, 0, 255).astype(np.uint8)
    easel.pixels[row:, :, 3] = 255
    # A soft far edge.
    fade = np.clip(np.arange(rows, dtype=np.float32) / (26 * u), 0, 1)[:, None, None]
    fade = fade * fade * (3 - 2 * fade)
    easel.pixels[row:] = (easel.pixels[row:] * fade).astype(np.uint8)


def _shadows(easel: Easel, place: Place, side: float, across: float) -> None:
    """The contact shadow of what stands on the table, and the long one away from the light; `across` is half its width."""
    s, x, y = place.size, place.x, place.foot
    half = across * s
    for dx, dy, reach, soft, dark in (
        (0, 14, 1.0, 10, 190),
        (-side * 46, 20, 1.04, 26, 130),
        (-side * 150, 26, 1.12, 60, 120),
    ):
        cx, cy = x + dx * s, y + dy * s
        easel.canvas.drawOval(
            skia.Rect(
                cx - half * reach, cy - half * TILT * reach, cx + half * reach, cy + half * TILT * reach
            ),
            glow("#000000", dark, soft * s),
        )


def _on_saucer(easel: Easel, place: Place, side: float) -> None:
    """Shadow of the cup in its well."""
    s, x, y = place.size, place.x, place.foot
    easel.canvas.save()
    clip = skia.Path()
    clip.addOval(skia.Rect(x - SAUCER * s, y - SAUCER * TILT * s, x + SAUCER * s, y + SAUCER * TILT * s))
    easel.canvas.clipPath(clip, skia.ClipOp.kIntersect, True)
    for dx, half, soft, dark in ((0, 132, 8, 200), (-side * 60, 168, 20, 150), (-side * 170, 210, 36, 120)):
        cx = x + dx * s
        easel.canvas.drawOval(
            skia.Rect(cx - half * s, y - half * TILT * s, cx + half * s, y + half * TILT * s + 6 * s),
            glow("#140a06", dark, soft * s),
        )
    easel.canvas.restore()


def _put(easel: Easel, piece: Floats, x: float, y: float) -> None:
    _lay_floats(easel, piece, x - piece.shape[1] / 2, y - piece.shape[0] / 2)


def _within(easel: Easel, piece: Floats, x: float, y: float, place: Place) -> None:
    """Lay the drink, hidden by the near lip where that is higher."""
    s = place.size
    rows, columns = piece.shape[:2]
    px = np.arange(columns, dtype=np.float32)[None] + 0.5 - columns / 2
    py = np.arange(rows, dtype=np.float32)[:, None] + 0.5 - rows / 2 + (y - place.rim)
    inner = (place.shape.mouth * 1.018 - place.shape.wall) * s
    far = np.sqrt((px / inner) ** 2 + ((py - 0.8 * s) / (inner * TILT)) ** 2)
    _put(easel, piece * np.clip((1 - far) * inner * TILT, 0, 1)[..., None], x, y)


def _lay_floats(easel: Easel, piece: Floats, x: float, y: float) -> None:
    sheet = Sheet(piece.shape[1], piece.shape[0])
    noise = np.random.default_rng(2).random((*piece.shape[:2], 1), np.float32)
    sheet.pixels[..., :3] = np.minimum(piece[..., :3] + noise, piece[..., 3:]).astype(np.uint8)
    sheet.pixels[..., 3] = piece[..., 3].astype(np.uint8)
    lay(easel, sheet, x + easel.shift, y)
