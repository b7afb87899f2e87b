"""Rockets, stars and their trails as points of light, with the glow and the smoke around them."""

from __future__ import annotations

from math import pi, sin
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.fireworks.shells import MANNERS, RISE
from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.noise import Floats, fractal

if TYPE_CHECKING:
    from promptreel_studio.scenes.fireworks.looks import Look
    from promptreel_studio.scenes.fireworks.shells import Manner, Programme, Shell
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

FINE = 0.5
"""Pixels of the light's own picture to a 1080p pixel: sparks look alike at every size of the frame."""
SMALL = 8
"""The glow and the smoke are worked out on an eighth of that."""
TILE = 256
GAIN = 17.0
CAP = 150.0
"""The glow comes near this level but never above it: it must not swallow the stars."""
WHITE = np.array([235.0, 245.0, 255.0], np.float32)


class Sparks:
    """The sky above the water, lit by the programme."""

    def __init__(self, stage: Stage, look: Look, programme: Programme, horizon: int) -> None:
        """Prepare the sheets of smoke."""
        self._stage, self._programme, self._horizon = stage, programme, horizon
        share = FINE / stage.unit
        self._width, self._height = max(16, round(stage.width * share)), max(16, round(horizon * share))
        rng = stage.rng(910)
        self._noise = np.pad(
            fractal(TILE, TILE, rng, slope=1.75, stretch=1.6), ((0, TILE), (0, TILE)), mode="wrap"
        )
        self._own = bgr(look.smoke)
        self._launch = bgr(look.willow)
        rows, columns = max(4, self._height // SMALL), max(4, self._width // SMALL)
        self._y, self._x = np.mgrid[0:rows, 0:columns].astype(np.float32) * SMALL

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._noise.nbytes + self._x.nbytes + self._y.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        shells = self._programme.at(t)
        if not shells:
            return
        shift = (camera - 0.5 * self._stage.reach) * 0.08 / self._stage.unit * FINE
        # The more burns at once, the shorter is the exposure, as of a camera.
        burning = sum(shell.light(t) * (shell.radius / 0.3) ** 2 for shell in shells)
        exposure = 1 / (1 + 0.34 * burning)
        light = self._splat([part for shell in shells for part in self._points(shell, t, shift)], exposure)
        light = cv2.GaussianBlur(light, (3, 3), 0.55)
        glow = self._glow(light, shells, t, shift)
        size = (self._width, self._height)
        light = cv2.add(light, cv2.resize(glow, size, interpolation=cv2.INTER_LINEAR))
        above = frame[: self._horizon]
        big = (self._stage.width, self._horizon)
        if size != big:
            light = cv2.resize(light, big, interpolation=cv2.INTER_AREA if size > big else cv2.INTER_LINEAR)
        cv2.add(above, light, above)

    def _points(self, shell: Shell, t: float, shift: float) -> list[tuple[Floats, Floats, Floats, Floats]]:
        """Points of one shell: columns, rows, strengths, and one BGR for all."""
        x, y = shell.x * self._width - shift, shell.y * self._height
        age = t - shell.burst
        if age < 0:
            return [self._rocket(shell, t - shell.start, x, y, shift)]
        manner = MANNERS[shell.manner]
        reach = shell.radius * min(self._height, self._width * 0.9)
        parts = [self._stars(shell, manner, age, x, y, reach, 0)]
        if shell.core:
            parts.append(self._stars(shell, manner, age * 1.1, x, y, reach * 0.5, 1))
        return parts

    def _rocket(
        self, shell: Shell, age: float, x: float, y: float, shift: float
    ) -> tuple[Floats, Floats, Floats, Floats]:
        """A point that climbs ever more slowly, with sparks behind it."""
        back = np.linspace(0, 0.42, 26, dtype=np.float32)
        share = np.clip((age - back) / RISE, 0, 1)
        climbed = 1 - (1 - share) ** 2
        foot, from_x = self._height * 1.0, shell.from_x * self._width - shift
        wobble = np.sin(back * 60 + shell.start * 9) * back * 5
        fade = min(1.0, age / 0.25) * (1 - 0.75 * (age / RISE) ** 3)
        strength = ((1 - back / 0.43) ** 1.5 * 75 * fade * (share > 0)).astype(np.float32)
        strength[0] *= 2.2
        return (
            from_x + (x - from_x) * climbed + wobble,
            foot + (y - foot) * climbed,
            strength,
            (self._launch / 255).astype(np.float32),
        )

    def _stars(
        self, shell: Shell, manner: Manner, age: float, x: float, y: float, reach: float, which: int
    ) -> tuple[Floats, Floats, Floats, Floats]:
        """Every star with its trail, evenly along the way that it has gone."""
        gone = 1 - float(np.exp(-manner.drag * age))
        ways = shell.ways if which == 0 else shell.ways[::2]
        lives = shell.lives if which == 0 else shell.lives[::2]
        # Between its ends a trail's points are a little off for each star: in step, they would show as rings.
        back = (
            np.linspace(0, 1, manner.samples, dtype=np.float32)[None]
            + (lives[:, None] * 37 % 1.0 - 0.5) / manner.samples
        )
        back = np.clip(back, 0, 1)
        back[:, 0] = 0
        # Young stars fly out: points lie evenly along the way. Old ones only sink: evenly in time.
        by_way = -np.log(np.maximum(1 - gone * (1 - manner.trail * back), 1e-4)) / manner.drag
        oldest = -np.log(1 - gone * (1 - manner.trail)) / manner.drag
        sinking = gone**4
        ages = by_way * (1 - sinking) + (age + (oldest - age) * back) * sinking
        along = 1 - np.exp(-manner.drag * ages)
        sunk = manner.fall * (ages - along / manner.drag) * reach * (1.0 if manner.life < 3.2 else 1.25)
        columns = x + ways[:, :1] * along * reach
        rows = y + ways[:, 1:] * along * reach + sunk
        left = np.clip(1 - age / (manner.life * lives), 0, 1) ** 0.85
        if manner.flicker:
            left = left * self._glitter(shell, manner, age, len(left))
        tail = np.linspace(1, 0, manner.samples, dtype=np.float32) ** 1.25 * 0.62
        tail[0] = 1.15
        # A young burst is small: all its light on one spot would only be a white disc.
        open_ = min(1.0, age / 0.14) * min(1.0, 0.10 + 1.35 * float(gone) ** 1.4)
        strength = left[:, None] * tail[None] * (150 * manner.gain * open_ * (1.0 if which == 0 else 0.6))
        old = min(1.0, age / manner.life * 1.4)
        tint = shell.colours[which] * (1 - old) + shell.colours[1] * old
        hot = float(np.exp(-5.0 * age)) * 0.8 + 0.05
        return (
            columns.ravel(),
            rows.ravel(),
            strength.ravel(),
            _vivid(tint, hot),
        )

    def _glitter(self, shell: Shell, manner: Manner, age: float, count: int) -> Floats:
        """Stars that wink, more and more towards their end."""
        phase = np.arange(count, dtype=np.float32) * 2.399 + shell.start
        wink = 0.5 + 0.5 * np.sin(phase * 7 + age * (17 + 9 * np.sin(phase)))
        share = manner.flicker * min(1.0, age / (manner.life * 0.45))
        return ((1 - share) + share * 2.3 * wink**4).astype(np.float32)

    def _splat(self, parts: list[tuple[Floats, Floats, Floats, Floats]], exposure: float) -> Picture:
        """Add points to a picture, each shared out between its four neighbours."""
        x = np.concatenate([part[0] for part in parts])
        y = np.concatenate([part[1] for part in parts])
        strength = np.concatenate([part[2] for part in parts])
        tint = np.repeat(np.stack([part[3] for part in parts]), [len(part[0]) for part in parts], axis=0)
        keep = (strength > 1.2) & (x >= 0) & (x < self._width - 1) & (y >= 0) & (y < self._height - 1)
        x, y, strength, tint = x[keep], y[keep], strength[keep], tint[keep]
        left, top = x.astype(np.int64), y.astype(np.int64)
        fx, fy = x - left, y - top
        first = top * self._width + left
        index = np.concatenate([first, first + 1, first + self._width, first + self._width + 1])
        weight = np.concatenate([(1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy]) * np.tile(
            strength, 4
        )
        size = self._width * self._height
        channels = []
        for k in range(3):
            total = np.bincount(index, weight * np.tile(tint[:, k], 4), size)
            channels.append(
                cv2.convertScaleAbs(total.reshape(self._height, self._width), alpha=GAIN * exposure)
            )
        return cv2.merge(channels)

    def _glow(self, light: Picture, shells: list[Shell], t: float, shift: float) -> Picture:
        """Light in the air around the stars, and the smoke of burst shells that it falls on."""
        rows, columns = self._x.shape
        small = cv2.resize(light, (columns, rows), interpolation=cv2.INTER_AREA)
        small = small.astype(np.float32)
        near = cv2.GaussianBlur(small, (0, 0), 1.5)
        wide = cv2.GaussianBlur(small, (0, 0), 8.0)
        for shell in shells:
            flash = shell.light(t)
            if flash > 0.02:
                reach = shell.radius * self._height * 1.5
                far = self._distance(shell, shift, reach)
                wide += (
                    np.exp(-far * 1.4)[..., None] * shell.colours[0] * (0.26 * flash * shell.radius / 0.25)
                )
        smoke = self._smoke(shells, t, shift)[..., None]
        lit = near * 0.50 + wide * (0.60 + 1.5 * smoke) + self._own * (0.34 * smoke)
        peak = lit.max(axis=-1, keepdims=True)
        lit *= CAP * (1 - np.exp(-peak / CAP)) / np.maximum(peak, 1e-3)
        return lit.astype(np.uint8)

    def _distance(self, shell: Shell, shift: float, reach: float) -> Floats:
        x, y = shell.x * self._width - shift, shell.y * self._height
        return np.sqrt((self._x - x) ** 2 + (self._y - y) ** 2 + 1.0) / max(reach, 1.0)

    def _smoke(self, shells: list[Shell], t: float, shift: float) -> Floats:
        """How thick the smoke is: a puff for each burst, torn by drifting noise."""
        rows, columns = self._x.shape
        thick = np.zeros((rows, columns), np.float32)
        for shell in shells:
            age = t - shell.burst
            span = MANNERS[shell.manner].life * 1.2
            if 0 < age < span:
                reach = shell.radius * self._height * (0.45 + 0.16 * age)
                x = shell.x * self._width - shift + 7.0 * age
                y = shell.y * self._height + 2.0 * age
                far = ((self._x - x) ** 2 + (self._y - y) ** 2) / max(reach * reach, 1.0)
                thick += np.exp(-far) * (0.95 * sin(pi * min(1.0, age / span)) ** 1.2)
        u = np.mod(self._x / SMALL * 1.6 - 2.2 * t, TILE).astype(np.float32)
        v = np.mod(self._y / SMALL * 1.6 + 0.4 * t, TILE).astype(np.float32)
        torn = cv2.remap(self._noise, u, v, cv2.INTER_LINEAR)
        return np.clip(thick, 0, 1.3) * np.clip(torn * 1.9 - 0.42, 0, 1)


def _vivid(tint: Floats, hot: float) -> Floats:
    """A colour as shares, partly white-hot; deeper than on paper, because bright light washes it out."""
    deep = (tint / 255) ** 1.6
    return (deep + (WHITE / 255 - deep) * hot).astype(np.float32)
