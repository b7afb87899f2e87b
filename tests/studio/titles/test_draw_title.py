from __future__ import annotations

import cv2
import numpy as np
import pytest

from promptreel_studio.titles import TextStyle, draw_title, fonts
from promptreel_studio.titles.fonts import font_set

CANVASES = [(640, 360), (360, 640), (360, 360), (480, 360), (840, 360)]
SCRIPTS = {
    "Latin": "Crème brûlée",
    "Cyrillic": "Ночной город",
    "Japanese": "未来都市の夜",
    "Chinese": "未来城市之夜",
    "Korean": "미래 도시",
    "Arabic": "مدينة المستقبل",
    "Hebrew": "שלום עולם",
    "Devanagari": "भविष्य का शहर",
    "Thai": "ชีวิตในเมือง",
    "Emoji": "🚀✨👩‍🚀❄️",
}
LONG = ("The quick brown fox jumps over the lazy dog while the sun sets. " * 8)[:500]


def letters(plate, color=(255, 255, 255)):
    """Where the plate shows the pure text color."""
    return (plate.bgra[..., 3] == 255) & (plate.bgra[..., :3] == np.array(color[::-1], np.uint8)).all(axis=2)


def over(plate, width, height, background):
    canvas = np.full((height, width, 3), background, np.float64)
    h, w = plate.bgra.shape[:2]
    part = canvas[plate.y : plate.y + h, plate.x : plate.x + w]
    part[:] = plate.bgra[..., :3] + part * (1 - plate.bgra[..., 3:] / 255)
    return canvas


def luminance(bgr):
    value = np.asarray(bgr, np.float64) / 255
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.0722, 0.7152, 0.2126])


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_every_script_has_its_glyphs_and_leaves_ink(text, weight):
    found, drawn = font_set(text, weight)
    assert text == drawn
    assert [] == found.missing(text)
    plate = draw_title(text, TextStyle(weight=weight), 640, 360)
    assert letters(plate).sum() > 100


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_no_script_is_drawn_as_boxes(text):
    """Boxes all look the same: two different letters must not."""
    first, second = (
        draw_title(char, TextStyle(), 640, 360).bgra
        for char in [char for char in text if char.isalpha() or char in "🚀✨"][:2]
    )
    assert first.shape != second.shape or not np.array_equal(first, second)


@pytest.mark.parametrize(("width", "height"), CANVASES)
@pytest.mark.parametrize("text", ["Urban Dreams", "未来都市の夜", LONG, "x" * 300])
@pytest.mark.parametrize("position", ["center", "bottom-right", "lower-third"])
def test_a_plate_is_even_and_within_the_safe_area(width, height, text, position):
    plate = draw_title(text, TextStyle(size="large", position=position, weight="bold"), width, height)
    h, w = plate.bgra.shape[:2]
    assert [0, 0, 0, 0] == [n % 2 for n in (plate.x, plate.y, w, h)]
    assert 0.05 * width <= plate.x <= plate.x + w <= 0.95 * width
    assert 0.05 * height <= plate.y <= plate.y + h <= 0.95 * height


@pytest.mark.parametrize(("width", "height"), CANVASES)
def test_the_letters_take_no_more_than_86_percent_of_the_width(width, height):
    columns = np.flatnonzero(letters(draw_title(LONG, TextStyle(size="large"), width, height)).any(axis=0))
    assert columns[-1] - columns[0] <= 0.86 * width


@pytest.mark.parametrize(("width", "height"), CANVASES)
def test_long_text_is_complete_and_large_enough_to_read(width, height):
    """Each letter is a patch of ink (i and j are two, neighbours may touch)."""
    plate = draw_title(LONG, TextStyle(size="large"), 3 * width, 3 * height)
    count, _, boxes, _ = cv2.connectedComponentsWithStats(letters(plate).astype(np.uint8))
    assert count > 0.8 * len(LONG.replace(" ", ""))
    assert np.percentile(boxes[1:, cv2.CC_STAT_HEIGHT], 75) > 0.015 * 3 * min(width, height)


@pytest.mark.parametrize("color", ["#ffffff", "#000000", "#ffcc00", "#e03030", "#2040d0", "#808080"])
def test_the_letters_have_the_color_asked_for(color):
    plate = draw_title("Urban Dreams", TextStyle(color=color, size="large", weight="bold"), 640, 360)
    rgb = tuple(int(color[i : i + 2], 16) for i in (1, 3, 5))
    assert letters(plate, rgb).sum() > 500
    assert (plate.bgra[..., :3] <= plate.bgra[..., 3:]).all(), "premultiplied"


@pytest.mark.parametrize("background", [255, 0, 128])
@pytest.mark.parametrize("color", ["#ffffff", "#000000", "#ffcc00", "#202060"])
@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_the_letters_stand_out_on_any_ground(background, color, weight):
    """Around the letters the picture differs from them by 3:1, what WCAG asks of large text."""
    plate = draw_title("Urban Dreams", TextStyle(color=color, size="large", weight=weight), 1280, 720)
    rgb = tuple(int(color[i : i + 2], 16) for i in (1, 3, 5))
    mask = letters(plate, rgb).astype(np.uint8)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (3, 3))
    ring = (cv2.dilate(mask, disc, iterations=4) > 0) & (cv2.dilate(mask, disc, iterations=2) == 0)
    h, w = mask.shape
    picture = over(plate, 1280, 720, background)[plate.y : plate.y + h, plate.x : plate.x + w]
    around, inside = float(np.median(luminance(picture[ring]))), float(luminance(rgb[::-1]))
    assert (max(around, inside) + 0.05) / (min(around, inside) + 0.05) >= 3


@pytest.mark.parametrize(
    ("position", "across", "down"),
    [
        ("top", 0.5, 0.15),
        ("center", 0.5, 0.5),
        ("bottom", 0.5, 0.85),
        ("top-left", 0.17, 0.15),
        ("top-right", 0.83, 0.15),
        ("bottom-left", 0.17, 0.85),
        ("bottom-right", 0.83, 0.85),
        ("lower-third", 0.17, 0.8),
    ],
)
def test_a_title_is_where_it_was_put(position, across, down):
    plate = draw_title("Harbour", TextStyle(position=position), 640, 360)
    h, w = plate.bgra.shape[:2]
    assert across == pytest.approx((plate.x + w / 2) / 640, abs=0.06)
    assert down == pytest.approx((plate.y + h / 2) / 360, abs=0.07)


def test_bold_has_more_ink_than_regular_and_large_more_than_small():
    def ink(**style):
        return int(letters(draw_title("Harbour", TextStyle(**style), 640, 360)).sum())

    assert ink(weight="bold") > 1.15 * ink(weight="regular")
    assert ink(size="large") > ink(size="medium") > ink(size="small")


def test_two_lines_are_about_equally_long():
    """One word alone on the last line looks like an accident."""
    plate = draw_title("An evening walk along the quiet harbour wall", TextStyle(size="large"), 640, 360)
    mask = letters(plate)
    upper, lower = mask[: len(mask) // 2], mask[len(mask) // 2 :]
    lengths = [np.ptp(np.flatnonzero(part.any(axis=0))) for part in (upper, lower)]
    assert min(lengths) > 0.7 * max(lengths)


def test_the_same_title_is_drawn_the_same():
    first, second = (draw_title("Harbour", TextStyle(), 640, 360) for _ in range(2))
    assert np.array_equal(first.bgra, second.bgra)
    assert (first.x, first.y) == (second.x, second.y)


def test_regional_forms_follow_the_language():
    """直 and 骨 are written differently in Japan and China."""
    pictures = [draw_title("直骨", TextStyle(), 640, 360, language=tag).bgra for tag in ("ja", "zh")]
    assert pictures[0].shape != pictures[1].shape or not np.array_equal(*pictures)


@pytest.mark.parametrize("text", ["", "  \n\t ", "\u200b", "\x00"])
def test_an_empty_title_is_refused(text):
    with pytest.raises(ValueError, match="needs some text"):
        draw_title(text, TextStyle(), 640, 360)


def test_letters_no_font_has_are_refused_with_advice(monkeypatch):
    """Without the fonts for Chinese on the computer, a sentence is better than a row of boxes."""
    found = fonts._folder
    monkeypatch.setattr(
        fonts, "_folder", lambda name, below="": None if "cjk" in name else found(name, below)
    )
    monkeypatch.setattr(fonts, "_borrow", lambda *_: None)
    fonts._cached.cache_clear()
    try:
        with pytest.raises(ValueError, match=r"draw “.+”.*pip install"):
            draw_title("未来", TextStyle(), 640, 360)
        assert draw_title("Future", TextStyle(), 640, 360).bgra.any()
    finally:
        fonts._cached.cache_clear()


def test_a_symbol_nobody_can_draw_is_left_out():
    plain, odd = (draw_title(text, TextStyle(), 640, 360).bgra for text in ("Harbour", "Harbour \U0001fbff"))
    assert np.array_equal(plain, odd)
