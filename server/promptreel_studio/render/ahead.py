"""An iterator that works ahead in a thread of its own."""

from __future__ import annotations

import threading
from queue import Queue
from typing import TYPE_CHECKING, Generic, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")


class _End:
    """The last thing in the queue, with the error that ended the source, if one did."""

    def __init__(self, error: BaseException | None) -> None:
        self.error = error


class Ahead(Generic[T]):
    """Iterates over `source`, keeping up to `size` items ready. Use as a context manager.

    An error of the source is raised where its item would have come. Leaving the block ends the thread,
    wherever it is: the queue is emptied until the thread has put its last word into it.
    """

    def __init__(self, source: Iterator[T], size: int, name: str) -> None:
        self._source = source
        self._queue: Queue[T | _End] = Queue(size)
        self._is_closed = threading.Event()
        self._end: _End | None = None
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_closed.set()
        while self._end is None:
            self._next()
        self._thread.join()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        item = self._next()
        if not isinstance(item, _End):
            return item
        if item.error is not None:
            raise item.error
        raise StopIteration

    def _next(self) -> T | _End:
        if self._end is not None:
            return self._end
        item = self._queue.get()
        if isinstance(item, _End):
            self._end = item
        return item

    def _run(self) -> None:
        error: BaseException | None = None
        try:
            for item in self._source:
                if self._is_closed.is_set():
                    break
                self._queue.put(item)
        except BaseException as caught:  # noqa: BLE001 - it is raised again in the thread that iterates
            error = caught
        finally:
            closing = getattr(self._source, "close", None)
            if closing is not None:
                try:
                    closing()
                except BaseException as caught:  # noqa: BLE001 - the same
                    error = error or caught
            self._queue.put(_End(error))
