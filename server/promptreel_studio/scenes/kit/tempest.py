"""A storm over land: the heavy sky with its lightning, and the light that it throws on everything below."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.heavysky import HeavySky

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.gloom import Deck
    from promptreel_studio.scenes.kit.lightning import Lightning
    from promptreel_studio.scenes.kit.plane import Picture
    from promptreel_studio.scenes.kit.stage import Stage

FLASH = "#cfd8ff"
"""Colour of lightning."""


class HeavyHeaven:
    """A closed deck of clouds as an element; it covers the frame down to row `rows`."""

    def __init__(
        self, stage: Stage, deck: Deck, horizon: int, rows: int, lightning: Lightning | None = None
    ) -> None:
        """Paint the sky.

        Args:
            stage: Where.
            deck: Its colours.
            horizon: Row towards which the clouds run together.
            rows: Row down to which something may show the sky; below the horizon it is as just above it.
            lightning: It flashes in these clouds.
        """
        self._horizon, self._rows, self._lightning = horizon, max(rows, horizon), lightning
        self._sky = HeavySky(stage, deck, horizon)

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._sky.nbytes + (self._lightning.nbytes if self._lightning else 0)

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        above = frame[: self._horizon]
        self._sky.paint(above, t, camera)
        if self._lightning:
            self._lightning.draw(above, self._lightning.at(t))
        frame[self._horizon : self._rows] = frame[self._horizon - 1]


class Flashes:
    """Lightning lights what stands in front of the sky, most below the place where it strikes."""

    def __init__(self, stage: Stage, lightning: Lightning, top: int, gain: float = 0.6) -> None:
        """Work out how its light falls.

        Args:
            stage: Where.
            lightning: When and where it flashes.
            top: Row from which there is land.
            gain: How much brighter the land is at most, 0.6 is by so many tenths.
        """
        self._lightning, self._top = lightning, min(max(0, top), stage.height - 2)
        # Twice as wide as the picture: its light may stand at either edge.
        x = (np.arange(128, dtype=np.float32)[None] / 128 - 0.5) * (2 * stage.width / stage.height)
        rows = np.clip(np.linspace(-0.02, 6.0, 64, dtype=np.float32), 0, 1)[:, None]
        self._fall = (rows * (0.35 + 0.65 * np.exp(-((x / 0.75) ** 2)))).astype(np.float32)
        self._gain, self._colour = gain, bgr(FLASH) / 255

    @property
    def nbytes(self) -> int:
        """Memory held."""
        return self._fall.nbytes

    def paint(self, frame: Picture, t: float, camera: float) -> None:
        """See `composed.Element`."""
        light, x, _ = self._lightning.at(t)
        if light <= 0:
            return
        part = frame[self._top :]
        first = round((1 - x) * 64)
        fall = self._fall[:, first : first + 64]
        # Light falls on what is there, so it multiplies; a little of it is in the wet air.
        more = [
            cv2.resize((100 + 100 * self._gain * light * fall * share).astype(np.uint8), part.shape[1::-1])
            for share in self._colour
        ]
        cv2.multiply(part, cv2.merge(more), part, 1 / 100)
        air = cv2.resize((18 * light * fall).astype(np.uint8), part.shape[1::-1])
        cv2.add(part, cv2.merge([cv2.convertScaleAbs(air, alpha=float(a)) for a in self._colour]), part)
