"""What people say that is refused, is only talk or is done in part, and what an edit leaves as it was."""

import pytest

from promptreel_studio.agent import respond
from studio.agent.shorthand import line
from studio.agent.tables_edit_phrases import START

REFUSED = [
    "add a title at 20 seconds 'X'",
    "volume 150%",
    "make it 20 minutes",
    "add a dog",
    "let a tornado come",
    "undo",
    "export it as mp4",
    "how many credits do i have",
    "make the sky pink",
    "make it look like anime",
    "i dont like the title",
    "make it red",
    "put the title on the left",
    "title #12",
    "remove the rain",
    "add my logo in the corner",
    'make title text "A" then "B"',
    "rename the title 'Nope' to 'Yes'",
    "make title white and bold",
    "让镜头环绕",
    "unmute the music",
]
TALK = [
    "what can you do?",
    "thanks!",
    "don't change the music",
]


@pytest.mark.parametrize("words", REFUSED)
def test_what_cannot_be_done_is_refused_in_words_and_changes_nothing(words):
    reply = respond(words, START, seed=7)
    assert (False, None, None) == (reply.ok, reply.draft, reply.tool)
    assert reply.texts[0]


@pytest.mark.parametrize("words", TALK)
def test_talk_changes_nothing(words):
    reply = respond(words, START, seed=7)
    assert (True, None, None) == (reply.ok, reply.draft, reply.tool)


def test_a_video_has_so_many_titles_and_no_more():
    reply = respond("a city " + " ".join(f"title '{number}'" for number in range(500)), None, seed=7)
    assert (False, None) == (reply.ok, reply.draft)
    assert "20" in reply.texts[0]


def test_a_second_title_is_no_title_of_a_second():
    reply = respond("add a second title 'Two' at the bottom", START, seed=7)
    assert '"Two" 0-3 #ffffff large bottom' == line(reply.draft).split(" | ")[-1]


def test_nothing_of_a_clause_that_fails_is_applied():
    reply = respond("make it vertical and 20 minutes long; louder", START, seed=7)
    assert "10s 16:9" == line(reply.draft).split(" | ")[0]
    assert "synthwave 100%" in line(reply.draft)
    assert "600" in reply.texts[1]


def test_unknown_keys_survive_an_edit():
    richer = {**START, "x": {"y": [1]}, "t": [{**START["t"][0], "hidden": False}, *START["t"][1:]]}
    draft = respond("make it 12 seconds", richer, seed=7).draft
    assert ({"y": [1]}, False) == (draft["x"], draft["t"][0]["hidden"])
    assert {"y": [1]} == respond("make a new video of the sea", richer, seed=7).draft["x"]
