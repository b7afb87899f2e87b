"""One pass from the plan to the file.

Threads: one prepares frames in order, a few draw them, one mixes sound, and the caller's own encodes.
They are joined by bounded queues, so memory does not grow with the length of the film.
"""

from __future__ import annotations

import contextlib
import os
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import av
import av.error
import cv2

from promptreel_studio.media.errors import MediaError
from promptreel_studio.render.ahead import Ahead
from promptreel_studio.render.audio import mix, plan_sounds
from promptreel_studio.render.encode import VideoEncoder
from promptreel_studio.render.errors import CancelledError, RenderError, explain
from promptreel_studio.render.frames import Frames
from promptreel_studio.render.gif import PALETTE_SAMPLES, GifEncoder, choose_palette
from promptreel_studio.render.plan import Plan, make_plan

if TYPE_CHECKING:
    import threading
    from collections.abc import Generator, Iterator
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from promptreel_studio.render.blend import I420
    from promptreel_studio.render.encode import Encoder
    from promptreel_studio.render.plan import RenderJob

PREPARING, DRAWING, FINISHING = "Preparing scenes", "Drawing frames", "Finishing the file"
_PICTURES_READY = 3
_BLOCKS_READY = 10


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


def render(job: RenderJob, progress: Progress, cancelled: threading.Event) -> Rendered:
    """Make the file.

    Args:
        job: What to make.
        progress: Called from this thread.
        cancelled: Looked at before every frame.

    Raises:
        RenderError: Nothing was made and nothing is left behind; says why.
    """
    cv2.setNumThreads(1)  # every core is busy with frames of its own
    part = job.target.with_name(f"{job.target.name}.part")
    try:
        plan = make_plan(job)
        progress(PREPARING, 0, plan.frames)
        _write(plan, part, progress, cancelled)
        progress(FINISHING, plan.frames, plan.frames)
        rendered = _read_back(part, plan, job.target)
        _persist(part, job.target)
    except MediaError as error:
        raise RenderError(
            "bad_media", f"An uploaded file cannot be used. {error.message}", error.hint
        ) from error
    except Exception as error:
        raise explain(error) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return rendered


def synth_threads() -> int:
    """How many frames are drawn at once."""
    return min(4, max(2, os.cpu_count() or 2))


def _write(plan: Plan, part: Path, progress: Progress, cancelled: threading.Event) -> None:
    with Frames(plan) as frames, Ahead(mix(plan_sounds(plan), plan.samples), _BLOCKS_READY, "sound") as sound:
        encoder = _open_encoder(plan, part, frames, sound, cancelled)
        try:
            with Ahead(_drawn(frames, plan.frames), _PICTURES_READY, "frames") as pictures:
                for number, picture in enumerate(pictures, 1):
                    _check(cancelled)
                    encoder.write(picture)
                    progress(DRAWING, number, plan.frames)
            encoder.finish()
        except BaseException:
            # Without a name the muxer has nothing to tidy up, which for a long film would take seconds.
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
            encoder.abandon()
            raise


def _open_encoder(
    plan: Plan, part: Path, frames: Frames, sound: Ahead[NDArray[np.float32]], cancelled: threading.Event
) -> Encoder:
    if plan.output.format != "gif":
        return VideoEncoder(part, plan, sound)
    return GifEncoder(part, plan, choose_palette(plan, _samples(frames, plan.frames, cancelled)))


def _samples(frames: Frames, count: int, cancelled: threading.Event) -> Iterator[I420]:
    step = max(1, count // PALETTE_SAMPLES)
    for index in range(step // 2, count, step):
        _check(cancelled)
        yield frames.frame(index)


def _check(cancelled: threading.Event) -> None:
    if cancelled.is_set():
        raise CancelledError


def _drawn(frames: Frames, count: int) -> Generator[I420]:
    """The pictures in order, a few of them being drawn at once."""
    threads = synth_threads()
    pool = ThreadPoolExecutor(threads, "promptreel-draw")
    waiting: deque[Future[I420]] = deque()
    try:
        for index in range(count):
            waiting.append(pool.submit(frames.take(index)))
            if len(waiting) > threads:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _read_back(part: Path, plan: Plan, target: Path) -> Rendered:
    """Open what was written: a disk that is full at the very end is not always reported while writing."""
    try:
        with av.open(str(part)) as container:
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
