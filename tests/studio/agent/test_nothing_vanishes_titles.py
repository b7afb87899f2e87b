"""Titles and captions: times, effects and places that people say are used, or it is said that they were not understood."""

import pytest

from studio.agent.tables_nothing_vanishes import DRAWN, OWN, VILLAGE, Film


@pytest.mark.parametrize(
    ("words", "language", "end"),
    [
        ("keep the title up until 0:05", "en", 5000),
        ("leave the title on screen until the fifth second", "en", 5000),
        ('keep "Winter Home" on screen for 6 seconds', "en", 6000),
        ("把标题保持到第5秒", "zh", 5000),
        ("deja el título hasta el segundo 5", "es", 5000),
        ("laat de titel staan tot 0:05", "nl", 5000),
        ("lass den Titel bis Sekunde 5 stehen", "de", 5000),
        ("оставь заголовок до пятой секунды", "ru", 5000),
        ("trzymaj tytuł do 5 sekundy", "pl", 5000),
    ],
)
def test_to_keep_a_title_until_a_time_changes_its_time(words, language, end):
    film = Film(VILLAGE)
    assert film.say(words, language).ok
    (title,) = film.titles()
    assert ("Winter Home", end) == (title["txt"], title["st"] + title["d"])


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("remove the captions", "en"),
        ("把字幕删掉", "zh"),
        ("कैप्शन हटाओ", "hi"),
        ("borra los subtítulos", "es"),
    ],
)
def test_captions_that_are_not_there_are_no_titles(words, language):
    film = Film(VILLAGE)
    reply = film.say(words, language)
    assert not reply.ok
    assert ["Winter Home"] == [one["txt"] for one in film.titles()]


def test_captions_that_are_not_there_are_none_of_several_titles():
    film = Film(VILLAGE, 'add a closing title "Bye" over the last two seconds')
    before = film.draft
    assert not film.say("कैप्शन को ऊपर ले जाओ", "hi").ok
    assert film.draft == before


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("四个镜头依次配上字幕：“山”“林”“水”“火”", "zh"),
        ('给每个镜头配一句字幕："山"、"林"、"水"、"火"', "zh"),
        ('add a caption to each shot: "山", "林", "水", "火"', "en"),
        ('captions "山", "林", "水", "火", one per shot', "en"),
    ],
)
def test_one_caption_over_each_shot_begins_with_it(words, language):
    film = Film(DRAWN)
    reply = film.say(words, language)
    assert 1 == len(reply.texts), reply.texts
    starts = [clip["st"] for clip in film.clips()]
    assert list(zip("山林水火", starts, strict=True)) == [(one["txt"], one["st"]) for one in film.titles()]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("片尾標題再放大一些", "zh-Hant"),
        ("结尾标题再大一点", "zh"),
        ("closing title bigger", "en"),
        ("the title at the end should be bigger", "en"),
        ("mach den Schlusstitel größer", "de"),
        ("haz el título final más grande", "es"),
    ],
)
def test_the_closing_title_is_one_that_is_there(words, language):
    film = Film(VILLAGE, 'add a closing title "Bye" over the last two seconds')
    reply = film.say(words, language)
    assert 1 == len(reply.texts), reply.texts
    assert [("Winter Home", 0, "large"), ("Bye", 10000, "huge")] == [
        (one["txt"], one["st"], one["style"]["size"]) for one in film.titles()
    ]


def test_the_closing_title_of_a_film_without_one_is_asked_for():
    film = Film(VILLAGE)
    before = film.draft
    reply = film.say("make the closing title red")
    assert not reply.ok
    assert "closing title" in reply.texts[0]
    assert film.draft == before


def test_texts_move_with_the_clips_once():
    film = Film(OWN, 'add the caption "See you" from 20 to 22 seconds')
    reply = film.say("put drone.mp4 between the beach and the dog")
    assert 1 == " ".join(reply.texts).count("See you")
    assert [(35000, 2000)] == [(one["st"], one["d"]) for one in film.titles()]


def test_a_closing_title_stays_at_the_end_when_a_crossfaded_shot_goes():
    film = Film(DRAWN, 'add a closing title "Bye" over the last two seconds')
    assert film.say("get rid of the forest").ok
    (title,) = film.titles()
    assert (film.draft["d"], 2000) == (title["st"] + title["d"], title["d"])


def test_a_caption_goes_with_the_shot_it_was_over():
    film = Film(DRAWN, 'captions "a", "b", "c", "d", one per shot')
    assert film.say("get rid of the waterfall").ok
    starts = [clip["st"] for clip in film.clips()]
    assert list(zip("acd", starts, strict=True)) == [(one["txt"], one["st"]) for one in film.titles()]


def test_the_answer_tells_how_an_added_title_looks():
    film = Film(DRAWN)
    (said,) = film.say('open with "Home" for three seconds, sliding in from the left, in serif').texts
    assert "slide" in said
    assert "serif" in said


def test_an_unquoted_caption_is_written_over_its_shot():
    film = Film(DRAWN)
    assert film.say("caption the waterfall with listen to the river").ok
    (one,) = film.titles()
    assert ("listen to the river", 4600) == (one["txt"], one["st"])


def test_the_opening_line_is_the_one_at_the_start():
    film = Film(
        DRAWN, 'add the caption "Water" over the waterfall', 'add the title "Wonders" for the first 3 seconds'
    )
    assert film.say("开场字幕用滑入效果", "zh").ok
    assert ["Wonders"] == [one["txt"] for one in film.titles() if one["style"].get("animation") == "slide"]


def test_a_shot_is_called_by_what_is_to_be_seen_in_it():
    film = Film("two shots: a desert at noon for 5 seconds, then fields with flowers for 7 seconds")
    assert film.say('write "Heat" over the desert and "Bloom" over the flowers').ok
    assert [("Heat", 0), ("Bloom", 4600)] == [(one["txt"], one["st"]) for one in film.titles()]


@pytest.mark.parametrize(
    "words",
    [
        "show the title for two more seconds",
        "hold the title for two more seconds",
        "keep the title on for another 2 seconds",
        "标题多停留两秒",
    ],
)
def test_two_more_seconds_are_added(words):
    film = Film(VILLAGE)
    assert film.say(words, "zh" if "标" in words else "en").ok
    assert [5000] == [one["d"] for one in film.titles()]


def test_a_typeface_of_the_captions_is_not_that_of_the_title():
    film = Film(VILLAGE, 'add the caption "so quiet" from 5 to 8 seconds')
    assert film.say("字幕用等宽字体，青色", "zh").ok
    assert ["so quiet"] == [one["txt"] for one in film.titles() if one["style"].get("font") == "mono"]


def test_two_and_a_half_seconds_are_no_two_clips():
    film = Film(DRAWN)
    assert film.say('title "Four places" for the first 2.5 seconds').ok
    assert [(0, 2500)] == [(one["st"], one["d"]) for one in film.titles()]
