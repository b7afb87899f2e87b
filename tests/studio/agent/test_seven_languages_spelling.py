"""Words as they are written in seven languages: accents, pronouns, compounds and quotation marks."""

import pytest

from promptreel_studio.agent import respond
from promptreel_studio.agent.reading.gloss import glossed
from studio.agent.drafts import check
from studio.agent.phrases.kit import files
from studio.agent.tables_seven_languages import HOLIDAY, SENT, begun


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("es", "anade un titulo y sube la musica", "añade un título y sube la música"),
        ("fr", "deplace le titre et enleve la video", "déplace le titre et enlève la vidéo"),
        ("pl", "usun tytul i przenies klip", "usuń tytuł i przenieś klip"),
        ("de", "loesche den Titel und kuerze den Clip", "lösche den Titel und kürze den Clip"),
        ("pt", "poe a musica no inicio", "poe a música no início"),
        ("es", "quítale los últimos segundos", "quita los últimos segundos"),
        ("it", "spostala in alto", "sposta in alto"),
        ("pt", "deixe-o maior", "deixe maior"),
        ("fr", "mets-le en haut", "mets en haut"),
    ],
)
def test_words_without_accents_or_with_pronouns_are_the_same_words(language, typed, meant):
    assert glossed(meant, language) == glossed(typed, language)


@pytest.mark.parametrize(
    "words", ["remove the clip of the dog", "remove the dog clip", "delete the video of the dog"]
)
def test_a_clip_called_by_what_it_shows_goes_as_a_whole(words):
    start = respond(HOLIDAY, None, assets=SENT[HOLIDAY], seed=7).draft
    assert ["a1", "a3", "a4"] == files(check(respond(words, start, assets=SENT[HOLIDAY], seed=7).draft))


def test_a_song_is_quoted_as_the_language_quotes():
    project = begun(HOLIDAY)
    project.say("use theme.mp3 as music")
    assert "„theme.mp3“" in project.say("Ersetz das Lied durch Klaviermusik", "de").texts[0]
