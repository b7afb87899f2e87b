"""First messages: poems that nobody quoted, films that are to be heard, skies."""

import pytest

from promptreel_studio.agent import respond
from studio.agent.drafts import check, of


def made(words):
    reply = respond(words, None, seed=7)
    return check(reply.draft), " ".join(reply.texts)


@pytest.mark.parametrize(
    ("words", "cards"),
    [
        ("古诗：床前明月光，疑是地上霜。举头望明月，低头思故乡。", ["床前明月光，\n疑是地上霜。", "举头望明月，\n低头思故乡。"]),
        ("把这首诗做成竖屏视频：床前明月光，疑是地上霜。举头望明月，低头思故乡。钢琴曲，12秒", ["床前明月光，\n疑是地上霜。", "举头望明月，\n低头思故乡。"]),
        ("a video of this poem: Roses are red, violets are blue, sugar is sweet, and so are you", ["Roses are red,\nviolets are blue,", "sugar is sweet,\nand so are you"]),
        ("a haiku: An old silent pond. A frog jumps into the pond. Splash! Silence again.", ["An old silent pond.\nA frog jumps into the pond.", "Splash!\nSilence again."]),
    ],
)  # fmt: skip
def test_the_lines_of_a_poem_are_read_two_by_two(words, cards):
    draft, _ = made(words)
    assert cards == [clip["scene"]["words"] for clip in of(draft, 0)]
    assert ("12秒" in words) == (12_000 == draft["d"])


@pytest.mark.parametrize(
    ("words", "kind", "weather"),
    [
        ("rain sounds video for sleeping, dark", "room", "rain"),
        ("ocean sounds for sleep, 60 seconds", "ocean", "clear"),
        ("the sound of waves, 20 seconds", "ocean", "clear"),
        ("relaxing forest sounds", "forest", "clear"),
        ("雨声助眠视频，一分钟", "room", "rain"),
        ("海浪声，安静", "ocean", "clear"),
    ],
)
def test_what_is_only_to_be_heard_is_seen_and_its_sound_is_told_of(words, kind, weather):
    draft, answer = made(words)
    scenes = [clip["scene"] for clip in of(draft, 0)]
    assert {(kind, weather)} == {(scene["kind"], scene["weather"]) for scene in scenes}
    assert "Not possible yet" in answer or "暂时做不到" in answer
    assert not of(draft, 7)


def test_a_sound_beside_a_scene_changes_no_picture():
    draft, _ = made("a mountain lake with bird sounds")
    assert ["mountains"] == [clip["scene"]["kind"] for clip in of(draft, 0)]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("银河", "space"),
        ("星空延时，银河，竖屏", "space"),
        ("雪山上的银河", "mountains"),
        ("天空中的白云", "clouds"),
        ("海上的白云", "ocean"),
        ("time lapse of the stars", "space"),
    ],
)
def test_skies(words, kind):
    draft, answer = made(words)
    assert [kind] == [clip["scene"]["kind"] for clip in of(draft, 0)]
    assert "lapse" not in answer.replace("timelapse", "")
    assert "延时" not in answer
