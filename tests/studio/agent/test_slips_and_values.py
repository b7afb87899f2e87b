"""Slips put right in the same message, bare values after a change, moods, shots as times."""

import pytest

from studio.agent.drafts import music, of, titles
from studio.agent.two_films import lengths, looks, made_films, told


@pytest.fixture(scope="module")
def films():
    return made_films()


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("Change the title to 'Hello'. No, sorry: 'Bye'.", lambda d: titles(d) == [("Bye", 0, 3)]),
        ("title should be 'Hello', or rather 'Bye'", lambda d: titles(d) == [("Bye", 0, 3)]),
        ("标题改成“你好”，不对，“再见”。", lambda d: titles(d) == [("再见", 0, 3)]),
        ("Make the title red. No, blue.", lambda d: of(d, 7)[0]["style"]["color"] == "#0a84ff"),
        ("标题用红色，不，还是蓝色吧", lambda d: of(d, 7)[0]["style"]["color"] == "#0a84ff"),
        (
            "put the title at the top, sorry, I meant at the bottom",
            lambda d: of(d, 7)[0]["style"]["position"] == "bottom",
        ),
        ("music to 30%, no, 40", lambda d: music(d) == ("upbeat", 40)),
        ("switch to piano music. wait no, ambient", lambda d: music(d) == ("ambient", 80)),
        ("make the second clip 4 seconds, no, 6 seconds", lambda d: lengths(d) == [5, 6, 5]),
        ("第二段改成4秒，等等，6秒吧", lambda d: lengths(d) == [5, 6, 5]),
        ("remove the second clip, no sorry, the third", lambda d: lengths(d) == [5, 11]),
        ("remove team.jpg, no sorry, office.mp4", lambda d: lengths(d) == [5, 5]),
        ("把第二段删掉，不对，是第三段", lambda d: lengths(d) == [5, 11]),
        ("team.jpg显示六秒，不是三秒", lambda d: lengths(d) == [5, 11, 6]),
        ("take two seconds off team.jpg", lambda d: lengths(d) == [5, 11, 3]),
        ("knock a second off office.mp4", lambda d: lengths(d) == [5, 10, 5]),
        ("把第3秒到第5秒剪掉，那里镜头晃得厉害", lambda d: d["d"] == 19_000),
    ],
)
def test_what_was_said_at_last_is_done(films, words, holds):
    draft, said = told(films, "own", words)
    assert holds(draft), said
    assert "Not understood" not in said


def test_not_at_all_is_no_slip(films):
    draft, _ = told(films, "drawn", "make the forest at night, not at dawn")
    assert of(draft, 0)[1]["scene"]["time"] == "night"


@pytest.mark.parametrize(
    ("first", "value", "holds"),
    [
        (
            "office.mp4 at half speed",
            "Hmm, half is too sleepy. 80 percent.",
            lambda d: of(d, 0)[1]["speed"] == 0.8,
        ),
        ("office.mp4慢放到一半", "太慢了，0.8倍吧", lambda d: of(d, 0)[1]["speed"] == 0.8),
        ("office.mp4 at half speed", "that's too slow", lambda d: of(d, 0)[1]["speed"] > 0.5),
        ("make clip 2 4 seconds", "no, 5 seconds", lambda d: lengths(d) == [5, 5, 5]),
        ("make it 18 seconds", "no, 19 seconds", lambda d: d["d"] == 19_000),
        ("title for 5 seconds", "4 seconds", lambda d: (d["d"], titles(d)) == (21_000, [("Review", 0, 4)])),
        ("make office.mp4 20% brighter", "no, 10%", lambda d: of(d, 0)[1]["filters"]["brightness"] == 0.1),
        ("music at 30%", "no, 40", lambda d: music(d) == ("upbeat", 40)),
        (
            "title for 4 seconds",
            "a second longer",
            lambda d: (d["d"], titles(d)) == (21_000, [("Review", 0, 5)]),
        ),
        ("标题显示4秒", "再长一秒", lambda d: titles(d) == [("Review", 0, 5)]),
        ("make the team photo 3 seconds", "4", lambda d: lengths(d) == [5, 11, 4]),
        (
            "crossfade between office.mp4 and team.jpg",
            "two seconds please",
            lambda d: of(d, 0)[2]["tr"]["d"] == 2000,
        ),
    ],
)
def test_a_value_alone_is_of_what_was_changed_last(films, first, value, holds):
    draft, said = told(films, "own", first, value)
    assert holds(draft), said


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        ("make the forest more mysterious", ["brightness", "vignette", "warmth"]),
        ("the mood in the forest should be gloomier", ["brightness", "saturation"]),
        ("give the forest a more dramatic feel", ["contrast", "vignette"]),
        ("森林那段阴森一点", ["brightness", "vignette", "warmth"]),
        ("森林的气氛欢快一点", ["brightness", "saturation"]),
    ],
)
def test_moods_are_looks(films, words, changed):
    draft, said = told(films, "drawn", words)
    assert looks(draft) == [[], changed, []], said


def test_a_mood_beside_another_wish_with_a_reason_between(films):
    words = "Slow the camera down in the forest, it makes me dizzy, and the mood can be more mysterious there"
    draft, said = told(films, "drawn", words)
    assert [clip["scene"]["camera"]["speed"] for clip in of(draft, 0)] == [1.0, 0.6, 1.0]
    assert "vignette" in looks(draft)[1]
    assert "ot understood" not in said


@pytest.mark.parametrize(
    ("words", "same"),
    [("make the music more dramatic", True), ("replace the forest with a mysterious desert", True)],
)
def test_the_mood_of_music_or_of_something_new_is_no_look(films, words, same):
    draft, _ = told(films, "drawn", words)
    assert (looks(draft) == [[], [], []]) is same


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("have the title come in at 0:07 and stay until the forest ends", (7, 11.4)),
        ("show the title from 0:11 until the end of the ocean", (11, 16)),
        ("标题从第7秒显示到森林结束", (7, 11.4)),
        ("show the title from when the ocean starts until it ends", (10.6, 16)),
        ("the title should disappear as soon as the forest begins", (0, 4.6)),
    ],
)
def test_shots_as_times(films, words, span):
    draft, said = told(films, "drawn", words)
    assert titles(draft) == [("Our Year", *span)], said


def test_keeping_a_title_until_a_shot_begins_cuts_nothing(films):
    draft, said = told(
        films, "drawn", "show the title for 2 seconds", "keep it on screen until the forest starts"
    )
    assert (titles(draft), draft["d"]) == ([("Our Year", 0, 4.6)], 16_000), said


@pytest.mark.parametrize(
    "words",
    [
        "fade out the music when the ocean begins",
        "the music should fade out once the ocean begins",
    ],
)
def test_music_ends_where_it_is_to_fade_out(films, words):
    draft, said = told(films, "drawn", words)
    assert (of(draft, 1)[0]["st"], of(draft, 1)[0]["d"]) == (0, 10_600), said


@pytest.mark.parametrize(
    ("words", "times"),
    [("the beach at sunrise please", "dawn"), ("海滩改成日出", "dawn")],
)
def test_the_beach_is_the_sea_where_only_that_is_drawn(films, words, times):
    draft, said = told(films, "drawn", words)
    assert of(draft, 0)[2]["scene"]["time"] == times, said


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("a wipe between the village and the forest, everywhere else just hard cuts", ["wipe", None]),
        ("森林和海洋之间黑场，其他地方直接切", [None, "dip"]),
    ],
)
def test_hard_cuts_everywhere_else(films, words, kinds):
    draft, said = told(films, "drawn", words)
    assert [clip.get("tr", {}).get("kind") for clip in of(draft, 0)[1:]] == kinds, said


def test_only_the_first_of_those(films):
    messages = ("hard cuts everywhere", "crossfade every shot into the next", "no, only the first of those")
    draft, said = told(films, "drawn", *messages)
    assert [clip.get("tr", {}).get("kind") for clip in of(draft, 0)[1:]] == ["crossfade", None], said


def test_a_new_beach_is_no_sea(films):
    draft, _ = told(films, "drawn", "turn the forest into a beach")
    assert [clip["scene"]["kind"] for clip in of(draft, 0)] == ["village", "beach", "ocean"]


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        (
            "make the title red, oh no, leave the colour, just make it bigger",
            lambda d: (of(d, 7)[0]["style"]["color"], of(d, 7)[0]["style"]["size"]) == ("#ffffff", "huge"),
        ),
        (
            "mute office.mp4, no, just make it quieter",
            lambda d: (of(d, 0)[1]["vol"], music(d)) == (0.8, ("upbeat", 80)),
        ),
        ("把音乐去掉，算了，还是留着吧，小声一点", lambda d: music(d) == ("upbeat", 60)),
    ],
)
def test_what_is_taken_back_at_once(films, words, holds):
    draft, said = told(films, "own", words)
    assert holds(draft), said
