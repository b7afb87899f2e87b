"""The beach: what lies on the sand, and the shadow of a palm when the sun is high."""

from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.scenes import SceneSpec, open_scene
from promptreel_studio.scenes.beach.looks import look_of
from promptreel_studio.scenes.beach.shore import Shore
from promptreel_studio.scenes.beach.strand import strew
from promptreel_studio.scenes.kit.stage import Stage


def _strewn(*, shaded: bool, time: str = "day", seed: int = 3) -> np.ndarray:
    """What is laid on plain grey sand."""
    shore = Shore.of(Stage.of(360, 640, 5.0, seed))
    colour = np.full((shore.rows, shore.width, 3), 150, np.float32)
    strew(colour, shore, look_of(time, "clear", "warm"), shore.stage.rng(12), shaded=shaded)
    return colour - 150


def test_things_lie_on_the_sand_and_not_in_the_sea():
    changed = np.abs(_strewn(shaded=False)).max(axis=2) > 12
    rows, columns = changed.shape
    assert 0.002 < changed.mean() < 0.06
    assert not changed[: rows // 3, : columns // 3].any()


def test_a_palm_throws_its_shadow_only_when_the_sun_is_high():
    shadow = _strewn(shaded=True) - _strewn(shaded=False)
    assert shadow.max() < 30
    assert (shadow.mean(axis=2) < -15).mean() > 0.02


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_shells_do_not_shine_at_night(seed):
    day, night = (_strewn(shaded=False, time=time, seed=seed) for time in ("day", "night"))
    assert day.max() > 40
    assert night.max() < 20


@pytest.mark.parametrize("size", [(180, 320), (320, 180), (144, 180), (16, 16)])
def test_every_shape_has_its_sand(size):
    spec = SceneSpec(kind="beach", time="day", palette="warm", variant="tropical", seed=4)
    frame = open_scene(spec, *size, 5.0).frame(1.0)
    assert (size[1], size[0], 3) == frame.shape
    assert frame.std() > 8
