"""Small words beside a wish that say how: "say half speed", "and close the gap", "whole pictures please"."""

import pytest

from studio.agent.drafts import music, of, titles
from studio.agent.tables_turns import CATS, LOGO, after, film, shots, styles


def test_slow_motion_is_told_once():
    draft = after(CATS, "the purring clip in slow motion, say half speed")
    assert [1.0, 1.0, 1.0, 0.5] == [clip.get("speed", 1.0) for clip in of(draft, 0)]


def test_whole_pictures():
    draft = after(CATS, "everything in 4:5 for instagram, whole pictures please")
    assert ("4:5", ["contain"] * 4) == (draft["m"]["aspect"], [clip["fit"] for clip in of(draft, 0)])


def test_each_video_is_no_photo():
    draft = after(CATS, "trim two seconds off the beginning of each video")
    assert [("c1", 30), ("c2", 30), ("c3", 30), ("p", 50)] == shots(draft)


@pytest.mark.parametrize(
    "words", ["can I have the last 5 seconds of purr only?", "keep only the last 5 seconds of purr"]
)
def test_the_last_seconds_alone(words):
    draft = after(CATS, words)
    assert (("p", 50), 2000) == (shots(draft)[3], of(draft, 0)[3]["src_in"])


def test_a_gap_is_closed_anyway():
    assert ["c1", "c3", "p"] == [shown for shown, _ in shots(after(CATS, "delete cat2 and close the gap"))]


def test_a_clip_that_fades_in_from_black_is_no_music():
    found = film(CATS)
    before = of(found.draft, 1)
    found.say("fade the purring clip in from black")
    assert before == of(found.draft, 1)


def test_music_that_gets_louder():
    draft = after(CATS, "the music should start quietly and get louder")
    assert (5000, 0.8) == (of(draft, 1)[0]["fade_in"], of(draft, 1)[0]["vol"])


def test_a_tenth_of_the_width():
    draft = after(CATS, "put paw.png in the bottom left corner, about a tenth of the width", more=(LOGO,))
    assert [0.1] == [clip["box"]["width"] for t in draft["t"] for clip in t["sg"] if "box" in clip]


@pytest.mark.parametrize(
    "words",
    [
        "put paw.png over the bottom right corner, 15% of the width, slightly transparent",
        "put paw.png over the bottom right corner at 15% width, slightly transparent",
    ],
)
def test_a_width_beside_a_faintness(words):
    (box,) = [clip["box"] for t in after(CATS, words, more=(LOGO,))["t"] for clip in t["sg"] if "box" in clip]
    assert (0.15, True) == (box["width"], box["opacity"] < 1)


@pytest.mark.parametrize(
    "words",
    [
        "make the title slide in and extend it to 5 seconds",
        "标题换成滑入效果，并延长到5秒",
        "extend the title to 5 seconds",
    ],
)
def test_a_title_is_extended_and_not_the_film(words):
    draft = after(CATS, words)
    assert (16000, [("Our Cat", 0, 5)]) == (draft["d"], titles(draft))


def test_a_length_of_the_film_beside_a_title():
    draft = after(CATS, "make the title red and the video 10 seconds")
    assert (10000, [("Our Cat", 0, 3)]) == (draft["d"], titles(draft))


def test_a_corner_of_a_text_that_was_just_added():
    look = styles(after(CATS, "在第2秒加字幕“海风”，放左下角"))["海风"]
    assert "bottom-left" == look["position"]


def test_other_music_instead_of_what_goes():
    assert ("upbeat", 35) == music(after(CATS, "去掉音乐，换成欢快一点的，音量35%"))
