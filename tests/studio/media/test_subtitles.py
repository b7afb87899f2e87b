"""Subtitle files in every encoding that people have."""

import codecs

import pytest

from promptreel_studio.media.errors import MediaError
from promptreel_studio.media.subtitles import MAX_BYTES, read_subtitles

LINES = {
    "latin": "C'est l'été à Genève, dit-il. Où est la façade du musée ?",
    "german": "Schöne Grüße aus München, sagte er, und fuhr über die Brücke.",
    "russian": "Привет, как дела? Сегодня хорошая погода.",
    "chinese": "你好，世界。今天天气很好，我们去海边。",
    "plain": "Hello there.",
}


def file(words):
    return f"1\r\n00:00:01,000 --> 00:00:03,000\r\n{words}\r\n"


@pytest.mark.parametrize(
    ("name", "encoding", "mark"),
    [
        ("latin", "utf-8", b""),
        ("chinese", "utf-8", codecs.BOM_UTF8),
        ("chinese", "utf-16-le", codecs.BOM_UTF16_LE),
        ("latin", "utf-16-be", codecs.BOM_UTF16_BE),
        ("russian", "utf-32-le", codecs.BOM_UTF32_LE),
        ("plain", "utf-16-le", b""),
        ("plain", "utf-16-be", b""),
        ("plain", "ascii", b""),
    ],
)
def test_unicode_is_read_silently(name, encoding, mark):
    text, note = read_subtitles(mark + file(LINES[name]).encode(encoding))
    assert (file(LINES[name]).replace("\r\n", "\n"), "") == (text, note)


@pytest.mark.parametrize(
    ("name", "encoding", "said"),
    [
        ("latin", "cp1252", "Western European"),
        ("latin", "latin-1", "Western European"),
        ("german", "cp1252", "Western European"),
        ("russian", "cp1251", "Cyrillic"),
        ("chinese", "gb18030", "Chinese"),
    ],
)
def test_old_encodings_are_guessed_and_that_is_said(name, encoding, said):
    text, note = read_subtitles(file(LINES[name]).encode(encoding))
    assert LINES[name] in text
    assert said in note


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no captions"),
        (b"just words", "no captions"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 40, "not a text file"),
        (b"-->" * MAX_BYTES, "at most"),
    ],
)
def test_what_has_no_captions_is_refused_in_a_sentence(data, why):
    with pytest.raises(MediaError, match=why):
        read_subtitles(data)
