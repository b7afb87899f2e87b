"""Edits: texts called by their place, captions of several sentences, what goes on about one shot, ways to say simple things."""

import itertools

import pytest

from promptreel_studio.agent import History, respond
from studio.agent.drafts import check, of

FILM = "first a desert, then a waterfall, then a city, 18 seconds, title “Far”"


def start(*edits):
    draft = respond(FILM, None, seed=7).draft
    for words in edits:
        draft = respond(words, draft, seed=7).draft
    return draft


def texts(draft):
    return {one["txt"]: one for one in of(draft, 7)}


TWO = ("add a caption “one” at the top", "add a caption “two” at the bottom")


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        ("make the top caption red", "one"),
        ("make the bottom caption red", "two"),
        ("上面那条字幕改成红色", "one"),
        ("把下面的字幕改成红色", "two"),
    ],
)
def test_a_text_is_called_by_its_place(words, changed):
    before = start(*TWO)
    reply = respond(words, before, seed=7)
    after = texts(check(reply.draft))
    for text, one in texts(before).items():
        wanted = {**one["style"], "color": "#ff3b30"} if text == changed else one["style"]
        assert after[text]["style"] == wanted, text


@pytest.mark.parametrize(
    ("words", "left"),
    [("remove the top caption", {"Far", "two"}), ("把下面的字幕删掉", {"Far", "one"})],
)
def test_only_the_text_at_that_place_goes(words, left):
    assert set(texts(check(respond(words, start(*TWO), seed=7).draft))) == left


def test_the_place_of_a_new_text_is_no_name():
    draft = check(respond("add the top caption “three”", start(*TWO), seed=7).draft)
    assert {"one", "two", "three"} <= set(texts(draft))


@pytest.mark.parametrize(
    ("words", "captions"),
    [
        ("caption the video with “We left at dawn. Nobody spoke. The road was ours.”", ["We left at dawn.", "Nobody spoke.", "The road was ours."]),
        ("add captions from this text: “One day. Two nights.”", ["One day.", "Two nights."]),
        ("加字幕“今天出发。没人说话。路是我们的。”", ["今天出发。", "没人说话。", "路是我们的。"]),
        ("add the caption “Hello. It's me.” at the end", ["Hello. It's me."]),
    ],
)  # fmt: skip
def test_sentences_become_captions_one_after_the_other(words, captions):
    draft = check(respond(words, start(), seed=7).draft)
    made = [one for one in of(draft, 7) if one.get("role") == "caption"]
    assert [one["txt"] for one in made] == captions
    for before, after in itertools.pairwise(made):
        assert before["st"] + before["d"] == after["st"]


@pytest.mark.parametrize(
    "words",
    [
        "replace the last shot with a steaming cup, and slow the camera down",
        "最后那个镜头换成一杯冒热气的咖啡，镜头慢一点",
    ],
)
def test_the_camera_is_that_of_the_shot_spoken_of(words):
    draft = check(respond(words, start(), seed=7).draft)
    assert [clip["scene"]["camera"]["speed"] for clip in of(draft, 0)] == [1.0, 1.0, 0.6]


@pytest.mark.parametrize(
    "words", ["make the sea shot darker, then add a vignette", "海那段调暗一点，再加暗角"]
)
def test_what_is_about_an_absent_shot_changes_no_other(words):
    reply = respond(words, start(), seed=7)
    assert (reply.ok, reply.draft) == (False, None)


def test_undo_that_says_why_is_only_an_undo():
    first = start()
    second = respond("cut the last 2 seconds", first, seed=7).draft
    reply = respond("撤销一下，剪掉的那两秒我还要", second, history=History((first,), ()), seed=7)
    assert reply.draft == first


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("put “End” in the center over the last second and a half", (16_500, 18_000)),
        ("put “End” in the center over the last second", (17_000, 18_000)),
    ],
)
def test_the_last_second_is_at_the_end(words, span):
    one = texts(check(respond(words, start(), seed=7).draft))["End"]
    assert (one["st"], one["st"] + one["d"]) == span


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("Switch to a square format", lambda d: d["m"]["aspect"] == "1:1"),
        ("画面改成9:16，别裁掉主体", lambda d: d["m"]["aspect"] == "9:16"),
        ("drop all the crossfades and go for piano music", lambda d: not any(c.get("tr") for c in of(d, 0)) and of(d, 1)[0]["music"]["style"] == "piano"),
        ("copy the first shot to the very end as well", lambda d: of(d, 0)[-1]["scene"]["kind"] == "desert"),
        ("copy the second clip and put the copy at the very end", lambda d: of(d, 0)[-1]["scene"]["kind"] == "waterfall"),
        ("片尾那段缩短到三秒", lambda d: of(d, 0)[-1]["d"] == 3000),
        ("ooh nice, but slower camera", lambda d: of(d, 0)[0]["scene"]["camera"]["speed"] == 0.6),
    ],
)  # fmt: skip
def test_simple_things_in_other_words(words, holds):
    reply = respond(words, start(), seed=7)
    assert holds(check(reply.draft))
    assert not any("Not done" in text or "Not understood" in text for text in reply.texts)
