"""The child process that decodes and draws, as the server sees it: a command with a deadline."""

from __future__ import annotations

import asyncio
import contextlib
import importlib.util
import json
import logging
import os
import sys
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from promptreel.errors import VerificationFailed

from .child import INSTALL, MISSING
from .models import Looked

if TYPE_CHECKING:
    from pathlib import Path

DEADLINE_SECONDS = 300.0
_COMMAND = (sys.executable, "-P", "-m", "promptreel_mcp.preview.child")
_DEMUXERS = {"mp4": "mov", "mov": "mov", "webm": "matroska", "mkv": "matroska", "gif": "gif"}
_SECRETS = ("TOKEN", "SECRET", "PASSWORD", "_KEY")
_UNREADABLE = "The pictures of the video cannot be read."

_log = logging.getLogger(__name__)


HOW_TO_SEE = f"{MISSING} {INSTALL}"
"""What is said where the media libraries are missing."""


class NoMediaLibraries(Exception):
    """This installation cannot decode video."""


def can_decode() -> bool:
    """Whether the media libraries seem to be there; they are not loaded for that."""
    return all(importlib.util.find_spec(name) is not None for name in ("av", "cv2", "numpy"))


async def look_into(
    source: Path,
    container: str,
    *,
    sheet: Path,
    poster: Path,
    small: Path | None,
    seconds: float = DEADLINE_SECONDS,
) -> Looked:
    """Draw sheet and poster from a video, and make a small copy if one is wanted.

    Args:
        source: The video, never trusted.
        container: As `promptreel.client.containers` names it.
        sheet: Where the contact sheet goes.
        poster: Where the poster goes.
        small: Where the small copy goes.
        seconds: How long it may take.

    Raises:
        NoMediaLibraries: Nothing here can decode it.
        VerificationFailed: There is nothing to be seen in it.
    """
    arguments = [_DEMUXERS[container], str(sheet), str(poster), "-" if small is None else str(small)]
    found = await _run([*_COMMAND, str(source), *arguments], seconds)
    if found.get("missing"):
        raise NoMediaLibraries
    if isinstance(found.get("error"), str):
        raise VerificationFailed(
            str(found["error"]), hint="Look at the timeline with `state`, or export the video and watch it."
        )
    try:
        return Looked.model_validate(found)
    except ValidationError:
        raise VerificationFailed(_UNREADABLE) from None


async def _run(command: list[str], seconds: float) -> dict[str, Any]:
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        *command, stdin=asyncio.subprocess.DEVNULL, stdout=pipe, stderr=pipe, env=_environment()
    )
    try:
        async with asyncio.timeout(seconds):
            output, errors = await process.communicate()
    except TimeoutError:
        raise VerificationFailed("It takes too long to look into the video.") from None
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    if process.returncode:
        _log.warning("a video could not be looked into: %s", errors.decode(errors="replace")[-2000:])
    try:
        found = json.loads(output)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _environment() -> dict[str, str]:
    """Ours without secrets, as what decodes may be made to do what its file wants."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not any(part in name.upper() for part in _SECRETS)
    }
    # Each thread of a mathematics library takes address space, which is capped.
    return kept | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
