"""First messages with texts that have times: captions in a row, texts over one file, countdowns, quotes with a length."""

import pytest

from promptreel_studio.agent import AssetInfo, drafts, respond
from studio.agent.drafts import check, of


def made(words, language="en", assets=()):
    reply = respond(words, None, assets=assets, language=language, seed=7)
    assert reply.ok, reply.texts
    return check(reply.draft), " ".join(reply.texts)


def texts(draft):
    """Every text with its beginning and end in seconds."""
    return [
        (one["txt"], one["st"] / 1000, (one["st"] + one["d"]) / 1000)
        for one in sorted(of(draft, 7), key=lambda one: one["st"])
    ]


def shots(draft):
    return [clip["scene"]["words"] or clip["scene"]["kind"] for clip in of(draft, 0)]


@pytest.mark.parametrize(
    ("language", "words", "expected", "total"),
    [
        ("en", "Add captions to a mountain video: at 0 seconds “We climbed.”, at 4 seconds “We rested.”, at 8 seconds “We came home.” The video is 12 seconds long.",
         [("We climbed.", 0, 4), ("We rested.", 4, 8), ("We came home.", 8, 12)], 12),
        ("zh", "在山的画面上加字幕:0到4秒“我们出发了”,4到8秒“我们到了山顶”。", [("我们出发了", 0, 4), ("我们到了山顶", 4, 8)], 8),
        ("en", "Ocean with subtitles “Hello” from 0 to 3 s and “Goodbye” from 3 to 6 s", [("Hello", 0, 3), ("Goodbye", 3, 6)], 6),
        ("en", "Make a forest video with subtitles: 0-3 “One”, 3-6 “Two”, 6-9 “Three”", [("One", 0, 3), ("Two", 3, 6), ("Three", 6, 9)], 9),
        ("de", "Ein Wald mit zwei Untertiteln: „Los geht's“ von 0 bis 4 Sekunden und „Ende“ von 4 bis 9 Sekunden.", [("Los geht's", 0, 4), ("Ende", 4, 9)], 9),
        ("fr", "Une vidéo sous-marine bleue de 12 secondes avec deux sous-titres : « On descend. » de 0 à 6 secondes et « Silence. » de 6 à 12 secondes.",
         [("On descend.", 0, 6), ("Silence.", 6, 12)], 12),
    ],
)  # fmt: skip
def test_captions_with_times_are_captions_of_one_picture(language, words, expected, total):
    draft, _ = made(words, language)
    assert (texts(draft), draft["d"]) == (expected, total * 1000)
    assert {one["role"] for one in of(draft, 7)} == {"caption"} and len(of(draft, 0)) == 1


CLIP = AssetInfo("a1", "shop.mp4", "video", 12_000, 1920, 1080)
MAP = AssetInfo("a2", "map.jpg", "image", None, 4000, 3000)


@pytest.mark.parametrize(
    ("language", "words", "asset", "expected", "total"),
    [
        ("en", "Put the text “Sale” over my video shop.mp4 from second 2 to second 5. Keep the original sound.", CLIP, [("Sale", 2, 5)], 12),
        ("en", "On shop.mp4 show “Sale” from 2 to 5 seconds.", CLIP, [("Sale", 2, 5)], 12),
        ("en", "shop.mp4, from 2s to 5s show “Sale”", CLIP, [("Sale", 2, 5)], 12),
        ("en", "Captions on shop.mp4: 0-4 “We open”, 4-8 “Come in”, 8-12 “Bye”", CLIP, [("We open", 0, 4), ("Come in", 4, 8), ("Bye", 8, 12)], 12),
        ("zh", "在shop.mp4上第2秒到第5秒显示“大促销”", CLIP, [("大促销", 2, 5)], 12),
        ("de", "Lege den Text „Angebot“ über shop.mp4 von Sekunde 2 bis 5, Originalton behalten", CLIP, [("Angebot", 2, 5)], 12),
        ("en", "three texts on map.jpg, 4s each: “Rome”, “Naples”, “Palermo”", MAP, [("Rome", 0, 4), ("Naples", 4, 8), ("Palermo", 8, 12)], 12),
        ("zh", "map.jpg上依次显示三条文字“北京”“上海”“广州”,每条4秒", MAP, [("北京", 0, 4), ("上海", 4, 8), ("广州", 8, 12)], 12),
        ("en", "use shop.mp4 from 2 to 5 with the text “Sale”", CLIP, [("Sale", 0, 3)], 3),
        ("en", "Take shop.mp4 from 0:02 to 0:06 and put “Sale” on it", CLIP, [("Sale", 0, 4)], 4),
    ],
)  # fmt: skip
def test_times_of_texts_over_a_file_do_not_cut_it(language, words, asset, expected, total):
    draft, _ = made(words, language, [asset])
    assert (texts(draft), draft["d"], len(of(draft, 0))) == (expected, total * 1000, 1)


@pytest.mark.parametrize(
    ("words", "total"),
    [
        ("Show the quote “Be kind.” on a soft bokeh background for 8 seconds. 1:1, piano music.", 8),
        ("A card with the words “Stay strong.” over an aurora for 12 seconds", 12),
        ("“Merry Christmas!” over a snowy village for 7 seconds. Piano.", 7),
    ],
)
def test_a_length_behind_the_scene_is_that_of_the_film(words, total):
    draft, answer = made(words)
    assert draft["d"] == total * 1000 and texts(draft)[0][1:] == (0, total)
    assert "Not in the picture" not in answer


def test_a_length_behind_a_text_is_its_own():
    draft, _ = made("Show “Hello!” for 3 seconds over the ocean, 10 seconds long")
    assert (texts(draft), draft["d"]) == ([("Hello!", 0, 3)], 10_000)


@pytest.mark.parametrize(
    ("language", "words", "expected", "total"),
    [
        ("en", "Make a countdown from 5 to 1 with big numbers, one second each, then the word “Go!” for two seconds.", ["5", "4", "3", "2", "1", "Go!"], 7),
        ("en", "Countdown from 3 to 1 with a beep, then “Welcome” for 3 seconds", ["3", "2", "1", "Welcome"], 6),
        ("fr", "compte à rebours de 3 à 1 avec de gros chiffres, puis « Partez ! » pendant 2 secondes", ["3", "2", "1", "Partez !"], 5),
        ("en", "countdown from 3 and then go!", ["3", "2", "1", "go!"], 5),
    ],
)  # fmt: skip
def test_what_is_said_of_the_numbers_is_no_card(language, words, expected, total):
    draft, answer = made(words, language)
    assert (shots(draft), draft["d"]) == (expected, total * 1000)
    assert "beep" not in words or "beep" in answer


@pytest.mark.parametrize(
    ("language", "words", "kinds", "last"),
    [
        ("en", "10 second countdown over a starry sky, then fireworks with “Happy New Year”", ["space", "fireworks"], ("Happy New Year", 10, 13)),
        ("en", "Count down from 10 to 1 over abstract waves in purple and cyan for TikTok, one second per number", ["abstract"], ("1", 9, 10)),
        ("en", "A countdown from 5 with an aurora in the background and then “Surprise!”", ["aurora"], ("Surprise!", 5, 7)),
        ("zh", "以极光为背景从5倒数到1,最后写“出发”", ["aurora"], ("出发", 5, 7)),
        ("es", "cuenta atrás de 5 a 1 sobre un cielo estrellado y luego «¡Vamos!»", ["space"], ("¡Vamos!", 5, 7)),
    ],
)  # fmt: skip
def test_numbers_count_over_the_scene_that_is_behind_them(language, words, kinds, last):
    draft, _ = made(words, language)
    assert shots(draft) == kinds and texts(draft)[-1] == last
    assert ("TikTok" in words) == (draft["m"]["width"] < draft["m"]["height"])


def test_numbers_over_a_scene_have_their_colour():
    draft, _ = made("Countdown from 5 to 1 in gold numbers over the night skyline, then “2026”")
    assert {one["style"]["color"] for one in of(draft, 7)} == {"#f5c542"}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Make a list video with three cards: “1. Sleep”, “2. Drink water”, “3. Walk”. Each card stays for 3 seconds. 4:5, pastel colours."),
        ("zh", "用文字卡片做三条清单:“早睡”、“喝水”、“运动”,每张3秒,正方形,柔和的颜色。"),
    ],
)  # fmt: skip
def test_cards_in_a_list_have_the_colours_of_all(language, words):
    draft, _ = made(words, language)
    assert [clip["scene"]["palette"] for clip in of(draft, 0)] == ["pastel"] * 3


def test_texts_that_stay_and_a_sentence_that_is_pointed_at():
    for words, kind, texts in (
        ('snow village at night, "Carols", "Sunday, 6 pm", "All welcome". Each line comes after the other and stays. 21s', "village", [("Carols", 0), ("Carols\nSunday, 6 pm", 7), ("Carols\nSunday, 6 pm\nAll welcome", 14)]),
        ("森林背景,三行字依次出现并保留:“慢下来”、“深呼吸”,12秒", "forest", [("慢下来", 0), ("慢下来\n深呼吸", 6)]),
        ("pov: its 3am and u cant sleep. rain on the street, neon. put that sentence on it but only after like 2 seconds", "street", [("pov: its 3am and u cant sleep", 2)]),
        ('Opener, needs:\n- planets in space\n- 12 seconds\n- title "Astronomy"\n- under it smaller "week 1"\n- deep music', "space", [("Astronomy", 0), ("week 1", 0)]),
    ):  # fmt: skip
        draft = check(respond(words, None, seed=7).draft)
        assert {one["scene"]["kind"] for one in of(draft, 0)} == {kind}, words
        assert [(one["txt"], round(drafts.start_of(one) / 1000)) for one in of(draft, 7)] == texts, words
    named = check(
        respond(
            "2 shots, 3s each. desert noon / aurora. caption each with its name lower left", None, seed=7
        ).draft
    )
    assert [(one["txt"], one["style"]["position"]) for one in of(named, 7)] == [
        ("Desert noon", "bottom-left"), ("Aurora", "bottom-left")
    ]  # fmt: skip


def test_a_text_that_is_said_apart_lies_on_the_shot_that_is_counted():
    for words in (
        'three shots: lake at dawn 5s, forest path 4s, night sky 6s. text only on the last one: "Good night". cuts, piano',
        "三个镜头:森林5秒,大海4秒,星空6秒。只在最后一个镜头上写“Good night”,直接切换",
    ):
        draft = check(respond(words, None, seed=7).draft)
        texts = [(one["txt"], drafts.start_of(one)) for one in of(draft, 7)]
        cards = [
            (one["scene"]["words"], drafts.start_of(one)) for one in of(draft, 0) if one["scene"]["words"]
        ]
        ((text, start),) = texts + cards
        assert (text.lower(), round(start, -3)) == ("good night", 9_000), words
    for words, text in (
        ("a title Room 12 at the Museum over a starry sky, 8 s", "Room 12 at the Museum"),
        ("with the title Winter at the Lake on top, starry sky, 10s", "Winter at the Lake"),
    ):
        draft = check(respond(words, None, seed=7).draft)
        assert ([one["scene"]["kind"] for one in of(draft, 0)], of(draft, 7)[0]["txt"]) == (["space"], text)
