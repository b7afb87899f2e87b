"""A wish as items: each word or phrase with everything that it may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.asked_for import with_unknown_joined
from promptreel_studio.agent.frames.book import names_in_words, phrases, plain
from promptreel_studio.agent.frames.called import files_called_so, han_names_of
from promptreel_studio.agent.frames.file_stems import stems_of
from promptreel_studio.agent.frames.foreign import LATIN_SCRIPTS, with_foreign
from promptreel_studio.agent.frames.item import Item
from promptreel_studio.agent.frames.measures import SPECIAL, measured
from promptreel_studio.agent.frames.naming import name_item
from promptreel_studio.agent.frames.unquoted import unquoted
from promptreel_studio.agent.frames.values import VALUES, values
from promptreel_studio.agent.frames.words import AS_ENGLISH, UNSAID, Token, Words, tokens, words_of
from promptreel_studio.agent.reading.numbers import number_of
from promptreel_studio.agent.reading.quotes import MARK, quote_of
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.vocabulary import DETAILS

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.film import Film
    from promptreel_studio.agent.vocabulary import Tag

_NAMED = frozenset({*VALUES, "named", "scene"})
_COUNTED = frozenset({"n", "secs", "percent", "factor"})
_CALLED = re.compile(r"\s*(?:[那这]一?(?:句|行|条|个)|(?:title|caption|text|line)\b)")
_LATIN = r"a-z0-9_\u00c0-\u024f"
"""Letters that a file's name does not begin behind; particles of scripts without spaces may stand before it."""


def items_of(text: str, quotes: tuple[str, ...], language: str, film: Film) -> list[Item]:
    """Cut a piece of a message into items.

    Args:
        text: The words, with quotations behind marks.
        quotes: The quotations.
        language: A language that has words here.
        film: What can be named.
    """
    folded = fold(text)
    found = _special(folded, quotes, language, film)
    if language in UNSAID:
        taken = [(item.start, item.end) for item in found]
        for start, end, said in unquoted(text, language, taken):
            old = film.text_called(said)
            if (
                old
                or " " in said
                or not any(tag.end - tag.start == end - start for tag in values().scan(fold(said)))
            ):
                found.append(Item(start, end, fold(said), {"old": old} if old else {"quote": said}))
        found.sort(key=lambda item: item.start)
    gaps: list[tuple[int, int]] = []
    here = 0
    for item in [*found, Item(len(folded), len(folded), "")]:
        if item.start > here:
            gaps.append((here, item.start))
        here = item.end
    for low, high in gaps:
        found += _lexed(folded, low, high, language, film)
    found.sort(key=lambda item: item.start)
    return found if language in LATIN_SCRIPTS else with_foreign(text, found)


def _special(folded: str, quotes: tuple[str, ...], language: str, film: Film) -> list[Item]:
    """Quotations, names of files, and what is written in digits and signs."""
    found: list[Item] = []
    for hit in MARK.finditer(folded):
        quote = quote_of(hit.group(), quotes)
        known = film.text_called(quote) or (
            film.text_with(quote) if _CALLED.match(folded, hit.end()) else None
        )
        found.append(Item(*hit.span(), quote, {"old": known} if known else {"quote": quote}))
    names: list[tuple[str, dict[str, Any]]] = []
    names += [(name, {"named": numbers}) for name, numbers in film.files.items()]
    names += [(fold(asset.filename), {"asset": asset}) for asset in film.unused]
    names += [(fold(name), {"logo": name}) for name in film.overlays if name]
    names += stems_of(film)
    names += [*han_names_of(film), *files_called_so(film)] if language == "zh" else ()
    if language in ("en", "zh"):  # In others they are behind marks already, see `spelling`.
        names += [(fold(one.text), {"old": one}) for one in film.texts if film.names_a_text(fold(one.text))]
    for name, senses in names:
        called = re.compile(rf"(?<![{_LATIN}.]){re.escape(name)}(?![a-z0-9])")
        taken = [(item.start, item.end) for item in found]
        found += [
            Item(*hit.span(), name, dict(senses))
            for hit in called.finditer(folded)
            if not any(low < hit.end() and hit.start() < high for low, high in taken)
        ]
    for hit in SPECIAL.finditer(folded):
        if any(item.start < hit.end() and hit.start() < item.end for item in found):
            continue
        if (senses := measured(hit)) is not None:
            found.append(Item(*hit.span(), hit.group(), senses))
    return sorted(found, key=lambda item: item.start)


def _lexed(folded: str, low: int, high: int, language: str, film: Film) -> list[Item]:
    words = words_of(language)
    if words is None:
        return []
    cut = [Token(one.start + low, one.end + low, one.text) for one in tokens(folded[low:high], language)]
    tags: dict[int, list[Tag]] = {}
    for tag in values().scan(folded[low:high]):
        tags.setdefault(tag.start + low, []).append(tag)
    found: list[Item] = []
    here = 0
    while here < len(cut):
        token = cut[here]
        length, concepts = words.match(cut, here)
        end = cut[here + length - 1].end if length else token.start
        known = tags.get(token.start, [])
        value_end = known[0].end + low if known else token.start
        senses = _senses(concepts) if length and end >= value_end else {}
        if known and value_end >= end:
            senses = _with_values(senses, known, folded[token.start : value_end])
        if language not in ("en", "zh") and (
            several := _phrase(cut, here, max(end, value_end), language, film, words)
        ):
            found += several
            while here < len(cut) and cut[here].start < several[-1].end:
                here += 1
            continue
        end = max(end, value_end, token.end)
        item = Item(token.start, end, folded[token.start : end], senses)
        _read_as_english(item, film)
        name_item(item, language, film)
        if not item.senses and item.text.replace(",", ".").replace(".", "", 1).isdigit():
            item.senses["number"] = number_of(item.text)
        if token.text in _IT and folded[token.start - 1 : token.start] == "-" and language in ("fr", "pt"):
            item.senses["it"] = True
        found.append(item)
        here += 1
        while here < len(cut) and cut[here].start < end:
            here += 1
    return _beyond_words(folded, found, language, film)


def _beyond_words(folded: str, found: list[Item], language: str, film: Film) -> list[Item]:
    """The items with runs of words that the language does not know here: names of shots, or words of its book."""
    if language == "zh":
        return with_unknown_joined(found, film.asked)
    return found if language == "en" else _translated(folded, found, language, film)


def _senses(concepts: set[str]) -> dict[str, Any]:
    said: dict[str, Any] = dict.fromkeys(concepts, True)
    for concept in concepts:
        group, colon, value = concept.partition(":")
        if colon and not concept.startswith(AS_ENGLISH):
            del said[concept]
            counted = float(value) if group in _COUNTED else int(value) if group == "nth" else value
            said |= {"number" if group == "n" else group: counted}
    return said


def _read_as_english(item: Item, film: Film) -> None:
    """What `en:` says of a word of another language: it is also read as English words."""
    for name in sorted(name for name in item.senses if name.startswith(AS_ENGLISH)):
        del item.senses[name]
        item.text = name.removeprefix(AS_ENGLISH)
        for one in _lexed(item.text, 0, len(item.text), "en", film):
            item.senses = {**(one.senses if one.text == item.text else {}), **item.senses}


def _with_values(senses: dict[str, Any], known: list[Tag], said: str) -> dict[str, Any]:
    found = dict(senses)
    for tag in [*known, *(DETAILS.scan(said) if any(one.group == "kind" for one in known) else ())]:
        found.setdefault(tag.group, tag.concept)
    return found


def _translated(folded: str, found: list[Item], language: str, film: Film) -> list[Item]:
    """The items with unknown runs of words read by way of the book of the language."""
    result: list[Item] = []
    run: list[Item] = []
    for item in [*found, None]:
        if item is not None and not item.senses:
            run.append(item)
            continue
        if run:
            result += _by_the_book(folded, run, language, film)
            run = []
        if item is not None:
            result.append(item)
    return result


_MOST_TOGETHER = 4
_IT = frozenset({"le", "la", "les", "lui", "leur", "l'", "o", "a", "os", "as", "lo", "los", "las", "lhe", "lhes"})  # fmt: skip
"""Behind a dash they are what a verb is about: "mets-le", "deixe-o"."""


def _by_the_book(folded: str, run: list[Item], language: str, film: Film) -> list[Item]:
    """Words that are not known here, read by way of the book: all together, or as many as it knows."""
    result: list[Item] = []
    here = 0
    while here < len(run):
        longest = len(run) if here == 0 else min(here + _MOST_TOGETHER, len(run))
        for end in [longest, *range(min(here + _MOST_TOGETHER, longest - 1), here, -1)]:
            low, high = run[here].start, run[end - 1].end
            if inner := _glossed(folded[low:high], language, film):
                result += [Item(low, high, one.text, one.senses) for one in inner]
                here = end
                break
        else:
            result.append(run[here])
            here += 1
    return result


def _glossed(said: str, language: str, film: Film) -> list[Item]:
    english = fold(plain(said, language, tuple(film.uploads)))
    if not english:
        return [Item(0, 0, said, {"weak": True})]
    inner = _lexed(english, 0, len(english), "en", film) if english != said else []
    return inner if all(one.senses for one in inner) else []


def _phrase(cut: list[Token], here: int, end: int, language: str, film: Film, own: Words) -> list[Item]:
    """Several words that together name a value: "puesta de sol"; [] where there are none beyond `end`."""
    first = cut[here].text
    named_so = names_in_words(language, film.uploads).get(first, ()) if film.uploads else ()
    for words, english in [*named_so, *phrases(language).get(first, ())]:
        said = cut[here : here + len(words)]
        if said[-1].end <= end or tuple(one.text for one in said) != words:
            continue
        beyond = here + len(words)
        if any(place + own.match(cut, place)[0] > beyond for place in range(here + 1, beyond)):
            continue  # "Лого | больше не нужно": a phrase of the language goes on behind it.
        inner = _lexed(fold(english), 0, len(english), "en", film)
        named = any(one.senses.keys() & _NAMED for one in inner)
        if named and all(one.senses for one in inner):
            return [Item(said[0].start, said[-1].end, one.text, one.senses) for one in inner]
    return []
