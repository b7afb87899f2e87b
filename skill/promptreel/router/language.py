"""Which language a message is written in: by its script, then by whose words they are."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from .folding import WORD
from .hints import HINT, hints

if TYPE_CHECKING:
    from collections.abc import Sequence

_VIETNAMESE = re.compile(r"[ơưđƠƯĐ\u1ea0-\u1ef9]")
"""Letters that no other language here has."""
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("zh", re.compile(r"[\u3400-\u9fff]")),
)


_LATIN = re.compile(r"[a-z]")
_SECOND = 2 * HINT
"""What tells of a second language: one word of it may as well be a name."""


def languages(folded: str, written: str = "") -> tuple[str, ...]:
    """Return the languages whose lists are needed, the main one first.

    Args:
        folded: The message without links, paths and quoted text.
        written: The same with its accents.
    """
    if _VIETNAMESE.search(written):
        return ("vi", "en")
    by_script = [code for code, script in _SCRIPTS if script.search(folded)]
    if "ja" in by_script and "zh" in by_script:
        by_script.remove("zh")
    latin = _latin(WORD.findall(folded)) if _LATIN.search(folded) else []
    found = [*by_script, *latin] or ["en"]
    return tuple(dict.fromkeys([*found, "en"]))


def _latin(words: Sequence[str]) -> list[str]:
    """Return the likeliest language, in a tie the one that comes first, and the one of the words it lacks."""
    table = hints()
    found: list[str] = []
    for _ in range(2):
        count: Counter[str] = Counter()
        for word in words:
            for code, weight in table.get(word, {}).items():
                count[code] += weight
        if not count or (found and max(count.values()) < _SECOND):
            break
        found.append(min(count, key=lambda code: (-count[code], code != "en", code)))
        words = [word for word in words if found[0] not in table.get(word, {})]
    return found or ["en"]
