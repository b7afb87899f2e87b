"""First messages as people type them: shots in many kinds of lists, captions that are shared out, the camera of all, own files."""

from itertools import pairwise

import pytest

from studio.agent.drafts import of
from studio.agent.tables_first_messages import made
from studio.agent.tables_shots import kinds


def spans(draft):
    return [(text["txt"], text["st"], text["st"] + text["d"]) for text in of(draft, 7)]


SHOTS = [
    (
        '3 shots of 6 seconds each: a desert, a waterfall, a city at night. Lo-fi music, title "Far" at the start',
        ["desert", "waterfall", "skyline"],
    ),
    ('Shots: a desert, a waterfall, a city. Lo-fi music, title "Far"', ["desert", "waterfall", "skyline"]),
    (
        "Three scenes: a beach at dawn. A forest in autumn. A snow village. Piano",
        ["beach", "forest", "village"],
    ),
    ('montage: beach, forest, space; synthwave; title "Trip"', ["beach", "forest", "space"]),
    ('3 scenes: beach, forest, title card "The End"', ["beach", "forest", "The End"]),
    ('2 shots: title "Hello", a beach, a forest', ["beach", "forest"]),
    (
        "the first 5 seconds show a city, the next 10 seconds fireworks, the last 5 a beach. piano",
        ["skyline", "fireworks"],
    ),
    (
        "waterfall 4 sec - foggy forest 7 sec - a beach 5 sec, slow zoom in all of them",
        ["waterfall", "forest", "beach"],
    ),
    (
        'A clip: city at night, fireworks over the water, a beach, then "Bye" in gold. dance music',
        ["skyline", "fireworks", "beach"],
    ),
    (
        "First open with the ocean, then spring flowers, summer beach, autumn forest and finally a desert",
        ["ocean", "fields", "beach", "forest", "desert"],
    ),
    ("rainy window in a cosy room (10), a cup of tea (5), a forest (15)", ["room", "cup", "forest"]),
    ("(1) a beach (2) a forest (3) a city", ["beach", "forest", "skyline"]),
    ("抖音视频 前5秒城市黄昏 中间10秒烟花 最后5秒雪山", ["skyline", "fireworks", "mountains"]),
    ("先從雲海上方開始,再來是山谷裡的河流,最後停在向日葵花田", ["clouds", "waterfall", "fields"]),
    ("三个镜头:沙漠、瀑布、夜晚的城市。配乐用lo-fi,标题“远方”", ["desert", "waterfall", "skyline"]),
    ("两个场景:海滩日落。雪村夜晚。钢琴音乐", ["beach", "village"]),
]


@pytest.mark.parametrize(("words", "expected"), SHOTS)
def test_every_shot_that_is_listed_is_drawn(words, expected):
    draft, _ = made(words)
    assert kinds(draft) == expected


@pytest.mark.parametrize(
    ("words", "cuts"),
    [
        ("rainy window in a cosy room (10), a cup of tea (5), a forest (15)", [10_000, 15_000, 30_000]),
        ("前5秒城市黄昏 中间10秒烟花 最后5秒雪山", [5_000, 15_000, 20_000]),
        (
            "the first 5 seconds a city, the next 10 seconds fireworks, the last 5 seconds a beach",
            [5, 15, 20],
        ),
    ],
)
def test_each_has_the_length_that_was_said(words, cuts):
    draft, _ = made(words)
    clips = of(draft, 0)
    middles = [(a["st"] + a["d"] + b["st"]) // 2 for a, b in pairwise(clips)]
    assert [*middles, draft["d"]] == [cut * 1000 if cut < 1000 else cut for cut in cuts]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            'First a beach, then a forest. Put "AM" on the first and "PM" on the second',
            [("AM", 0, 3000), ("PM", 4634, 7634)],
        ),
        (
            'A desert, 18 seconds, captions "Day 12" then "Still no water".',
            [("Day 12", 0, 7000), ("Still no water", 7000, 18000)],
        ),
        ("沙漠,12秒,字幕先是“第一天”然后“还是没水”", [("第一天", 0, 5739), ("还是没水", 5739, 12000)]),
        ('a forest with the caption "A" at 2 seconds', [("A", 2000, 5000)]),
        ('a beach, title "Summer" and caption "2026"', [("Summer", 0, 3000), ("2026", 0, 3000)]),
    ],
)
def test_captions_come_one_after_the_other(words, expected):
    draft, _ = made(words)
    assert spans(draft) == expected


@pytest.mark.parametrize(
    "words",
    [
        '3 shots, 6 s each: a street, a room, a forest, captions: "One", "Two", "Three"',
        "三個畫面:下雨的街頭、房間、森林,每個六秒,字幕依序是「One」「Two」「Three」",
    ],
)
def test_as_many_captions_as_shots_are_one_each(words):
    draft, _ = made(words)
    assert [start for _, start, _ in spans(draft)] == [clip["st"] for clip in of(draft, 0)]
    assert {text["role"] for text in of(draft, 7)} == {"caption"}


def test_what_goes_on_after_a_caption_is_one():
    draft, _ = made('First a beach, then a forest. Caption "AM" on the first and "PM" on the second')
    assert [(text["role"], text["style"]["position"]) for text in of(draft, 7)] == [("caption", "bottom")] * 2


@pytest.mark.parametrize(
    ("words", "style", "near"),
    [
        ("a steaming cup of coffee, soft jazz, 8 sec", "lofi", '"jazz"'),
        ("space with a planet, ambient drone, 25 seconds", "ambient", '"drone"'),
        ("abstract waves. Fast cuts, techno.", "upbeat", '"techno"'),
        ("a field of sunflowers, lively guitar", "acoustic", ""),
        ("向日葵花田,轻快的吉他", "acoustic", ""),
        ("雾中的山,配古琴", "acoustic", "“古琴”"),
        ("烟花,音乐喜庆一点", "upbeat", ""),
    ],
)
def test_an_instrument_between_commas_is_the_music(words, style, near):
    draft, said = made(words)
    assert of(draft, 1)[0]["music"]["style"] == style
    assert near in said


def test_an_instrument_in_the_picture_is_no_music():
    draft, _ = made("a dog with drums on the beach at sunset, 9:16")
    assert of(draft, 1)[0]["music"]["style"] == "acoustic"


@pytest.mark.parametrize(
    ("words", "fades"),
    [
        ("a beach for 12 seconds, piano that fades in over 2 seconds", (12_000, 2000, 1500)),
        ("a beach for 12 seconds, fade the music out over the last 3 seconds", (12_000, 0, 3000)),
        ("海滩,12秒,音乐最后2秒淡出", (12_000, 0, 2000)),
    ],
)
def test_the_music_fades_as_was_said(words, fades):
    draft, _ = made(words)
    assert (draft["d"], of(draft, 1)[0]["fade_in"], of(draft, 1)[0]["fade_out"]) == fades


@pytest.mark.parametrize(
    ("words", "cameras"),
    [
        ("First a beach, then a forest. Camera: still. Piano", [("static", 1.0)] * 2),
        ("1、沙漠日出 4秒 2、正午的沙漠 4秒 3、沙漠黄昏 4秒,镜头都慢慢推进", [("zoom", 0.5)] * 3),
        (
            "First a beach with a still camera, then a forest with a slow zoom",
            [("static", 1.0), ("zoom", 0.5)],
        ),
    ],
)
def test_the_camera_of_all_shots_and_of_one(words, cameras):
    draft, _ = made(words)
    assert cameras == [(c["scene"]["camera"]["move"], c["scene"]["camera"]["speed"]) for c in of(draft, 0)]


@pytest.mark.parametrize(
    ("words", "kind", "time"),
    [
        ("沙漠星空", "desert", "night"),
        ("湖面上的大月亮,旁邊有幾朵雲", "mountains", "night"),
        ("stars over a snowy village", "village", "night"),
        ("a lonely desert road as night falls", "desert", "night"),
        ("秋天的楓葉森林,有晨霧", "forest", "dawn"),
        ("stars", "space", "night"),
    ],
)
def test_stars_and_the_moon_are_seen_at_night(words, kind, time):
    draft, _ = made(words)
    scene = of(draft, 0)[0]["scene"]
    assert (scene["kind"], scene["time"]) == (kind, time)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("cozy cabin room, fire in the fireplace, snow falling outside the window", "room"),
        ("a cabin in the mountains in winter", "village"),
        ("窗边一杯热咖啡", "cup"),
        ("水墨风格的山水,有雾", "mountains"),
        ("夜晚下雨的霓虹街道,赛博朋克", "street"),
        ("a beach with dunes at sunset", "beach"),
        ("sunset over the dunes", "desert"),
        ("小雪村", "village"),
    ],
)
def test_a_word_that_says_where_or_how_is_not_the_subject(words, kind):
    draft, said = made(words)
    assert kinds(draft) == [kind]
    assert "left out" not in said and "没有画" not in said


@pytest.mark.parametrize("words", ["a beach, no text", "a beach without any captions", "海滩,不要文字"])
def test_no_text_asks_for_no_text(words):
    draft, said = made(words)
    assert not of(draft, 7) and "title" not in said.lower() and "标题" not in said


def test_a_still_camera_stays_in_one_shot():
    draft, _ = made("a beach, still camera, one minute")
    assert kinds(draft) == ["beach"]
