"""Export: render, download, verify and save a file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from promptreel.errors import InvalidInput, OutputRefused
from promptreel.harmless import harmless

from .checks import check_format, check_quality, check_resolution
from .desk import Desk, check_wait
from .patience import Patience
from .presenting import present_now

if TYPE_CHECKING:
    from collections.abc import Callable

    from promptreel.client import Progress
    from promptreel.settings import Settings
    from promptreel_mcp.results import Result

LONGEST_NAME = 240
"""Bytes of UTF-8; file systems take 255, and a number or an ending may be added."""
LONGEST_PATH = 1000
_QUOTED = 80


async def export(
    desk: Desk,
    *,
    project: str | None = None,
    format: str | None = None,
    resolution: str | None = None,
    quality: str | None = None,
    path: str | None = None,
    own_hand: bool = False,
    overwrite: bool = False,
    after: str | None = None,
    wait_seconds: float = 20,
    on_progress: Callable[[Progress], None] | None = None,
) -> Result:
    """Make the file and follow for at most `wait_seconds`.

    Args:
        own_hand: The path was typed by the user and may point anywhere writable; otherwise it must
            lie below the output folder.
        after: A job of the same project that must succeed before this may start.
        overwrite: Replace an existing file; otherwise a free name is chosen.

    Raises:
        PromptreelError: Before the render: bad values, a place that cannot be written, no project.
    """
    target = None if path is None else choose_target(path, desk.settings, own_hand=own_hand)
    kind = check_export(format, resolution, quality, None if target is None else target.name)
    if target is not None and not target.suffix:
        target = target.with_name(f"{target.name}.{kind}")
    request = {
        "format": kind,
        "resolution": check_resolution(resolution),
        "quality": check_quality(quality) or "high",
        "path": None if target is None else str(target),
        "overwrite": overwrite,
        "own_hand": own_hand,
        "after": after,
    }
    check_wait(wait_seconds)
    patience = Patience(wait_seconds)
    subject = await desk.require_project(project)
    job = await desk.jobs.submit(subject.id, "export", request)
    job = await desk.jobs.follow(job.id, patience.left, on_progress)
    return await present_now(desk, job, subject, patience)


def check_export(format: str | None, resolution: str | None, quality: str | None, path: str | None) -> str:
    """Return the format of the file that these values ask for.

    Raises:
        InvalidInput: One of them is unknown, or the name's ending contradicts the format.
    """
    kind = check_format(format)
    check_resolution(resolution)
    check_quality(quality)
    ending = Path(path).suffix.lower().lstrip(".") if path else ""
    if not ending:
        return kind or "mp4"
    if kind is None:
        return check_format(ending) or "mp4"
    if ending != kind:
        raise InvalidInput(
            f"The file name ends in .{ending}, but the format is {kind}.",
            hint=f"Name the file .{kind}, or leave the format out.",
        )
    return kind


def choose_target(path: str, settings: Settings, *, own_hand: bool) -> Path:
    """Return the absolute path that a user's `path` means.

    Raises:
        OutputRefused: It cannot be a file's name, or lies outside the output folder.
    """
    from promptreel.jobs.work.naming import is_reserved

    if not path.strip() or "\0" in path:
        raise OutputRefused("The path is empty or contains a NUL character.")
    if not Path(path).name:
        raise OutputRefused("That is not the name of a file.", hint="Give a name such as city.mp4.")
    if len(path) > LONGEST_PATH or max(map(_length, Path(path).parts)) > LONGEST_NAME:
        raise OutputRefused("A name in the path is too long.", hint="Choose a shorter name.")
    if own_hand:
        return _expanded(path).absolute()
    if harmless(path) != path or "\n" in path or "\t" in path or ("\\" in path and os.sep == "/"):
        raise OutputRefused(
            "The path holds control characters, invisible signs or backslashes.",
            hint="Give a plain name such as city.mp4.",
        )
    wanted = _expanded(path)
    if is_reserved(wanted.name):
        raise OutputRefused(f"{wanted.name} is the name of a device on Windows.", hint="Choose another name.")
    target = wanted if wanted.is_absolute() else settings.output_dir / wanted
    root = settings.output_dir.resolve()
    if not _resolved(target).is_relative_to(root):
        raise OutputRefused(
            f"{wanted.name[:_QUOTED]} lies outside the output folder {settings.output_dir}.",
            hint="Leave the path out or give a name inside that folder; PROMPTREEL_OUTPUT_DIR sets the folder.",
        )
    return target


def _length(part: str) -> int:
    return len(part.encode("utf-8", "surrogatepass"))


def _expanded(path: str) -> Path:
    try:
        return Path(path).expanduser()
    except RuntimeError:
        raise OutputRefused("The path begins with a user who is not known here.") from None


def _resolved(target: Path) -> Path:
    try:
        return target.resolve()
    except (OSError, RuntimeError, ValueError):
        raise OutputRefused("The path cannot be followed.", hint="Choose another name.") from None
