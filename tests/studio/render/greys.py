"""Clips whose greys tell which frame is shown, and pictures of a draft."""

from __future__ import annotations

import numpy as np

from promptreel_studio.render.frames import Frames
from promptreel_studio.render.plan import make_plan
from studio.media import corpus

LOSSLESS = {"crf": "1", "preset": "ultrafast"}
RAMP = [20 + 2 * i for i in range(20)]


def pictures(studio, drafted, wanted=None):
    plan = make_plan(studio.job(drafted))
    with Frames(plan) as frames:
        return [frames.frame(index).copy() for index in wanted or range(plan.frames)]


def logo(studio, name="logo.png"):
    """White, its left half transparent."""
    picture = np.full((32, 64, 4), 255, np.uint8)
    picture[:, :32, 3] = 0
    return studio.add(name, corpus.write_image(studio.folder / name, picture))
