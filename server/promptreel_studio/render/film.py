"""A film, piece by piece: drawn here or by others, its sound beside it, then joined."""

from __future__ import annotations

import contextlib
import logging
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

import av.error

from promptreel_studio.render import joining
from promptreel_studio.render.ahead import Ahead
from promptreel_studio.render.chunks import Chunk, draw_chunk, plan_chunks, write_chunks
from promptreel_studio.render.drawing import PICTURES_READY, drawn
from promptreel_studio.render.encode import as_frame, preview_size
from promptreel_studio.render.errors import CancelledError
from promptreel_studio.render.frames import Frames
from promptreel_studio.render.plan import poster_path, preview_path
from promptreel_studio.render.soundtrack import Soundtrack

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from concurrent.futures import Executor
    from pathlib import Path

    from promptreel_studio.render.blend import I420
    from promptreel_studio.render.plan import Plan, RenderJob

log = logging.getLogger("promptreel_studio")

POSTER = "poster.part"
"""The name of the poster among the pieces; it is put beside the film when that is whole."""
_CHUNKS_AHEAD = 8
"""Pieces given to an executor before the first of them is back."""


def write_film(
    job: RenderJob,
    plan: Plan,
    part: Path,
    parts: Path,
    progress: Callable[[int], None],
    check: Callable[[], None],
    executor: Executor | None,
) -> None:
    """Write a film with sound, and what lies beside it.

    Args:
        job: What to make.
        plan: The same, resolved.
        part: The file to write.
        parts: The folder of the pieces; those that are complete are not drawn again.
        progress: Told how many frames are encoded.
        check: Called before every frame; raises to end the work.
        executor: Who draws the pieces; None is this process.
    """
    chunks = plan_chunks(plan, parts)
    missing = [chunk for chunk in chunks if not chunk.is_done]
    done = plan.frames - sum(chunk.end - chunk.first for chunk in missing)
    preview = job.extras and preview_size(plan.width, plan.height) is not None
    sound = Soundtrack(plan, parts)
    poster = parts / POSTER if job.extras else None
    with _recorded(sound, check) as recording:
        encoded = (
            _drawn_here(plan, missing, preview, poster)
            if executor is None
            else _drawn_by(executor, job, missing, preview)
        )
        with contextlib.closing(encoded):
            for frames in encoded:
                check()
                done += frames
                progress(done)
        recording.result()
    if not job.extras:
        joining.join(chunks, sound.blocks(), part, plan, check)
        return
    with ThreadPoolExecutor(1, "promptreel-extras") as pool:
        extras = pool.submit(_write_extras, chunks, sound, parts, job.target, plan, check, preview=preview)
        joining.join(chunks, sound.blocks(), part, plan, check)
    try:
        extras.result()
    except (av.error.FFmpegError, OSError):  # the film is what was asked for: it is not lost over a poster
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
    if not (parts / POSTER).is_file():
        joining.write_poster(chunks, parts / POSTER, plan)
    (parts / POSTER).replace(poster_path(target))


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


def _drawn_here(plan: Plan, missing: Sequence[Chunk], preview: bool, poster: Path | None) -> Generator[int]:
    """Draw and encode in this process; yields a number of frames whenever so many are encoded."""
    numbers = [number for chunk in missing for number in range(chunk.first, chunk.end)]
    with Frames(plan) as frames, Ahead(drawn(frames, numbers), PICTURES_READY, "frames") as pictures:
        kept = pictures if poster is None else _with_poster(pictures, numbers, poster, plan)
        for _ in write_chunks(missing, kept, plan, preview=preview):
            yield 1


def _with_poster(pictures: Iterator[I420], numbers: Sequence[int], path: Path, plan: Plan) -> Generator[I420]:
    """Pass the pictures on, and write one of them: to find it in the file would take as long as drawing a second."""
    wanted = joining.poster_number(plan)
    for number, picture in zip(numbers, pictures, strict=True):
        if number == wanted:
            with contextlib.suppress(OSError):  # another attempt is made at the end
                joining.write_jpeg(as_frame(picture), path)
        yield picture


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
