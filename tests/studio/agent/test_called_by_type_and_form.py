"""Clips called by a word of their files with their type ("the cat video") or in another form ("the purring clip")."""

import pytest

from studio.agent.drafts import of
from studio.agent.tables_turns import CATS, DRAWN, after, shots


@pytest.mark.parametrize(
    "words",
    [
        "I want the cat video in black and white",
        "make the purring clip black and white",
        "猫的视频改成黑白",
        "视频那段改成黑白",
    ],
)
def test_the_only_video(words):
    looks = [(clip.get("filters") or {}).get("look") for clip in of(after(CATS, words), 0)]
    assert [None, None, None, "mono"] == looks


def test_the_photos():
    draft = after(CATS, "the cat photos should be 4 seconds each")
    assert [("c1", 40), ("c2", 40), ("c3", 40), ("p", 70)] == shots(draft)


def test_the_whole_film_is_the_video_too():
    looks = [clip["filters"]["look"] for clip in of(after(CATS, "make the video black and white"), 0)]
    assert ["mono"] * 4 == looks


@pytest.mark.parametrize("words", ["fireworks 3 seconds is enough", "烟花3秒就够了", "fireworks: 3 s"])
def test_a_drawn_shot_and_a_length(words):
    assert ("fireworks", 30) == shots(after(DRAWN, words))[1]
