"""Questions for what the project is like as it is now, and actions that are taken back by name."""

import pytest

from promptreel.router import route


def actions(message):
    return list(route(message).actions)


@pytest.mark.parametrize(
    "message",
    [
        "what resolution is the project in at the moment",
        "I can't remember how long the video is at the moment",
        "I forgot which song is under it",
        "how many seconds is the clip right now?",
        "Welche Auflösung hat das Video gerade?",
        "Ich weiß nicht mehr, welche Musik drin ist",
        "Wie viele Sekunden hat das Video jetzt?",
    ],
)
def test_a_property_as_it_is_now_is_the_state(message):
    assert ["state"] == actions(message)


def test_a_property_may_be_asked_for_once_an_edit_is_done():
    message = "cut the first five seconds off, and once that's in tell me how long the whole thing is"
    assert ["generate", "state"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "change the current font",
        "make the song quieter now",
        "how long can a video be?",
        "Mach die Musik jetzt leiser",
        "a video about the length of the Nile",
    ],
)
def test_a_property_that_is_to_change_or_to_be_shown_is_a_wish(message):
    assert "state" not in actions(message)


@pytest.mark.parametrize(
    ("message", "action"),
    [
        ("forget the download, how many credits do I have?", "credits"),
        ("no need to check my balance any more, just send me the mp4", "export"),
        ("no need to check my balance just download the mov", "export"),
        ("never mind the upload, is it done yet?", "state"),
        ("I don't need the file right now, just get rid of the black frames between the clips", "generate"),
        ("Vergiss den Download, wie viele Credits hab ich noch?", "credits"),
        ("Ga usah cek saldo lagi deh, langsung unduh mov aja", "export"),
        ("już nie chcę wgrywać tego zdjęcia, powiedz lepiej ile mam kredytów", "credits"),
        ("laat die upload maar zitten, hoeveel tegoed heb ik nog?", "credits"),
        ("ไม่ต้องเช็กเครดิตแล้ว โหลดไฟล์ mov ให้เลย", "export"),
    ],
)
def test_what_is_taken_back_by_name_is_left_out(message, action):
    assert [action] == actions(message)
