"""Lights close to the viewer, far out of focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.bokeh import Bokeh, Discs
from promptreel_studio.scenes.room.layout import NEAR

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.room.looks import Look


def near_lights(stage: Stage, look: Look) -> Bokeh:
    """A few large discs along the lower edge."""
    w, h = stage.width, stage.height
    box = (-0.14 * w, 0.93 * h, 1.14 * w, 1.06 * h)
    count = max(5, round(9 * w / stage.unit / 1920))
    gain = 0.08 + 0.09 * look.lamp_gain
    discs = Discs(
        count,
        (look.lamp, "#ff9a50", "#ffc890"),
        (38, 86),
        box,
        (0.5 * gain, gain),
        roam=9,
        twinkle=0.4,
        rim=0.4,
    )
    return Bokeh(stage, discs, stage.rng(1440), parallax=NEAR)
