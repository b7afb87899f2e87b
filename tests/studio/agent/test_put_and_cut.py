"""Texts that are put somewhere, ends that are cut off, and speeds that rise, in several languages."""

import pytest

from studio.agent.phrases.kit import captions, clips, titles
from studio.agent.tables_idioms import FILES, MADE, project, said

CITY = "a 12 second city at night, no music"


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("put a title at the start: 'Hola'", "en"),
        ("Pon un título al principio: «Hola»", "es"),
        ("Mets un titre au début : « Hola »", "fr"),
        ("Setz einen Titel an den Anfang: „Hola“", "de"),
        ("Metti un titolo all'inizio: «Hola»", "it"),
        ("Coloca um título no começo: «Hola»", "pt"),
        ("Zet een titel aan het begin: 'Hola'", "nl"),
        ("Поставь заголовок в начало: «Hola»", "ru"),
        ("片头放一个标题“Hola”", "zh"),
    ],
)
def test_a_title_that_is_put_there_is_one_more(words, language):
    found = project(CITY)
    found.say("add the caption 'One' from 4 to 7 seconds")
    reply = found.say(words, language)
    assert reply.draft is not None, reply.texts
    assert ["One"] == [one["txt"] for one in captions(reply.draft)]
    assert [("Hola", 0)] == [(one["txt"], one["st"]) for one in titles(reply.draft)]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ('Añade un subtítulo que diga "Hola" del segundo 3 al 6', "es"),
        ("Ajoute un sous-titre qui dit « Hola » de 3 à 6 secondes", "fr"),
        ("Füge einen Untertitel mit dem Text „Hola“ von 3 bis 6 Sekunden hinzu", "de"),
        ("Aggiungi una didascalia che dice «Hola» dal secondo 3 al 6", "it"),
    ],
)
def test_a_caption_and_what_it_says(words, language):
    caption = captions(said(project(CITY), words, language))[0]
    assert ("Hola", 3000, 3000) == (caption["txt"], caption["st"], caption["d"])


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("crossfade between the interview and the factory", "en"),
        ("Mets un fondu enchaîné entre l'interview et l'usine", "fr"),
        ("Metti una dissolvenza tra l'intervista e la fabbrica", "it"),
        ("Überblendung zwischen dem Interview und der Fabrik", "de"),
    ],
)
def test_words_behind_an_elided_article_are_known(words, language):
    after = clips(said(project(MADE, assets=FILES), words, language))
    assert [False, False, True, False] == ["tr" in clip for clip in after]


@pytest.mark.parametrize(
    ("words", "language", "first", "second"),
    [
        ("lose the intro's last two seconds", "en", 3000, 20000),
        ("take two seconds off the end of the intro", "en", 3000, 20000),
        ("第一段最后两秒截掉", "zh", 3000, 20000),
        ("trim three seconds off the start of the interview", "en", 5000, 17000),
        ("第二段砍掉前3秒", "zh", 5000, 17000),
    ],
)
def test_an_end_is_cut_off_without_the_crossfade_beside_it(words, language, first, second):
    found = project(MADE, assets=FILES)
    found.say("crossfade between the intro and the interview")
    crossfade = clips(found.draft)[1]["tr"]
    after = clips(said(found, words, language))
    assert (first, second) == (after[0]["d"], after[1]["d"])
    assert crossfade == after[1]["tr"]
    assert after[1]["st"] == after[0]["d"] - crossfade["d"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("aumenta un poco la velocidad del primer clip", "es"),
        ("erhöhe die Geschwindigkeit des ersten Clips etwas", "de"),
        ("увеличь немного скорость первого клипа", "ru"),
        ("पहले क्लिप की रफ़्तार थोड़ी बढ़ाओ", "hi"),
        ("เพิ่มความเร็วคลิปแรกนิดหน่อย", "th"),
        ("ilk klibin hızını biraz artır", "tr"),
    ],
)
def test_a_speed_that_rises_a_bit(words, language):
    reply = project(MADE, assets=FILES).say(words, language)
    assert reply.draft is not None, reply.texts
    assert [1.25, 1.0, 1.0] == [clip.get("speed", 1.0) for clip in clips(reply.draft)[:3]]
