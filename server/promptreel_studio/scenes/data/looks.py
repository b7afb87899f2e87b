"""The colours of data, and how they are laid on a dark or a light ground."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import Floats, bgr
from promptreel_studio.scenes.kit.scratch import scratch
from promptreel_studio.scenes.kit.sprites import stamp

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture


@dataclass(frozen=True)
class Look:
    """Everything that depends on the time and the palette.

    Attributes:
        base: The ground, from the top down.
        clouds: Clouds of colour on it.
        main: Colour of lines and bars.
        second: Colour of what stands out.
        light: Colour of pulses and edges.
        dark: Whether light adds to the ground; otherwise colour is taken from it.
    """

    base: tuple[str, str, str]
    clouds: tuple[str, str, str]
    main: str
    second: str
    light: str
    dark: bool

    def tone(self, code: str, gain: float = 1.0) -> Floats:
        """What is to be added, or subtracted, for a colour; BGR."""
        return (bgr(code) if self.dark else 255 - bgr(code)) * np.float32(gain)

    def lay(self, frame: Picture, light: Picture) -> None:
        """Lay a picture of tones, of any smaller size, over the whole frame."""
        height, width = frame.shape[:2]
        if light.shape[:2] != (height, width):
            light = cv2.resize(
                light, (width, height), dst=scratch(height, width), interpolation=cv2.INTER_LINEAR
            )
        (cv2.add if self.dark else cv2.subtract)(frame, light, frame)

    def stamp(self, frame: Picture, sprite: Picture, x: float, y: float, gain: float = 1.0) -> None:
        """Lay a sprite of tones with its middle at (x, y)."""
        if self.dark:
            stamp(frame, sprite, x, y, gain)
            return
        height, width = sprite.shape[:2]
        left, top = round(x - width / 2), round(y - height / 2)
        y0, y1 = max(0, top), min(frame.shape[0], top + height)
        x0, x1 = max(0, left), min(frame.shape[1], left + width)
        if y0 < y1 and x0 < x1:
            part = cv2.convertScaleAbs(sprite[y0 - top : y1 - top, x0 - left : x1 - left], alpha=gain)
            cv2.subtract(frame[y0:y1, x0:x1], part, frame[y0:y1, x0:x1])

    def sprite(self, radius: float, code: str, *, core: float = 0.2, fall: float = 2.4) -> Picture:
        """A point with a halo, as tones."""
        reach = max(2, round(radius))
        y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1].astype(np.float32) / max(radius, 1.0)
        distance = np.sqrt(x * x + y * y)
        light = np.clip(1 - distance, 0, 1) ** fall * 0.7 + np.exp(-((distance / core) ** 2))
        return np.clip(light[..., None] * self.tone(code), 0, 255).astype(np.uint8)


_LOOKS: dict[tuple[str, str], Look] = {
    ("night", "blue"): Look(("#02050f", "#04102a", "#06204a"), ("#0a3a8c", "#063a64", "#141c5c"), "#2f8cff", "#4ff0ff", "#d8f4ff", dark=True),
    ("night", "neon"): Look(("#05030f", "#0e0628", "#1a0a40"), ("#4a1496", "#7a1068", "#0c3a78"), "#a04cff", "#ff4cc0", "#f4dcff", dark=True),
    ("night", "green"): Look(("#010805", "#04160e", "#06281a"), ("#0a5a38", "#0a4a4a", "#1a4a14"), "#22d878", "#a4ff5c", "#e4ffec", dark=True),
    ("night", "amber"): Look(("#0a0502", "#1a0c04", "#2e1606"), ("#6a3608", "#5a1c0c", "#6a4a10"), "#ff9a2c", "#ffdc5c", "#fff2d8", dark=True),
    ("day", "blue"): Look(("#e8f2ff", "#d6e8fb", "#bfdaf6"), ("#b8d8ff", "#c4eefa", "#ccd4ff"), "#1c62d8", "#00a0c8", "#0a3c9c", dark=False),
    ("day", "neon"): Look(("#f4ecff", "#eedcfa", "#dcd6fc"), ("#e4c4ff", "#ffcce8", "#c8dcff"), "#7a2ce0", "#e01c94", "#4a14a0", dark=False),
    ("day", "green"): Look(("#eafaf0", "#d6f2e2", "#bce6ce"), ("#b4e8cc", "#bce8e4", "#d4f0b8"), "#0e9c58", "#5ca814", "#066438", dark=False),
    ("day", "amber"): Look(("#fff6e6", "#feeaca", "#fad8a8"), ("#ffd898", "#ffd0b0", "#fff0b8"), "#d8741c", "#c84818", "#8c4408", dark=False),
}  # fmt: skip


def look_of(time: str, palette: str) -> Look:
    """The look; unknown names must have been replaced by defaults before."""
    return _LOOKS[time, palette]
