"""Fonts, sizes and plates of titles."""

from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.titles import TextStyle, draw_title, fonts
from promptreel_studio.titles.fonts import font_note, font_set
from promptreel_studio.titles.style import FONTS

SCRIPTS = {
    "Latin": "Harbour lights",
    "Cyrillic": "Ночной город",
    "Greek": "Η πόλη τη νύχτα",
    "Chinese": "未来城市之夜",
    "Japanese": "未来都市の夜",
    "Korean": "미래 도시",
    "Arabic": "مدينة المستقبل",
    "Hebrew": "שלום עולם",
    "Devanagari": "भविष्य का शहर",
    "Thai": "ชีวิตในเมือง",
    "Emoji": "go 🚀✨👩‍🚀❄️",
}


def luminance(level):
    share = np.asarray(level, np.float64) / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_every_font_can_write_every_script(font, text):
    found, drawn = font_set(text, "bold", None, font)
    assert text == drawn
    assert [] == found.missing(text)


def test_fonts_look_different_and_are_installed():
    plates = [draw_title("Harbour", TextStyle(font=font), 320, 180).bgra for font in FONTS]
    assert len({plate.tobytes() for plate in plates}) == len(FONTS)
    assert {None} == {font_note("Harbour", font) for font in FONTS}


def test_a_font_that_cannot_be_had_is_replaced_and_says_so(monkeypatch):
    found = fonts._folder
    monkeypatch.setattr(
        fonts, "_folder", lambda name, below="": None if "caveat" in name else found(name, below)
    )
    fonts._cached.cache_clear()
    try:
        hand, sans = (draw_title("Harbour", TextStyle(font=font), 320, 180).bgra for font in ("hand", "sans"))
        assert np.array_equal(hand, sans)
        assert "“hand” is not installed" in (font_note("Harbour", "hand") or "")
    finally:
        fonts._cached.cache_clear()
    assert "no letters of this script" in (font_note("夜の街", "serif") or "")


def test_sizes_grow_up_to_huge():
    heights = [
        draw_title("Hi", TextStyle(size=size), 640, 360).size for size in ("small", "medium", "large", "huge")
    ]
    assert heights == sorted(set(heights))
    assert heights[3] > 1.4 * heights[2]


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
@pytest.mark.parametrize(
    "style", [{"size": "huge"}, {"size": "large", "background": "box", "position": "bottom-right"}]
)
@pytest.mark.parametrize("canvas", [(640, 360), (360, 640)])
def test_letters_and_plates_stay_in_the_safe_area(text, style, canvas):
    plate = draw_title(text, TextStyle(**style), *canvas)
    height, width = plate.bgra.shape[:2]
    assert 0.05 * canvas[0] <= plate.x <= plate.x + width <= 0.95 * canvas[0] + 1
    assert 0.05 * canvas[1] <= plate.y <= plate.y + height <= 0.95 * canvas[1] + 1


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
@pytest.mark.parametrize("background", ["none", "box"])
@pytest.mark.parametrize("behind", [0, 128, 255])
def test_every_script_stands_out_from_any_ground(text, background, behind):
    """What surrounds the letters closely has at least 3:1 contrast to them."""
    plate = draw_title(text, TextStyle(size="large", weight="bold", background=background), 640, 360)
    shown = np.full(plate.bgra.shape[:2], float(behind))
    for layer in (plate.ground, plate.bgra):
        if layer is not None:
            shown = layer[..., 0] + shown * (1 - layer[..., 3] / 255)
    letters = (plate.bgra[..., 3] == 255) & (plate.bgra[..., 0] == 255)
    near = np.zeros_like(letters)
    for down in (-3, 3):
        for across in (-3, 3):
            near |= np.roll(letters, (down, across), (0, 1))
    # The edge of the letters themselves is smooth: what is darker half of the time counts.
    around = np.percentile(shown[near & (plate.bgra[..., 0] < 60)], 50)
    assert (luminance(255) + 0.05) / (luminance(around) + 0.05) > 3


def test_dark_letters_get_a_light_plate():
    for color, tone in (("#ffffff", 0), ("#101010", 255)):
        plate = draw_title("Harbour", TextStyle(color=color, background="box"), 320, 180)
        assert plate.ground is not None
        middle = plate.ground[plate.ground.shape[0] // 2, plate.ground.shape[1] // 2].astype(int)
        assert tone == pytest.approx(middle[0] * 255 / middle[3], abs=3)


def test_a_caption_has_two_lines_at_most():
    text = "The ferry leaves at nine, and the whole harbour comes down to the quay to wave it goodbye"
    for canvas in ((640, 360), (360, 640)):
        caption = draw_title(text, TextStyle(position="bottom"), *canvas, most_lines=2)
        ink = (caption.bgra[..., :3] > 250).all(axis=2).any(axis=1)
        rows = np.count_nonzero(np.diff(np.concatenate([[False], ink, [False]]).astype(int)) == 1)
        assert caption.bgra.shape[0] < 4.2 * caption.size
        assert rows <= 4
