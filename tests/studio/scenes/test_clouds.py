"""The sea of clouds covers everything below the horizon, whatever was in the buffer before."""

from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.scenes import SceneSpec, open_scene
from promptreel_studio.scenes.clouds.looks import look_of
from promptreel_studio.scenes.clouds.peaks import islands
from promptreel_studio.scenes.kit.stage import Stage

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


@pytest.mark.parametrize("palette", ["rose", "golden", "blue"])
def test_clouds_at_dawn_have_depth(palette):
    """Their valleys are darker than their tops, also beside a bright sky."""
    spec = SPEC.model_copy(update={"time": "dawn", "palette": palette})
    near = open_scene(spec, 480, 270, 10.0).frame(2.0)[170:250].mean(axis=2)
    low, high = np.percentile(near, (5, 95))
    assert low < 160
    assert high - low > 62


@pytest.mark.parametrize("size", [(640, 360), (360, 640), (480, 480)])
def test_peaks_are_rock_and_snow_whose_feet_lie_in_the_clouds(size):
    """A peak stands sharp against the sky and has no edge where the clouds begin."""
    stage = Stage.of(*size, 8.0, 5)
    look = look_of("day", "blue")
    horizon = int(stage.height * (0.46 if stage.tall else 0.44)) // 2 * 2
    foot = horizon + 0.36 * (stage.height - horizon)
    black, white = (np.full((size[1], size[0], 3), level, np.uint8) for level in (0, 255))
    peaks = islands(stage, look, horizon, 0.14, foot)
    peaks.paint(black, 0.0, 0.5 * stage.reach)
    peaks.paint(white, 0.0, 0.5 * stage.reach)
    solid = 255 - (white.astype(int) - black).max(axis=2)
    assert (solid[: int(horizon)] > 250).sum() > 0.004 * solid.size
    down = -np.diff(solid[int(horizon) :], axis=0)
    assert down.max() < 120
    assert solid[int(foot) :].max() == 0
    seen = black[solid > 250].max(axis=1)
    assert np.percentile(seen, 90) > 1.6 * np.percentile(seen, 10)
