"""Sounds that are neither music nor a voice: heard at a time, beside both."""

import pytest

from studio.agent.drafts import check
from studio.agent.phrases.kit import sounds
from studio.agent.tables_parts_of_films import film

SOUNDS = (
    {"id": "s1", "filename": "applause.mp3", "file_type": "audio", "duration_ms": 4000},
    {"id": "s2", "filename": "song.mp3", "file_type": "audio", "duration_ms": 90_000},
)


def heard(project):
    return [
        (one["st"], one["d"], one["vol"])
        for one in sounds(check(project.draft))
        if one.get("role") == "sound"
    ]


@pytest.mark.parametrize(
    ("words", "language", "start"),
    [
        ("play applause.mp3 at 5 seconds", "en", 5000),
        ("add applause.mp3 as a sound effect when the dinner clip starts", "en", 9000),
        ("第5秒加上applause.mp3", "zh", 5000),
        ("füge applause.mp3 bei Sekunde 5 ein", "de", 5000),
    ],
)
def test_a_sound_is_heard_beside_the_music(words, language, start):
    project = film(more=SOUNDS)
    assert project.say(words, language).ok
    assert [(start, 4000, 1.0)] == heard(project)
    assert ["acoustic"] == [one["music"]["style"] for one in sounds(project.draft) if "music" in one]


def test_a_sound_is_moved_made_quieter_and_removed():
    project = film(more=SOUNDS)
    project.say("play applause.mp3 at 5 seconds")
    project.say("move the applause to 8 seconds")
    project.say("applause.mp3 at 40%")
    assert [(8000, 4000, 0.4)] == heard(project)
    project.say("music at 30%")
    assert [(8000, 4000, 0.4)] == heard(project)
    project.say("remove the applause")
    assert [] == heard(project) and 1 == len(sounds(project.draft))


@pytest.mark.parametrize("words", ["use song.mp3 as the music", "use applause.mp3 as background music"])
def test_what_is_called_music_is_music(words):
    project = film(more=SOUNDS)
    project.say(words)
    assert [] == heard(project) and 1 == len(sounds(project.draft))


def test_a_sound_after_the_end_is_refused():
    project = film(more=SOUNDS)
    before = project.draft
    assert not project.say("play applause.mp3 at 2 minutes").ok
    assert before == project.draft
