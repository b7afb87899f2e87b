"""Endings that may stand behind any word of a language whose tables have the word without them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_ENDINGS = {
    "id": ("nya", "lah", "kah", "ku", "mu", "kan", "in"),
    "tr": (
        *("sınlar", "sinler", "sunlar", "sünler", "sana", "sene", "alım", "elim", "yalım", "yelim"),
        *("sın", "sin", "sun", "sün", "sak", "sek", "sa", "se", "ıyor", "iyor", "uyor", "üyor"),
        *("ndaki", "ndeki", "daki", "deki", "taki", "teki", "sıyla", "siyle", "yla", "yle", "la", "le"),
        *("ndan", "nden", "dan", "den", "tan", "ten", "nda", "nde", "da", "de", "ta", "te"),
        *("nın", "nin", "nun", "nün", "sını", "sini", "sunu", "sünü", "yı", "yi", "yu", "yü", "ya", "ye"),
        *("ın", "in", "un", "ün", "ını", "ini", "sı", "si", "ı", "i", "u", "ü", "a", "e", "lar", "ler"),
    ),
}
_NEGATING = ("ma", "me")
"""Before the endings of Turkish verbs: the wish is turned round."""
_SHORTEST = 3


def without_ending(word: str, language: str, known: Callable[[str], bool]) -> str | None:
    """The word that the tables know without its ending; None where there is none."""
    for ending in sorted(_ENDINGS.get(language, ()), key=len, reverse=True):
        stem = word.removesuffix(ending)
        negative = language == "tr" and stem.endswith(_NEGATING)
        if stem != word and len(stem) >= _SHORTEST and not negative and known(stem):
            return stem
    return None
