"""The word lists of the languages, read when first needed and made ready for looking up."""

from __future__ import annotations

import functools
import gc
import re
from typing import Any, Literal

from .arabic import AND, SHORTEST, is_arabic, without_clitics
from .flags import CREDITS, EXPORT, STATE, UPLOAD, Flag, Flags
from .folding import fold, is_spaceless, word_in
from .order import Order
from .phrases import Node, WordGraph, add_characters, parts
from .remembering import Remembered
from .sizes import BEGINNINGS
from .typos import Targets, corrected, targets
from .walking import NOTHING, State, first_state, walk
from .wordlists import FILES, alternatives, entries

_VERBS = Flag.EXPORT_STRONG | Flag.EXPORT_GIVE | Flag.EDIT | Flag.UPLOAD_STRONG
_MISSPELT = (
    Flag.EXPORT_STRONG | Flag.EXPORT_GIVE | Flag.CREDITS_STRONG | Flag.CREDITS_WEAK | Flag.STATE_STRONG
    | Flag.STATE_WEAK | Flag.UPLOAD_STRONG | Flag.VIDEO | Flag.JOB
)  # fmt: skip
"""What a word must be able to be for its misspellings to be seen through."""
_ASKED = EXPORT | CREDITS | STATE | UPLOAD | Flag.INQUIRE
"""What an entry that ends in a particle must be able to be, to ask by it."""
SPECIAL = False
"""What stands for the beginning of a word that must be looked at more closely than by what it begins."""
_THAI = "\u0e00"
_GAP = " ... "
_EXACT = "="
_DRAWN_OUT = r"([^\W\d])\1{2,}"
_KEPT = 256
"""Mixtures of languages whose walks are remembered."""
_ACROSS_SPACES = 4
"""Letters of an entry that is found although spaces stand in it: Korean puts them where it likes."""


class Language:
    """The entries of one language.

    Attributes:
        words: The graph of its phrases, word by word; `characters` of those of scripts without spaces.
        known: Every word of the entries, and what those can be.
        targets: Words whose misspellings are seen through.
        parted: Verbs in two parts with other words between them ("lade ... hoch"), by the first one.
        exact: What words are only with just these accents: folded, then as they are written.
        particles: What asks at the end of a clause, in scripts without spaces.
        order: Of its words.
    """

    def __init__(self, code: str, *, marks: bool) -> None:
        data = FILES.read(code)
        graph, self.characters = WordGraph(), Node()
        self.parted: dict[str, list[tuple[str, Flags]]] = {}
        self.exact: dict[str, dict[str, Flags]] = {}
        for text, flags, value in entries(data):
            if text.startswith(_EXACT):
                self._add_exact(text[1:], flags, marks=marks)
                continue
            folded = fold(text, marks=marks)
            for one in alternatives(folded) if _GAP.strip() in folded else (folded,):
                verb, gap, part = one.partition(_GAP)
                if gap:
                    self.parted.setdefault(verb, []).append((part, flags))
                else:
                    entry = parts(one)
                    if word_in(one).search(one):
                        graph.add(entry, flags, value)
                    if not one.isascii():
                        add_characters(self.characters, entry, flags, value)
        self.words, self.known = graph.start, graph.words
        self.targets: Targets = targets(
            word for word, flags in graph.words.items() if flags & _MISSPELT and "*" not in word
        )
        self.particles = tuple(text for text in data.get("particle", ()) if is_spaceless(text))
        self.order = Order(*(bool(data.get(name)) for name in Order._fields))

    def _add_exact(self, text: str, flags: Flags, *, marks: bool) -> None:
        for one in alternatives(text):
            written = fold(one, marks=True)
            if word := fold(one, marks=marks):
                forms = self.exact.setdefault(word, {})
                forms[written] = forms.get(written, 0) | flags


@functools.cache
def language(code: str, *, marks: bool = False) -> Language:
    """Return the entries of a language, with accents or without."""
    # Nothing of it is garbage; looking for some would take half of the time.
    collects = gc.isenabled()
    gc.disable()
    try:
        return Language(code, marks=marks)
    finally:
        if collects:
            gc.enable()


class Lexicon:
    """All entries of some languages; make it with `lexicon`.

    Attributes:
        marks: Whether accents tell words apart in it.
        parted: As in `Language`, of all of them; `exact` and `order` of the main one.
        openings: By a word what it begins, None if no phrase; SPECIAL if it can be something else too, or a part of it can.
        slips: By an unknown word the one of the lists that it is a slip of.
        glued: Whether a word is an Arabic verb with "and" before it, which begins another clause.
        of_two_scripts: Letters of other scripts with which words such as "U盘" begin.
    """

    def __init__(self, languages: tuple[Language, ...], *, marks: bool = False) -> None:
        self.marks = marks
        self._languages = languages
        self.exact, self.order = languages[0].exact, languages[0].order
        self._particles = languages[0].particles
        self.parted: dict[str, list[tuple[str, Flags]]] = {}
        for one in languages:
            for verb, others in one.parted.items():
                self.parted.setdefault(verb, []).extend(others)
        self.openings = Remembered(self._opening)
        self.slips = Remembered(self._meant_by)
        self.glued = Remembered(self._is_glued)
        self._first = Remembered(self._beginning_with)
        self._cores = Remembered(self._core)
        self._characters = Remembered(self._beginning_with_character)
        self.of_two_scripts = frozenset(
            character
            for one in languages
            for character in one.characters.edges
            if not is_spaceless(character)
        )

    def knows(self, word: str) -> bool:
        """Whether it is a word of an entry."""
        return any(word in one.known for one in self._languages)

    def _meant_by(self, word: str) -> str | None:
        if not word or self.knows(word) or self.find_words([word], 0)[0]:
            return None
        return self._corrected(word)

    def _corrected(self, word: str) -> str | None:
        """Return what a slip, or a word that is drawn out, stands for: "exprot", "pleeease"."""
        for short in {re.sub(_DRAWN_OUT, r"\1", word), re.sub(_DRAWN_OUT, r"\1\1", word)} - {word}:
            if self.find_words([short], 0)[0]:
                return short
        return next(filter(None, (corrected(word, one.targets) for one in self._languages)), None)

    def find_words(self, words: list[str], at: int) -> tuple[int, Flags, Any]:
        """Return how many words from there make an entry, what it can be, and its value; (0, 0, None) if none do."""
        word = words[at]
        state = self._first[word]
        if state is None:
            return NOTHING
        found = walk(state, words, at)
        if not found[0] and is_arabic(word) and (core := self._cores[word]) is not None:
            # It begins a phrase that does not follow; without "and", "the" or "my" it may be a word itself.
            return walk(core, words, at)
        return found

    def _opening(self, word: str) -> State | Literal[False] | None:
        if word in self.parted or word in self.exact or word[0] in AND or word[0] in self.of_two_scripts:
            return SPECIAL
        if not word[0].isalpha() or word[:2] in BEGINNINGS:
            return SPECIAL
        state = self._first[word]
        # An Arabic word that ends no phrase is one without its "the", perhaps.
        return SPECIAL if state is not None and not state.ends and is_arabic(word) else state

    def _beginning_with(self, word: str) -> State | None:
        if not word:
            return None
        main, *others = (one.words for one in self._languages)
        found = first_state(word, main, others)
        return self._cores[word] if found is None and is_arabic(word) else found

    def _core(self, word: str) -> State | None:
        """Return where an Arabic word leads without what is written with it, first of all to a word by itself."""
        main, *others = (one.words for one in self._languages)
        states = [state for core in without_clitics(word) if (state := first_state(core, main, others))]
        whole = (state for state in states if state.ends)
        return next(whole, states[0] if states else None)

    def _is_glued(self, word: str) -> bool:
        core = word[1:]
        flags = 0
        if len(core) >= SHORTEST and not core.startswith("ال"):
            flags = self.find_words([core], 0)[1]
        return bool(flags & _VERBS) and not flags & (Flag.VIDEO | Flag.UPLOAD_THING)

    def _beginning_with_character(self, character: str) -> State | None:
        main, *others = (one.characters for one in self._languages)
        return first_state(character, main, others)

    def find_characters(self, text: str, at: int) -> tuple[int, Flags, Any]:
        """Return how many characters from there make the longest entry, skipping spaces, and what it can be."""
        state = self._characters[text[at]]
        best, length, behind, letters, size = None, 0, at, 0, len(text)
        while state is not None:
            behind += 1
            letters += 1
            if state.ends and (letters == behind - at or letters >= _ACROSS_SPACES or state.spaced):
                best, length = state, behind - at
            if state.leads_nowhere:
                break
            while behind < size and text[behind] == " ":
                behind += 1
            if behind == size:
                break
            state = state.step(text[behind])
        if best is None:
            return NOTHING
        flags = best.flags
        if flags & _ASKED and text[at] > _THAI and text[at : at + length].endswith(self._particles):
            # "Is it still in there" as one Chinese or Japanese entry asks by its last character.
            flags |= Flag.PARTICLE
        return length, flags, best.value


def lexicon(codes: tuple[str, ...], *, marked: bool = False) -> Lexicon:
    """Return the lists of these languages as one; what the first says of a word, no other one adds to.

    Without that Vietnamese "thêm" (add) would be English "them" as well, and harmless beside an export.

    Args:
        codes: The main language first.
        marked: Whether the message has accents; in a language with `marks` they tell "dùng" (use) from "đừng" (don't).
    """
    return _lexicon(codes, marked)


@functools.lru_cache(maxsize=_KEPT)
def _lexicon(codes: tuple[str, ...], marked: bool) -> Lexicon:
    known = tuple(code for code in codes if code in FILES.codes)
    if marked and not FILES.read(known[0]).get("marks"):
        return _lexicon(codes, False)
    return Lexicon(tuple(language(code, marks=marked) for code in known), marks=marked)
