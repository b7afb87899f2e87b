"""Rain and storm over mountains and fields: from the words to the fields of the scene."""

import pytest

from promptreel_studio.agent import respond
from promptreel_studio.agent.drafts import VIDEO, segments


def scene(draft):
    return segments(draft, VIDEO)[0]["scene"]


@pytest.mark.parametrize(
    ("prompt", "kind", "weather"),
    [
        ("a thunderstorm over the mountains", "mountains", "storm"),
        ("a storm in the mountains", "mountains", "storm"),
        ("lightning over the mountains", "mountains", "storm"),
        ("rain in the mountains", "mountains", "rain"),
        ("storm over a wheat field", "fields", "storm"),
        ("a field in a thunderstorm", "fields", "storm"),
        ("a meadow in the rain", "fields", "rain"),
        ("雷雨中的山", "mountains", "storm"),
        ("山里下雨", "mountains", "rain"),
        ("Gewitter in den Bergen", "mountains", "storm"),
        ("orage sur les montagnes", "mountains", "storm"),
        ("lluvia en las montañas", "mountains", "rain"),
        ("гроза в горах", "mountains", "storm"),
    ],
)
def test_weather_on_land_is_drawn_and_nothing_is_said_to_be_missing(prompt, kind, weather):
    reply = respond(prompt, None, seed=7)
    found = scene(reply.draft)
    assert (kind, weather) == (found["kind"], found["weather"])
    assert 1 == len(reply.texts), reply.texts


@pytest.mark.parametrize(
    ("said", "weather", "amounts"),
    [
        ("make it stormy", "storm", {}),
        ("let it rain", "rain", {}),
        ("add lightning", "storm", {}),
        ("加上闪电", "storm", {}),
        ("heavier rain", "rain", {"rain": 1.6}),
    ],
)
def test_edits_bring_rain_and_storm_to_the_mountains(said, weather, amounts):
    before = respond("mountains at dusk", None, seed=7).draft
    found = scene(respond(said, before, seed=8).draft)
    assert ("mountains", weather, amounts) == (found["kind"], found["weather"], found["amounts"])


@pytest.mark.parametrize(
    ("said", "weather", "amounts"),
    [
        ("no lightning", "rain", {}),
        ("heavier rain", "storm", {"rain": 1.6}),
        ("clear weather", "clear", {}),
    ],
)
@pytest.mark.parametrize("prompt", ["a storm in the mountains", "storm over a wheat field"])
def test_a_storm_on_land_can_be_changed(prompt, said, weather, amounts):
    before = respond(prompt, None, seed=7).draft
    found = scene(respond(said, before, seed=8).draft)
    assert (weather, amounts) == (found["weather"], found["amounts"])
