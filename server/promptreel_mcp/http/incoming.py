"""`PUT /incoming/NAME`: a file comes in, for `upload` to be called with its path."""

from __future__ import annotations

import asyncio
import os
import secrets
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse

from promptreel.errors import InvalidInput, MediaTooLarge, OutputRefused, PromptreelError
from promptreel.media import check_file

from .answers import refused, refused_for
from .quota import PART, counting, reserve

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from typing import BinaryIO

    from starlette.requests import Request
    from starlette.responses import Response

    from promptreel.settings import Settings

_LONGEST_NAME = 120
_PIECE = 1024 * 1024
MOST_FILES = 10
"""A user may have as many files of the largest size lying here."""


async def take_in(request: Request, settings: Settings, folder: Path) -> Response:
    """Write a request's body to a user's folder.

    Args:
        request: The path's `name` is what the file is called, as far as that is safe.
        settings: The user's; they say how large a file may be.
        folder: The user's folder for what comes in.
    """
    try:
        name = safe_name(request.path_params["name"])
        if "content-range" in request.headers:
            raise InvalidInput("A file must be sent whole.", hint="Send it again without Content-Range.")
        size = _announced(request.headers.get("content-length"), settings)
        path = await _receive(request, settings, folder / name, size)
    except TimeoutError:
        return refused(408, "The file did not come in time.", hint="Send it again.")
    except PromptreelError as error:
        return refused_for(error)
    said = {
        "path": str(path),
        "bytes": path.stat().st_size,
        "next": {"tool": "upload", "arguments": {"sources": [str(path)]}},
    }
    return JSONResponse(said, status_code=201)


def safe_name(name: str) -> str:
    """Return a name that is one on every system.

    Raises:
        InvalidInput: It is a path, or no name at all.
    """
    from promptreel.jobs.work.naming import slug

    if not name.strip(" .") or any(sign in name for sign in "/\\\0"):
        raise InvalidInput(
            "That is not the name of a file.", hint="PUT it to /incoming/NAME, without folders."
        )
    plain = unicodedata.normalize("NFC", name).lstrip(". ").rstrip(". ")
    kept = "".join(
        sign if sign in " .-_()" or unicodedata.category(sign)[0] in "LMN" else "_" for sign in plain
    )
    stem, suffix = Path(kept).stem, Path(kept).suffix[:16]
    room = _LONGEST_NAME - len(suffix.encode())
    stem = stem.encode()[:room].decode(errors="ignore")
    # Names such as CON and NUL are devices on Windows, with any ending.
    device = slug(stem.split(".")[0]).startswith("video-") and not stem.lower().startswith("video-")
    return f"{'video-' if device else ''}{stem}{suffix}"


def _announced(length: str | None, settings: Settings) -> int:
    """Return how many bytes may come: those that are announced, else as many as are allowed.

    Raises:
        MediaTooLarge: More than are allowed are announced.
    """
    limit = settings.max_upload_mb * 1024 * 1024
    size = int(length) if length is not None and length.isdecimal() else limit
    if size > limit:
        raise _too_large(settings)
    return size


def _too_large(settings: Settings) -> MediaTooLarge:
    return MediaTooLarge(f"The file is larger than {settings.max_upload_mb} MB, which is the limit.")


async def _receive(request: Request, settings: Settings, wanted: Path, size: int) -> Path:
    """Take the room, write to a temporary name, look what it is, and give it its own.

    Raises:
        TimeoutError: It takes too long, or nothing comes for too long.
        PromptreelError: It is too large, no media, or cannot be written.
    """
    from promptreel.client.saving import explain

    folder, limit = wanted.parent, settings.max_upload_mb * 1024 * 1024
    temporary = folder / f"{secrets.token_hex(8)}{PART}"
    try:
        await asyncio.to_thread(reserve, temporary, size, MOST_FILES * limit, settings.transfer_seconds)
        async with asyncio.timeout(settings.transfer_seconds):
            await _write(_pieces(request, settings), temporary, size, settings)
        kind = (await asyncio.to_thread(check_file, temporary, [folder], max_bytes=limit)).type
        if wanted.suffix.lower() not in kind.suffixes:
            wanted = wanted.with_name(f"{wanted.stem}{kind.suffixes[0]}")
        return await asyncio.to_thread(_publish, temporary, wanted)
    except TimeoutError:
        raise  # to Python it is an OSError
    except OSError as error:
        raise explain(error, wanted) from None
    finally:
        await asyncio.shield(asyncio.to_thread(temporary.unlink, missing_ok=True))


async def _pieces(request: Request, settings: Settings) -> AsyncIterator[bytes]:
    """Yield the body in pieces worth a write; nothing for too long ends it."""
    stream = aiter(request.stream())
    kept = bytearray()
    while True:
        async with asyncio.timeout(settings.stall_seconds):
            piece = await anext(stream, None)
        if piece is None:
            break
        kept += piece
        if len(kept) >= _PIECE:
            yield bytes(kept)
            kept.clear()
    yield bytes(kept)


async def _write(pieces: AsyncIterator[bytes], path: Path, size: int, settings: Settings) -> None:
    """Write over the room that was taken, and give back what is not needed of it."""
    written = 0
    file = await asyncio.to_thread(_open, path)
    try:
        async for piece in pieces:
            written += len(piece)
            if written > size:
                raise _too_large(settings)
            await asyncio.to_thread(file.write, piece)
        await asyncio.to_thread(file.truncate, written)
    finally:
        await asyncio.shield(asyncio.to_thread(file.close))


def _open(path: Path) -> BinaryIO:
    return path.open("r+b")


def _publish(temporary: Path, wanted: Path) -> Path:
    from promptreel.client.saving import free_name, publish

    with temporary.open("rb") as file:
        os.fsync(file.fileno())  # What takes long is done before others have to wait.
    with counting(
        wanted.parent
    ):  # Also if others had it for too long: a file that came whole is not lost for that.
        while True:
            path = free_name(wanted)
            try:
                publish(temporary, path)
            except OutputRefused:
                if not path.exists():
                    raise
            else:
                return path
