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
