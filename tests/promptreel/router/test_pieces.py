"""What the words of a message tell themselves, where no rule is sure."""

import math
import tomllib
from pathlib import Path

import pytest

from promptreel.router import route
from promptreel.router.folding import fold
from promptreel.router.last_resort import last_resort
from promptreel.router.pieces import ACTIONS, FOLDER, UNHEARD, pieces, told
from promptreel.router.wordlists import FILES

NOBODY = {"clauses": 1, "question": False, "verb_final": False}


def test_pieces_are_words_their_beginnings_pairs_of_them_and_runs_of_characters():
    assert pieces("download it now?") == {"download", "down*", "it", "now", "down* it", "it now", "?"}
    assert pieces("导出吧") == {"导", "出", "吧", "导出", "出吧", "导出吧"}


@pytest.mark.parametrize("code", FILES.codes)
def test_each_language_has_pieces_for_each_action(code):
    data = tomllib.loads(Path(FOLDER, f"{code}.toml").read_text("utf-8"))
    assert set(data) == set(ACTIONS)
    for action in ACTIONS:
        weights = {int(weight): own for weight, own in data[action].items() if weight != "start"}
        # Nothing speaks for an action by itself: a message that says nothing is a wish.
        assert data[action]["start"] < 0 < max(weights)
        assert 0 not in weights
        for own in weights.values():
            assert all(piece == fold(piece) for piece in own)


def test_long_messages_are_no_surer_than_short_ones():
    once, often = told("en", "download link"), told("en", "download link and so on " * 9)
    assert all(math.isfinite(score) for score in (*once, *often))
    assert max(often) < 2 * max(once)


def test_a_language_without_pieces_tells_nothing():
    assert told("xx", "download it") == UNHEARD
    assert last_resort([], **NOBODY, hear=lambda: UNHEARD) is None


@pytest.mark.parametrize(
    ("message", "action"),
    [
        ("scrape together what I still own here, the credits I mean", "credits"),
        ("any joy with that film by now, mate", "state"),
        ("fling the wrapped up movie my way as an mp4", "export"),
        ("a man flings his phone into the river", "generate"),
        ("the credits roll slowly over a starry sky", "generate"),
    ],
)
def test_words_speak_where_no_rule_is_sure(message, action):
    assert route(message).actions == (action,)


@pytest.mark.parametrize(
    "message",
    [
        "how many lights are on in the kitchen",
        "which windows are open",
        "今何時ですか",
        "倒數計時器還有多久",
        "อากาศเป็นยังไงบ้าง",
        "समय क्या हुआ है",
        "얼마나 더워?",
        "mấy giờ rồi",
    ],
)
def test_homes_clocks_and_the_weather_are_not_asked_of_us(message):
    assert route(message).actions == ("generate",)
