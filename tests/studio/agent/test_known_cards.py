"""Edits: the only card by its words, a shot by the time of its day, music that gets louder."""

import pytest

from promptreel_studio.agent import respond
from studio.agent.drafts import check, of, titles

CARD = "first a title card “Happy New Year”, then fireworks, then a sunrise over mountains, 12 seconds, piano"
DAYS = "first a forest by day, then a mountain lake at sunrise, then a city at night, 15 seconds, lofi"


def edited(film, words):
    before = respond(film, None, seed=7).draft
    reply = respond(words, before, seed=7)
    assert reply.draft is not None, reply.texts
    return check(before), check(reply.draft)


def scenes(draft):
    return [one["scene"] for one in of(draft, 0)]


@pytest.mark.parametrize(
    "words",
    ["make Happy New Year gold", "make “Happy New Year” gold", "make the words on the card gold", "把Happy New Year改成金色"],
)  # fmt: skip
def test_a_card_by_its_words_gets_other_letters(words):
    before, after = edited(CARD, words)
    assert scenes(after)[1:] == scenes(before)[1:]
    assert scenes(after)[0] != scenes(before)[0]
    assert scenes(after)[0]["words"] == "Happy New Year"


@pytest.mark.parametrize(
    ("words", "said"), [("change the text to “Hello”", "Hello"), ("最后的文字改成“你好”", "你好")]
)
def test_the_only_text_is_the_cards(words, said):
    _, after = edited(CARD, words)
    assert scenes(after)[0]["words"] == said
    assert not titles(after)


def test_words_that_are_added_are_no_card():
    _, after = edited(CARD, "add the title “Happy New Year” at the end")
    assert titles(after)[0][0] == "Happy New Year"


@pytest.mark.parametrize(
    "words", ["make the sunrise brighter", "日出再亮一点", "the sunrise a bit brighter please"]
)
def test_the_shot_in_which_the_sun_rises(words):
    before, after = edited(DAYS, words)
    changed = [new != old for new, old in zip(of(after, 0), of(before, 0), strict=True)]
    assert changed == [False, True, False]


def test_a_time_that_is_wished_is_no_shot():
    _, after = edited(DAYS, "make it sunrise")
    assert {scene["time"] for scene in scenes(after)} == {"dawn"}


@pytest.mark.parametrize(
    "words", ["let the music start quietly and get louder", "音乐由弱到强", "the music should build up"]
)
def test_music_that_gets_louder(words):
    before, after = edited(DAYS, words)
    (music,), (old,) = of(after, 1), of(before, 1)
    assert music["fade_in"] == 5000
    assert music["vol"] == old["vol"]


@pytest.mark.parametrize(
    ("words", "lengths"),
    [
        ("make the forest longer", [2, 0, 0]),
        ("shorten the sunrise", [0, -2, 0]),
        ("the city should be longer", [0, 0, 2]),
        ("make the lake last longer", [0, 2, 0]),
        ("森林短一点", [-2, 0, 0]),
        ("让日出长一点", [0, 2, 0]),
        ("shorten the sunrise by 1 second", [0, -1, 0]),
    ],
)
def test_a_shot_is_longer_or_shorter(words, lengths):
    before, after = edited(DAYS, words)
    pairs = zip(of(before, 0), of(after, 0), strict=True)
    assert [(new["d"] - old["d"]) / 1000 for old, new in pairs] == lengths


@pytest.mark.parametrize("words", ["make the whole video longer", "视频长一点"])
def test_the_film_is_longer(words):
    before, after = edited(DAYS, words)
    assert after["d"] > before["d"]
    assert all(new["d"] > old["d"] for old, new in zip(of(before, 0), of(after, 0), strict=True))


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("make the forest at dawn and the city by day", ["dawn", "dawn", "day"]),
        ("change the sunrise to night", ["day", "night", "night"]),
        ("make the night sunset", ["day", "dawn", "sunset"]),
    ],
)
def test_times_of_shots(words, times):
    _, after = edited(DAYS, words)
    assert [(scene["kind"], scene["time"]) for scene in scenes(after)] == list(
        zip(["forest", "mountains", "skyline"], times, strict=True)
    )


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("put the sunrise first", ["mountains", "forest", "skyline"]),
        ("remove the sunrise", ["forest", "skyline"]),
        ("删掉日出", ["forest", "skyline"]),
        ("把日出换成海滩", ["forest", "beach", "skyline"]),
    ],
)
def test_the_sunrise_is_a_shot(words, kinds):
    assert [scene["kind"] for scene in scenes(edited(DAYS, words)[1])] == kinds
