"""Clips that are called by the one beside them: "the shot after the fireworks", "烟花后面那段"."""

import pytest

from studio.agent.drafts import of, titles
from studio.agent.plain import language_of
from studio.agent.tables_turns import CATS, DRAWN, after, film, shots


@pytest.mark.parametrize(
    ("words", "which"),
    [
        ("the clip before the mountains in black and white", 1),
        ("make the one right after the beach black and white", 1),
        ("the shot following the fireworks in black and white please", 2),
        ("烟花后面那段调成黑白", 2),
        ("海滩之后的那个镜头变成黑白", 1),
        ("烟花放完之后的那段改成黑白", 2),
    ],
)
def test_a_look(words, which):
    looks = [(clip.get("filters") or {}).get("look") for clip in of(after(DRAWN, words), 0)]
    assert [None, None, None] == [look for n, look in enumerate(looks) if n != which] + [None]
    assert "mono" == looks[which]


@pytest.mark.parametrize(
    "words", ["the shot following the beach should be 3 seconds", "雪山前面那个镜头改成3秒"]
)
def test_a_length(words):
    assert [("beach", 54), ("fireworks", 30), ("mountains", 54)] == shots(after(DRAWN, words))


@pytest.mark.parametrize("words", ["delete the shot after the beach", "删掉雪山前面的那段"])
def test_what_goes(words):
    assert ["beach", "mountains"] == [shown for shown, _ in shots(after(DRAWN, words))]


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("put the shot after the beach at the end", ["beach", "mountains", "fireworks"]),
        ("move the shot after the beach to the front", ["fireworks", "beach", "mountains"]),
    ],
)
def test_what_is_moved(words, order):
    assert order == [shown for shown, _ in shots(after(DRAWN, words))]


@pytest.mark.parametrize(
    "words", ["delete the shot after the mountains", "delete the shot before the beach", "删掉雪山后面那段"]
)
def test_there_is_none_beside_it(words):
    assert not film(DRAWN).say(words, language_of(words)).ok


def test_a_text_over_it():
    assert ("你好", 4.6, 10.4) in titles(after(DRAWN, "在海滩后面那段加上字幕“你好”"))


def test_a_place_for_something_is_no_name():
    draft = after(CATS, "put the video before cat2")
    assert ["c1", "p", "c2", "c3"] == [shown for shown, _ in shots(draft)]
