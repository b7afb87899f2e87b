"""A lock between processes that the operating system takes away from dead ones."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator
    from pathlib import Path

_RETRY_SECONDS = 0.005
_LOOK_SECONDS = 0.03
"""Longer than somebody else who only looks holds the lock."""


class FileLock:
    """An exclusive lock on a file, held by an open descriptor; the file is gone when it is free."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    def acquire(self, seconds: float = 0.0) -> bool:
        """Take the lock; wait for at most `seconds`. Return whether it is ours.

        Raises:
            OSError: The file cannot be made.
        """
        deadline = time.monotonic() + seconds
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        while not self._try():
            if time.monotonic() >= deadline:
                return False
            time.sleep(_RETRY_SECONDS)
        return True

    def release(self) -> None:
        """Give it back; harmless when it is not ours."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is None:
            return
        # Removed while still held, so that a new owner's file is never the one removed.
        with suppress(OSError):
            self.path.unlink()
        _unlock(descriptor)
        os.close(descriptor)
        if sys.platform == "win32":  # an open file cannot be removed there
            with suppress(OSError):
                self.path.unlink()

    @contextmanager
    def held(self, seconds: float = 0.0) -> Generator[bool]:
        """Take the lock for a block; yields whether it is ours."""
        mine = self.acquire(seconds)
        try:
            yield mine
        finally:
            self.release()

    @asynccontextmanager
    async def held_soon(self, seconds: float) -> AsyncGenerator[None]:
        """Wait for the lock without holding up the event loop, and hold it for a block.

        Raises:
            OSError: The file cannot be made.
            TimeoutError: Somebody else holds it all that time.
        """
        async with asyncio.timeout(seconds):
            while not self.acquire():  # noqa: ASYNC110 - another process cannot set an event of ours
                await asyncio.sleep(_LOOK_SECONDS)
        try:
            yield
        finally:
            self.release()

    def is_held_by_another(self) -> bool:
        """Whether somebody alive has it at this moment."""
        if self._descriptor is not None or not self.path.exists():
            return False
        with self.held(_LOOK_SECONDS) as mine:
            return not mine

    def _try(self) -> bool:
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        if _lock(descriptor) and self._is_current(descriptor):
            self._descriptor = descriptor
            return True
        os.close(descriptor)
        return False

    def _is_current(self, descriptor: int) -> bool:
        """Whether the path still names the file we locked: the last owner may have removed it."""
        if sys.platform == "win32":
            return True
        try:
            return os.path.samestat(os.fstat(descriptor), self.path.stat())
        except FileNotFoundError:
            return False


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        with suppress(OSError):
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
