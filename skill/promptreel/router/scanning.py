"""A message cut into tokens: words and phrases of the lists, what the engine knows by itself, and the unknown."""

from __future__ import annotations

import functools
import operator
import re
from typing import TYPE_CHECKING, Any

from .flags import CREDITS, EXPORT, STATE, UPLOAD, Flag
from .folding import fold, is_spaceless
from .reading import Words, read_words
from .sizes import meant, size, unit
from .spans import is_media
from .tokens import Token

if TYPE_CHECKING:
    from .flags import Flags
    from .lexicon import Lexicon
    from .spans import Span

_STOP = re.compile(r"[.,;:!?。，、；：！？؟،…।\n|()（）—–]+")
_FORMAT = re.compile(r"(?<![a-z])(mp4|mov|webm|gif)s?(?![a-z0-9])")
_AND = "وف"
_FIRST_SPACELESS = "\u0e00"
_ACTIONS = EXPORT | UPLOAD | CREDITS | STATE
_BEGINS_A_SIZE = frozenset("0123456789.ufqhmwg")
_BEGIN_SIZES = frozenset({"uh", "fu", "fh", "qh", "hd", "mp", "mo", "we", "gi"})
"""Of words; digits and points begin the others."""
_ASKING = "?？"
_NAME_WORDS = 3
"""Words behind a space that a folder's name may have."""


def scan(message: str, spans: list[Span], words: Lexicon, read: Words | None = None) -> list[Token]:
    """Cut a message in Unicode's form NFC, from left to right.

    Args:
        message: What was said.
        spans: Its links, paths and quoted text.
        words: Of its languages.
        read: What was read of it without accents, whole; it is not read again where that will do.
    """
    if not spans:
        whole = read if read is not None and not words.marks else read_words(message, marks=words.marks)
        return _Scanner(message, 0, whole, words).scan()
    tokens: list[Token] = []
    at = 0
    for span in spans:
        tokens += _scan_words(message[at : span.start], at, words)
        tokens.append(Token(span.start, span.end, span.flag, span.text, span.text))
        at = span.end
    tokens += _scan_words(message[at:], at, words)
    return _with_whole_paths(_with_parts(tokens, words), message)


def _with_parts(tokens: list[Token], words: Lexicon) -> list[Token]:
    """Let a verb in two parts have files between them: "füg a.mp4 und b.mp4 zusammen"."""
    for number, token in enumerate(tokens):
        parts = words.parted.get(fold(token.text, marks=words.marks), ())
        for other in tokens[number + 1 :] if parts else ():
            if other.flags & Flag.STOP:
                break
            said = fold(other.text, marks=words.marks)
            if flags := next((flags for part, flags in parts if part == said), 0):
                tokens[number] = token.but(flags=flags)
                break
    return tokens


def _with_whole_paths(tokens: list[Token], message: str) -> list[Token]:
    """Let a folder's last name have spaces, if it ends its clause: "/Users/ann/Movies/Wedding Cut"."""
    found: list[Token] = []
    for number, token in enumerate(tokens):
        if found and found[-1].end > token.start and found[-1].flags & Flag.PATH:
            continue
        found.append(token)
        if not token.flags & Flag.PATH or is_media(token.text) or message[token.end - 1] in "/\\\"'”’」":
            continue
        behind = tokens[number + 1 : number + 2 + _NAME_WORDS]
        end = next((at for at, one in enumerate(behind) if one.flags & Flag.STOP), len(behind))
        whole = end <= _NAME_WORDS and (end < len(behind) or number + 1 + end == len(tokens))
        if end and whole and _ends_a_name(behind[:end]) and token.text == token.value:
            text = message[token.start : behind[end - 1].end]
            found[-1] = token.but(end=behind[end - 1].end, text=text, value=text)
    return found


def _ends_a_name(words: list[Token]) -> bool:
    """Whether these belong to a folder's name: all unknown, or all with capitals, or "... of Ann", "... 2024"."""
    last = words[-1]
    if all(word.text[:1].isupper() for word in words):
        return True
    names = last.flags & Flag.NUMBER or (not last.flags and last.text[:1].isupper())
    return bool(names) or not any(word.flags for word in words)


def _scan_words(text: str, offset: int, lexicon: Lexicon) -> list[Token]:
    return _Scanner(text, offset, read_words(text, marks=lexicon.marks), lexicon).scan() if text else []


class _Scanner:
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
        folded, lexicon, index_at = self._folded, self._lexicon, self._index_at
        of_two_scripts, space_ends = lexicon.of_two_scripts, lexicon.order.space_ends
        at, end = 0, len(folded)
        while at < end:
            one = folded[at]
            if one == " ":
                at = self._space(at) if space_ends else at + 1
            elif (
                one < _FIRST_SPACELESS
                and one.isalpha()
                and one not in of_two_scripts
                and (one not in _BEGINS_A_SIZE or folded[at : at + 2] not in _BEGIN_SIZES)
            ):
                # So most words begin, and nothing else does.
                at = self._word(at) if at in index_at else at + 1
            elif one.isspace():
                at = self._space(at)
            elif (one in _BEGINS_A_SIZE or one.isdigit()) and (found := size().match(folded, at)):
                at = self._size(at, found)
            elif one == "%" and not folded[:at].rstrip()[-1:].isdigit():
                at = self._add(at, at + 1, Flag.STATE_WEAK | Flag.STATE_ASK)
            elif one == "." and folded[at + 1 : at + 2].isalnum() and folded[max(0, at - 1)] == " ":
                # "A .heic": a file's ending.
                at += 1
            elif not one.isalnum() and (stop := _STOP.match(folded, at)):
                at = self._add(at, stop.end(), Flag.STOP)
            elif (one >= _FIRST_SPACELESS and is_spaceless(one)) or (
                # "U盘", "B站": words of two scripts.
                one in of_two_scripts and lexicon.find_characters(folded, at)[0]
            ):
                at = self._characters(at)
            else:
                at = self._word(at) if at in index_at else at + 1
        return self._found

    def _add(self, start: int, end: int, flags: Flags, value: Any = None) -> int:
        first, last = self._places[start], self._places[end]
        # One letter that is compared as two, such as Thai "ำ", has its place only once.
        if first != last:
            offset = self._offset
            self._found.append(Token(offset + first, offset + last, flags, self._text[first:last], value))
        return end

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
        if self._lexicon.order.space_ends and at:
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
        if (
            length > 1
            and self._formats
            and not flags & Flag.FORMAT
            and (inner := _FORMAT.search(folded, at, end))
        ):
            self._add(inner.start(), inner.end(), Flag.FORMAT, inner[1])
        return end

    def _exactly(self, at: int, number: int, forms: dict[str, Flags], *, known: bool) -> Flags:
        """Return what a word is with the accents that it has; in a text without any it may be each of them."""
        written = fold(self._text[self._places[at] : self._places[self._ends[number]]], marks=True)
        if written in forms or known or not self._text.isascii():
            return forms.get(written, 0)
        return functools.reduce(operator.or_, forms.values(), 0)

    def _word(self, at: int) -> int:
        number, words, lexicon = self._index_at[at], self._words, self._lexicon
        word = words[number]
        count, flags, value = lexicon.find_words(words, number)
        if word in lexicon.parted and (count <= 1 or not flags & _ACTIONS):
            parted = _parted(words, number, lexicon)
            count, flags = (1, parted) if parted else (count, flags)
        if count <= 1 and word in lexicon.exact:
            exact = self._exactly(at, number, lexicon.exact[word], known=bool(count))
            count, flags = (1, flags | exact) if exact else (count, flags)
        if count and word[0] in _AND and lexicon.glued[word]:
            flags |= Flag.GLUED
        if self._slips and self._slips & set(range(number, number + count)):
            flags |= Flag.TYPO
        end = self._ends[number + count - 1 if count else number]
        if self._same_places:
            text, offset = self._text[at:end], self._offset
            self._found.append(Token(offset + at, offset + end, flags if count else 0, text, value))
        else:
            self._add(at, end, flags if count else 0, value)
        if count > 1 and self._formats and (inner := _FORMAT.search(self._folded, at, end)):
            # A phrase does not swallow what it says of the format: "give me a gif".
            self._add(inner.start(), inner.end(), Flag.FORMAT, inner[1])
        return end


def _parted(words: list[str], number: int, lexicon: Lexicon) -> Flags:
    """Return what a verb is whose other part comes later, before anything that ends a phrase."""
    ends = words.index("", number) if "" in words[number:] else len(words)
    behind = words[number + 1 : ends]
    return next((flags for part, flags in lexicon.parted[words[number]] if part in behind), 0)


def _without_slips(words: list[str], lexicon: Lexicon) -> tuple[list[str], set[int]]:
    """Return the words as they were meant, and the numbers of those that were misspelt."""
    meant = [*map(lexicon.slips.__getitem__, words)]
    if not any(meant):
        return words, set()
    right = [one or word for one, word in zip(meant, words, strict=True)]
    return right, {number for number, one in enumerate(meant) if one}
