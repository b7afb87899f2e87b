"""Texts by their clip, uploads by what they show, pieces, and what is told by what it is or was."""

import pytest

from promptreel_studio.agent import AssetInfo
from studio.agent.drafts import of, titles
from studio.agent.phrases.kit import Project
from studio.agent.two_films import lengths, made_films, told


@pytest.fixture(scope="module")
def films():
    return made_films()


CAPTIONS = "captions: 'Sky' over the city, 'Work' over office.mp4, 'Us' over the team"


def test_captions_in_a_list_are_all_captions(films):
    draft, said = told(films, "own", CAPTIONS)
    assert [one.get("role") for one in of(draft, 7)].count("caption") == 3, said


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        (
            "Make the caption on the team photo say 'The four of us'",
            lambda d: ("The four of us", 16, 21) in titles(d),
        ),
        ("the caption over office.mp4 should read 'Desk'", lambda d: ("Desk", 5, 16) in titles(d)),
        ("办公室那段的字幕改成“工作”", lambda d: ("工作", 5, 16) in titles(d)),
        ("remove the text on the second clip", lambda d: "Work" not in [one[0] for one in titles(d)]),
        (
            "move the caption on the team photo to the top",
            lambda d: [one["style"]["position"] for one in of(d, 7) if one["txt"] == "Us"] == ["top"],
        ),
        (
            "make the caption over office.mp4 red",
            lambda d: [one["txt"] for one in of(d, 7) if one["style"]["color"] == "#ff3b30"] == ["Work"],
        ),
    ],
)
def test_a_text_called_by_its_clip(films, words, holds):
    draft, said = told(films, "own", CAPTIONS, words)
    assert holds(draft), said
    assert len(of(draft, 7)) in {3, 4}


@pytest.mark.parametrize(
    "words", ["put the chart after the team photo for 3 seconds", "图表放到团队照片后面，3秒"]
)
def test_an_upload_that_is_put_in_by_what_it_shows(films, words):
    assets = [*films["assets"], AssetInfo("a9", "chart.png", "image", None, 4000, 3000)]
    draft, said = told({**films, "assets": assets}, "own", words)
    assert [clip.get("asset") for clip in of(draft, 0)] == [None, "a1", "a2", "a9"], said
    assert lengths(draft) == [5, 11, 5, 3]


@pytest.mark.parametrize(
    ("words", "which"),
    [("倒放office.mp4的第一小段", 1), ("切开以后的后面那半段倒放", 2), ("把office.mp4的后半段倒放", 2)],
)
def test_pieces_in_chinese(films, words, which):
    draft, said = told(films, "own", "把office.mp4从中间切开", words)
    assert [bool(clip.get("reverse")) for clip in of(draft, 0)].index(True) == which, said
    assert len(of(draft, 0)) == 4


def test_less_blur_is_not_none(films):
    draft, _ = told(films, "drawn", "blur it a little", "less blur than that")
    assert {clip["filters"]["blur"] for clip in of(draft, 0)} == {0.1}


def test_a_picture_for_a_picture_keeps_its_zoom(films):
    assets = [*films["assets"], AssetInfo("a9", "crew.jpg", "image", None, 4000, 3000)]
    draft, said = told(
        {**films, "assets": assets}, "own", "slow zoom into the team photo", "replace team.jpg with crew.jpg"
    )
    assert (of(draft, 0)[2]["asset"], "zoom" in of(draft, 0)[2]) == ("a9", True), said


def test_calmer_waves(films):
    draft, said = told(films, "drawn", "the waves could be calmer")
    assert of(draft, 0)[2]["scene"]["amounts"]["waves"] < 1, said


@pytest.mark.parametrize(
    ("messages", "holds"),
    [
        (("out with the team photo",), lambda d: lengths(d)[-1] == 11),
        (
            ("move team.jpg to the start", "wait, no, the team was right where it was"),
            lambda d: [clip.get("asset") for clip in of(d, 0)] == [None, "a1", "a2"],
        ),
        (("square, 1:1, for the shop page",), lambda d: d["m"]["aspect"] == "1:1"),
        (("turn the whole film into the tall format",), lambda d: d["m"]["aspect"] == "9:16"),
        (("城市太短了，再加三秒",), lambda d: lengths(d) == [8, 11, 5]),
    ],
)
def test_what_is_told_by_what_it_is_or_was(films, messages, holds):
    draft, said = told(films, "own", *messages)
    assert holds(draft), said
    assert "not understand" not in said


def test_a_drawing_is_no_file_that_means_the_same(films):
    start = Project([AssetInfo("a1", "office.mp4", "video", 11_000)], seed=7)
    start.say("first abstract waves for 4 seconds, then office.mp4")
    start.assets.append(AssetInfo("a9", "chart.png", "image", None, 4000, 3000))
    start.say("Replace the waves with data lines, they go better with a report.")
    assert [clip.get("asset") for clip in of(start.draft, 0)] == [None, "a1"]
    assert of(start.draft, 0)[0]["scene"]["kind"] == "data"
