"""From the plan to the file.

Threads: one prepares frames in order, a few draw them, one mixes sound, and the caller's own encodes.
They are joined by bounded queues, so memory does not grow with the length of the film. Pictures go into
pieces of a few seconds, which a render that was interrupted finds again.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

import av.error
import cv2

from promptreel_studio.media.errors import MediaError
from promptreel_studio.render.ahead import Ahead
from promptreel_studio.render.chunks import open_folder
from promptreel_studio.render.drawing import PICTURES_READY, drawn
from promptreel_studio.render.errors import CancelledError, RenderError, explain
from promptreel_studio.render.film import write_film
from promptreel_studio.render.frames import Frames
from promptreel_studio.render.gif import PALETTE_SAMPLES, GifEncoder, choose_palette
from promptreel_studio.render.joining import open_unseen
from promptreel_studio.render.notes import notes
from promptreel_studio.render.plan import Plan, make_plan, parts_folder

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Iterator
    from concurrent.futures import Executor
    from pathlib import Path

    from promptreel_studio.render.blend import I420
    from promptreel_studio.render.plan import RenderJob

PREPARING, DRAWING, FINISHING = "Preparing scenes", "Drawing frames", "Finishing the file"


class Progress(Protocol):
    """Told of every frame that is in the file."""

    def __call__(self, stage: str, frame: int, frames: int) -> None:
        """`frame` of `frames` are done."""
        ...


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished file, read back from the disk; `duration` in seconds."""

    path: Path
    bytes: int
    duration: float
    width: int
    height: int
    fps: float
    frames: int
    notes: tuple[str, ...] = ()
    """Where it is not quite what the draft says, in sentences."""


def render(
    job: RenderJob,
    progress: Progress,
    cancelled: threading.Event,
    *,
    executor: Executor | None = None,
    keep: Callable[[], bool] = lambda: False,
) -> Rendered:
    """Make the file.

    Args:
        job: What to make.
        progress: Called from this thread.
        cancelled: Looked at before every frame.
        executor: Who draws the pieces; None is this process, with all cores.
        keep: Asked when the work was cancelled: whether the finished pieces stay for another attempt.

    Raises:
        RenderError: There is no file; says why. Pieces stay only if the process was killed or `keep` says so.
    """
    cv2.setNumThreads(1)  # every core is busy with frames of its own
    part, parts = job.target.with_name(f"{job.target.name}.part"), parts_folder(job.target)
    try:
        plan = make_plan(job)
        progress(PREPARING, 0, plan.frames)
        check = partial(_check, cancelled)
        if plan.output.format == "gif":
            _write_gif(plan, part, progress, check)
        else:
            open_folder(parts, job)
            write_film(
                job, plan, part, parts, lambda done: progress(DRAWING, done, plan.frames), check, executor
            )
        progress(FINISHING, plan.frames, plan.frames)
        rendered = replace(_read_back(part, plan, job.target), notes=notes(plan))
        _persist(part, job.target)
    except MediaError as error:
        _remove(parts)
        raise RenderError(
            "bad_media", f"An uploaded file cannot be used. {error.message}", error.hint
        ) from error
    except Exception as error:
        explained = explain(error)
        if not (isinstance(explained, CancelledError) and keep()):
            _remove(parts)
        raise explained from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    _remove(parts)
    return rendered


def _write_gif(plan: Plan, part: Path, progress: Progress, check: Callable[[], None]) -> None:
    with Frames(plan) as frames:
        encoder = GifEncoder(part, plan, choose_palette(plan, _samples(frames, plan.frames, check)))
        try:
            with Ahead(drawn(frames, range(plan.frames)), PICTURES_READY, "frames") as pictures:
                for number, picture in enumerate(pictures, 1):
                    check()
                    encoder.write(picture)
                    progress(DRAWING, number, plan.frames)
            encoder.finish()
        except BaseException:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
            encoder.abandon()
            raise


def _remove(parts: Path) -> None:
    shutil.rmtree(parts, ignore_errors=True)


def _samples(frames: Frames, count: int, check: Callable[[], None]) -> Iterator[I420]:
    step = max(1, count // PALETTE_SAMPLES)
    for index in range(step // 2, count, step):
        check()
        yield frames.frame(index)


def _check(cancelled: threading.Event) -> None:
    if cancelled.is_set():
        raise CancelledError


def _read_back(part: Path, plan: Plan, target: Path) -> Rendered:
    """Open what was written: a disk that is full at the very end is not always reported while writing."""
    try:
        with open_unseen(part) as container:
            stream = container.streams.video[0]
            frames, duration = stream.frames, (container.duration or 0) / av.time_base
            size = (stream.width, stream.height)
    except (av.error.FFmpegError, IndexError) as error:
        raise _incomplete() from error
    if size != (plan.width, plan.height) or (frames and frames != plan.frames):
        raise _incomplete()
    return Rendered(
        path=target,
        bytes=part.stat().st_size,
        duration=round(duration or float(plan.seconds), 3),
        width=plan.width,
        height=plan.height,
        fps=round(float(plan.fps), 3),
        frames=plan.frames,
    )


def _incomplete() -> RenderError:
    return RenderError(
        "failed", "The file that was written is not complete.", "Check the disk and render again."
    )


def _persist(part: Path, target: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
