"""Edits of a timeline: what changed is in the draft and in the answer, and nothing is half-applied."""

import copy

import pytest

from promptreel_studio.agent import respond
from studio.agent.drafts import check, music, of, scene, titles


@pytest.fixture
def sea():
    return respond("the sea at sunset with the title 'Calm'", None, seed=7).draft


def after(draft, words):
    reply = respond(words, draft, seed=9)
    assert reply.ok, reply.texts
    assert reply.draft is not None, reply.texts
    return check(reply.draft)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("add lo-fi music at 35%", ("lofi", 35)),
        ("change the music to piano", ("piano", 80)),
        ("set the music volume to 20%", ("ambient", 20)),
        ("mute the music", ("ambient", 0)),
        ("remove the music", None),
        ("no music please", None),
        ("make the music half as loud", ("ambient", 40)),
        ("音乐音量调到30%", ("ambient", 30)),
        ("把音乐换成钢琴", ("piano", 80)),
        ("去掉音乐", None),
    ],
)
def test_music(sea, words, expected):
    assert expected == music(after(sea, words))


def test_louder_and_quieter_are_relative(sea):
    assert music(after(sea, "quieter"))[1] < 80 < music(after(sea, "a little louder"))[1]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("add the title 'Bye' from 5 to 8 seconds", [("Calm", 0, 3), ("Bye", 5, 8)]),
        ("add the title 'Bye' for the last two seconds", [("Calm", 0, 3), ("Bye", 8, 10)]),
        ("add a title 'Bye' 0:06-0:08", [("Calm", 0, 3), ("Bye", 6, 8)]),
        ("change the title to 'Storm'", [("Storm", 0, 3)]),
        ("change 'Calm' to 'Storm'", [("Storm", 0, 3)]),
        ("move the title to the end", [("Calm", 7, 10)]),
        ("show the title for 5 seconds", [("Calm", 0, 5)]),
        ("remove the title", []),
        ("delete the title 'Calm'", []),
        ("添加标题“再见”第5秒到第8秒", [("Calm", 0, 3), ("再见", 5, 8)]),
        ("把标题改成“风暴”", [("风暴", 0, 3)]),
        ("删除标题", []),
        (
            "write 'remove the music' as a title from 4 to 6 seconds",
            [("Calm", 0, 3), ("remove the music", 4, 6)],
        ),
    ],
)
def test_titles(sea, words, expected):
    draft = after(sea, words)
    assert expected == titles(draft)
    assert ("ambient", 80) == music(draft)


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("make the title #ff8800", "color", "#ff8800"),
        ("put the title at the bottom", "position", "bottom"),
        ("make the title small", "size", "small"),
        ("标题放到顶部", "position", "top"),
    ],
)
def test_the_look_of_a_title(sea, words, field, value):
    assert value == of(after(sea, words), 7)[0]["style"][field]


def test_a_colour_has_a_name(sea):
    yellow, red = (
        of(after(sea, words), 7)[0]["style"]["color"] for words in ("make the title yellow", "标题改成红色")
    )
    assert len({"#ffffff", yellow, red}) == 3


@pytest.mark.parametrize(
    ("words", "seconds"),
    [("make it 15 seconds", 15), ("shorten it to 8s", 8), ("2 seconds longer", 12), ("时长改成6秒", 6)],
)
def test_length(sea, words, seconds):
    draft = after(sea, words)
    assert seconds * 1000 == draft["d"] == of(draft, 0)[0]["d"] == of(draft, 1)[0]["d"]


def test_a_title_follows_the_new_length(sea):
    late = after(sea, "move the title to the end")
    assert [("Calm", 3, 6)] == titles(after(late, "make it 6 seconds"))


@pytest.mark.parametrize(
    ("words", "aspect"),
    [("make it vertical", "9:16"), ("square please", "1:1"), ("竖屏", "9:16"), ("change to 4:5", "4:5")],
)
def test_shape(sea, words, aspect):
    assert aspect == after(sea, words)["m"]["aspect"]


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("make it night", "time", "night"),
        ("change it to dawn", "time", "dawn"),
        ("改成晚上", "time", "night"),
        ("make it cloudy", "weather", "cloudy"),
    ],
)
def test_the_scene(sea, words, field, value):
    draft = after(sea, words)
    assert value == scene(draft)[field]
    assert scene(sea)["seed"] == scene(draft)["seed"]


def test_the_camera(sea):
    assert scene(after(sea, "slower camera"))["camera"]["speed"] < 1.0
    assert "zoom" == scene(after(sea, "zoom in"))["camera"]["move"]
    assert "static" == scene(after(sea, "static camera"))["camera"]["move"]


def test_another_take_is_another_seed(sea):
    for words in ("another take", "try a different version", "再来一个"):
        assert scene(sea)["seed"] != scene(after(sea, words))["seed"]


def test_several_wishes_in_one_message_are_all_done(sea):
    draft = after(
        sea, "add the title 'Hi' from 4 to 6 seconds in yellow and lower the music to 20%; make it 12 seconds"
    )
    assert [("Calm", 0, 3), ("Hi", 4, 6)] == titles(draft)
    assert ("ambient", 20) == music(draft)
    assert 12_000 == draft["d"]


def test_the_answer_says_before_and_after(sea):
    reply = respond("set the music volume to 35% and make it night", sea, seed=9)
    told = " ".join(reply.texts)
    assert "80% -> 35%" in told
    assert "sunset -> night" in told


@pytest.mark.parametrize(
    "words",
    [
        "add a dog",
        "crop it to the left",
        "make the video 0 seconds",
        "make it 10000 seconds",
        "set the music volume to 300%",
        "change the title 'Nope' to 'Yes'",
        "add a title",
        "flurb the wibble",
        "export it",
        "how many credits are left?",
        "导出视频",
        "make it snow",
    ],
)
def test_what_cannot_be_done_changes_nothing_and_says_why(sea, words):
    reply = respond(words, sea, seed=9)
    assert reply.draft is None
    assert not reply.ok
    assert reply.texts[0]


def test_what_was_not_understood_is_named_beside_what_was_done(sea):
    reply = respond("make it night and flurb it", sea, seed=9)
    assert "night" == scene(check(reply.draft))["time"]
    assert "flurb" in " ".join(reply.texts)


def test_a_wish_is_not_lost_because_a_part_of_it_is_there_already():
    piano = respond("the sea at sunset with piano music", None, seed=7).draft
    reply = respond("a cat playing piano in a smoky jazz bar", piano, seed=9)
    assert not reply.ok
    assert "cat" in " ".join(reply.texts)
    assert "already" in respond("piano music", piano, seed=9).texts[0]


def test_foreign_keys_survive_an_edit(sea):
    sea["x_root"] = {"keep": [1, 2, 3]}
    sea["t"][0]["x_track"] = True
    sea["t"][0]["sg"][0]["x_segment"] = None
    draft = after(sea, "make it night")
    assert {"keep": [1, 2, 3]} == draft["x_root"]
    assert draft["t"][0]["x_track"] is True
    assert "x_segment" in draft["t"][0]["sg"][0]


def test_the_given_draft_is_never_touched(sea):
    before = copy.deepcopy(sea)
    for words in ("make it night", "remove the title", "make it 15 seconds", "another take", "flurb"):
        respond(words, sea, seed=9)
    assert before == sea
