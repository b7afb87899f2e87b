"""Edits: shots by what they were drawn for, ends and beginnings in other words, captions of so many seconds each."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import check, of, titles

FIELD = "field of flowers in spring, 12 seconds, ambient, caption “Grow slowly”"
HOME = "first a city skyline at dusk, then a cosy room, then a cup of tea, 15 seconds, piano, title “Home” at the end"
VOICE = (AssetInfo("a6", "commentary.mp3", "audio", 40_000),)


def edited(film, *wishes, assets=()):
    draft = respond(film, None, seed=7).draft
    for words in wishes:
        before = draft
        reply = respond(words, draft, assets=assets, seed=7)
        assert reply.draft is not None, reply.texts
        draft = reply.draft
    return check(before), check(draft)


@pytest.mark.parametrize(
    ("words", "seconds"),
    [("shorten the flowers to seven seconds", [7, 6]), ("shorten the flowers", [10, 6])],
)
def test_a_shot_by_what_it_was_drawn_for(words, seconds):
    _, after = edited(FIELD, "add a shot of a forest after the flowers, 6 seconds", words)
    assert [clip["d"] / 1000 for clip in of(after, 0)] == seconds


def test_its_look_is_not_the_films():
    _, after = edited(
        FIELD, "add a shot of a forest after the flowers, 6 seconds", "make the flowers black and white"
    )
    assert [bool(clip.get("filters", {}).get("look")) for clip in of(after, 0)] == [True, False]


def test_fewer_flowers_are_no_shot():
    _, after = edited(FIELD, "add a shot of a forest after the flowers, 6 seconds", "fewer flowers")
    assert len(of(after, 0)) == 2
    assert of(after, 0)[0]["scene"]["amounts"]["flowers"] < 1


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("a second caption at the bottom, “Day by day”, from six seconds on", ("Day by day", 6, 12)),
        ("make the first caption leave at 0:05", ("Grow slowly", 0, 5)),
    ],
)
def test_when_a_caption_is_seen(words, span):
    _, after = edited(FIELD, words)
    assert span in [one[:3] for one in titles(after)]


def test_captions_of_two_seconds_each():
    _, after = edited(
        FIELD, "turn these lines into captions, two seconds each: “Seed”, “Root”, “Leaf”, “Bloom”"
    )
    added = [one for one in titles(after) if one[0] != "Grow slowly"]
    assert (added[0][1], added[-1][2]) == (0, 8)


@pytest.mark.parametrize("words", ["标题提前，一开始就出现", "move the title to the start"])
def test_the_title_from_the_start(words):
    assert titles(edited(HOME, words)[1])[0][1] == 0


def test_the_film_ends_there():
    _, after = edited(HOME, "end the video at 0:14")
    assert after["d"] == 14_000


def test_this_caption_is_no_new_one():
    _, after = edited(HOME, "add the caption “Last night of July” from 0:05 to 0:08", "把这条字幕改成“七月”")
    assert sorted(one[0] for one in titles(after)) == ["Home", "七月"]


def test_a_shot_that_is_longer_by_its_length():
    _, after = edited(HOME, "longer shot of the tea, eight seconds")
    assert of(after, 0)[2]["d"] == 8000


def test_the_first_clip_twice():
    _, after = edited(HOME, "I want the first clip twice in a row")
    assert [clip["scene"]["kind"] for clip in of(after, 0)] == ["skyline", "skyline", "room", "cup"]


def test_a_recording_instead_of_the_music():
    _, after = edited(HOME, "use commentary.mp3 instead of the piano music", assets=VOICE)
    assert [one.get("asset") for one in of(after, 1)] == ["a6"]


def test_a_caption_by_its_number_reads_wrong():
    _, after = edited(
        HOME,
        "add captions “One”, “Two”, “Three”",
        "caption two reads wrong, it should be “And they are off!”",
    )
    assert [one[0] for one in titles(after) if one[0] != "Home"] == ["One", "And they are off!", "Three"]


def test_the_title_comes_too_early():
    _, after = edited(HOME, "the title comes too late, start it at four seconds")
    assert titles(after)[0][1] == 4


def test_music_from_soft_to_gone():
    before, after = edited(HOME, "let the music start softly and die away at the end")
    (music,), (old,) = of(after, 1), of(before, 1)
    assert music["vol"] == old["vol"]
    assert music["fade_in"] > old["fade_in"]
    assert music["fade_out"] > 0


def test_colours_are_pumped_up():
    _, after = edited(FIELD, "pump up the colours a little")
    assert of(after, 0)[0]["filters"]["saturation"] > 0
