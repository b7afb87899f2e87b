"""First messages: wishes as fields ("Music: none"), what is denied beside a look, moods beside music, cards that close."""

import itertools

import pytest

from studio.agent.drafts import of
from studio.agent.phrases.kit import Project, clips


def made(words):
    reply = Project([]).say(words, "zh" if any("\u3400" < char < "\u9fff" for char in words) else "en")
    assert reply.ok, reply.texts
    return reply


@pytest.mark.parametrize(
    "words",
    [
        "Subject: desert. Time: night. Duration: 8 seconds. Music: none. Aspect: 1:1.",
        "主题：沙漠；时间：夜晚；时长：8秒；音乐：无；画幅：1:1",
    ],
)
def test_wishes_may_be_fields(words):
    reply = made(words)
    draft = reply.draft
    (clip,) = clips(draft)
    assert ("desert", "night", 8000, "1:1", []) == (
        clip["scene"]["kind"],
        clip["scene"]["time"],
        draft["d"],
        draft["m"]["aspect"],
        of(draft, 1),
    )
    assert not any("Not in the picture" in text or "画面里没有" in text for text in reply.texts)


@pytest.mark.parametrize(
    "words",
    [
        "a moody black-and-white city street at night in the rain, no camera movement",
        "a forest in black and white, no music",
        "黑白的雨夜街道，镜头不动，不要音乐",
    ],
)
def test_what_is_not_wished_takes_no_look_away(words):
    assert [{"look": "mono"}] == [clip.get("filters") for clip in clips(made(words).draft)]


@pytest.mark.parametrize(
    ("words", "style"),
    [
        ("薰衣草花田，日落，梦幻氛围，钢琴音量50%", "piano"),
        ("温馨的氛围，雪村，吉他音乐", "acoustic"),
        ("森林，氛围音乐", "ambient"),
    ],
)
def test_a_mood_is_not_the_music(words, style):
    assert style == of(made(words).draft, 1)[0]["music"]["style"]


@pytest.mark.parametrize("words", ["最后一张卡片“诺瓦咖啡”", "最后字卡“诺瓦咖啡”", "结尾是字卡“诺瓦咖啡”"])
def test_a_card_closes_a_list_of_shots(words):
    shots = clips(made(f"一杯咖啡4秒，清晨的街道4秒，{words}").draft)
    assert ["cup", "street", "words"] == [shot["scene"]["kind"] for shot in shots]


def test_the_length_of_each_holds_beside_its_transition():
    draft = made("ocean, then desert, then forest, each 3 seconds with a dip to black between them").draft
    assert [0, 3000, 6000] == [clip["st"] for clip in clips(draft)]


def test_heavy_snow_has_more_of_it():
    (clip,) = clips(made("snow falling heavily on a village at dusk").draft)
    assert clip["scene"]["amounts"]["snow"] > 1


def test_ink_may_spread():
    reply = made("Ink spreading in water, 10 seconds")
    assert "cannot draw" not in " ".join(reply.texts)


@pytest.mark.parametrize(
    ("words", "look"),
    [
        ("a city at night, 'Night Talks', 5 seconds, title bottom left", ("bottom-left", "#ffffff")),
        ("a city at night with the text 'Night Talks', the title in yellow", ("center", "#ffd60a")),
    ],
)
def test_what_is_said_of_the_title_is_about_the_only_text(words, look):
    reply = made(words)
    (text,) = of(reply.draft, 7)
    assert look == (text["style"]["position"], text["style"]["color"])
    assert "needs a text" not in " ".join(reply.texts)


@pytest.mark.parametrize(
    "words",
    ["mountains, beach, city, 2 seconds each, fast cuts", "mountains and a beach, 3 s each with hard cuts"],
)
def test_fast_cuts_are_cuts(words):
    shots = clips(made(words).draft)
    assert all("tr" not in shot for shot in shots)
    assert all(before["st"] + before["d"] == shot["st"] for before, shot in itertools.pairwise(shots))


@pytest.mark.parametrize(
    "words",
    [
        "data lines for 6 seconds with the title 'Report', then a card 'Revenue' for 4 seconds, wipe between the two",
        "a beach for 6 seconds, then a card 'Bye' for 4 seconds, wipe between the two",
    ],
)
def test_a_card_beside_its_transition_is_a_shot(words):
    draft = made(words).draft
    assert ("wipe", 10_000) == (clips(draft)[1]["tr"]["kind"], draft["d"])
    assert "words" == clips(draft)[1]["scene"]["kind"]


def test_texts_first_and_then_are_cards():
    words = (
        "'We are moving!' first, then 'New address: 14 Mill Lane', then 'From 1 March'. Three seconds each."
    )
    shots = clips(made(words).draft)
    assert [3000, 3000, 3000] == [shot["d"] for shot in shots]
    assert "New address: 14 Mill Lane" == shots[1]["scene"]["words"]


def test_the_film_s_length_is_not_its_music_s_fade():
    draft = made("film a calm river for 18 seconds and let the music fade out at the end").draft
    assert (18_000, 2000) == (draft["d"], of(draft, 1)[0]["fade_out"])


def test_shots_that_are_alike_may_be_cut():
    shots = clips(made("four shots of a rainy street, 3 seconds each, with cuts, and lo-fi music").draft)
    assert [0, 3000, 6000, 9000] == [shot["st"] for shot in shots]


def test_music_that_is_to_be_quiet_in_chinese():
    assert 0.6 == of(made("做一个瀑布的视频,4:5比例,10秒,音乐要轻。").draft, 1)[0]["vol"]


def test_cards_that_are_counted_in_chinese():
    words = "做一个公告视频,第一张卡写“国庆放假通知”,第二张写“10月1日至7日休息”,每张4秒,方形。"
    shots = clips(made(words).draft)
    assert ["国庆放假通知", "10月1日至7日休息"] == [shot["scene"]["words"] for shot in shots]


def test_a_camera_may_pan_slowly():
    reply = made("Show the open ocean at sunrise. The camera should pan slowly to the right.")
    camera = clips(reply.draft)[0]["scene"]["camera"]
    assert ("pan", "right", 0.5) == (camera["move"], camera["direction"], camera["speed"])
    assert "Not in the picture" not in " ".join(reply.texts)
