"""Music: levels, files, fades and times that people say are used, or it is said that they were not understood."""

import pytest

from studio.agent.tables_nothing_vanishes import OWN, VILLAGE, Film


@pytest.mark.parametrize(
    ("words", "language", "volume"),
    [
        ("сделай музыку потише, процентов 25", "ru", 0.25),
        ("make the music quieter, 25 percent", "en", 0.25),
    ],
)
def test_a_level_beside_quieter_counts(words, language, volume):
    film = Film(VILLAGE)
    assert film.say(words, language).ok
    assert [volume] == [music["vol"] for music in film.music()]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("drop theme.mp3", "en"),
        ("take theme.mp3 out", "en"),
        ("别用theme.mp3了", "zh"),
        ("quita theme.mp3", "es"),
    ],
)
def test_a_song_that_is_called_by_its_file_is_the_music(words, language):
    film = Film(OWN, "use theme.mp3 as the music")
    assert ["a6"] == [one["asset"] for one in film.music()]
    assert film.say(words, language).ok
    assert not film.music()


def test_a_song_that_is_called_by_its_file_gives_way_to_another():
    film = Film(OWN, "use theme.mp3 as the music")
    reply = film.say("drop theme.mp3 and use something upbeat")
    assert ["upbeat"] == [one["music"]["style"] for one in film.music()]
    assert not any("not understand" in text for text in reply.texts)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("silence the music gradually over the last three seconds", "en"),
        ("wycisz muzykę stopniowo w ostatnich trzech sekundach", "pl"),
        ("最后三秒音乐逐渐静音", "zh"),
    ],
)
def test_music_that_falls_silent_gradually_fades(words, language):
    film = Film(VILLAGE)
    assert film.say(words, language).ok
    assert [(12000, 3000)] == [(one["d"], one["fade_out"]) for one in film.music()]


@pytest.mark.parametrize(
    ("words", "language"),
    [("music should stop two seconds before the end", "en"), ("音乐在结束前两秒停", "zh")],
)
def test_music_that_stops_before_the_end(words, language):
    film = Film(VILLAGE)
    assert film.say(words, language).ok
    assert [(0, 10000)] == [(one["st"], one["d"]) for one in film.music()]


@pytest.mark.parametrize("words", ["turn up the rain", "turn the rain up", "the rain should be more"])
def test_rain_that_is_turned_up_is_no_music(words):
    film = Film("a 10 second street in the rain at night, piano music")
    assert film.say(words).ok
    assert [0.8] == [one["vol"] for one in film.music()]
    assert [1.6] == [clip["scene"]["amounts"]["rain"] for clip in film.clips()]


def test_the_only_clip_by_its_name_is_not_the_music():
    film = Film(OWN, "use theme.mp3 as the music", "keep only the beach clip")
    reply = film.say("mute the beach")
    assert (1, [0.0], [0.8]) == (
        len(reply.texts),
        [one["vol"] for one in film.clips()],
        [one["vol"] for one in film.music()],
    )


@pytest.mark.parametrize(
    ("words", "start", "fade"),
    [("bring the music in after 2 seconds", 2000, 0), ("bring the music in gently", 0, 2000)],
)
def test_music_that_is_brought_in_is_not_lowered(words, start, fade):
    film = Film(VILLAGE)
    assert film.say(words).ok
    assert [(0.8, start, fade)] == [(one["vol"], one["st"], one["fade_in"]) for one in film.music()]
