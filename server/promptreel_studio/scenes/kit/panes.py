"""Rain on a window: beads that turn the view upside down, and drops that run down between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.sprites import radial

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.noise import Floats
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

PHASES = 4
LENS = 7.0
"""How many times wider than itself a drop sees the world."""


@dataclass(frozen=True)
class Pane:
    """Where the glass is: left, top, width, height in pixels with the camera in the middle, and its parallax."""

    left: float
    top: float
    width: float
    height: float
    parallax: float


class _Drops:
    """Where drops bend the view: sample places, cover and shade, one picture for all of them."""

    def __init__(self, width: int, height: int) -> None:
        self.y, self.x = np.mgrid[0:height, 0:width].astype(np.float32)
        self.cover = np.zeros((height, width), np.float32)
        self.shade = np.ones((height, width), np.float32)

    def put(self, cx: float, cy: float, radius: float, tall: float) -> None:
        reach_x, reach_y = int(radius) + 2, int(radius * tall) + 2
        x0, x1 = max(0, int(cx) - reach_x), min(self.cover.shape[1], int(cx) + reach_x + 1)
        y0, y1 = max(0, int(cy) - reach_y), min(self.cover.shape[0], int(cy) + reach_y + 1)
        if x0 >= x1 or y0 >= y1:
            return
        u = ((np.arange(x0, x1, dtype=np.float32) - cx) / radius)[None]
        v = ((np.arange(y0, y1, dtype=np.float32) - cy) / (radius * tall))[:, None]
        u = u * (1 + 0.22 * np.clip(-v, -0.4, 1))
        far = np.sqrt(u * u + v * v)
        cover = np.clip((1 - far) * max(radius, 1.0) + 0.5, 0, 1)
        place = np.s_[y0:y1, x0:x1]
        over = cover > self.cover[place]
        bulge = 0.35 + 0.65 * far * far
        self.x[place] = np.where(over, cx - u * bulge * radius * LENS, self.x[place])
        self.y[place] = np.where(over, cy - v * bulge * radius * tall * LENS, self.y[place])
        # Dark towards the rim, a bright crescent below where the sky shows upside down, a glint above.
        glint = np.exp(-(((u + 0.34) / 0.26) ** 2 + ((v + 0.46) / 0.2) ** 2))
        shade = 0.5 + 0.75 * np.clip(0.5 + 0.6 * v, 0, 1) - 0.5 * far**5 + 1.1 * glint
        self.shade[place] = np.where(over, shade, self.shade[place])
        self.cover[place] = np.maximum(self.cover[place], cover)

    def render(self, view: Picture) -> tuple[Floats, Floats]:
        """The drops' colours, premultiplied, and their cover."""
        seen = cv2.remap(view, self.x, self.y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
        lifted = seen.astype(np.float32) * self.shade[..., None] * 1.3 + 13.0 * self.shade[..., None]
        return np.clip(lifted, 0, 255) * self.cover[..., None], self.cover


def _bytes(colour: Floats, cover: Floats) -> tuple[Picture, Picture]:
    """Colour, and what is left of the background."""
    clear = np.clip((1 - cover) * 255 + 0.5, 0, 255).astype(np.uint8)
    return np.clip(colour, 0, 255).astype(np.uint8), cv2.merge([clear, clear, clear])


def _moved(colour: Floats, cover: Floats, share: float) -> tuple[Floats, Floats]:
    """A part of a pixel to the left."""
    shift = np.array([[1, 0, -share], [0, 1, 0]], np.float32)
    size = (cover.shape[1], cover.shape[0])
    return cv2.warpAffine(colour, shift, size), cv2.warpAffine(cover, shift, size)


class WetGlass:
    """Beads that stay, and drops that run, stop and run on, each with a trail that dries."""

    def __init__(
        self,
        stage: Stage,
        pane: Pane,
        view: Picture,
        rng: np.random.Generator,
        *,
        amount: float = 1.0,
        runners: int = 26,
        size: float = 1.0,
        soft: float = 0.0,
    ) -> None:
        """Scatter the drops.

        Args:
            stage: Where.
            pane: The glass.
            view: (height, width, 3) what is seen through it, the pane's size.
            rng: Source of the randomness.
            amount: How many drops there are beside the usual number.
            runners: How many run at a time, usually.
            size: Of the drops, beside the usual.
            soft: How far they are out of focus, 1080p pixels.
        """
        unit = self._unit = stage.unit * size
        self._soft = soft * stage.unit
        width, height = round(pane.width), round(pane.height)
        self._stage, self._pane, self._view = (
            stage,
            pane,
            cv2.resize(view, (max(8, width // 4), max(8, height // 4)), interpolation=cv2.INTER_AREA),
        )
        area = pane.width * pane.height / unit**2
        beads = _Drops(width, height)
        for a, b, c, d in rng.random((round(area * 0.0027 * min(amount, 2.2)), 4)).tolist():
            radius = (0.9 + 2.2 * c + 9.5 * c**14) * unit
            beads.put(a * width, b * height, max(0.6, radius), 0.92 + 0.5 * d * c)
        colour, cover = beads.render(view)
        # Whole pixels are a large step for so much detail.
        steps = 1 if stage.fine else PHASES
        colour, cover = self._blurred(colour, cover)
        self._beads = [_bytes(*_moved(colour, cover, (n + 0.5) / steps)) for n in range(steps)]
        self._make_runners(view, round(runners * min(amount, 3.0)), rng)

    def _make_runners(self, view: Picture, count: int, rng: np.random.Generator) -> None:
        unit, width, height = self._unit, round(self._pane.width), round(self._pane.height)
        draws = rng.random((count, 8))
        self._at = draws[:, 0] * width
        self._radius = (2.4 + 3.6 * draws[:, 1] ** 1.6) * unit
        self._period = 7 + 11 * draws[:, 2]
        self._start, self._phase = draws[:, 3], draws[:, 4] * 6.28
        self._wave = (2 + 7 * draws[:, 5]) * unit
        trails = _Drops(width, height)
        for n in range(count):
            y = 0.0
            while y < height:
                radius = float(self._radius[n]) * float(rng.uniform(0.16, 0.46))
                trails.put(float(self._path(n, y)), y, max(0.5, radius), 1.4)
                y += radius * float(rng.uniform(2.2, 6.5)) + 1
        colour, cover = trails.render(view)
        self._trail = _bytes(*self._blurred(colour, cover))
        self._heads = [self._head(max(1.2, r)) for r in (2.8 * unit, 4.0 * unit, 5.6 * unit)]

    def _blurred(self, colour: Floats, cover: Floats) -> tuple[Floats, Floats]:
        if self._soft < 0.3:
            return colour, cover
        return cv2.GaussianBlur(colour, (0, 0), self._soft), cv2.GaussianBlur(cover, (0, 0), self._soft)

    def _path(self, n: int, y: float) -> float:
        unit = self._unit
        phase = float(self._phase[n])
        wave = np.sin(y / (54 * unit) + phase) + 0.5 * np.sin(y / (23 * unit) + phase * 2.1)
        return float(self._at[n] + self._wave[n] * wave)

    def _head(self, radius: float) -> tuple[Floats, Floats]:
        side = radial(radius).shape[0]
        tall = round(side * 1.45) | 1
        v, u = np.mgrid[0:tall, 0:side].astype(np.float32)
        u, v = (u / (side - 1) - 0.5) * 2.1, (v / (tall - 1) - 0.5) * 2.1
        far = np.sqrt((u * (1 + 0.35 * np.clip(-v, 0, 1))) ** 2 + v * v)
        # Out of focus it fades towards its rim, within the same room.
        cover = np.clip((1 - far) * radius / (1 + 2 * self._soft) + 0.3 / (1 + self._soft), 0, 1)
        glint = np.exp(-(((u + 0.3) / 0.26) ** 2 + ((v + 0.40) / 0.18) ** 2))
        shade = 0.45 + 0.85 * np.clip(0.5 + 0.6 * v, 0, 1) - 0.4 * far**5 + 1.3 * glint
        return np.clip(cover, 0, 1)[..., None], np.clip(shade, 0, 2.4)[..., None]

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._view.nbytes + sum(part.nbytes for pair in (*self._beads, self._trail) for part in pair)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        pane, unit = self._pane, self._unit
        left = pane.left - (camera - 0.5 * self._stage.reach) * pane.parallax
        steps = len(self._beads)
        place = int(np.floor(-left * steps))
        colour, cover = self._beads[place % steps]
        x, top = -(place // steps), round(pane.top)
        y0, y1 = max(0, -top), min(colour.shape[0], frame.shape[0] - top)
        x0, x1 = max(0, -x), min(colour.shape[1], frame.shape[1] - x)
        if y0 < y1 and x0 < x1:
            part = frame[top + y0 : top + y1, x + x0 : x + x1]
            cv2.multiply(part, cover[y0:y1, x0:x1], part, 1 / 255)
            cv2.add(part, colour[y0:y1, x0:x1], part)
        dry = 240 * unit
        for n in range(len(self._at)):
            age = (t / float(self._period[n]) + float(self._start[n])) % 1.0
            # It runs, hesitates, runs on.
            phase = float(self._phase[n])
            run = age + 0.045 * np.sin(age * 18.8 + phase) - 0.045 * np.sin(phase)
            y = (run * 1.35 - 0.06) * pane.height
            self._draw_trail(frame, n, left, y, dry)
            if -10 * unit < y < pane.height + 6 * unit:
                self._draw_head(frame, n, left, y)

    def _draw_trail(self, frame: Picture, n: int, left: float, y: float, dry: float) -> None:
        pane = self._pane
        reach = 9 * self._unit + float(self._wave[n]) * 1.5
        colour, clear = self._trail
        x0 = max(0, int(self._at[n] - reach), int(np.ceil(-left)))
        x1 = min(colour.shape[1], int(self._at[n] + reach) + 1, int(frame.shape[1] - left))
        y0, y1 = max(0, int(y - dry)), min(colour.shape[0], int(y))
        top = round(pane.top)
        y0, y1 = max(y0, -top), min(y1, frame.shape[0] - top)
        if x0 >= x1 or y0 >= y1:
            return
        a, b = (max(0.0, (row - (y - dry)) / dry) for row in (y0, y1))
        gain = (np.linspace(a, b, y1 - y0, dtype=np.float32) ** 0.7 * 255).astype(np.uint8)
        gain = np.repeat(gain, 3 * (x1 - x0)).reshape(y1 - y0, x1 - x0, 3)
        part = frame[top + y0 : top + y1, round(left) + x0 : round(left) + x0 + x1 - x0]
        if part.shape[:2] != (y1 - y0, x1 - x0):
            return
        gone = cv2.multiply(cv2.bitwise_not(clear[y0:y1, x0:x1]), gain, scale=1 / 255)
        cv2.multiply(part, cv2.bitwise_not(gone), part, 1 / 255)
        cv2.add(part, cv2.multiply(colour[y0:y1, x0:x1], gain, scale=1 / 255), part)

    def _draw_head(self, frame: Picture, n: int, left: float, y: float) -> None:
        pane = self._pane
        size = min(2, int((self._radius[n] / self._unit - 2.4) / 1.2))
        cover, shade = self._heads[size]
        rows, columns = cover.shape[:2]
        x = self._path(n, y)
        x0, y0 = round(left + x - columns / 2), round(pane.top + y - rows / 2)
        if x0 < 0 or y0 < 0 or x0 + columns > frame.shape[1] or y0 + rows > frame.shape[0]:
            return
        small = self._view
        cx, cy = int(x / 4), int(np.clip(y, 0, pane.height - 1) / 4)
        reach = max(4, int(columns * LENS / 8))
        seen = small[max(0, cy - reach) : cy + reach, max(0, cx - reach) : cx + reach]
        if not seen.size:
            return
        seen = cv2.flip(cv2.resize(seen, (columns, rows), interpolation=cv2.INTER_AREA), -1)
        part = frame[y0 : y0 + rows, x0 : x0 + columns]
        lit = np.minimum(seen * shade * 1.3 + 14 * shade, 255)
        part[:] = (part * (1 - cover) + lit * cover).astype(np.uint8)
