"""The sea and the wet sand on the screen: what the surf weighs is mirrored, tinted and put together."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.beach.shore import LANDWARD, PARALLAX
from promptreel_studio.scenes.beach.surf import Surf
from promptreel_studio.scenes.kit.colour import bgr, smoothstep
from promptreel_studio.scenes.kit.water import Mirror, WaveField, WaveShape

if TYPE_CHECKING:
    from promptreel_studio.scenes.beach.looks import Look
    from promptreel_studio.scenes.beach.shore import Shore
    from promptreel_studio.scenes.kit.composed import Picture
    from promptreel_studio.scenes.kit.noise import Floats

THIN = 4
"""Pixels of the frame per column of the surf."""
WAVES_THIN = 8
"""Pixels of the frame per column of the open water, whose waves are long."""
SHARP = 0.33
"""Rows of the flat surf per row of the frame."""
STILL = 0.80
"""Share of the rows with waves at which they begin to give way to still water."""
LOWEST = 1.0
"""Nearness of the last row that water may reach."""


class Water:
    """Sea, surf and wet sand, painted over the sand."""

    def __init__(self, shore: Shore, look: Look, strength: float) -> None:
        """Lay out the waves; `strength` is their height beside the usual."""
        stage = shore.stage
        self._shore, self._look = shore, look
        self._horizon, self._step = shore.horizon, THIN
        self._rows = int(shore.rows * LOWEST)
        deep_rows = min(self._rows, int(shore.rows * 0.67))
        self._columns, self._deep = max(8, stage.width // THIN), deep_rows
        # The sky is mirrored at the width of the surf, so units are smaller across but whole downwards.
        shape = WaveShape(near_u=0.36, near_v=0.95 / THIN, soft=0.10, stretch=3.2, thin=WAVES_THIN // THIN)
        self._waves = WaveField(self._columns, deep_rows, stage.unit / THIN, stage.rng(40), shape)
        self._wind = 0.55 + 0.45 * min(strength, 2.0)
        squash = min(1.5, shore.horizon / deep_rows * 0.98)
        unit = stage.unit
        self._mirror = Mirror(
            self._waves,
            shore.horizon,
            squash=squash,
            sway=(0.2 * unit, 4 * unit),
            lift=(2.5 * unit, 52 * unit),
        )
        whole = int(np.ceil(shore.width / (stage.width / self._columns))) + 2
        # Beyond the bay's end there is no water.
        plane = min(whole, int(whole * (shore.end + 0.01)))
        self._surf = Surf(shore, (plane, whole), max(24, int(self._rows * SHARP)), strength, look.gloss)
        down = (np.arange(self._rows, dtype=np.float32) + 0.5) / shore.rows
        u = (np.arange(plane, dtype=np.float32) + 0.5) / whole
        reach = shore.reach(down, u)
        self._map_y = self._surf.row_of(reach)
        self._bands = self._plan(reach)
        self._limit = self._fade()
        self._map_x = np.arange(self._columns, dtype=np.float32)[None] * np.ones((self._rows, 1), np.float32)
        self._light(down, shore.reach(down, np.linspace(0, 0.9, self._waves.columns, dtype=np.float32)))

    @property
    def nbytes(self) -> int:
        """Memory held."""
        own = (
            self._map_x,
            self._map_y,
            self._foam,
            self._column,
            self._return,
            self._own,
            self._bias,
            self._gain,
            self._limit,
            self._still[1],
        )
        return self._waves.nbytes + self._mirror.nbytes + self._surf.nbytes + sum(a.nbytes for a in own)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See Element."""
        above = cv2.resize(frame[: self._horizon], (self._columns, self._horizon))
        parts = (self._surf.picture(t), self._sea(above, t, camera), self._sheen(above))
        place = camera * PARALLAX / (self._shore.stage.width / self._columns)
        for rows, limit in self._bands:
            columns = min(self._columns, limit - int(place) - 1)
            if columns > 0:
                self._paint_band(frame, parts, place, (rows, columns))

    def _paint_band(
        self, frame: Picture, parts: tuple[Picture, Picture, Picture], place: float, band: tuple[slice, int]
    ) -> None:
        """Some rows of the water, as far to the right as there is any."""
        rows, columns = band
        surf, light, sheen = parts
        wet, mirror, foam, shade = cv2.split(self._weights(surf, place, rows, columns))
        shallow = wet
        wet = cv2.min(wet, self._limit[rows, :columns])
        colour = cv2.multiply(self._foam[rows, :columns], _three(foam), scale=1 / 255)
        deep = light[rows, :columns]
        if len(deep):
            upper = colour[: len(deep)]
            cv2.add(upper, cv2.multiply(deep, _three(wet[: len(deep)]), scale=1 / 255), upper)
        if rows.stop > self._deep * STILL:
            rest = cv2.subtract(shallow, wet)
            still = cv2.addWeighted(
                sheen[rows, :columns], self._still[0], self._still[1][rows, :columns], 1, 0
            )
            cv2.add(colour, cv2.multiply(still, _three(rest), scale=1 / 255), colour)
        cv2.multiply(colour, _three(shade), colour, 1 / 128)
        layer = _three(mirror)
        cv2.multiply(sheen[rows, :columns], layer, layer, 1 / 255)
        cv2.add(colour, layer, colour)
        clear = cv2.add(shallow, mirror)
        cv2.add(clear, foam, clear)
        cv2.bitwise_not(clear, clear)
        cv2.multiply(clear, cv2.min(shade, 128, shade), clear, 1 / 128)
        wide = round(columns * frame.shape[1] / self._columns)
        below = frame[self._horizon + rows.start : self._horizon + rows.stop, :wide]
        colour = cv2.resize(colour, (wide, len(below)))
        # To the left of the first column through which anything shows, the water is all there is.
        open_to = int(np.argmax(clear.max(axis=0) > 0)) - 1
        first = max(0, int(open_to * wide / columns)) if clear.any() else wide
        np.copyto(below[:, :first], colour[:, :first])
        if first < wide:
            cover = cv2.resize(clear, (wide, len(below)))[:, first:]
            part = below[:, first:]
            cv2.multiply(part, _three(cover), part, 1 / 255)
            cv2.add(part, colour[:, first:], part)

    def _weights(self, surf: Picture, place: float, rows: slice, columns: int) -> Picture:
        """The surf in perspective, with its column `place` at the frame's left edge."""
        left = int(place)
        share = place - left
        here, next_one = (self._map_y[rows, k : k + columns] for k in (left, left + 1))
        map_y = cv2.addWeighted(here, 1 - share, next_one, share, 0)
        map_x = cv2.add(self._map_x[rows, :columns], place)
        return cv2.remap(surf, map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)

    def _sea(self, above: Picture, t: float, camera: float) -> Picture:
        """The open water, (deep rows, columns, 3)."""
        height, fine = self._waves.heights(t + camera * 0.004, 8.0, 17.0)
        water = self._mirror.reflect(above, cv2.multiply(height, self._wind), fine)
        cv2.multiply(water, self._return, water, 1 / 255)
        cv2.add(water, self._own, water)
        dark = cv2.multiply(height, self._trough)
        cv2.min(dark, 0, dark)
        cv2.subtract(water, _three(cv2.convertScaleAbs(dark)), water)
        crest = cv2.addWeighted(height, 2.52, fine, 1.30, 0, dst=height)
        cv2.add(crest, self._bias, crest)
        # Bytes saturate at both ends; a square makes the sparkles small.
        sparkle = cv2.max(crest, 0, crest)
        sparkle = cv2.convertScaleAbs(cv2.min(sparkle, 1, sparkle), alpha=255)
        light = cv2.multiply(sparkle, sparkle, scale=1 / 255)
        light = cv2.multiply(light, self._gain, light, 1 / 255)
        cv2.add(water, cv2.multiply(_three(light), self._glint, scale=1 / 255), water)
        return cv2.resize(water, (self._columns, self._deep))

    def _sheen(self, above: Picture) -> Picture:
        """The sky in wet sand, (rows, columns, 3): blurred, and bright below the light."""
        small = (max(2, self._columns // 5), max(2, self._rows // 7))
        sky = cv2.flip(cv2.resize(above, small), 0)
        sky = cv2.resize(cv2.GaussianBlur(sky, (5, 5), 1.1), (self._columns, self._rows))
        return cv2.add(cv2.convertScaleAbs(sky, alpha=self._look.sheen), self._column)

    def _plan(self, reach: Floats) -> list[tuple[slice, int]]:
        """The rows of each band, and the columns within which it has water; near things are large, so half will do."""
        edges = [int(self._rows * share) for share in (0, 0.10, 0.22, 0.38, 0.58, 0.78, 1)]
        plan = []
        for first, last in itertools.pairwise(edges):
            wet = np.flatnonzero((reach[first:last] > LANDWARD).any(axis=0))
            if last > first and len(wet):
                step = 2 if first > self._rows * 0.2 else 1
                plan.append((slice(first, last, step), min(int(wet[-1]) + 3, reach.shape[1])))
        return plan

    def _fade(self) -> Picture:
        """The share of waves in the water, (rows, columns): the last rows show still water only."""
        down = np.arange(self._rows, dtype=np.float32)
        share = 255 * smoothstep(self._deep - 1, self._deep * STILL, down)
        return np.repeat(share.astype(np.uint8)[:, None], self._columns, axis=1)

    def _light(self, down: Floats, reach: Floats) -> None:
        """Everything about colour that does not move."""
        look, stage = self._look, self._shore.stage
        sea, columns, deep = look.sea, self._waves.columns, self._deep
        x = (np.arange(columns, dtype=np.float32)[None] + 0.5) / columns - sea.x
        depth = self._waves.depth
        far, near = sea.mirror
        strength = far + (near - far) * depth**0.75
        shoal = smoothstep(3.2, -0.1, reach[:deep])[..., None] * look.shallow_gain
        tint = np.array(sea.tint, np.float32)
        self._return = np.clip(strength[..., None] * tint * 255 * (1 - 0.55 * shoal), 0, 255).astype(np.uint8)
        own = bgr(sea.deep) * (depth**0.7)[..., None] * 0.85 * np.ones((1, columns, 1), np.float32)
        own += (bgr(look.shallow) * 0.80 - own) * shoal
        spread = (30 + 300 * down[:deep, None] ** 0.85) * stage.unit * sea.path / stage.width
        shine = np.exp(-((x / (spread * 0.7)) ** 2)) * (1 - 0.7 * depth)
        own += shine[..., None] * bgr(sea.light) * (0.34 * sea.glint_gain / 235)
        noise = stage.rng(41).random((deep, columns, 1), np.float32)
        self._own = np.clip(own + noise, 0, 255).astype(np.uint8)
        path = np.exp(-((np.abs(x) / spread) ** 1.7)).astype(np.float32)
        self._trough = (44 * (0.18 + 0.82 * depth) * np.ones((1, columns))).astype(np.float32)
        self._bias = (3.6 * (0.60 * path - 0.72 + 0.05 * depth)).astype(np.float32)
        self._gain = (np.sqrt(path) * (1.0 - 0.15 * depth) * sea.glint_gain).astype(np.uint8)
        self._glint = np.broadcast_to(bgr(sea.glint).astype(np.uint8), (deep, columns, 3)).copy()
        # Near the viewer thin water mirrors the sky evenly.
        columns = self._columns
        last = cv2.resize(self._own[-1:], (columns, 1))
        mirrored = float(self._return[-1].mean()) / 255 / max(look.sheen, 0.1)
        self._still = (mirrored, np.repeat(last, self._rows, axis=0))
        x = (np.arange(columns, dtype=np.float32)[None] + 0.5) / columns - sea.x
        near_sun = np.exp(-((x / 0.34) ** 2))[..., None]
        foam = bgr(look.foam_far) + (bgr(look.foam) - bgr(look.foam_far)) * near_sun
        self._foam = np.repeat(np.clip(foam, 0, 255).astype(np.uint8), self._rows, axis=0)
        wide = (46 + 130 * down[:, None]) * stage.unit * sea.path / stage.width
        glow = np.exp(-(np.abs(x / wide) ** 1.5)) * smoothstep(1.05, 0.25, down)[:, None]
        glow = glow[..., None] * bgr(sea.light) * (0.42 * sea.glint_gain / 235) * look.sheen
        noise = stage.rng(42).random((self._rows, columns, 1), np.float32)
        self._column = np.clip(glow + noise * (glow > 0.5), 0, 255).astype(np.uint8)


def _three(plate: Picture) -> Picture:
    return cv2.cvtColor(plate, cv2.COLOR_GRAY2BGR)
