"""What a backend answers that is asked for a file: the file from some byte on, another address, or why not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from promptreel.errors import BadAnswer, PromptreelError, Unreachable

from .calls import Call
from .failures import NoAnswer
from .outcomes import refusal
from .pace import retry_after
from .reading import NotJson, decode
from .replies import envelope_of
from .views import read_view

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

_RANGE = re.compile(r"bytes\s+(?:(\d+)-(\d+)|\*)/(\d+|\*)", re.IGNORECASE)
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


class Busy(Exception):
    """429, 408 or 5xx: the same may be asked again."""

    def __init__(self, error: PromptreelError, wait: float | None) -> None:
        super().__init__(error.message)
        self.error = error
        self.wait = wait


async def check_reply(response: httpx.Response, url: str, part: Part, begin: int) -> int:
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


def started_anew(part: Part) -> NoAnswer:
    """Throw away what is there, because it is the beginning of another file."""
    part.path.unlink(missing_ok=True)
    part.tag = None
    return NoAnswer(Unreachable("The file at the backend is another one now."), sent=True)


def check_end(response: httpx.Response, part: Part, size: int) -> None:
    """416: there is nothing after what we have; it is the whole file if that is as long as the file."""
    match = _RANGE.match(response.headers.get("content-range", ""))
    if match is None or match[3] != str(size):
        raise started_anew(part)


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
