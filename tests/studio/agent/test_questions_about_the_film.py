"""Questions about the film are answered and change nothing."""

import pytest

from studio.agent.openings import FILES, project


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("what are we at in total now? they won't take anything over 40 seconds", "34 s: 1. harbour.mp4, 0-14 s; 2. ferry.mov, 14-23 s;"),
        ("just checking, what are we looking at around 0:16? if it's still the harbour then something went wrong", '0:16: clip 2 ("ferry.mov").'),
        ("what's at 0:30", '0:30: clip 4 ("lighthouse.jpg").'),
        ("how loud is the music?", "Lo-fi, 40%."),
        ("which clip comes second?", "2. ferry.mov, 14-23 s"),
        ("第16秒放的是什么?", "第2个片段（“ferry.mov”）"),
        ("音乐现在是多大声?", "低保真, 40%"),
        ("what sort of things could I still do with the ferry? not asking you to do it yet", "I draw short videos and edit them."),
    ],
)  # fmt: skip
def test_the_answer_says_how_the_film_is(words, answer):
    made = project(*FILES)
    made.say("add lo-fi music at 40%")
    before = made.draft
    reply = made.say(words, "zh" if words[0] > "\u3000" else "en")
    assert answer in reply.texts[0]
    assert before == made.draft


def test_a_wish_beside_a_question_is_done():
    made = project(*FILES)
    reply = made.say("how many clips are there? and mute the gulls")
    assert "34 s: 1. harbour.mp4" in " ".join(reply.texts)
    assert made.draft["t"][0]["sg"][2]["vol"] == 0


@pytest.mark.parametrize("words", ["what if the ferry came first?", "can the ferry open the film?"])
def test_a_wish_that_is_put_as_a_question_is_done(words):
    made = project(*FILES)
    made.say(words)
    assert made.draft["t"][0]["sg"][0]["asset"] == "a2"
