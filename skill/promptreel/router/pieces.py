"""What the words of a message and their beginnings tell of what it asks for, in the user's language.

The rules know words by what they can be; a word that no list knows tells them nothing. But "scrape together" stands
nearly always in questions for the balance, and "fetch" in wishes for the file. `words/pieces/<language>.toml` holds what
such pieces of messages tell, in whole numbers; `words/pieces/README.md` says how to read, edit and make them anew.
"""

from __future__ import annotations

import functools
import math
import os
import re

from .folding import SPACELESS, word_in

ACTIONS = ("export", "credits", "state", "upload")
BEGINNING, RUN = 4, 3
"""Letters of a word's beginning; characters that are a piece in scripts without spaces, at most."""
FOLDER = os.path.join(os.path.dirname(__file__), "words", "pieces")  # noqa: PTH118, PTH120 - imported at start
_NOTHING = (0, 0, 0, 0)
UNHEARD = (-math.inf,) * len(ACTIONS)
"""What is told where there is nothing to tell by."""


def pieces(text: str) -> set[str]:
    """Return the pieces of a folded text.

    Those are its words, the beginnings of longer words ("down*"), two beginnings that follow each other
    ("down* vide*"), up to three characters in a row in scripts without spaces, and a question mark.
    """
    found: set[str] = set()
    before = ""
    for word in word_in(text).findall(text):
        start = word
        if len(word) > BEGINNING:
            start = word[:BEGINNING] + "*"
            found.add(start)
        found.add(word)
        if before:
            found.add(f"{before} {start}")
        before = start
    for run in () if text.isascii() else _runs().findall(text):
        for size in range(1, RUN + 1):
            found.update([run[at : at + size] for at in range(len(run) - size + 1)])
    if "?" in text or "？" in text or "؟" in text:
        found.add("?")
    return found


@functools.cache
def _runs() -> re.Pattern[str]:
    """Characters in a row in scripts without spaces; made when first needed, as it takes a millisecond."""
    return re.compile(f"[{SPACELESS}]+")


def share(number: int) -> float:
    """Return what each of so many pieces counts: long messages are no surer than short ones."""
    return 1 / math.sqrt(max(1, number))


def told(code: str, text: str) -> tuple[float, ...]:
    """Return how far the pieces of a folded text speak for each of `ACTIONS`, against a wish for the video.

    Args:
        code: The language, of `words/`; without a file of pieces nothing is told.
        text: The message without paths, links and quoted text.
    """
    start, table = _read(code)
    own = pieces(text)
    counts = share(len(own))
    known = [table[piece] for piece in own if piece in table] or [_NOTHING]
    return tuple(base + counts * sum(of) for base, of in zip(start, zip(*known, strict=True), strict=True))


@functools.cache
def _read(code: str) -> tuple[tuple[float, ...], dict[str, tuple[int, ...]]]:
    import tomllib  # with its patterns a third of what the router takes to import

    try:
        with open(os.path.join(FOLDER, code + ".toml"), "rb") as file:  # noqa: PTH118, PTH123 - as above
            data = tomllib.load(file)
    except FileNotFoundError:
        return UNHEARD, {}
    table: dict[str, list[int]] = {}
    for at, action in enumerate(ACTIONS):
        for weight, own in data[action].items():
            if weight == "start":
                continue
            for piece in own:
                table.setdefault(piece, list(_NOTHING))[at] = int(weight)
    starts = tuple(float(data[action]["start"]) for action in ACTIONS)
    return starts, {piece: tuple(weights) for piece, weights in table.items()}
