"""Rockets, stars and their trails as points of light."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.fireworks.shells import MANNERS, RISE
from promptreel_studio.scenes.kit.colour import bgr

if TYPE_CHECKING:
    from promptreel_studio.scenes.fireworks.looks import Look
    from promptreel_studio.scenes.fireworks.shells import Manner, Shell
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

FINE = 0.5
"""Pixels of the light's own picture to a 1080p pixel: sparks look alike at every size of the frame."""
SMALL = 8
"""The glow is worked out on an eighth of it, which is a whole number of its pixels."""
GAIN = 4.6
WHITE = np.array([225.0, 243.0, 255.0], np.float32)
_LEVELS = np.linspace(0, 1, 256, dtype=np.float32)[:, None]
_BODY, _HEAT = np.minimum(1.0, 1.7 * _LEVELS), np.clip((_LEVELS - 0.60) / 0.40, 0, 1) ** 1.3


class Sparks:
    """What burns in the sky, as a picture of light on half the pixels."""

    def __init__(self, stage: Stage, look: Look, horizon: int) -> None:
        """Choose the size."""
        share = FINE / stage.unit
        self.width = max(2, round(stage.width * share / SMALL)) * SMALL
        self.height = max(2, round(horizon * share / SMALL)) * SMALL
        self._launch = bgr(look.willow)

    def light(self, shells: list[Shell], t: float, shift: float) -> Picture:
        """The light of all shells, (height, width, 3).

        Args:
            shells: What is in the air.
            t: Seconds.
            shift: How far the camera has moved, pixels of this picture.
        """
        light = np.zeros((self.height, self.width, 3), np.uint8)
        for shell in shells:
            x, y = shell.x * self.width - shift, shell.y * self.height
            age = t - shell.burst
            manner = MANNERS[shell.manner]
            if age < 0:
                self._rocket(light, shell, age + RISE, x, y, shift)
            elif age < manner.life * 1.12:
                reach = shell.radius * min(self.height, self.width * 0.9)
                self._stars(light, shell, manner, age, x, y, reach, 0)
                if shell.core:
                    self._stars(light, shell, manner, age * 1.1, x, y, reach * 0.5, 1)
        return cv2.GaussianBlur(light, (3, 3), 0.6)

    def _rocket(self, light: Picture, shell: Shell, age: float, x: float, y: float, shift: float) -> None:
        """A point that climbs ever more slowly, with sparks behind it."""
        back = np.linspace(0, 0.50, 40, dtype=np.float32)
        share = np.clip((age - back) / RISE, 0, 1)
        climbed = 1 - (1 - share) ** 2
        foot, from_x = self.height * 1.0, shell.from_x * self.width - shift
        wobble = np.sin(back * 60 + shell.burst * 9) * back * 5
        fade = min(1.0, age / 0.25) * (1 - 0.6 * (age / RISE) ** 3)
        strength = ((1 - back / 0.52) ** 1.5 * 62 * fade * (share > 0)).astype(np.float32)
        strength[:3] *= 2.4
        place = (from_x + (x - from_x) * climbed + wobble, foot + (y - foot) * climbed)
        _splat(light, *place, strength, _table(self._launch, 0.25))

    def _stars(
        self,
        light: Picture,
        shell: Shell,
        manner: Manner,
        age: float,
        x: float,
        y: float,
        reach: float,
        which: int,
    ) -> None:
        """Every star with its trail, evenly along the way that it has gone."""
        gone = 1 - float(np.exp(-manner.drag * age))
        ways = shell.ways if which == 0 else shell.ways[::2]
        lives = shell.lives if which == 0 else shell.lives[::2]
        left = np.clip(1 - age / (manner.life * lives), 0, 1) ** 0.7
        if manner.flicker:
            left = left * _glitter(shell, manner, age, len(left))
        alive = left > 0.02
        ways, lives, left = ways[alive], lives[alive], left[alive]
        if not len(left):
            return
        # Between its ends a trail's points are a little off for each star: in step, they would show as rings.
        steps = np.linspace(0, 1, manner.samples, dtype=np.float32)[None]
        away = np.mod(lives[:, None] * 37 + np.arange(manner.samples, dtype=np.float32) * 0.618, 1.0) - 0.5
        back = np.clip(steps + away * (0.9 / manner.samples), 0, 1)
        back[:, 0] = 0
        # Young stars fly out: points lie evenly along the way. Old ones only sink: evenly in time.
        by_way = -np.log(np.maximum(1 - gone * (1 - manner.trail * back), 1e-4)) / manner.drag
        oldest = -float(np.log(1 - gone * (1 - manner.trail))) / manner.drag
        sinking = gone**4
        ages = by_way * (1 - sinking) + (age + (oldest - age) * back) * sinking
        along = 1 - np.exp(-manner.drag * ages)
        sunk = (ages - along / manner.drag) * (manner.fall * reach * (1.0 if manner.life < 3.2 else 1.25))
        columns = x + ways[:, :1] * along * reach
        rows = y + ways[:, 1:] * along * reach + sunk
        tail = np.linspace(1, 0, manner.samples, dtype=np.float32) ** 1.15 * 0.62
        tail[0] = 1.5
        # A young burst is small: all its light on one spot would only be a white disc.
        open_ = min(1.0, age / 0.16) * min(1.0, 0.12 + 1.30 * gone**1.4)
        # A larger burst has its points farther apart.
        wide = min(1.6, 0.7 + 0.3 * reach / 92)
        strength = (
            left[:, None] * tail[None] * (150 * manner.gain * wide * open_ * (1.0 if which == 0 else 0.6))
        )
        old = min(1.0, age / manner.life * 1.4)
        tint = shell.colours[which] * (1 - old) + shell.colours[1] * old
        hot = float(np.exp(-4.0 * age)) * 0.8 + 0.04
        _splat(light, columns.ravel(), rows.ravel(), strength.ravel(), _table(tint, hot))


def _glitter(shell: Shell, manner: Manner, age: float, count: int) -> Floats:
    """Stars that wink, more and more towards their end."""
    phase = np.arange(count, dtype=np.float32) * 2.399 + shell.burst
    wink = 0.5 + 0.5 * np.sin(phase * 7 + age * (17 + 9 * np.sin(phase)))
    share = manner.flicker * min(1.0, age / (manner.life * 0.45))
    return ((1 - share) + share * 2.3 * wink**4).astype(np.float32)


def _splat(light: Picture, x: Floats, y: Floats, strength: Floats, table: list[Picture]) -> None:
    """Add points of one colour, each shared out between its four neighbours; only their own box is touched."""
    height, width = light.shape[:2]
    keep = (strength > 1.6) & (x >= 0) & (x < width - 1) & (y >= 0) & (y < height - 1)
    x, y, strength = x[keep], y[keep], strength[keep]
    if not len(x):
        return
    left, top = x.astype(np.int32), y.astype(np.int32)
    fx, fy = x - left, y - top
    x0, y0 = int(left.min()), int(top.min())
    columns, rows = int(left.max()) - x0 + 2, int(top.max()) - y0 + 2
    first = (top - y0) * columns + (left - x0)
    index = np.concatenate([first, first + 1, first + columns, first + columns + 1])
    right, low = fx * strength, fy * strength
    both = fx * low
    weight = np.concatenate([strength - right - low + both, right - both, low - both, both])
    total = np.bincount(index, weight, columns * rows).reshape(rows, columns)
    grey = cv2.convertScaleAbs(total, alpha=GAIN)
    part = light[y0 : y0 + rows, x0 : x0 + columns]
    # Three tables of one channel are twice as fast as one of three.
    cv2.add(part, cv2.merge([cv2.LUT(grey, one) for one in table]), part)


def _table(tint: Floats, hot: float) -> list[Picture]:
    """Strength to colour: deep where a trail is faint, white-hot where it burns."""
    deep = (tint / 255) ** 1.5 * 255
    body = deep + (WHITE - deep) * hot
    colour = body * _BODY
    colour += (WHITE - colour) * (_HEAT * 0.72)
    return list(np.ascontiguousarray(np.clip(colour, 0, 255).astype(np.uint8).T))
