"""Storm, rain and rough water: from the words to the fields of the scene."""

import pytest

from promptreel_studio.agent import respond
from promptreel_studio.agent.drafts import VIDEO, segments
from promptreel_studio.scenes.spec import SceneSpec


def scene(draft):
    return SceneSpec.model_validate(segments(draft, VIDEO)[0]["scene"])


@pytest.mark.parametrize(
    ("prompt", "weather", "time"),
    [
        ("a storm at sea", "storm", "sunset"),
        ("stormy ocean at night", "storm", "night"),
        ("thunderstorm over the sea", "storm", "sunset"),
        ("heavy rain on a stormy sea", "storm", "sunset"),
        ("rain over the ocean", "rain", "sunset"),
        ("暴风雨中的大海", "storm", "sunset"),
        ("海上的雷暴", "storm", "sunset"),
        ("Sturm auf dem Meer bei Nacht", "storm", "night"),
        ("tempête en mer", "storm", "sunset"),
        ("tormenta en el mar", "storm", "sunset"),
        ("嵐の海", "storm", "sunset"),
        ("шторм на море ночью", "storm", "night"),
        ("fırtınalı deniz", "storm", "sunset"),
        ("bão trên biển", "storm", "sunset"),
    ],
)
def test_weather_at_sea_is_drawn_and_nothing_is_said_to_be_missing(prompt, weather, time):
    reply = respond(prompt, None, seed=7)
    found = scene(reply.draft)
    assert ("ocean", weather, time) == (found.kind, found.weather, found.time)
    assert 1 == len(reply.texts), reply.texts


@pytest.mark.parametrize("prompt", ["rough sea", "a choppy ocean at dusk", "raging seas", "the sea is rough"])
def test_a_rough_sea_has_high_waves(prompt):
    reply = respond(prompt, None, seed=7)
    found = scene(reply.draft)
    assert "ocean" == found.kind
    assert {"waves": 2.0} == found.amounts


def test_a_calm_sea_is_the_usual_one():
    assert {} == scene(respond("a calm sea at dawn", None, seed=7).draft).amounts


@pytest.mark.parametrize(
    ("said", "weather", "amounts"),
    [
        ("make it stormy", "storm", {}),
        ("lightning", "storm", {}),
        ("add lightning", "storm", {}),
        ("加上闪电", "storm", {}),
        ("mach es stürmisch", "storm", {}),
        ("let it rain", "rain", {}),
        ("faites pleuvoir", "rain", {}),
        ("heavier rain", "rain", {"rain": 1.6}),
        ("more waves", "clear", {"waves": 1.6}),
        ("浪大一点", "clear", {"waves": 1.6}),
        ("calm the sea", "clear", {"waves": 0.62}),
        ("让海面平静下来", "clear", {"waves": 0.62}),
    ],
)
def test_edits_change_the_fields_of_the_ocean(said, weather, amounts):
    before = respond("the ocean at sunset", None, seed=7).draft
    found = scene(respond(said, before, seed=8).draft)
    assert ("ocean", "sunset", weather, amounts) == (found.kind, found.time, found.weather, found.amounts)


@pytest.mark.parametrize(
    ("said", "weather", "amounts"),
    [
        ("no lightning", "rain", {}),
        ("calm the sea", "storm", {"waves": 0.62}),
        ("bigger waves", "storm", {"waves": 1.6}),
        ("heavier rain", "storm", {"rain": 1.6}),
        ("less rain", "storm", {"rain": 0.62}),
        ("let it rain", "rain", {}),
        ("clear weather", "clear", {}),
    ],
)
def test_a_storm_can_be_changed_too(said, weather, amounts):
    before = respond("a storm at sea", None, seed=7).draft
    found = scene(respond(said, before, seed=8).draft)
    assert (weather, amounts) == (found.weather, found.amounts)


@pytest.mark.parametrize(
    ("prompt", "weather"),
    [
        ("a stormy beach", "rain"),
        ("a thunderstorm over the city", "rain"),
        ("a stormy street", "rain"),
        ("雷雨中的城市", "rain"),
    ],
)
def test_scenes_without_a_storm_say_so_and_take_the_nearest(prompt, weather):
    reply = respond(prompt, None, seed=7)
    assert weather == scene(reply.draft).weather
    assert any(word in " ".join(reply.texts[1:]) for word in ("storm", "暴风雨"))
