"""Words about clips, their looks and transitions that pointed at more, at less or at something else than was meant."""

import pytest

from studio.agent.drafts import of
from studio.agent.tables_what_is_meant import JOINED, SHOTS, looks, talk


@pytest.mark.parametrize(
    "words", ["倒放最后一段", "倒着放最后一个片段", "把最后一段倒放", "play the last clip backwards"]
)
def test_the_last_clip_is_reversed_and_not_the_whole_film(words):
    _, _, draft = talk(words, start=SHOTS)
    assert [None, True] == [clip.get("reverse") for clip in of(draft, 0)]


@pytest.mark.parametrize(
    "words",
    [
        "remove the black and white filter",
        "get rid of the black-and-white effect",
        "去掉黑白滤镜",
        "Убери чёрно-белый фильтр",
    ],
)
def test_a_filter_that_is_named_goes_alone(words):
    _, _, draft = talk("brighten clip 1", "make clip 2 black and white", words, start=JOINED)
    assert [{"brightness": 0.2}, {}, {}, {}] == looks(draft)


@pytest.mark.parametrize("words", ["remove all filters", "去掉所有滤镜", "clear the effects"])
def test_all_filters_go_where_all_are_named(words):
    _, _, draft = talk("brighten clip 1", "make clip 2 black and white", words, start=JOINED)
    assert [{}, {}, {}, {}] == looks(draft)


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("Make that crossfade half a second long", 500),
        ("the crossfade should last 1.5 seconds", 1500),
        ("make the crossfade longer", 1200),
        ("把刚才的叠化改成半秒", 500),
        ("转场改成1秒", 1000),
    ],
)
def test_a_crossfade_that_is_there_is_changed_and_no_other_cut(words, length):
    _, _, draft = talk("fade between clip 1 and clip 2", words, start=JOINED)
    assert [None, length, None, None] == [clip.get("tr", {}).get("d") for clip in of(draft, 0)]


@pytest.mark.parametrize(
    "words", ["Delete the seventh clip", "remove the 9th clip", "删掉第七段", "make the twelfth shot darker"]
)
def test_a_clip_that_is_not_there_is_refused_by_its_number(words):
    reply, before, draft = talk(words, start=SHOTS)
    assert (False, before) == (reply.ok, draft)
    assert any(number in reply.texts[0] for number in ("7", "9", "12"))


@pytest.mark.parametrize(
    "words", ["删掉结尾那张图", "删掉末尾的片段", "去掉结尾那段", "delete the last photo"]
)
def test_the_last_clip_has_many_names(words):
    _, _, draft = talk(words, start=JOINED)
    assert ["a1", "a2", "a3"] == [clip["asset"] for clip in of(draft, 0)]


@pytest.mark.parametrize(
    "words", ["set both captions in yellow", "两条字幕都改成黄色", "make both texts yellow"]
)
def test_both_are_both(words):
    _, _, draft = talk('add "Breathe out" from 6 to 10 s', words)
    assert ["#ffd60a", "#ffd60a"] == [text["style"]["color"] for text in of(draft, 7)]


@pytest.mark.parametrize("words", ["give it a cold look", "make it cold", "改成冷色调"])
def test_a_cold_look_is_cold_whatever_was_there(words):
    _, _, draft = talk("make it warmer", words)
    assert [{"warmth": -0.2}] == looks(draft)


def test_colder_takes_one_step_from_warm():
    _, _, draft = talk("make it warmer", "make it colder")
    assert [{}] == looks(draft)


@pytest.mark.parametrize("words", ["thicker fog please", "denser fog", "雾再浓一点"])
def test_fog_gets_thicker(words):
    _, _, draft = talk(words)
    assert {"fog": 1.6} == of(draft, 0)[0]["scene"]["amounts"]


@pytest.mark.parametrize(
    ("words", "lengths"),
    [
        ("Split the second clip at 0:07", [5000, 2000, 3000]),
        ("split the second clip at 2 seconds", [5000, 2000, 3000]),
    ],
)
def test_a_clip_is_split_within_itself(words, lengths):
    _, _, draft = talk(words, start=SHOTS)
    assert lengths == [clip["d"] for clip in of(draft, 0)]


@pytest.mark.parametrize(
    ("split", "words"),
    [
        ("split the second clip at 0:07", "now delete the second part of that split"),
        ("split the second clip at 0:07", "把切开的后半段删掉"),
    ],
)
def test_a_part_of_the_last_cut_is_a_clip(split, words):
    _, _, draft = talk(split, words, start=SHOTS)
    assert [5000, 2000] == [clip["d"] for clip in of(draft, 0)]


@pytest.mark.parametrize("words", ["Make the copy black and white", "把副本改成黑白"])
def test_the_copy_is_the_one_that_was_made_whatever_came_after(words):
    _, _, draft = talk("duplicate two.mp4", "cut the last 2 seconds off", words, start=JOINED)
    assert [{}, {}, {"look": "mono"}, {}, {}] == looks(draft)


def test_a_clip_that_is_called_by_its_look_goes_and_not_the_look():
    _, _, draft = talk(
        "duplicate the last clip", "make the last clip black and white", "把结尾那个黑白片段删掉", start=SHOTS
    )
    assert [{}, {}] == looks(draft)


@pytest.mark.parametrize(
    ("words", "season"), [("把秋天换成冬天", "winter"), ("make it winter", "winter"), ("改成夏天", "summer")]
)
def test_another_season_is_the_same_scene(words, season):
    _, _, draft = talk(words)
    scene = of(draft, 0)[0]["scene"]
    assert ("forest", season) == (scene["kind"], scene["season"])
