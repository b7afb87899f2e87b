"""First messages: places in the film before the shots, times of one place, texts on shots called by what they show."""

import pytest

from promptreel_studio.agent import respond
from studio.agent.drafts import check, of, titles


def made(words):
    reply = respond(words, None, seed=7)
    assert reply.ok, reply.texts
    return check(reply.draft), " ".join(reply.texts)


def shots(draft):
    return [clip["scene"]["words"] or clip["scene"]["kind"] for clip in of(draft, 0)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Opening: a beach. Middle: a forest. Ending: a city at night. 15 seconds", ["beach", "forest", "skyline"]),
        ("opening: bokeh lights, gold\nmiddle: a desert\nclosing: the sea at night\ncall it Still", ["abstract", "desert", "ocean"]),
        ("开头：海滩日出\n中间：森林\n结尾：城市夜景\n配钢琴", ["beach", "forest", "skyline"]),
        ("we begin in a wheat field. after that a night street with rain. last one is a cabin room with a fireplace", ["fields", "street", "room"]),
        ("先是雨夜的街道，然后切到温馨的房间，窗外下雨，最后是一杯茶", ["street", "room", "cup"]),
        ('Title "Four Seasons". Then a spring meadow, a beach, an autumn forest, a village in snow, 4 sec each', ["fields", "beach", "forest", "village"]),
        ("The title is “Go”. First a beach, then a forest", ["beach", "forest"]),
        ("Title card “Go” on black. Then a beach, then a forest", ["Go", "beach", "forest"]),
    ],
)  # fmt: skip
def test_what_is_shown(words, expected):
    assert shots(made(words)[0]) == expected


@pytest.mark.parametrize(
    ("words", "field", "expected"),
    [
        ("one beach four times: dawn, noon, sunset and night. Piano.", "time", ["dawn", "day", "sunset", "night"]),
        ("a forest in four seasons: spring, summer, autumn and winter, 5 seconds each", "season", ["spring", "summer", "autumn", "winter"]),
        ("同一片海滩的四个时刻：清晨、正午、黄昏、夜晚，一共20秒", "time", ["dawn", "day", "dusk", "night"]),
    ],
)  # fmt: skip
def test_the_heading_says_what_and_the_list_when(words, field, expected):
    draft, _ = made(words)
    assert len(set(shots(draft))) == 1
    assert [clip["scene"][field] for clip in of(draft, 0)] == expected


@pytest.mark.parametrize(
    ("words", "shot"),
    [
        (
            "10 seconds of forest, 5 seconds of waterfall, 10 seconds of a desert. put “Home” on the waterfall",
            1,
        ),
        ("a beach, then a forest, then a city. Caption “Home” over the forest", 1),
        (
            "a beach, then a forest, then a city. Caption “Home” at the bottom of the screen over the city shot",
            2,
        ),
        ("a forest, then a city, then the sea with “Home” on the top left", 2),
        ("两段，第一段森林10秒，第二段日落的海10秒，字幕写“Home”，放在第二段", 1),
        ("先是森林，然后是沙漠，最后是大海，字幕“Home”放在沙漠那段", 1),
    ],
)
def test_a_text_lies_over_the_shot_that_is_named_beside_it(words, shot):
    draft, _ = made(words)
    text = next(one for one in of(draft, 7) if one["txt"] == "Home")
    assert text["st"] == of(draft, 0)[shot]["st"]
    assert "Home" not in shots(draft)


def test_a_title_that_comes_last_is_at_the_end():
    draft, _ = made("a beach, then a forest, 12 seconds. call it Still, show the title last")
    text = of(draft, 7)[0]
    assert (text["txt"], text["st"] + text["d"]) == ("Still", draft["d"])


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("fireworks with title Happy New Year Grandma! loud and festive", "Happy New Year Grandma!"),
        ("a beach titled Are we there yet? calm music", "Are we there yet?"),
    ],
)
def test_a_title_ends_where_it_is_called_out(words, title):
    assert [text for text, *_ in titles(made(words)[0])] == [title]


def test_a_countdown_closes_with_what_is_called_out():
    draft, _ = made("countdown from 3 to 1 then GO! big numbers, yellow on black")
    assert shots(draft) == ["3", "2", "1", "GO!"]


@pytest.mark.parametrize(
    ("words", "kind", "weather"),
    [
        ("mountains with low clouds", "mountains", "cloudy"),
        ("a field of flowers under a blue sky with some clouds", "fields", "cloudy"),
        ("mountains above the clouds", "clouds", "clear"),
        ("clouds from above", "clouds", "clear"),
        ("a storm over the sea with dark clouds", "ocean", "storm"),
        ("dark clouds and lightning over the sea", "ocean", "storm"),
        ("a lake under snowy mountains", "mountains", "clear"),
        ("snowy peak", "mountains", "clear"),
        ("a sunny new york street by day", "street", "clear"),
        ("rainy tokyo style street at night", "street", "rain"),
    ],
)
def test_what_is_around_it_is_not_what_is_shown(words, kind, weather):
    draft, answer = made(words)
    scene = of(draft, 0)[0]["scene"]
    assert (scene["kind"], scene["weather"]) == (kind, weather)
    assert "left out" not in answer


def test_new_york_keeps_its_name():
    assert "new york" in made("a street in new york")[1]


def test_the_camera_of_all_may_stand_behind_the_length_of_the_whole():
    draft, _ = made("开头是宇宙和行星，中间是极光，结尾是城市夜景 一共30秒 镜头慢慢推进")
    assert [clip["scene"]["camera"]["direction"] for clip in of(draft, 0)] == ["in", "in", "in"]


def test_a_story_is_upright():
    draft, answer = made("下雨的街道，IG限动用")
    assert (draft["m"]["aspect"], "IG" in answer) == ("9:16", False)
