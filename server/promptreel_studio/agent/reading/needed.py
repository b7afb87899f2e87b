"""Words without which a pattern finds nothing: most patterns need not be tried, nor even compiled, for most messages."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.text import fold

Needed = frozenset[str]
"""A text that has none of these, folded, cannot match; empty: nothing is known."""
_NOTHING: Needed = frozenset()
_MOST = 48
"""More words than this are no quicker to look for than the pattern."""
_OPENINGS = re.compile(r"\((?:\?(?::|=|!|<=|<!|P<\w+>))?")
_QUANTIFIER = re.compile(r"(?:(?P<none>[?*]|\{0?,\d*\}|\{0\})|\+|\{[1-9]\d*(?:,\d*)?\})[?+]?")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|U[0-9a-fA-F]{8}|\d{1,2}|.)", re.DOTALL)


def words_of(text: str) -> str:
    """A text as `needed` compares it."""
    return fold(text).replace("ı", "i")


def needed(pattern: str) -> Needed:
    """Read which words a text must have one of, so that a case-insensitive pattern can match.

    It is careful: what is not understood needs nothing.
    """
    try:
        found, end = _either(pattern, 0)
    except ValueError:
        return _NOTHING
    return frozenset(map(words_of, found)) if end == len(pattern) else _NOTHING


def _either(pattern: str, here: int) -> tuple[Needed, int]:
    """Read branches up to a closing bracket: one of them must match."""
    branches: list[Needed] = []
    while True:
        branch, here = _sequence(pattern, here)
        branches.append(branch)
        if here >= len(pattern) or pattern[here] != "|":
            break
        here += 1
    union = frozenset[str]().union(*branches)
    return (union if all(branches) and len(union) <= _MOST else _NOTHING), here


def _sequence(pattern: str, here: int) -> tuple[Needed, int]:
    """Read what must match one after the other: the best of what its parts need."""
    best, run = _NOTHING, ""
    while here < len(pattern) and pattern[here] not in "|)":
        sign = pattern[here]
        if sign == "(":
            part, here = _group(pattern, here)
            best, run = _better(_better(best, _run(run)), part), ""
            continue
        literal, end = _single(pattern, here)
        quantifier = _QUANTIFIER.match(pattern, end)
        if literal is None or quantifier is not None:
            if literal and quantifier is not None and not quantifier["none"]:
                run += literal
            best, run = _better(best, _run(run)), ""
        else:
            run += literal
        here = end if quantifier is None else quantifier.end()
    return _better(best, _run(run)), here


def _group(pattern: str, here: int) -> tuple[Needed, int]:
    opening = _OPENINGS.match(pattern, here)
    if opening is None or pattern[opening.end() : opening.end() + 1] == "?":
        raise ValueError(pattern)
    inside, here = _either(pattern, opening.end())
    if pattern[here : here + 1] != ")":
        raise ValueError(pattern)
    quantifier = _QUANTIFIER.match(pattern, here + 1)
    optional = opening[0] in {"(?!", "(?<!"} or (quantifier is not None and quantifier["none"])
    return (_NOTHING if optional else inside), here + 1 if quantifier is None else quantifier.end()


def _single(pattern: str, here: int) -> tuple[str | None, int]:
    """Read one sign: the character that it stands for, "" for a place, None for one of several."""
    sign = pattern[here]
    if sign == "[":
        found = _CLASS.match(pattern, here)
        if found is None:
            raise ValueError(pattern)
        return None, found.end()
    if sign == "\\":
        found = _ESCAPE.match(pattern, here)
        if found is None:
            raise ValueError(pattern)
        escaped = found[0][1:]
        return ("" if escaped in {"b", "B"} else None if escaped[0].isalnum() else escaped), found.end()
    if sign in "?*+{":
        raise ValueError(pattern)
    return ("" if sign in "^$" else None if sign == "." else sign), here + 1


def _run(signs: str) -> Needed:
    """Signs that must stand beside each other; a single letter is in every text."""
    return frozenset({signs}) if len(signs) > 1 or signs > "\u3400" else _NOTHING


def _better(one: Needed, other: Needed) -> Needed:
    """The one of two needs that fewer texts meet: of longer words, or of fewer."""
    if not one or not other:
        return one or other
    lengths = min(map(len, one)), min(map(len, other))
    return other if (lengths[1], -len(other)) > (lengths[0], -len(one)) else one
