"""Phrases of the book and of the user's files together find what one pattern of all of them would."""

import random

import pytest

from promptreel_studio.agent.reading.either import Either
from promptreel_studio.agent.reading.file_nouns import nouns_of
from promptreel_studio.agent.reading.phrasebook import _any_of, entries_of, nouns_in, phrases_of

FILES = ("bridge.jpg", "dance.mp4", "cat.jpg", "kitchen.mp4", "logo.png", "balloons.jpg", "campfire.mov")


def found_by(pattern, text):
    return [(found.span(), found.lastgroup, found[found.lastgroup]) for found in pattern.finditer(text)]


@pytest.mark.parametrize("language", ["de", "fr", "ja", "th"])
def test_two_patterns_find_what_one_of_all_phrases_would(language):
    phrases, entries = phrases_of(language, nouns_of(FILES, nouns_in(language), entries_of(language)))
    assert isinstance(phrases, Either)
    whole, chance = _any_of(entries, language), random.Random(7)
    known, more = list(entries), list(entries.keys() - entries_of(language).keys())
    for _ in range(150):
        words = [chance.choice(more if chance.random() < 0.5 else known) for _ in range(6)]
        text = "".join(
            chance.choice(["", "l'", "d'"]) + word + chance.choice([" ", "", "-", ".mp4 "]) for word in words
        )
        assert found_by(whole, text) == found_by(phrases, text)
