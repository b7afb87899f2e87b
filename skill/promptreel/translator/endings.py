"""How words end, and with what a clause begins and ends: moods and persons are told by that, whatever the word is.

"Usuniesz", "ściszysz" and "przesuniesz" are three words that may be new, and one person of a verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel.router.folding import is_spaceless, word_in

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONG = 4
"""Letters of a word whose ending is one; of a shorter one it would be the word."""
_ENDINGS = (2, 3)
_OUTER = (1, 2, 3)
"""Letters of the first and the last word's endings."""
_LAST, _FIRST = 5, 3
"""Characters at the end and the beginning of a clause in a script without spaces, at most."""
_SIGNS = " .!。！।,、，"


def endings(text: str) -> set[str]:
    """Return the endings in a clause's folded text.

    Those are two and three last letters of longer words ("*ing"), the first and the last word and how these end ("^open",
    "^*en", "below$", "*ow$"), and the first and last characters in scripts without spaces.
    """
    found: set[str] = set()
    words = word_in(text).findall(text)
    for word in words:
        if len(word) > _LONG:
            found.update("*" + word[-size:] for size in _ENDINGS)
    if words:
        found.update(("^" + words[0], words[-1] + "$"))
        found.update("^*" + words[0][-size:] for size in _OUTER if len(words[0]) > size + 1)
        found.update(f"*{words[-1][-size:]}$" for size in _OUTER if len(words[-1]) > size + 1)
    if not text.isascii():
        found.update(_of_runs(text.strip(_SIGNS)))
    return found


def _of_runs(bare: str) -> Iterator[str]:
    if bare and is_spaceless(bare[-1]):
        yield from (bare[-size:] + "$" for size in range(1, _LAST + 1))
    if bare and is_spaceless(bare[0]):
        yield from ("^" + bare[:size] for size in range(1, _FIRST + 1))
