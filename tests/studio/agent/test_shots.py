"""Several shots from one prompt: what each shows, how long, how they follow each other, and where titles stand."""

from itertools import pairwise

import pytest

from promptreel_studio.agent import respond
from promptreel_studio.agent.pacing import Lengths, pace, settle
from promptreel_studio.music.form import plan
from promptreel_studio.music.styles import find_style
from studio.agent.drafts import check, of, titles


def made(words, **more):
    reply = respond(words, None, seed=7, **more)
    assert reply.draft is not None, reply.texts
    return check(reply.draft)


def kinds(draft):
    return [clip["scene"]["words"] or clip["scene"]["kind"] for clip in of(draft, 0)]


def cuts(draft):
    """Where one shot gives way to the next, ms: in the middle of what two of them overlap."""
    clips = of(draft, 0)
    return [(before["st"] + before["d"] + after["st"]) // 2 for before, after in pairwise(clips)]


def joins(draft):
    return [clip.get("tr", {}).get("kind", "cut") for clip in of(draft, 0)[1:]]


PROMPTS = [
    ("first a city, then fireworks, then the title Good Night", ["skyline", "fireworks"]),
    ("First a city, then fireworks, finally the ocean", ["skyline", "fireworks", "ocean"]),
    ("first a city, a forest, finally the sea", ["skyline", "forest", "ocean"]),
    ("1. a city 2. fireworks", ["skyline", "fireworks"]),
    ("1) a city\n2) fireworks\n3) a beach at sunset", ["skyline", "fireworks", "beach"]),
    ("- a desert\n- the ocean\n- mountains", ["desert", "ocean", "mountains"]),
    ("shot 1: a forest, shot 2: a waterfall, shot 3: the words BE CALM", ["forest", "waterfall", "BE CALM"]),
    ("1. a beach 2. the words GOOD NIGHT, 9 seconds, piano music, with crossfades", ["beach", "GOOD NIGHT"]),
    (
        "first a city, then a forest, then the title card 'Bye', with piano music",
        ["skyline", "forest", "Bye"],
    ),
    ("first a forest, then tax forms, then the sea, 12 seconds, lofi", ["forest", "tax forms", "ocean"]),
    ("0-3s: a beach, 3-6s: a forest, 6-10s: space", ["beach", "forest", "space"]),
    ("[0:00-0:04] city at night [0:04-0:08] ocean at dawn", ["skyline", "ocean"]),
    ("0:00-0:04 city at night\n0:04-0:08 ocean at dawn", ["skyline", "ocean"]),
    ("a montage of the desert, the ocean and mountains", ["desert", "ocean", "mountains"]),
    ("the first scene is a forest, the second scene is a beach", ["forest", "beach"]),
    ("three shots: a city, fireworks and the ocean", ["skyline", "fireworks", "ocean"]),
    ("three shots: a beach, a forest and the title See You Soon", ["beach", "forest", "See You Soon"]),
    ("a video in this order: desert, forest, space", ["desert", "forest", "space"]),
    ("5 seconds of ocean followed by 3 seconds of stars", ["ocean", "space"]),
    ("ocean 4s, forest 3s, city 5s, upbeat music", ["ocean", "forest", "skyline"]),
    ("open on a beach at dawn, cut to a forest, end with the title The End", ["beach", "forest"]),
    ("a beach -> a forest -> a city", ["beach", "forest", "skyline"]),
    ("first the title Hello World, then a city, then a forest", ["Hello World", "skyline", "forest"]),
    (
        "mountains, then 6 seconds of forest, ending with the words GOODBYE on black",
        ["mountains", "forest", "GOODBYE"],
    ),
    ("first the ocean at sunset, then at night", ["ocean", "ocean"]),
    ("first a city, then my tax report, then a forest", ["skyline", "tax report", "forest"]),
    ("首先是城市,然后是烟花,最后是标题“晚安”", ["skyline", "fireworks"]),
    ("先是大海，接着是星空，最后是极光", ["ocean", "space", "aurora"]),
    ("第一个镜头：海滩日落；第二个镜头：星空；第三个镜头：极光，每个镜头4秒", ["beach", "space", "aurora"]),
    ("三个镜头：城市、森林和海洋，用擦除转场", ["skyline", "forest", "ocean"]),
    ("5秒海洋，然后3秒星空", ["ocean", "space"]),
    (
        "4 shots of 5 seconds each: a city, a forest, the ocean, stars. Cinematic music, 9:16",
        ["skyline", "forest", "ocean", "space"],
    ),
    ("a city, a forest and the ocean, 5 seconds each", ["skyline", "forest", "ocean"]),
    ("群山、瀑布、森林，每个3秒", ["mountains", "waterfall", "forest"]),
]


@pytest.mark.parametrize(("words", "expected"), PROMPTS)
def test_each_part_of_a_prompt_is_a_shot_of_its_own(words, expected):
    assert expected == kinds(made(words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a city at night, then zoom in slowly", ["skyline"]),
        ("a beach with palm trees and people dancing", ["beach"]),
        ("a city. Then export it as mp4", ["skyline"]),
        ("mountains at dawn for 10 seconds with a 3 second title 'Up'", ["mountains"]),
        ("make a video of mountains and then add the title Peak", ["mountains"]),
        ("3 shots of the ocean", ["ocean", "ocean", "ocean"]),
        ("a 20 second flight over mountains, drone shot", ["mountains"]),
        ("20 seconds of the ocean", ["ocean", "ocean"]),
    ],
)
def test_one_subject_is_one_shot_unless_it_is_long_or_more_are_asked_for(words, expected):
    assert expected == kinds(made(words))


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ("5 seconds of ocean followed by 3 seconds of stars", [5, 3]),
        ("ocean for 5 seconds, then a dip to black to stars for 3 seconds", [5, 3]),
        ("four scenes of 2 seconds each: desert, ocean, mountains, space", [2, 2, 2, 2]),
        ("第一个镜头：海滩；第二个镜头：星空，每个镜头4秒", [4, 4]),
        ("two scenes: ocean and forest, each 3 seconds, no music", [3, 3]),
        ("0-3s: a beach, 3-7s: a forest, 7-10s: space", [3, 4, 3]),
        ("0:00-0:04 city at night\n0:04-0:10 ocean at dawn", [4, 6]),
        ("first the forest (3s), then the desert (4s), then the ocean", [3, 4, 3.5]),
        ("a 20 second video: first the ocean for 4 seconds, then a forest", [4, 16]),
        ("first the ocean, 4 seconds, then a forest, 4 seconds, finally fireworks, 6 seconds", [4, 4, 6]),
        ("a 10 second video: 8 seconds of ocean, then 12 seconds of stars", [4, 6]),
        (
            "4 shots of 5 seconds each: mountains at dawn, a waterfall, a forest in spring, fireworks. Piano music, 9:16",
            [5, 5, 5, 5],
        ),
        ("four 5-second shots: mountains, a waterfall, a forest and fireworks", [5, 5, 5, 5]),
        ("3 scenes of 4s: ocean, beach, desert", [4, 4, 4]),
        ("Make a video with mountains, a waterfall, a forest and fireworks, 5 seconds each", [5, 5, 5, 5]),
        ("四个5秒的镜头：群山、瀑布、森林、烟花", [5, 5, 5, 5]),
        ("群山、瀑布、森林，每个3秒", [3, 3, 3]),
        ("three shots of the ocean, 5 seconds each", [5, 5, 5]),
        ("three 4-second shots of a city", [4, 4, 4]),
    ],
)
def test_lengths_that_were_said_are_kept_to_the_millisecond(words, seconds):
    draft = made(words)
    total = 1000 * sum(seconds)
    edges = [0, *cuts(draft), total]
    assert total == draft["d"]
    assert [1000 * s for s in seconds] == [b - a for a, b in pairwise(edges)]


def test_lengths_that_do_not_fit_are_told():
    reply = respond("a 10 second video: 8 seconds of ocean, then 12 seconds of stars", None, seed=7)
    assert "add up to 20 s" in " ".join(reply.texts)


def test_the_constraint_line_of_a_caller_wins_over_lengths_in_the_words():
    draft = made("5 seconds of ocean followed by 3 seconds of stars\nDuration: 16 seconds.")
    assert (16_000, [10_000]) == (draft["d"], cuts(draft))


def test_a_shot_list_that_is_too_long_makes_nothing():
    reply = respond("first 400 seconds of ocean, then 400 seconds of stars", None, seed=7)
    assert (None, False) == (reply.draft, reply.ok)
    assert "800 s" in reply.texts[0]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("first a city, then with a wipe fireworks", ["wipe"]),
        ("first a city, then cross-fade to a forest, then wipe to the beach", ["crossfade", "wipe"]),
        ("first a city, then a forest, then the sea, with dips to black between them", ["dip", "dip"]),
        ("first a city, then a forest, then the sea, with wipe transitions", ["wipe", "wipe"]),
        ("first a city, then fade to black, then a forest", ["dip"]),
        ("first the sea, cut to a forest, dissolve to the desert", ["cut", "crossfade"]),
        ("先是大海，然后用擦除转场到森林", ["wipe"]),
        ("首先是大海，然后硬切到森林，最后是沙漠", ["cut", "crossfade"]),
        ("first a city, then fireworks, upbeat music", ["cut"]),
        ("first a city, then fireworks, piano music", ["crossfade"]),
    ],
)
def test_a_transition_that_is_named_is_used_where_it_is_named(words, expected):
    assert expected == joins(made(words))


def test_a_wipe_keeps_its_side_and_its_length():
    second = of(made("first the forest, then a 2 second wipe from the right to the desert, 12 seconds"), 0)[1]
    assert {"kind": "wipe", "d": 2000, "from": "right"} == second["tr"]


@pytest.mark.parametrize("wish", ["then fade to black", "fade to black at the end"])
def test_the_end_goes_to_black(wish):
    reply = respond(f"first a city, then a forest, {wish}", None, seed=7)
    assert ["skyline", "forest"] == kinds(reply.draft)
    assert [None, 1000] == [clip.get("fade_out") for clip in of(reply.draft, 0)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("first a forest, then the ocean, then the title Bye", ["forest", "ocean"]),
        ("make it three shots: a city, a forest and a beach", ["skyline", "forest", "beach"]),
        ("1. a desert 2. space", ["desert", "space"]),
        ("first make it darker, then add the title Hello World", ["village"]),
        ("add a shot of fireworks, then a title saying Bye at the end", ["village", "fireworks"]),
        ("change it to a forest, then add rain", ["forest"]),
    ],
)
def test_a_shot_list_makes_a_new_video_and_instructions_in_a_row_do_not(words, expected):
    assert expected == kinds(respond(words, made("a snowy village"), seed=7).draft)


def test_a_title_at_the_end_lies_over_the_last_shot_and_others_over_theirs():
    assert [("Good Night", 7.0, 10.0)] == titles(
        made("first a city, then fireworks, then the title Good Night")
    )
    both = made("first a city with the title 'Tokyo', then fireworks with the title 'Hanabi', 12 seconds")
    second = of(both, 0)[1]["st"] / 1000
    assert [("Tokyo", 0.0, 3.0), ("Hanabi", second, second + 3)] == titles(both)
    assert [("Peak", 7.0, 10.0)] == titles(made("make a video of mountains and then add the title Peak"))


@pytest.mark.parametrize(
    "style", ["piano", "upbeat", "synthwave", "lo-fi", "ambient", "cinematic", "acoustic"]
)
def test_cuts_lie_on_beats_of_the_music(style):
    draft = made(
        f"first a city, then a forest, then a beach, then the desert, with {style} music, 15 seconds"
    )
    music = of(draft, 1)[0]["music"]
    song = plan(find_style(music["style"]), 15, music["seed"])
    beats = [round(1000 * bar.at(beat)) for bar in song.bars for beat in range(16)]
    assert 3 == len(cuts(draft))
    assert all(min(abs(cut - beat) for beat in beats) <= 1 for cut in cuts(draft))


def test_without_music_shots_are_equally_long():
    draft = made("three shots: a city, a forest and a beach, 12 seconds, no music, hard cuts")
    assert [4000, 8000] == cuts(draft)


@pytest.mark.parametrize(
    ("said", "whole", "expected"),
    [
        ([None, None], None, Lengths([None, None], 10_000)),
        ([None] * 5, None, Lengths([None] * 5, 15_000)),
        ([4000, 2000], None, Lengths([4000, 2000], 6000)),
        ([4000, None], None, Lengths([4000, None], 8000)),
        ([4000, None], 9000, Lengths([4000, None], 9000)),
        ([4000, 4000], 4000, Lengths([2000, 2000], 4000, 8000)),
        ([8000, 5000, None], 10_000, Lengths([4923, 3077, None], 10_000, 13_000)),
    ],
)
def test_lengths_are_settled_before_anything_is_laid_out(said, whole, expected):
    assert expected == settle(said, whole, 10_000)


def test_every_length_is_positive_and_they_add_up():
    for said, total in (([None] * 8, 8000), ([500, None, 500], 4000), ([None, 3000, None], 10_000)):
        lengths = pace(said, total, {"music": {"style": "upbeat", "seed": 3}})
        assert total == sum(lengths)
        assert min(lengths) > 0
        assert all(length == wanted for length, wanted in zip(lengths, said, strict=True) if wanted)


@pytest.mark.parametrize(
    "words",
    [
        "Primero una ciudad, luego fuegos artificiales, finalmente el mar",
        "Zuerst eine Stadt, dann Feuerwerk, zuletzt das Meer",
        "D'abord une ville, puis des feux d'artifice, enfin la mer",
        "まず街、次に花火、最後に海",
        "먼저 도시, 그다음 불꽃놀이, 마지막으로 바다",
        "Сначала город, потом фейерверк, наконец море",
        "Prima una città, poi i fuochi d'artificio, infine il mare",
        "Primeiro uma cidade, depois fogos de artifício, por fim o mar",
        "Eerst een stad, daarna vuurwerk, tot slot de zee",
        "Najpierw miasto, potem fajerwerki, na koniec morze",
        "İlk olarak bir şehir, sonra havai fişekler, son olarak deniz",
        "Đầu tiên là thành phố, sau đó pháo hoa, cuối cùng là biển",
        "Pertama kota, lalu kembang api, akhirnya laut",
        "أولا مدينة، ثم ألعاب نارية، وأخيرا البحر",
        "सबसे पहले शहर, फिर आतिशबाजी, अंत में समुद्र",
        "เริ่มด้วยเมือง จากนั้นดอกไม้ไฟ สุดท้ายทะเล",
    ],
)
def test_first_then_and_finally_are_known_in_every_language(words):
    reply = respond(words, None, seed=7)
    assert ["skyline", "fireworks", "ocean"] == kinds(reply.draft)
    assert "Not in the picture" not in " ".join(reply.texts)
