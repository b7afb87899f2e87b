"""A network in a slowly turning space: nodes, lines and facets between neighbours, pulses on their way."""

from __future__ import annotations

from math import cos, sin
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.data.pen import add_glow
from promptreel_studio.scenes.kit.colour import Floats, bgr, mix
from promptreel_studio.scenes.kit.meshes import coarse_size

if TYPE_CHECKING:
    from promptreel_studio.scenes.data.looks import Look
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

NODES = 128
HUBS = 10
FACETS = 70
FAR = 60
PULSES = 46
SIZES = 7


class Network:
    """Nodes on a shell and within it, seen from a camera that goes round."""

    def __init__(self, stage: Stage, look: Look, rng: np.random.Generator) -> None:
        """Place the nodes and join each with its nearest."""
        self._stage, self._look = stage, look
        direction = rng.standard_normal((NODES, 3))
        direction /= np.linalg.norm(direction, axis=1, keepdims=True)
        radius = 0.35 + 0.75 * rng.random(NODES) ** 0.55
        self._points = direction * radius[:, None] * np.array([1.75, 1.0, 1.2])
        if stage.tall:
            self._points = self._points[:, [1, 0, 2]]
        gaps = np.linalg.norm(self._points[:, None] - self._points[None], axis=2)
        order = np.argsort(gaps, axis=1)
        pairs = {tuple(sorted((n, int(m)))) for n in range(NODES) for m in order[n, 1:4]}
        hubs = order[0, :: NODES // HUBS][:HUBS]
        pairs |= {tuple(sorted((int(n), int(m)))) for n in hubs for m in order[int(n), 1:8]}
        self._pairs = np.array(sorted(pairs))
        joined = {tuple(pair) for pair in self._pairs.tolist()}
        corners = [
            (a, b, c)
            for a, b in sorted(joined)
            for c in range(b + 1, NODES)
            if (a, c) in joined and (b, c) in joined
        ]
        self._facets = np.array(corners[:: max(1, len(corners) // FACETS)] or [(0, 1, 2)])
        self._tones = rng.random(len(self._facets))
        self._is_hub = np.isin(np.arange(NODES), hubs)
        # A second network far behind, larger and out of reach.
        far = rng.standard_normal((FAR, 3)) * np.array([1.9, 1.25, 0.5]) + np.array([0, 0, 2.2])
        self._far = far[:, [1, 0, 2]] if stage.tall else far
        gaps = np.linalg.norm(far[:, None] - far[None], axis=2)
        self._far_pairs = np.array([(n, int(m)) for n in range(FAR) for m in np.argsort(gaps[n])[1:3]])
        draws = rng.random((NODES, 3))
        self._phase, self._roam = draws * 6.28, 0.03
        self._runs = rng.random((PULSES, 4))
        u = stage.unit
        self._nodes = [look.sprite((8 + 5.5 * k) * u, look.main, core=0.26) for k in range(SIZES)]
        self._hubs = [look.sprite((22 + 13 * k) * u, look.second, core=0.17) for k in range(SIZES)]
        self._pulse = [look.sprite((6 + 3.2 * k) * u, look.light, core=0.34) for k in range(SIZES)]

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(s.nbytes for row in (self._nodes, self._hubs, self._pulse) for s in row)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        height, width = frame.shape[:2]
        points = self._points + self._roam * np.sin(self._phase + t * np.array([0.5, 0.62, 0.43]))
        turn = 0.085 * t + (camera / self._stage.reach - 0.5) * 0.5
        tilt = 0.22 + 0.10 * sin(0.11 * t)
        # The camera goes in and out a little.
        far = 2.62 + 0.16 * sin(0.13 * t)
        px, py, near = _seen(points, turn, tilt, far, width, height)
        bright = np.clip((near - 0.50) / 0.95, 0.06, 1.0)
        back = _seen(self._far, turn * 0.25, tilt * 0.5, far, width, height)
        self._lines(frame, px, py, bright, back)
        size = np.clip((bright * SIZES).astype(int), 0, SIZES - 1)
        for x, y in zip(back[0].tolist(), back[1].tolist(), strict=True):
            self._look.stamp(frame, self._nodes[0], x, y, 0.45)
        for n, (a, b, g, s) in enumerate(
            zip(px.tolist(), py.tolist(), bright.tolist(), size.tolist(), strict=True)
        ):
            beat = 0.72 + 0.28 * sin(t * 1.3 + float(self._phase[n, 0]))
            sprites = self._hubs if self._is_hub[n] else self._nodes
            self._look.stamp(frame, sprites[s], a, b, (0.35 + 0.65 * g) * beat)
        for pair, phase, speed, way in self._runs.tolist():
            trip = t * (0.16 + 0.20 * speed) + phase
            # Every trip is on another line; it starts and ends dark.
            which = int((pair * 7919 + int(trip) * 37) % len(self._pairs))
            one, two = self._pairs[which]
            one, two = (two, one) if way < 0.5 else (one, two)
            share = trip % 1.0
            gain = min(1.0, 5 * share, 5 * (1 - share))
            for lag, dim in ((0.0, 1.0), (0.035, 0.5), (0.07, 0.25)):
                at = max(0.0, share - lag)
                g = bright[one] + (bright[two] - bright[one]) * at
                self._look.stamp(
                    frame,
                    self._pulse[min(SIZES - 1, int(g * SIZES))],
                    float(px[one] + (px[two] - px[one]) * at),
                    float(py[one] + (py[two] - py[one]) * at),
                    float(gain * dim * (0.4 + 0.6 * g)),
                )

    def _lines(
        self,
        frame: Picture,
        px: np.ndarray,
        py: np.ndarray,
        bright: np.ndarray,
        back: tuple[np.ndarray, np.ndarray, np.ndarray],
    ) -> None:
        height, width = frame.shape[:2]
        by = 2 if min(width, height) > 400 else 1
        sheet, look = np.zeros((height // by, width // by, 3), np.uint8), self._look
        thick = max(1, round(min(sheet.shape[:2]) / 540))
        # In a small picture no line is as thin as it should be.
        thin = min(1.0, max(0.35, 2.0 * self._stage.unit / by))
        places = np.round(np.stack([px, py], 1) * (16 / by)).astype(np.int32)
        behind = np.round(np.stack(back[:2], 1) * (16 / by)).astype(np.int32)
        pairs = list(behind[self._far_pairs])
        cv2.polylines(sheet, pairs, False, look.tone(look.main, 0.16 * thin).tolist(), thick, cv2.LINE_AA, 4)
        depth = bright[self._facets].mean(axis=1)
        for k in np.argsort(depth).tolist():
            tone = look.tone(
                look.main if self._tones[k] < 0.7 else look.second, float(0.05 + 0.17 * depth[k] ** 1.5)
            )
            cv2.fillConvexPoly(sheet, places[self._facets[k]], tone.tolist(), cv2.LINE_AA, 4)
        depth = (bright[self._pairs[:, 0]] + bright[self._pairs[:, 1]]) / 2
        ends = places[self._pairs]
        order = np.argsort(depth)
        # Lines of about the same distance in one go.
        for some in np.array_split(order, 12):
            shade = float(depth[some].mean())
            gain = (0.14 + 0.66 * shade**1.4) * thin
            tone = look.tone(mix(look.main, look.second, 0.35 * shade), gain).tolist()
            # A line that comes nearer grows wider without a step.
            broad = float(np.clip((shade - 0.45) / 0.3, 0, 1))
            lines = list(ends[some])
            if broad > 0.05:
                soft = (np.array(tone) * broad * 0.8).tolist()
                cv2.polylines(sheet, lines, False, soft, thick + 1, cv2.LINE_AA, 4)
            cv2.polylines(sheet, lines, False, tone, thick, cv2.LINE_AA, 4)
        add_glow(sheet, self._stage.unit / by, 1.15 if look.dark else 0.30)
        look.lay(frame, sheet)


def _seen(
    points: np.ndarray, turn: float, tilt: float, far: float, width: int, height: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Columns and rows of points in space, and how near they are."""
    x = points[:, 0] * cos(turn) + points[:, 2] * sin(turn)
    z = -points[:, 0] * sin(turn) + points[:, 2] * cos(turn)
    y = points[:, 1] * cos(tilt) - z * sin(tilt)
    z = points[:, 1] * sin(tilt) + z * cos(tilt)
    near = 2.25 / np.maximum(far + z, 0.25)
    short = min(width, height) * 0.50
    return width / 2 + x * near * short, height / 2 + y * near * short, near


class Core:
    """Light in the middle of the network, for the ground; it breathes."""

    def __init__(self, stage: Stage, look: Look) -> None:
        """Spread it."""
        columns, rows = coarse_size(stage)
        short = min(stage.width, stage.height)
        x = np.linspace(-0.5, 0.5, columns, dtype=np.float32)[None] * stage.width / short
        y = np.linspace(-0.5, 0.5, rows, dtype=np.float32)[:, None] * stage.height / short
        light = np.exp(-np.sqrt(x * x * 0.5 + y * y + 0.006) / 0.20)
        self.code: Floats = (bgr(mix(look.main, look.second, 0.4) if look.dark else "#ffffff") / 255).astype(
            np.float32
        )
        self._light = np.clip(light * (190 if look.dark else 46), 0, 255).astype(np.uint8)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._light.nbytes

    def light(self, t: float, camera: float) -> Picture:
        """See `meshes.Gleam`."""
        return cv2.convertScaleAbs(self._light, alpha=0.86 + 0.14 * sin(t * 0.7))


class Dust:
    """Faint far points in rows, like the stars of a machine."""

    def __init__(self, stage: Stage, look: Look, rng: np.random.Generator) -> None:
        """Scatter them on a lattice."""
        self._stage, self._look = stage, look
        self._draws = rng.random((110, 4))
        self._sprites = [look.sprite(r * stage.unit, look.main, core=0.5) for r in (2.2, 3.4, 5.0)]

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(s.nbytes for s in self._sprites)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        height, width = frame.shape[:2]
        for a, b, c, d in self._draws.tolist():
            x = (a * width * 1.1 - camera * 0.12 + t * (1.0 + 3 * d) * self._stage.unit) % (
                width * 1.1
            ) - 0.05 * width
            gain = (0.15 + 0.55 * d) * (0.55 + 0.45 * sin(t * (0.5 + c) + 6.28 * b))
            self._look.stamp(frame, self._sprites[int(c * 3)], x, b * height, gain)
