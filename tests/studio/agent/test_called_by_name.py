"""Music that is called by its file, captions of a file that are there already, and how large they are."""

import pytest

from studio.agent.drafts import check
from studio.agent.phrases.kit import Project, captions, sounds
from studio.agent.tables_idioms import said

SRT = "1\n00:00:01,000 --> 00:00:03,000\nOne\n\n2\n00:00:05,000 --> 00:00:07,000\nTwo\n"
FILES = (
    {"id": "a1", "filename": "walk.mp4", "file_type": "video", "duration_ms": 12000, "width": 1920, "height": 1080, "has_audio": True},
    {"id": "a2", "filename": "jingle.mp3", "file_type": "audio", "duration_ms": 30000},
    {"id": "a3", "filename": "subtitles.srt", "file_type": "subtitle", "text": SRT},
)  # fmt: skip


@pytest.fixture
def film():
    found = Project(FILES)
    assert found.say("make a video from walk.mp4").ok
    return found


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("use the jingle as background music, quietly, like 25%", "en"),
        ("put our jingle under it as music at 25%", "en"),
        ("用jingle做背景音乐，音量25%", "zh"),
    ],
)
def test_music_is_called_by_a_word_of_its_file(film, words, language):
    music = sounds(said_of(film, words, language))
    assert [("a2", 0.25)] == [(one["asset"], one["vol"]) for one in music]


def said_of(found, words, language="en"):
    reply = found.say(words, language)
    assert reply.draft is not None, reply.texts
    return check(reply.draft)


@pytest.mark.parametrize(
    ("words", "language", "volume"),
    [
        ("knock the jingle down to 10%", "en", 0.1),
        ("I can't hear her over the jingle. Knock it down to 10%", "en", 0.1),
        ("turn the jingle up to 40", "en", 0.4),
        ("把jingle调到10%", "zh", 0.1),
    ],
)
def test_music_that_is_there_is_changed_by_its_name(film, words, language, volume):
    said_of(film, "use the jingle as music at 25%")
    assert volume == sounds(said_of(film, words, language))[0]["vol"]


@pytest.mark.parametrize("words", ["fade the jingle out at the very end", "fade out the jingle"])
def test_a_file_that_is_not_there_cannot_fade(film, words):
    reply = film.say(words)
    assert reply.draft is None
    assert "jingle.mp3" in reply.texts[-1]
    said_of(film, "use the jingle as music at 25%")
    film.say("no fades for the music")
    assert sounds(said_of(film, words))[0]["fade_out"] > 0


@pytest.mark.parametrize(
    ("words", "language", "field", "value"),
    [
        ("put the captions at the top", "en", "position", "top"),
        ("字幕换成黄色", "zh", "color", "#ffd60a"),
        ("字幕字号调大一点", "zh", "size", "large"),
        ("increase the font size of the captions", "en", "size", "large"),
        ("把字幕调小一点", "zh", "size", "small"),
        ("raise the captions a bit", "en", "position", "lower-third"),
    ],
)
def test_captions_that_are_there_are_not_those_of_the_file_again(film, words, language, field, value):
    said_of(film, "add the captions from the srt")
    after = captions(said(film, words, language))
    assert [value, value] == [one["style"][field] for one in after]
