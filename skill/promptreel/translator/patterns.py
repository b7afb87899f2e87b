"""Lists of phrases as one regular expression, by their common beginnings: hundreds of alternatives side by side are slow."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any

from promptreel.router.folding import SPACELESS, is_spaceless
from promptreel.router.wordlists import alternatives

from .parts import lowered

if TYPE_CHECKING:
    from collections.abc import Iterable

_NOTHING = r"(?!)"
_SIGNS = "\u0900-\u0903\u093a-\u094f\u064b-\u0652"
"""Vowel signs of Hindi and Arabic; they are no letters to Python, and yet no word ends before them."""
_LETTERS = "".join(map(chr, [*range(0x900, 0x904), *range(0x93A, 0x950)]))
_NO_WORD_BEFORE = rf"(?<![^\W{SPACELESS}])(?<![{_SIGNS}])"
_NO_WORD_BEHIND = rf"(?![\u064b-\u0652]*[^\W{SPACELESS}])(?![\u0900-\u0903\u093a-\u094f])"
"""A word ends where a script without spaces begins: "选择mp4", "1080pを"."""
_NO_LETTER_BEFORE = rf"(?<!\w)(?<![{_SIGNS}])"
_NO_LETTER_BEHIND = r"(?![\u064b-\u0652]*\w)(?![\u0900-\u0903\u093a-\u094f])"
"""The same for texts without such a script: each class with these ranges takes more than a millisecond to compile."""
_SPACE = r"[\s-]+"


def has_spaceless(text: str) -> bool:
    """Whether there is anything in a text that is in a script without spaces."""
    return any(one >= "\u0e00" and is_spaceless(one) for one in text)


def pattern(entries: Iterable[str], also: str = "", *, spaceless: bool = True) -> re.Pattern[str]:
    r"""Return what matches any of the entries, of two that begin alike the longer one; nothing if there are none.

    Args:
        entries: Phrases; a `*` stands for letters, a space for spaces or a hyphen, "{with|using} the mouse" for two
            phrases. Whole words are meant, but in scripts without spaces.
        also: A regular expression of its own.
        spaceless: Whether there may be scripts without spaces in the texts.
    """
    no_word_before = _NO_WORD_BEFORE if spaceless else _NO_LETTER_BEFORE
    no_word_behind = _NO_WORD_BEHIND if spaceless else _NO_LETTER_BEHIND
    trees: dict[tuple[str, str], dict[str, Any]] = {}
    for entry in {lowered(one) for written in entries for one in alternatives(written) if one}:
        before = "" if is_spaceless(entry) or not (entry[0].isalnum() or entry[0] == "*") else no_word_before
        last = entry[-1]
        after = "" if is_spaceless(last) or not (last.isalnum() or last in _LETTERS) else no_word_behind
        node = trees.setdefault((before, after), {})
        for atom in _atoms(entry):
            node = node.setdefault(atom, {})
        node[""] = {}
    parts = [
        f"{before}{_joined(tree)}{after}" for (before, after), tree in sorted(trees.items(), reverse=True)
    ]
    return re.compile("|".join([*parts, *([also] if also else [])]) or _NOTHING)


def at_the_end(entries: Iterable[str], *, spaceless: bool = True) -> re.Pattern[str]:
    """Return what matches any of the entries before nothing but signs."""
    return re.compile(rf"(?:{pattern(entries, spaceless=spaceless).pattern})\W*$")


def before_a_space(entries: list[str], *, spaceless: bool = True) -> re.Pattern[str]:
    """Return what matches any of the entries before a space or at the end; nothing if there are none."""
    if not entries:
        return re.compile(_NOTHING)
    return re.compile(rf"(?:{pattern(entries, spaceless=spaceless).pattern})(?=\s|\W*$)")


def beside(entries: list[str], sign: str, *, spaceless: bool = True) -> re.Pattern[str]:
    """Return what matches any of the entries right before or behind a sign; nothing if there are none."""
    if not entries:
        return re.compile(_NOTHING)
    text = pattern(entries, spaceless=spaceless).pattern
    return re.compile(rf"{sign}\s*(?:{text})|(?:{text})\W{{0,2}}{sign}")


@functools.cache
def _escaped(letter: str) -> str:
    return re.escape(letter)


def _atoms(entry: str) -> list[str]:
    if entry == " ":
        return [r"\s+"]
    rest = r"\w{0,8}?" if is_spaceless(entry) else rf"[\w{_SIGNS}]*"
    return [rest if one == "*" else _SPACE if one == " " else _escaped(one) for one in entry]


def _joined(tree: dict[str, Any]) -> str:
    """Return a tree of atoms as an expression; what is longer comes first, letters before wildcards."""
    branches = sorted((atom for atom in tree if atom), key=lambda atom: (len(atom) > 2, atom))
    parts = []
    for atom in branches:
        node, text = tree[atom], atom
        while len(node) == 1 and "" not in node:
            ((following, node),) = node.items()
            text += following
        parts.append(text + (_joined(node) if node != {"": {}} else ""))
    whole = parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
    if "" not in tree:
        return whole
    return f"(?:{whole})?" if parts else ""
