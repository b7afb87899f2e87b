"""One request for a file: where it begins, what is written, whether it is whole."""

from __future__ import annotations

import shutil
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from promptreel.errors import BadAnswer, OutputRefused, Unreachable

from .failures import NoAnswer
from .filereplies import Part, check_end, check_reply, started_anew
from .saving import explain
from .types import Progress
from .writing import Writer

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

    import httpx

    from .api import Api
    from .throttle import Throttle

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_MOST_REDIRECTS = 5
_OVERLAP_BYTES = 4096


class _Another(Exception):
    """What comes does not go on where the part ends."""


async def fetch_once(api: Api, url: str, part: Part, stall_seconds: float, progress: Throttle) -> None:
    """Make one request, and write what comes behind what is there.

    Going on without a tag that names the same file, the end of what is there is asked for again and
    compared: nothing else tells a file from another one of the same address.

    Raises:
        BackendError: There is no file at this address.
        Busy: There may be one later.
        Elsewhere: It is at another address.
        NoAnswer: It broke off; what came is kept.
        OutputRefused: It cannot be written.
    """
    size = part.size()
    begin = size if part.tag else max(0, size - _OVERLAP_BYTES)
    headers = {"Accept": "*/*", "Accept-Encoding": "identity"}
    if begin:
        headers["Range"] = f"bytes={begin}-"
        if part.tag:
            headers["If-Range"] = part.tag
    async with _open(api, url, headers, stall_seconds) as response:
        if response.status_code == 416:
            check_end(response, part, size)
            return
        begin = await check_reply(response, url, part, begin)
        await _write(response, part, begin, progress)
    if part.total is not None and part.size() != part.total:
        if part.size() > part.total:
            part.path.unlink(missing_ok=True)
        raise NoAnswer(Unreachable("The download ended before the file was whole."), sent=True)
    if part.size() == 0:
        raise BadAnswer("The backend sent an empty file.")


@asynccontextmanager
async def _open(
    api: Api, url: str, headers: dict[str, str], stall_seconds: float
) -> AsyncGenerator[httpx.Response, None]:
    """Open an address, following redirects; each hop learns only what it may."""
    transport = api.transport
    for _ in range(_MOST_REDIRECTS + 1):
        token = await api.token() if transport.is_ours(url) else None
        async with transport.stream(
            "GET", url, token=token, headers=headers, read_seconds=stall_seconds
        ) as response:
            where = response.headers.get("location")
            if response.status_code not in _REDIRECTS or not where:
                yield response
                return
            url = urljoin(url, where)
    raise BadAnswer("The address of the file leads in a circle.")


async def _write(response: httpx.Response, part: Part, begin: int, progress: Throttle) -> None:
    """Write what comes.

    Raises:
        OutputRefused: The disk is full, or the folder went away.
    """
    if part.total is not None:
        _check_room(part.path.parent, part.total - begin)
    done = begin
    try:
        part.path.parent.mkdir(parents=True, exist_ok=True)
        with part.path.open("r+b" if begin else "wb", buffering=0) as file:
            file.seek(begin)
            known = file.read() if begin else b""
            async with Writer(file) as writer:
                async for chunk in response.aiter_bytes():
                    again = min(len(known), len(chunk))
                    if chunk[:again] != known[:again]:
                        raise _Another
                    known = known[again:]
                    await writer.write(chunk[again:])
                    done += len(chunk)
                    if progress.due():
                        progress(_progress(done, part.total))
    except _Another:
        raise started_anew(part) from None
    except OSError as error:
        raise explain(error, part.path) from None
    progress(_progress(done, part.total), last=True)


def _check_room(folder: Path, needed: int) -> None:
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return
    if needed > free:
        raise OutputRefused(
            f"The disk is full: the file needs {needed / 1e6:.1f} MB, and {free / 1e6:.1f} MB are free."
        )


def _progress(done: int, total: int | None) -> Progress:
    fraction = min(done / total, 1.0) if total else None
    return Progress("download", fraction, f"Downloading ({done / 1e6:.1f} MB)")
