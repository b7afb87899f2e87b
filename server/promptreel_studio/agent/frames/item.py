"""One word or phrase of a wish."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Item:
    """One word or phrase: group -> what of the group it is; no groups where it is unknown."""

    start: int
    end: int
    text: str
    senses: dict[str, Any] = field(default_factory=dict)
