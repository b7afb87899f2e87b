from __future__ import annotations

import subprocess
import sys

import pytest

from promptreel_studio.titles.style import POSITIONS, TextStyle


def test_a_style_has_defaults_and_keeps_what_it_does_not_know():
    style = TextStyle.model_validate({"glow": 3})
    assert ("#ffffff", "medium", "center", "regular") == (
        style.color,
        style.size,
        style.position,
        style.weight,
    )
    assert {"glow": 3} == style.model_extra


@pytest.mark.parametrize(
    ("written", "read"), [("#FFCC00", "#ffcc00"), ("abc", "#aabbcc"), (" #012345 ", "#012345")]
)
def test_colors_are_read_generously(written, read):
    assert read == TextStyle(color=written).color


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("color", "red-ish", "written like #ffcc00; “red-ish” is not one"),
        ("color", 7, "written like #ffcc00"),
        ("size", "giant", "size is one of small, medium, large, huge; “giant” is not"),
        ("font", "comic", "font is one of sans, serif, mono, hand; “comic” is not"),
        ("animation", "spin", "animation is one of fade, none, slide, pop, type, rise; “spin” is not"),
        ("background", 3, "background is one of none, box; “3” is not"),
        ("position", "left", "position is one of top, center"),
        ("weight", ["bold"], "weight is one of regular, bold"),
    ],
)
def test_a_wrong_value_is_refused_with_those_that_work(field, value, sentence):
    with pytest.raises(ValueError, match=sentence):
        TextStyle.model_validate({field: value})


@pytest.mark.parametrize("position", POSITIONS)
def test_every_position_is_accepted(position):
    assert position == TextStyle(position=position).position


def test_styles_cost_no_drawing_library():
    code = (
        "import sys, promptreel_studio.titles.style; assert not {'numpy', 'skia', 'cv2'} & set(sys.modules)"
    )
    assert 0 == subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode
