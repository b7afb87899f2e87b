"""The ocean in rain and storm: waves that hide what is behind them, and lightning that is gentle to the eyes."""

from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.scenes import SceneSpec, open_scene
from promptreel_studio.scenes.kit.lightning import SEA, Lightning, discharge
from promptreel_studio.scenes.kit.stage import Stage
from promptreel_studio.scenes.kit.swell import FAR, LAYERS, Swell
from studio.scenes.opened import same_in_any_order

SIZES = [(320, 180), (180, 320), (180, 180), (144, 180)]


def _ocean(weather: str, size: tuple[int, int] = (320, 180), **changes: object):
    spec = SceneSpec.model_validate(
        {"kind": "ocean", "time": "day", "weather": weather, "palette": "warm", "seed": 3} | changes
    )
    return open_scene(spec, *size, 12.0)


def _pulses(seed: int, slots: int) -> list[float]:
    found = [discharge(seed, slot) for slot in range(slots)]
    return sorted(start for one in found if one for start, _ in one.pulses)


@pytest.mark.parametrize("seed", range(40))
def test_no_second_has_more_than_two_flashes(seed):
    starts = np.array(_pulses(seed, 60))
    assert len(starts) > 20
    assert (starts[2:] - starts[:-2] > 1.0).all()


def test_a_flash_is_soft_to_rise_and_to_fall_and_is_over_soon():
    first = discharge(3, 0)
    assert first is not None
    start = first.pulses[0][0]
    light = np.array([first.light(start + frame / 30) for frame in range(60)])
    assert 0 == light[0]
    assert light.max() <= 1.0
    assert np.diff(light).max() < 0.55
    assert np.diff(light).min() > -0.3
    assert light[-1] < 0.02


def test_a_flash_lights_the_picture_by_less_than_a_fifth_of_white():
    scene = _ocean("storm", amounts={"rain": 0.0})
    light = [scene.frame(frame / 30).mean() for frame in range(int(SEA.slot * 30))]
    assert 6 < max(light) - min(light) < 0.2 * 255


def test_lightning_is_the_same_for_the_same_seed_and_another_for_another():
    assert _pulses(5, 30) == _pulses(5, 30)
    assert _pulses(5, 30) != _pulses(6, 30)


@pytest.mark.parametrize("x", [0.14, 0.86])
def test_the_light_of_a_flash_has_no_edge(x):
    stage = Stage.of(180, 320, 5.0, 3)
    sky = np.full((170, 180, 3), 60, np.uint8)
    Lightning(stage, 170, "#cfd8ff").draw(sky, (1.0, x, None))
    steps = np.abs(np.diff(sky[..., 1].astype(int), axis=1))
    assert steps.max() < 16
    assert sky.max() > 90


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("weather", ["rain", "storm"])
def test_frames_are_a_pure_function_of_the_time(weather, size):
    expected = same_in_any_order(_ocean(weather, size), (0.7, 4.0, 11.9))
    assert np.abs(expected[0].astype(int) - expected[1]).mean() > 2


@pytest.mark.parametrize("time", ["dawn", "day", "sunset", "dusk", "night"])
def test_a_storm_is_darker_than_fair_weather(time):
    still = {"amounts": {"rain": 0.0}, "time": time}
    assert _ocean("storm", **still).frame(2.4).mean() < _ocean("clear", **still).frame(2.4).mean()


def test_nothing_of_the_sky_shines_through_the_water():
    """The rows between the horizon and the nearest wave are covered, whatever the frame held before."""
    scene = _ocean("storm", amounts={"rain": 0.0})
    kept = scene.frame(3.0).copy()
    scene.frame(0.0)[:] = (0, 255, 0)
    np.testing.assert_array_equal(kept, scene.frame(3.0))


@pytest.mark.parametrize("height", [0.5, 2.7, 6.0])
def test_crests_hide_what_is_behind_them(height):
    stage = Stage.of(320, 180, 5.0, 3)
    found = Swell(stage, 90, 96, height).surface(1.0, 0.0)
    seen = np.where(found.layer < LAYERS, found.depth, np.inf)
    assert seen.min() > 0
    # Downwards it only comes nearer, and the first row under the horizon lies far away.
    assert (seen[1:] <= seen[:-1] * 1.0001).all()
    assert found.depth.max() <= FAR * 1.1
    assert np.isfinite(seen[-1]).all()


@pytest.mark.parametrize("weather", ["clear", "cloudy"])
def test_high_waves_in_fair_weather_are_no_mirror(weather):
    calm, high = (_ocean(weather, amounts={"waves": waves}).frame(1.0) for waves in (1.0, 2.0))
    below = slice(120, 180)
    assert np.abs(calm[below].astype(int) - high[below]).mean() > 8


def test_the_usual_waves_are_drawn_as_they_always_were():
    np.testing.assert_array_equal(
        _ocean("clear").frame(2.0), _ocean("clear", amounts={"waves": 1.0}).frame(2.0)
    )
