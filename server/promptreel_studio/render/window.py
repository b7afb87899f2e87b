"""Things that are costly to open and are needed for a part of the timeline only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from promptreel_studio.render.memory import give_back

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Executor, Future


class Closable(Protocol):
    """Anything that holds resources."""

    def close(self) -> None:
        """Let go of them."""
        ...


T = TypeVar("T", bound=Closable)


@dataclass(frozen=True)
class Booking(Generic[T]):
    """What is needed from frame `start` up to, not including, frame `end`."""

    start: int
    end: int
    open: Callable[[], T]


class Window(Generic[T]):
    """Opens bookings shortly before their first frame, in the background, and closes them after their last.

    So the memory depends on what is on screen, not on how long the timeline is.
    """

    def __init__(self, bookings: Sequence[Booking[T]], ahead: int, executor: Executor) -> None:
        self._bookings = bookings
        self._ahead = ahead
        self._executor = executor
        self._opened: dict[int, Future[T]] = {}

    def move_to(self, frame: int) -> None:
        """Begin to open what comes next, close what is over; going back is allowed."""
        upcoming = min((b.start for b in self._bookings if b.start > frame), default=frame)
        opened_until = upcoming if upcoming - self._ahead <= frame else frame
        for index, booking in enumerate(self._bookings):
            is_near = booking.start <= opened_until and frame < booking.end
            if is_near and index not in self._opened:
                self._opened[index] = self._executor.submit(self._open, booking)
            elif not is_near and index in self._opened:
                _close(self._opened.pop(index))

    def __getitem__(self, index: int) -> T:
        """The thing of booking `index`; waits until it is open and raises what opening it raised."""
        return self._opened[index].result()

    def _open(self, booking: Booking[T]) -> T:
        give_back()  # what was closed last
        try:
            return booking.open()
        finally:
            give_back()

    def close(self) -> None:
        """Close everything."""
        while self._opened:
            _close(self._opened.popitem()[1])


def _close(opening: Future[T]) -> None:
    if not opening.cancel() and opening.exception() is None:
        opening.result().close()
