"""Drawn shots that are called by what they were drawn for, and what is only to be seen in one."""

import pytest

from studio.agent.phrases.kit import Project, clips


@pytest.fixture
def film():
    made = Project([])
    words = "first a desert for 5 seconds, then a field of flowers for 5 seconds, then a beach for 4 seconds"
    assert made.say(words).ok
    return made


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("move the flowers to the end", ["desert", "beach", "fields"]),
        ("delete the flowers", ["desert", "beach"]),
        ("add a river after the flowers", ["desert", "fields", "waterfall", "beach"]),
        ("put a river before the beach", ["desert", "fields", "waterfall", "beach"]),
    ],
)
def test_a_shot_is_called_by_what_it_was_drawn_for(film, words, kinds):
    assert film.say(words).ok
    assert kinds == [clip["scene"]["kind"] for clip in clips(film.draft)]


@pytest.mark.parametrize("words", ["remove the butterflies", "add a river after the unicorn"])
def test_no_shot_goes_or_comes_for_what_is_not_its_subject(film, words):
    reply = film.say(words)
    assert not reply.ok and reply.draft is None
