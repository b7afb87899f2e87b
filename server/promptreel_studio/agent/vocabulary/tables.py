"""The word tables of every language, read once from the TOML files beside this module."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from promptreel_studio.agent.vocabulary.lexicon import Lexicon

LANGUAGES = ("en", "zh")
_WHOLE_MESSAGES = ("ask", "outside")

Table = dict[str, dict[str, list[str]]]


@cache
def tables() -> dict[str, Table]:
    """Language -> group -> concept -> phrases."""
    folder = files("promptreel_studio.agent.vocabulary")
    return {name: tomllib.loads(folder.joinpath(f"{name}.toml").read_text("utf-8")) for name in LANGUAGES}


def _lexicon(*, asides: bool) -> Lexicon:
    return Lexicon(
        {group: table[group] for group in table if (group in _WHOLE_MESSAGES) == asides}
        for table in tables().values()
    )


WORDS = _lexicon(asides=False)
"""Everything that describes a video or an edit, all languages at once: people mix them."""

ASIDES = _lexicon(asides=True)
"""Greetings, questions and errands of other tools: they must not hide describing words."""
