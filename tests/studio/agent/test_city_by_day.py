"""The city is drawn at the time of day and in the weather that are wished, and what is in its picture is not missing."""

import pytest

from promptreel_studio.agent import respond
from promptreel_studio.agent.drafts import VIDEO, segments


def scene(reply):
    return segments(reply.draft, VIDEO)[0]["scene"]


@pytest.mark.parametrize(
    ("words", "time", "weather"),
    [
        ("city skyline by day", "day", "clear"),
        ("downtown at noon", "day", "clear"),
        ("a sunny city skyline", "day", "clear"),
        ("rainy afternoon in the city", "day", "rain"),
        ("city in the morning", "dawn", "clear"),
        ("清晨的城市", "dawn", "clear"),
        ("白天的城市天际线", "day", "clear"),
        ("la ville le matin", "dawn", "clear"),
        ("die Stadt am Tag, bewölkt", "day", "cloudy"),
        ("city at sunrise with clouds", "dawn", "cloudy"),
        ("a city at night under clouds", "night", "cloudy"),
    ],
)
def test_a_city_is_drawn_at_the_time_that_is_wished(words, time, weather):
    reply = respond(words, None, seed=7)
    drawn = scene(reply)
    assert ("skyline", time, weather) == (drawn["kind"], drawn["time"], drawn["weather"])
    assert 1 == len(reply.texts), reply.texts


@pytest.mark.parametrize("words", ["a city", "a futuristic metropolis", "一座城市", "make a video"])
def test_a_city_of_which_no_time_is_said_stays_at_night(words):
    assert ("skyline", "night") == (
        scene(respond(words, None, seed=7))["kind"],
        scene(respond(words, None, seed=7))["time"],
    )


@pytest.mark.parametrize(
    "words",
    [
        "a city by the river",
        "downtown at noon with boats on the river",
        "a city by day under white clouds",
        "白天的城市,江面上有船",
        "a beach with clouds",
    ],
)
def test_what_a_picture_shows_is_no_second_subject(words):
    reply = respond(words, None, seed=7)
    assert 1 == len(reply.texts), reply.texts


def test_a_second_subject_is_still_named():
    assert "left out: waterfall" in respond("a city and a waterfall", None, seed=7).texts[1]
