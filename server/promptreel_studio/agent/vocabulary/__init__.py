"""What words mean, per language, as data that a native speaker can edit."""

from __future__ import annotations

from promptreel_studio.agent.vocabulary.lexicon import Lexicon, Tag, Token, stem, tokens
from promptreel_studio.agent.vocabulary.tables import ASIDES, DETAILS, LANGUAGES, WORDS, scene_names, tables

__all__ = [
    "ASIDES",
    "DETAILS",
    "LANGUAGES",
    "WORDS",
    "Lexicon",
    "Tag",
    "Token",
    "scene_names",
    "stem",
    "tables",
    "tokens",
]
