"""What an uploaded file is, by its content: decoders of foreign files never run in this process."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ValidationError

from .errors import UNSUPPORTED_MEDIA, ApiError
from .files import CONTENT_TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

log = logging.getLogger("promptreel_studio")


def _none_for_zero(value: float | None) -> float | None:
    return value or None


_Measure = Annotated[float | None, AfterValidator(_none_for_zero)]
_Pixels = Annotated[int | None, AfterValidator(_none_for_zero)]


class Probed(BaseModel):
    """What the probe says; a picture has no duration and a sound no width."""

    file_type: Literal["video", "image", "audio", "subtitle"]
    duration: _Measure = None
    width: _Pixels = None
    height: _Pixels = None
    fps: _Measure = None
    has_audio: bool = False
    note: str = ""


def unsupported(filename: str) -> ApiError:
    """4001, naming what is supported."""
    return ApiError(
        415,
        f"{filename!r} is not a file that can be used. Supported: {', '.join(CONTENT_TYPES)}.",
        code=UNSUPPORTED_MEDIA,
    )


async def probe_file(command: Sequence[str], path: Path, filename: str, *, seconds: float) -> Probed:
    """Look into a file.

    Raises:
        ApiError: 415/4001, it is nothing that can be used.
    """
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        *command, str(path), stdin=asyncio.subprocess.DEVNULL, stdout=pipe, stderr=pipe
    )
    try:
        async with asyncio.timeout(seconds):
            output, errors = await process.communicate()
    except TimeoutError:
        raise unsupported(filename) from None
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    found = _object(output)
    if isinstance(found.get("error"), str):
        raise ApiError(415, f"{filename}: {found['error']}", code=UNSUPPORTED_MEDIA)
    try:
        return Probed.model_validate(found)
    except ValidationError:
        log.warning("a file could not be probed: %s", errors.decode(errors="replace")[-2000:])
        raise unsupported(filename) from None


def _object(output: bytes) -> dict[str, Any]:
    try:
        found = json.loads(output)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
