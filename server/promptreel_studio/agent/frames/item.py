"""One word or phrase of a wish."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

_One = TypeVar("_One")
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}


@dataclass(slots=True)
class Item:
    """One word or phrase: group -> what of the group it is; no groups where it is unknown."""

    start: int
    end: int
    text: str
    senses: dict[str, Any] = field(default_factory=dict)

    @property
    def ordinal(self) -> int | None:
        """Which one of several a word such as "third" says; -1 for the last."""
        return next((number for name, number in ORDINALS.items() if name in self.senses), None)

    @property
    def nth(self) -> int | None:
        """The same of "the sixth" and "第六" as well."""
        return self.senses.get("nth", self.ordinal)


def nth_of(several: Sequence[_One], nth: int) -> _One | None:
    """The first, second, last ... of several; None where there are not as many."""
    if not 0 < abs(nth) <= len(several):
        return None
    return several[nth - 1 if nth > 0 else nth]
