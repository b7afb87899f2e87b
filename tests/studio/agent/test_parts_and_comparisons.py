"""A sound for a while, clips compared with others, two clips in one sentence, and what stays as it is."""

import pytest

from studio.agent.drafts import music, of, titles
from studio.agent.tables_turns import CATS, after, film, shots, styles


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("mute purr for the first two seconds", 0.0),
        ("purr.mp4的前两秒静音", 0.0),
        ("turn the last clip down to 20% for its first two seconds", 0.2),
    ],
)
def test_the_sound_of_a_part(words, level):
    draft = after(CATS, words)
    assert [(20, level), (50, 1.0)] == [(round(c["d"] / 100), c["vol"]) for c in of(draft, 0)[3:]]


@pytest.mark.parametrize(
    "words",
    [
        "purr should be louder than the music",
        "the cat video a bit louder than the music",
        "视频的声音要比音乐大",
    ],
)
def test_louder_than_the_music(words):
    draft = after(CATS, words)
    assert (("lofi", 60), 1.0) == (music(draft), of(draft, 0)[3]["vol"])


@pytest.mark.parametrize(
    "words",
    [
        "cat2 longer than the others, say 5 seconds",
        "第二张长一点，比如5秒",
        "make cat2 longer, say 5 seconds",
    ],
)
def test_a_length_said_as_a_suggestion(words):
    assert [("c1", 30), ("c2", 50), ("c3", 30), ("p", 70)] == shots(after(CATS, words))


@pytest.mark.parametrize("words", ["photos 2 seconds each", "all photos 2 seconds, the video stays"])
def test_the_photos_alone(words):
    assert [("c1", 20), ("c2", 20), ("c3", 20), ("p", 70)] == shots(after(CATS, words))


@pytest.mark.parametrize(
    "words",
    [
        "fade from the last photo into the video",
        "dissolve from the third picture to the video",
        "最后一张照片淡入视频",
    ],
)
def test_from_one_into_the_video(words):
    assert [None, None, None, "crossfade"] == [
        (c.get("tr") or {}).get("kind") for c in of(after(CATS, words), 0)
    ]


@pytest.mark.parametrize(
    "words",
    ["zoom out slowly on cat2 and pan right on cat1", "pan right on cat1 and zoom out slowly on cat2"],
)
def test_two_ways_of_the_camera(words):
    first, second = (clip["zoom"] for clip in of(after(CATS, words), 0)[:2])
    assert first["from"]["x"] < first["to"]["x"]
    assert second["from"]["scale"] > second["to"]["scale"]


def test_two_zooms():
    draft = after(CATS, "第一张放大，第二张缩小")
    first, second = (clip["zoom"] for clip in of(draft, 0)[:2])
    assert first["from"]["scale"] < first["to"]["scale"]
    assert second["from"]["scale"] > second["to"]["scale"]
    assert "large" == styles(draft)["Our Cat"]["size"]


@pytest.mark.parametrize("words", ["标题早一秒消失", "let the title disappear one second earlier"])
def test_a_text_goes_sooner(words):
    assert [("Our Cat", 0, 2)] == titles(after(CATS, words))


@pytest.mark.parametrize(
    "words", ["the title needs to come in later, say at two seconds", "title: only between 0:02 and 0:05"]
)
def test_a_text_comes_later(words):
    assert [("Our Cat", 2, 5)] == titles(after(CATS, words))


def test_a_word_is_not_torn_apart():
    found = film(CATS, "change the title to 'Cats'")
    before = found.draft
    assert not found.say("put the title on three lines").ok
    assert before == found.draft


def test_lower_case_is_no_place():
    draft = after(CATS, "I'd prefer the title in lower case")
    assert {"our cat": "center"} == {text: look["position"] for text, look in styles(draft).items()}
