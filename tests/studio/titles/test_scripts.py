from __future__ import annotations

import pytest

from promptreel_studio.titles.scripts import cjk_region, clean, reads_right_to_left, tracking


@pytest.mark.parametrize(
    ("text", "language", "region"),
    [
        ("Harbour", "ja", None),
        ("夜の街", "zh", "JP"),
        ("미래 都市", None, "KR"),
        ("未来城市", None, "SC"),
        ("未來城市的夜晚", None, "TC"),
        ("直骨", "ja", "JP"),
        ("直骨", "zh-TW", "TC"),
    ],
)
def test_the_region_follows_from_text_and_language(text, language, region):
    assert region == cjk_region(text, language)


def test_the_first_letter_gives_the_direction():
    assert reads_right_to_left("2026 שלום world")
    assert not reads_right_to_left("Hello שלום")


def test_text_is_cleaned_without_joining_lines():
    assert "a b\nc" == clean("  a \t b\r\n\r\n c\x07 ")


def test_long_addresses_may_break_after_their_marks():
    assert "https://\u200bexample.\u200bcom/\u200barticles" == clean("https://example.com/articles")
    assert "well-known" == clean("well-known")


def test_joined_scripts_are_never_spaced_out():
    assert 0 == tracking("مدينة", bold=True)
    assert tracking("CITY", bold=False) > 0 > tracking("City", bold=False)
