"""A message cut into tokens: words and phrases of the lists, what the engine knows by itself, and the unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import Flag
from .folding import fold
from .reading import Words, read_words
from .scanner import Scanner
from .spans import is_media
from .tokens import Token

if TYPE_CHECKING:
    from .lexicon import Lexicon
    from .spans import Span

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
        return Scanner(message, 0, whole, words).scan()
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
    return Scanner(text, offset, read_words(text, marks=lexicon.marks), lexicon).scan() if text else []
