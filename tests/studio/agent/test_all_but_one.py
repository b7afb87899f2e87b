"""All clips but one, levels that are set and not added, and complaints that are no texts."""

import pytest

from studio.agent.drafts import music, of
from studio.agent.phrases.kit import Project, captions, clips, sounds
from studio.agent.tables_idioms import FILES, MADE, THREE, project, said

FIELD = "a 12 second flower field at noon, acoustic music, title at the start 'Open day'"


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("everything in sepia except the interview", "en"),
        ("make all but the interview black and white", "en"),
        ("除了采访以外都调成黑白", "zh"),
    ],
)
def test_all_clips_but_the_named_one(words, language):
    after = clips(said(project(MADE, assets=FILES), words, language))
    assert [True, False, True, True] == ["filters" in clip for clip in after]


@pytest.mark.parametrize(
    ("words", "language", "volume"),
    [
        ("Coloque a música em 50%", "pt", 50),
        ("aumenta a música em 10%", "pt", 90),
        ("поставь музыку на 50%", "ru", 50),
        ("сделай музыку тише на 20%", "ru", 60),
        ("pon la música a un 40%", "es", 40),
    ],
)
def test_a_level_and_a_difference(words, language, volume):
    assert volume == music(said(project(FIELD), words, language))[1]


@pytest.mark.parametrize(
    ("words", "language", "fades"),
    [
        ("remove the fade out of the music", "en", (2000, 0)),
        ("Quita el fundido de entrada de la música", "es", (0, 2000)),
        ("音乐去掉淡出", "zh", (2000, 0)),
        ("no fades for the music", "en", (0, 0)),
    ],
)
def test_the_fade_that_is_named_goes(words, language, fades):
    found = project(FIELD)
    found.say("fade the music in and out over two seconds")
    heard = sounds(said(found, words, language))[0]
    assert fades == (heard["fade_in"], heard["fade_out"])


def test_a_text_that_is_hard_to_read_says_nothing_new():
    draft = said(project(FIELD), "the title is hard to read, give it a dark box")
    assert [("Open day", "box")] == [(one["txt"], one["style"]["background"]) for one in of(draft, 7)]


def test_they_are_all_the_captions_that_were_just_added():
    srt = {"id": "s", "filename": "subs.srt", "file_type": "subtitle", "text": "1\n00:00:01,000 --> 00:00:03,000\nOne\n\n2\n00:00:04,000 --> 00:00:06,000\nTwo\n"}  # fmt: skip
    found = Project((*FILES, srt))
    found.say("make a video from intro.mov and factory.mp4")
    after = captions(found.say("add subtitles from my srt and put them at the top in white on black").draft)
    assert [("top", "box")] * 2 == [(one["style"]["position"], one["style"]["background"]) for one in after]


def test_no_longer_is_no_wish_for_more():
    assert 9000 == said(project(FIELD), "I need the whole thing to be 9 seconds, no longer")["d"]


def test_a_speed_is_said_once():
    found = project(THREE)
    assert 1.5 == clips(said(found, "speed up only the desert, 50% faster"))[1]["speed"]


@pytest.mark.parametrize(
    "words", ["hold on the last frame for 2 seconds", "linger on the final picture for two seconds"]
)
def test_a_picture_that_is_held(words):
    assert 14000 == said(project(FIELD), words)["d"]
