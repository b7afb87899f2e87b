"""The wet ground: what it mirrors, bent by ripples, under its own colour, markings and puddles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, brightest, scale, smoothstep
from promptreel_studio.scenes.kit.noise import Floats, fractal
from promptreel_studio.scenes.kit.water import WaveField, WaveShape
from promptreel_studio.scenes.street.markings import paint_markings
from promptreel_studio.scenes.street.view import EYE

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.street.looks import Look
    from promptreel_studio.scenes.street.view import View

TEXELS = 512
"""Side of the noise tile that is the asphalt's grain."""


class Ground:
    """Everything below the horizon, at half size."""

    def __init__(self, stage: Stage, view: View, look: Look, mirror: Picture, *, wet: float) -> None:
        """Paint the surface.

        Args:
            stage: Where.
            view: From where.
            look: Colours.
            mirror: (rows / 2, view.width / 2, 3) what it mirrors.
            wet: Strength of the ripples, 0..1.
        """
        self._stage, self._view = stage, view
        # Alpha is of no use here, but OpenCV samples four channels faster than three.
        self._mirror = cv2.merge([*cv2.split(mirror), np.zeros(mirror.shape[:2], np.uint8)])
        self._full = stage.height - view.vy
        self._rows = rows = (self._full + 1) // 2
        self._columns = columns = stage.width // 2
        shape = WaveShape(near_u=0.50, near_v=0.60, thin=1, soft=0.30, stretch=2.6)
        self._waves = WaveField(columns, rows, stage.unit / 2, stage.rng(300), shape)
        depth = self._waves.depth
        self._bend = ((0.5 + 7.0 * depth) * stage.unit * wet * np.ones((1, columns))).astype(np.float32)
        self._lift = ((1.0 + 15 * depth) * stage.unit * wet * np.ones((1, columns))).astype(np.float32)
        self._y = (np.arange(rows, dtype=np.float32)[:, None] * np.ones((1, columns))).astype(np.float32)
        self._surface = self._paint(look)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return (
            self._waves.nbytes
            + self._mirror.nbytes
            + self._surface.nbytes
            + sum(a.nbytes for a in (self._bend, self._lift, self._y))
        )

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        view, step = self._view, self._view.step(camera, self._stage)
        below = frame[view.vy :]
        height, fine = self._waves.heights(t, 16.0, 9.0)
        x = self._stretched(step)
        across = cv2.multiply(fine, self._bend)
        across += x[None]
        down = cv2.add(self._y, cv2.multiply(height, self._lift))
        ground = cv2.remap(self._mirror, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)
        # The surface itself moves by its true depth: a shear about the horizon.
        metres = view.edge / view.focal * step
        shear = metres / EYE
        matrix = np.array([[1, shear, view.margin / 2], [0, 1, 0]], np.float32)
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        size = (self._columns, self._rows)
        surface = cv2.warpAffine(self._surface, matrix, size, flags=flags, borderMode=cv2.BORDER_REFLECT_101)
        ground = cv2.cvtColor(ground, cv2.COLOR_BGRA2BGR)
        gloss = cv2.extractChannel(surface, 3)
        cv2.multiply(ground, cv2.cvtColor(gloss, cv2.COLOR_GRAY2BGR), ground, 1 / 255)
        cv2.add(ground, cv2.cvtColor(surface, cv2.COLOR_BGRA2BGR), ground)
        size = (self._stage.width, self._rows * 2)
        below[:] = cv2.resize(ground, size, interpolation=cv2.INTER_LINEAR)[: self._full]

    def _stretched(self, step: float) -> Floats:
        """The mirror's column for every column of the half-wide ground."""
        view = self._view
        x = np.arange(self._columns, dtype=np.float32) * 2 + 0.5 - view.vx
        left = 1 + step / view.vx
        right = 1 - step / (view.frame_width - view.vx)
        return (np.where(x < 0, x / left, x / right) + (view.vx + view.margin)) / 2

    def _paint(self, look: Look) -> Picture:
        """(rows, view.width / 2, 4): colour of the surface, and how much it mirrors."""
        view, stage = self._view, self._stage
        rows, columns = self._rows, view.width // 2
        y = np.arange(rows, dtype=np.float32)[:, None] * 2 + 1.0
        z = view.focal * EYE / y
        x = (np.arange(columns, dtype=np.float32)[None] * 2 - view.vx - view.margin) * z / view.focal
        grain = self._textured(fractal(TEXELS, TEXELS, stage.rng(301), slope=0.7), x, z, 38.0)
        patches = self._textured(fractal(TEXELS, TEXELS, stage.rng(302), slope=1.7), x, z, 26.0)
        pools = self._textured(fractal(TEXELS, TEXELS, stage.rng(303), slope=1.9), x * 0.8, z * 0.55, 30.0)
        near = np.clip(1.3 - z / 26, 0, 1)
        lines = paint_markings(view, look, columns, rows)
        lift = lines[..., 3:].astype(np.float32) / 255
        # In the sun stone is pale and even; wet asphalt is rough and spotted.
        rugged = 0.45 if look.sun else 1.0
        tone = (0.78 + rugged * (0.34 * (patches - 0.5) + 0.50 * (grain - 0.5) * near))[..., None]
        worn = 0.72 + 0.6 * (patches[..., None] - 0.45) + 0.5 * (grain[..., None] - 0.5) * near[..., None]
        road = bgr(look.ground) * tone * (1 - lift) + lines[..., :3] * np.clip(worn, 0.2, 1.2)
        haze = (1 - np.exp(-np.maximum(z - 8, 0) / look.thick))[..., None]
        road = road * (1 - haze) + bgr(scale(look.air, 0.5)) * haze
        rough, puddle = look.wet
        # As many puddles in every street, wherever the sheet of noise was cut.
        level = float(np.percentile(pools[rows // 6 :], 56))
        pool = smoothstep(level, level + 0.07, pools + 0.07 * (grain - 0.5))
        if look.sun:
            pool = np.zeros_like(pool)
        gloss = (
            rough * (0.72 + 0.55 * (patches - 0.4) + 0.55 * (grain - 0.5) * near) * (1 - 0.55 * lift[..., 0])
        )
        gloss = gloss + (puddle - gloss) * pool
        # At a flat angle everything mirrors.
        gloss = gloss + (1.0 - gloss) * np.clip(z / 70, 0, 1) * (0.8 if not look.sun else 0.3)
        road *= 1 - 0.5 * pool[..., None] * (1 - 0.5 * lift)
        if look.sun:
            # The houses of one side throw their shade on half of the road; the gap between two of them is lit.
            gap = np.exp(-(((z - 14.0 - 0.5 * x) / 2.6) ** 2))
            # The eaves draw a clear line close by; far away the edge of a shadow is soft.
            soft = 0.16 + 0.012 * z
            along = z - 0.7 * x
            eaves = 0.35 * np.sign(np.sin(along * 0.55 + 0.4)) + 0.10 * np.sign(np.sin(along * 1.7))
            lit = np.maximum(smoothstep(-soft, soft, x - 0.4 - 0.02 * z + eaves), gap)[..., None]
            road *= (0.88 + (bgr(look.sun) / 255 * 2.7 - 0.88) * lit).astype(np.float32)
        rim = np.clip(pool * (1 - pool) * 4, 0, 1)[..., None] * bgr(look.rim) * 0.10
        bright = brightest(lines[..., :3]).astype(np.float32) / 255
        joint = np.clip(lift[..., 0] * 3 - 1.4, 0, 1) * np.clip(1 - bright * 14, 0, 1)
        gloss *= 1 - 0.5 * np.clip(bright * 2 - 0.3, 0, 1) * lift[..., 0] - 0.34 * joint * (1 - 0.5 * pool)
        sheet = np.dstack([road + rim, np.clip(gloss, 0, 1) * 255])
        noise = stage.rng(304).random((rows, columns), np.float32)[..., None]
        return np.clip(sheet + noise, 0, 255).astype(np.uint8)

    def _textured(self, tile: Floats, x: Floats, z: Floats, fine: float) -> Floats:
        ring = np.pad(tile, ((0, 2), (0, 2)), mode="wrap")
        ones = np.ones(x.shape, np.float32)
        u = np.mod(x * fine + 9000, TEXELS).astype(np.float32)
        v = np.mod(z * ones * fine, TEXELS).astype(np.float32)
        return cv2.remap(ring, u, v, cv2.INTER_LINEAR)
