"""Edits that were done to something else: stars at night, music that is too loud, ordinals beside names, wrong words in titles."""

import pytest

from promptreel_studio.agent import AssetInfo
from studio.agent.drafts import of
from studio.agent.phrases.kit import Project, clips

DRAWN = (
    "first a desert at noon for 5 seconds, then data lines for 5 seconds, then a field of flowers for 5 seconds, "
    "then a beach for 4 seconds, title 'Party 2024' at the start, piano music"
)
FILES = [
    AssetInfo("a1", "kickoff.mp4", "video", 8_000, 1920, 1080, True),
    AssetInfo("a2", "bread.jpg", "image", None, 4000, 3000),
    AssetInfo("a3", "shop.jpg", "image", None, 4000, 3000),
]


def said(film, words):
    return film.say(words, "zh" if any("\u3400" < char < "\u9fff" for char in words) else "en")


@pytest.fixture
def drawn():
    film = Project([])
    assert said(film, DRAWN).ok
    return film


@pytest.fixture
def own():
    film = Project(FILES)
    assert said(film, "make a video from kickoff.mp4, bread.jpg and shop.jpg").ok
    return film


@pytest.mark.parametrize("words", ["沙漠改成夜里,要有星星", "make the desert night with stars"])
def test_stars_at_night_are_no_space(drawn, words):
    assert said(drawn, words).ok
    scene = clips(drawn.draft)[0]["scene"]
    assert ("desert", "night") == (scene["kind"], scene["time"])


@pytest.mark.parametrize(("words", "volume"), [("音乐有点吵，小一点", 0.6), ("音乐有点吵,小一半", 0.4)])
def test_music_that_is_too_loud_is_made_quieter_and_nothing_else(drawn, words, volume):
    before = drawn.draft
    assert said(drawn, words).ok
    assert (volume, before["d"]) == (of(drawn.draft, 1)[0]["vol"], drawn.draft["d"])
    assert of(before, 7) == of(drawn.draft, 7)


def test_the_second_shot_of_flowers_is_not_the_second_shot(drawn):
    assert said(drawn, "第二段田野删了吧,有点怪").ok
    assert ["desert", "data", "beach"] == [clip["scene"]["kind"] for clip in clips(drawn.draft)]


@pytest.mark.parametrize(
    "words",
    [
        "标题写错了,是2025不是2024",
        "标题里的2024改成2025",
        "the title is wrong, it should be 2025, not 2024",
        "change 2024 in the title to 2025",
    ],
)
def test_one_word_of_a_title_is_put_right(drawn, words):
    assert said(drawn, words).ok
    assert ["Party 2025"] == [text["txt"] for text in of(drawn.draft, 7)]


def test_an_underwater_world_is_drawn(drawn):
    assert said(drawn, "在海滩后面加一段水下世界,4秒。").ok
    assert "underwater" == clips(drawn.draft)[-1]["scene"]["kind"]


def test_a_speed_for_a_clip_that_is_not_there_is_for_none(own):
    reply = said(own, "进球那段慢放,用0.5倍速。")
    assert not reply.ok and reply.draft is None


def test_a_join_of_two_named_photos_is_theirs(own):
    assert said(own, "面包和店面之间加一个1秒的交叉淡化。").ok
    assert [None, None, "crossfade"] == [clip.get("tr", {}).get("kind") for clip in clips(own.draft)]


def test_what_comes_back_is_undone_once():
    film = Project([*FILES, AssetInfo("a4", "mark.png", "image", None, 400, 300)])
    said(film, "make a video from kickoff.mp4, title 'A' at the start")
    said(film, "put mark.png bottom left as a watermark")
    said(film, "标题用打字机效果")
    said(film, "把水印去掉")
    assert said(film, "撤销,水印还是要的。").ok
    assert "type" == of(film.draft, 7)[0]["style"]["animation"]
    assert any(clip.get("asset") == "a4" for clip in of(film.draft, 0))


def test_a_shot_of_no_length_is_refused(drawn):
    reply = said(drawn, "add a city of 0 seconds")
    assert not reply.ok and reply.draft is None


@pytest.mark.parametrize("words", ["make the beach night and warmer", "海滩改成夜晚，颜色暖一点"])
def test_warmer_is_not_lost_beside_the_hour(drawn, words):
    reply = said(drawn, words)
    beach = clips(drawn.draft)[-1]
    assert ("night", {"warmth": 0.2}) == (beach["scene"]["time"], beach["filters"])
    assert any(word in reply.texts[0] for word in ("Warmth of clip 4", "第4个片段（“beach at night”）的色温"))


def test_a_remark_behind_undo_changes_nothing_else(drawn):
    before = drawn.draft
    said(drawn, "make it warmer")
    said(drawn, "undo. the snow looked orange")
    assert before == drawn.draft


def test_younger_is_not_quieter(drawn):
    before = of(drawn.draft, 1)
    assert not said(drawn, "能不能把奶奶P年轻一点").ok
    assert before == of(drawn.draft, 1)


def test_the_bottom_of_the_picture_is_a_place_and_no_file(drawn):
    assert said(drawn, "Put the title at the bottom of the picture and make it a bit smaller.").ok
    style = of(drawn.draft, 7)[0]["style"]
    assert ("bottom", "medium") == (style["position"], style["size"])


def test_a_text_becomes_captions_sentence_by_sentence(drawn):
    assert said(drawn, "用这段文字做字幕,平均分布到整个视频:“雨落在山上。小溪汇成大河。河流奔向大海。”").ok
    assert 3 == sum(text.get("role") == "caption" for text in of(drawn.draft, 7))


def test_a_close_up_is_a_new_shot_where_it_was_put(drawn):
    assert said(drawn, "Put a close-up of a steaming cup after the desert, 3 seconds long.").ok
    assert ["desert", "cup", "data"] == [clip["scene"]["kind"] for clip in clips(drawn.draft)[:3]]


def test_music_is_turned_off_in_dutch(drawn):
    assert drawn.say("Zet de muziek uit.", "nl").ok
    assert [] == of(drawn.draft, 1)


@pytest.mark.parametrize("words", ["turunkan musik jadi 30%", "musiknya kekencengan, turunin jadi 30% ya"])
def test_a_level_in_indonesian_is_not_a_difference(drawn, words):
    assert drawn.say(words, "id").ok
    assert 0.3 == of(drawn.draft, 1)[0]["vol"]


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (
            "can you throw in a river after the fields, 5 secs",
            ["desert", "data", "fields", "waterfall", "beach"],
        ),
        ("海滩太短了,拉到8秒吧", ["desert", "data", "fields", "beach"]),
    ],
)
def test_said_as_people_do(drawn, words, kinds):
    assert said(drawn, words).ok
    assert kinds == [clip["scene"]["kind"] for clip in clips(drawn.draft)]


def test_a_clip_that_is_flipped_so_that_it_runs_backwards(drawn):
    assert said(drawn, "flip the beach so it runs backwards").ok
    assert [None, None, None, True] == [clip.get("reverse") for clip in clips(drawn.draft)]
