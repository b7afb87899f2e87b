"""Edits of captions and music as people type them in a chat, each kind in several wordings and languages."""

import pytest

from studio.agent.phrases.kit import Project, captions, sounds
from studio.agent.tables_ordinary_edits import CITY, after


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ('second caption: change it to "Hi"', "en"),
        ("change the second caption to 'Hi'", "en"),
        ("第二条字幕改成“Hi”", "zh"),
        ("把第二条字幕换成“Hi”", "zh"),
        ("muda a segunda legenda para 'Hi'", "pt"),
        ("ändere den zweiten Untertitel in 'Hi'", "de"),
    ],
)
def test_a_counted_caption_is_one_of_those_there(words, language):
    _, draft, _ = after((CITY, "add another caption 'Two' from 5 to 7 seconds"), words, language)
    assert ["Night Drive", "Hi"] == [caption["txt"] for caption in captions(draft)]


def test_a_second_caption_is_one_more():
    _, draft, _ = after((CITY,), "add a second caption 'Two' from 5 to 7 seconds")
    assert ["Night Drive", "Two"] == [caption["txt"] for caption in captions(draft)]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("make the captions white on black", "en"),
        ("captions in white letters on a dark background", "en"),
        ("字幕改成黑底白字", "zh"),
        ("los subtítulos en blanco sobre negro", "es"),
        ("les sous-titres en blanc sur fond noir", "fr"),
        ("字幕を黒地に白にして", "ja"),
        ("субтитры белым на чёрном", "ru"),
    ],
)
def test_one_colour_on_another_is_letters_on_a_box(words, language):
    _, draft, _ = after((CITY, "make the caption yellow"), words, language)
    style = captions(draft)[0]["style"]
    assert ("#ffffff", "box") == (style["color"], style["background"])


def test_a_ground_that_cannot_be_drawn_is_named_and_colours_no_letters():
    project = Project(())
    project.say(CITY)
    project.say("make the caption yellow")
    reply = project.say("make the caption white on blue")
    assert reply.draft is None
    assert "blue" in reply.texts[-1]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("add a typewriter effect to the caption", "en"),
        ("字幕加打字机效果", "zh"),
        ("añade un efecto de máquina de escribir al subtítulo", "es"),
        ("ajoute un effet machine à écrire au sous-titre", "fr"),
        ("gib dem Untertitel einen Schreibmaschinen-Effekt", "de"),
        ("字幕にタイプライター効果をつけて", "ja"),
        ("자막에 타자기 효과를 넣어줘", "ko"),
    ],
)
def test_an_effect_is_added_to_the_caption_that_is_there(words, language):
    _, draft, _ = after((CITY,), words, language)
    assert ["type"] == [caption["style"]["animation"] for caption in captions(draft)]


@pytest.mark.parametrize(
    "words",
    [
        "add another caption saying Hello there at three seconds in",
        "add a caption that says Hello there at three seconds",
        "add a caption saying Hello there from three seconds",
    ],
)
def test_a_time_in_words_ends_a_text_without_quotation_marks(words):
    _, draft, _ = after((CITY,), words)
    assert ("Hello there", 3000) == (captions(draft)[-1]["txt"], captions(draft)[-1]["st"])


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Here are my captions: 0:00 One / 0:02 Two / 0:04 Three", "en"),
        ("captions:\n0:00 One\n0:02 Two\n0:04 Three", "en"),
        ("字幕：0:00 One\n0:02 Two\n0:04 Three", "zh"),
        ("subtítulos: 0:00 One; 0:02 Two; 0:04 Three", "es"),
    ],
)
def test_captions_of_which_only_the_beginnings_are_said(words, language):
    _, draft, _ = after(("a 12 second city at night",), words, language)
    assert [("One", 0, 2000), ("Two", 2000, 2000), ("Three", 4000, 3000)] == [
        (caption["txt"], caption["st"], caption["d"]) for caption in captions(draft)
    ]


def test_the_first_of_several_timed_captions_may_follow_the_colon():
    _, draft, _ = after(("a 12 second city at night",), "captions: 0:00-0:02 One\n0:02-0:04 Two")
    assert [("One", 0), ("Two", 2000)] == [(caption["txt"], caption["st"]) for caption in captions(draft)]


@pytest.mark.parametrize(
    ("words", "language"),
    [("shift all the captions half a second earlier", "en"), ("所有字幕提前0.5秒", "zh")],
)
def test_captions_come_earlier_together_as_far_as_the_film_allows(words, language):
    _, draft, _ = after((CITY, "add a caption 'Two' from 5 to 7 seconds"), words, language)
    assert [(0, 2500), (4500, 6500)] == [(c["st"], c["st"] + c["d"]) for c in captions(draft)]


def test_a_caption_at_the_start_cannot_come_earlier():
    project = Project(())
    project.say(CITY)
    reply = project.say("move the caption one second earlier")
    assert reply.draft is None
    assert "already" in reply.texts[0]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("put the music back", "en"),
        ("把音乐加回来", "zh"),
        ("恢复音乐", "zh"),
        ("vuelve a poner la música", "es"),
        ("remets la musique", "fr"),
        ("верни музыку", "ru"),
        ("음악을 다시 넣어줘", "ko"),
    ],
)
def test_music_that_comes_back_is_the_music_there_was(words, language):
    setup = (
        CITY,
        "music down to 30%",
        "fade the music in over 2 seconds",
        "remove the music",
        "make it brighter",
    )
    _, draft, _ = after(setup, words, language)
    sound = sounds(draft)[0]
    assert ("piano", 0.3, 2000, 12000) == (
        sound["music"]["style"],
        sound["vol"],
        sound["fade_in"],
        sound["d"],
    )


def test_music_that_never_was_is_composed():
    _, draft, _ = after(("a 12 second city at night, no music",), "add music again")
    assert 12000 == sounds(draft)[0]["d"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("more tense music", "en"),
        ("换一首紧张一点的音乐", "zh"),
        ("una música más tensa", "es"),
        ("spannendere Musik", "de"),
        ("もっと緊張感のある音楽にして", "ja"),
    ],
)
def test_tense_music_is_the_nearest_style_and_says_so(words, language):
    _, draft, reply = after((CITY,), words, language)
    assert "cinematic" == sounds(draft)[0]["music"]["style"]
    assert reply.tool.args["operations"][0]["style"] == "cinematic"
