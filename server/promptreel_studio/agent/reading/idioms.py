"""Idioms of vocabulary/idioms.toml, put into plainer words before anything else is read."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files


def without_idioms(text: str) -> str:
    """The text in plainer words; quotations must be behind their marks already."""
    for pattern, plain in _idioms():
        text = pattern.sub(plain, text)
    return text


@cache
def _idioms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Pattern and what it becomes, in the order of the file."""
    file = files("promptreel_studio.agent.vocabulary").joinpath("idioms.toml")
    return tuple(
        (re.compile(pattern, re.IGNORECASE), plain)
        for group in tomllib.loads(file.read_text("utf-8")).values()
        for pattern, plain in group.items()
    )
