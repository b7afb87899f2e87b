from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.titles import TextStyle, draw_title
from promptreel_studio.titles.units import MOST, letters, words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Hi you", ["H", "i", "y", "o", "u"]),
        ("cafe\u0301", ["c", "a", "f", "e\u0301"]),
        ("👩‍🚀🇩🇪🇫🇷👍🏽❄️", ["👩‍🚀", "🇩🇪", "🇫🇷", "👍🏽", "❄️"]),
        ("क्षमा", ["क्ष", "मा"]),
        ("夜の街", ["夜", "の", "街"]),
    ],
)
def test_letters_are_what_a_reader_takes_for_one(text, parts):
    assert parts == [text[start:end] for start, end in letters(text)]


def test_words_are_letters_where_no_spaces_are_written():
    assert ["Hi", "you"] == [("Hi you")[start:end] for start, end in words("Hi you")]
    assert 3 == len(words("夜の街"))


@pytest.mark.parametrize(
    ("text", "turns", "rightward"),
    [("Harbour", 7, True), ("مدينة", 5, False), ("未来都市", 4, True), ("भविष्य", 3, True)],
)
def test_letters_have_their_turn_in_the_order_of_reading(text, turns, rightward):
    plate = draw_title(text, TextStyle(size="large", animation="type"), 640, 360)
    assert plate.units is not None
    assert plate.bgra.shape[:2] == plate.units.shape
    assert turns == plate.units.max() + 1
    middles = [np.flatnonzero((plate.units == turn).any(axis=0)).mean() for turn in range(turns)]
    assert (middles == sorted(middles)) is rightward
    assert rightward or middles == sorted(middles, reverse=True)


def test_words_of_two_lines_have_their_turn():
    plate = draw_title("up we go\nso high", TextStyle(size="large", animation="rise"), 640, 360)
    assert plate.units is not None
    assert [0, 1, 2, 3, 4] == np.unique(plate.units).tolist()
    assert np.flatnonzero((plate.units == 4).any(axis=1)).mean() > plate.units.shape[0] / 2


def test_a_long_text_comes_in_groups():
    plate = draw_title("letter by letter " * 12, TextStyle(animation="type"), 640, 360)
    assert plate.units is not None
    assert 30 < len(np.unique(plate.units)) <= MOST


def test_only_letters_that_come_one_by_one_are_told_apart():
    assert draw_title("Harbour", TextStyle(), 320, 180).units is None
