"""Ribbons of light: translucent waves with bright edges, and fine lines that follow them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import Floats, bgr, mix

if TYPE_CHECKING:
    from promptreel_studio.scenes.abstract.looks import Look
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

RIBBONS = 7
LINES = 7
STEPS = 56
POINTS = 270
"""On the shorter side of the frame, whatever its size."""
SPAN = 4096
"""Entries of the table from a ribbon's edge to the end of its light."""
ABOVE = 0.12
"""Share of that way over which there is light above the edge."""


class Ribbons:
    """Waves from far to near, over the whole width."""

    def __init__(self, stage: Stage, look: Look, rng: np.random.Generator) -> None:
        """Choose every ribbon's waves."""
        self._stage, self._look = stage, look
        # The same grid for every size of a shape.
        short = min(stage.width, stage.height)
        self._columns, self._rows = (round(POINTS * side / short) for side in (stage.width, stage.height))
        self._draws = rng.random((RIBBONS, 10))
        self._y: Floats = np.linspace(0, 1, self._rows, dtype=np.float32)[:, None]
        self._aspect = stage.width / stage.height
        below = np.linspace(0, 1, SPAN, dtype=np.float32)
        fall = np.exp(-below * 5.0) * 0.34 + np.exp(-below * 60.0) * 0.40
        above = np.exp(-below[: round(SPAN * ABOVE)] * 70.0) * 0.55
        # From the farthest above the edge to the farthest below it.
        table = np.concatenate([above[::-1], fall]).astype(np.float32)[None]
        # As soft as the grid of rows needs: a sharper edge would show as beads.
        self._table: Floats = np.ascontiguousarray(
            cv2.GaussianBlur(table, (0, 0), 0.6 * SPAN / (0.38 * POINTS))[0]
        )
        self._table[0] = self._table[-1] = 0.0
        # The lines are finer than the veils.
        by = 2 if short > 400 else 1
        self.points = (stage.width // by, stage.height // by)
        codes = look.tones
        self._codes = [mix(codes[n % 3], codes[3], 0.25 * (n % 2)) for n in range(RIBBONS)]

        whole = np.stack([bgr(code) for code in self._codes[:3]])
        self._matrix = (whole if look.dark else (255 - whole) * 0.55).T.astype(np.float32)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._table.nbytes + self._y.nbytes

    def edge(self, n: int, x: Floats, t: float, twist: float = 0.0) -> Floats:
        """Height of a ribbon's edge, share of the frame; `twist` 0..1 goes through its lines."""
        a, b, c, d, e, f, g, h, *_ = self._draws[n].tolist()
        near = n / (RIBBONS - 1)
        middle = 0.22 + 0.54 * near
        s = x * max(min(self._aspect, 2.0) ** 0.8, 0.95)
        calm = 0.7 + 0.5 * a
        wave = (
            0.150 * np.sin(s * (2.0 + 1.6 * b) + t * 0.30 * calm + 6.28 * c + twist * 1.1)
            + 0.078 * np.sin(s * (4.2 + 2.2 * d) - t * 0.42 * calm + 6.28 * e + twist * 2.0)
            + 0.020 * np.sin(s * (8.0 + 3.0 * f) + t * 0.55 + 6.28 * g)
        )
        # Ribbons gather on one side and fan out on the other.
        fan = 0.55 + 0.75 * (0.5 + 0.5 * np.sin(s * 1.3 + 6.28 * self._draws[0, 8] + 0.06 * t))
        return (middle + (0.16 * (h - 0.5) + wave + (near - 0.5) * 0.10) * fan + twist * 0.055 * fan).astype(
            np.float32
        )

    def over(self, ground: Picture, t: float, camera: float) -> None:
        """See `meshes.Wash`."""
        rows, columns = ground.shape[:2]
        shift = (camera - 0.5 * self._stage.reach) / self._stage.width
        tones = np.zeros((3, self._rows, self._columns), np.float32)
        base = np.linspace(0, 1, self._columns, dtype=np.float32)
        for n in range(RIBBONS):
            near = n / (RIBBONS - 1)
            edge = self.edge(n, base + shift * (0.25 + 0.75 * near), t)
            # Like silk it shines where it is turned to the light, at one slope, and is dim where it is turned away.
            slope = np.gradient(edge) * np.float32(self._columns)
            turned = (slope - 0.30 * np.sin(0.23 * t + 6.28 * self._draws[n, 7])) / 0.62
            along = 0.34 + 0.26 * np.sin(base * 5.0 * (0.6 + near) + t * 0.5 + 6.28 * self._draws[n, 1])
            along = along + 0.80 * np.exp(-turned * turned)
            self._veil(tones[n % 3], edge, 0.30 + 0.16 * float(self._draws[n, 9]), along)
        total = cv2.transform(cv2.merge(tuple(tones)), self._matrix)
        sheet = cv2.resize(cv2.convertScaleAbs(total), (columns, rows), interpolation=cv2.INTER_LINEAR)
        cv2.add(sheet, self._lines(columns, rows, t, shift), sheet)
        (cv2.add if self._look.dark else cv2.subtract)(ground, sheet, ground)

    def _veil(self, tone: Floats, edge: Floats, reach: float, along: Floats) -> None:
        """Add the light below an edge, one height per column, in the rows that it reaches."""
        first = max(0, int((float(edge.min()) - ABOVE * reach) * self._rows))
        last = min(self._rows, int((float(edge.max()) + reach) * self._rows) + 2)
        if first >= last:
            return
        at = (self._y[first:last] - edge[None]) * np.float32(SPAN / reach)
        at += np.float32(ABOVE * SPAN + 0.5)
        light = np.take(self._table, at.astype(np.intp), mode="clip")
        light *= along[None].astype(np.float32)
        tone[first:last] += light

    def _lines(self, columns: int, rows: int, t: float, shift: float) -> Picture:
        """Fine lines along some of the ribbons."""
        sheet = np.zeros((rows, columns, 3), np.uint8)
        x = np.linspace(-0.01, 1.01, STEPS, dtype=np.float32)
        thick = max(1, round(rows / 540))
        for n in (1, 4, 6):
            near = n / (RIBBONS - 1)
            code = bgr(mix(self._codes[n], self._look.light, 0.45))
            for k in range(LINES):
                twist = k / (LINES - 1)
                y = self.edge(n, x + shift * (0.25 + 0.75 * near), t, twist)
                points = np.stack([x * columns * 16, y * rows * 16], 1)
                strength = (0.62 if k == 0 else 0.30 * (1 - twist) + 0.05) * (0.5 + 0.5 * near)
                colour = code * strength if self._look.dark else (255 - bgr(self._codes[n])) * strength * 0.9
                cv2.polylines(
                    sheet, [np.round(points).astype(np.int32)], False, colour.tolist(), thick, cv2.LINE_AA, 4
                )
        return sheet
