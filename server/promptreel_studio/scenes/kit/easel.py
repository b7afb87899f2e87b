"""A plane's sheet on which things are placed by where they are in the frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.pen import Sheet

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage


class Easel(Sheet):
    """A plane's sheet on which things are placed by where they are in the frame."""

    def __init__(self, stage: Stage, parallax: float) -> None:
        """Prepare the canvas; it is drawn on in frame pixels."""
        super().__init__(stage.plane_width(parallax), stage.height)
        self.shift = 0.5 * stage.reach * parallax
        self.left, self.right = -self.shift, self.width - self.shift
        self.canvas.translate(self.shift, 0)
