"""Which languages in Latin letters a word tells of: a table made from all word files, so that not all must be read.

`python -m promptreel.router.hints` makes it anew; a test compares. Where it is missing, the files are read.
"""

from __future__ import annotations

import functools
import os

from .folding import fold, word_in
from .lexicon import language
from .wordlists import FILES, MEDIA

HINT, WORD_OF_IT = 2, 1
"""What a word counts for the language that it is a hint for, or just a word of."""
TABLE = os.path.join(os.path.dirname(__file__), "words", "hints.json")  # noqa: PTH118, PTH120 - imported at start

Hints = dict[str, dict[str, int]]
_ANY = {*MEDIA, "gif", "mov", "webm", "video", "ok", "please"}
"""Words that are of every language, whoever lists them; "please" is English by its hint."""
LANE = 16
"""Bits of each language in the number that tells how much a word counts for all of them: adding up such numbers counts
for all languages at once, six times as fast as adding to a table of them."""


def lanes(codes: dict[str, int]) -> int:
    """Return one number that holds how much a word counts for each of `FILES.codes`.

    Args:
        codes: What it is for each; if it is a word of one alone it counts more: "in" is a word of many languages,
            "exporteren" of one.
    """
    only = WORD_OF_IT if len(codes) == 1 else 0
    return sum((weight + only) << (LANE * FILES.codes.index(code)) for code, weight in codes.items())


@functools.cache
def hints() -> dict[str, int]:
    """Return how much a word tells of which languages, as `lanes` holds it."""
    import json  # a third of what the rest takes to import

    try:
        with open(TABLE, encoding="utf-8") as file:  # noqa: PTH123 - as above
            packed: dict[str, str] = json.load(file)
    except FileNotFoundError:
        return {word: lanes(codes) for word, codes in made().items()}
    found: dict[str, int] = {}
    for names, words in packed.items():
        codes = {name.rstrip("!"): HINT if name.endswith("!") else WORD_OF_IT for name in names.split()}
        found |= dict.fromkeys(words.split(), lanes(codes))
    return found


def made() -> Hints:
    """Return the table made from the files of all languages that have hints."""
    found: Hints = {}
    for code in FILES.codes:
        data = FILES.read(code)
        if not data.get("hint"):
            continue
        own = language(code)
        # Words within phrases are often those of other languages.
        alone = [word for word, nodes in own.words.edges.items() if any(node.ends for node in nodes)]
        for word in [*alone, *own.exact]:
            if word.isalpha() and word not in _ANY:
                found.setdefault(word, {})[code] = WORD_OF_IT
        for hint in data["hint"]:
            for part in word_in(folded := fold(hint)).findall(folded):
                found.setdefault(part, {})[code] = HINT
    return found


def packed(table: Hints) -> str:
    """Return the table as its file holds it, words by whose they are: "de es" -> "video ...", "en!" -> "the ..."."""
    groups: dict[str, list[str]] = {}
    for word, codes in sorted(table.items()):
        names = " ".join(f"{code}!" if weight == HINT else code for code, weight in sorted(codes.items()))
        groups.setdefault(names, []).append(word)
    lines = {names: " ".join(words) for names, words in sorted(groups.items())}
    import json

    return json.dumps(lines, ensure_ascii=False, indent=0) + "\n"


if __name__ == "__main__":
    # Made before the file is opened: whoever reads an empty table meanwhile cannot route anything.
    table = packed(made())
    with open(TABLE, "w", encoding="utf-8") as file:  # noqa: PTH123 - as above
        file.write(table)
