"""The city: towers of many kinds, landmarks that stand free of the moon, and life in every part."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from promptreel_studio.scenes import SceneSpec, open_scene
from promptreel_studio.scenes.kit.stage import Stage
from promptreel_studio.scenes.skyline.backdrop import Backdrop
from promptreel_studio.scenes.skyline.city import PLANS, place
from promptreel_studio.scenes.skyline.landmarks import FIRST
from promptreel_studio.scenes.skyline.looks import look_of
from promptreel_studio.scenes.skyline.screens import Screen, Screens

SIZES = [(960, 540), (540, 960), (540, 540)]


def _towers(stage: Stage, index: int, horizon: int, clear: float):
    width = stage.plane_width(PLANS[index].parallax)
    return place(stage, PLANS[index], index, horizon, width, clear, stage.rng(100 + index))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seed", range(1, 7))
def test_three_different_landmarks_stand_out_and_leave_the_moon_alone(size, seed):
    stage = Stage.of(*size, 8.0, seed)
    horizon = int(size[1] * (0.84 if stage.tall else 0.80)) // 2 * 2
    disc = Backdrop(stage, look_of("night", "clear", "neon"), horizon, rain=False).disc
    styles, tops = [], []
    for index in (1, 2, 3):
        half = stage.reach * 0.5 * PLANS[index].parallax
        towers = _towers(stage, index, horizon, disc[0] + half)
        landmark = towers[-1]
        styles.append(landmark.style)
        tops.append(landmark.y)
        # Seen from the middle of the pan.
        left, right = landmark.x - half, landmark.x + landmark.width - half
        above_disc = landmark.y < disc[1]
        assert not (above_disc and left < disc[0] < right)
        assert 0 < (left + right) / 2 < size[0]
    assert min(styles) >= FIRST
    assert 3 == len(set(styles))
    assert min(tops) < 0.42 * horizon


@pytest.mark.parametrize("seed", range(1, 5))
def test_the_city_has_a_centre_away_from_the_moon(seed):
    """Towers on the moon's side are lower than those in the centre."""
    stage, clear = Stage.of(960, 540, 8.0, seed), 700.0
    there, centre = [], []
    for index in (1, 2, 3):
        for tower in _towers(stage, index, 432, clear)[:-1]:
            place = (tower.x + tower.width / 2) / stage.plane_width(PLANS[index].parallax)
            centre += [tower.height] if 0.2 < place < 0.4 else []
            there += [tower.height] if 0.6 < place < 0.8 else []
    assert np.mean(centre) > 1.25 * np.mean(there)


@pytest.mark.parametrize("kind", [0, 1, 2])
def test_what_is_on_a_screen_moves_and_comes_round_without_a_jump(kind):
    screens = Screens([Screen((20.0, 10.0, 80.0, 60.0), "#ff40a0", "#20e0ff", kind)], 1.0)
    frames = []
    for t in np.arange(0, 4.0, 1 / 30):
        frame = np.zeros((90, 140, 3), np.uint8)
        screens.draw(frame, float(t), 5.0)
        frames.append(frame.astype(int))
    steps = [np.abs(one - other).mean() for one, other in pairwise(frames)]
    assert np.mean(steps) > 0.3
    assert max(steps) < 6 * np.mean(steps)
    assert frames[0][:, :15].max() == 0 == frames[0][:, 95:].max()


def test_boats_cross_the_water_before_the_city():
    spec = SceneSpec(kind="skyline", time="night", palette="neon", seed=3, camera={"move": "static"})
    scene = open_scene(spec, 480, 270, 60.0)
    first, later = (scene.frame(t)[int(270 * 0.84) :].astype(int) for t in (0.0, 10.0))
    lit = (np.maximum(first, later).max(axis=2) > 170) & (np.abs(first - later).max(axis=2) > 60)
    assert lit.sum() > 30
