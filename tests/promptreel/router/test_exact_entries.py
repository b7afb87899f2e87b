"""Entries that ask for their accents."""

import pytest

from promptreel.router.flags import Flag
from promptreel.router.lexicon import Lexicon, lexicon
from promptreel.router.scanning import scan


@pytest.fixture
def french() -> Lexicon:
    made = lexicon(("fr",))
    made.exact["blixou"] = {"blixoù": Flag.STATE_ASK, "blixou": Flag.THEN}
    yield made
    del made.exact["blixou"]


@pytest.mark.parametrize(
    ("text", "flags"),
    [("blixoù", Flag.STATE_ASK), ("blixou là", Flag.THEN), ("blixou", Flag.THEN), ("blixóu", 0)],
)
def test_accents_tell_two_words_apart(french, text, flags):
    assert flags == scan(text, [], french)[0].flags


def test_a_text_without_accents_may_mean_the_word_that_has_them(french):
    del french.exact["blixou"]["blixou"]
    assert Flag.STATE_ASK == scan("blixou", [], french)[0].flags
    assert not scan("blixou là", [], french)[0].flags
