"""Who walks by, who waits, and what drives past, with their reflections in the ground."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.cutouts import Pair
from promptreel_studio.scenes.street.cars import LONG, SHAPES, car
from promptreel_studio.scenes.street.figures import Person, standing, walking
from promptreel_studio.scenes.street.view import WING

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.street.looks import Look
    from promptreel_studio.scenes.street.view import View

PHASES = 18
STRIDE = 1.36
"""Metres of two steps."""
COATS = ("#2a3048", "#4a3038", "#3a4038", "#5a4a40", "#20242e")
PAINTS = ("#8a2030", "#20303e", "#c8ccd4", "#2a4a6a", "#d8a020")


@dataclass(frozen=True)
class _Walker:
    start: float
    pace: float
    who: int


@dataclass(frozen=True)
class _Drive:
    start: float
    which: int


class Between:
    """What moves from side to side at one depth; it vanishes behind the houses nearest to the viewer."""

    def __init__(self, stage: Stage, view: View, z: float) -> None:
        self._stage, self._view, self._z = stage, view, z
        self._reach = (
            view.frame_width / 2 + view.margin + abs(view.vx - view.frame_width / 2)
        ) * z / view.focal + 3

    def _window(self, frame: Picture, camera: float) -> tuple[Picture, int, float]:
        """The columns between the nearest houses, the first of them, and the camera's step."""
        view = self._view
        step = view.step(camera, self._stage)
        near = WING if self._z > WING else 1.0
        left, right = view.at(view.left, near, step), view.at(view.right, near, step)
        first, last = max(0, round(left)), min(view.frame_width, round(right))
        return frame[:, first : max(first, last)], first, step


class Walkers(Between):
    """People who walk along the cross street."""

    def __init__(self, stage: Stage, view: View, look: Look, z: float, count: int, salt: int) -> None:
        """Draw everybody in all moments of a step."""
        super().__init__(stage, view, z)
        rng = stage.rng(salt)
        pixels, wet = view.focal / z, look.wet[0] + 0.22 * look.film
        self._sprites: list[list[Pair]] = []
        for _ in range(3):
            umbrella = look.umbrellas[int(rng.integers(1, len(look.umbrellas)))] if look.falling else ""
            coat = COATS[int(rng.integers(0, len(COATS)))]
            size = float(rng.uniform(0.92, 1.05))
            person = Person(size, umbrella, coat, bool(rng.random() < 0.5), bool(rng.random() < 0.5))
            steps = [walking(person, look, pixels, k / PHASES) for k in range(PHASES)]
            self._sprites.append([Pair.of(p, wet) for p in steps])
        ring = 2 * self._reach
        self._people = [
            _Walker(
                (n + float(rng.uniform(0, 0.75))) * ring / count,
                float(rng.uniform(1.05, 1.3)) * (1 if rng.random() < 0.5 else -1),
                int(rng.integers(0, 3)),
            )
            for n in range(count)
        ]

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(pair.nbytes for steps in self._sprites for pair in steps)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        window, first, step = self._window(frame, camera)
        foot = self._view.foot(self._z)
        for person in self._people:
            x = (person.start + person.pace * t) % (2 * self._reach) - self._reach
            phase = int((person.start + abs(person.pace) * t) / STRIDE * PHASES) % PHASES
            pair = self._sprites[person.who][phase]
            pair.lay(window, self._view.at(x, self._z, step) - first, foot, turned=person.pace < 0)


class Traffic(Between):
    """Cars of one lane."""

    def __init__(self, stage: Stage, view: View, look: Look, z: float, amount: float, *, right: bool) -> None:
        """Draw the cars and put them on a ring."""
        super().__init__(stage, view, z)
        rng = stage.rng(260 + right)
        self._speed = 4.6 if right else -5.2
        self._cars = [
            Pair.of(
                car(
                    k,
                    PAINTS[int(rng.integers(0, len(PAINTS)))] if k < 2 else PAINTS[4],
                    look,
                    view.focal / z,
                    right=right,
                ),
                look.wet[0] + 0.3 * look.film,
            )
            for k in range(len(SHAPES))
        ]
        count = round(2 * amount)
        self._ring = max(2 * (self._reach + LONG / 2), 9.0 * count) + 8.0
        slot = self._ring / max(1, count)
        spare = max(0.0, min(slot - 8.5, slot * 0.5))
        self._drives = [
            _Drive(n * slot + float(rng.uniform(0, spare)), int(rng.integers(0, 3))) for n in range(count)
        ]

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(pair.nbytes for pair in self._cars)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        window, first, step = self._window(frame, camera)
        foot = self._view.foot(self._z)
        for drive in self._drives:
            x = (drive.start + self._speed * t) % self._ring - self._ring / 2
            self._cars[drive.which].lay(window, self._view.at(x, self._z, step) - first, foot)


class Waiting(Between):
    """The one in the foreground: from behind, with the brightest umbrella."""

    def __init__(self, stage: Stage, view: View, look: Look) -> None:
        """Draw the figure."""
        super().__init__(stage, view, 6.2 if not stage.tall else 7.0)
        first = look.umbrellas[0]
        person = Person(
            1.0, first if look.falling else "", "#3a2c34" if look.falling else first, skirt=True, bag=False
        )
        self._pair = Pair.of(standing(person, look, view.focal / self._z), look.wet[0] + 0.25 * look.film)
        share = 0.30 if not stage.tall else 0.27
        share = share if view.vx > view.frame_width / 2 else 1 - share
        self._x = (view.frame_width * share - view.vx) * self._z / view.focal

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._pair.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        step = self._view.step(camera, self._stage)
        self._pair.lay(frame, self._view.at(self._x, self._z, step), self._view.foot(self._z))
