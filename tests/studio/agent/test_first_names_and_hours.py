"""First messages: shots that carry their names, that go from one time of day to another, and what needs no remark."""

import itertools

import pytest

from studio.agent.drafts import of
from studio.agent.phrases.kit import Project, clips


def made(words):
    reply = Project([]).say(words, "zh" if any("\u3400" < char < "\u9fff" for char in words) else "en")
    assert reply.ok, reply.texts
    return reply


@pytest.mark.parametrize(
    ("words", "names", "role"),
    [
        (
            "a 20 second film with three shots of the ocean, the beach and the aurora, each with a caption naming it",
            ["Ocean", "Beach", "Aurora"],
            "caption",
        ),
        (
            "the ocean and the forest, 4 seconds each, with their names as captions",
            ["Ocean", "Forest"],
            "caption",
        ),
        ("first the desert, then the ocean, each with its name as a title", ["Desert", "Ocean"], None),
        ("a beach for 4 s, a forest for 4 s, captions with their names", ["Beach", "Forest"], "caption"),
        ("the ocean and the beach, 4 s each. Put the name on each shot.", ["Ocean", "Beach"], None),
        ("三个镜头，每个4秒：沙漠、海洋、星空，每个镜头下面加上名字。", ["沙漠", "海洋", "星空"], "caption"),
        ("先沙漠，再海洋，最后雪山，用字幕标出各自的名字", ["沙漠", "海洋", "雪山"], "caption"),
    ],
)
def test_shots_carry_their_names_one_after_the_other(words, names, role):
    draft = made(words).draft
    texts = of(draft, 7)
    assert names == [text["txt"] for text in texts]
    assert {role} == {text.get("role") for text in texts}
    assert [clip["st"] for clip in clips(draft)] == [text["st"] for text in texts]
    assert all(one["st"] + one["d"] <= other["st"] for one, other in itertools.pairwise(texts))


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("a city skyline from day to night in two shots, 5 seconds each", ["day", "night"]),
        ("the beach from sunrise to sunset in three shots", ["dawn", "day", "sunset"]),
        ("城市从白天到夜晚，两个镜头，每个5秒", ["day", "night"]),
    ],
)
def test_a_day_goes_by_in_several_shots(words, times):
    reply = made(words)
    assert times == [clip["scene"]["time"] for clip in clips(reply.draft)]
    assert not any("Not in the picture" in text or "画面里没有" in text for text in reply.texts)


@pytest.mark.parametrize(
    "words",
    [
        "a city skyline from day to night in two shots, 5 seconds each, title '24 hours' on the second one",
        "two shots of the ocean, caption 'Calm' on the second",
    ],
)
def test_a_text_on_the_second_of_alike_shots_stands_there(words):
    draft = made(words).draft
    (text,), (_, second) = of(draft, 7), clips(draft)
    assert second["st"] == text["st"]


@pytest.mark.parametrize(
    "words",
    [
        'a quote card: "The only way out is through." by Robert Frost, on a dark blue background',
        "制作一张名言卡片：“千里之行，始于足下。”，深绿色背景",
        'a poster: "Sale 50% off", red background',
        "a field of sunflowers on a windy summer afternoon",
        "data lines in blue for a tech presentation",
        "做一个科技感的开场，蓝色数据线条",
        "水下世界，鱼群和珊瑚",
    ],
)
def test_nothing_is_told_as_missing_that_is_there(words):
    told = " ".join(made(words).texts)
    assert not any(word in told for word in ("Not in the picture", "画面里没有", "cannot"))


def test_what_a_greeting_cannot_show_is_told():
    reply = made("Make me a greeting: Happy Birthday Lena, with balloons.")
    assert 'Not in the picture: "balloons".' in reply.texts[-1]
