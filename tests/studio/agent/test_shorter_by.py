"""A clip that becomes shorter or longer by a time, or to one, in all languages."""

import pytest

from studio.agent.phrases.kit import clips
from studio.agent.tables_idioms import project

TWO = "first a forest, 6 seconds, then a beach, 6 seconds, hard cuts, no music"


def length(words, language):
    found = project(TWO)
    reply = found.say(words, language)
    assert reply.draft is not None, reply.texts
    return clips(reply.draft)[0]["d"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("shorten the first clip by two seconds", "en"),
        ("第一段缩短两秒", "zh"),
        ("raccourcis le premier plan de deux secondes", "fr"),
        ("coupe deux secondes du premier plan", "fr"),
        ("acorta el primer clip en dos segundos", "es"),
        ("recorta dos segundos del primer clip", "es"),
        ("encurta o primeiro clipe em dois segundos", "pt"),
        ("accorcia il primo clip di due secondi", "it"),
        ("kürze den ersten Clip um zwei Sekunden", "de"),
        ("verkort de eerste clip met twee seconden", "nl"),
        ("skróć pierwszy klip o dwie sekundy", "pl"),
        ("сократи первый клип на две секунды", "ru"),
        ("perpendek klip pertama dua detik", "id"),
        ("rút ngắn đoạn đầu tiên đi 2 giây", "vi"),
        ("ilk klibi iki saniye kısalt", "tr"),
        ("قصّر المقطع الأول ثانيتين", "ar"),
        ("पहले क्लिप को दो सेकंड छोटा करो", "hi"),
        ("ทำให้คลิปแรกสั้นลง 2 วินาที", "th"),
        ("最初のクリップを2秒短くして", "ja"),
        ("첫 번째 클립을 2초 줄여줘", "ko"),
    ],
)
def test_shorter_by(words, language):
    assert 4000 == length(words, language)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("rallonge le premier plan de deux secondes", "fr"),
        ("aumenta o primeiro clipe em dois segundos", "pt"),
        ("verlängere den ersten Clip um zwei Sekunden", "de"),
        ("продли первый клип на две секунды", "ru"),
        ("أطل المقطع الأول ثانيتين", "ar"),
        ("첫 번째 클립을 2초 늘려줘", "ko"),
    ],
)
def test_longer_by(words, language):
    assert 8000 == length(words, language)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("shorten the first clip to two seconds", "en"),
        ("make the first clip shorter, two seconds", "en"),
        ("第一段缩短到两秒", "zh"),
        ("第一段剪短至2秒", "zh"),
        ("raccourcis le premier plan à deux secondes", "fr"),
        ("acorta el primer clip a dos segundos", "es"),
        ("kürze den ersten Clip auf zwei Sekunden", "de"),
        ("сократи первый клип до двух секунд", "ru"),
        ("ilk klibi iki saniyeye kısalt", "tr"),
        ("最初のクリップを2秒に短くして", "ja"),
        ("첫 번째 클립을 2초로 줄여줘", "ko"),
        ("rút ngắn đoạn đầu tiên còn 2 giây", "vi"),
    ],
)
def test_shorter_to(words, language):
    assert 2000 == length(words, language)
