"""A message of another language as its words are looked up: one spelling for all, and texts that nobody quoted behind marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.values import values
from promptreel_studio.agent.frames.words import spellings_of, tokens, words_of
from promptreel_studio.agent.reading.gloss import glossed
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.scripts import spelt
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.vocabulary import WORDS

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.film import Film

_SIGNS = str.maketrans("٠١٢٣٤٥٦٧٨٩०१२३४५६७८९،؛؟।٪", "01234567890123456789,;?.%")
_OWN_SCRIPT = re.compile(r"[\u0400-\u04ff\u0600-\u06ff\u0900-\u097f\u0e00-\u0e7f\u3040-\u30ff\uac00-\ud7af]")
_WORD = re.compile(r"(?<![\w.])[^\W\d_]+(?:['’][^\W\d_]+)*(?![\w]|\.\w)")
_SENTENCE_START = re.compile(r"(?:^|[.!?;\n])\s*$")
_CAPITALS_FOR_NOUNS = frozenset({"de"})
_APOSTROPHES = re.compile(r"['’].*")
_LONGEST = 5


def prepared(masked: str, quotes: tuple[str, ...], language: str, film: Film) -> tuple[str, tuple[str, ...]]:
    """Put a message as its words are looked up.

    Args:
        masked: The message, with quotations behind marks.
        quotes: The quotations.
        language: A language that has words here.
        film: Whose texts may be named.

    Returns:
        The same of the message as it is to be read.
    """
    if language in ("en", "zh"):
        return masked, quotes
    for text in film.texts:
        # "Wald" over a forest is more often the shot than the text.
        if " " in text.text or not _known(text.text, language):
            masked, quotes = _marked(masked, quotes, text.text)
    if not MARK.search(_without(masked, quotes, film)):
        masked, quotes = _with_new_text(masked, quotes, language)
    plain = spelt(fold(masked.translate(_SIGNS)), language)
    for pattern, said in spellings_of(language):
        plain = pattern.sub(said, plain)
    return plain, quotes


def _without(masked: str, quotes: tuple[str, ...], film: Film) -> str:
    """The message without the marks of texts that are in the film."""
    for number, quote in enumerate(quotes):
        if film.text_called(quote):
            masked = masked.replace(mark(number), "")
    return masked


def _marked(masked: str, quotes: tuple[str, ...], text: str) -> tuple[str, tuple[str, ...]]:
    """A text of the film behind a mark, where it is named as it is written."""
    flags = re.IGNORECASE if " " in text else 0
    called = re.compile(rf"(?<!\w){re.escape(text)}(?![^\W{_OWN_SCRIPT.pattern[1:-1]}])", flags)
    if not called.search(masked):
        return masked, quotes
    return called.sub(f" {mark(len(quotes))} ", masked), (*quotes, text)


def _with_new_text(masked: str, quotes: tuple[str, ...], language: str) -> tuple[str, tuple[str, ...]]:
    """Words with capitals that are of no known meaning in the language: a text that is to be shown."""
    words = words_of(language)
    run = _unknown_run(masked, language) if language not in _CAPITALS_FOR_NOUNS else []
    if words is None or not 0 < len(run) <= _LONGEST:
        return masked, quotes
    start, end = run[0].start(), run[-1].end()
    whole = fold(masked[start:end])
    named = len(run) > 1 and all(hit.group()[0].isupper() for hit in run)
    if not named and any(tag.start == 0 and tag.end == len(whole) for tag in values().scan(whole)):
        return masked, quotes
    cut = tokens(whole)
    if any(known is not None and known.match(cut, 0)[0] == len(cut) for known in (words, words_of("en"))):
        return masked, quotes
    ending = _APOSTROPHES.search(run[-1].group()) if language == "tr" else None
    end -= len(ending.group()) if ending else 0
    return masked[:start] + mark(len(quotes)) + " " + masked[end:], (*quotes, masked[start:end])


def _unknown_run(masked: str, language: str) -> list[re.Match[str]]:
    """The first words in a row that begin with a capital and are not the language's own."""
    foreign = bool(_OWN_SCRIPT.search(masked))
    run: list[re.Match[str]] = []
    unknown = False
    for hit in _WORD.finditer(masked):
        own = bool(_OWN_SCRIPT.search(hit.group()))
        capital = hit.group()[0].isupper() and (foreign or not _SENTENCE_START.search(masked[: hit.start()]))
        known = own or _known(hit.group(), language)
        if run and masked[run[-1].end() : hit.start()] == " " and not own:
            if (
                not capital
                and known
                and not foreign
                and not (language == "hi" and hit.group() in WORDS.words)
            ):
                break
            run.append(hit)
        elif run and unknown:
            break
        else:
            run = [hit] if capital and not own else []
        unknown = unknown or bool(run and capital and not known)
        run, unknown = (run, unknown) if run else ([], False)
    return run if unknown else []


def _known(word: str, language: str) -> bool:
    words, plain = words_of(language), spelt(fold(word), language)
    if words is not None and (words.match(tokens(plain), 0)[0] or words.has(plain)):
        return True
    return fold(glossed(plain, language)) != plain
