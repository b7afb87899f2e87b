"""The words, signs, sizes and characters of a text, from left to right, each as the token that it is."""

from __future__ import annotations

import functools
import operator
import re
from typing import TYPE_CHECKING, Any

from .arabic import AND
from .flags import CREDITS, EXPORT, STATE, UPLOAD, Flag
from .folding import fold, is_spaceless
from .lexicon import SPECIAL
from .remembering import Remembered
from .sizes import BEGINNINGS, meant, size, unit
from .tokens import Token
from .walking import NOTHING, walk

if TYPE_CHECKING:
    from .flags import Flags
    from .lexicon import Lexicon
    from .reading import Words

_STOPS = frozenset(".,;:!?。，、；：！？؟،…।\n|()（）—–")
_FORMATS = ("mp4", "mov", "webm", "gif")
_FIRST_SPACELESS = "\u0e00"
_ACTIONS = EXPORT | UPLOAD | CREDITS | STATE
_BEGINS_A_SIZE = frozenset("0123456789.ufqhmwg")
_ASKING = "?？"
_spaceless = Remembered(is_spaceless)


@functools.cache
def _format() -> re.Pattern[str]:
    """The pattern of a format within a phrase, made for the first message that has one."""
    return re.compile(rf"(?<![a-z])({'|'.join(_FORMATS)})s?(?![a-z0-9])")


class Scanner:
    """A part of a message between links, paths and quotes."""

    def __init__(self, text: str, offset: int, read: Words, lexicon: Lexicon) -> None:
        self._text, self._offset, self._lexicon = text, offset, lexicon
        folded, self._places, found, self._ends, self._index_at = read
        self._folded = folded
        self._same_places = isinstance(self._places, range)
        self._words, self._slips = _without_slips(found, lexicon)
        self._formats = "mp4" in folded or "mov" in folded or "webm" in folded or "gif" in folded
        self._found: list[Token] = []

    def scan(self) -> list[Token]:
        """Return the tokens, from left to right."""
        folded, text, words, ends = self._folded, self._text, self._words, self._ends
        openings, offset, found = self._lexicon.openings, self._offset, self._found
        plain = self._same_places and not self._slips
        number_at = self._index_at.get
        at, end = 0, len(folded)
        while at < end:
            number = number_at(at)
            if number is None or not plain or (first := openings[words[number]]) is SPECIAL:
                at = self._other(at, number)
                continue
            # So most words are: what they begin is looked up and walked, and nothing else matters.
            count, flags, value = walk(first, words, number) if first is not None else NOTHING
            behind = ends[number + count - 1 if count else number]
            found.append(Token(offset + at, offset + behind, flags, text[at:behind], value))
            if count > 1 and self._formats:
                self._add_format(at, behind)
            at = behind + (folded[behind : behind + 1] == " ")
        return found

    def _other(self, at: int, number: int | None) -> int:
        """Read what is no plain word: spaces, sizes, signs, scripts without spaces; return where it ends.

        Args:
            at: Where it is.
            number: Of the word that begins there, if one does.
        """
        folded, lexicon = self._folded, self._lexicon
        one = folded[at]
        if one >= _FIRST_SPACELESS and _spaceless[one]:
            return self._characters(at)
        if one.isspace():
            return self._space(at)
        if number is not None and one.isalpha() and folded[at : at + 2] not in BEGINNINGS:
            # "U盘", "B站": words of two scripts.
            two = one in lexicon.of_two_scripts and lexicon.find_characters(folded, at)[0]
            return self._characters(at) if two else self._word(at, number)
        if (one in _BEGINS_A_SIZE or one.isdigit()) and (found := size().match(folded, at)):
            return self._size(at, found)
        if one == "%" and not folded[:at].rstrip()[-1:].isdigit():
            return self._add(at, at + 1, Flag.STATE_WEAK | Flag.STATE_ASK)
        if one == "." and folded[at + 1 : at + 2].isalnum() and folded[max(0, at - 1)] == " ":
            # "A .heic": a file's ending.
            return at + 1
        if one in _STOPS:
            behind = at + 1
            while folded[behind : behind + 1] in _STOPS:
                behind += 1
            return self._add(at, behind, Flag.STOP)
        if one in lexicon.of_two_scripts and lexicon.find_characters(folded, at)[0]:
            return self._characters(at)
        return at + 1 if number is None else self._word(at, number)

    def _add(self, start: int, end: int, flags: Flags, value: Any = None) -> int:
        first, last = self._places[start], self._places[end]
        # One letter that is compared as two, such as Thai "ำ", has its place only once.
        if first != last:
            offset = self._offset
            self._found.append(Token(offset + first, offset + last, flags, self._text[first:last], value))
        return end

    def _add_format(self, start: int, end: int) -> None:
        """Add the format in a phrase, which does not swallow what it says of it: "give me a gif"."""
        if inner := _format().search(self._folded, start, end):
            self._add(inner.start(), inner.end(), Flag.FORMAT, inner[1])

    def _size(self, at: int, found: re.Match[str]) -> int:
        folded = self._folded
        flags, value = meant(found)
        if flags == Flag.NUMBER and "%" in (folded[max(0, at - 1)], *folded[found.end() : found.end() + 1]):
            flags |= Flag.PERCENT
        at = self._add(at, found.end(), flags, value)
        if flags == Flag.NUMBER and (of := unit().match(folded, at)):
            at = self._add(at, of.end(), Flag.MINUTE if of["minute"] else Flag.SECOND)
        return at

    def _space(self, at: int) -> int:
        if at and self._lexicon.order.space_ends:
            before, behind = self._folded[at - 1], self._folded[at + 1 : at + 2]
            if is_spaceless(before) and is_spaceless(behind):
                return self._add(at, at + 1, Flag.STOP)
        return at + 1

    def _characters(self, at: int) -> int:
        folded = self._folded
        length, flags, value = self._lexicon.find_characters(folded, at)
        drawn_out = not length and at and folded[at] == folded[at - 1]
        end = self._add(at, at + (length or 1), Flag.SMALL if drawn_out else flags, value)
        if length > 1 and folded[end - 1] in _ASKING:
            # An entry with its question mark ends what it asks as any other does.
            self._add(end - 1, end, Flag.STOP)
        if length > 1 and self._formats and not flags & Flag.FORMAT:
            self._add_format(at, end)
        return end

    def _exactly(self, at: int, number: int, forms: dict[str, Flags], *, known: bool) -> Flags:
        """Return what a word is with the accents that it has; in a text without any it may be each of them."""
        written = fold(self._text[self._places[at] : self._places[self._ends[number]]], marks=True)
        if written in forms or known or not self._text.isascii():
            return forms.get(written, 0)
        return functools.reduce(operator.or_, forms.values(), 0)

    def _word(self, at: int, number: int) -> int:
        words, lexicon = self._words, self._lexicon
        word = words[number]
        count, flags, value = lexicon.find_words(words, number)
        if word in lexicon.parted and (count <= 1 or not flags & _ACTIONS):
            parted = _parted(words, number, lexicon)
            count, flags = (1, parted) if parted else (count, flags)
        if count <= 1 and word in lexicon.exact:
            exact = self._exactly(at, number, lexicon.exact[word], known=bool(count))
            count, flags = (1, flags | exact) if exact else (count, flags)
        if count and word[0] in AND and lexicon.glued[word]:
            flags |= Flag.GLUED
        if self._slips and self._slips & set(range(number, number + count)):
            flags |= Flag.TYPO
        end = self._ends[number + count - 1 if count else number]
        self._add(at, end, flags if count else 0, value)
        if count > 1 and self._formats:
            self._add_format(at, end)
        return end


def _parted(words: list[str], number: int, lexicon: Lexicon) -> Flags:
    """Return what a verb is whose other part comes later, before anything that ends a phrase."""
    ends = words.index("", number) if "" in words[number:] else len(words)
    behind = words[number + 1 : ends]
    return next((flags for part, flags in lexicon.parted[words[number]] if part in behind), 0)


def _without_slips(words: list[str], lexicon: Lexicon) -> tuple[list[str], set[int]]:
    """Return the words as they were meant, and the numbers of those that were misspelt."""
    if not any(map(lexicon.slips.__getitem__, words)):
        return words, set()
    meant = [*map(lexicon.slips.__getitem__, words)]
    right = [one or word for one, word in zip(meant, words, strict=True)]
    return right, {number for number, one in enumerate(meant) if one}
