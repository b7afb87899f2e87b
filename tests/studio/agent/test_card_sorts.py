"""A card is dressed for what it says: quotations, greetings, invitations; two colours, and letters of one."""

from __future__ import annotations

import pytest

from promptreel_studio.agent import respond
from promptreel_studio.agent.card_dress import suited
from promptreel_studio.scenes.words.colours import LEGIBLE, contrast, darkened_for


def _scene(words: str) -> dict:
    reply = respond(words, None, seed=7)
    assert reply.draft is not None
    (segment,) = next(track for track in reply.draft["t"] if track["tt"] == 0)["sg"]
    return segment["scene"]


@pytest.mark.parametrize(
    ("words", "variant"),
    [
        ('a quote card: "The best way out is always through." by Robert Frost', "quote"),
        ('the words "Merry Christmas"', "festive"),
        ('文字："生日快乐"', "festive"),
        ('an elegant wedding invitation: "Anna & Tom, June 12, 3 pm, Rose Garden"', "frame"),
        ('eine elegante Karte mit dem Text "Anna & Tom"', "frame"),
    ],
)
def test_a_card_is_dressed_for_what_it_says(words, variant):
    scene = _scene(words)
    assert (scene["kind"], scene["variant"]) == ("words", variant)


@pytest.mark.parametrize(
    "text", ["Less is more", "Grand opening", "— and so on", "Fresh bread every morning"]
)
def test_any_other_text_is_free(text):
    assert suited(text) is None


@pytest.mark.parametrize(
    ("words", "ink", "ground"),
    [
        ('black and gold card with the words "Save the date"', "#f5c542", "#000000"),
        ('"Merry Christmas" in red and green', "#34c759", "#99231d"),
        ('the words "Sale" in navy & gold', "#f5c542", "#1d3a8a"),
        ('"生日快乐" 红色和金色', "#f5c542", "#bf2c24"),
    ],
)
def test_of_two_colours_the_darker_is_the_ground(words, ink, ground):
    scene = _scene(words)
    assert (scene["ink"], scene["ground"]) == (ink, ground)
    assert contrast(ink, ground) >= LEGIBLE


def test_a_ground_is_darkened_only_as_far_as_it_must_be():
    assert darkened_for("#000000", "#ffffff") == "#000000"
    assert darkened_for("#1d3a8a", "#f5c542") == "#1d3a8a"
    assert contrast(darkened_for("#ff3b30", "#34c759"), "#34c759") >= LEGIBLE


@pytest.mark.parametrize(
    ("words", "palette"),
    [
        ('the words "Hello" in gold', "mono"),
        ('the words "Hello" in red', "mono"),
        ('the words "Hello", pink', "neon"),
        ('the words "Hello" in light blue', "blue"),
        ('the words "Hello"', "neon"),
    ],
)
def test_what_lies_behind_letters_of_a_colour_goes_with_it(words, palette):
    assert _scene(words)["palette"] == palette


@pytest.mark.parametrize(
    "words",
    ['elegant card: "Anna & Tom"', 'a quote card: "Stay hungry" by Steve Jobs', '一张贺卡："新年快乐"'],
)
def test_a_card_is_not_told_to_be_missing(words):
    texts = " ".join(respond(words, None, seed=7).texts)
    assert "cannot draw" not in texts
    assert "Not in the picture" not in texts
    assert "画不了" not in texts
