"""Prompts for new videos, in English and Chinese."""

import pytest

from promptreel_studio.agent import respond
from studio.agent.drafts import check, music, of, scene, titles


def made(words, **options):
    reply = respond(words, None, seed=7, **options)
    assert reply.ok, reply.texts
    assert reply.draft is not None, reply.texts
    return check(reply.draft)


def said(words):
    return " ".join(respond(words, None, seed=7).texts)


@pytest.mark.parametrize(
    ("words", "kind", "time"),
    [
        ("generate a 10-second video clip of a futuristic city skyline at night", "skyline", "night"),
        ("downtown tokyo after dark", "skyline", "night"),
        ("a cyberpunk metropolis", "skyline", "night"),
        ("skyscrapers at sunset", "skyline", "sunset"),
        ("the sea at sunset", "ocean", "sunset"),
        ("waves on a beach at dawn", "beach", "dawn"),
        ("a calm ocean under the moon at night", "ocean", "night"),
        ("sunny sea in the daytime", "ocean", "day"),
        ("snow falling on a mountain village", "village", "dusk"),
        ("a cabin in the mountains in winter at night", "village", "night"),
        ("城市夜景", "skyline", "night"),
        ("未来城市的天际线", "skyline", "night"),
        ("海上日落", "ocean", "sunset"),
        ("海浪拍打沙滩的早晨", "beach", "dawn"),
        ("下雪的山村", "village", "dusk"),
        ("生成一个雪山小镇的视频,晚上", "village", "night"),
    ],
)
def test_the_subject_and_the_time_of_day_are_understood(words, kind, time):
    draft = made(words)
    assert (kind, time) == (scene(draft)["kind"], scene(draft)["time"])


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ("a city", 10),
        ("a 12-second clip of a city", 12),
        ("a city, 8s", 8),
        ("city skyline for 20 seconds", 20),
        ("half a minute of the sea", 30),
        ("the sea, no music, half a minute", 30),
        ("a minute and a half of snow on a village", 90),
        ("two minutes of the ocean", 120),
        ("城市夜景,15秒", 15),
        ("一段十五秒的海浪", 15),
        ("半分钟的雪景", 30),
        ("一分钟的城市", 60),
    ],
)
def test_the_length_is_understood_however_it_is_said(words, seconds):
    draft = made(words)
    assert seconds * 1000 == draft["d"]
    assert draft["d"] == max(segment["st"] + segment["d"] for segment in of(draft, 0))
    assert (len(of(draft, 0)) > 1) == (seconds >= 20)


@pytest.mark.parametrize(
    ("words", "aspect"),
    [
        ("a city", "16:9"),
        ("a vertical video of a city", "9:16"),
        ("a city for tiktok", "9:16"),
        ("the sea, portrait", "9:16"),
        ("the sea 9:16", "9:16"),
        ("a square clip of the sea", "1:1"),
        ("snowy village 4:5", "4:5"),
        ("landscape video of a city", "16:9"),
        ("竖屏的城市", "9:16"),
        ("适合抖音的海边日落", "9:16"),
        ("方形的雪村", "1:1"),
    ],
)
def test_the_shape_is_understood(words, aspect):
    assert aspect == made(words)["m"]["aspect"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a city at night", ("synthwave", 80)),
        ("the sea", ("ambient", 80)),
        ("a snowy village", ("piano", 80)),
        ("a city with lo-fi music", ("lofi", 80)),
        ("the sea with calm piano music at 40%", ("piano", 40)),
        ("a city with cinematic music, volume 25%", ("cinematic", 25)),
        ("the sea without music", None),
        ("a silent city", None),
        ("城市夜景,钢琴音乐", ("piano", 80)),
        ("海浪,不要音乐", None),
        ("雪村,音乐音量35%", ("piano", 35)),
    ],
)
def test_music_suits_the_scene_unless_the_user_says_otherwise(words, expected):
    assert expected == music(made(words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a city with the title 'Urban Dreams'", [("Urban Dreams", 0, 3)]),
        ('a city with the title "Neon" from 2 to 5 seconds', [("Neon", 2, 5)]),
        ("a city titled 'A' for the last two seconds", [("A", 8, 10)]),
        ("海边日落,标题“夏日回忆”", [("夏日回忆", 0, 3)]),
        ("城市夜景,带标题《霓虹》", [("霓虹", 0, 3)]),
        ("a city", []),
    ],
)
def test_titles_have_their_text_and_their_time(words, expected):
    assert expected == titles(made(words))


def test_a_title_has_its_colour_and_place():
    (title,) = of(made("the sea with the title 'Calm' in yellow at the top"), 7)
    assert "top" == title["style"]["position"]
    assert "#ffffff" != title["style"]["color"]


def test_the_constraint_line_wins_over_the_words_and_is_no_label():
    draft = made(
        "a 5-second wide video of a city with lo-fi music\n\nDuration: 12 seconds. Aspect ratio: 9:16. No background music."
    )
    assert (12_000, "9:16", None) == (draft["d"], draft["m"]["aspect"], music(draft))
    assert "Duration" not in draft["m"]["title"]
    assert "Aspect" not in of(draft, 0)[0]["m"]["title"]


def test_the_label_is_the_users_words_without_the_request():
    draft = made("generate a 10-second video clip of a futuristic city skyline at night")
    assert "futuristic city skyline at night" == of(draft, 0)[0]["m"]["title"]


@pytest.mark.parametrize("words", ["a dog surfing on a rainbow", "two robots boxing", "一只猫在弹吉他"])
def test_what_cannot_be_drawn_is_said_and_not_claimed_by_the_timeline(words):
    reply = respond(words, None, seed=7)
    draft = check(reply.draft)
    told = " ".join(reply.texts)
    assert "procedurally" in told or "程序" in told
    assert of(draft, 0)[0]["m"]["title"] not in {words, words.removeprefix("a ")}


def test_parts_that_are_not_in_the_picture_are_named():
    assert "people skating" in said("a snowy mountain village with people skating")


def test_a_time_that_a_scene_does_not_have_is_said():
    told = said("fireworks at noon")
    assert "cannot be drawn by day" in told


def test_praise_is_not_taken_for_a_subject():
    told = said("a stunning cinematic beautiful 4k city at night")
    assert "Not in the picture" not in told
    assert "cannot draw" not in told


@pytest.mark.parametrize(
    "words", ["make a 10000 second video", "a city, 0 seconds", "城市,10000秒", "a 2-hour video of the sea"]
)
def test_an_impossible_length_is_refused_with_the_limits(words):
    reply = respond(words, None, seed=7)
    assert (False, None) == (reply.ok, reply.draft)
    assert "600" in reply.texts[0]


@pytest.mark.parametrize("words", ["", "   ", "\n", "...", "!?"])
def test_nothing_said_is_nothing_made(words):
    reply = respond(words, None, seed=7)
    assert (False, None) == (reply.ok, reply.draft)
    assert reply.texts[0]


@pytest.mark.parametrize("words", ["hello", "what can you do?", "thanks!", "你好", "你能做什么?"])
def test_small_talk_makes_nothing(words):
    reply = respond(words, None, seed=7)
    assert reply.draft is None
    assert reply.texts[0]


def test_answers_come_in_the_users_language():
    assert "已生成" in said("城市夜景")
    assert "Made" in said("a city at night")


def test_the_same_words_and_seed_make_the_same_draft_and_another_seed_another():
    assert made("a city") == made("a city")
    other = respond("a city", None, seed=8).draft
    assert scene(made("a city"))["seed"] != scene(other)["seed"]


@pytest.mark.parametrize(
    ("words", "variant"),
    [
        ("soft bokeh lights", "bokeh"),
        ("bokeh background, gold", "bokeh"),
        ("光斑背景", "bokeh"),
        ("abstract ink in water", "ink"),
    ],
)
def test_an_abstract_picture_is_the_one_that_was_named(words, variant):
    assert ("abstract", variant) == (scene(made(words))["kind"], scene(made(words))["variant"])
