"""A chart that lives: bars that rise, a line over them, ticks and blocks that stand for numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import mix

if TYPE_CHECKING:
    from promptreel_studio.scenes.data.looks import Look
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage


class Chart:
    """Bars from left to right, growing in turn and then swaying with the market."""

    def __init__(self, stage: Stage, look: Look, rng: np.random.Generator) -> None:
        """Choose the values; prepaint a bar as high as the chart."""
        self._stage, self._look = stage, look
        self._count = 15 if not stage.tall else 8
        self._draws = rng.random((self._count, 6))
        u = stage.unit
        self._left, self._right = 0.10 * stage.width, 0.90 * stage.width
        self._floor = 0.80 * stage.height if not stage.tall else 0.74 * stage.height
        self._high = 0.58 * stage.height if not stage.tall else 0.48 * stage.height
        pitch = (self._right - self._left) / self._count
        self._pitch, self._wide = pitch, max(3, int(pitch * 0.56))
        rows = int(self._high) + 2
        fade = np.linspace(1, 0, rows, dtype=np.float32)[:, None, None]
        across = 0.82 + 0.18 * np.cos(np.linspace(-1.5, 1.2, self._wide, dtype=np.float32))[None, :, None]
        self._bars = []
        for code in (look.main, look.second):
            tone = look.tone(code) * (0.10 + 0.72 * fade**0.8) * across
            self._bars.append(np.clip(tone, 0, 255).astype(np.uint8))
        cap = max(2, int(5 * u))
        self._cap = np.clip(np.ones((cap, self._wide, 1), np.float32) * look.tone(look.light), 0, 255).astype(
            np.uint8
        )
        self._halo = [
            look.sprite(pitch * 0.95, code, core=0.02, fall=2.2) for code in (look.main, look.second)
        ]
        self._head = look.sprite(38 * u, look.light, core=0.16)
        self._dot = look.sprite(13 * u, look.light, core=0.30)
        self._still = self._draw_still()

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._still.nbytes + sum(p.nbytes for p in (*self._bars, *self._halo, self._cap, self._head))

    def _draw_still(self) -> Picture:
        """Axis, ticks and lines behind the bars."""
        sheet = np.zeros((self._stage.height, self._stage.width, 3), np.uint8)
        u, look = self._stage.unit, self._look
        thin = max(1, round(1.4 * u))
        for k in range(6):
            y = round(self._floor - self._high * k / 5)
            tone = look.tone(look.main, 0.60 if k == 0 else 0.20).tolist()
            cv2.line(sheet, (round(self._left - 30 * u), y), (round(self._right + 30 * u), y), tone, thin)
            for block in range(3 if k else 1):
                x = round(self._left - (56 + 13 * block) * u)
                cv2.rectangle(
                    sheet,
                    (x, y - round(6 * u)),
                    (x + max(1, round(7 * u)), y + round(6 * u)),
                    look.tone(look.main, 0.45).tolist(),
                    -1,
                )
        for n in range(self._count + 1):
            x = round(self._left + n * self._pitch)
            cv2.line(
                sheet,
                (x, round(self._floor)),
                (x, round(self._floor + 12 * u)),
                look.tone(look.main, 0.5).tolist(),
                thin,
            )
        return sheet

    def value(self, n: int, t: float) -> float:
        """Height of a bar, 0..1: it grows in turn, then sways; the trend goes up."""
        a, b, c, d, e, _ = self._draws[n].tolist()
        trend = 0.26 + 0.50 * n / (self._count - 1)
        sway = 0.10 * np.sin(t * (0.35 + 0.4 * a) + 6.28 * b) + 0.07 * np.sin(t * (0.7 + 0.5 * c) + 6.28 * d)
        grown = 1 - (1 - float(np.clip((t + 0.9 - 0.09 * n) / 1.8, 0, 1))) ** 3
        return float(np.clip(trend + 0.20 * (e - 0.5) + sway, 0.06, 0.94)) * grown

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        look, u = self._look, self._stage.unit
        look.lay(frame, self._still)
        tops: list[tuple[float, float]] = []
        for n in range(self._count):
            value = self.value(n, t)
            x = self._left + (n + 0.5) * self._pitch
            high = value * self._high
            lead = n % 5 == 3
            self._bar(frame, x, high, self._bars[lead])
            look.stamp(frame, self._halo[lead], x, self._floor - high, 0.42)
            self._blocks(frame, x, self._floor - high - 20 * u, n, t)
            tops.append(
                (x, self._floor - high * 0.90 - 0.14 * self._high - 16 * u * np.sin(t * 0.6 + n * 0.8))
            )
        self._line(frame, np.array(tops), t)

    def _bar(self, frame: Picture, x: float, high: float, bar: Picture) -> None:
        rows = int(high)
        if rows < 1:
            return
        x0, y0 = round(x - self._wide / 2), round(self._floor) - rows
        op = cv2.add if self._look.dark else cv2.subtract
        part = frame[y0 : y0 + rows, x0 : x0 + self._wide]
        op(part, bar[:rows], part)
        # The top edge between two pixels fades in.
        edge = frame[y0 - 1 : y0, x0 : x0 + self._wide]
        op(edge, cv2.convertScaleAbs(bar[:1], alpha=high - rows), edge)
        cap = frame[y0 : y0 + min(rows, self._cap.shape[0]), x0 : x0 + self._wide]
        op(cap, self._cap[: cap.shape[0]], cap)
        # What the floor mirrors.
        below = min(rows, frame.shape[0] - round(self._floor), int(0.16 * self._high))
        if below > 1:
            foot = frame[round(self._floor) : round(self._floor) + below, x0 : x0 + self._wide]
            start = max(0, rows - below)
            shown = cv2.flip(bar[start : start + below], 0)
            fade = np.linspace(0.9, 0, below, dtype=np.float32)[:, None, None]
            op(foot, (shown * fade).astype(np.uint8), foot)

    def _blocks(self, frame: Picture, x: float, y: float, n: int, t: float) -> None:
        """A number that nobody can read: blocks whose strength changes softly."""
        u = self._stage.unit
        side, gap = max(1, round(10 * u)), max(2, round(15 * u))
        op = cv2.add if self._look.dark else cv2.subtract
        for k in range(3):
            beat = 0.5 + 0.5 * np.sin(t * (0.8 + 0.3 * k) + n * 1.7 + k * 2.1)
            x0, y0 = round(x + (k - 1) * gap - side / 2), round(y - side * (0.6 + 0.8 * beat))
            if y0 < 0:
                continue
            part = frame[y0 : round(y), x0 : x0 + side]
            tone = self._look.tone(self._look.second, 0.35 + 0.35 * beat)
            op(part, (*tone.tolist(), 0.0), part)

    def _line(self, frame: Picture, points: np.ndarray, t: float) -> None:
        look, u = self._look, self._stage.unit
        height, width = frame.shape[:2]
        x = np.linspace(points[0, 0], points[-1, 0], 160)
        # A smooth line through the points: linear, then averaged over one bar.
        y = np.interp(x, points[:, 0], points[:, 1])
        kernel = np.hanning(2 * (160 // (2 * self._count)) + 3)
        reach = len(kernel) // 2
        y = np.convolve(np.pad(y, reach, mode="edge"), kernel / kernel.sum(), mode="valid")
        by = 2 if min(width, height) > 400 else 1
        top = max(0, int(y.min() - 60 * u))
        bottom = min(height, int(self._floor))
        rows, columns = max(2, (bottom - top) // by), width // by
        sheet = np.zeros((rows, columns, 3), np.uint8)
        path = np.stack([x / by, (y - top) / by], 1)
        drawn = [np.round(path * 16).astype(np.int32)]
        cv2.polylines(
            sheet,
            drawn,
            False,
            look.tone(look.second, 0.75).tolist(),
            max(2, round(9 * u / by)),
            cv2.LINE_AA,
            4,
        )
        small = cv2.resize(sheet, (max(1, columns // 4), max(1, rows // 4)), interpolation=cv2.INTER_AREA)
        small = cv2.GaussianBlur(small, (0, 0), max(0.6, 3.2 * u * 2 / by))
        sheet = cv2.resize(cv2.convertScaleAbs(small, alpha=1.5), (columns, rows))
        cv2.polylines(
            sheet,
            drawn,
            False,
            look.tone(mix(look.second, look.light, 0.6)).tolist(),
            max(1, round(4 * u / by)),
            cv2.LINE_AA,
            4,
        )
        look.lay(frame[top : top + rows * by, : columns * by], sheet)
        for px, py in zip(points[:, 0], np.interp(points[:, 0], x, y), strict=True):
            look.stamp(frame, self._dot, float(px), float(py), 0.85)
        # A light runs along the line and fades at both ends.
        share = (t / 7.0) % 1.0
        at = points[0, 0] + share * (points[-1, 0] - points[0, 0])
        look.stamp(
            frame, self._head, float(at), float(np.interp(at, x, y)), min(1.0, 8 * share, 8 * (1 - share))
        )
