"""The renderer as a process: `python -m promptreel_studio.render.worker JOB.json`.

Speaks JSON lines on stdout; everything that any library prints goes to stderr. It ends within a second on
SIGTERM, and leaves no file behind, or when its stdin is closed (the parent is gone): then the finished pieces
stay, and the next attempt goes on from there.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import sys
import threading
import traceback
from pathlib import Path
from typing import Any

from promptreel_studio.render.cores import keep_to_ours
from promptreel_studio.render.errors import CancelledError, RenderError, explain
from promptreel_studio.render.plan import RenderJob, parts_folder, read_job
from promptreel_studio.render.report import Reporter

_END, _PARENT_GONE = b"\0", b"\xff"
"""Beside the numbers of signals, which are bytes between them."""

_GRACE_SECONDS = 0.4
"""After a cancel the threads have this long to end by themselves."""
_LAST_WORD_SECONDS = 0.2
_PATIENT_SECONDS = 30.0


def main(arguments: list[str]) -> int:
    """Run one job; the exit code is 0 when the file is there."""
    keep_to_ours()
    reporter = Reporter(_own_stdout())
    cancelled = threading.Event()
    news, ours = _news()
    threading.Thread(target=_watch_stdin, args=(ours,), name="stdin", daemon=True).start()
    try:
        job = _load(arguments)
    except RenderError as error:
        reporter.finish(_failed(error), _PATIENT_SECONDS)
        return 1
    work = _Work(job, reporter, cancelled, ours)
    work.start()
    heard = news.recv(1)
    if heard == _END:
        work.join()
    else:
        work.keeps = heard == _PARENT_GONE
        cancelled.set()
        work.join(_GRACE_SECONDS)
    if work.outcome is not None:
        reporter.finish(work.outcome, _LAST_WORD_SECONDS if cancelled.is_set() else _PATIENT_SECONDS)
        return 0 if work.outcome["event"] == "done" else 1
    # Some library is in the middle of a long step: the file goes now, and the process with it.
    job.target.with_name(f"{job.target.name}.part").unlink(missing_ok=True)
    if not work.keeps:
        shutil.rmtree(parts_folder(job.target), ignore_errors=True)
    reporter.finish(_failed(CancelledError()), _LAST_WORD_SECONDS)
    os._exit(1)


class _Work(threading.Thread):
    """The render, beside the main thread: that one must always be free to receive signals."""

    def __init__(
        self, job: RenderJob, reporter: Reporter, cancelled: threading.Event, news: socket.socket
    ) -> None:
        super().__init__(name="render", daemon=True)
        self.outcome: dict[str, Any] | None = None
        self.keeps = False
        """Whether finished pieces stay although the work is cancelled."""
        self._job = job
        self._reporter = reporter
        self._cancelled = cancelled
        self._news = news

    def run(self) -> None:
        try:
            self.outcome = self._render()
        except Exception as error:  # noqa: BLE001 - the parent must hear of it, whatever it is
            if not isinstance(error, CancelledError):
                traceback.print_exc()
            self.outcome = _failed(explain(error))
        finally:
            self._news.send(_END)

    def _render(self) -> dict[str, Any]:
        # The libraries take half a second to load; a cancel must be heard meanwhile.
        from promptreel_studio.render.engine import render

        rendered = render(self._job, self._reporter.progress, self._cancelled, keep=lambda: self.keeps)
        return {
            "event": "done",
            "path": str(rendered.path),
            "bytes": rendered.bytes,
            "duration": rendered.duration,
            "width": rendered.width,
            "height": rendered.height,
            "fps": rendered.fps,
            "frames": rendered.frames,
            "notes": list(rendered.notes),
        }


def _own_stdout() -> int:
    """Keep stdout for the protocol; what anybody else prints there goes to stderr."""
    sys.stdout.flush()
    ours = os.dup(1)
    os.dup2(2, 1)
    return ours


def _news() -> tuple[socket.socket, socket.socket]:
    """A socket that hears of signals, and the end that others write to.

    Not an Event: the system may hand a signal to any thread, and the main one would go on waiting.
    """
    news, ours = socket.socketpair()
    ours.setblocking(False)
    signal.set_wakeup_fd(ours.fileno(), warn_on_full_buffer=False)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    return news, ours


def _watch_stdin(ours: socket.socket) -> None:
    try:
        while os.read(0, 4096):
            pass
    except OSError:
        pass  # no stdin at all is as good as a closed one
    ours.send(_PARENT_GONE)


def _load(arguments: list[str]) -> RenderJob:
    hint = "Run it as: python -m promptreel_studio.render.worker JOB.json"
    if len(arguments) != 1:
        raise RenderError("bad_job", "The renderer needs one job file.", hint)
    try:
        raw = json.loads(Path(arguments[0]).read_bytes())
    except (OSError, ValueError) as error:
        raise RenderError("bad_job", "The job file cannot be read.", hint) from error
    return read_job(raw)


def _failed(error: RenderError) -> dict[str, Any]:
    return {"event": "failed", "code": error.code, "message": error.message, "hint": error.hint}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
