"""Files of the user's own that are announced, or of which it is asked how to hand them over, without a path."""

import pytest

from promptreel.router import route


def actions(message):
    return list(route(message).actions)


@pytest.mark.parametrize(
    "message",
    [
        "hang on lemme chuck in a pic from my camera roll",
        "wait, I'll throw you a few pictures of the dog",
        "I'd like to hand you my own recording of grandpa's voice",
        "got a vid from the wedding on my phone, lemme send it over to u",
        "I want to bring in our ancient gramophone recordings",
        "Moment, ich schmeiß dir gleich ein paar Schnappschüsse rüber",
        "Ich würde gerne unser altes Vereinslogo beisteuern",
        "Grüß Gott, ich würde gern ein Foto von unserem Hof mitgeben",
    ],
)
def test_what_is_announced_is_an_upload(message):
    assert ["upload"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "I have our logo on the laptop, how do I get it to you?",
        "my gran's songs are on an old stick, which way can I pass them to you?",
        "Unser Logo liegt auf dem Laptop, wie kriege ich das zu dir?",
        "Ich hab Fotos auf dem Handy, wohin soll ich dir die schmeißen?",
    ],
)
def test_how_to_hand_over_a_thing_is_an_upload(message):
    assert ["upload"] == actions(message)


@pytest.mark.parametrize(
    ("message", "action"),
    [
        ("where is the button to attach files?", "upload"),
        ("where's the icon for adding my photos", "upload"),
        ("Wo ist der Knopf, um Fotos hochzuladen?", "upload"),
        ("where is the download button?", "export"),
    ],
)
def test_the_way_to_a_button_is_what_the_button_does(message, action):
    assert [action] == actions(message)


@pytest.mark.parametrize(
    "message", ["the photos are still on my phone", "Unsere Fotos sind noch auf dem Handy"]
)
def test_a_thing_that_lies_elsewhere_is_to_be_handed_over(message):
    assert ["upload"] == actions(message)


def test_an_announced_file_may_be_followed_by_a_wish():
    assert ["upload", "generate"] == actions("I'll attach the floor plan, put it full screen after the intro")


@pytest.mark.parametrize(
    "message",
    [
        "a boy sends a photo to his mum",
        "I want a video where a girl throws her pictures into the sea",
        "I want you to put my logo in the corner",
        "I want my logo to pop in at the end",
        "ein Junge schickt seiner Oma ein Foto",
        "rename the button in the mock-up from Save to Share",
    ],
)
def test_what_others_hand_over_or_what_is_placed_is_a_wish(message):
    assert ["generate"] == actions(message)


def test_the_video_that_there_is_is_handed_to_the_user():
    assert ["export"] == actions("can you send me my video")


@pytest.mark.parametrize(
    "message",
    [
        "I want to throw confetti over my photo",
        "can the final cut be in black and white",
        "what fonts can you do",
    ],
)
def test_a_thing_that_something_else_is_put_on_is_not_handed_over(message):
    assert ["generate"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "is there somewhere i can drop a jpeg",
        "wo kann ich denn meine eigene Musik reintun",
        "Moment, ich such dir eben das Vereinswappen raus und schick es",
    ],
)
def test_a_place_for_a_thing_or_a_promise_of_it_is_an_upload(message):
    assert ["upload"] == actions(message)
