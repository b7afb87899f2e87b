"""SQLite for asyncio: every change is one transaction, run on the database's own thread."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from .folder import open_private
from .migrations import migrate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_Params = ParamSpec("_Params")
_Result = TypeVar("_Result")


class Database:
    """A database file and the one thread that touches it.

    A step is a function `(connection, ...) -> result`. It runs inside one transaction: it is applied
    completely or, when it raises, not at all. Cancelling the caller never leaves half a step behind.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="studio-database")
        self._connection: sqlite3.Connection | None = None

    async def open(self) -> None:
        """Create or open the file and bring its schema up to date."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._open)

    async def close(self) -> None:
        """Finish what has begun and close the file."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._close)
        self._thread.shutdown()

    async def run(
        self,
        step: Callable[Concatenate[sqlite3.Connection, _Params], _Result],
        *args: _Params.args,
        **kwargs: _Params.kwargs,
    ) -> _Result:
        """Run one step in a transaction of its own."""

        def work(connection: sqlite3.Connection) -> _Result:
            return step(connection, *args, **kwargs)

        return await asyncio.get_running_loop().run_in_executor(self._thread, self._transact, work)

    def _open(self) -> None:
        with contextlib.suppress(FileExistsError):
            os.close(open_private(self._path))  # SQLite gives the files beside it the same mode
        connection = sqlite3.connect(self._path, isolation_level=None, timeout=10)
        connection.row_factory = sqlite3.Row
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")
        try:
            migrate(connection)
        except BaseException:
            connection.close()
            raise
        self._connection = connection

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _transact(self, work: Callable[[sqlite3.Connection], _Result]) -> _Result:
        connection = self._connection
        if connection is None:
            message = "the database is not open"
            raise RuntimeError(message)
        connection.execute("BEGIN IMMEDIATE")
        try:
            result = work(connection)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # a full disk may have ended it already
                connection.execute("ROLLBACK")
            raise
        return result
