"""The sea of clouds covers everything below the horizon, whatever was in the buffer before."""

from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.scenes import SceneSpec, open_scene

SPEC = SceneSpec(kind="clouds", time="sunset", palette="rose", seed=4, camera={"move": "static"})


@pytest.mark.parametrize("size", [(320, 180), (90, 160), (400, 500), (712, 406)])
def test_belts_leave_no_gap_between_them(size):
    scene = open_scene(SPEC, *size, 10.0)
    scene.frame(1.0)[:] = 0
    dark = scene.frame(3.0).copy()
    scene.frame(1.0)[:] = 255
    np.testing.assert_array_equal(dark, scene.frame(3.0))


@pytest.mark.parametrize("size", [(640, 360), (360, 640)])
def test_clouds_do_not_lie_in_strips(size):
    """Light and shade lie within the rows; between them there is little but a slow change."""
    width, height = size
    grey = open_scene(SPEC, width, height, 10.0).frame(2.0).mean(axis=2)
    near = grey[int(height * 0.58) : int(height * 0.95)]
    rows = near.mean(axis=1)
    place = np.arange(len(rows))
    strips = rows - np.polyval(np.polyfit(place, rows, 3), place)
    assert near.std(axis=1).mean() > 2.5 * strips.std()
