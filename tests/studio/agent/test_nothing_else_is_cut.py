"""What could not be placed takes nothing else with it, and Chinese wishes that begin with what they are about."""

import pytest

from studio.agent.drafts import of, titles
from studio.agent.plain import language_of
from studio.agent.tables_turns import CATS, DRAWN, after, film, shots, styles


@pytest.mark.parametrize(
    "words",
    [
        "在火箭和烟花之间插入地图，显示3秒",
        "在海滩和火箭之间插入地图，3秒",
        "put the map after the rocket, for three seconds",
    ],
)
def test_the_film_keeps_its_length(words):
    found = film(DRAWN)
    before = shots(found.draft)
    found.say(words, language_of(words))
    assert before == shots(found.draft)


def test_an_unknown_clip_is_not_the_whole_film():
    found = film(DRAWN)
    found.say("火箭那段只要中间5秒", "zh")
    assert 15000 == found.draft["d"]


def test_what_is_said_of_an_unknown_clip_changes_no_other():
    found = film(CATS)
    found.say("火箭的速度提到1.5倍，再加点对比度", "zh")
    assert [None] * 4 == [clip.get("filters") for clip in of(found.draft, 0)]


@pytest.mark.parametrize(
    "words", ["把第一个镜头从中间切开，后半截删掉", "把第一个镜头从中间切开，然后把后半段删掉"]
)
def test_the_later_half_goes(words):
    (first, *others) = shots(after(DRAWN, words))
    assert ("beach", ["fireworks", "mountains"]) == (first[0], [shown for shown, _ in others])


def test_a_second_wish_that_begins_with_its_object():
    draft = after(DRAWN, "把标题改成红色，把最后一段删掉")
    assert ("#ff3b30", ["beach", "fireworks"]) == (
        styles(draft)["Weekend"]["color"],
        [shown for shown, _ in shots(draft)],
    )


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("饱和度降10%", "saturation", -0.1),
        ("对比度升10%", "contrast", 0.1),
        ("亮度减20%", "brightness", -0.2),
    ],
)
def test_how_much_less(words, field, value):
    assert [{field: value}] * 3 == [clip["filters"] for clip in of(after(DRAWN, words), 0)]


def test_a_person_in_the_middle_is_how_it_is_framed_anyway():
    assert "9:16" == after(CATS, "竖屏，人物居中")["m"]["aspect"]


def test_a_title_stays_where_only_the_shape_is_spoken_of():
    assert [("Our Cat", 0, 3)] == titles(after(CATS, "改成竖屏，主体居中"))
