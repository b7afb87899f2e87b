"""The word lists of the languages, read when first needed and made ready for looking up."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from .flags import Flag, Flags
from .folding import SPACELESS, WORD, fold
from .typos import Targets, corrected, targets
from .wordfiles import WordFiles

if TYPE_CHECKING:
    from collections.abc import Iterable

FILES = WordFiles(__file__)
_LISTS = {
    "small": Flag.SMALL, "not": Flag.NOT, "then": Flag.THEN, "before": Flag.BEFORE, "after": Flag.AFTER,
    "if": Flag.IF, "tells": Flag.TELLS, "audience": Flag.AUDIENCE, "link": Flag.LINK, "why": Flag.WHY, "hence": Flag.HENCE, "first": Flag.FIRST,
    "person": Flag.PERSON, "other": Flag.OTHER, "uses": Flag.USES, "part": Flag.PART, "praise": Flag.PRAISE, "want": Flag.WANT, "one": Flag.ONE,
    "video": Flag.VIDEO, "edit": Flag.EDIT, "change": Flag.CHANGE | Flag.EDIT, "says": Flag.SAYS, "quoting": Flag.QUOTING, "content": Flag.CONTENT,
    "export.strong": Flag.EXPORT_STRONG, "export.give": Flag.EXPORT_GIVE, "export.weak": Flag.EXPORT_WEAK,
    "export.put": Flag.EXPORT_PUT, "export.file": Flag.FILE,
    "credits.strong": Flag.CREDITS_STRONG, "credits.weak": Flag.CREDITS_WEAK, "credits.ask": Flag.CREDITS_ASK,
    "state.strong": Flag.STATE_STRONG, "state.weak": Flag.STATE_WEAK, "state.ask": Flag.STATE_ASK,
    "upload.strong": Flag.UPLOAD_STRONG, "upload.weak": Flag.UPLOAD_WEAK, "upload.thing": Flag.UPLOAD_THING, "upload.give": Flag.UPLOAD_GIVE,
    "quality.high": Flag.HIGH, "quality.standard": Flag.STANDARD, "quality.draft": Flag.DRAFT,
    "duration.second": Flag.SECOND, "duration.minute": Flag.MINUTE, "duration.half_minute": Flag.HALF_MINUTE,
}  # fmt: skip
_ARABIC_LETTERS = ("\u0600", "\u06ff")
_BEFORE = ("وال", "بال", "فال", "كال", "ولل", "لل", "ال", "و", "ف", "ب", "ل")
_BEHIND = ("ها", "هم", "لي", "لنا", "ني", "نا", "ه", "ي")
_VERBS = Flag.EXPORT_STRONG | Flag.EXPORT_GIVE | Flag.EDIT | Flag.UPLOAD_STRONG
_SHORTEST = 3
"""Letters that must be left of an Arabic word."""
_REMEMBERED = 20_000
_MISSPELT = (
    Flag.EXPORT_STRONG | Flag.EXPORT_GIVE | Flag.CREDITS_STRONG | Flag.CREDITS_WEAK | Flag.STATE_STRONG
    | Flag.STATE_WEAK | Flag.UPLOAD_STRONG | Flag.VIDEO
)  # fmt: skip
"""What a word must be able to be for its misspellings to be seen through."""
_GAP = " ... "
_EXACT = "="
_DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")
_SPACED = "\0"
"""Marks the end of an entry that was written with a space."""
_ACROSS_SPACES = 4
"""Letters of an entry that is found although spaces stand in it: Korean puts them where it likes."""


_KEPT = 8
"""Mixtures of languages that are kept; one takes 10 to 300 MB, so not all that ever came may stay."""


@functools.cache
def _spaceless() -> re.Pattern[str]:
    return re.compile(f"[{SPACELESS}]")


@functools.cache
def _piece() -> re.Pattern[str]:
    return re.compile(rf"\*?(?:{WORD.pattern})\*?")


class Entry(NamedTuple):
    """A word or phrase of a list.

    Attributes:
        words: Folded; a `*` at an end stands for anything.
        flag: What it can be.
        value: What it stands for: a resolution, an aspect ratio, a number.
    """

    words: tuple[str, ...]
    flag: Flags
    value: Any = None

    def matches(self, words: list[str], at: int) -> bool:
        """Whether the words behind its first one are there."""
        rest = self.words[1:]
        if at + len(rest) >= len(words):
            return False
        return all(_same(mine, words[at + offset]) for offset, mine in enumerate(rest, 1))


_Phrases = dict[str, list[tuple[int, dict[tuple[str, ...], tuple[Flags, Any]]]]]
"""By the second word: what the words behind it make together with the first two, the most of them first."""


class _Candidates(NamedTuple):
    """The entries that a word can begin.

    Attributes:
        alone: What it can be by itself.
        value: What it stands for by itself.
        is_entry: Whether it is an entry by itself.
        phrases: Entries of several words.
        open_phrases: Those in which a word behind the first one stands for others too: by the second word, and under
            "*" if that is the one.
    """

    alone: Flags
    value: Any
    is_entry: bool
    phrases: _Phrases
    open_phrases: dict[str, list[Entry]]


class Order(NamedTuple):
    """How a language puts its words.

    Attributes:
        marker_follows: Whether "before" and "after" come behind their clause.
        verb_final: Whether the verb ends a clause.
        space_ends: Whether a space ends one, in a script that has none between words.
        not_anywhere: Whether a "not" may stand behind what it denies, as in German.
    """

    marker_follows: bool = False
    verb_final: bool = False
    space_ends: bool = False
    not_anywhere: bool = False


PLAIN = Order()


class Lexicon:
    """All entries of some languages; make it with `lexicon`.

    Attributes:
        first: Entries by their first word; `beginnings` and `endings` those that match only a part of it.
        parted: Verbs in two parts with other words between them ("lade ... hoch"), by the first one.
        tree: Entries of scripts without spaces, character by character; the key "" ends one.
        known: Every word of the entries.
        exact: What words are only with just these accents: folded, then as they are written.
        marks: Whether accents tell words apart in it.
        order: Of words in the main language.
    """

    def __init__(self, *, marks: bool = False) -> None:
        self.marks = marks
        self.first: dict[str, list[Entry]] = {}
        self.beginnings: dict[str, list[Entry]] = {}
        self.endings: dict[str, list[Entry]] = {}
        self.parted: dict[str, list[tuple[str, Flags]]] = {}
        self.tree: dict[str, Any] = {}
        self.known: frozenset[str] = frozenset()
        self.targets: Targets = {}
        self.order = PLAIN
        self._candidates: dict[str, _Candidates] = {}
        self._slips: dict[str, str | None] = {}
        self._glued: dict[str, bool] = {}
        self.exact: dict[str, dict[str, Flags]] = {}

    def meant_by(self, word: str) -> str | None:
        """Return the word of the lists that an unknown one is a slip of."""
        if word in self.known:
            return None
        if word not in self._slips:
            if len(self._slips) >= _REMEMBERED:
                self._slips.clear()
            unknown = not self.find_words([word], 0)[0]
            self._slips[word] = self._corrected(word) if unknown else None
        return self._slips[word]

    def _corrected(self, word: str) -> str | None:
        """Return what a slip, or a word that is drawn out, stands for: "exprot", "pleeease"."""
        for short in {_DRAWN_OUT.sub(r"\1", word), _DRAWN_OUT.sub(r"\1\1", word)} - {word}:
            if self.find_words([short], 0)[0]:
                return short
        return corrected(word, self.targets)

    def find_words(self, words: list[str], at: int) -> tuple[int, Flags, Any]:
        """Return how many words from there make an entry, what it can be, and its value; (0, 0, None) if none do."""
        known = self._candidates.get(words[at]) or self._beginning_with(words[at])
        best, flags, value = int(known.is_entry), known.alone, known.value
        if at + 1 == len(words):
            return best, flags, value
        second = words[at + 1]
        for count, rests in known.phrases.get(second, ()):
            # Near the end the words that are left are fewer, and make no phrase of that length.
            found = rests.get(tuple(words[at + 2 : at + 2 + count]))
            if found is not None:
                best, (flags, value) = count + 2, found
                break
        if not known.open_phrases:
            return best, flags, value
        for entry in (*known.open_phrases.get(second, ()), *known.open_phrases.get("*", ())):
            length = len(entry.words)
            if length >= best and entry.matches(words, at):
                flags = entry.flag | (flags if length == best else 0)
                value = entry.value if entry.value is not None or length > best else value
                best = length
        return best, flags, value

    def _beginning_with(self, word: str) -> _Candidates:
        if len(self._candidates) >= _REMEMBERED:
            self._candidates.clear()
        found = self._entries_of(word)
        if not found and _ARABIC_LETTERS[0] <= word[0] <= _ARABIC_LETTERS[1]:
            found = next(filter(None, map(self._entries_of, _without_clitics(word))), [])
        alone = [entry for entry in found if len(entry.words) == 1]
        flags = functools.reduce(lambda one, entry: one | entry.flag, alone, 0)
        value = next((entry.value for entry in alone if entry.value is not None), None)
        closed_phrases: list[Entry] = []
        open_phrases: dict[str, list[Entry]] = {}
        for entry in found:
            if len(entry.words) > 1:
                if any("*" in other for other in entry.words[1:]):
                    second = "*" if "*" in entry.words[1] else entry.words[1]
                    open_phrases.setdefault(second, []).append(entry)
                else:
                    closed_phrases.append(entry)
        phrases = _phrases(closed_phrases)
        known = self._candidates[word] = _Candidates(flags, value, bool(alone), phrases, open_phrases)
        return known

    def is_glued(self, word: str) -> bool:
        """Whether it is an Arabic verb with "and" before it, which begins another clause."""
        if word not in self._glued:
            if len(self._glued) >= _REMEMBERED:
                self._glued.clear()
            core = word[1:]
            flags = 0
            if len(core) >= _SHORTEST and not core.startswith("ال"):
                flags = self.find_words([core], 0)[1]
            self._glued[word] = bool(flags & _VERBS) and not flags & (Flag.VIDEO | Flag.UPLOAD_THING)
        return self._glued[word]

    def _entries_of(self, word: str) -> list[Entry]:
        found = list(self.first.get(word, ()))
        for length in range(1, len(word) + 1):
            found += self.beginnings.get(word[:length], ())
            found += self.endings.get(word[-length:], ())
        return found

    def find_characters(self, text: str, at: int) -> tuple[int, Flags, Any]:
        """Return how many characters from there make the longest entry, skipping spaces, and what it can be."""
        node, length, letters, found = self.tree, 0, 0, (0, 0, None)
        while at + length < len(text):
            character = text[at + length]
            length += 1
            if character == " " and length > 1:
                continue
            node = node.get(character)
            if node is None:
                break
            letters += 1
            if "" in node and (letters == length or letters >= _ACROSS_SPACES or _SPACED in node):
                found = (length, *node[""])
        return found


def _phrases(entries: Iterable[Entry]) -> _Phrases:
    by_words: dict[str, dict[int, dict[tuple[str, ...], tuple[Flags, Any]]]] = {}
    for entry in entries:
        second, rest = entry.words[1], entry.words[2:]
        rests = by_words.setdefault(second, {}).setdefault(len(rest), {})
        flags, value = rests.get(rest, (0, None))
        rests[rest] = (flags | entry.flag, value if entry.value is None else entry.value)
    return {second: sorted(rests.items(), reverse=True) for second, rests in by_words.items()}


def _without_clitics(word: str) -> Iterable[str]:
    """Return an Arabic word without "and", "the", "with" before it and "it", "my", "to me" behind it."""
    for beginning in ("", *_BEFORE):
        for end in ("", *_BEHIND):
            core = word[len(beginning) : len(word) - len(end)]
            if len(core) >= _SHORTEST and word.startswith(beginning) and word.endswith(end):
                yield core


def _same(mine: str, word: str) -> bool:
    if mine[-1] == "*":
        return word.startswith(mine[:-1])
    if mine[0] == "*":
        return word.endswith(mine[1:])
    return mine == word


def lexicon(codes: tuple[str, ...], *, marked: bool = False) -> Lexicon:
    """Return the lists of these languages as one; what the first says of a word, no other one adds to.

    Without that Vietnamese "thêm" (add) would be English "them" as well, and harmless beside an export.

    Args:
        codes: The main language first.
        marked: Whether the message has accents; in a language with `marks` they tell "dùng" (use) from "đừng" (don't).
    """
    return _lexicon(codes, marks=marked and bool(FILES.read(codes[0]).get("marks")))


@functools.lru_cache(maxsize=_KEPT)
def _lexicon(codes: tuple[str, ...], *, marks: bool) -> Lexicon:
    made = Lexicon(marks=marks)
    main: frozenset[tuple[str, ...]] = frozenset()
    for code in codes:
        for text, flag, value in entries(FILES.read(code)):
            if text.startswith(_EXACT):
                written = fold(text[1:], marks=True)
                if (word := fold(text[1:], marks=marks)) and code == codes[0]:
                    forms = made.exact.setdefault(word, {})
                    forms[written] = forms.get(written, 0) | flag
                continue
            folded = fold(text, marks=marks)
            if tuple(_piece().findall(folded)) not in main:
                _add(made, folded, flag, value)
        if code == codes[0]:
            main = frozenset(entry.words for entries in made.first.values() for entry in entries)
    main_file = FILES.read(codes[0])
    made.order = Order(*(bool(main_file.get(name)) for name in Order._fields))
    made.known = frozenset(
        word for entries in made.first.values() for entry in entries for word in entry.words
    )
    made.targets = targets(
        word
        for entries in made.first.values()
        for entry in entries
        for word in entry.words
        if entry.flag & _MISSPELT and "*" not in word
    )
    return made


def alternatives(text: str) -> list[str]:
    """Return what an entry with alternatives stands for: "send {it|them} {over|across}" is four."""
    begin, _, rest = text.partition("{")
    if not rest:
        return [text]
    inner, _, end = rest.partition("}")
    ends = alternatives(end)
    return [begin + one + other for one in inner.split("|") for other in ends]


def entries(data: dict[str, Any]) -> Iterable[tuple[str, Flags, Any]]:
    """Return all entries of a file: text, what it can be, and the value that it stands for."""
    for name, flag in _LISTS.items():
        found: Any = data
        for key in name.split("."):
            found = found.get(key, {})
        for text in found or ():
            for one in alternatives(text):
                yield one, flag, None
    for section, flag in (
        ("format", Flag.FORMAT),
        ("resolution", Flag.RESOLUTION),
        ("aspect", Flag.ASPECT),
    ):
        for value, texts in data.get(section, {}).items():
            for text in texts:
                yield text, flag, value
    for text, value in data.get("duration", {}).get("numbers", {}).items():
        yield text, Flag.NUMBER, value
    for text, value in data.get("duration", {}).get("whole", {}).items():
        yield text, Flag.MINUTE, value


def _add(made: Lexicon, text: str, flag: Flags, value: Any) -> None:
    if not text.isascii() and _spaceless().search(text) is not None:
        node = made.tree
        for character in text.replace(" ", "").replace("*", ""):
            node = node.setdefault(character, {})
        old_flag, old_value = node.get("", (0, None))
        node[""] = (old_flag | flag, value if value is not None else old_value)
        if " " in text.strip():
            node[_SPACED] = {}
        return
    if _GAP in text:
        verb, part = text.split(_GAP)
        made.parted.setdefault(verb, []).append((part, flag))
        return
    words = tuple(_piece().findall(text))
    if not words or "%" in text or any(word == "*" for word in words):
        # The engine knows a "%" by itself; without it "how many %" would stand for "how many".
        return
    entry = Entry(words, flag, value)
    if words[0].endswith("*"):
        made.beginnings.setdefault(words[0][:-1], []).append(entry)
    elif words[0].startswith("*"):
        made.endings.setdefault(words[0][1:], []).append(entry)
    else:
        made.first.setdefault(words[0], []).append(entry)
