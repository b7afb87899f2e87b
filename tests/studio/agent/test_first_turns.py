"""First messages: lists of two subjects, lengths before shots, a text for each shot, authors, greetings, lakes."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import check, of, titles


def made(words, language="en"):
    reply = respond(words, None, language=language, seed=7)
    return reply, check(reply.draft)


def kinds(draft):
    return [one["scene"]["kind"] for one in of(draft, 0)]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("a field of wildflowers, gold bokeh, then fireworks", ["fields", "abstract", "fireworks"]),
        ("4 shots for my channel: stars and planets, a planet close, data lines flowing, city at night",
         ["space", "space", "data", "skyline"]),
        ("a forest, mountains in the background, then a beach", ["mountains", "beach"]),
    ],
)  # fmt: skip
def test_subjects_between_commas(words, wanted):
    assert kinds(made(words)[1]) == wanted


def test_each_begins_with_its_length():
    _, draft = made(
        "6s: skyline before dawn. 5s: same skyline at noon. 7s: same skyline at night in the rain. lofi"
    )
    assert kinds(draft) == ["skyline"] * 3
    assert draft["d"] == 18_000
    assert [one["scene"]["time"] for one in of(draft, 0)] == ["dawn", "day", "night"]


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ("calm ocean at dawn, hold the camera still for a full minute", 60),
        ("第一幕清晨海面，第二幕山谷云雾，第三幕满天烟火，每幕6秒", 18),
        ("海边，森林，沙漠，每景5秒", 15),
    ],
)
def test_lengths(words, seconds):
    assert made(words)[1]["d"] == seconds * 1000


def test_one_text_for_each_shot():
    _, draft = made("海底 然后海浪 然后沙滩日落 每个镜头配一句字幕：下潜、上浮、靠岸", "zh")
    assert [text for text, *_ in titles(draft)] == ["下潜", "上浮", "靠岸"]
    assert titles(draft)[0][1] == 0
    assert titles(draft)[-1][2] == 10


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("animate this quote: “The obstacle is the way.” - Marcus Aurelius, dark background",
         "The obstacle is the way.\n— Marcus Aurelius"),
        ("做成文字视频：“世上本没有路。”——鲁迅，黑底白字", "世上本没有路。\n——鲁迅"),
        ("happy birthday grandma!! letters popping in", "Happy Birthday, Grandma!"),
        ("happy birthday mia, pink background", "Happy Birthday, Mia!"),
        ("happy birthday please", "Happy Birthday!"),
    ],
)  # fmt: skip
def test_words_with_whose_they_are(words, said):
    _, draft = made(words)
    shown = {one["scene"]["words"] for one in of(draft, 0)} | {text for text, *_ in titles(draft)}
    assert said in shown


def test_what_stands_behind_a_title_is_no_author():
    reply, draft = made("beach, title “Summer” - Piano, 10 seconds")
    assert titles(draft)[0][0] == "Summer"
    assert of(draft, 1)[0]["music"]["style"] == "piano", reply.texts


def test_a_list_of_hours_is_to_be_read():
    _, draft = made(
        "Make a list of our shop's opening hours: Mon-Fri 9-6, Sat 10-4, Sunday closed. Title “Bloom”."
    )
    assert [one["scene"]["words"] for one in of(draft, 0)] == [
        "Bloom",
        "Mon-Fri 9-6",
        "Sat 10-4",
        "Sunday closed",
    ]


def test_a_list_of_shots_is_to_be_seen():
    assert kinds(made("a list of shots: a beach, a forest, a city")[1]) == ["beach", "forest", "skyline"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("lavender field, title Provence in white at the bottom", ("Provence", "bottom", "#ffffff")),
        ("fireworks, title “4th of July” then fade to black", ("4th of July", "center", "#ffffff")),
    ],
)
def test_what_belongs_to_a_title(words, wanted):
    (title,) = of(made(words)[1], 7)
    assert (title["txt"], title["style"]["position"], title["style"]["color"]) == wanted


@pytest.mark.parametrize(
    ("words", "kind", "variant"),
    [
        ("lake at sunset", "mountains", "lake"),
        ("夕阳下的湖面", "mountains", "lake"),
        ("aurora over a frozen lake", "aurora", None),
        ("a village by a lake in winter", "village", None),
        ("深夜的温馨小屋，窗外下着大雪，炉火噼啪", "room", None),
        ("木星在画面里，背景是星空", "space", "planet"),
    ],
)
def test_what_is_drawn(words, kind, variant):
    reply, draft = made(words)
    (shot,) = of(draft, 0)
    assert shot["scene"]["kind"] == kind
    assert variant is None or shot["scene"]["variant"] == variant
    assert not any("left out" in text for text in reply.texts), reply.texts


def test_the_camera_is_pushed_in_slowly():
    camera = of(made("雪山，镜头慢慢推")[1], 0)[0]["scene"]["camera"]
    assert (camera["move"], camera["direction"]) == ("zoom", "in")
    assert camera["speed"] < 1


@pytest.mark.parametrize(
    "words",
    ["hi! would it be possible to get a tropical beach, roughly 15 seconds",
     "soft gold bokeh on dark green, room in the middle for my logo later"],
)  # fmt: skip
def test_small_talk_is_not_missed_in_the_picture(words):
    reply, _ = made(words)
    assert not any("Not in the picture" in text or "left out" in text for text in reply.texts), reply.texts


def test_a_word_in_a_files_name_is_no_music():
    files = (
        AssetInfo("a1", "drone.mp4", "video", 8000, 1920, 1080, True),
        AssetInfo("a2", "tent.jpg", "image", None, 4000, 3000),
    )
    draft = respond(
        "make a video from drone.mp4 and tent.jpg, acoustic music at 40%", None, assets=files, seed=7
    ).draft
    assert of(check(draft), 1)[0]["music"]["style"] == "acoustic"


@pytest.mark.parametrize(
    ("words", "wanted", "seconds"),
    [
        ("a city, a forest and a beach, 5 seconds each, with an end card “Bye” on black", ["skyline", "forest", "beach", "words"], 20),
        ("a city, a forest, a beach, 5 seconds each, then a desert", ["skyline", "forest", "beach", "desert"], 20),
        ("a beach at sunset, end card “Thanks”", ["beach", "words"], 10),
    ],
)  # fmt: skip
def test_what_follows_a_list(words, wanted, seconds):
    _, draft = made(words)
    assert kinds(draft) == wanted
    assert draft["d"] == seconds * 1000
