"""The street, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr_of, mix, scale
from promptreel_studio.scenes.kit.composed import ComposedScene, Element, Raining, Sliding, Snow
from promptreel_studio.scenes.kit.fogbank import Bank, mist_bank
from promptreel_studio.scenes.kit.rain import Rain
from promptreel_studio.scenes.kit.ripples import Floor, Ripples
from promptreel_studio.scenes.kit.snowfall import Snowfall
from promptreel_studio.scenes.kit.vapour import Steam, Vent
from promptreel_studio.scenes.street.canyon import Canyon, paint_mirror, paint_scenery
from promptreel_studio.scenes.street.ground import Ground
from promptreel_studio.scenes.street.life import Traffic, Waiting, Walkers
from promptreel_studio.scenes.street.looks import look_of
from promptreel_studio.scenes.street.view import CORNER, EYE, View

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.spec import SceneSpec


class Houses:
    """The painted scenery, stretched about the vanishing point as the camera moves."""

    def __init__(self, picture: Picture, stage: Stage, view: View) -> None:
        """Cut it at the vanishing point and at the horizon.

        Args:
            picture: (height, view.width, 4) premultiplied; opaque down to the horizon.
            stage: Where.
            view: From where.
        """
        self._stage, self._view = stage, view
        middle = view.vx + view.margin
        feet = np.flatnonzero(picture[..., 3].max(axis=1))
        self._bottom = int(feet[-1]) + 1
        self._sky = [bgr_of(half[: view.vy, :]) for half in (picture[:, :middle], picture[:, middle:])]
        below = picture[view.vy : self._bottom]
        clear = 255 - below[..., 3]
        # Down to the corner houses' feet everything between is theirs; below them only the outer columns are walls.
        self._split = max(0, min(below.shape[0], int(view.foot(CORNER)) + 3 - view.vy))
        solid = np.flatnonzero(below[self._split :, :, 3].max(axis=0, initial=0))
        room = round(60 * view.unit)  # for the glow around them
        inner = [
            min(middle, int(solid[solid < middle].max(initial=0)) + room),
            max(middle, int(solid[solid >= middle].min(initial=picture.shape[1])) - room),
        ]
        self._outer = (inner[0] / middle, (inner[1] - middle) / max(1, picture.shape[1] - middle))
        self._feet = [
            (bgr_of(below[:, cut]), np.ascontiguousarray(clear[:, cut]))
            for cut in (slice(0, middle), slice(middle, None))
        ]

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(part.nbytes for part in (*self._sky, *(p for pair in self._feet for p in pair)))

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        view, step = self._view, self._view.step(camera, self._stage)
        middle, width = view.vx, view.frame_width
        for side, (sky, (feet, clear)) in enumerate(zip(self._sky, self._feet, strict=True)):
            share = 1 + step / middle if side == 0 else 1 - step / (width - middle)
            room = middle if side == 0 else width - middle
            columns = max(room, round(sky.shape[1] * share))
            cut = slice(columns - room, None) if side == 0 else slice(0, room)
            place = slice(0, middle) if side == 0 else slice(middle, width)
            np.copyto(frame[: view.vy, place], cv2.resize(sky, (columns, sky.shape[0]))[:, cut])
            if not feet.size:
                continue
            part = frame[view.vy : self._bottom, place]
            edge = round(self._outer[side] * columns) - (cut.start or 0)
            outer = slice(0, max(0, edge)) if side == 0 else slice(max(0, edge), None)
            upper, lower = slice(0, self._split), slice(self._split, None)
            for rows, where in ((upper, slice(None)), (lower, outer)):
                piece = part[rows, where]
                if not piece.size:
                    continue
                size = (columns, piece.shape[0])
                cover = cv2.resize(clear[rows], size)[:, cut][:, where]
                cv2.multiply(piece, cv2.cvtColor(cover, cv2.COLOR_GRAY2BGR), piece, 1 / 255)
                cv2.add(piece, cv2.resize(feet[rows], size)[:, cut][:, where], piece)


def compose(spec: SceneSpec, stage: Stage) -> ComposedScene:
    """Houses, the ground that mirrors them, traffic, people, weather."""
    look = look_of(spec.time, spec.weather, spec.palette)
    view = View.of(stage)
    canyon = Canyon(stage, view, look)
    wet = {"rain": 1.0, "clear": 0.45 if not look.sun else 0.0, "snow": 0.35, "fog": 0.6}[spec.weather]
    traffic = spec.amount("traffic")
    elements: list[Element] = [
        Ground(stage, view, look, paint_mirror(canyon, stage, view, look), wet=wet),
        Houses(paint_scenery(canyon, stage, view, look), stage, view),
        Walkers(stage, view, look, 17.3, 7, 240),
        Traffic(stage, view, look, 15.2, traffic, right=True),
        Traffic(stage, view, look, 12.4, traffic, right=False),
        Walkers(stage, view, look, 9.5, 3, 241),
        Waiting(stage, view, look),
    ]
    # Steam is added light: on a bright day it must be faint.
    steam = scale(mix(look.glow, "#ffffff", 0.35), look.mirror**3)
    elements.insert(5, Steam(stage, _vents(stage, view), steam))
    if spec.weather == "fog":
        unit = stage.unit
        for order, salt, rise, density, parallax, speed in (
            (2, 270, 330, 0.50, 0.3, 9),
            (8, 271, 150, 0.34, 0.8, 22),
        ):
            body, lit = mix(look.air, look.ground, 0.15), mix(look.air, look.glow, 0.25)
            middle = view.vy + (10 if order == 2 else 170) * unit
            bank = Bank(middle, rise * unit, rise * 0.8 * unit, body, lit, density, even=0.4)
            elements.insert(order, Sliding(mist_bank(stage, bank, stage.rng(salt)), parallax, speed * unit))
    if spec.weather == "rain":
        near = view.focal * 0.14 / (view.focal * EYE / (stage.height - view.vy))
        floor = Floor(view.vy, near, (stage.height - view.vy) / view.focal)
        drops = round(90 * spec.amount("rain") * min(1.0, stage.width / stage.height))
        elements.insert(2, Ripples(stage, floor, mix(look.rim, "#ffffff", 0.4), drops, 0.55))
        elements.append(Raining(Rain(stage, look.air, spec.amount("rain"))))
    elif spec.weather == "snow":
        snowfall = Snowfall(stage, "#eef3ff", 0.9, spec.amount("snow"))
        elements += [Snow(snowfall, near=False), Snow(snowfall, near=True)]
    focus = (view.vx / stage.width, view.vy / stage.height)
    return ComposedScene(spec, stage, elements, focus=focus, darken=0.34 if not look.sun else 0.20)


def _vents(stage: Stage, view: View) -> tuple[Vent, ...]:
    """A grating in the road and the kitchens of two corner houses."""
    middle = view.step(stage.reach / 2, stage)
    places = (
        (view.left * 0.42, 11.2, 2.6, 0.9, 1.0),
        (view.right * 0.86, 18.5, 3.4, 1.2, 0.8),
        (view.left * 0.9, 26.0, 4.0, 1.5, 0.8),
    )
    return tuple(
        Vent(
            view.at(x, z, middle),
            view.foot(z) - 0.1 * view.focal / z,
            2 * 0.28 * view.edge / z,
            rise * view.focal / z,
            wide * view.focal / z,
            gain,
        )
        for x, z, rise, wide, gain in places
    )
