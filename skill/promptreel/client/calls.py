"""The calls of the protocol, and for each whether it may be made again.

This is the one table behind "never paid twice": nothing repeats a request without looking here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Call(StrEnum):
    """What we ask of a backend; protocol.md §3 and §4."""

    GUEST = "guest"
    CLAIM = "claim"
    SESSION = "session"
    STATE = "state"
    RUN = "run"
    UPLOAD = "upload"
    CREDITS = "credits"
    SUBMIT = "submit"
    RENDER = "render"
    CANCEL = "cancel"
    DOWNLOAD = "download"


@dataclass(frozen=True, slots=True)
class Repeat:
    """When a call may be made again by itself.

    Attributes:
        unsent: No connection came about, so nothing left this machine.
        dropped: The request left and its answer never came.
        limited: The backend refused with 429.
        failed: The backend answered 408 or 5xx.
        why: The reason, for people.
    """

    unsent: bool
    dropped: bool
    limited: bool
    failed: bool
    why: str


_ALWAYS = Repeat(unsent=True, dropped=True, limited=True, failed=True, why="it only reads")

REPEATS: Mapping[Call, Repeat] = MappingProxyType(
    {
        Call.GUEST: Repeat(
            unsent=True, dropped=False, limited=True, failed=False, why="each answer counts in a weekly quota"
        ),
        Call.CLAIM: Repeat(
            unsent=True, dropped=True, limited=True, failed=True, why="it makes a link and no change"
        ),
        Call.SESSION: Repeat(
            unsent=True, dropped=True, limited=True, failed=True, why="an empty session more costs nothing"
        ),
        Call.STATE: _ALWAYS,
        Call.RUN: Repeat(
            unsent=False, dropped=False, limited=False, failed=False, why="a message may be paid for"
        ),
        Call.UPLOAD: Repeat(
            unsent=True, dropped=False, limited=True, failed=False, why="it would add the same file again"
        ),
        Call.CREDITS: _ALWAYS,
        Call.SUBMIT: Repeat(
            unsent=True,
            dropped=False,
            limited=True,
            failed=False,
            why="the render is asked for by its id first",
        ),
        Call.RENDER: _ALWAYS,
        Call.CANCEL: Repeat(
            unsent=True, dropped=True, limited=True, failed=True, why="cancelling twice is cancelling once"
        ),
        Call.DOWNLOAD: Repeat(
            unsent=True, dropped=True, limited=True, failed=True, why="it goes on at the last byte"
        ),
    }
)
