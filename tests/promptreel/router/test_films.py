"""Films that are told with one's own files in turn: the files are handed over first, then the whole story is one wish."""

import pytest

from promptreel.router import route
from router_steps import steps


@pytest.mark.parametrize(
    ("message", "paths"),
    [
        ("first a.mp4, then b.mp4, 10 seconds in total, piano", ["a.mp4", "b.mp4"]),
        ("take the first 3 seconds of a.mp4 and then b.mp4", ["a.mp4", "b.mp4"]),
        ("start with ~/Videos/a.mp4, then a forest in fog, then C:\\clips\\b.mp4", ["~/Videos/a.mp4", "C:\\clips\\b.mp4"]),
        ("start with a card “Hi” on black, then a.mp4", ["a.mp4"]),
        ("先是海边日出5秒，然后a.mp4，最后b.mp4", ["a.mp4", "b.mp4"]),
        ("primero a.mp4, luego b.mp4, 10 segundos, con piano", ["a.mp4", "b.mp4"]),
        ("zuerst a.mp4, dann b.mp4, mit Klavier", ["a.mp4", "b.mp4"]),
        ("d'abord a.mp4, puis b.mp4, 12 secondes", ["a.mp4", "b.mp4"]),
        ("сначала a.mp4, потом b.mp4, 10 секунд", ["a.mp4", "b.mp4"]),
        ("まずa.mp4、次にb.mp4、10秒で", ["a.mp4", "b.mp4"]),
    ],
)  # fmt: skip
def test_the_story_is_one_wish(message, paths):
    assert steps(message) == [("upload", paths), ("generate", message)]


def test_the_length_of_one_part_is_not_that_of_the_film():
    made = route("start with a card “Hi” for 3 seconds, then a.mp4, then b.mp4").steps[-1]
    assert made.action == "generate"
    assert "duration_seconds" not in made.slots


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("first a.mp4, then a forest, piano, and export it as webm", "first a.mp4, then a forest, piano"),
        ("先放 a.mp4 再放 b.mp4，总共10秒，然后导出", "先放 a.mp4 再放 b.mp4，总共10秒"),
    ],
)
def test_what_is_asked_behind_it_is_done_behind_it(message, text):
    found = route(message).steps
    assert [step.action for step in found] == ["upload", "generate", "export"]
    assert found[1].slots["text"] == text


@pytest.mark.parametrize(
    "message",
    [
        "here is a.mp4, then b.mp4",
        "first upload a.mp4, then b.mp4",
        "here you go: a.mp4",
        "先上传a.mp4，然后b.mp4",
    ],
)
def test_files_that_are_only_handed_over_make_no_film(message):
    assert {step.action for step in route(message).steps} == {"upload"}


def test_an_upload_before_a_wish_stays_one():
    assert steps("upload a.mp4, then make the title blue") == [
        ("upload", ["a.mp4"]),
        ("generate", "make the title blue"),
    ]


@pytest.mark.parametrize(
    ("message", "actions"),
    [
        ("before we make anything, how many credits are left? then start with a.mp4, then b.mp4, piano", "credits"),
        ("how much would it cost to join first a.mp4, then b.mp4?", "credits"),
        ("how much would it cost to join first a.mp4, then b.mp4", "credits"),
        ("export this one first. Then a new film: start with a.mp4, then a forest, then b.mp4", "export"),
        ("is it done yet? if so, a new one: first a.mp4, then b.mp4, 10 seconds", "state"),
    ],
)  # fmt: skip
def test_what_is_asked_before_it_is_not_lost(message, actions):
    assert route(message).steps[0].action == actions


@pytest.mark.parametrize(
    "message",
    [
        "what happens if I start with a.mp4, then b.mp4?",
        "don't make anything yet, how many points would it cost to join first a.mp4, then b.mp4?",
    ],
)
def test_a_question_about_a_film_makes_none(message):
    assert "generate" not in {step.action for step in route(message).steps}
