"""Values out of a draft, whose keys nobody has documented fully (protocol.md §5)."""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

START = ("st", "start", "in", "s")
END = ("e", "end", "out")
DURATION = ("d", "duration")
VOLUME = ("vol", "volume", "v")
TEXT = ("txt", "text", "title", "content", "name")
LABEL = ("title", "name", "label", "filename", "txt", "text")

_QUERY = re.compile(r"(https?://[^\s\"?#]+)[?#][^\s\"]*")
_LONGEST_MS = 7 * 24 * 3600 * 1000


def unsigned(value: Any) -> str:
    """Return a value as text in which addresses have no query, which holds signatures that differ at every look.

    Raises:
        RecursionError: It is nested too deeply.
        ValueError: The same, or a number in it cannot be written.
        TypeError: It is no JSON.
    """
    return _QUERY.sub(r"\1", json.dumps(value, sort_keys=True, separators=(",", ":")))


def is_same(one: Any, other: Any) -> bool:
    """Whether two values differ in nothing but signatures of addresses."""
    try:
        return one == other or unsigned(one) == unsigned(other)
    except (RecursionError, ValueError, TypeError):
        return False


def number(value: Any) -> float | None:
    """Return a finite number, also one written as text."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        result = float(value)
    except (ValueError, OverflowError):
        return None
    return result if math.isfinite(result) else None


def milliseconds(value: Any) -> int | None:
    """Return a time within reason."""
    result = number(value)
    return round(result) if result is not None and 0 <= result <= _LONGEST_MS else None


def volume(value: Any) -> float | None:
    """Return a volume, 1.0 for full; whole numbers above 2 are percent."""
    result = number(value)
    if result is None or result < 0:
        return None
    return result / 100 if result > 2 else result


def pixels(value: Any) -> int | None:
    """Return a width or height."""
    result = number(value)
    return int(result) if result is not None and 1 <= result <= 100_000 else None


def words(value: Any, limit: int = 80) -> str | None:
    """Return a text on one line, shortened; None if there is none."""
    if not isinstance(value, str):
        return None
    line = " ".join(value.encode("utf-8", "replace").decode("utf-8").split())
    line = "".join(char if char.isprintable() else " " for char in line).strip()
    return (line if len(line) <= limit else line[: limit - 1].rstrip() + "…") or None


def mapping(value: Any) -> Mapping[str, Any]:
    """Return an object, or an empty one."""
    return value if isinstance(value, dict) else {}


def items(value: Any) -> list[Any]:
    """Return a list, or an empty one."""
    return value if isinstance(value, list) else []
