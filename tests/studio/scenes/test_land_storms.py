"""Rain and storm over mountains and fields: dark clouds, lightning that is gentle to the eyes, and wind."""

from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.scenes import SceneSpec, open_scene
from promptreel_studio.scenes.kit.lightning import LAND, Lightning, discharge
from promptreel_studio.scenes.kit.stage import Stage
from promptreel_studio.scenes.kit.sway import squall
from studio.scenes.opened import same_in_any_order

SIZES = [(320, 180), (180, 320), (180, 180), (144, 180)]
TIMES = ["dawn", "day", "night"]
HEAVY = [("mountains", "rain"), ("mountains", "storm"), ("fields", "storm")]


def _land(kind: str, weather: str, size: tuple[int, int] = (320, 180), **changes: object):
    palette = {"mountains": "rose", "fields": "golden"}[kind]
    base = {"kind": kind, "time": "day", "weather": weather, "palette": palette, "seed": 3}
    return open_scene(SceneSpec.model_validate(base | changes), *size, 12.0)


def _starts(seed: int, slots: int) -> list[float]:
    found = [discharge(seed, slot, LAND) for slot in range(slots)]
    return [start for one in found if one for start, _ in one.pulses]


def _brightest(seed: int) -> float:
    first = discharge(seed, 0, LAND)
    assert first is not None
    return first.pulses[0][0] + LAND.rise


@pytest.mark.parametrize("seed", range(40))
def test_over_land_it_flashes_now_and_then_and_never_twice_within_three_seconds(seed):
    starts = _starts(seed, 40)
    assert len(starts) > 20
    assert np.diff(starts).min() > 3.0


def test_a_flash_over_land_is_softer_than_one_at_sea():
    lit = discharge(3, 0, LAND)
    assert lit is not None
    light = np.array([lit.light(frame / 30) for frame in range(150)])
    assert 0 == light[0]
    assert 0.7 < light.max() <= 1.0
    assert np.abs(np.diff(light)).max() < 0.25
    assert light[-1] < 0.02


@pytest.mark.parametrize("kind", ["mountains", "fields"])
@pytest.mark.parametrize("size", SIZES[:2])
def test_a_flash_lights_clouds_and_land_by_less_than_a_fifth_of_white(kind, size):
    scene = _land(kind, "storm", size, amounts={"rain": 0.0}, camera={"move": "static"})
    at = _brightest(3)
    before, within = (scene.frame(t).astype(int) for t in (at - 0.5, at))
    assert 3 < (within - before).mean() < 0.2 * 255
    rows = size[1]
    for part in (slice(0, int(rows * 0.4)), slice(int(rows * 0.65), rows)):
        assert (within[part] - before[part]).mean() > 1.5


@pytest.mark.parametrize("x", [0.14, 0.35, 0.5, 0.65, 0.85])
def test_no_bolt_strikes_where_it_is_hidden(x):
    stage = Stage.of(160, 90, 5.0, 3)
    place = Lightning(stage, 40, "#cfd8ff", hidden=(0.45, 0.65))._beside(x)
    assert 0.14 <= place <= 0.86
    assert not 0.45 < place < 0.65


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("kind", "weather"), HEAVY)
def test_frames_are_a_pure_function_of_the_time(kind, weather, size):
    expected = same_in_any_order(_land(kind, weather, size), (0.7, _brightest(3), 11.9))
    assert np.abs(expected[0].astype(int) - expected[2]).mean() > 1


@pytest.mark.parametrize("time", TIMES)
@pytest.mark.parametrize(("kind", "weather"), HEAVY)
def test_it_is_darker_than_in_fair_weather_and_never_black(kind, weather, time):
    dark = _land(kind, weather, time=time, amounts={"rain": 0.0}).frame(0.1)
    assert 8 < dark.mean() < _land(kind, "clear", time=time).frame(0.1).mean()
    assert (dark.max(axis=2) < 6).mean() < 0.3


@pytest.mark.parametrize(("kind", "weather"), HEAVY)
def test_the_frame_is_covered_whatever_it_held_before(kind, weather):
    scene = _land(kind, weather, amounts={"rain": 0.0})
    kept = scene.frame(3.0).copy()
    scene.frame(0.0)[:] = (0, 255, 0)
    np.testing.assert_array_equal(kept, scene.frame(3.0))


@pytest.mark.parametrize("weather", ["rain", "storm"])
def test_fewer_clouds_over_the_mountains_let_more_light_through(weather):
    usual, few = (_land("mountains", weather, amounts={"clouds": n}).frame(0.1) for n in (1.0, 0.3))
    above = slice(0, 36)
    assert few[above].mean() > usual[above].mean() + 2


def test_a_storm_bows_what_stands_in_it_all_the_time():
    wind = [squall(t / 10, phase) for t in range(600) for phase in (0.0, 2.0, 4.0)]
    assert 0.1 < min(wind)
    assert max(wind) <= 1.0
    assert np.std(wind) > 0.1
