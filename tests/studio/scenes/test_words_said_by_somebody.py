"""Cards that are more than words: quotations with a name, greetings, numbers that are counted; and where lines end."""

from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.scenes import SceneSpec, open_scene
from promptreel_studio.scenes.kit.stage import Stage
from promptreel_studio.scenes.words.compositions import COMPOSITIONS
from promptreel_studio.scenes.words.copy import reads_well, screens_of, words_of
from promptreel_studio.scenes.words.dial import Dial, QuoteMarks
from promptreel_studio.scenes.words.festive import Confetti
from promptreel_studio.scenes.words.letters import set_screen
from promptreel_studio.scenes.words.looks import look_of
from promptreel_studio.scenes.words.sizes import sizes_of
from promptreel_studio.titles.fonts import font_set

SIZES = [(320, 180), (180, 320), (240, 240)]
QUOTE = "The best way out is always through.\n— Robert Frost"


def _texts(text: str, variant: str, size: tuple[int, int]) -> list[str]:
    composition = COMPOSITIONS[variant]
    fonts, drawable = font_set(text, "bold", "en", composition.face)
    found = sizes_of(words_of(drawable), fonts, Stage.of(*size, 6.0, 4), composition, text, 0)
    assert found is not None
    return found[0]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("variant", ["quote", "slide", "bar"])
def test_a_name_stands_small_below_what_was_said(variant, size):
    fonts, drawable = font_set(QUOTE, "bold", "en", COMPOSITIONS[variant].face)
    (screen,) = screens_of(words_of(drawable), 8.0)
    *said, name = set_screen(screen, fonts, Stage.of(*size, 8.0, 4), COMPOSITIONS[variant])
    assert name.size < 0.6 * min(line.size for line in said)
    assert name.top > said[-1].top
    assert name.bottom < 0.95 * size[1]


def test_a_long_quotation_has_its_name_on_the_last_screen_only():
    text = "It takes a great deal of courage to stand up to your enemies. " * 3 + "\n— A. D."
    screens = screens_of(words_of(text), 12.0)
    assert len(screens) > 1
    assert [any(word.signs for word in part) for part in screens] == [False] * (len(screens) - 1) + [True]
    assert not any(word.signs for word in words_of("— a dash at the beginning"))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "text", ["Dream big, start small", "好好吃饭，好好睡觉", "千里之行，始于足下", "Eat well, sleep well"]
)
def test_no_phrase_ends_within_a_line(text, size):
    for line in _texts(text, "slide", size):
        assert not any(mark in line[:-1] for mark in ",，"), line


def test_a_line_with_two_half_phrases_reads_worse_than_two_lines():
    words = words_of("Dream big, start small")
    assert reads_well(words, [[0, 1], [2, 3]]) == 1.0
    assert reads_well(words, [[0], [1, 2], [3]]) < reads_well(words, [[0], [1], [2], [3]]) < 1.0
    assert reads_well(words_of("Dream big"), [[0], [1]]) == 1.0


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("time", ["day", "night"])
def test_the_dial_closes_while_a_number_is_seen(time, size):
    stage = Stage.of(*size, 2.0, 4)
    dial = Dial(stage, look_of(time, "neon"))
    lit = []
    for t in (0.1, 1.0, 1.9):
        frame = np.full((size[1], size[0], 3), 90, np.uint8)
        dial.paint(frame, t, 0.0)
        lit.append(int((np.abs(frame.astype(int) - 90).max(axis=2) > 60).sum()))
    assert lit[0] < lit[1] < lit[2]


@pytest.mark.parametrize("variant", ["rise", "zoom", "slide"])
def test_only_a_number_has_a_dial(variant):
    def frame(words: str) -> np.ndarray:
        spec = SceneSpec(kind="words", time="night", palette="mono", variant=variant, words=words, seed=3)
        return open_scene(spec, 320, 180, 2.0).frame(1.9).astype(int)

    # On the ring's upper edge, where neither letters nor the globe below are.
    ring = np.s_[12:20, 150:170]
    assert np.abs(frame("5")[ring] - frame("Go")[ring]).max() > 60


def test_marks_open_where_reading_begins():
    stage, look = Stage.of(320, 180, 6.0, 4), look_of("night", "mono")

    def left_of(*, mirrored: bool) -> float:
        frame = np.zeros((180, 320, 3), np.uint8)
        QuoteMarks(stage, look, None, mirrored=mirrored).paint(frame, 3.0, 0.0)
        return float(np.nonzero(frame[:80].max(axis=2) > 30)[1].mean())

    assert left_of(mirrored=False) < 100
    assert left_of(mirrored=True) > 220


def test_confetti_falls_and_goes_on_falling():
    stage = Stage.of(320, 180, 8.0, 4)
    confetti = Confetti(stage, look_of("night", "warm"), stage.rng(1))

    def drawn(t: float) -> np.ndarray:
        frame = np.zeros((180, 320, 3), np.uint8)
        confetti.paint(frame, t, 0.0)
        return frame

    np.testing.assert_array_equal(drawn(3.0), drawn(3.0))
    shares = [(drawn(t).max(axis=2) > 40).mean() for t in (0.0, 4.0, 60.0)]
    assert all(0.01 < share < 0.25 for share in shares)
    assert np.abs(drawn(3.0).astype(int) - drawn(3.1)).max() > 40
