"""A globe of light with orbits: the focal point of a picture without a word."""

from __future__ import annotations

from itertools import pairwise
from math import cos, sin, tau
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, bgr_of, mix, smoothstep
from promptreel_studio.scenes.kit.noise import fractal
from promptreel_studio.scenes.kit.pen import Sheet, stroke
from promptreel_studio.scenes.kit.sprites import glow_sprite, stamp

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.words.looks import Look

ORBITS = ((1.42, 0.34, -0.32, 9.0), (1.72, 0.30, 0.42, -13.0), (2.05, 0.46, -0.10, 19.0))
"""Radius in globes, flatness, tilt in radians, seconds for one turn."""


class Orb:
    """A globe whose colours flow, thin orbits around it, and lights that travel on them."""

    def __init__(self, stage: Stage, look: Look, rng: np.random.Generator) -> None:
        """Paint globe and orbits."""
        self._stage, self._look = stage, look
        self._radius = 0.215 * min(stage.width, stage.height)
        side = int(2 * self._radius * 1.04) // 2 * 2 + 2
        self._side = side
        y, x = np.mgrid[0:side, 0:side].astype(np.float32)
        x, y = (x - side / 2) / self._radius, (y - side / 2) / self._radius
        distance = np.sqrt(x * x + y * y)
        self._cover = np.clip((1 - distance) * self._radius + 0.5, 0, 1)
        z = np.sqrt(np.clip(1 - distance * distance, 0, 1))
        light = np.clip(-0.45 * x - 0.62 * y + 0.62 * z, 0, 1)
        rim = smoothstep(0.62, 1.0, distance) * np.clip(0.35 + 0.65 * (0.5 * x + 0.75 * y), 0, 1)
        gloss = np.exp(-(((x + 0.36) / 0.28) ** 2 + ((y + 0.46) / 0.20) ** 2))
        self._shade = cv2.merge([np.clip((0.30 + 0.80 * light) * 255, 0, 255).astype(np.uint8)] * 3)
        tint = bgr(mix(look.light, "#ffffff", 0.3))
        self._shine = np.clip(
            (rim * 0.75 + gloss * 0.40)[..., None] * tint * self._cover[..., None], 0, 255
        ).astype(np.uint8)
        cover = (self._cover * 255).astype(np.uint8)
        self._on = cv2.merge([cover, cover, cover])
        self._off = cv2.bitwise_not(self._on)
        # The sphere's map: where a point of the disc lies on a sheet of flowing colour.
        bulge = 1 / (0.35 + 0.65 * z)
        half = side // 3
        self._u = cv2.resize((x * bulge * 70).astype(np.float32), (half, half))
        self._v = cv2.resize((y * bulge * 70).astype(np.float32), (half, half))
        self._flow = fractal(256, 256, rng, slope=2.1)
        self._warp = fractal(256, 256, rng, slope=2.4)
        ramp = np.linspace(0, 1, 256, dtype=np.float32)[:, None]
        a, b, c = bgr(look.accents[0]), bgr(look.blobs[0]), bgr(look.accents[1])
        self._lut = np.clip(
            np.where(ramp < 0.5, a + (b - a) * ramp * 2, b + (c - b) * (ramp * 2 - 1)), 0, 255
        ).astype(np.uint8)[None]
        self._behind, self._before = self._orbits(front=False), self._orbits(front=True)
        u = stage.unit
        code = look.light if look.dark else "#ffffff"
        self._beads = [glow_sprite(max(2.0, r * u), code, core=0.22, fall=2.2) for r in (16, 22, 30)]

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return sum(
            part.nbytes
            for part in (self._shade, self._shine, self._on, self._off, self._behind, self._before)
        )

    def _orbits(self, *, front: bool) -> Picture:
        reach, rise = int(self._radius * 2.2), int(self._radius * 1.2)
        sheet = Sheet(2 * reach, 2 * rise)
        look = self._look
        for n, (radius, flat, tilt, _) in enumerate(ORBITS):
            canvas = sheet.canvas
            canvas.save()
            canvas.translate(reach, rise)
            canvas.rotate(tilt * 360 / tau)
            steps = np.linspace(0 if front else np.pi, np.pi if front else tau, 65)
            code = look.light if look.dark else "#ffffff"
            for one, two in pairwise(steps.tolist()):
                alpha = 60 + 130 * (0.5 + 0.5 * sin(one + n)) if front else 70
                sheet.line(
                    radius * self._radius * cos(one),
                    radius * flat * self._radius * sin(one),
                    radius * self._radius * cos(two),
                    radius * flat * self._radius * sin(two),
                    stroke(code, max(0.8, 1.7 * self._stage.unit), alpha),
                )
            canvas.restore()
        return bgr_of(sheet.pixels)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        stage = self._stage
        # It stays where it is: whole steps of something so large would show.
        x, y = stage.width / 2, round(stage.height * 0.47)
        stamp(frame, self._behind, x, y)
        self._travel(frame, x, y, t, front=False)
        self._globe(frame, x, y, t)
        stamp(frame, self._before, x, y)
        self._travel(frame, x, y, t, front=True)

    def _globe(self, frame: Picture, x: float, y: float, t: float) -> None:
        du, dv = np.float32(t * 5.0), np.float32(t * 2.2)
        swirl = cv2.remap(
            self._warp,
            self._u * 0.6 - du * 0.6,
            self._v * 0.6 + dv,
            cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_WRAP,
        )
        flow = cv2.remap(
            self._flow,
            self._u + du + swirl * 70,
            self._v - dv + swirl * 46,
            cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_WRAP,
        )
        grey = cv2.convertScaleAbs(flow, alpha=255)
        colour = cv2.applyColorMap(grey, self._lut.reshape(256, 1, 3))
        colour = cv2.resize(colour, (self._side, self._side))
        colour = cv2.multiply(colour, self._shade, scale=1 / 255)
        colour = cv2.multiply(colour, self._on, scale=1 / 255)
        colour = cv2.add(colour, self._shine)
        left, top = round(x - self._side / 2), round(y - self._side / 2)
        found = _clip(frame, left, top, self._side, self._side)
        if found is None:
            return
        part, cut = found
        cv2.multiply(part, self._off[cut], part, 1 / 255)
        cv2.add(part, colour[cut], part)

    def _travel(self, frame: Picture, x: float, y: float, t: float, *, front: bool) -> None:
        for n, (radius, flat, tilt, turn) in enumerate(ORBITS):
            for k in range(2):
                angle = tau * (t / turn + k * 0.5 + n * 0.23)
                if (sin(angle) > 0) != front:
                    continue
                a, b = radius * self._radius * cos(angle), radius * flat * self._radius * sin(angle)
                stamp(
                    frame,
                    self._beads[n],
                    x + a * cos(tilt) - b * sin(tilt),
                    y + a * sin(tilt) + b * cos(tilt),
                    0.7 + 0.3 * sin(angle),
                )


def _clip(
    frame: Picture, left: int, top: int, width: int, height: int
) -> tuple[Picture, tuple[slice, slice]] | None:
    x0, y0 = max(0, left), max(0, top)
    x1, y1 = min(frame.shape[1], left + width), min(frame.shape[0], top + height)
    if x0 >= x1 or y0 >= y1:
        return None
    return frame[y0:y1, x0:x1], (slice(y0 - top, y1 - top), slice(x0 - left, x1 - left))
