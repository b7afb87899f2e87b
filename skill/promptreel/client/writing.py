"""Writing a file on threads while the next pieces come in: a slow disk holds up nobody but this file."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from io import FileIO
    from types import TracebackType

BATCH_BYTES = 2 * 1024 * 1024
"""Handed to the thread at once: few hops, and what it copies is still in the processor's cache."""
SYNC_BYTES = 64 * 1024 * 1024
"""After so much the disk is sent to work, so that not all of it is left to wait for at the end."""


class Writer:
    """Use it with `async with`; what was written lies on the disk when that is left without an error.

    Left with an error, what came in time is in the file: a download goes on from there.

    Args:
        file: Opened for writing without a buffer, at the place where to begin.

    Raises:
        OSError: It cannot be written; from a later `write`, or at the end.
    """

    def __init__(self, file: FileIO) -> None:
        self._file = file
        self._batch: list[bytes] = []
        self._size = 0
        self._unsynced = 0
        self._writing: asyncio.Task[None] | None = None
        self._syncing: asyncio.Task[None] | None = None
        self._broken = False

    async def __aenter__(self) -> Self:
        return self

    async def write(self, chunk: bytes) -> None:
        """Take a piece; waits only if the disk is a whole batch behind."""
        self._batch.append(chunk)
        self._size += len(chunk)
        if self._size >= BATCH_BYTES:
            await self._hand_over()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        finish = asyncio.create_task(self._finish(sync=error is None))
        cancelled: asyncio.CancelledError | None = None
        while not finish.done():
            # A thread cannot be cancelled, and the file must stay open until it is done.
            try:
                await asyncio.wait({finish})
            except asyncio.CancelledError as asked:
                cancelled = asked
        failed = finish.exception()
        if cancelled is not None:
            raise cancelled
        if failed is not None:
            raise failed

    async def _finish(self, *, sync: bool) -> None:
        try:
            await self._hand_over()
            await self._settle()
        finally:
            if self._syncing is not None:
                await self._syncing
        if sync:
            await asyncio.to_thread(self._sync)

    async def _hand_over(self) -> None:
        await self._settle()
        batch, size = self._batch, self._size
        self._batch, self._size = [], 0
        if not batch or self._broken:
            return
        self._writing = asyncio.create_task(asyncio.to_thread(self._put, batch))
        self._unsynced += size
        if self._unsynced >= SYNC_BYTES and (self._syncing is None or self._syncing.done()):
            if self._syncing is not None:
                self._syncing.result()
            self._unsynced = 0
            self._syncing = asyncio.create_task(asyncio.to_thread(self._sync))

    async def _settle(self) -> None:
        writing = self._writing
        if writing is None:
            return
        try:
            await asyncio.shield(writing)
        finally:
            if writing.done():
                self._writing = None

    def _put(self, batch: list[bytes]) -> None:
        data = memoryview(b"".join(batch))
        try:
            while data:
                data = data[self._file.write(data) or 0 :]
        except OSError:
            # What comes later must not land behind a gap.
            self._broken = True
            raise

    def _sync(self) -> None:
        os.fsync(self._file.fileno())
