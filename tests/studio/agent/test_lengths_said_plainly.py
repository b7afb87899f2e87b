"""Lengths and points of a film as people say them: "eight more seconds to the end", "截到第8秒就行", "a full second"."""

import pytest

from studio.agent.drafts import music, of
from studio.agent.plain import language_of
from studio.agent.tables_turns import CATS, DRAWN, after, film, shots, styles

ROOM = "a 10 second cosy room with a fire, lo-fi music"


@pytest.mark.parametrize("words", ["add eight more seconds to the end", "结尾多加8秒"])
def test_a_film_grows_at_its_end(words):
    assert 18000 == after(ROOM, words)["d"]


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("purr.mp4截到第5秒就行", (50, 0)),
        ("最后一段到第5秒就结束", (50, 0)),
        ("end the last clip at 0:05", (50, 0)),
        ("最后一段从第3秒开始放", (40, 3000)),
    ],
)
def test_where_a_clip_ends_or_begins(words, part):
    draft = after(CATS, words)
    assert (("p", part[0]), part[1]) == (shots(draft)[3], of(draft, 0)[3].get("src_in", 0))


@pytest.mark.parametrize(
    "words", ["crossfade between all shots, a whole second each", "make the crossfades one full second long"]
)
def test_a_full_second(words):
    assert [1000, 1000] == [clip["tr"]["d"] for clip in of(after(DRAWN, words), 0)[1:]]


@pytest.mark.parametrize("words", ["整支影片缩短成10秒", "把视频缩短成10秒"])
def test_a_film_shrinks(words):
    assert 10000 == after(DRAWN, words)["d"]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("go back to before the split", 3),
        ("恢复到切开之前", 3),
    ],
)
def test_back_to_before_something(words, left):
    draft = after(DRAWN, "split the first shot at 2 seconds", "remove the first clip", words)
    assert left == len(shots(draft))


def test_back_to_before_a_title():
    draft = after(
        DRAWN,
        "add the title 'A' at the end",
        "make the music 20%",
        "take it back to before I added the title",
    )
    assert ({"Weekend"}, ("piano", 80)) == (set(styles(draft)), music(draft))


@pytest.mark.parametrize(
    "words",
    [
        "bigger flames and a darker room",
        "make the fire burn brighter, darker room",
        "火烧得旺一点，房间再暗一些",
    ],
)
def test_more_of_a_thing_beside_a_look(words):
    (room,) = of(after(ROOM, words), 0)
    assert (1.6, -0.2) == (room["scene"]["amounts"]["fire"], room["filters"]["brightness"])


@pytest.mark.parametrize("words", ["音乐大声一点，调到70%", "the music a bit louder, 70%"])
def test_one_volume_is_told_once(words):
    found = film(DRAWN, "turn the music down to 40%")
    reply = found.say(words, language_of(words))
    assert (("piano", 70), 1) == (music(found.draft), sum("%" in text for text in reply.texts[0].split("。")))
    assert "60%" not in reply.texts[0]


@pytest.mark.parametrize(
    "words",
    [
        "bump the title up a bit and give it a dark box behind",
        "raise the title a little and give it a dark box",
    ],
)
def test_a_step_beside_a_ground(words):
    look = styles(after(DRAWN, words))["Weekend"]
    assert ("top", "box") == (look["position"], look["background"])


def test_what_is_said_there_is_about_the_shot_just_changed():
    found = film(DRAWN, "replace the fireworks with space and planets")
    reply = found.say("more stars there, and a slower camera")
    cameras = [clip["scene"]["camera"]["speed"] for clip in of(found.draft, 0)]
    assert ([1.0, 0.6, 1.0], 1) == (cameras, len(reply.texts))
