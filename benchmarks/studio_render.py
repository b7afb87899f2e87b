"""Renders a job as the studio's worker does, and prints as JSON where its processor seconds went.

Every step is measured on the clock of its own thread. x264 has threads of its own: encoding is what is left of the
process. The decoder's threads are read from the kernel by the names that FFmpeg gives them (Linux).
"""

from __future__ import annotations

import json
import sys
import threading
import time
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

PARTS = ("synthesis", "decoding", "compositing", "encoding", "audio", "start")
_TICKS = 100
"""Of the kernel's clock, per second."""


class Clocks:
    """Processor seconds by part; a part that is called by another is not counted in that one."""

    def __init__(self) -> None:
        self.spent = dict.fromkeys(PARTS, 0.0)
        self._lock = threading.Lock()
        self._own = threading.local()
        self._decoders: dict[str, int] = {}

    def timed(self, part: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The same function, measured."""

        @wraps(function)
        def measured(*arguments: Any, **named: Any) -> Any:
            outer, self._own.within = getattr(self._own, "within", 0.0), 0.0
            start = time.thread_time()
            try:
                return function(*arguments, **named)
            finally:
                took = time.thread_time() - start
                with self._lock:
                    self.spent[part] += took - self._own.within
                self._own.within = outer + took

        return measured

    def replace(self, part: str, owner: Any, *names: str) -> None:
        """Measure functions of a module or class from now on."""
        for name in names:
            setattr(owner, name, self.timed(part, getattr(owner, name)))

    def note_decoders(self) -> None:
        """Read the clocks of FFmpeg's decoding threads, which end with their file."""
        for task in Path("/proc/self/task").glob("*"):
            try:
                if not (task / "comm").read_text().startswith("av:"):
                    continue
                fields = (task / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            self._decoders[task.name] = int(fields[11]) + int(fields[12])

    def finish(self) -> dict[str, float]:
        """What each part took, with what is left as encoding."""
        self.spent["decoding"] += sum(self._decoders.values()) / _TICKS
        self.spent["encoding"] += time.process_time() - sum(self.spent.values())
        return self.spent


def main(path: str) -> None:
    """Render, and print the seconds of each part."""
    from promptreel_studio.render.cores import keep_to_ours

    keep_to_ours()
    from promptreel_studio.media.clip import Clip
    from promptreel_studio.render import encode, engine, film, frames, joining, shots
    from promptreel_studio.render.plan import read_job
    from promptreel_studio.scenes.kit.painted import PaintedScene

    clocks = Clocks()
    take, close = frames.Frames.take, Clip.close

    def taken(self: frames.Frames, index: int) -> Any:
        return clocks.timed("compositing", take(self, index))

    def closed(self: Clip) -> None:
        clocks.note_decoders()
        close(self)

    setattr(frames.Frames, "take", taken)  # noqa: B010 - a plain assignment is refused by the type checker
    setattr(Clip, "close", closed)  # noqa: B010
    clocks.replace("compositing", frames.Frames, "take")
    clocks.replace("compositing", frames, "open_layer", "Title")
    clocks.replace("synthesis", shots, "open_scene")
    clocks.replace("synthesis", PaintedScene, "frame")
    clocks.replace("decoding", Clip, "__init__", "frame_at", "rewind")
    clocks.replace("audio", film.Soundtrack, "record")
    clocks.replace("audio", joining, "join", "join_preview")
    clocks.replace("encoding", joining, "write_jpeg")
    clocks.replace("encoding", encode.VideoEncoder, "__init__", "write", "finish")
    clocks.spent["start"] = time.process_time()
    job = read_job(json.loads(Path(path).read_text("utf-8")))
    engine.render(job, lambda stage, frame, frames: None, threading.Event())  # noqa: ARG005
    print(json.dumps(clocks.finish()))


if __name__ == "__main__":
    main(sys.argv[1])
