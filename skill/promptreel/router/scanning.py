"""A message cut into tokens: words and phrases of the lists, what the engine knows by itself, and the unknown."""

from __future__ import annotations

import functools
import operator
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from .flags import CREDITS, EXPORT, STATE, UPLOAD, Flag, Flags
from .folding import WORD, fold, fold_with_places, is_spaceless
from .sizes import SIZE, UNIT, meant
from .spans import is_media

if TYPE_CHECKING:
    from .lexicon import Lexicon
    from .spans import Span

_STOP = re.compile(r"[.,;:!?。，、；：！？؟،…।\n|()（）—–]+")
_FORMAT = re.compile(r"(?<![a-z])(mp4|mov|webm|gif)s?(?![a-z0-9])")
_AND = "وف"
_FIRST_SPACELESS = "\u0e00"
_ACTIONS = EXPORT | UPLOAD | CREDITS | STATE
_BEGINS_A_SIZE = frozenset("0123456789.ufqhmwg")
_ASKING = "?？"
_NAME_WORDS = 3
"""Words behind a space that a folder's name may have."""


class Token(NamedTuple):
    """A part of a message.

    Attributes:
        start: Where it begins in the message.
        end: Where it ends.
        flags: What it can be; none for an unknown word.
        text: As it was written.
        value: What it stands for: a format, a size, a number, an address.
    """

    start: int
    end: int
    flags: Flags
    text: str
    value: Any = None


_new: Any = tuple.__new__
"""Makes a token a third faster than its class does; there are ten in a message."""


def scan(message: str, spans: list[Span], words: Lexicon) -> list[Token]:
    """Cut a message in Unicode's form NFC, from left to right."""
    tokens: list[Token] = []
    at = 0
    for span in spans:
        tokens += _scan_words(message[at : span.start], at, words)
        tokens.append(Token(span.start, span.end, span.flag, span.text, span.text))
        at = span.end
    tokens += _scan_words(message[at:], at, words)
    return _with_whole_paths(_with_parts(tokens, words), message) if spans else tokens


def _with_parts(tokens: list[Token], words: Lexicon) -> list[Token]:
    """Let a verb in two parts have files between them: "füg a.mp4 und b.mp4 zusammen"."""
    for number, token in enumerate(tokens):
        parts = words.parted.get(fold(token.text, marks=words.marks), ())
        for other in tokens[number + 1 :] if parts else ():
            if other.flags & Flag.STOP:
                break
            said = fold(other.text, marks=words.marks)
            if flags := next((flags for part, flags in parts if part == said), 0):
                tokens[number] = token._replace(flags=flags)
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
            found[-1] = token._replace(end=behind[end - 1].end, text=text, value=text)
    return found


def _ends_a_name(words: list[Token]) -> bool:
    """Whether these belong to a folder's name: all unknown, or all with capitals, or "... of Ann", "... 2024"."""
    last = words[-1]
    if all(word.text[:1].isupper() for word in words):
        return True
    names = last.flags & Flag.NUMBER or (not last.flags and last.text[:1].isupper())
    return bool(names) or not any(word.flags for word in words)


def _scan_words(text: str, offset: int, lexicon: Lexicon) -> list[Token]:
    return _Scanner(text, offset, lexicon).scan()


class _Scanner:
    """A part of a message between links, paths and quotes."""

    def __init__(self, text: str, offset: int, lexicon: Lexicon) -> None:
        self._text, self._offset, self._lexicon = text, offset, lexicon
        self._folded, self._places = fold_with_places(text, marks=lexicon.marks)
        self._plain = _with_gaps(self._folded)
        found = [match[0] if match else "" for match in self._plain]
        self._words, self._slips = _without_slips(found, lexicon)
        self._index_at = {match.start(): number for number, match in enumerate(self._plain) if match}
        self._found: list[Token] = []

    def scan(self) -> list[Token]:
        """Return the tokens, from left to right."""
        folded, lexicon = self._folded, self._lexicon
        at = 0
        while at < len(folded):
            one = folded[at]
            if one == " " or one.isspace():
                at = self._space(at)
            elif (one in _BEGINS_A_SIZE or one.isdigit()) and (size := SIZE.match(folded, at)):
                flags, value = meant(size)
                if flags == Flag.NUMBER and "%" in (
                    folded[max(0, at - 1)],
                    *folded[size.end() : size.end() + 1],
                ):
                    flags |= Flag.PERCENT
                at = self._add(at, size.end(), flags, value)
                if flags == Flag.NUMBER and (unit := UNIT.match(folded, at)):
                    at = self._add(at, unit.end(), Flag.MINUTE if unit["minute"] else Flag.SECOND)
            elif one == "%" and not folded[:at].rstrip()[-1:].isdigit():
                at = self._add(at, at + 1, Flag.STATE_WEAK | Flag.STATE_ASK)
            elif one == "." and folded[at + 1 : at + 2].isalnum() and folded[max(0, at - 1)] == " ":
                # "A .heic": a file's ending.
                at += 1
            elif not one.isalnum() and (stop := _STOP.match(folded, at)):
                at = self._add(at, stop.end(), Flag.STOP)
            elif (one >= _FIRST_SPACELESS and is_spaceless(one)) or (
                # "U盘", "B站": words of two scripts.
                lexicon.beginning_with(one) is not None and lexicon.find_characters(folded, at)[0]
            ):
                at = self._characters(at)
            else:
                at = self._word(at) if at in self._index_at else at + 1
        return self._found

    def _add(self, start: int, end: int, flags: Flags, value: Any = None) -> int:
        first, last = self._places[start], self._places[end]
        # One letter that is compared as two, such as Thai "ำ", has its place only once.
        if first != last:
            offset = self._offset
            self._found.append(
                _new(Token, (offset + first, offset + last, flags, self._text[first:last], value))
            )
        return end

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
        if length > 1 and not flags & Flag.FORMAT and (inner := _FORMAT.search(folded, at, end)):
            self._add(inner.start(), inner.end(), Flag.FORMAT, inner[1])
        return end

    def _exactly(self, at: int, number: int, forms: dict[str, Flags], *, known: bool) -> Flags:
        """Return what a word is with the accents that it has; in a text without any it may be each of them."""
        match = self._plain[number]
        end = match.end() if match else at + 1
        written = fold(self._text[self._places[at] : self._places[end]], marks=True)
        if written in forms or known or not self._text.isascii():
            return forms.get(written, 0)
        return functools.reduce(operator.or_, forms.values(), 0)

    def _word(self, at: int) -> int:
        number = self._index_at[at]
        count, flags, value = self._lexicon.find_words(self._words, number)
        if self._words[number] in self._lexicon.parted and (count <= 1 or not flags & _ACTIONS):
            parted = _parted(self._words, number, self._lexicon)
            count, flags = (1, parted) if parted else (count, flags)
        if count <= 1 and (forms := self._lexicon.exact.get(self._words[number])):
            exact = self._exactly(at, number, forms, known=bool(count))
            count, flags = (1, flags | exact) if exact else (count, flags)
        if count and self._words[number][0] in _AND and self._lexicon.is_glued(self._words[number]):
            flags |= Flag.GLUED
        typo = Flag.TYPO if self._slips and self._slips & set(range(number, number + count)) else 0
        last = self._plain[number + max(count, 1) - 1]
        end = last.end() if last else at + 1
        self._add(at, end, flags | typo if count else 0, value)
        if count > 1 and (inner := _FORMAT.search(self._folded, at, end)):
            # A phrase does not swallow what it says of the format: "give me a gif".
            self._add(inner.start(), inner.end(), Flag.FORMAT, inner[1])
        return end


def _parted(words: list[str], number: int, lexicon: Lexicon) -> Flags:
    """Return what a verb is whose other part comes later, before anything that ends a phrase."""
    ends = words.index("", number) if "" in words[number:] else len(words)
    behind = words[number + 1 : ends]
    return next((flags for part, flags in lexicon.parted[words[number]] if part in behind), 0)


def _with_gaps(folded: str) -> list[re.Match[str] | None]:
    """Return the words, and None wherever a phrase cannot go on: other than spaces, apostrophes, hyphens between."""
    found: list[re.Match[str] | None] = []
    end = 0
    for match in WORD.finditer(folded):
        start, behind = match.span()
        if found and (gap := folded[end:start]) != " " and gap.strip(" '-\t"):
            found.append(None)
        found.append(match)
        end = behind
    return found


def _without_slips(words: list[str], lexicon: Lexicon) -> tuple[list[str], set[int]]:
    """Return the words as they were meant, and the numbers of those that were misspelt."""
    meant = {
        number: right
        for number, word in enumerate(words)
        if word and (right := lexicon.meant_by(word)) is not None
    }
    return [meant.get(number, word) for number, word in enumerate(words)] if meant else words, set(meant)
