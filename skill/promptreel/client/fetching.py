"""One request for a file: what may come instead of it, where it goes on, whether it is whole."""

from __future__ import annotations

import re
import shutil
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from promptreel.errors import (
    BadAnswer,
    OutputRefused,
    PromptreelError,
    Unreachable,
)

from .calls import Call
from .failures import NoAnswer
from .outcomes import refusal
from .pace import retry_after
from .reading import NotJson, decode
from .replies import envelope_of
from .saving import explain
from .types import Progress
from .views import read_view
from .writing import Writer

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

    import httpx

    from .api import Api
    from .throttle import Throttle

_RANGE = re.compile(r"bytes\s+(?:(\d+)-(\d+)|\*)/(\d+|\*)", re.IGNORECASE)
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_MOST_REDIRECTS = 5
_OVERLAP_BYTES = 4096
_MOST_NOTE_BYTES = 1024 * 1024


@dataclass(slots=True)
class Part:
    """The file in the making.

    Attributes:
        path: Where it lies.
        total: How long it will be, once known.
        tag: A strong ETag, with which we make sure to go on with the same file.
    """

    path: Path
    total: int | None = None
    tag: str | None = None

    def size(self) -> int:
        """Bytes that are there already."""
        return self.path.stat().st_size if self.path.is_file() else 0


class Elsewhere(Exception):
    """The endpoint named another address instead of sending the file."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.url = url


class _Another(Exception):
    """What comes does not go on where the part ends."""


class Busy(Exception):
    """429, 408 or 5xx: the same may be asked again."""

    def __init__(self, error: PromptreelError, wait: float | None) -> None:
        super().__init__(error.message)
        self.error = error
        self.wait = wait


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
            _check_end(response, part, size)
            return
        begin = await _check_answer(response, url, part, begin)
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


async def _check_answer(response: httpx.Response, url: str, part: Part, begin: int) -> int:
    """Return at which byte the answer begins.

    Raises:
        BackendError: It is no file.
        Busy: It may be one later.
        Elsewhere: It names another address.
    """
    status = response.status_code
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if status not in {200, 206} or kind in {"application/json", "text/html"}:
        text = await _note(response)
        if status < 300 and not _is_json(text):
            raise BadAnswer("The backend sent a page where the file should be.")
        envelope = envelope_of(status, text)
        error = refusal(Call.DOWNLOAD, status, envelope)
        if status in {408, 429} or status >= 500:
            raise Busy(
                error or Unreachable("The file cannot be had now."),
                retry_after(response.headers.get("retry-after")),
            )
        if error is None and (other := _address_in(text, url)):
            raise Elsewhere(other)
        raise error or BadAnswer("The backend sent a page where the file should be.")
    match = _RANGE.match(response.headers.get("content-range", "")) if status == 206 else None
    if status == 206:
        if match is None or match[1] is None or int(match[1]) != begin:
            part.path.unlink(missing_ok=True)
            raise NoAnswer(
                Unreachable("The backend sent another piece of the file than was asked for."), sent=True
            )
        part.total = int(match[3]) if match[3] != "*" else None
    else:
        begin = 0
        length = response.headers.get("content-length", "")
        part.total = int(length) if length.isdigit() and "content-encoding" not in response.headers else None
    tag = response.headers.get("etag", "")
    part.tag = tag if tag.startswith('"') else None
    return begin


def _started_anew(part: Part) -> NoAnswer:
    """Throw away what is there, because it is the beginning of another file."""
    part.path.unlink(missing_ok=True)
    part.tag = None
    return NoAnswer(Unreachable("The file at the backend is another one now."), sent=True)


def _check_end(response: httpx.Response, part: Part, size: int) -> None:
    """416: there is nothing after what we have; it is the whole file if that is as long as the file."""
    match = _RANGE.match(response.headers.get("content-range", ""))
    if match is None or match[3] != str(size):
        raise _started_anew(part)


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
        raise _started_anew(part) from None
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


async def _note(response: httpx.Response) -> str:
    """Read the beginning of something that is no file."""
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > _MOST_NOTE_BYTES:
            break
    return body.decode("utf-8", "replace")


def _is_json(text: str) -> bool:
    try:
        decode(text)
    except NotJson:
        return False
    return True


def _address_in(text: str, url: str) -> str | None:
    """Return the file's address out of a JSON answer of the download endpoint."""
    if not _is_json(text):
        return None
    envelope = envelope_of(500, text)
    view = read_view(
        envelope.model_copy(update={"payload": {**_fields(envelope.payload), "status": "done"}}),
        lambda path: urljoin(url, path),
    )
    return view.url


def _fields(value: object) -> dict[str, object]:
    return dict(value) if isinstance(value, dict) else {}


def _progress(done: int, total: int | None) -> Progress:
    fraction = min(done / total, 1.0) if total else None
    return Progress("download", fraction, f"Downloading ({done / 1e6:.1f} MB)")
