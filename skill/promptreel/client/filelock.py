"""A lock between processes, kept by the operating system, so that a dead owner never holds it."""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from promptreel.errors import OutputRefused

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

_LOOK_AGAIN = 0.05


@asynccontextmanager
async def file_lock(path: Path, *, seconds: float) -> AsyncGenerator[None, None]:
    """Hold the lock.

    Args:
        path: A file of its own, created if need be and left there.
        seconds: How long to wait for another holder.

    Raises:
        OutputRefused: It cannot be written, or somebody else holds it for too long.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        raise OutputRefused(f"The folder {path.parent} cannot be written to.") from None
    try:
        try:
            async with asyncio.timeout(seconds):
                while not _try_lock(handle):  # noqa: ASYNC110 - another process cannot set an event of ours
                    await asyncio.sleep(_LOOK_AGAIN)
        except TimeoutError:
            raise OutputRefused(
                f"Another promptreel keeps {path} locked.", hint="Wait for it, or end it, then try again."
            ) from None
        try:
            yield
        finally:
            _unlock(handle)
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(handle: int) -> None:
        with suppress(OSError):
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _unlock(handle: int) -> None:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_UN)
