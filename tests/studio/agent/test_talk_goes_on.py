"""What is said next goes on about what was spoken of: "it", "loop it", "cut it", in one message or in several."""

import pytest

from studio.agent.drafts import titles
from studio.agent.phrases.kit import clips, sounds
from studio.agent.plain import language_of
from studio.agent.tables_parts_of_films import film, said

JINGLE = {"id": "m", "filename": "jingle.mp3", "file_type": "audio", "duration_ms": 8000}


@pytest.mark.parametrize(
    "words", ["second clip is too long, cut it to three seconds", "第二段太长了，剪到3秒"]
)
def test_a_complaint_about_a_length_names_the_clip(words):
    project = film("add the title 'Hello' at the start")
    said(project, words, language_of(words))
    assert [9000, 3000, 3000] == [clip["d"] for clip in clips(project.draft)]


def test_it_is_the_song_and_not_a_clip():
    project = film(more=(JINGLE,))
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
    project = film(more=(JINGLE,))
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


@pytest.mark.parametrize(
    ("words", "language"), [("make it disappear after two seconds", "en"), ("让它两秒后消失", "zh")]
)
def test_to_disappear_after_a_while_is_an_end(words, language):
    project = film("add the title 'Hello' from 0:04 to 0:10")
    said(project, words, language)
    assert [("Hello", 4.0, 6.0)] == titles(project.draft)


def test_what_came_back_is_what_it_means():
    project = film("delete the beach clip")
    said(project, "bring it back and move it to the end")
    assert ["a2", "a3", "a1"] == [clip["asset"] for clip in clips(project.draft)]


@pytest.mark.parametrize(
    "words", ["turn the beach clip into black & white, slow it to 50%", "beach那段改成黑白，放慢到50%"]
)
def test_a_look_beside_a_speed_is_not_lost(words):
    project = film()
    said(project, words, language_of(words))
    first = clips(project.draft)[0]
    assert ("mono", 0.5) == (first["filters"]["look"], first["speed"])
    assert not any("filters" in clip or clip["speed"] != 1 for clip in clips(project.draft)[1:])


@pytest.mark.parametrize(
    ("words", "language"),
    [("move the text to 0:04", "en"), ("zet de tekst op 0:04", "nl"), ("put the title at 0:04", "en")],
)
def test_a_clock_is_a_time_and_no_text(words, language):
    project = film("add the title 'Hello' at the start")
    said(project, words, language)
    assert [("Hello", 4.0, 7.0)] == titles(project.draft)


def test_three_more_seconds_are_added():
    project = film()
    said(project, "show the photo for three more seconds")
    assert 6000 == clips(project.draft)[-1]["d"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("from the beach clip I only want the bit between 4 and 8 seconds", "en"),
        ("beach那段只要第4秒到第8秒", "zh"),
    ],
)
def test_to_want_only_a_part_is_to_keep_it(words, language):
    project = film()
    said(project, words, language)
    first = clips(project.draft)[0]
    assert ("a1", 4000, 4000) == (first["asset"], first["src_in"], first["d"])
