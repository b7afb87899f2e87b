"""More ways in which people say edits of music, titles and logos: each does what it says, in several languages."""

import pytest

from studio.agent.drafts import of, titles
from studio.agent.phrases.kit import clips, overlays, sounds
from studio.agent.plain import language_of
from studio.agent.tables_parts_of_films import VOICE, film, said


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("add the logo bottom right, opacity 50%", "en"),
        ("dodaj logo w prawym dolnym rogu, przezroczystość 50%", "pl"),
        ("logo放右下角，半透明", "zh"),
    ],
)
def test_how_much_shines_through_a_logo(words, language):
    project = film()
    said(project, words, language)
    box = overlays(project.draft)[0]["box"]
    assert ("bottom-right", 0.5, 0.18) == (box["position"], box["opacity"], box["width"])


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("text 'Summer' on the first clip, at the top, large", "en"),
        ("текст «Лето» на первом клипе, сверху, крупно", "ru"),
    ],
)
def test_a_text_on_a_clip_with_its_looks(words, language):
    project = film()
    said(project, words, language)
    (title,) = of(project.draft, 7)
    assert (0, 9000, "top", "large") == (
        title["st"],
        title["d"],
        title["style"]["position"],
        title["style"]["size"],
    )


def test_the_style_that_is_heard_can_be_removed_by_its_name():
    project = film("change the music to piano")
    said(project, "scrap the piano")
    assert [] == sounds(project.draft)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("bring the music down slowly over the last 5 seconds", "en"),
        ("müziği son 5 saniyede yavaşça kıs", "tr"),
    ],
)
def test_to_become_quieter_slowly_at_the_end_is_a_fade(words, language):
    project = film()
    said(project, words, language)
    (music,) = sounds(project.draft)
    assert (0.8, 5000) == (music["vol"], music["fade_out"])


def test_a_voice_comes_with_its_volume():
    project = film(more=(VOICE,))
    said(project, "add my voice.wav from 10 seconds, at 70%")
    assert [(10_000, 0.7)] == [
        (one["st"], one["vol"]) for one in sounds(project.draft) if one.get("role") == "voice"
    ]


@pytest.mark.parametrize("words", ["标题晚两秒出现", "show the title two seconds later"])
def test_later_by_so_much(words):
    project = film("add the title 'Hello' from 0:01 to 0:03")
    said(project, words, language_of(words))
    assert [("Hello", 3.0, 5.0)] == titles(project.draft)


@pytest.mark.parametrize(
    "words", ["mute everything but the music", "mute everything but keep the music", "除了音乐全部静音"]
)
def test_everything_but_the_music_is_the_sound_of_the_clips(words):
    project = film()
    said(project, words, language_of(words))
    assert [0.0, 0.0] == [clip["vol"] for clip in clips(project.draft)[:2]]
    assert 0.8 == sounds(project.draft)[0]["vol"]


@pytest.mark.parametrize(
    "words", ["the title appears at 0:01 and disappears at 0:04", "标题第1秒出现，第4秒消失"]
)
def test_to_appear_and_to_disappear_is_a_span(words):
    project = film("add the title 'Hello' from 0:05 to 0:08")
    said(project, words, language_of(words))
    assert [("Hello", 1.0, 4.0)] == titles(project.draft)


@pytest.mark.parametrize(
    ("words", "language"),
    [("mute the music", "en"), ("संगीत बंद कर दो", "hi"), ("выключи музыку", "ru"), ("音乐静音", "zh")],
)
def test_music_that_is_switched_off_is_not_heard(words, language):
    project = film()
    said(project, words, language)
    assert not any(one["vol"] for one in sounds(project.draft))


def test_a_text_over_the_whole_advert():
    project = film()
    said(project, "add 'www.shop.example' along the bottom during the whole ad")
    assert [("www.shop.example", 0.0, 18.0)] == titles(project.draft)


def test_what_goes_on_about_a_title_is_never_the_length_of_the_film():
    project = film("add the title 'Good Day' from 0:05 to 0:08")
    said(project, 'move "Good Day" to the beginning and make it last 4 seconds')
    assert [("Good Day", 0.0, 4.0)] == titles(project.draft)
    assert 18_000 == project.draft["d"]


@pytest.mark.parametrize(
    ("words", "language"),
    [("only the music for the first 6 seconds, then silence", "en"), ("音乐只要前6秒，然后静音", "zh")],
)
def test_then_silence_is_an_end(words, language):
    project = film()
    said(project, words, language)
    (music,) = sounds(project.draft)
    assert (0, 6000) == (music["st"], music["d"])


def test_a_text_that_is_set_somewhere_is_a_new_one():
    project = film("add the title 'Hello' at the start")
    said(project, "setz unten links den Text „Norwegen“ für die gesamte Dauer", "de")
    assert {("Hello", 0.0, 3.0), ("Norwegen", 0.0, 18.0)} == set(titles(project.draft))


def test_a_level_and_a_fade_are_both_done():
    project = film()
    said(project, "music down to 55 and fade it in over 2 seconds")
    (music,) = sounds(project.draft)
    assert (0.55, 2000) == (music["vol"], music["fade_in"])


def test_to_drop_something_down_is_to_move_it():
    project = film("add the title 'Hello' at the start")
    said(project, "larger title, and drop it down to the bottom")
    (title,) = of(project.draft, 7)
    assert ("huge", "bottom") == (title["style"]["size"], title["style"]["position"])


@pytest.mark.parametrize(
    ("words", "language"), [("logo bottom center, 15% wide", "en"), ("logo放底部居中", "zh")]
)
def test_a_logo_in_the_middle_of_an_edge(words, language):
    project = film()
    said(project, words, language)
    assert "bottom" == overlays(project.draft)[0]["box"]["position"]


@pytest.mark.parametrize(
    ("words", "language"), [("make 'Hello' and 'Bye' gold", "en"), ("“Hello”和“Bye”都改成金色", "zh")]
)
def test_two_titles_that_are_named_are_both_changed(words, language):
    project = film("add the title 'Hello' at the start", "add the title 'Bye' at the end")
    said(project, words, language)
    assert {"Hello": "#f5c542", "Bye": "#f5c542"} == {
        one["txt"]: one["style"]["color"] for one in of(project.draft, 7)
    }


@pytest.mark.parametrize("words", ["三个片段各显示2秒", "each clip 2 seconds"])
def test_each_of_so_many(words):
    project = film("add the title 'Hello' at the start")
    said(project, words, language_of(words))
    assert [2000, 2000, 2000] == [clip["d"] for clip in clips(project.draft)]
