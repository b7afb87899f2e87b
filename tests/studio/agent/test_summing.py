"""What is done to many texts at once is said in one sentence."""

import pytest

from promptreel_studio.agent import AssetInfo, respond

PHOTOS = tuple(
    AssetInfo(f"p{n}", f"{name}.jpg", "image", None, 3000, 2000) for n, name in enumerate("abcdefgh")
)


def captioned(count):
    names = ", ".join(photo.filename for photo in PHOTOS[:count])
    draft = respond(f"a video of {names}, 3 seconds each", None, assets=PHOTOS[:count], seed=7).draft
    row = ", ".join(["one", "two", "three", "four", "five", "six", "seven", "eight"][:count])
    return respond(f"captions: {row}", draft, assets=PHOTOS[:count], seed=7).draft


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("make the captions bigger", 'Caption "one", "two", "three", "four": size medium -> large.'),
        ("字幕大一点", "字幕“one”、“two”、“three”、“four”：大小 中 -> 大。"),
    ],
)
def test_one_sentence_for_all(message, said):
    assert respond(message, captioned(4), seed=7).texts == (said,)


def test_of_very_many_some_are_named():
    (said,) = respond("make the captions bigger", captioned(8), seed=7).texts
    assert said == 'Caption "one", "two", "three", "four", "five", "six", "… (+2)": size medium -> large.'


def test_two_are_said_one_by_one():
    (said,) = respond("make the captions bigger", captioned(2), seed=7).texts
    assert said.count("size medium -> large") == 2
