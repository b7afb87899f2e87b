"""How far a turn is, by what has been seen of it and never by the clock: nobody says how long the rest takes."""

from __future__ import annotations

from enum import IntEnum


class Stage(IntEnum):
    """What a turn is at; each begins when the one before it is seen to be over."""

    SENDING = 0
    WAITING = 1
    """The backend has taken the message in."""
    WORKING = 2
    """The agent has said something, or called a tool."""
    RETURNED = 3
    """A tool has answered."""
    READING = 4
    """The agent has finished; the project is looked at."""

    @property
    def fraction(self) -> float:
        """The share of the stages that is over."""
        return self / len(Stage)


def label(fraction: float | None) -> str:
    """Return which of the stages a fraction of theirs means, for people; empty where it is not known."""
    return "" if fraction is None else f"step {round(fraction * len(Stage)) + 1} of {len(Stage)}"
