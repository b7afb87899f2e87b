"""Music and sound: every word that says which, when or how loud is used by an edit, or the edit is refused with that word."""

import pytest

from studio.agent.phrases.kit import Project, clips, sounds
from studio.agent.plain import language_of
from studio.agent.tables_no_word_vanishes import film, numbered


@pytest.mark.parametrize(
    "words",
    [
        "fade the music out over the last two seconds",
        "音乐在最后两秒淡出",
        "fade the music out in the final 2 seconds",
    ],
)
def test_which_end_a_fade_lies_at_is_understood(words):
    project = Project(())
    project.say("a 12 second beach with piano music")
    reply = project.say(words, language_of(words))
    assert 2000 == sounds(project.draft)[0]["fade_out"]
    assert 1 == len(reply.texts), reply.texts


@pytest.mark.parametrize(
    ("words", "language"),
    [("add an upbeat track at half volume", "en"), ("加一首轻快的音乐，音量一半", "zh")],
)
def test_half_the_volume_of_new_music_is_half(words, language):
    project = film()
    reply = project.say(words, language)
    assert 0.5 == sounds(project.draft)[0]["vol"], reply.texts


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("mute one.mp4", "en"),
        ("mute one.mp4 but leave the music", "en"),
        ("turn off the sound of one.mp4, keep the music", "en"),
        ("one.mp4静音，音乐保留", "zh"),
        ("schalte one.mp4 stumm", "de"),
    ],
)
def test_one_file_is_muted_and_no_other(words, language):
    project = numbered("use song.mp3 as the music")
    reply = project.say(words, language)
    assert [0.0, 1.0] == [clip["vol"] for clip in clips(project.draft)], reply.texts
    assert 0.8 == sounds(project.draft)[0]["vol"]


@pytest.mark.parametrize(
    "words", ["could it come in slowly over three seconds", "let it come in gently over 3 seconds"]
)
def test_how_long_music_takes_to_come_is_no_length_of_the_film(words):
    project = numbered("use song.mp3 as the music")
    reply = project.say(words)
    assert (14000, 3000) == (project.draft["d"], sounds(project.draft)[0]["fade_in"]), reply.texts


@pytest.mark.parametrize("words", ["mute the clips, I only want the music", "片段静音，我只要音乐"])
def test_the_music_that_is_wanted_is_not_muted(words):
    project = numbered("use song.mp3 as the music")
    reply = project.say(words, language_of(words))
    assert [0.0, 0.0] == [clip["vol"] for clip in clips(project.draft)], reply.texts
    assert 0.8 == sounds(project.draft)[0]["vol"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("add song.mp3 as the music, quietly", "en"),
        ("füge song.mp3 als Musik hinzu, leise", "de"),
        ("mets song.mp3 en musique, tout bas", "fr"),
        ("добавь song.mp3 как музыку, тихо", "ru"),
    ],
)
def test_music_that_is_added_quietly(words, language):
    project = numbered()
    reply = project.say(words, language)
    assert sounds(project.draft)[0]["vol"] < 0.5, reply.texts


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("add song.mp3 and let it start at four seconds", "en"),
        ("use song.mp3 as the music, starting at 4 seconds", "en"),
        ("加song.mp3，从第4秒开始", "zh"),
    ],
)
def test_where_new_music_begins_is_not_dropped(words, language):
    project = numbered()
    reply = project.say(words, language)
    assert 4000 == sounds(project.draft)[0]["st"], reply.texts


def test_a_length_of_new_music_is_not_dropped():
    project = numbered()
    before = project.draft
    reply = project.say("add song.mp3 for 10 seconds")
    assert "10 seconds" in reply.texts[0]
    assert before == project.draft
