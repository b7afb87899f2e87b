"""Edits as they are plainly put: two wishes of one clip, closing titles, pieces that move, overlays during a clip."""

import pytest

from promptreel_studio.agent import AssetInfo
from studio.agent.drafts import of
from studio.agent.phrases.kit import Project, clips

FILES = [
    AssetInfo("a1", "beach.mp4", "video", 8_000, 1920, 1080, True),
    AssetInfo("a2", "boat.mp4", "video", 9_000, 1920, 1080, True),
    AssetInfo("a3", "crew.jpg", "image", None, 4000, 3000),
]
ANCHOR = AssetInfo("a4", "anchor.png", "image", None, 400, 300)
DRAWN = "first a city skyline at night for 5 seconds, then mountains for 6 seconds, then a waterfall for 5 seconds"


def after(film, *messages):
    for words in messages:
        reply = film.say(words, "zh" if any("\u3400" < char < "\u9fff" for char in words) else "en")
        assert reply.ok, reply.texts
    return reply


@pytest.fixture
def drawn():
    film = Project([])
    after(film, DRAWN)
    return film


@pytest.fixture
def own():
    film = Project(FILES)
    after(film, "make a video from beach.mp4, boat.mp4 and crew.jpg")
    film.assets = [*film.assets, ANCHOR]
    return film


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ('add "Bye" as a closing title in pink', (13, 16)),
        ('two seconds into the video, show "Hi" for one second', (2, 3)),
        ('add "Hi" as an opening title', (0, 3)),
    ],
)
def test_a_text_stands_where_it_was_put(drawn, words, span):
    after(drawn, words)
    (text,) = of(drawn.draft, 7)
    assert span == (text["st"] / 1000, (text["st"] + text["d"]) / 1000)


def test_each_of_two_captions_stands_on_its_clip(drawn):
    after(drawn, 'add subtitles at the bottom: "A" for the first clip, "B" for the second')
    assert [("A", 0), ("B", 5000)] == [(text["txt"], text["st"]) for text in of(drawn.draft, 7)]


@pytest.mark.parametrize("words", ["and the second one too", "the second one as well"])
def test_the_same_for_the_next_one(drawn, words):
    after(drawn, "make the first clip brighter", words)
    assert [0.2, 0.2, None] == [clip.get("filters", {}).get("brightness") for clip in clips(drawn.draft)]


@pytest.mark.parametrize(
    "words", ["let the last clip fade out", "fade the last clip to black", "最后一段淡出"]
)
def test_the_last_clip_fades_to_black(drawn, words):
    after(drawn, words)
    assert clips(drawn.draft)[-1]["fade_out"] > 0


def test_weather_and_light_are_two_wishes(drawn):
    after(drawn, "make the mountains snowy and warmer")
    mountains = clips(drawn.draft)[1]
    assert ("winter", 0.2) == (mountains["scene"]["season"], mountains["filters"]["warmth"])


@pytest.mark.parametrize("words", ["第三段镜头慢一点", "第三段的镜头再慢一点"])
def test_a_slower_camera_leaves_the_clip_its_length(drawn, words):
    after(drawn, words)
    assert (0.6, 16_000) == (clips(drawn.draft)[2]["scene"]["camera"]["speed"], drawn.draft["d"])


@pytest.mark.parametrize("words", ["在第一段后面插入4秒的森林", "第一段后面插入一段4秒的森林"])
def test_a_shot_is_put_in_after_another(drawn, words):
    after(drawn, words)
    assert ("forest", 4000) == (clips(drawn.draft)[1]["scene"]["kind"], clips(drawn.draft)[1]["d"])


def test_a_clip_that_is_cut_in_half_keeps_the_half_that_was_said(drawn):
    after(drawn, "cut the city in half and keep the first part")
    assert (2500, 13_500) == (clips(drawn.draft)[0]["d"], drawn.draft["d"])


def test_a_cut_before_a_piece_is_moved_takes_nothing_away(own):
    after(own, "cut beach.mp4 at 4 seconds and put the second half at the end")
    assert ["a1", "a2", "a3", "a1"] == [clip["asset"] for clip in clips(own.draft)]
    assert 4000 == clips(own.draft)[-1]["src_in"]


def test_a_clip_is_replaced_in_its_place(own):
    after(own, "remove boat.mp4 and add anchor.png in its place for 4 seconds")
    assert [("a1", 8000), ("a4", 4000), ("a3", 3000)] == [(c["asset"], c["d"]) for c in clips(own.draft)]


def test_a_picture_lies_over_the_clip_during_which_it_is_to_be_seen(own):
    after(own, "put anchor.png bottom right during the boat clip")
    (overlay,) = [one for one in of(own.draft, 0) if one.get("asset") == "a4"]
    assert (8000, 9000, "bottom-right") == (overlay["st"], overlay["d"], overlay["box"]["position"])


@pytest.mark.parametrize(
    "words",
    ["make crew.jpg last 6 seconds and pan from left to right", "set crew.jpg to 6 seconds and pan left"],
)
def test_a_photo_gets_its_length_and_its_pan(own, words):
    after(own, words)
    assert 6000 == clips(own.draft)[-1]["d"] and "zoom" in clips(own.draft)[-1]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("mute the beach clip", 'Sound of clip 1 ("beach.mp4") 100% -> 0%.'),
        ("beach.mp4静音", "第1个片段（“beach.mp4”）的声音：100% -> 0%。"),
        ("mute all clips", "Volume of your clips' own sound 100% -> 0%."),
    ],
)
def test_it_is_told_whose_sound_changed(own, words, told):
    assert (told,) == after(own, words).texts


def test_a_file_of_captions_that_is_not_there_is_told(own):
    reply = own.say("add captions from missing.srt")
    assert not reply.ok and reply.texts[0].startswith('There is no uploaded "missing.srt"')


def test_the_current_music_is_no_water(drawn):
    after(drawn, "use lo-fi instead of the current music")
    (music,) = of(drawn.draft, 1)
    assert ("lofi", 0, 16_000) == (music["music"]["style"], music["st"], music["d"])


@pytest.mark.parametrize(
    "words", ["keep the camera still in the city shot", "no camera movement in the city shot"]
)
def test_a_camera_is_kept_still(drawn, words):
    after(drawn, words)
    assert ["static", "pan"] == [clip["scene"]["camera"]["move"] for clip in clips(drawn.draft)[:2]]


def test_half_speed_is_said_short_in_chinese(drawn):
    after(drawn, "第一段两倍速，最后一段半速")
    assert [2.0, 1.0, 0.5] == [clip.get("speed", 1.0) for clip in clips(drawn.draft)]


def test_a_title_is_moved_and_stays_to_the_end(drawn):
    after(drawn, 'add the title "A"', "move it to 0:10")
    assert 10_000 == of(drawn.draft, 7)[0]["st"]
    after(drawn, "一直到结尾")
    assert (10_000, 6_000) == (of(drawn.draft, 7)[0]["st"], of(drawn.draft, 7)[0]["d"])


def test_clips_lose_their_colour_in_chinese(drawn):
    after(drawn, "前两段去色")
    assert [{"look": "mono"}, {"look": "mono"}, None] == [clip.get("filters") for clip in clips(drawn.draft)]


def test_a_clip_that_is_to_start_later_loses_its_beginning(own):
    after(own, "make beach.mp4 start at 2 seconds")
    assert (2000, 6000) == (clips(own.draft)[0]["src_in"], clips(own.draft)[0]["d"])


@pytest.mark.parametrize(
    "words",
    ["make the video 9:16 and fill the frame", "make it vertical, fill the screen", "改成竖屏，铺满画面"],
)
def test_a_shape_is_not_lost_beside_what_is_so_already(own, words):
    after(own, words)
    assert "9:16" == own.draft["m"]["aspect"]


@pytest.mark.parametrize("words", ["标题移到结尾", "移到最后", "放到结尾", "把标题移动到片尾"])
def test_a_title_is_moved_to_the_end_and_no_longer(own, words):
    after(own, "加标题“甲”", words)
    (text,) = of(own.draft, 7)
    assert (17_000, 3_000) == (text["st"], text["d"])


@pytest.mark.parametrize("words", ["照片每张5秒", "照片每张放5秒", "照片都放5秒", "每张照片5秒"])
def test_photos_get_a_length_and_videos_keep_theirs(own, words):
    after(own, words)
    assert [8000, 9000, 5000] == [clip["d"] for clip in clips(own.draft)]


@pytest.mark.parametrize("words", ["play beach.mp4 twice", "show the first clip twice"])
def test_a_clip_is_played_twice(own, words):
    after(own, words)
    assert ["a1", "a1", "a2", "a3"] == [clip["asset"] for clip in clips(own.draft)]


def test_everything_is_muted(own, drawn):
    after(own, "mute everything and add acoustic music at 60%")
    assert [0.0, 0.0] == [clip["vol"] for clip in clips(own.draft)[:2]]
    after(drawn, "mute everything")
    assert 0.0 == of(drawn.draft, 1)[0]["vol"]


@pytest.mark.parametrize(
    "words",
    ["cut straight between the clips", "use hard cuts between all clips", "cut from one shot to the next"],
)
def test_cuts_between_clips_shorten_nothing(drawn, words):
    after(drawn, "crossfade all clips", words)
    assert 16_000 == drawn.draft["d"] and not any("tr" in clip for clip in clips(drawn.draft))


@pytest.mark.parametrize(
    ("words", "filters"),
    [
        ("make it look vintage", {"look": "sepia", "grain": 0.4}),
        ("make it look cinematic", {"contrast": 0.2, "vignette": 0.5}),
    ],
)
def test_how_a_film_is_to_look_may_be_one_word(drawn, words, filters):
    after(drawn, words)
    assert filters == clips(drawn.draft)[0]["filters"]


def test_what_is_missing_is_no_text(drawn):
    after(drawn, 'the title is missing, add "My trip"')
    assert ["My trip"] == [text["txt"] for text in of(drawn.draft, 7)]
