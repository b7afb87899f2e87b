"""Streams of data over a grid in perspective, below and above the horizon."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import Floats, mix

if TYPE_CHECKING:
    from promptreel_studio.scenes.data.looks import Look
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

ACROSS = 1024
ALONG = 2048
LANES = 84
NEAREST = 0.012
"""Share of the height next to the horizon where all is glow."""
HORIZON = 0.45


class Streams:
    """Two sheets that run towards the viewer: a grid and, faster, the streams."""

    def __init__(self, stage: Stage, look: Look, rng: np.random.Generator) -> None:
        """Draw the sheets and how the floor and the ceiling see them."""
        self._stage, self._look = stage, look
        short = min(stage.width, stage.height)
        self._columns, self._rows = (round(450 * side / short) for side in (stage.width, stage.height))
        y = ((np.arange(self._rows, dtype=np.float32) + 0.5) / self._rows - HORIZON)[:, None]
        x = ((np.arange(self._columns, dtype=np.float32) + 0.5) / self._columns - 0.5)[None]
        aspect = stage.width / stage.height
        below = np.where(y > 0, y, -y * 1.25)
        depth = 0.16 / np.maximum(below, NEAREST)
        self._u: Floats = (x * aspect * depth * 860 + ACROSS / 2 + 0 * y).astype(np.float32)
        self._v: Floats = np.mod(-depth * 620 + 0 * x, ALONG).astype(np.float32)
        # Brought into the sheets once, so that a frame only adds to it.
        self._u = np.mod(self._u, np.float32(ACROSS))
        fog = np.clip((below - 0.025) / 0.28, 0, 1) ** 1.1 * np.where(y > 0, 1.0, 0.42)
        side = np.exp(-((x * 1.5) ** 2) * 0.6)
        gain = fog * side
        self._gain = cv2.merge([np.clip(gain * 255, 0, 255).astype(np.uint8)] * 3)
        self._grid, self._lanes = self._draw_grid(), self._draw_lanes(rng)
        glow = np.exp(-np.abs(y) / 0.018) * 0.85 + np.exp(-np.abs(y) / 0.11) * 0.55
        glow = glow * (0.25 + 0.75 * np.exp(-((x / 0.34) ** 2)))
        tone = look.tone(mix(look.main, look.second, 0.35), 0.95 if look.dark else 0.55)
        self._glow = np.clip(glow[..., None] * tone, 0, 255).astype(np.uint8)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(a.nbytes for a in (self._u, self._v, self._gain, self._grid, self._lanes, self._glow))

    def _draw_grid(self) -> Picture:
        sheet = np.zeros((ALONG // 2, ACROSS, 3), np.uint8)
        tone = self._look.tone(self._look.main, 0.30).tolist()
        for n in range(0, ACROSS, 64):
            cv2.line(sheet, (n, 0), (n, ALONG), tone, 2, cv2.LINE_AA)
        for n in range(0, ALONG // 2, 64):
            cv2.line(sheet, (0, n), (ACROSS, n), tone, 2, cv2.LINE_AA)
        soft = cv2.GaussianBlur(sheet, (0, 0), 6)
        return np.tile(cv2.add(sheet, cv2.convertScaleAbs(soft, alpha=0.9)), (4, 1, 1))

    def _draw_lanes(self, rng: np.random.Generator) -> Picture:
        sheet = np.zeros((ALONG, ACROSS, 3), np.float32)
        look = self._look
        for lane in range(LANES):
            x = int((lane + 0.5) * ACROSS / LANES)
            code = (look.main, look.second, look.light)[int(rng.integers(3))]
            for _ in range(int(rng.integers(2, 6))):
                start, length = int(rng.integers(ALONG)), int(rng.integers(160, 760))
                at = (start + np.arange(length)) % ALONG
                # The head of a stream, the end that comes first, is bright and round; its tail fades to a thread.
                share = np.linspace(0, 1, length, dtype=np.float32)
                fade = share**2.6 * np.clip((1 - share) * length / 26, 0, 1) ** 0.5
                half = (0.6 + float(rng.integers(1, 4)) * share**1.5) * np.clip(
                    (1 - share) * length / 30, 0.2, 1
                )
                across = np.arange(-5, 6, dtype=np.float32)[None]
                body = np.clip(half[:, None] + 0.5 - np.abs(across), 0, 1)
                light = (fade[:, None] * body)[..., None] * look.tone(code, 1.15)
                columns = (x + np.arange(-5, 6)) % ACROSS
                sheet[np.ix_(at, columns)] += light
        near, far = cv2.GaussianBlur(sheet, (0, 0), 3), cv2.GaussianBlur(sheet, (0, 0), 11)
        sheet += near * 1.3 + far * 1.5
        return np.tile(np.clip(sheet, 0, 255).astype(np.uint8), (2, 1, 1))

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        sway = np.float32((camera / self._stage.reach - 0.5) * 60)
        u = self._u + sway
        total = None
        for sheet, speed, rows in ((self._grid, 60.0, ALONG // 2), (self._lanes, 270.0, ALONG)):
            v = self._v + np.float32((t * speed) % rows)
            light = cv2.remap(sheet, u, v, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)
            total = light if total is None else cv2.add(total, light, total)
        cv2.multiply(total, self._gain, total, 1 / 255)
        beat = 0.88 + 0.12 * float(np.sin(t * 0.9))
        cv2.add(total, cv2.convertScaleAbs(self._glow, alpha=beat), total)
        self._look.lay(frame, total)
