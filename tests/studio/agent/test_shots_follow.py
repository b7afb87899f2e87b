"""Several shots from one prompt: how long each is, how they follow each other, and where titles stand."""

from itertools import pairwise

import pytest

from promptreel_studio.agent import respond
from promptreel_studio.agent.pacing import Lengths, pace, settle
from promptreel_studio.music.form import plan
from promptreel_studio.music.styles import find_style
from studio.agent.drafts import of, titles
from studio.agent.tables_shots import kinds, made


def cuts(draft):
    """Where one shot gives way to the next, ms: in the middle of what two of them overlap."""
    clips = of(draft, 0)
    return [(before["st"] + before["d"] + after["st"]) // 2 for before, after in pairwise(clips)]


def joins(draft):
    return [clip.get("tr", {}).get("kind", "cut") for clip in of(draft, 0)[1:]]


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
