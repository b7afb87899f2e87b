"""Panels of glass that hang in space: rings that fill, candles, and curves that run on."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin, tau
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes.data.view import upright
from promptreel_studio.scenes.kit.colour import mix

if TYPE_CHECKING:
    from promptreel_studio.scenes.data.looks import Look
    from promptreel_studio.scenes.data.pen import Pen, Points


@dataclass(frozen=True)
class Panel:
    """An upright plane: its centre, how far it is turned, half its width and height, and how large its letters are."""

    centre: tuple[float, float, float]
    turn: float
    half: tuple[float, float]
    letters: float = 1.0

    def at(self, flat: Points) -> Points:
        """Points of the panel, (..., 2) with -1..1 between its edges, in space."""
        return upright(self.centre, self.turn, np.asarray(flat, float) * np.array(self.half))

    def glass(self, pen: Pen, look: Look) -> None:
        """Its pane and its frame."""
        (a, b), cut = self.half, 0.05
        x, y = 1 - cut / a, 1 - cut / b
        corners = np.array([(-x, -1), (x, -1), (1, -y), (1, y), (x, 1), (-x, 1), (-1, y), (-1, -y), (-x, -1)])
        pen.face(self.at(corners), look.main, 0.11)
        pen.line(self.at(corners), look.main, 0.42, 2.0)
        for side in (-1, 1):
            for end in (-1, 1):
                hook = np.array(
                    [
                        (side * 1.0, end * (y - 0.16)),
                        (side, end * y),
                        (side * x, end),
                        (side * (x - 0.12), end),
                    ]
                )
                pen.line(self.at(hook), look.second, 0.9, 3.0)

    def number(
        self, pen: Pen, text: str, x: float, y: float, tall: float, code: str, *, middle: bool = False
    ) -> None:
        """Write on it; `tall` is the height of the digits in half heights of the panel."""
        high = tall * self.half[1]
        across, down = np.array([high * cos(self.turn), 0, high * sin(self.turn)]), np.array([0, high, 0.0])
        pen.number(text, self.at(np.array([(x, y)])), across, down, code, middle=middle)


def rings(panel: Panel, pen: Pen, look: Look, t: float, draws: Points) -> None:
    """Two rings that fill, the share of the outer one in their middle, and bars below."""
    panel.glass(pen, look)
    a, b = panel.half
    middle = -0.26
    for ring in range(2):
        share = _share(t, draws[ring], 0.42 + 0.40 * float(draws[ring, 0]), ring * 0.25)
        radius = (0.70 - 0.16 * ring) * min(a, b * 0.95)
        angle = np.linspace(0, 1, 37)
        circle = np.stack([np.sin(angle * tau) * radius / a, -np.cos(angle * tau) * radius / b + middle], 1)
        pen.line(panel.at(circle), look.main, 0.28, 8.0)
        turned = angle * share
        arc = np.stack([np.sin(turned * tau) * radius / a, -np.cos(turned * tau) * radius / b + middle], 1)
        pen.line(panel.at(arc), (look.second, look.main)[ring], 0.95, 10.0)
        if ring == 0:
            tall = 0.20 * min(panel.letters, 1.2)
            panel.number(pen, f"{share * 100:.0f}%", 0, middle - tall / 2, tall, look.light, middle=True)
    tall = 0.09 * min(panel.letters, 1.4)
    # Larger numbers leave the bars less room.
    end = 0.46 - 1.1 * (tall - 0.09) / 0.09 * 0.5
    for row in range(3):
        share = _share(t, draws[3 + row], 0.35 + 0.5 * float(draws[3 + row, 1]), 0.4 + 0.2 * row)
        y = 0.48 + 0.18 * row
        pen.line(panel.at(np.array([(-0.78, y), (end - 0.10, y)])), look.main, 0.22, 6.0)
        pen.line(panel.at(np.array([(-0.78, y), (-0.78 + (end + 0.68) * share, y)])), look.second, 0.85, 6.0)
        panel.number(pen, f"{share * 100:.1f}", end, y - tall / 2, tall, look.light)


def candles(panel: Panel, pen: Pen, look: Look, t: float, draws: Points) -> None:
    """Candles of a market that move on, one by one, and what the last one stands at."""
    panel.glass(pen, look)
    count, pace = 15, 0.45
    first = int(np.floor(t * pace))
    slide = t * pace - first
    for row in range(4):
        y = -0.42 + 0.36 * row
        pen.line(panel.at(np.array([(-0.86, y), (0.86, y)])), look.main, 0.16, 1.6)
    walk = [_walk(first + k, draws) for k in range(count + 2)]
    # The newest is still being traded.
    walk[count] = walk[count - 1] + (walk[count] - walk[count - 1]) * slide + 0.02 * sin(t * 5)
    last = walk[count] if -0.84 + 1.68 * (count - 1 - slide) / (count - 1) < 0.87 else walk[count - 1]
    rising: list[bool] = []
    bodies, wicks = [], []
    for k in range(count):
        x = -0.84 + 1.68 * (k - slide) / (count - 1)
        if not -0.87 < x < 0.87:
            continue
        one, two = 0.16 - 1.5 * walk[k], 0.16 - 1.5 * walk[k + 1]
        top, low = min(one, two), max(one, two) + 0.02
        swing = 0.05 + 0.05 * abs(sin((k + first) * 2.4))
        wicks.append([(x, top - swing), (x, low + swing)])
        bodies.append([(x - 0.036, top), (x + 0.036, top), (x + 0.036, low), (x - 0.036, low)])
        rising.append(walk[k + 1] > walk[k])
    falling = mix(look.main, look.base[0], 0.25)
    places, up = panel.at(np.array(wicks)), np.array(rising)
    for code, some in ((look.second, up), (falling, ~up)):
        if some.any():
            pen.line(places[some], code, 0.7, 2.2)
    tones = {flag: look.tone(code, 0.85).tolist() for flag, code in ((True, look.second), (False, falling))}
    for body, flag in zip(pen.seen(panel.at(np.array(bodies))), rising, strict=True):
        pen.fill(body, tones[flag])
    panel.number(pen, f"{100 * (1 + last):.2f}", -0.84, -0.84, 0.15 * panel.letters, look.light)
    gain = 100 * (last - walk[0])
    panel.number(
        pen,
        f"{gain:+.1f}%",
        0.36,
        -0.81,
        0.09 * min(panel.letters, 1.15),
        look.second if gain > 0 else look.main,
    )


def curves(panel: Panel, pen: Pen, look: Look, t: float, draws: Points) -> None:
    """Two curves that run on from the right, over a grid with numbers."""
    rows = 5
    for row in range(rows):
        y = -0.86 + 1.72 * row / (rows - 1)
        pen.line(panel.at(np.array([(-1, y), (1, y)])), look.main, 0.30 if row == rows - 1 else 0.15, 1.8)
        tall = 0.06 if panel.letters == 1 else 0.08 * panel.letters
        # Wide pictures have room beside the grid, others above its lines.
        beside = (-1.10, y - 0.03) if panel.letters == 1 else (-0.98, y - tall - 0.03)
        panel.number(pen, f"{(rows - 1 - row) * 25}", *beside, tall, mix(look.main, look.light, 0.25))
    x = np.linspace(-1, 1, 72)
    columns = np.stack(
        [np.stack([x[::3], np.full(24, -0.86)], 1), np.stack([x[::3], np.full(24, 0.86)], 1)], 1
    )
    pen.line(panel.at(columns), look.main, 0.07, 1.4)
    for n, (code, gain, thick) in enumerate(((look.main, 0.75, 3.2), (look.second, 1.0, 4.6))):
        y = -_wave(x * 1.5 + t * 0.16, draws[6 + n]) * (0.42 + 0.16 * n) - 0.10 * n - 0.22 * x * n + 0.12
        line = np.stack([x, y], 1)
        if n:
            for depth, strength in ((1.0, 0.10), (0.55, 0.12), (0.25, 0.12)):
                low = y + (0.86 - y) * depth
                pen.face(panel.at(np.concatenate([line, np.stack([x, low], 1)[::-1]])), code, strength)
        pen.line(panel.at(line), code, gain, thick)
        if n:
            pen.edge(panel.at(line), mix(code, look.light, 0.7), 1.6)
            panel.number(
                pen,
                f"{50 - 50 * y[-1] / 0.86:.1f}",
                1.04 - 0.24 * panel.letters,
                max(float(y[-5]) - 0.26 * panel.letters, -0.84),
                0.11 * min(panel.letters, 1.9),
                look.light,
            )


def _share(t: float, draw: Points, level: float, wait: float) -> float:
    """A share that fills at the beginning and then lives."""
    grown = 1 - (1 - float(np.clip((t + 1.0 - wait) / 2.0, 0, 1))) ** 3
    live = 0.05 * sin(t * (0.3 + 0.4 * float(draw[2])) + 6.28 * float(draw[3]))
    return float(np.clip(level + live, 0.04, 0.97)) * grown


def _wave(x: Points, draw: Points) -> Points:
    """A curve that never repeats, within about -1..1."""
    a, b, c, d = (float(v) * tau for v in draw[:4])
    return (
        0.50 * np.sin(1.7 * x + a)
        + 0.28 * np.sin(3.9 * x + b)
        + 0.15 * np.sin(7.7 * x + c)
        + 0.07 * np.sin(15.1 * x + d)
    )


def _walk(n: int, draws: Points) -> float:
    """Where the market stands after `n` candles."""
    return float(_wave(np.array(n * 0.31), draws[8])) * 0.34 + 0.07 * sin(n * 2.1 * pi / 1.7) - 0.06
