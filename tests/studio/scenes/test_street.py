"""On a clear day the street is dry: half of it in the sun, and nothing lies mirrored on it."""

from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.scenes import SceneSpec, open_scene


def _ground(weather: str, size: tuple[int, int], *, t: float = 1.0, **changes: object) -> np.ndarray:
    """The nearest part of the ground, beside the people."""
    spec = SceneSpec.model_validate(
        {"kind": "street", "time": "day", "weather": weather, "palette": "neon", "seed": 3}
        | {"camera": {"move": "static"}, "amounts": {"traffic": 0.0}}
        | changes
    )
    return open_scene(spec, *size, 8.0).frame(t)[int(0.84 * size[1]) :].astype(float)


@pytest.mark.parametrize("size", [(480, 270), (270, 480)])
@pytest.mark.parametrize("seed", range(1, 4))
def test_a_clear_day_has_a_sunny_and_a_shady_side(size, seed):
    light = _ground("clear", size, seed=seed).max(axis=2)
    columns = light[:, int(0.1 * size[0]) : int(0.9 * size[0])].mean(axis=0)
    assert columns[-size[0] // 5 :].mean() > 1.25 * columns[: size[0] // 5].mean()


def test_only_a_wet_street_moves_under_ones_feet():
    """Ripples bend what water mirrors; dry stone lies still."""
    moved = {
        weather: np.abs(_ground(weather, (480, 270)) - _ground(weather, (480, 270), t=2.0)).max(axis=2)
        for weather in ("clear", "rain")
    }
    assert (moved["clear"] > 0).mean() < 0.10
    assert (moved["rain"] > 2).mean() > 0.30


@pytest.mark.parametrize("seed", range(1, 4))
def test_windows_by_day_are_set_into_the_wall(seed):
    """Reveals, sills and ledges throw shadows: the fronts of the houses have dark and light edges."""
    spec = SceneSpec.model_validate(
        {"kind": "street", "time": "day", "weather": "clear", "palette": "amber", "seed": seed}
        | {"camera": {"move": "static"}, "amounts": {"traffic": 0.0}}
    )
    front = open_scene(spec, 960, 540, 8.0).frame(1.0)[20:150, 160:330].astype(float).mean(axis=2)
    steps = np.abs(np.diff(front, axis=0))
    assert (steps > 12).mean() > 0.04


def test_the_side_of_the_street_that_faces_the_sun_is_lighter_by_day():
    """On the mean of several streets, by the walls along them."""
    light = np.zeros(2)
    for seed in range(1, 5):
        spec = SceneSpec.model_validate(
            {"kind": "street", "time": "day", "weather": "clear", "palette": "blue", "seed": seed}
            | {"camera": {"move": "static"}}
        )
        rows = open_scene(spec, 480, 270, 8.0).frame(1.0)[60:100].astype(float)
        middle = int(480 * (0.44 if np.random.default_rng([seed, 1]).random() < 0.5 else 0.56))
        light += [rows[:, middle - 90 : middle - 50].mean(), rows[:, middle + 50 : middle + 90].mean()]
    assert light[1] > 1.15 * light[0]
