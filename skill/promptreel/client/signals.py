"""What an event of a turn's stream can mean, whichever dialect it came in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Key = tuple[str, str]
"""Invocation and author: what belongs together in google-adk's stream, where ids do not say it."""

PLAIN: Key = ("", "")


@dataclass(frozen=True, slots=True)
class Said:
    """Words for the user; `partial` ones are a fragment, `whole` ones replace the fragments before."""

    key: Key
    text: str
    partial: bool = False
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Called:
    """A tool is called."""

    id: str | None
    name: str
    args: Any = None


@dataclass(frozen=True, slots=True)
class Returned:
    """A tool has answered."""

    id: str | None
    name: str
    response: Any = None


@dataclass(frozen=True, slots=True)
class Edited:
    """Keys of the state that an event says have changed."""

    delta: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Failed:
    """Something went wrong; `code` is a word of google-adk or a number of the backend."""

    message: str
    code: str | int | None = None
    key: Key = PLAIN
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Passed:
    """An event that is not a fragment went by; `spoke` if fragments before it are now complete."""

    key: Key
    spoke: bool = False


@dataclass(frozen=True, slots=True)
class Alive:
    """A heartbeat."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An event that is nothing we know."""

    data: str = field(default="", repr=False)


Signal = Said | Called | Returned | Edited | Failed | Passed | Alive | Unreadable
