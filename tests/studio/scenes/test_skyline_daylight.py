"""The city by day and at dawn: lit and shaded, hazy with distance, without the lights of the night."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from promptreel_studio.scenes import SceneSpec, open_scene
from promptreel_studio.scenes.kit.stage import Stage
from promptreel_studio.scenes.skyline.city import build_row
from promptreel_studio.scenes.skyline.daycity import build_sunlit_row
from promptreel_studio.scenes.skyline.daylight import times
from promptreel_studio.scenes.skyline.looks import look_of

PALETTES = ("neon", "amber", "teal")
SHAPES = [(480, 270), (270, 480), (360, 360), (288, 360)]
BY_LIGHT = pytest.mark.parametrize("time", ["day", "dawn"])


@cache
def frame(
    time: str, weather: str = "clear", palette: str = "neon", size: tuple[int, int] = (480, 270)
) -> np.ndarray:
    spec = SceneSpec(kind="skyline", time=time, weather=weather, palette=palette, seed=7)
    return open_scene(spec, *size, 8.0).frame(2.0).astype(int)


def row(time: str, index: int) -> np.ndarray:
    """Colours of what stands in a row, (n, 3) BGR."""
    stage, look = Stage.of(480, 270, 8.0, 7), look_of(time, "clear", "amber")
    assert look.sun
    disc = (330.0, 130.0 if look.sun.disc else -20.0)
    built = build_sunlit_row(stage, look, look.sun, 216, index, disc=disc, light_x=380.0)
    shown, black = np.full((216, 480, 3), 255, np.uint8), np.zeros((216, 480, 3), np.uint8)
    built.plane.over(shown)
    built.plane.over(black)
    # Without the soft edges, in which there is something of the background.
    solid = np.all(shown == black, axis=2)
    solid[150:] = False
    return shown[solid].astype(int)


@BY_LIGHT
@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("size", SHAPES, ids=lambda size: "x".join(map(str, size)))
def test_it_is_bright_and_nothing_glows(time, palette, size):
    shown = frame(time, "clear", palette, size)
    assert 100 < shown.mean() < 215
    # Neon is both bright and of one colour; a daylit city has no such spots but on small hulls.
    strong = (shown.max(axis=2) - shown.min(axis=2) > 185) & (shown.max(axis=2) > 225)
    assert strong.mean() < 0.004
    assert shown.mean() > 1.5 * frame("night", "clear", palette, size).mean()


def test_the_day_is_blue_above_and_the_dawn_is_warm_above_the_roofs():
    day, dawn = frame("day", palette="amber"), frame("dawn", palette="amber")
    assert day[:60, :, 0].mean() > day[:60, :, 2].mean() + 25
    band = slice(110, 150)
    warmth = [shown[band, :, 2].mean() - shown[band, :, 0].mean() for shown in (dawn, day)]
    assert warmth[0] > 20 > warmth[1]


@BY_LIGHT
def test_rows_fade_into_the_haze_with_distance(time):
    spread = [float(row(time, index).std(axis=0).mean()) for index in (0, 2, 3)]
    assert spread[0] < spread[1] < spread[2]


def test_the_water_mirrors_the_sky_of_the_day():
    for palette in PALETTES:
        water = frame("day", palette=palette)[225:, :].mean(axis=(0, 1))
        assert water[0] > water[2] + 15
    dawn = frame("dawn", palette="amber")[225:, :].mean(axis=(0, 1))
    assert dawn[2] > dawn[0]


@BY_LIGHT
def test_cars_boats_and_clouds_move(time):
    scene = open_scene(
        SceneSpec(kind="skyline", time=time, seed=3, camera={"move": "static"}), 480, 270, 60.0
    )
    first, later = scene.frame(0.0).astype(int), scene.frame(5.0).astype(int)
    moved = np.abs(first - later).max(axis=2) > 24
    assert moved[208:216].sum() > 30
    assert moved[int(270 * 0.84) :].sum() > 30
    assert (np.abs(first - later)[:70].max(axis=2) > 3).mean() > 0.02


@BY_LIGHT
@pytest.mark.parametrize("weather", ["cloudy", "rain"])
def test_an_overcast_sky_has_less_colour_and_less_light(time, weather):
    def colour(shown: np.ndarray) -> float:
        return float((shown.max(axis=2) - shown.min(axis=2))[:60].mean())

    clear, dull = frame(time), frame(time, weather)
    assert colour(dull) < 0.75 * colour(clear)
    assert dull.mean() < clear.mean()


def test_the_same_towers_stand_at_every_time():
    stage = Stage.of(480, 270, 8.0, 7)
    covers = []
    for time in ("night", "day"):
        look = look_of(time, "clear", "neon")
        if look.sun:
            built = build_sunlit_row(stage, look, look.sun, 216, 2, disc=(330.0, -20.0), light_x=380.0)
        else:
            built = build_row(stage, look, 216, 2, light_x=380.0)
        white = np.full((216, 480, 3), 255, np.uint8)
        black = np.zeros_like(white)
        built.plane.over(white)
        built.plane.over(black)
        covers.append(hidden(white, black))
    # Roofs have lift houses by day, which are all that differs.
    assert np.mean(covers[0] != covers[1]) < 0.03


def hidden(white: np.ndarray, black: np.ndarray) -> np.ndarray:
    """Where a plane hides what is behind it."""
    return (white.astype(int) - black).max(axis=2) < 128


def test_a_colour_in_the_light_of_another_is_their_product():
    assert "#804000" == times("#ff8000", "#808080")
    assert "#123456" == times("#123456", "#ffffff")
