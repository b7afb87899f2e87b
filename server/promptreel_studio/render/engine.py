"""From the plan to the file.

Threads: one prepares frames in order, a few draw them, one mixes sound, and the caller's own encodes.
They are joined by bounded queues, so memory does not grow with the length of the film. Pictures go into
pieces of a few seconds, which a render that was interrupted finds again.
"""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

import av
import av.error
import cv2

from promptreel_studio.media.errors import MediaError
from promptreel_studio.render import joining
from promptreel_studio.render.ahead import Ahead
from promptreel_studio.render.chunks import Chunk, draw_chunk, open_folder, plan_chunks, write_chunks
from promptreel_studio.render.encode import preview_size
from promptreel_studio.render.errors import CancelledError, RenderError, explain
from promptreel_studio.render.frames import Frames
from promptreel_studio.render.gif import PALETTE_SAMPLES, GifEncoder, choose_palette
from promptreel_studio.render.plan import Plan, make_plan, parts_folder, poster_path, preview_path
from promptreel_studio.render.soundtrack import Soundtrack

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
    from concurrent.futures import Executor
    from pathlib import Path

    from promptreel_studio.render.blend import I420
    from promptreel_studio.render.plan import RenderJob

log = logging.getLogger("promptreel_studio")

PREPARING, DRAWING, FINISHING = "Preparing scenes", "Drawing frames", "Finishing the file"
_PICTURES_READY = 3
_CHUNKS_AHEAD = 8
"""Pieces given to an executor before the first of them is back."""


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
            _write_film(job, plan, part, parts, progress, check, executor)
        progress(FINISHING, plan.frames, plan.frames)
        rendered = _read_back(part, plan, job.target)
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


def synth_threads() -> int:
    """How many frames are drawn at once."""
    return min(4, max(2, os.cpu_count() or 2))


def _write_film(
    job: RenderJob,
    plan: Plan,
    part: Path,
    parts: Path,
    progress: Progress,
    check: Callable[[], None],
    executor: Executor | None,
) -> None:
    chunks = plan_chunks(plan, parts)
    missing = [chunk for chunk in chunks if not chunk.is_done]
    done = plan.frames - sum(chunk.end - chunk.first for chunk in missing)
    preview = job.extras and preview_size(plan.width, plan.height) is not None
    sound = Soundtrack(plan, parts)
    with _recorded(sound, check) as recording:
        drawn = (
            _drawn_here(plan, missing, preview)
            if executor is None
            else _drawn_by(executor, job, missing, preview)
        )
        with contextlib.closing(drawn):
            for frames in drawn:
                check()
                done += frames
                progress(DRAWING, done, plan.frames)
        recording.result()
    joining.join(chunks, sound.blocks(), part, plan, check)
    if job.extras:
        try:
            _write_extras(chunks, sound, parts, job.target, plan, check, preview=preview)
        except (
            av.error.FFmpegError,
            OSError,
        ):  # the film is what was asked for: it is not lost over a poster
            log.warning("the preview and the poster could not be written", exc_info=True)


def _write_extras(
    chunks: Sequence[Chunk],
    sound: Soundtrack,
    parts: Path,
    target: Path,
    plan: Plan,
    check: Callable[[], None],
    *,
    preview: bool,
) -> None:
    """Write what lies beside a film; each file gets its name when it is whole."""
    if preview:
        joining.join_preview(chunks, sound.blocks(), parts / "preview.part", plan, check)
        (parts / "preview.part").replace(preview_path(target))
    joining.write_poster(chunks, parts / "poster.part", plan)
    (parts / "poster.part").replace(poster_path(target))


@contextlib.contextmanager
def _recorded(sound: Soundtrack, check: Callable[[], None]) -> Generator[Future[None]]:
    """Mix the sound on a thread of its own; it ends with the block, whatever happens in it."""
    over = False

    def still_wanted() -> None:
        check()
        if over:
            raise CancelledError

    with ThreadPoolExecutor(1, "promptreel-sound") as pool:
        try:
            yield pool.submit(sound.record, still_wanted)
        finally:
            over = True


def _drawn_here(plan: Plan, missing: Sequence[Chunk], preview: bool) -> Generator[int]:
    """Draw and encode in this process; yields a number of frames whenever so many are encoded."""
    numbers = [number for chunk in missing for number in range(chunk.first, chunk.end)]
    with Frames(plan) as frames, Ahead(_drawn(frames, numbers), _PICTURES_READY, "frames") as pictures:
        for _ in write_chunks(missing, pictures, plan, preview=preview):
            yield 1


def _drawn_by(executor: Executor, job: RenderJob, missing: Sequence[Chunk], preview: bool) -> Generator[int]:
    """Have the pieces drawn by others; yields the frames of each that is back."""
    waiting: deque[tuple[Chunk, Future[bytes]]] = deque()
    todo = deque(missing)
    try:
        while todo or waiting:
            while todo and len(waiting) < _CHUNKS_AHEAD:
                chunk = todo.popleft()
                future = executor.submit(draw_chunk, job, chunk.first, chunk.end, preview=preview)
                waiting.append((chunk, future))
            chunk, future = waiting.popleft()
            half = chunk.path.with_name(f"{chunk.path.name}.part")
            half.write_bytes(future.result())
            half.replace(chunk.path)
            yield chunk.end - chunk.first
    finally:
        for _, future in waiting:
            future.cancel()


def _write_gif(plan: Plan, part: Path, progress: Progress, check: Callable[[], None]) -> None:
    with Frames(plan) as frames:
        encoder = GifEncoder(part, plan, choose_palette(plan, _samples(frames, plan.frames, check)))
        try:
            with Ahead(_drawn(frames, range(plan.frames)), _PICTURES_READY, "frames") as pictures:
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


def _drawn(frames: Frames, numbers: Iterable[int]) -> Generator[I420]:
    """The pictures in order, a few of them being drawn at once."""
    threads = synth_threads()
    pool = ThreadPoolExecutor(threads, "promptreel-draw")
    waiting: deque[Future[I420]] = deque()
    try:
        for index in numbers:
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
