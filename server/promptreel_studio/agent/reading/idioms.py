"""Idioms of vocabulary/ (turns, ordinary, sayings, idioms, speech), put into plainer words before anything else is read."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from promptreel_studio.agent.reading.variants import either_script

_FILES = ("turns.toml", "ordinary.toml", "sayings.toml", "idioms.toml", "speech.toml")


def without_idioms(text: str) -> str:
    """The text in plainer words; quotations must be behind their marks already."""
    for pattern, plain in _idioms():
        # Python 3.11 reads a template anew at each `sub`, which takes several times as long as not finding anything.
        if pattern.search(text) is not None:
            text = pattern.sub(plain, text)
    return text


@cache
def _idioms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Pattern and what it becomes, in the order of the files."""
    folder = files("promptreel_studio.agent.vocabulary")
    return tuple(
        (re.compile(either_script(pattern), re.IGNORECASE), plain)
        for name in _FILES
        for group in tomllib.loads(folder.joinpath(name).read_text("utf-8")).values()
        for pattern, plain in group.items()
    )
