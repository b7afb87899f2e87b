"""One renderer process: started, listened to, and ended, whatever happens to us."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
    from pathlib import Path

log = logging.getLogger("promptreel_studio")

END_SECONDS = 0.6
"""A renderer that is asked to end has this long before it is killed."""
_LINE_LIMIT = 1024 * 1024
_KEPT_LOG_LINES = 20


@dataclass(frozen=True, slots=True)
class Done:
    """The file is there."""

    duration: float | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Failed:
    """The renderer says in a sentence why there is no file; trying again would not help."""

    message: str


@dataclass(frozen=True, slots=True)
class Died:
    """The process ended, or hung, without a word."""


Outcome = Done | Failed | Died


class WorkerProcess:
    """A renderer at work on one job file."""

    def __init__(self, process: asyncio.subprocess.Process, stall_seconds: float) -> None:
        self._process = process
        self._stall_seconds = stall_seconds
        self._log: deque[str] = deque(maxlen=_KEPT_LOG_LINES)

    @property
    def pid(self) -> int:
        """Process id."""
        return self._process.pid

    @classmethod
    @contextlib.asynccontextmanager
    async def start(
        cls, command: Sequence[str], job: Path, *, stall_seconds: float
    ) -> AsyncGenerator[WorkerProcess]:
        """Run the renderer for the length of a `with` block; it never outlives the block."""
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(
            *command, str(job), stdin=pipe, stdout=pipe, stderr=pipe, limit=_LINE_LIMIT
        )
        worker = cls(process, stall_seconds)
        log_reader = asyncio.create_task(worker._keep_log())
        try:
            yield worker
        finally:
            try:
                await worker._end()
            finally:
                log_reader.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await log_reader

    async def outcome(self, on_progress: Callable[[int, int], Awaitable[None]]) -> Outcome:
        """Follow the renderer to its end."""
        last: dict[str, Any] = {}
        while True:
            event = await self._next_event()
            if event is None:
                break
            if event.get("event") == "progress":
                frame, frames = event.get("frame"), event.get("frames")
                if isinstance(frame, int) and isinstance(frames, int) and frames > 0:
                    await on_progress(frame, frames)
            else:
                last = event
        if last.get("event") == "done":
            notes = last.get("notes")
            return Done(
                duration=last.get("duration"),
                notes=tuple(str(note) for note in notes) if isinstance(notes, list) else (),
            )
        if last.get("event") == "failed" and last.get("message"):
            return Failed(" ".join(str(part) for part in (last["message"], last.get("hint")) if part))
        log.warning("a renderer died; its last words: %s", " | ".join(self._log) or "none")
        return Died()

    async def ask_to_end(self) -> None:
        """Cancel: the renderer removes what it has written and goes, or is killed."""
        with contextlib.suppress(ProcessLookupError):
            self._process.terminate()
        await self._gone()

    async def _next_event(self) -> dict[str, Any] | None:
        """The next line that is an object; None at the end, or when no line comes in time."""
        assert self._process.stdout is not None  # noqa: S101 - we asked for a pipe
        while True:
            try:
                # Not `wait_for`: on Python 3.11 it loses a cancel that comes in the moment of a line.
                async with asyncio.timeout(self._stall_seconds):
                    line = await self._process.stdout.readline()
            except TimeoutError:
                log.warning("a renderer made no progress for %.0f s", self._stall_seconds)
                return None
            except ValueError:  # a line beyond the limit
                continue
            if not line:
                return None
            with contextlib.suppress(ValueError):
                event = json.loads(line)
                if isinstance(event, dict):
                    return event

    async def _keep_log(self) -> None:
        assert self._process.stderr is not None  # noqa: S101 - we asked for a pipe
        while True:
            with contextlib.suppress(ValueError):
                line = await self._process.stderr.readline()
                if not line:
                    return
                self._log.append(line.decode(errors="replace").rstrip())

    async def _end(self) -> None:
        if self._process.returncode is None:
            # To a renderer this is the end of its parent: it goes, and finished pieces stay for the next one.
            if self._process.stdin is not None:
                self._process.stdin.close()
            await self._gone()
        elif self._process.stdin is not None:
            self._process.stdin.close()

    async def _gone(self) -> None:
        """Wait for the end of the process, and bring it about when it does not come."""
        try:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(END_SECONDS):
                    await self._process.wait()
        finally:  # Also where the waiting itself is cancelled; the cancel goes on after it.
            if self._process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    self._process.kill()
                await self._process.wait()
