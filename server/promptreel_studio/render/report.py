"""The worker's words to its parent: one JSON object per line."""

from __future__ import annotations

import json
import os
import threading
from typing import Any

_SECONDS_BETWEEN = 0.1


class Reporter:
    """Writes lines from a thread of its own, so that a parent that does not read cannot hold up the work.

    Progress is thinned out to the latest, ten times a second; the last word is always sent.
    """

    def __init__(self, fd: int) -> None:
        self._fd = fd
        self._news = threading.Condition()
        self._progress: dict[str, Any] | None = None
        self._last: dict[str, Any] | None = None
        self._thread = threading.Thread(target=self._run, name="report", daemon=True)
        self._thread.start()

    def progress(self, stage: str, frame: int, frames: int) -> None:
        """Note how far the work is."""
        with self._news:
            self._progress = {"event": "progress", "frame": frame, "frames": frames, "stage": stage}
            self._news.notify()

    def finish(self, event: dict[str, Any], patience: float) -> None:
        """Send the last word and wait until it is out, at most `patience` seconds."""
        with self._news:
            if self._last is None:
                self._last = event
            self._news.notify()
        self._thread.join(patience)

    def _run(self) -> None:
        try:
            while True:
                with self._news:
                    self._news.wait_for(lambda: self._progress or self._last)
                    progress, self._progress, last = self._progress, None, self._last
                if progress is not None:
                    self._send(progress)
                if last is not None:
                    self._send(last)
                    return
                with self._news:
                    self._news.wait_for(lambda: self._last, _SECONDS_BETWEEN)
        except OSError:
            return  # the parent is gone, and whoever watches stdin knows

    def _send(self, event: dict[str, Any]) -> None:
        line = json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        while line:
            line = line[os.write(self._fd, line) :]
