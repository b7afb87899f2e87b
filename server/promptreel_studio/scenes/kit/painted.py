"""What all scenes have in common: a buffer, the camera's zoom and tilt, the vignette and cloning."""

from __future__ import annotations

import copy
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Self

import cv2
import numpy as np
from numpy.typing import NDArray

from promptreel_studio.scenes.kit.magnify import magnify
from promptreel_studio.scenes.kit.path import CameraPath
from promptreel_studio.scenes.kit.slip import Slip
from promptreel_studio.scenes.spec import KINDS

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.spec import SceneSpec

Picture = NDArray[np.uint8]


def vignette(width: int, height: int, strength: float) -> Picture:
    """A multiplier that darkens the corners, (h, w, 3)."""
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    x = np.linspace(-1, 1, width, dtype=np.float32)[None]
    light = 1 - strength * np.clip((x * x + y * y) * 0.72, 0, 1.5) ** 1.5
    tile = np.random.default_rng(0).random((height, width), np.float32)
    plate = np.clip(light * 255 + tile - 0.5, 0, 255).astype(np.uint8)
    return cv2.merge([plate, plate, plate])


class PaintedScene(ABC):
    """A scene made of planes that never change after `__init__`, and one buffer of its own."""

    focus: tuple[float, float] = (0.5, 0.5)
    """The point, as shares of the frame, that a zoom moves towards."""

    def __init__(self, spec: SceneSpec, stage: Stage, darken: float) -> None:
        """Prepare the frame; the subclass paints its planes."""
        self.spec, self.stage = spec, stage
        self.path = CameraPath(spec.camera, stage, KINDS[spec.kind])
        self._vignette = vignette(stage.width, stage.height, darken)
        self._buffer: Picture
        self._zoomed: Picture | None
        self._slip: Slip | None
        self._own_buffers()

    @abstractmethod
    def paint(self, frame: Picture, t: float) -> None:
        """Draw the picture at `t` into `frame`, whatever it holds."""

    @property
    @abstractmethod
    def nbytes(self) -> int:
        """Memory held by the planes."""

    def frame(self, t: float) -> Picture:
        """Draw the picture at `t` seconds; see `Scene.frame`."""
        frame = self._buffer
        self.paint(frame, t)
        zoom = self.path.zoom(t)
        if self._zoomed is not None and zoom > 1.0:
            focus = self.focus[0] * self.stage.width, self.focus[1] * self.stage.height
            magnify(frame, zoom, focus, self._zoomed)
            frame = self._zoomed
        if self._slip is not None:
            shown = self._slip.of(frame, self.path.slip(t))
            return cv2.multiply(shown, self._vignette, frame, 1 / 255)
        cv2.multiply(frame, self._vignette, frame, 1 / 255)
        return frame

    def clone(self) -> Self:
        """Share the planes, own the buffers."""
        twin = copy.copy(self)
        twin._own_buffers()  # noqa: SLF001 - of our own class
        return twin

    def _own_buffers(self) -> None:
        self._buffer = np.zeros((self.stage.height, self.stage.width, 3), np.uint8)
        self._zoomed = np.zeros_like(self._buffer) if self.spec.camera.move == "zoom" else None
        moves = any(self.path.travel)
        self._slip = Slip(self.stage.width, self.stage.height, self.path.travel) if moves else None
