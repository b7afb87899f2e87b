"""How things are, said before the wish that follows from it, is no wish itself."""

import pytest

from studio.agent.drafts import music, titles
from studio.agent.tables_turns import DRAWN, after, shots, styles


@pytest.mark.parametrize(
    "words",
    [
        "there's too much going on at the bottom, get rid of Weekend",
        "the text in the middle covers the sun, remove it",
        "底下太乱了，把Weekend去掉",
    ],
)
def test_a_text_goes(words):
    assert [] == titles(after(DRAWN, words))


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("the title covers the fireworks, move it to the top", "top"),
        ("the middle is a bit crowded so move the title up", "top"),
        ("the bottom looks empty, so put the title there", "bottom"),
        ("上面太空了，把标题放上面", "top"),
        ("中间有太多东西，标题往上挪", "top"),
    ],
)
def test_a_text_moves(words, place):
    assert place == styles(after(DRAWN, words))["Weekend"]["position"]


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("nobody can read the white letters, make the title black", "color", "#000000"),
        ("白色的字看不清，换成黄色", "color", "#ffd60a"),
        ("you can barely see the title, give it a dark box", "background", "box"),
        ("标题看不清，加个黑底", "background", "box"),
        ("grandma can't read small letters, make the title huge", "size", "huge"),
    ],
)
def test_how_a_text_is_to_look(words, field, value):
    assert value == styles(after(DRAWN, words))["Weekend"][field]


def test_what_looks_empty_gets_a_caption_and_the_title_stays():
    draft = after(DRAWN, "the bottom looks empty, add the caption 'Sun' there")
    assert {"Weekend": "center", "Sun": "bottom"} == {
        text: look["position"] for text, look in styles(draft).items()
    }


@pytest.mark.parametrize("words", ["the end feels abrupt, fade to black", "结尾有点突然，加个淡出到黑"])
def test_an_abrupt_end_alone_fades(words):
    clips = [clip for track in after(DRAWN, words)["t"] if track["tt"] == 0 for clip in track["sg"]]
    assert [0, 0, 1000] == [clip.get("fade_out", 0) for clip in clips]
    assert ["crossfade", "crossfade"] == [clip["tr"]["kind"] for clip in clips[1:]]


def test_a_reason_for_a_length_changes_no_title():
    draft = after(DRAWN, "since we have so little time, make it 12 seconds")
    assert (12000, "large") == (draft["d"], styles(draft)["Weekend"]["size"])


def test_a_dragging_start():
    assert ("beach", 30) == shots(after(DRAWN, "开头太拖了，第一段改成3秒"))[0]


@pytest.mark.parametrize(
    "words",
    ["the title is too small and the music too loud", "标题太小了，音乐太吵了"],
)
def test_a_complaint_that_says_what_is_to_change_is_a_wish(words):
    draft = after(DRAWN, words)
    assert ("huge", ("piano", 60)) == (styles(draft)["Weekend"]["size"], music(draft))
