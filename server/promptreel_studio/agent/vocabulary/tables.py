"""The word tables of every language, read once from the TOML files beside this module and beside the scenes."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from promptreel_studio.agent.vocabulary.lexicon import Lexicon
from promptreel_studio.scenes.spec import KINDS

LANGUAGES = ("en", "zh")
_WHOLE_MESSAGES = ("ask", "outside")
_OF_SCENES = ("kind", "shows", "mood", "beyond")
"""Groups whose phrases lie beside each scene."""

Table = dict[str, dict[str, list[str]]]


@cache
def tables() -> dict[str, Table]:
    """Language -> group -> concept -> phrases."""
    folder = files("promptreel_studio.agent.vocabulary")
    found: dict[str, Table] = {}
    for language in LANGUAGES:
        words = {kind: _scene_words()[kind][language] for kind in KINDS}
        scenes = {group: {kind: list(words[kind].get(group, ())) for kind in KINDS} for group in _OF_SCENES}
        found[language] = tomllib.loads(folder.joinpath(f"{language}.toml").read_text("utf-8")) | scenes
    return found


@cache
def scene_names(language: str) -> dict[str, str]:
    """Kind of scene -> what people call it."""
    return {kind: _scene_words()[kind][language]["name"] for kind in KINDS}


@cache
def _scene_words() -> dict[str, dict[str, Any]]:
    folder = files("promptreel_studio.scenes")
    return {kind: tomllib.loads(folder.joinpath(kind, "words.toml").read_text("utf-8")) for kind in KINDS}


def _lexicon(*, asides: bool) -> Lexicon:
    return Lexicon(
        {group: table[group] for group in table if (group in _WHOLE_MESSAGES) == asides}
        for table in tables().values()
    )


WORDS = _lexicon(asides=False)
"""Everything that describes a video or an edit, all languages at once: people mix them."""

DETAILS = Lexicon(
    {group: table[group] for group in ("season", "variant", "weather")} for table in tables().values()
)
"""What may stand inside the name of a subject: "autumn forest", "mountain lake"."""

ASIDES = _lexicon(asides=True)
"""Greetings, questions and errands of other tools: they must not hide describing words."""
