"""Clips by what people call them, verbs of every day, steps after an undo: each of many wordings of a class does the same."""

import pytest

from studio.agent.drafts import check, of
from studio.agent.phrases.kit import Project

FILES = [
    {"id": f"a{number}", "filename": name, "file_type": kind, "duration_ms": None if kind == "image" else 10_000, "width": 1920, "height": 1080}
    for number, (name, kind) in enumerate(
        [("hike.mp4", "video"), ("bike.mp4", "video"), ("drone.mp4", "video"), ("dance.mp4", "video"), ("cake.jpg", "image")], 1
    )
]  # fmt: skip
LATER = [{"id": "a9", "filename": "watermark.png", "file_type": "image", "width": 400, "height": 400}]
OWN = "make a video from hike.mp4, bike.mp4, drone.mp4, dance.mp4 and cake.jpg, the picture for 5 seconds, lo-fi music"
DRAWN = "First a city skyline for 5 seconds, then a street in the rain for 5 seconds, then a snowy village for 5 seconds, lo-fi music"


def film(start=OWN):
    made = Project([] if start == DRAWN else FILES)
    assert made.say(start).ok
    made.assets = [*made.assets, *Project(LATER).assets]
    return made


def clips(draft):
    return of(check(draft), 0)


def changed(start, words, language="en"):
    """Numbers of the clips that a message changed, and the draft after it."""
    made = film(start)
    before = clips(made.draft)
    reply = made.say(words, language)
    assert reply.ok, reply.texts
    after = clips(made.draft)
    looks = [one | {"st": 0} for one in before]
    return [number for number, one in enumerate(after, 1) if one | {"st": 0} not in looks], after


@pytest.mark.parametrize(
    ("start", "number", "wordings"),
    [
        (OWN, 1, [("en", "make the walk brighter"), ("en", "brighten up the trekking"), ("zh", "爬山那段亮一点"), ("zh", "登山调亮一点")]),
        (OWN, 2, [("en", "the cyclist in black and white"), ("zh", "骑车那段调成黑白"), ("en", "more contrast for the biking bit")]),
        (OWN, 3, [("en", "Give the aerial part some punch: stronger contrast, richer colours"), ("zh", "航拍对比度高一点")]),
        (OWN, 4, [("en", "blur the one where she's dancing"), ("zh", "跳舞那段模糊一点")]),
        (DRAWN, 2, [("en", "Rainy road in black and white, everything else stays in colour"), ("zh", "马路那段黑白")]),
        (DRAWN, 2, [("en", "The camera's racing down that rainy road. Calm it down a lot.")]),
    ],
)  # fmt: skip
def test_a_clip_is_called_by_what_it_shows(start, number, wordings):
    for language, words in wordings:
        assert [number] == changed(start, words, language)[0], words


def test_a_part_that_is_not_there_changes_nothing_and_those_that_are_there_are_named():
    for language, words in (
        ("en", "Give the singing part some punch: stronger contrast, richer colours."),
        ("en", "make the funny bit darker and warmer"),
        ("zh", "唱歌那段调亮一点"),
    ):
        made = film()
        before = made.draft
        reply = made.say(words, language)
        assert not reply.ok, words
        assert before == made.draft
        assert "3. drone.mp4" in " ".join(reply.texts)


@pytest.mark.parametrize(
    ("wordings", "lengths"),
    [
        (["First three seconds of the hike are just my thumb. Bin them.", "trim the first 3 seconds off the walk"], [7, 10, 10, 10, 5]),
        (["Everything past 0:34 can go.", "everything after 34 seconds goes"], [10, 10, 10, 4]),
        (["everything before 0:04 can go"], [6, 10, 10, 10, 5]),
        (["Snip the drone at 0:25", "chop the aerials at 5 seconds"], [10, 10, 5, 5, 10, 5]),
        (["Put the cake in again, straight after the first.", "the cake once more, right after itself"], [10, 10, 10, 10, 5, 5]),
        (["Between the walk and the bike, four seconds of a coral reef under the sea.", "Between the hike and the bike I'd love some outer space with a ringed planet, four secs or so"],
         [10, 4, 10, 10, 10, 5]),
        (["Replace the cake with a forest for 3 seconds"], [10, 10, 10, 10, 3]),
    ],
)  # fmt: skip
def test_verbs_of_every_day(wordings, lengths):
    for words in wordings:
        assert lengths == [one["d"] / 1000 for one in changed(OWN, words)[1]], words


def test_half_of_a_size_is_no_half_of_the_film_and_what_is_cut_down_becomes_no_longer():
    made = film()
    before = made.draft
    for language, words in (
        ("en", "bump them up by half"),
        ("en", "raise it by half"),
        ("en", "cut it down to two minutes"),
        ("zh", "把视频剪短到两分钟"),
        ("de", "Kürze das Video auf zwei Minuten"),
    ):
        assert not made.say(words, language).ok, words
        assert before == made.draft
    assert made.say("halve the video").ok
    assert 23_000 >= made.draft["d"]


@pytest.mark.parametrize(
    "again", ["nah, put that back", "actually put it back how it was", "gone again please", "还是删了好"]
)
def test_after_an_undo_back_is_where_it_came_from(again):
    made = film()
    assert made.say("remove the cake").ok
    without = made.draft
    made.say("undo")
    made.say(again, "zh" if again > "z" else "en")
    assert without == made.draft


def test_back_to_what_is_named_is_no_step_back():
    made = film()
    made.say("switch to upbeat music and fade it in over 2 seconds")
    made.say("hmm lo-fi was nicer, go back to that but keep the fade")
    (music,) = of(made.draft, 1)
    assert ("lofi", 2000) == (music["music"]["style"], music["fade_in"])


def test_a_caption_over_one_clip_only_and_in_one_colour():
    made = film()
    made.say("add the caption 'Yay!' from 2 to 5 seconds")
    for language, words, start in (
        ("en", "'Yay' should only be up while the cake is on", 40),
        ("en", "show the caption only over the aerials", 20),
        ("zh", "“Yay”只在蛋糕出现时露面，放上面，字大点。", 40),
    ):
        reply = made.say(words, language)
        assert 1 == len(reply.texts), reply.texts
        (text,) = of(made.draft, 7)
        assert ("Yay!", start * 1000) == (text["txt"], text["st"])
    assert ("top", "large") == (text["style"]["position"], text["style"]["size"])
    made.say("字幕颜色换个淡黄的，白的看不清", "zh")
    assert "#fff3a0" == of(made.draft, 7)[0]["style"]["color"]


def test_a_remark_adds_no_file_and_a_see_through_mark_is_so():
    made = film()
    made.say("looks like an office slideshow. make the cake black and white")
    assert 5 == len(clips(made.draft))
    made.say("加一个 watermark.png 水印，放左上角，透明一点。", "zh")
    (mark,) = [one for track in made.draft["t"] for one in track["sg"] if one.get("box")]
    assert ("top-left", 0.6) == (mark["box"]["position"], mark["box"]["opacity"])


def test_shares_of_a_look_and_words_for_less():
    made = film()
    for words, language, holds in (
        (
            "Ease off the contrast on the hike, and take a third of the colour out of it.",
            "en",
            {"contrast": -0.2, "saturation": -0.33},
        ),
        ("take a quarter of the colour out of the drone clip", "en", {"saturation": -0.25}),
        ("骑车那段饱和度减三分之一", "zh", {"saturation": -0.33}),
    ):
        made.say(words, language)
        assert any(holds == one.get("filters") for one in clips(made.draft)), words


def test_a_mood_beside_a_style_is_no_other_style():
    for words, language, style in (
        ("改用轻柔的钢琴，头两秒慢慢响起来。", "zh", "piano"),
        ("来点空灵缥缈的氛围音乐。", "zh", "ambient"),
        ("I'd rather have something floaty, ambient, with hardly any tune.", "en", "ambient"),
        ("Something strummed on an acoustic guitar would suit us better than this.", "en", "acoustic"),
    ):
        made = film()
        reply = made.say(words, language)
        assert 1 == len(reply.texts), reply.texts
        assert style == of(made.draft, 1)[0]["music"]["style"]
    made.say("算了，音乐全关掉，安安静静最好。", "zh")
    assert not of(made.draft, 1)


def test_another_scene_of_a_kind_that_is_there_comes_where_it_is_wished():
    for words, language in (
        ("村庄后头插一段金黄的麦田，四秒。", "zh"),
        ("insert a wheat field after the village for 4 seconds", "en"),
    ):
        made = Project([])
        made.say(DRAWN + ", then a field of flowers for 5 seconds")
        made.say(words, language)
        assert ["skyline", "street", "village", "fields", "fields"] == [
            one["scene"]["kind"] for one in clips(made.draft)
        ]
        assert "wheat" == clips(made.draft)[3]["scene"]["variant"]


def test_much_is_much_and_an_amount_that_is_taken_back_is_the_last_one():
    for words, language, value in (
        ("make the hike a lot brighter", "en", 0.4),
        ("爬山那段亮很多", "zh", 0.4),
        ("Make the hike a bit brighter. No, a lot, actually.", "en", 0.4),
        ("make the hike brighter", "en", 0.2),
    ):
        _, after = changed(OWN, words, language)
        assert value == after[0]["filters"]["brightness"], words


def test_texts_grow_in_steps_and_two_sentences_are_two_captions():
    for words, language in (
        ("My mum can't read the title on her phone, bump it up by half.", "en"),
        ("bump the title up by half", "en"),
        ("make the title 50% bigger", "en"),
        ("标题放大一半", "zh"),
    ):
        made = film()
        made.say("add the title 'Home' for the first 3 seconds")
        made.say(words, language)
        (text,) = of(made.draft, 7)
        assert ("huge", "center") == (text["style"]["size"], text["style"]["position"]), words
    made.say("给爬山加上字幕，就这两句：出门前还下着雨。到了山顶，天就开了。", "zh")
    assert ["Home", "出门前还下着雨。", "到了山顶，天就开了。"] == [one["txt"] for one in of(made.draft, 7)]
    made.say("drop the '出门前还下着雨' one and put the rest at the top")
    assert [("Home", "center"), ("到了山顶，天就开了。", "top")] == [
        (one["txt"], one["style"]["position"]) for one in of(made.draft, 7)
    ]


def test_what_was_just_cut_has_a_gap_and_what_was_just_laid_on_top_is_spoken_of():
    made = film()
    made.say("Snip the drone at 0:25")
    made.say("In that gap, a card saying 'Later' for three seconds.")
    assert [10, 10, 5, 3, 5, 10, 5] == [one["d"] / 1000 for one in clips(made.draft)]
    made.say("右下角打上水印，淡淡的。", "zh")
    made.say("还是太抢眼，缩到一半大。", "zh")
    (mark,) = [one for track in made.draft["t"] for one in track["sg"] if one.get("box")]
    assert 0.09 == mark["box"]["width"]


def test_a_blizzard_where_it_snows_is_more_snow_and_one_of_two_goes():
    made = Project([])
    made.say(DRAWN)
    made.say("I can barely see any flakes in the village. Give me a real blizzard there.")
    assert clips(made.draft)[2]["scene"]["amounts"]["snow"] > 2
    made.say("算了，村庄跟街道不搭，那段不要了", "zh")
    assert ["skyline", "street"] == [one["scene"]["kind"] for one in clips(made.draft)]


@pytest.mark.parametrize(
    ("words", "language", "weather"),
    [
        ("switch off the rain in the street", "en", "clear"),
        ("lose the rain on the street", "en", "clear"),
        ("街道的雨去掉", "zh", "clear"),
    ],
)
def test_weather_that_goes_takes_no_clip_along(words, language, weather):
    assert [2] == changed(DRAWN, words, language)[0]
    assert weather == changed(DRAWN, words, language)[1][1]["scene"]["weather"]


def test_only_what_is_said_stays_and_is_where_it_is_put():
    assert [4, 10] == [one["d"] / 1000 for one in changed(OWN, "nothing but the first 14 seconds")[1]][::-1]
    for words in (
        "only the drone in colour, everything else black and white",
        "keep the drone in colour but make the rest black and white",
    ):
        assert [1, 2, 4, 5] == changed(OWN, words)[0]
    for language, words in (
        ("zh", "蛋糕那张放到最前面，停六秒"),
        ("en", "put the cake at the front, for 6 seconds"),
    ):
        first = changed(OWN, words, language)[1][0]
        assert ("a5", 6000) == (first["asset"], first["d"]), words
    after = changed(OWN, "I want the film to open with the cake and end with the hike")[1]
    assert ["a5", "a2", "a3", "a4", "a1"] == [one["asset"] for one in after]


def test_what_is_too_slow_becomes_faster_and_a_season_is_in_the_name():
    for words, language in (("the camera in the village is too slow", "en"), ("村庄那段镜头太慢了", "zh")):
        assert 1.6 == changed(DRAWN, words, language)[1][2]["scene"]["camera"]["speed"], words
    made = Project([])
    made.say("First a forest for 5 seconds, then a beach for 5 seconds")
    assert "autumn forest by day" in " ".join(made.say("make the forest autumn").texts)


def test_a_file_that_is_not_seen_yet_is_called_by_what_it_shows():
    made = film()
    made.assets = [*made.assets, *Project([FILES[0] | {"id": "a8", "filename": "landing.mp4"}]).assets]
    assert made.say("着陆接到骑车后面，只要前三秒", "zh").ok
    assert ["a1", "a2", "a8", "a3", "a4", "a5"] == [one["asset"] for one in clips(made.draft)]
    assert 3000 == clips(made.draft)[2]["d"]
    made.say("把跳舞拆成两半，后半段删掉", "zh")
    assert [10, 10, 3, 10, 5, 5] == [one["d"] / 1000 for one in clips(made.draft)]
