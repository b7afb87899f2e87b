"""Text from anywhere, made unable to act on who reads it: a terminal, a host's page, a model."""

from __future__ import annotations

import re
from typing import Any

_SEQUENCES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -/]*[0-~])")
# Controls; signs that turn the direction of what follows; signs that nobody sees; halves of characters.
_ACTING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def harmless(text: str) -> str:
    """Return text without terminal sequences, control characters and signs that hide or turn it; lines are kept."""
    return _ACTING.sub("", _SEQUENCES.sub("", text.replace("\r\n", "\n")))


def harmless_data(value: Any) -> Any:
    """Return JSON data with every text in it harmless, names of fields included."""
    if isinstance(value, str):
        return harmless(value)
    if isinstance(value, dict):
        return {harmless_data(key): harmless_data(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [harmless_data(item) for item in value]
    return value
