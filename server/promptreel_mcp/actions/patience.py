"""How long one call may take, counted from its beginning, whatever it does first."""

from __future__ import annotations

import time
from contextvars import ContextVar

LEAST_SECONDS = 2.0
"""What has to be read is given this long, also by a call that wants to wait for nothing."""

clock = time.monotonic
call_begun: ContextVar[float | None] = ContextVar("call_begun", default=None)
"""When the current call of a host came, by `clock`; None on the command line."""


class Patience:
    """The time of one call.

    Args:
        seconds: All of it; infinite for a terminal.
    """

    def __init__(self, seconds: float) -> None:
        begun = call_begun.get()
        self._until = (clock() if begun is None else begun) + seconds

    @property
    def left(self) -> float:
        """Seconds that are left, 0 or more."""
        return max(0.0, self._until - clock())

    def at_most(self, seconds: float) -> float:
        """Return how long a backend may take over something that is read on the way."""
        return min(seconds, max(self.left, LEAST_SECONDS))
