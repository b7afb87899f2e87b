"""Any text, in any script and length, is set, shown in its order and moved without jumps."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from promptreel_studio.scenes import SceneSpec, open_scene
from promptreel_studio.scenes.kit.stage import Stage
from promptreel_studio.scenes.words.copy import screens_of, words_of
from promptreel_studio.scenes.words.looks import look_of
from promptreel_studio.scenes.words.screens import Screens

LONG = (
    "The best way to predict the future is to invent it. Do not wait for the perfect moment, take the moment and "
    "make it perfect. Small steps every day become the road that nobody else has walked."
)
TEXTS = [
    "Go",
    "Breathe",
    LONG,
    "星光不问赶路人，时光不负有心人。",
    "أحلام كبيرة تبدأ بخطوة صغيرة",
    "PYTHON و العربية",
    "मेरा सपना",
    "!",
]


def _spec(text: str, variant: str = "rise") -> SceneSpec:
    return SceneSpec(
        kind="words",
        time="night",
        palette="mono",
        variant=variant,
        words=text,
        seed=4,
        camera={"move": "static"},
    )


def _ink(text: str, variant: str, size: tuple[int, int], t: float) -> np.ndarray:
    """Where the letters are: what changes on an empty frame of middle grey."""
    stage = Stage.of(*size, 8.0, 4)
    frame = np.full((size[1], size[0], 3), 90, np.uint8)
    Screens(stage, look_of("night", "mono"), text, variant, None).paint(frame, t, 0.0)
    return frame.max(axis=2) > 150


@pytest.mark.parametrize("variant", ["rise", "zoom"])
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", [(320, 180), (180, 320)])
def test_letters_stand_in_the_middle_and_stay_at_the_end(text, size, variant):
    ink = _ink(text, variant, size, 7.4)
    rows, columns = np.nonzero(ink)
    assert ink.mean() > 0.003
    assert 0.38 < columns.mean() / size[0] < 0.62
    assert 0.34 < rows.mean() / size[1] < 0.66
    assert (ink != _ink(text, variant, size, 8.0)).mean() < 0.02


def test_an_emphasised_line_stands_on_a_field_of_colour():
    assert (
        _ink("one two three four five", "slide", (320, 180), 7.0).mean()
        > 1.3 * _ink("one two three four five", "zoom", (320, 180), 7.0).mean()
    )


@pytest.mark.parametrize("variant", ["rise", "zoom", "slide"])
def test_a_whole_scene_with_words_differs_from_one_without(variant):
    frames = [
        open_scene(_spec(text, variant), 320, 180, 8.0).frame(4.0).astype(int) for text in ("Dream big", "")
    ]
    assert np.abs(frames[0] - frames[1]).mean() > 3


def test_a_text_is_cut_after_its_sentences_and_nothing_is_lost():
    words = words_of(LONG)
    parts = screens_of(words, 12.0)
    assert [word for part in parts for word in part] == words
    assert 3 <= len(parts) <= 8
    assert sum(part[-1].breaks > 0 for part in parts) >= 3


@pytest.mark.parametrize("seconds", [1.0, 5.0, 60.0])
def test_no_screen_is_quicker_than_one_can_read(seconds):
    assert len(screens_of(words_of(LONG), seconds)) <= max(1, seconds / 1.5)


def test_marks_stay_with_their_ideographs():
    assert [word.text for word in words_of("人，“心”。Go 2 it")] == ["人，", "“心”。", "Go", "2", "it"]


def test_words_come_one_after_the_other():
    lit = [_ink("one two three four", "rise", (320, 180), t).sum() for t in (0.0, 0.4, 3.0)]
    assert lit[0] < lit[1] < lit[2]


def test_a_line_feed_starts_a_new_line_of_its_own():
    assert 3 == words_of("Dream\nbig")[0].breaks


@pytest.mark.parametrize("text", ["still I rise", "until it is lit"])
@pytest.mark.parametrize("size", [(640, 360), (360, 640)])
def test_rising_words_come_without_splinters(text, size):
    """No dot of an i and no tip of a letter stands alone, as bright as if it were all, before the rest has come."""
    last = _ink(text, "rise", size, 7.0).astype(np.uint8)
    dots = _splinters(last)
    for t in np.arange(0.0, 1.4, 0.05):
        assert _splinters(_ink(text, "rise", size, float(t)).astype(np.uint8)) <= dots


def _splinters(ink: np.ndarray) -> int:
    """Pieces that are much lower than whole letters."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink)
    return sum(1 < stats[n, cv2.CC_STAT_HEIGHT] < 0.028 * 360 for n in range(1, count))


def test_a_field_uncovers_its_words_where_they_stay():
    """The dark letters on it are at every moment a part of those at the end."""
    text, size = "one two three four five", (640, 360)
    last = ~_ink(text, "slide", size, 7.0)
    for t in (0.4, 0.6, 0.8):
        field = _ink(text, "slide", size, t)
        columns = np.flatnonzero(field[200:].any(axis=0))
        if len(columns) < 20:
            continue
        inside = (slice(200, None), slice(int(columns[0]) + 6, int(columns[-1]) - 6))
        assert (~field[inside] & ~last[inside]).mean() < 0.08
