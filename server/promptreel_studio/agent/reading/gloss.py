"""Messages in other languages, put phrase by phrase into the English words of the grammar."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.compounds import part_compounds
from promptreel_studio.agent.reading.file_nouns import called, in_order, nouns_of, told_in
from promptreel_studio.agent.reading.own_words import OwnWords
from promptreel_studio.agent.reading.phrasebook import (
    ACCENTED,
    bare,
    camera_words,
    entries_of,
    nouns_in,
    patterns_of,
    phrases_of,
    words_of,
)
from promptreel_studio.agent.reading.quotes import MARK_COUNT, MARK_FIRST
from promptreel_studio.agent.reading.scripts import NUMBERED_BY_DASH, in_phrase, respell, spelt
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.reading.word_order import reorder
from promptreel_studio.agent.vocabulary import ASIDES, WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

LANGUAGES = ("ar", "de", "es", "fr", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "vi")
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = ("de", "es", "fr", "id", "it", "nl", "pl", "pt", "tr", "vi")
_WITH_IT = {
    "id": re.compile(r"(?<![\w'’])(?:di)?(?P<verb>\w{3,}?)-?(?:nya|lah)?(?!\w)"),
    "es": re.compile(
        r"(?<![\w'’])(?P<verb>\w{1,12}?[aeiáéíórnzd])(?:[mt]e|se|nos)?(?:l[oae]s?|me|nos)(?!\w)"
    ),
    "it": re.compile(
        r"(?<![\w'’])(?P<verb>\w{1,14}?[aeiàèìr])(?:(?:m|t|c|v|gl)[ei])?l?(?:l[oaei]|mi|ci|ne|gli)(?!\w)"
    ),
    "pt": re.compile(r"(?<![\w'’])(?P<verb>\w{2,14}?)-(?:[mt]e|lhe|n?[oa]s?|l[oa]s?)(?!\w)"),
    "fr": re.compile(
        r"(?<![\w'’])(?P<verb>\w{2,14}?)-(?:les?|la|lui|leur|moi|nous|y|en)(?:-(?:y|en|moi|lui))?(?!\w)"
    ),
}
"""Verbs with what they are about written to them: "quítalo", "mettila", "deixe-o", "mets-la"."""
_SIGNS = {"hi": "\u0900-\u0963"}
"""Vowel signs are no letters to a regular expression, yet belong to the word."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FILE = re.compile(r"[\w-]+\.[a-z]\w{2,3}\b")
"""A file's name is of no language: "junta clip1.mp4 y photo.png"."""
_NAMES = re.compile(r"(?<=[^\s.!?:;] )[A-ZÀ-ÞĀ-Ž][a-zà-þā-ž]+")
"""Words with a capital within a sentence: "Villa Rosa, Como" makes no Portuguese of an English invitation."""
_ELSEWHERE = frozenset(
    {
        "un", "una", "el", "la", "los", "de", "del", "con", "y", "en", "le", "les", "des", "du", "et", "avec", "une", "pour", "ein", "eine", "der", "die", "das", "mit", "und", "von", "para", "por", "vídeo", "vidéo", "segundos", "secondes", "sekunden",
    }
)  # fmt: skip
"""Passed over in English messages, and only half a sign that one is English: "Ein Video von Rom" is German."""
_ONE_SECOND = re.compile(
    r"\b(?:the )?(last|first|final|opening) (?:one |a )?seconds?\b(?! (?:\d|clip|shot|scene|photo|picture|video ?clip))"
)
"""A second without a number is one: "la dernière seconde"."""
_SPACES = re.compile(r"[ \t]{2,}")
_DECIMAL = re.compile(
    r"(?<=\d),(?=\d+ ?-?(?:s\b|x\b|%|se[ckg]|fach|mal\b|keer\b|maal\b|raz|ve[cz]e[sn]\b|fois\b|volte\b|крат|раз|kat\b|lần\b|kali\b))"
)
"""A comma in a number before its unit: "1,5-fach"; "1, 2 and 3" stays a list."""
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩०१२३४५६७८९،؛؟।", "01234567890123456789,;?.")
"""Digits and stops of other scripts, one for one."""
_NAME_MARK = MARK_FIRST + MARK_COUNT
"""Files' names stand behind marks of their own while other words are replaced."""
_MOST_NAMES = 100

_UNITS = frozenset({"min", "mins", "sec", "secs", "fps", "hd"})
"""They show no language: "aurora, 1 min"."""


def language_of(words: str, preferred: str) -> str | None:
    """The other language that a message is in; None for English and Chinese.

    Args:
        words: The message with its quotations behind marks.
        preferred: A language tag; it counts as much as one word that is known in that language.
    """
    for language, script in _SCRIPTS:
        if script.search(words):
            return language
    base = preferred.lower().replace("_", "-").partition("-")[0]
    if base == "ja" and _HAN.search(words):
        return "ja"
    if _HAN.search(words):
        return None  # Chinese with a word of another language in it: "lo-fi".
    said = _FILE.sub(" ", fold(words))
    found = [
        word for word in _WORD.findall(said) if word not in _UNITS and (len(word) > 1 or word in "àéyeo")
    ]
    if not found:
        return None
    known = sum(word in _english() for word in found) - sum(word in _ELSEWHERE for word in found) / 2
    if known == len(found) and base not in _LATIN:
        return None  # no language can know more of them; reading all their books takes a while
    names = Counter(fold(name) for name in _NAMES.findall(words))
    unnamed = list((Counter(found) - names).elements())
    scores = {
        language: sum(word in words_of(language) for word in (found if language == "de" else unnamed))
        + (language == base)
        for language in _LATIN
    }
    best = max(scores, key=lambda language: (scores[language], language == base))
    return best if scores[best] > known + (0.5 if best != base else -0.5) else None


def glossed(words: str, language: str) -> str:
    """The message in English words, in the order of the original; unknown words stay as they are."""
    return in_english(words, language).text.strip()


def in_english(
    words: str, language: str, quotes: tuple[str, ...] = (), files: Sequence[str] = ()
) -> OwnWords:
    """The same, with the way back to the user's own words.

    Args:
        words: The message with its quotations behind marks.
        language: One of `LANGUAGES`.
        quotes: The quotations behind the marks.
        files: Names of the user's files; 海.mp4 is a name and no sea.
    """
    own = OwnWords(words, fold(words).translate(_DIGITS), quotes)
    names = [fold(name) for name in files if not name.isascii()][:_MOST_NAMES]
    for place, name in enumerate(names):
        own.replace(re.compile(re.escape(name)), lambda _, place=place: f" {chr(_NAME_MARK + place)} ")
    own.replace(_DECIMAL, lambda _: ".")
    own.replace(NUMBERED_BY_DASH, lambda found: f"{found[1]}. ")
    phrases, entries = phrases_of(language, nouns_of(files, nouns_in(language), entries_of(language)))
    respell(own, language, entries)
    if language in ACCENTED and (told := told_in(files)):
        # "Berlín" for berlin.jpg.
        own.replace(_WORD, lambda found: plain if (plain := bare(found[0])) in told else found[0])
    part_compounds(own, language, entries)
    camera_words(language).replace(own)
    for pattern, plain in patterns_of(language):
        own.replace(pattern, lambda found, plain=plain: found.expand(plain))
    if with_it := _WITH_IT.get(language):
        own.replace(with_it, lambda found: _verb(found, entries))
    own.replace(phrases, lambda found: f" {entries[found[found.lastgroup or 0]]} ")
    own.replace(_SPACES, lambda _: " ")
    own.replace(_ONE_SECOND, lambda found: f"the {found[1]} 1 seconds")
    if photo := called(files, nouns_in(language)):
        own.replace(photo, lambda found: f"the {found['what']} {found['kind']}")
    said = spelt(fold(words), language)
    music = any(phrase in said for phrase in phrases_for("music", language))
    for pattern, plain in in_order(files, music=music):
        own.replace(pattern, lambda found, plain=plain: found.expand(plain))
    reorder(own)
    for place, name in enumerate(names):
        own.replace(re.compile(chr(_NAME_MARK + place)), lambda _, name=name: name)
    return own


def phrases_for(english: str, language: str) -> tuple[str, ...]:
    """What people say in a language for English words; none where the book of words has nothing for them."""
    return tuple(phrase for phrase, plain in entries_of(language).items() if plain == english)


def _verb(found: re.Match[str], entries: dict[str, str]) -> str:
    """The verb alone, where it is one of the table and the whole word is not."""
    verb = next((form for form in (found["verb"], bare(found["verb"])) if entries.get(form)), None)
    known = verb is None or found[0] in entries or in_phrase(found[0], found.string, entries)
    return found[0] if known else str(verb)  # "Iniziale" of a "titolo iniziale" is not "inizia" with "le".


@cache
def _english() -> frozenset[str]:
    return WORDS.words | ASIDES.words
