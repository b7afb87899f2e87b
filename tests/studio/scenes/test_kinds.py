"""What KINDS promises is really drawn."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from promptreel_studio.scenes import KINDS, SceneSpec, open_scene

COMBINATIONS = [
    (name, time, weather, palette)
    for name, kind in KINDS.items()
    for time in kind.times
    for weather in kind.weathers
    for palette in kind.palettes
]


@cache
def _draw(kind: str, time: str, weather: str, palette: str) -> np.ndarray:
    """One frame; kept, because several tests compare the same pictures."""
    spec = SceneSpec.model_validate(
        {"kind": kind, "time": time, "weather": weather, "palette": palette, "seed": 11}
    )
    return open_scene(spec, 320, 180, 10.0).frame(2.0)


@pytest.mark.parametrize(
    ("kind", "time", "weather", "palette"), COMBINATIONS, ids=map("-".join, COMBINATIONS)
)
def test_every_combination_is_neither_black_nor_blown_out(kind, time, weather, palette):
    frame = _draw(kind, time, weather, palette)
    light = frame.max(axis=2)
    assert 12 < frame.mean() < 205
    assert frame.std() > 14
    assert (light < 6).mean() < 0.30
    assert (frame.min(axis=2) > 252).mean() < 0.06
    # A title in the middle has something to stand on.
    middle = frame[60:120, 80:240]
    assert (middle.min(axis=2) > 250).mean() < 0.10


@pytest.mark.parametrize("kind", tuple(KINDS))
def test_night_is_darker_than_every_other_time(kind):
    facts = KINDS[kind]
    light = {time: _draw(kind, time, "clear", facts.palettes[0]).mean() for time in facts.times}
    assert "night" == min(light, key=light.__getitem__)


@pytest.mark.parametrize("kind", tuple(KINDS))
def test_palettes_differ_in_colour(kind):
    facts = KINDS[kind]
    tones = [_draw(kind, facts.times[0], "clear", p).mean(axis=(0, 1)) for p in facts.palettes]
    for n, one in enumerate(tones):
        for other in tones[n + 1 :]:
            assert np.abs(one - other).max() > 4


@pytest.mark.parametrize(("kind", "weather"), [("skyline", "rain"), ("ocean", "cloudy"), ("village", "snow")])
def test_weather_shows(kind, weather):
    facts = KINDS[kind]
    clear, other = (_draw(kind, facts.times[0], w, facts.palettes[0]).astype(int) for w in ("clear", weather))
    assert np.abs(clear - other).mean() > 1.0


@pytest.mark.parametrize("kind", tuple(KINDS))
def test_unknown_names_fall_back_to_the_defaults(kind):
    facts = KINDS[kind]
    expected = _draw(kind, facts.times[0], facts.weathers[0], facts.palettes[0])
    np.testing.assert_array_equal(expected, _draw(kind, facts.times[0], "fog", "no such palette"))
