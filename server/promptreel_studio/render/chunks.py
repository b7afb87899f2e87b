"""A film in pieces: each is a closed file, so what is drawn survives a crash and may be drawn anywhere."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import av
import cv2

from promptreel_studio.render.encode import VideoEncoder
from promptreel_studio.render.frames import Frames
from promptreel_studio.render.plan import make_plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from promptreel_studio.render.blend import I420
    from promptreel_studio.render.plan import Plan, RenderJob

CHUNK_SECONDS = 4
"""As long as the encoder's groups of pictures, so that pieces cost no key frames of their own."""
_SHORTEST = 0.25
"""A last piece that is shorter than this share of the others belongs to the one before it."""
_PLAN = "plan.json"


@dataclass(frozen=True, slots=True)
class Chunk:
    """The frames `first` up to, not including, `end`, and the file that they are in once it is complete."""

    first: int
    end: int
    path: Path

    @property
    def is_done(self) -> bool:
        """Whether its file is complete: it gets its name only then."""
        return self.path.is_file()


def plan_chunks(plan: Plan, folder: Path) -> list[Chunk]:
    """Cut a film into pieces of `CHUNK_SECONDS`."""
    step = max(1, round(CHUNK_SECONDS * plan.fps))
    starts = list(range(0, plan.frames, step))
    if len(starts) > 1 and plan.frames - starts[-1] < step * _SHORTEST:
        starts.pop()
    ends = [*starts[1:], plan.frames]
    return [Chunk(a, b, folder / f"{a:07d}.mp4") for a, b in zip(starts, ends, strict=True)]


def open_folder(folder: Path, job: RenderJob) -> None:
    """Make the folder of the pieces; those of the same job stay, anything else in it goes."""
    wanted = _fingerprint(job)
    noted = folder / _PLAN
    if not noted.is_file() or noted.read_text("utf-8") != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)
        noted.write_text(wanted, "utf-8")
    for half in folder.glob("*.part"):
        half.unlink(missing_ok=True)


def write_chunks(
    chunks: Iterable[Chunk],
    pictures: Iterator[I420],
    plan: Plan,
    *,
    preview: bool,
    threads: int | None = None,
) -> Iterator[int]:
    """Encode pictures, which come in the order of the chunks' frames; yields the number of each written frame."""
    for chunk in chunks:
        half = chunk.path.with_name(f"{chunk.path.name}.part")
        encoder = VideoEncoder(half, plan, preview=preview, threads=threads)
        try:
            for number in range(chunk.first, chunk.end):
                encoder.write(next(pictures))
                yield number
            encoder.finish()
        except BaseException:
            # Without a name the muxer has nothing to tidy up, which for a long film would take seconds.
            half.unlink(missing_ok=True)
            encoder.abandon()
            raise
        _sync(half)
        half.replace(chunk.path)


def draw_chunk(job: RenderJob, first: int, end: int, *, preview: bool = False) -> bytes:
    """Draw and encode a piece of a film; for any `concurrent.futures.Executor`, also on another machine.

    Args:
        job: What to make; its assets must be where it says.
        first: First frame.
        end: The frame behind the last.
        preview: Whether the piece has the preview as a second stream.

    Returns:
        A closed MP4 of exactly these frames, without sound; the same wherever it is made.
    """
    cv2.setNumThreads(1)
    plan = make_plan(job)
    with tempfile.TemporaryDirectory(prefix="promptreel-") as name:
        chunk = Chunk(first, end, Path(name) / "chunk.mp4")
        with Frames(plan) as frames:
            pictures = (frames.frame(number) for number in range(first, end))
            for _ in write_chunks([chunk], pictures, plan, preview=preview, threads=1):
                pass
        return chunk.path.read_bytes()


def _fingerprint(job: RenderJob) -> str:
    """What the pieces depend on: the timeline, the output, the media, and the libraries that draw and encode."""
    media = {key: _identity(path) for key, path in sorted(job.assets.items())}
    parts = [
        job.draft,
        job.output.model_dump(),
        media,
        job.extras,
        av.__version__,
        cv2.__version__,
        os.cpu_count(),
    ]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _identity(path: Path) -> list[str | int]:
    try:
        facts = path.stat()
    except OSError:
        return [str(path)]
    return [str(path), facts.st_size, facts.st_mtime_ns]


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
