"""What English and Chinese words of the vocabulary say of how something is to be."""

from __future__ import annotations

from functools import cache

from promptreel_studio.agent.vocabulary import Lexicon, tables

VALUES = (
    "time", "weather", "season", "palette", "camera", "speed", "style", "style_near", "colour", "size", "weight", "position",
    "aspect", "filter", "thing", "variant", "font", "animation", "kind", "file_word", "amount",
)  # fmt: skip
"""Groups of the vocabulary that say what something is to become."""


@cache
def values() -> Lexicon:
    """What English and Chinese words say of how something is to be."""
    return Lexicon({group: table.get(group, {}) for group in VALUES} for table in tables().values())
