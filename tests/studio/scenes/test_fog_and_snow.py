"""Fog over the city and the sea, and snow over the city: it hides what is far, and it moves."""

from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.agent import respond
from promptreel_studio.scenes import SceneSpec, open_scene
from studio.scenes.opened import same_in_any_order

SIZES = [(320, 180), (180, 320), (180, 180)]


def _scene(kind: str, weather: str, time: str, size: tuple[int, int] = (320, 180), **changes: object):
    base = {"kind": kind, "time": time, "weather": weather, "seed": 7, "camera": {"move": "static"}}
    palette = {"skyline": "neon", "ocean": "warm"}[kind]
    return open_scene(SceneSpec.model_validate(base | {"palette": palette} | changes), *size, 10.0)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("time", ["night", "day", "dawn"])
@pytest.mark.parametrize("kind", ["skyline", "ocean"])
def test_fog_takes_contrast_and_drifts(kind, time, size):
    fog, clear = (_scene(kind, weather, time, size) for weather in ("fog", "clear"))
    height = size[1]
    middle = slice(int(0.35 * height), int(0.62 * height))
    assert fog.frame(2.0)[middle].std() < clear.frame(2.0)[middle].std()
    moved = np.abs(fog.frame(2.0).astype(int) - fog.frame(6.0)).mean()
    assert moved > 0.3


@pytest.mark.parametrize("kind", ["skyline", "ocean"])
def test_more_fog_hides_more(kind):
    thin, thick = (_scene(kind, "fog", "day", amounts={"fog": n}).frame(2.0)[60:150] for n in (0.3, 1.0))
    assert thick.std() < thin.std()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("time", ["night", "day"])
def test_snow_falls_over_the_city(time, size):
    snow, none = (_scene("skyline", "snow", time, size, amounts={"snow": n}) for n in (1.0, 0.0))
    flakes = [np.abs(snow.frame(t).astype(int) - none.frame(t)).max(axis=2) > 12 for t in (2.0, 2.4)]
    assert all(0.004 < seen.mean() < 0.4 for seen in flakes)
    assert (flakes[0] ^ flakes[1]).mean() > 0.5 * flakes[0].mean()


@pytest.mark.parametrize(("kind", "weather"), [("skyline", "fog"), ("skyline", "snow"), ("ocean", "fog")])
def test_frames_are_a_pure_function_of_the_time(kind, weather):
    same_in_any_order(_scene(kind, weather, "night"), (0.7, 4.0, 9.9))


@pytest.mark.parametrize(
    ("words", "kind", "weather"),
    [
        ("a foggy city in the morning", "skyline", "fog"),
        ("a city in the snow at night", "skyline", "snow"),
        ("fog over the sea at dawn", "ocean", "fog"),
        ("雪中的城市夜景", "skyline", "snow"),
        ("eine Stadt im Nebel", "skyline", "fog"),
    ],
)
def test_they_are_drawn_where_they_are_asked_for(words, kind, weather):
    reply = respond(words, None, seed=1)
    (segment,) = next(track for track in reply.draft["t"] if track["tt"] == 0)["sg"]
    assert (segment["scene"]["kind"], segment["scene"]["weather"]) == (kind, weather)
    assert "cannot" not in " ".join(reply.texts)
