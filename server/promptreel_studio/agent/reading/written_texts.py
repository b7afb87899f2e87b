"""Texts without quotation marks that an edit in another language writes: "escribe abajo Feliz Navidad a todos"."""

from __future__ import annotations

from functools import cache

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.phrasebook import entries_of, pattern_of
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.reading.text_looks import (
    BLOCKED,
    CLIPS,
    LOOKS,
    NOUNS,
    PLACES,
    PREPOSITIONS,
    VERBS,
    english_of,
    only_looks,
    shows_looks,
)

_CHANGES = {"write", "add", "change", "replace", "saying"}
_CAPITALS = {"de", "es", "fr", "id", "it", "nl", "pl", "pt", "ru", "tr", "vi"}
_VERB_LAST = {"tr", "hi", "ko", "ja"}
_STOP = re.compile(r"[,.;:\n。、،؛।]")
_WORD = re.compile(r"\S+")
_PARTICLES = re.compile(r" (?:ein|hinzu|dazu|rein|hin|drauf|bij|toe|neer|erbij|op|dran)$")
_LONGEST, _MOST_WORDS = 60, 9
_INTO = re.compile(r"(?<!\w)(?:in|en|naar|zu)\s+$", re.IGNORECASE)
"""What a title is changed into stands behind one of these."""
_SAID = {
    "ja": re.compile(r"(?P<text>[^、。に]{2,30}?)(?<!っ)(?:と|って)(?:いう(?:文字|テキスト|字幕|タイトル|テロップ)を)?(?:入れ|書い|書き|表示|出し|追加)"),
    "ko": re.compile(r"(?P<text>[^\s,.](?:[^,.]{0,28}?[^\s,.])?)(?:이)?라고 ?(?:써|적|넣|표시|띄|입력|추가)"),
}  # fmt: skip
_RENAMED = {
    "ja": r"(?:{nouns})(?:の文字)?[をは](?P<text>[^、。]{{2,30}}?)(?:に変えて|に変更|に書き換え|に直して|にして)",
    "ko": r"(?:{nouns})(?:을|를|은|는)? (?P<text>[^,.]{{1,28}}?)(?:으로|로) ?(?:바꿔|변경|고쳐|수정|해)",
    "hi": r"(?:{nouns}) (?:को|का टेक्स्ट) (?P<text>[^,।]{{2,40}}?) (?:कर दो|करो|कर दीजिए|रखो|रख दो|में बदलो|में बदल दो|से बदलो|से बदल दो)",
    "th": r"เปลี่ยน(?:{nouns})เป็น(?:คำว่า)?(?P<text>[^,]{{2,40}})$",
}  # fmt: skip
"""Scripts without capitals: what stands between a title and the verb that changes it."""


def mask_written_text(
    masked: str, quotes: tuple[str, ...], language: str | None, *, new: bool = False
) -> tuple[str, tuple[str, ...]]:
    """Put a text that is to be written or to be said by a title behind a mark, the last of the quotations.

    Args:
        masked: An edit with its quotations behind marks, as it was typed.
        quotes: The quotations.
        language: One of the glossed languages; None for English and Chinese.
        new: Whether it is a first message, where only "saying" and its like show a text.
    """
    if language is None or (new and language not in _CAPITALS) or MARK.search(masked):
        return masked, quotes
    found = (
        _after_words(masked, language, new=new)
        if language in _CAPITALS
        else _without_capitals(masked, language)
    )
    if found is None:
        return masked, quotes
    start, end = found
    text, before = masked[start:end].strip(), masked[:start]
    if renamed := _INTO.search(before):
        before = f"{before[: renamed.start()]} to "
    return f"{before} {mark(len(quotes))} {masked[end:]}", (*quotes, text)


def _after_words(masked: str, language: str, *, new: bool) -> tuple[int, int] | None:
    """The span of a text with a capital behind a word for a title or for writing, and places between."""
    pattern, entries = pattern_of(language), entries_of(language)
    folded = fold(masked)
    said_words = {english_of(found, entries) for found in pattern.finditer(folded)}
    nouns = NOUNS if language != "de" or said_words & _CHANGES else set()  # Every noun has a capital there.
    starts = [
        found.end()
        for found in pattern.finditer(folded)
        if english_of(found, entries) in ({"saying"} if new else nouns | {"write", "saying"})
    ]
    puts = [
        found.end()
        for found in pattern.finditer(folded)
        if not new and language != "de" and english_of(found, entries) in {"put", "make", "add", "show"}
    ]
    for start in [*starts, *puts, *([0] if language in _VERB_LAST and not new else [])]:
        here = _skipped(masked, folded, start, pattern, entries)
        if here == 0 or here >= len(masked) or not masked[here].isupper():
            continue
        first = pattern.match(folded, here)
        if first and BLOCKED.match(english_of(first, entries)):
            continue
        end = _end_of(masked, folded, here, pattern, entries)
        said = masked[here:end].strip()
        if start in puts and start not in starts and " " not in said:
            continue
        if _is_text(said, language) and (start or _writes(folded[end:], language)):
            return here, here + len(said)
    return None


def _skipped(masked: str, folded: str, here: int, pattern: re.Pattern[str], entries: dict[str, str]) -> int:
    """Where the text may begin: behind places, times and words that carry nothing."""
    while True:
        while here < len(masked) and masked[here] in " :=":
            here += 1
        found = pattern.match(folded, here)
        if found is None:
            return here
        plain = english_of(found, entries)
        place = plain in PLACES | NOUNS | {"saying", "seconds"} or (
            bool(LOOKS.match(plain)) and not masked[here].isupper()
        )
        if place or (plain in {"", "new", "another"} and not masked[here].isupper()):
            here = found.end()
        elif plain in PREPOSITIONS and (after := pattern.match(folded, found.end() + 1)):
            if not CLIPS.match(english_of(after, entries)):
                return _into(masked, found.end(), here)
            here = after.end()
        elif plain in PREPOSITIONS:
            return _into(masked, found.end(), here)
        else:
            return here


def _into(masked: str, end: int, here: int) -> int:
    """Behind the preposition of "in Unsere Reise", which a text with a capital follows."""
    after = end + 1
    renamed = _INTO.search(masked[:after]) and masked[after : after + 1].isupper()
    return after if renamed else here


def _end_of(masked: str, folded: str, start: int, pattern: re.Pattern[str], entries: dict[str, str]) -> int:
    """Where a text ends: at a comma or a full stop, or before a place, a look or a verb in small letters."""
    stop = _STOP.search(masked, start)
    limit = stop.start() if stop else len(masked)
    for word in list(_WORD.finditer(masked, start, limit))[1:]:
        found = None if masked[word.start()].isupper() else pattern.match(folded, word.start())
        if found is None:
            continue
        plain = english_of(found, entries)
        after = pattern.match(folded, found.end() + 1)
        next_one = english_of(after, entries) if after else folded[found.end() + 1 : found.end() + 2]
        named = next_one
        if after and not next_one and (behind := pattern.match(folded, after.end() + 1)):
            named = english_of(behind, entries)  # Behind an article.
        of_place = plain in PREPOSITIONS and (
            next_one.isdigit() or CLIPS.match(named) or LOOKS.match(named) or named in PLACES | NOUNS
        )
        of_place = of_place or (plain in NOUNS and (named in PLACES or next_one in PREPOSITIONS))
        last = plain in VERBS and not folded[found.end() : limit].strip(" !?.")
        if plain in PLACES - {"first", "last", "again"} or of_place or last or LOOKS.match(plain):
            return word.start()
    tail = _PARTICLES.search(folded[start:limit])
    return start + tail.start() if tail else limit


def _without_capitals(masked: str, language: str) -> tuple[int, int] | None:
    """The same in scripts without capitals, where the words around a text show it."""
    entries, folded = entries_of(language), fold(masked)
    nouns = "|".join(
        re.escape(phrase) for phrase in sorted(entries, key=len, reverse=True) if entries[phrase] in NOUNS
    )
    patterns = [_SAID[language]] if language in _SAID else []
    renamed = re.compile(_RENAMED[language].format(nouns=nouns)) if language in _RENAMED else None
    if renamed:
        patterns.append(renamed)
    for pattern in patterns:
        for found in pattern.finditer(folded):
            start = _begin(folded, *found.span("text"), language)
            said = folded[start : found.end("text")]
            if (
                said
                and not only_looks(said, language)
                and not (pattern is renamed and shows_looks(said, language))
            ):
                return start, found.end("text")
    if language == "hi" and (verb := re.search(r"\s(?:लिखो|लिख दो|लिखें|लिखिए|लिख दीजिए|लिखना)\W*$", folded)):
        start = _begin(folded, 0, verb.start(), language)
        if start < verb.start() and not only_looks(folded[start : verb.start()], language):
            return start, verb.start()
    return None


def _begin(folded: str, start: int, end: int, language: str) -> int:
    """Where a text begins behind the places and nouns before it."""
    pattern, entries = pattern_of(language), entries_of(language)
    here = start
    while here < end:
        found = pattern.match(folded, here)
        if found and found.end() < end and english_of(found, entries) in PLACES | NOUNS | {"on", "in"}:
            here = found.end()
        elif folded[here] in " にをはで":
            here += 1
        else:
            break
    return here


def _is_text(said: str, language: str) -> bool:
    words = said.split()
    return 1 < len(said) <= _LONGEST and len(words) <= _MOST_WORDS and not only_looks(fold(said), language)


def _writes(rest: str, language: str) -> bool:
    return any(rest.strip(" !?.").startswith(verb) for verb in _written(language))


@cache
def _written(language: str) -> tuple[str, ...]:
    return tuple(phrase for phrase, plain in entries_of(language).items() if plain == "write")
