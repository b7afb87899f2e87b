"""Films of files in turn that are asked for as a question."""

import pytest

from promptreel.router import route


def actions(message):
    return list(route(message).actions)


@pytest.mark.parametrize(
    "message",
    [
        "could you make: first a.mp4, then b.mp4?",
        "könntest du einen Film machen: zuerst a.mp4, dann ein Wald, dann b.mp4?",
        "¿puedes hacer un video: primero a.mp4, luego un bosque, luego b.mp4?",
        "можешь сделать ролик: сначала a.mp4, потом лес, потом b.mp4?",
        "能不能做个片子：先是a.mp4，然后是森林，然后是b.mp4？",
    ],
)
def test_a_polite_request_is_one_film(message):
    steps = route(message).steps
    assert ["upload", "generate"] == [step.action for step in steps]
    assert "b.mp4" in steps[-1].slots["text"]


@pytest.mark.parametrize(
    "message",
    [
        "how many credits would it cost to make: first a.mp4, then b.mp4?",
        "¿cuánto cuesta hacer: primero a.mp4, luego b.mp4?",
        "can I put first a.mp4, then b.mp4?",
    ],
)
def test_a_question_for_the_price_or_for_what_is_possible_makes_none(message):
    assert "generate" not in actions(message)
