"""Downloads that go on with what is there: from an earlier run, or after a break in the middle."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from fake_nemo import mp4_bytes

from .faults import fixed, numbered, reset_inside
from .messages import Answer
from .rows import fetch
from .world import FILE

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .messages import Request
    from .server import Act, UnrulyBackend
    from .stage import Stage

OTHER = mp4_bytes(data=bytes(range(255, -1, -1)) * 64)
LONGER = mp4_bytes(data=bytes(range(255, -1, -1)) * 80)
_HALF = len(FILE) // 2


@dataclass(frozen=True)
class Resume:
    """A way to find what is there.

    Attributes:
        name: The row's heading.
        says: What is particular about it.
        part: What an earlier download left, empty for nothing.
        act: What the host does.
        served: What lies there when the download begins.
        etag: Its tag.
        requests: How many it takes.
    """

    name: str
    says: str
    part: bytes
    act: Act
    served: bytes = FILE
    etag: str | None = '"v1"'
    requests: int = 1

    def prepare(self, stage: Stage) -> None:
        """Leave what an earlier download left."""
        stage.backend.world.file, stage.backend.world.etag = self.served, self.etag
        if self.part:
            stage.film.with_name(stage.film.name + ".part").write_bytes(self.part)


async def download_film(stage: Stage) -> dict[str, Any]:
    """Download from the foreign host."""
    return await fetch(stage, stage.backend.world.file_url)


async def _works(backend: UnrulyBackend, request: Request) -> None:
    await backend.work(request)


async def _ignores_range(backend: UnrulyBackend, request: Request) -> None:
    request.headers.pop("range", None)
    await backend.work(request)


def _says_range(change: Callable[[str], str]) -> Act:
    """Give another Content-Range than the true one."""

    async def act(backend: UnrulyBackend, request: Request) -> None:
        answer = backend.world.answer(request)
        headers = [change(line) if line.startswith("Content-Range") else line for line in answer.headers]
        await backend.send(request, replace(answer, headers=tuple(filter(None, headers))))

    return act


async def _short(backend: UnrulyBackend, request: Request) -> None:
    answer = backend.world.answer(request)
    await backend.send(request, replace(answer, body=answer.body[:-100]))


def _changes(served: bytes, etag: str | None) -> Act:
    """Break off in the middle; then another file lies there."""

    async def act(backend: UnrulyBackend, request: Request) -> None:
        if request.number == 1:
            await reset_inside(backend, request)
            backend.world.file, backend.world.etag = served, etag
        else:
            await backend.work(request)

    return act


RESUMES: tuple[Resume, ...] = (
    Resume("same file", "half of it is there", FILE[:_HALF], _works),
    Resume(
        "other since",
        "half of another file of the same length is there",
        OTHER[:_HALF],
        _works,
        requests=2,
    ),
    Resume("all there", "all of it is there", FILE, _works),
    Resume("nearly nothing", "one byte is there", FILE[:1], _works),
    Resume("more than all", "more than the file is there", FILE + b"more", _works, requests=2),
    Resume("Range ignored", "the host sends the whole file all the same", FILE[:_HALF], _ignores_range),
    Resume(
        "416, silent",
        "HTTP 416 that does not say how long the file is",
        FILE[:_HALF],
        numbered(fixed(Answer(b"", "video/mp4", 416)), last=1),
        requests=2,
    ),
    Resume(
        "another piece",
        "HTTP 206 with another piece than was asked for",
        FILE[:_HALF],
        numbered(_says_range(lambda line: re.sub(r"bytes \d+-", "bytes 5-", line)), last=1),
        requests=2,
    ),
    Resume(
        "206, silent",
        "HTTP 206 that does not say which piece it is",
        FILE[:_HALF],
        numbered(_says_range(lambda _: ""), last=1),
        requests=2,
    ),
    Resume(
        "206, short",
        "HTTP 206 whose end is missing, though its own length is right",
        FILE[:_HALF],
        numbered(_short, last=1),
        requests=2,
    ),
    Resume(
        "length unknown",
        "HTTP 206 that does not say how long the file is",
        FILE[:_HALF],
        _says_range(lambda line: line.rpartition("/")[0] + "/*"),
    ),
    Resume(
        "breaks",
        "breaks in the middle of what is left",
        FILE[:_HALF],
        numbered(reset_inside, last=1),
        requests=2,
    ),
    Resume(
        "changes",
        "breaks; then another file of the same length, another ETag",
        b"",
        _changes(OTHER, '"v2"'),
        requests=2,
    ),
    Resume(
        "changes, longer",
        "breaks; then a longer file, another ETag",
        b"",
        _changes(LONGER, '"v2"'),
        requests=2,
    ),
    Resume(
        "changes, weak tag",
        "the same with weak ETags",
        b"",
        _changes(LONGER, 'W/"v2"'),
        etag='W/"v1"',
        requests=3,
    ),
    Resume("changes, no tag", "the same without ETags", b"", _changes(LONGER, None), etag=None, requests=3),
    Resume(
        "longer since",
        "half of a shorter file is there",
        FILE[:_HALF],
        _works,
        served=LONGER,
        etag='"v2"',
        requests=2,
    ),
)
