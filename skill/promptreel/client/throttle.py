"""Progress at a pace that people can read."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .types import OnProgress, Progress

_EVERY_SECONDS = 0.1


class Throttle:
    """Passes on the first, the last and at most ten signs of life a second."""

    def __init__(self, on_progress: OnProgress) -> None:
        self._on_progress = on_progress
        self._next = 0.0

    def due(self) -> bool:
        """Whether the next sign would be passed on: what is costly to make is made only then."""
        return monotonic() >= self._next

    def __call__(self, progress: Progress, *, last: bool = False) -> None:
        """Pass it on if it is time, or if it is the last."""
        if last or self.due():
            self._next = monotonic() + _EVERY_SECONDS
            self._on_progress(progress)
