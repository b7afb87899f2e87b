"""First messages: poems that nobody quoted, films that are to be heard, skies."""

import pytest

from promptreel_studio.agent import respond
from promptreel_studio.agent.audit.facts import facts_of
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


def test_a_quotation_has_its_author_and_comes_line_by_line():
    for language, words, texts in (
        ("en", '"We suffer more in imagination than in reality." Seneca. White on black, line by line, 10 sec', ["We suffer more in imagination", "than in reality.\n— Seneca"]),
        ("zh", "“行到水穷处，坐看云起时。”王维。水墨背景，一句一句出，12秒", ["行到水穷处，", "坐看云起时。\n——王维"]),
        ("en", 'sunrise over mountains; quote by Rumi: "The wound is the place where the Light enters you." Let the first half show, then the second half. 14 secs', ["The wound is the place", "where the Light enters you.\n— Rumi"]),
        ("en", '"Be yourself; everyone else is already taken." Oscar Wilde. ocean, 8 s', ["Be yourself; everyone else is already taken.\n— Oscar Wilde"]),
        ("zh", "王维的诗“空山不见人，但闻人语响。”森林背景,10秒", ["空山不见人，但闻人语响。\n——王维"]),
    ):  # fmt: skip
        draft = check(respond(words, None, language=language, seed=7).draft)
        cards = [one["scene"]["words"] for one in of(draft, 0) if one["scene"]["words"]]
        assert (cards or [one["txt"] for one in of(draft, 7)]) == texts, words


def test_a_fact_that_no_text_shows_is_found():
    told = "music at 30%, party on 5 May with Ann Holm, 20% off, like november. 12s, 16:9"
    assert list(facts_of(told, "", english=True)) == ["5 May", "20%", "Ann Holm"]
    assert not list(facts_of(told, "5 may 20% off ann holm", english=True))
