"""Cards of words in several compositions, in colours that were chosen, and by letters or words."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from pydantic import ValidationError

from promptreel_studio.scenes import KINDS, SceneSpec, open_scene
from promptreel_studio.scenes.kit.colour import bgr
from promptreel_studio.scenes.kit.stage import Stage
from promptreel_studio.scenes.words.breaks import words_without_spaces
from promptreel_studio.scenes.words.colours import LEGIBLE, contrast, ink_on
from promptreel_studio.scenes.words.compositions import COMPOSITIONS
from promptreel_studio.scenes.words.copy import words_of
from promptreel_studio.scenes.words.letters import set_screen
from promptreel_studio.scenes.words.looks import look_of
from promptreel_studio.scenes.words.pace import paced
from promptreel_studio.scenes.words.screens import Screens
from promptreel_studio.scenes.words.sizes import head_of
from promptreel_studio.titles.fonts import font_set

VARIANTS = KINDS["words"].variants
SIZES = [(320, 180), (180, 320), (240, 240), (240, 300)]
TEXTS = {
    "latin": "Fresh bread every morning",
    "han": "星光不问赶路人",
    "kana": "お誕生日おめでとう、ゆいちゃん",
    "arabic": "أحلام كبيرة تبدأ بخطوة صغيرة",
    "devanagari": "छोटे कदम बड़े सपने",
    "thai": "ความพยายามอยู่ที่ไหนความสำเร็จอยู่ที่นั่น",
    "one": "5",
    "long": "The best way to begin is to begin now and not to wait for the day on which everything will be easy to do",
}


def _ink(text: str, variant: str, size: tuple[int, int], t: float = 7.5, reveal=None) -> np.ndarray:
    """Where the letters are, on an empty frame of middle grey."""
    frame = np.full((size[1], size[0], 3), 90, np.uint8)
    stage = Stage.of(*size, 8.0, 4)
    Screens(stage, look_of("night", "mono"), text, variant, None, reveal).paint(frame, t, 0.0)
    return frame.max(axis=2) > 150


@cache
def _frame(variant: str, ink: str | None, ground: str | None, text: str = "Dream big") -> np.ndarray:
    spec = SceneSpec(
        kind="words",
        time="night",
        palette="neon",
        variant=variant,
        words=text,
        ink=ink,
        ground=ground,
        seed=4,
    )
    return open_scene(spec, 320, 180, 6.0).frame(5.0).copy()


def test_every_variant_has_a_composition():
    assert set(VARIANTS) == set(COMPOSITIONS)


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("script", TEXTS)
@pytest.mark.parametrize("size", SIZES)
def test_words_stand_inside_the_frame_and_are_large(variant, script, size):
    ink = _ink(TEXTS[script], variant, size)
    rows, columns = np.nonzero(ink)
    width, height = size
    assert ink.mean() > 0.004
    assert 0.015 * width < columns.min() < columns.max() < 0.985 * width
    assert 0.06 * height < rows.min() < rows.max() < 0.94 * height


@pytest.mark.parametrize("variant", ["bar", "headline", "lower"])
def test_lines_begin_where_reading_begins(variant):
    latin = np.nonzero(_ink(TEXTS["latin"], variant, (320, 180)))[1]
    arabic = np.nonzero(_ink(TEXTS["arabic"], variant, (320, 180)))[1]
    assert latin.min() < 0.2 * 320
    assert arabic.max() > 0.8 * 320


def test_a_lower_third_leaves_the_upper_half_free():
    assert np.nonzero(_ink(TEXTS["latin"], "lower", (320, 180)))[0].min() > 0.45 * 180


@pytest.mark.parametrize("one", VARIANTS)
def test_compositions_differ_from_one_another(one):
    for other in VARIANTS:
        if other != one:
            away = np.abs(_frame(one, None, None).astype(int) - _frame(other, None, None)).mean()
            assert away > 6


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Sale ends Sunday", 1),
        ("The best time", 2),
        ("5 tips for sleep", 1),
        ("厚德载物", 2),
        ("お誕生日おめでとう", 4),
        ("Go", 0),
    ],
)
def test_a_headline_is_no_article_and_no_half_word(text, head):
    assert head == head_of(words_of(text))


@pytest.mark.parametrize(
    "ground", ["#000000", "#ffffff", "#ff3b30", "#1d3a8a", "#ffd60a", "#1b7f3b", "#ff5fa2"]
)
@pytest.mark.parametrize("variant", VARIANTS)
def test_a_chosen_ground_is_that_colour(variant, ground):
    frame = _frame(variant, None, ground, "Go").astype(float)
    corners = np.concatenate([frame[:40, :60].reshape(-1, 3), frame[:40, -60:].reshape(-1, 3)])
    assert np.abs(np.median(corners, axis=0) - bgr(ground)).max() < 42


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize(
    ("ink", "ground"), [("#ffd60a", "#000000"), ("#ffffff", "#ff3b30"), ("#000000", "#ffd60a")]
)
def test_chosen_letters_have_that_colour(variant, ink, ground):
    far = np.abs(_frame(variant, ink, ground).astype(float) - bgr(ink)).max(axis=2)
    assert (far < 30).mean() > 0.01


@pytest.mark.parametrize(
    ("ink", "ground"), [("#000000", "#1d3a8a"), ("#ffd60a", "#ffffff"), ("#8b0000", "#000000")]
)
def test_letters_that_could_not_be_read_are_outlined(ink, ground):
    assert contrast(ink, ground) < LEGIBLE
    with_line = _frame("bar", ink, ground).astype(float)
    line = "#ffffff" if contrast("#ffffff", ink) > contrast("#15151a", ink) else "#15151a"
    near = np.abs(with_line - bgr(line)).max(axis=2) < 60
    plain = np.abs(_frame("bar", ink, ground, "").astype(float) - bgr(line)).max(axis=2) < 60
    assert near.sum() > plain.sum() + 100 or contrast(line, ground) < 1.5


@pytest.mark.parametrize("ground", ["#ff9500", "#000000", "#f5f0e1", "#8e8e93"])
def test_letters_of_no_chosen_colour_can_be_read_on_any_ground(ground):
    assert contrast(ink_on(ground), ground) >= LEGIBLE


def test_a_colour_is_checked_and_written_in_full():
    spec = SceneSpec(kind="words", time="night", ink="#FC0", ground="1d3a8a")
    assert ("#ffcc00", "#1d3a8a") == (spec.ink, spec.ground)
    with pytest.raises(ValidationError, match="#ffcc00"):
        SceneSpec(kind="words", time="night", ground="sky")


@pytest.mark.parametrize("script", ["latin", "han", "arabic", "devanagari", "thai"])
@pytest.mark.parametrize("reveal", ["letters", "words"])
def test_letters_and_words_come_one_at_a_time_and_stay_where_they_are(script, reveal):
    shown = [_ink(TEXTS[script], "bar", (320, 180), t, reveal) for t in (0.05, 1.2, 7.9)]
    assert shown[0].sum() < shown[1].sum() < shown[2].sum()
    # What is there has been there before, but for the slow growth of the whole.
    grown = np.maximum.reduce(
        [np.roll(shown[2], (dy, dx), (0, 1)) for dy in range(-3, 4) for dx in range(-6, 7)]
    )
    assert not (shown[1] & ~grown).any()


def test_thai_breaks_between_words():
    fonts, drawable = font_set(TEXTS["thai"], "bold", "th")
    found = words_without_spaces(drawable, fonts)
    assert ["ความ", "พยายาม", "อยู่", "ที่ไหน", "ความ", "สำเร็จ", "อยู่", "ที่", "นั่น"] == found


def test_a_small_word_that_stands_alone_is_not_the_one_that_is_emphasised():
    fonts, drawable = font_set("5 tips for better sleep", "bold", "en")
    words = words_of(drawable)
    lines = set_screen(words, fonts, Stage.of(180, 320, 6.0, 4), COMPOSITIONS["slide"])
    (show,) = paced([(lines, words)], 6.0)
    (chosen,) = (n for n, accents in enumerate(show.accents) if accents)
    assert max(range(len(lines)), key=lambda n: round(lines[n].size)) != chosen
