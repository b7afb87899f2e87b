"""A cup by a rainy window is one picture: the cup, with rain on the pane behind it."""

import pytest

from promptreel_studio.agent import respond
from promptreel_studio.agent.drafts import VIDEO, segments


def scene(draft):
    return segments(draft, VIDEO)[0]["scene"]


@pytest.mark.parametrize(
    ("prompt", "variant"),
    [
        ("rainy window with a cup of coffee", "coffee"),
        ("a cup of coffee by a rainy window", "coffee"),
        ("rain on the window and a cup of tea", "tea"),
        ("raindrops on the window and a cup of tea", "tea"),
        ("a cosy cup of coffee while it rains outside", "coffee"),
        ("雨天窗边的咖啡", "coffee"),
        ("窗上的雨滴和一杯茶", "tea"),
        ("eine Tasse Kaffee am regnerischen Fenster", "coffee"),
        ("una taza de café y lluvia en la ventana", "coffee"),
        ("コーヒーと窓を打つ雨", "coffee"),
    ],
)
def test_rain_behind_a_cup_is_drawn_and_nothing_is_left_out(prompt, variant):
    reply = respond(prompt, None, seed=7)
    found = scene(reply.draft)
    assert ("cup", "rain", variant) == (found["kind"], found["weather"], found["variant"])
    assert 1 == len(reply.texts), reply.texts


@pytest.mark.parametrize("prompt", ["a rainy window", "rain on the window", "雨窗", "raindrops"])
def test_a_rainy_window_alone_is_that_of_a_room(prompt):
    found = scene(respond(prompt, None, seed=7).draft)
    assert ("room", "rain") == (found["kind"], found["weather"])


@pytest.mark.parametrize(
    "said", ["make it rain", "add rain on the window", "rain on the window, please", "窗外下雨"]
)
def test_rain_on_the_window_behind_a_cup_is_no_other_scene(said):
    before = respond("a cup of coffee", None, seed=7).draft
    found = scene(respond(said, before, seed=8).draft)
    assert ("cup", "rain", "dawn") == (found["kind"], found["weather"], found["time"])


def test_over_the_sea_rain_on_the_window_is_another_scene():
    before = respond("the ocean at sunset", None, seed=7).draft
    assert "room" == scene(respond("rain on the window", before, seed=8).draft)["kind"]


@pytest.mark.parametrize(
    ("prompt", "kind"), [("雨夜的一杯咖啡", "cup"), ("雪夜的村庄", "village"), ("雨夜的山", "mountains")]
)
def test_a_night_of_rain_or_snow_is_a_night(prompt, kind):
    found = scene(respond(prompt, None, seed=7).draft)
    assert (kind, "night") == (found["kind"], found["time"])
