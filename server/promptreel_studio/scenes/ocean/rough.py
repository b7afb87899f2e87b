"""The water of a rough sea: lit and shaded swells, white caps, streaks of foam and spray."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, ramp, smoothstep
from promptreel_studio.scenes.kit.noise import fractal
from promptreel_studio.scenes.kit.seafoam import water_tile, wrapped
from promptreel_studio.scenes.kit.swell import LAYERS, Surface, Swell

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.ocean.gale import Gale

THIN = 5
"""Pixels of the frame per column of the colours."""
NEAR, MIDDLE = 0.034, 0.13
"""Metres per texel of the small waves, close by and further out."""
_SHADES = 256
_BLENDS = 70.0
"""Metres at which the small waves begin to blend."""


class RoughSea:
    """Everything from the highest crest down."""

    def __init__(self, stage: Stage, look: Gale, horizon: int, height: float) -> None:
        """Lay out waves of some metres."""
        self._look, self._stage = look, stage
        self.horizon, self._height = horizon, height
        self.top = max(0, int(horizon - stage.height * 0.022 * min(height, 4.0))) // 2 * 2
        self._swell = Swell(stage, self.top, horizon, height)
        self._columns = max(8, stage.width // (3 if stage.tall else THIN))
        self._near = water_tile(stage.rng(710), stretch=1.7, web=0.85)
        self._middle = water_tile(stage.rng(711), stretch=2.2, web=0.45)
        swell = self._swell
        self.rows = swell.rows
        # The smallest waves are seen close by alone; further out there would be nothing but noise.
        self._from = min(self.rows - 2, horizon - self.top + int(24 * stage.unit))
        self._until = horizon - self.top + int(70 * stage.unit)
        self._even = np.full((self._until, self._columns), 128, np.uint8)
        self._even_web = np.full_like(self._even, 118)
        self._sky = ramp(look.mirrored, _SHADES)
        side = swell.side / (0.5 * stage.width / swell.focal)
        self._glow = np.exp(-(((side - (look.x * 2 - 1)) / 0.62) ** 2)).astype(np.float32)
        self._gleam = self._glow * look.glitter
        self._lean = swell.eye / swell.distance
        self._haze = (1 - np.exp(-((swell.distance / look.sight) ** 1.3)))[..., None].astype(np.float32)
        self._deep, self._through = bgr(look.deep), bgr(look.through)
        self._far = bgr(look.far)
        patches = fractal(256, 256, stage.rng(712), slope=1.3, stretch=1.6)
        self._patches = np.pad(patches, ((0, 258), (0, 258)), mode="wrap").astype(np.float32)
        across = swell.side * swell.distance
        self._patch_u = np.mod(across / 1.9, 256).astype(np.float32)
        self._patch_v = np.mod(swell.distance / 1.9 * np.ones_like(across), 256).astype(np.float32)
        self._side = (
            (np.arange(self._columns, dtype=np.float32) + 0.5) * (stage.width / self._columns)
            - stage.width / 2
        ) / swell.focal
        self._index = np.arange(swell.columns, dtype=np.int32)[None]
        scale = swell.columns / self._columns
        column = (np.arange(self._columns, dtype=np.float32) + 0.5) * scale - 0.5
        self._column = np.repeat(column[None], self.rows, axis=0)
        self._side_all = np.repeat(self._side[None], self.rows, axis=0)
        share = np.arange(256, dtype=np.float32)[:, None] / 255
        white = bgr(look.foam) * (0.66 + 0.30 * share)
        self._white = (white * share)[:, None, :].clip(0, 255).astype(np.uint8)
        self._spray = bgr(look.foam) * 0.62 / 255

    @property
    def nbytes(self) -> int:
        """Memory the sheets hold."""
        return self._swell.nbytes + sum(
            a.nbytes for a in (*self._near, *self._middle, self._side_all, self._column)
        )

    def paint(self, frame: Picture, t: float, shift: float, flash: tuple[float, float] = (0.0, 0.5)) -> None:
        """Draw the sea over the lower part of a frame that holds the sky.

        Args:
            frame: The picture.
            t: Seconds.
            shift: Metres that the viewer stands further to the right.
            flash: How bright lightning is, 0..1, and where across the frame.
        """
        found = self._swell.surface(t, shift)
        size = (self._columns, self.rows)
        layer = cv2.resize(found.layer, size, interpolation=cv2.INTER_LINEAR)
        depth = cv2.resize(found.depth, size, interpolation=cv2.INTER_LINEAR)
        colours = self._coloured(found, t, shift, flash)
        body = cv2.remap(colours, self._column, layer, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        water = self._detailed(body, depth, t, shift)
        self._lay(frame[self.top :], water, found.layer)

    def _coloured(self, found: Surface, t: float, shift: float, flash: tuple[float, float]) -> Picture:
        """Colour and foam of every layer, (LAYERS, columns, 4)."""
        facing = np.clip(self._lean + found.rise * 0.82 + 0.02, 0.0, 1.2)
        bright = cv2.exp(-3.1 * facing)
        upward = np.clip(2 * facing - self._lean + 0.10 * found.across, 0, 1)
        index = (upward * (_SHADES - 1)).astype(np.intp)
        sky = self._sky[index]
        shine = self._gleam * cv2.exp(-11.0 * found.across * found.across - 5.5 * upward)
        sky += shine[..., None] * bgr(self._look.light)
        crest = np.clip(found.height / max(self._height, 0.1), -1, 2.2)
        seen = np.clip(facing * 2.2, 0, 1) * np.clip(crest - 0.25, 0, 1.3) ** 1.3 * (0.45 + 0.55 * self._glow)
        trough = (0.72 + 0.28 * np.clip(crest + 0.8, 0, 1.4))[..., None]
        water = self._deep * trough + seen[..., None] * self._through
        colour = water * (1 - bright[..., None]) + sky * bright[..., None]
        colour *= 1 + 0.42 * np.clip(-found.across * self._look.from_side, -0.6, 0.6)[..., None]
        if flash[0] > 0.004:
            x = self._swell.side * self._swell.focal / self._stage.width + 0.5 - flash[1]
            light = flash[0] * (0.30 + 0.70 * np.exp(-((x / 0.28) ** 2))) * (0.25 + bright)
            colour += light[..., None] * bgr(self._look.flash) * 0.42
        colour += (self._far - colour) * self._haze
        patch = cv2.remap(
            self._patches,
            cv2.add(self._patch_u, (shift / 1.9 + t * 0.35) % 256),
            cv2.add(self._patch_v, (t * 1.1) % 256),
            cv2.INTER_LINEAR,
        )
        breaking = crest + 0.9 * np.clip(found.rise, -0.5, 0.5) + 2.0 * (patch - 0.5)
        caps = smoothstep(self._look.caps, self._look.caps + 0.8, breaking)
        trails = self._look.streaks * smoothstep(0.30, 0.75, patch + 0.12 * crest)
        cover = np.maximum(0.92 * caps, trails) * (1 - 0.7 * self._haze[..., 0])
        painted = np.dstack([colour, cover * 255]).clip(0, 255).astype(np.uint8)
        # What a crest hides would shine through along its edge.
        flat = found.shown * painted.shape[1] + self._index
        return painted.view(np.uint32).take(flat).view(np.uint8).reshape(painted.shape)

    def _detailed(self, body: Picture, depth: Floats, t: float, shift: float) -> Picture:
        """Small waves and foam upon the colours."""
        across = cv2.add(cv2.multiply(self._side_all, depth), shift + t * 0.9)
        first = self._from
        u = wrapped(cv2.multiply(across, 1 / MIDDLE))
        v = wrapped(cv2.multiply(cv2.add(depth, t * 1.9), 1 / MIDDLE))
        shade, web = (cv2.remap(sheet, u, v, cv2.INTER_LINEAR) for sheet in self._middle)
        # Where many waves share a pixel, they are one even tone; single samples of them would flicker.
        far = self._until
        share = cv2.min(cv2.divide(np.float32(_BLENDS) * np.ones_like(depth[:far]), depth[:far]), 1.0)
        rest = cv2.subtract(1.0, share)
        for found, even in ((shade, self._even), (web, self._even_web)):
            found[:far] = cv2.blendLinear(found[:far], even, share, rest)
        close = depth[first:]
        u = wrapped(cv2.multiply(across[first:], 1 / NEAR))
        v = wrapped(cv2.multiply(cv2.add(close, t * 1.2), 1 / NEAR))
        share = cv2.min(cv2.max(cv2.multiply(cv2.subtract(54.0, close), 1 / 40), 0), 0.72)
        rest = cv2.subtract(1.0, share)
        for sheet, found in zip(self._near, (shade, web), strict=True):
            near = cv2.remap(sheet, u, v, cv2.INTER_LINEAR)
            found[first:] = cv2.blendLinear(near, found[first:], share, rest)
        white = body[..., 3]
        body = cv2.cvtColor(body, cv2.COLOR_BGRA2BGR)
        thick = cv2.convertScaleAbs(cv2.subtract(white, cv2.bitwise_not(web)), alpha=1.25)
        thick = cv2.add(thick, cv2.multiply(white, web, scale=0.26 / 255))
        clear = cv2.bitwise_not(thick)
        water = cv2.multiply(body, cv2.merge([clear, clear, clear]), scale=1 / 255)
        water = cv2.add(water, cv2.applyColorMap(thick, self._white))
        water = cv2.multiply(water, cv2.merge([shade, shade, shade]), scale=1 / 128)
        return cv2.add(water, self._blown(thick))

    def _blown(self, thick: Picture) -> Picture:
        """Spray that the wind tears off the crests."""
        small = cv2.resize(
            thick, (max(2, self._columns // 8), max(2, self.rows // 8)), interpolation=cv2.INTER_AREA
        )
        strong = cv2.subtract(small, 60)
        soft = cv2.blur(strong, (7, 3))
        mist = cv2.resize(soft, (self._columns, self.rows), interpolation=cv2.INTER_LINEAR)
        return cv2.merge([cv2.convertScaleAbs(mist, alpha=float(a)) for a in self._spray])

    def _lay(self, frame: Picture, water: Picture, layer: Floats) -> None:
        """Put the water below the sky; only its highest rows are partly sky."""
        fine, width = self._swell.fine, self._stage.width
        hidden = np.flatnonzero((layer[:fine] >= LAYERS).any(axis=1))
        mixed = min(fine, int(hidden[-1]) + 2 if hidden.size else 0)
        if mixed:
            part = (np.clip(LAYERS - layer[:mixed], 0, 1) * 255).astype(np.uint8)
            cover = cv2.cvtColor(cv2.resize(part, (width, mixed)), cv2.COLOR_GRAY2BGR)
            top = frame[:mixed]
            behind = cv2.multiply(top, cv2.bitwise_not(cover), scale=1 / 255)
            over = cv2.multiply(cv2.resize(water[:mixed], (width, mixed)), cover, scale=1 / 255)
            cv2.add(behind, over, top)
        if mixed < fine:
            cv2.resize(water[mixed:fine], (width, fine - mixed), dst=frame[mixed:fine])
        if fine < len(frame):
            cv2.resize(water[fine:], (width, len(frame) - fine), dst=frame[fine:])
