"""What a text must have so that a pattern can match: most patterns need not be tried, nor even compiled, for most messages."""

from __future__ import annotations

import re
from functools import lru_cache

Needed = frozenset[str]
"""A text whose `traits` have none of these cannot match; empty: nothing is known."""
_NOTHING: Needed = frozenset()
_MOST = 48
"""More words than this are no quicker to look for than a pattern that is there already."""
A_DIGIT, A_HAN, A_MARK = "\x01d", "\x01h", "\x01m"
"""Stand in `traits` for any character of a kind; no text has them, as `fold` leaves no control characters of its own."""
_HAN_RANGES = ("\u3400-\u9fff", "\u3400-\u4dbf\u4e00-\u9fff", "\u4e00-\u9fff")
_KINDS = {r"\d": A_DIGIT, "0-9": A_DIGIT, "1-9": A_DIGIT, "\ue000-\uf8ff": A_MARK} | dict.fromkeys(
    _HAN_RANGES, A_HAN
)
_TRAITS = (
    (re.compile(r"\d"), A_DIGIT),
    (re.compile("[\u3400-\u9fff]"), A_HAN),
    (re.compile("[\ue000-\uf8ff]"), A_MARK),
)
_EVERYWHERE = frozenset(" ,.'-")
_LITERAL = re.compile(r"[^\\\[\](){}|?*+.^$]+")
_LITERALS = re.compile(r"([^\\\[\](){}?*+.^$]+)\)")
"""What stands in most brackets: words and no signs. They are cut in one go."""
_OPENINGS = re.compile(r"\((?:\?(?::|=|!|<=|<!|>|P<\w+>|[aims]+:))?")
_QUANTIFIER = re.compile(r"(?:(?P<none>[?*]|\{0?,\d*\}|\{0\})|\+|\{[1-9]\d*(?:,\d*)?\})[?+]?")
_CLASS = re.compile(r"\[(?P<not>\^)?(?P<signs>\]?(?:\\.|[^\]\\])*)\]", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|U[0-9a-fA-F]{8}|\d{1,2}|.)", re.DOTALL)
_UNICODE = re.compile(r"\\u([0-9a-fA-F]{4})")
_VERBOSE = re.compile(r"(?P<kept>\\.|\[\^?\]?(?:\\.|[^\]\\])*\])|\s+|#[^\n]*", re.DOTALL)


@lru_cache(maxsize=512)
def traits(text: str) -> str:
    """A text as `needed` compares it: folded, and which kinds of characters it has."""
    kinds = [trait for pattern, trait in _TRAITS if pattern.search(text)]
    return "".join([words_of(text), *kinds])


def words_of(text: str) -> str:
    """A text folded so that letters are the same that are the same to a pattern."""
    from promptreel_studio.agent.reading.text import fold  # which has patterns of its own

    return fold(text).replace("ı", "i")


def needed(pattern: str, *, verbose: bool = False, most: int = _MOST) -> Needed:
    """Read of what a text must have one, so that a case-insensitive pattern can match.

    It is careful: what is not understood needs nothing.

    Args:
        pattern: In the notation of `re`.
        verbose: Whether blanks and comments mean nothing.
        most: Words among which one is needed; of more, nothing is said.
    """
    if verbose:
        pattern = _VERBOSE.sub(lambda found: found["kept"] or "", pattern)
    try:
        found, end = _either(pattern, 0, most)
    except ValueError:
        return _NOTHING
    return frozenset(map(words_of, found)) if end == len(pattern) else _NOTHING


def _either(pattern: str, here: int, most: int) -> tuple[Needed, int]:
    """Read branches up to a closing bracket: one of them must match."""
    branch, here = _sequence(pattern, here, most)
    if here >= len(pattern) or pattern[here] != "|":
        return branch, here
    union, known = set(branch), bool(branch)
    while here < len(pattern) and pattern[here] == "|":
        branch, here = _sequence(pattern, here + 1, most)
        union |= branch
        known = known and bool(branch)
    return (frozenset(union) if known and len(union) <= most else _NOTHING), here


def _sequence(pattern: str, here: int, most: int) -> tuple[Needed, int]:
    """Read what must match one after the other: the best of what its parts need."""
    best, run, length = _NOTHING, "", len(pattern)
    while here < length:
        if literal := _LITERAL.match(pattern, here):
            signs, here = literal[0], literal.end()
            part: Needed | None = None
        elif (sign := pattern[here]) in "|)":
            break
        elif sign == "(":
            signs, (part, here) = "", _group(pattern, here, most)
        else:
            signs, part, here = _single(pattern, here)
        quantifier = _QUANTIFIER.match(pattern, here) if here < length and pattern[here] in "?*+{" else None
        if quantifier is not None:
            here = quantifier.end()
            if quantifier["none"]:
                signs, part = signs[:-1], _NOTHING
        run += signs
        if part is not None or quantifier is not None:
            best, run = _better(_better(best, _run(run)), part or _NOTHING), ""
    return _better(best, _run(run)), here


def _group(pattern: str, here: int, most: int) -> tuple[Needed, int]:
    opening = _OPENINGS.match(pattern, here)
    if opening is None or pattern[opening.end() : opening.end() + 1] == "?":
        raise ValueError(pattern)
    if plain := _LITERALS.match(pattern, opening.end()):
        branches = plain[1].split("|")
        known = len(branches) <= most and all(map(_run, branches))
        inside, here = frozenset(branches) if known else _NOTHING, plain.end() - 1
    else:
        inside, here = _either(pattern, opening.end(), most)
    if pattern[here : here + 1] != ")":
        raise ValueError(pattern)
    return (_NOTHING if opening[0] in {"(?!", "(?<!"} else inside), here + 1


def _single(pattern: str, here: int) -> tuple[str, Needed | None, int]:
    """Read one sign: the character that it stands for, and None; or nothing, and what it needs."""
    sign = pattern[here]
    if sign == "[":
        found = _CLASS.match(pattern, here)
        if found is None:
            raise ValueError(pattern)
        if found["not"]:
            return "", _NOTHING, found.end()
        one = len(found["signs"]) == 1
        return (found["signs"], None, found.end()) if one else ("", _of_class(found["signs"]), found.end())
    if sign == "\\":
        found = _ESCAPE.match(pattern, here)
        if found is None:
            raise ValueError(pattern)
        escaped = found[0][1:]
        if escaped in {"b", "B"}:
            return "", None, found.end()
        if escaped[0].isalnum():
            return "", frozenset({A_DIGIT}) if escaped == "d" else _NOTHING, found.end()
        return escaped, None, found.end()
    if sign in "?*+{":
        raise ValueError(pattern)
    return (
        ("", None, here + 1)
        if sign in "^$"
        else ("", _NOTHING, here + 1)
        if sign == "."
        else (sign, None, here + 1)
    )


def _of_class(signs: str) -> Needed:
    """What one of the characters of a class needs."""
    signs = _UNICODE.sub(lambda found: chr(int(found[1], 16)), signs)
    kinds: set[str] = set()
    for written, kind in _KINDS.items():
        if written in signs:
            signs = signs.replace(written, "", 1)
            kinds.add(kind)
    if "\\" in signs or "-" in signs[1:-1] or any(_is_everywhere(sign) for sign in signs):
        return _NOTHING
    return frozenset(kinds | set(signs))


def _run(signs: str) -> Needed:
    """Signs that must stand beside each other; a single letter is in every text."""
    return frozenset({signs}) if len(signs) > 1 or (signs and not _is_everywhere(signs)) else _NOTHING


def _is_everywhere(sign: str) -> bool:
    return sign in _EVERYWHERE or sign.isspace() or (sign.isalnum() and sign < "\u3400")


def _better(one: Needed, other: Needed) -> Needed:
    """The one of two needs that fewer texts meet: of longer words, or of fewer."""
    if not one or not other:
        return one or other
    lengths = min(map(_length, one)), min(map(_length, other))
    return other if (lengths[1], -len(other)) > (lengths[0], -len(one)) else one


def _length(word: str) -> int:
    return 0 if word.startswith("\x01") else len(word)
