"""The cup by a rainy window: drops on the pane alone, that run down, and a grey day behind them."""

from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.scenes import SceneSpec, open_scene
from studio.scenes.opened import same_in_any_order

SIZES = [(320, 180), (180, 320), (180, 180), (144, 180)]


def _cup(weather: str, size: tuple[int, int] = (320, 180), **changes: object):
    base = {"kind": "cup", "time": "day", "weather": weather, "palette": "warm", "seed": 7}
    return open_scene(SceneSpec.model_validate(base | changes), *size, 10.0)


def _drops(scene, dry, t: float) -> np.ndarray:
    return np.abs(scene.frame(t).astype(int) - dry.frame(t)).max(axis=2)


@pytest.mark.parametrize("size", SIZES)
def test_frames_are_a_pure_function_of_the_time(size):
    same_in_any_order(_cup("rain", size), (0.7, 4.0, 9.9))


@pytest.mark.parametrize("size", [(640, 360), (360, 640)])
@pytest.mark.parametrize("seed", [3, 7, 8])
def test_drops_are_on_the_window_and_neither_on_the_wall_nor_on_the_table(size, seed):
    changes = {"seed": seed, "camera": {"move": "static"}}
    wet = _cup("rain", size, **changes)
    seen = _drops(wet, _cup("rain", size, amounts={"rain": 0.0}, **changes), 2.0)
    width, height = size
    above = seen[: int(height * 0.4)]
    sides = (above[:, : width // 10] > 8).mean(), (above[:, -width // 10 :] > 8).mean()
    assert min(sides) < 0.002
    assert max(sides) > 0.03
    assert (seen[int(height * 0.75) :] > 8).mean() == 0


def test_drops_run_down():
    scene, dry = (
        _cup("rain", (640, 360), camera={"move": "static"}, amounts={"rain": n}) for n in (1.0, 0.0)
    )
    first, later = (_drops(scene, dry, t) for t in (1.0, 1.6))
    moved = np.abs(first - later)[:150] > 8
    assert 0.001 < moved.mean() < 0.15


@pytest.mark.parametrize("time", ["dawn", "day", "night"])
@pytest.mark.parametrize("palette", ["warm", "amber", "green"])
def test_a_wet_day_is_duller_than_a_fine_one(time, palette):
    changes = {"time": time, "palette": palette}
    wet, fine = (_cup(weather, **changes).frame(2.0)[:100].astype(int) for weather in ("rain", "clear"))
    assert wet.mean() < fine.mean()
    assert wet.mean() > 15
