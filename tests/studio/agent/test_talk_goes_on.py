"""What is said next goes on about what was spoken of: "it", "loop it", "cut it", in one message or in several."""

import pytest

from studio.agent.drafts import titles
from studio.agent.phrases.kit import Project, clips, sounds
from studio.agent.test_parts_of_films import FILES, START, film, language_of, said


def with_song():
    project = Project(
        (*FILES, {"id": "m", "filename": "jingle.mp3", "file_type": "audio", "duration_ms": 8000})
    )
    project.say(START)
    return project


@pytest.mark.parametrize(
    "words", ["second clip is too long, cut it to three seconds", "第二段太长了，剪到3秒"]
)
def test_a_complaint_about_a_length_names_the_clip(words):
    project = film("add the title 'Hello' at the start")
    said(project, words, language_of(words))
    assert [9000, 3000, 3000] == [clip["d"] for clip in clips(project.draft)]


def test_it_is_the_song_and_not_a_clip():
    project = with_song()
    said(project, "jingle.mp3 as background music, loop it if it's too short")
    (music,) = sounds(project.draft)
    assert ("m", True, 18000) == (music["asset"], music["loop"], music["d"])
    assert 3 == len(clips(project.draft))


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("jingle.mp3 at 50%", "en"),
        ("müziği jingle.mp3 yap, sesi yüzde 50 olsun", "tr"),
        ("jingle.mp3音量50%", "zh"),
    ],
)
def test_a_song_that_plays_already_gets_its_volume(words, language):
    project = with_song()
    said(project, "use jingle.mp3 as the music")
    said(project, words, language)
    assert [("m", 0.5)] == [(one["asset"], one["vol"]) for one in sounds(project.draft)]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ('마지막 사진에 "지금" 이라고 써줘', "ko"),
        ("最後の写真に「今すぐ」と書いて", "ja"),
        ("write 'Now' on the last photo", "en"),
    ],
)
def test_words_that_are_written_on_a_clip_change_no_other_title(words, language):
    project = film("add the title 'Hello' at the start")
    said(project, words, language)
    assert {("Hello", 0.0, 3.0)} < set(titles(project.draft))
    assert [(15.0, 18.0)] == [one[1:] for one in titles(project.draft) if one[0] != "Hello"]


def test_a_file_instead_of_a_clip():
    project = film()
    said(project, "swap the last clip for beach.mp4")
    assert ["a1", "a2", "a1"] == [clip["asset"] for clip in clips(project.draft)]
