"""No idiom is passed over that is in a message: what a pattern needs is read carefully, or not at all."""

import re

import pytest

from promptreel_studio.agent.needed import A_DIGIT, A_HAN, A_MARK, needed, traits, words_of
from promptreel_studio.agent.reading.idioms import idioms, possible_in, without_idioms
from studio.agent.phrases.kit import PROJECTS

SAID = sorted({project["start"] for project in PROJECTS} | {s["say"] for p in PROJECTS for s in p["steps"]})


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bhalf[ -]way\b", {"half"}),
        (r"\b(?:wanna|gonna)\b", {"wanna", "gonna"}),
        (r"(?:the )?cat(?: sat)* on (?P<what>the mat)", {"the mat"}),
        (r"colou?r", {"colo"}),
        (r"wow+!", {"wow"}),
        (r"lo{2,3}k at", {"k at"}),
        (r"a|bee", set()),
        (r"(?<=now )go(?! home)", {"now "}),
        (r"e\.g\. this", {"e.g. this"}),
        (r"把(?:它|他)放大", {"放大"}),
        (r"[abc]*.?\w+", set()),
        (r"(?(1)yes|no)", set()),
        (r"Straße", {"straße"}),
        (r"[请請]把?", {"请"}),
        (r"\d{1,2} ?[:：]", {":"}),
        (r"\w+ ?[0-9]+", {A_DIGIT}),
        (r"[^:]+ [a-z]", set()),
        ("[\ue000-\uf8ff] ?\\w", {A_MARK}),
        (r"(?i:no way)|[\d一二]张", {"no way", "张"}),
    ],
)
def test_what_a_pattern_needs_is_read_from_it(pattern, words):
    assert words == needed(pattern)


def test_blanks_and_comments_of_a_verbose_pattern_are_nothing():
    pattern = r"""
        half  # not a whole
        [ ]an[ ]hour
    """
    assert {"half an hour"} == needed(pattern, verbose=True)
    assert re.search(pattern, "half an hour", re.VERBOSE)


def test_a_text_tells_of_which_kinds_its_characters_are():
    assert traits("Nr 5").endswith(A_DIGIT)
    assert traits("三张").endswith(A_HAN)
    assert "plain" == traits("Plain")


def test_every_idiom_is_a_pattern_and_nearly_all_need_something():
    assert all(idiom.pattern for idiom in idioms())
    assert sum(not needed(idiom.source) for idiom in idioms()) < len(idioms()) / 50


@pytest.mark.parametrize(
    "change", [str, str.upper, lambda text: text.replace("'", "’")], ids=["as it is", "loud", "curly"]
)
def test_no_idiom_that_is_there_is_passed_over(change):
    for text in map(change, SAID):
        found = {number for number, idiom in enumerate(idioms()) if idiom.pattern.search(text)}
        assert found <= set(possible_in(text)), text


def test_one_after_the_other_comes_out_as_if_all_were_tried():
    for text in SAID[::4]:
        tried = text
        for idiom in idioms():
            tried = idiom.pattern.sub(idiom._plain, tried)
        assert tried == without_idioms(text)


def test_letters_that_are_the_same_to_a_pattern_are_the_same_here():
    for one in "iIİıKkKsSſ把":
        for other in "iIİıKkKsSſ把":
            if re.fullmatch(one, other, re.IGNORECASE):
                assert words_of(one) == words_of(other)
