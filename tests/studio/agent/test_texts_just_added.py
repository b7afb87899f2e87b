"""One text that is pointed at, several that were just added, and what is written how."""

import pytest

from studio.agent.drafts import music
from studio.agent.tables_turns import CARD, DRAWN, after, film, styles

TWO = ("add the caption 'One' from 5 to 8 s", "add the caption 'Two' from 9 to 11 s")
FOUR = ("add the caption 'One' from 5 to 8 s", "make captions from this text: 'Dream. Plan. Begin.'")


def reds(draft):
    return {text for text, look in styles(draft).items() if look["color"] == "#ff3b30"}


@pytest.mark.parametrize("words", ["这条字幕改成红色", "那句字幕用红色", "make that caption red"])
def test_one_caption(words):
    assert {"Two"} == reds(after(DRAWN, *TWO, words))


def test_one_caption_goes():
    assert {"Weekend", "One"} == set(styles(after(DRAWN, *TWO, "那条字幕删掉")))


@pytest.mark.parametrize(
    "words",
    [
        "make the new captions red",
        "新加的这些字幕都改成红色",
        "把新的几条字幕改成红色",
        "the captions you just added in red",
    ],
)
def test_those_just_added(words):
    assert {"Dream.", "Plan.", "Begin."} == reds(after(DRAWN, *FOUR, words))


@pytest.mark.parametrize("words", ["remove the new captions", "把刚才加的字幕都删掉"])
def test_those_just_added_go(words):
    assert {"Weekend", "One"} == set(styles(after(DRAWN, *FOUR, words)))


@pytest.mark.parametrize(
    ("words", "size"),
    [
        ("标题字号调大一点，颜色换成橙色", "huge"),
        ("字体调小，颜色改成橙色", "medium"),
        ("increase the title's size and colour it orange", "huge"),
    ],
)
def test_a_size_beside_a_colour(words, size):
    look = styles(after(DRAWN, words))["Weekend"]
    assert (size, "#ff9500") == (look["size"], look["color"])


@pytest.mark.parametrize(
    "words",
    ["write the title in red", "change the title to 'Sunday' and write it in red", "write the words in red"],
)
def test_to_write_it_is_no_text(words):
    assert 1 == len(styles(after(DRAWN, words))) == len(reds(after(DRAWN, words)))


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("swap the piano for something more ambient and keep it at 30 percent", ("ambient", 30)),
        ("lofi music instead, keep the volume", ("lofi", 80)),
        ("use upbeat music, but leave it at 40%", ("upbeat", 40)),
        ("音乐换成氛围的，保持30%", ("ambient", 30)),
        ("换首更欢快的，音量别变", ("upbeat", 80)),
    ],
)
def test_music_that_is_kept_at_a_level(words, heard):
    assert heard == music(after(DRAWN, words))


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("change act now to act today", "Dream big, start small, act today"),
        ("it should say act today instead of act now", "Dream big, start small, act today"),
        ("把act now改成act today", "Dream big, start small, act today"),
        ("replace 'act now' with 'act today'", "Dream big, start small, act today"),
        ("the last words should be 'act today'", "Dream big, start small, act today"),
        ("change the words to 'Dream on'", "Dream on"),
        ("文字改成“你好，世界”", "你好，世界"),
        ("take out 'start small'", "Dream big, act now"),
    ],
)
def test_a_card_says_something_else(words, text):
    draft = after(CARD, words)
    assert ([text], {}) == (
        [c["scene"]["words"] for t in draft["t"] if t["tt"] == 0 for c in t["sg"]],
        styles(draft),
    )


def test_a_title_over_a_card_is_added_all_the_same():
    assert {"Hello"} == set(styles(after(CARD, "add the title 'Hello'")))


def test_a_card_does_not_say_nothing():
    found = film(CARD)
    before = found.draft
    assert not found.say("change the words to ''").ok
    assert not found.say('""').ok
    assert before == found.draft
