"""The faults that any call can meet: each is a function of the backend and of one request."""

from __future__ import annotations

import asyncio
import gzip
import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from .messages import JSON, STREAM, Answer, chunk, head_of, reset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .messages import Request
    from .server import Act, UnrulyBackend

Account = Literal["own", "guest"]

_DRIP_SECONDS = 0.02
ALWAYS = 1_000_000


@dataclass(frozen=True)
class Fault:
    """A way to misbehave.

    Attributes:
        name: The row's heading.
        act: What the backend does instead of answering.
        says: What that is, for the legend.
        times: How many requests meet it.
        slow: Whether only a deadline ends the call.
        account: Whose account the client has; the call for a guest account always has a guest's.
        refused: Whether nothing listens at all.
        unread: Whether the request's body, then a large one, is not read before.
        beside: What other calls do meanwhile.
        skips: Rows that it says nothing about.
    """

    name: str
    act: Act
    says: str
    times: int = ALWAYS
    slow: bool = False
    account: Account = "own"
    refused: bool = False
    unread: bool = False
    beside: Mapping[str, Act] = field(default_factory=dict)
    skips: frozenset[str] = frozenset()

    def acts(self, call: str) -> dict[str, Act]:
        """Return what the backend does, by call."""
        return {**self.beside, call: numbered(self.act, last=self.times)}


def numbered(act: Act, *, first: int = 1, last: int = ALWAYS) -> Act:
    """Return an act that only these requests meet."""

    async def limited(backend: UnrulyBackend, request: Request) -> None:
        await (act if first <= request.number <= last else type(backend).work)(backend, request)

    return limited


def status(number: int, *headers: str) -> Act:
    """Answer with a status."""
    return fixed(Answer(b'{"message":"not now"}', status=number, headers=headers))


def code(number: int) -> Act:
    """Answer with a code of the backend's under HTTP 200."""
    return fixed(Answer(json.dumps({"code": number, "message": "no"}).encode()))


def fixed(answer: Answer) -> Act:
    """Give this answer and do nothing."""

    async def act(backend: UnrulyBackend, request: Request) -> None:
        await backend.send(request, answer)

    return act


async def reset_before(backend: UnrulyBackend, request: Request) -> None:
    """Do what is asked, and say nothing of it."""
    backend.world.answer(request)
    reset(request)


async def reset_inside(backend: UnrulyBackend, request: Request) -> None:
    """Break off in the middle of the answer."""
    answer = backend.world.answer(request)
    request.writer.write(head_of(answer) + answer.body[: (len(answer.body) + 1) // 2])
    await request.writer.drain()
    reset(request)


async def _reset_unread(_: UnrulyBackend, request: Request) -> None:
    reset(request)


async def _hang(backend: UnrulyBackend, request: Request) -> None:
    backend.world.answer(request)
    await request.reader.read()


async def _truncated(backend: UnrulyBackend, request: Request) -> None:
    answer = backend.world.answer(request)
    await backend.send(request, answer, length=len(answer.body) + 1000)


async def _too_long(backend: UnrulyBackend, request: Request) -> None:
    answer = backend.world.answer(request)
    await backend.send(request, answer, length=max(0, len(answer.body) - 4))


async def _unended(backend: UnrulyBackend, request: Request) -> None:
    answer = replace(backend.world.answer(request), chunked=True)
    request.writer.write(head_of(answer) + (chunk(answer.body) if answer.body else b""))
    await request.writer.drain()


async def _damaged(backend: UnrulyBackend, request: Request) -> None:
    answer = backend.world.answer(request)
    packed = bytearray(gzip.compress(answer.body, mtime=0))
    packed[len(packed) // 2] ^= 0xFF
    packed[-6] ^= 0xFF
    headers = (*answer.headers, "Content-Encoding: gzip")
    await backend.send(request, replace(answer, body=bytes(packed), headers=headers))


async def _wrong_type(backend: UnrulyBackend, request: Request) -> None:
    await backend.send(request, replace(backend.world.answer(request), kind="text/plain"))


async def _drip(backend: UnrulyBackend, request: Request) -> None:
    """Send now and then a byte that brings no end nearer, until the client has had enough."""
    answer = backend.world.answer(request)
    request.writer.write(head_of(answer, ALWAYS))
    fillers = {STREAM: b":\n\n", JSON: b" "}
    sent = 0
    while not request.writer.is_closing():
        request.writer.write(fillers.get(answer.kind) or answer.body[sent : sent + 1])
        sent += 1
        await request.writer.drain()
        try:
            await asyncio.wait_for(request.reader.read(1), _DRIP_SECONDS)
        except TimeoutError:
            continue
        return


async def _duplicate(backend: UnrulyBackend, request: Request) -> None:
    backend.world.answer(request)
    await backend.send(request, Answer(b'{"success":false,"error":"duplicate id"}', status=409))


async def _login(backend: UnrulyBackend, request: Request) -> None:
    where = f"Location: {backend.cdn}/login?next=api"
    await backend.send(request, Answer(b"", "text/html", 302, (where,)))


async def _circle(backend: UnrulyBackend, request: Request) -> None:
    await backend.send(request, Answer(b"", "text/html", 307, (f"Location: {request.target}",)))


FAULTS: tuple[Fault, ...] = (
    Fault("refused", _hang, "nothing listens at any address", refused=True),
    Fault("reset before", reset_before, "the connection is reset before any answer"),
    Fault("reset inside", reset_inside, "the connection is reset in the middle of the body"),
    Fault("reset sending", _reset_unread, "the connection is reset while a large body is sent", unread=True),
    Fault("hang", _hang, "no answer ever comes", slow=True),
    Fault("drip", _drip, "bytes that say nothing trickle in for ever", slow=True),
    Fault("401", status(401), "HTTP 401"),
    Fault("402", status(402), "HTTP 402"),
    Fault("403", status(403), "HTTP 403"),
    Fault("408", status(408), "HTTP 408"),
    Fault("408 soon", status(408, "Retry-After: 0"), "HTTP 408, Retry-After: 0, once", times=1),
    Fault("408 later", status(408, "Retry-After: 3600"), "HTTP 408, Retry-After: 3600"),
    Fault("429", status(429), "HTTP 429 without Retry-After"),
    Fault("429 soon", status(429, "Retry-After: 0"), "HTTP 429, Retry-After: 0, once", times=1),
    Fault("429 later", status(429, "Retry-After: 3600"), "HTTP 429, Retry-After: 3600"),
    Fault("500", status(500), "HTTP 500"),
    Fault("503", status(503), "HTTP 503"),
    Fault("503 once", status(503), "HTTP 503, then all is well", times=1),
    Fault("503 soon", status(503, "Retry-After: 0"), "HTTP 503, Retry-After: 0, once", times=1),
    Fault("503 later", status(503, "Retry-After: 3600"), "HTTP 503, Retry-After: 3600"),
    Fault("507", status(507), "HTTP 507"),
    Fault("login", _login, "HTTP 302 to the login page of another host"),
    Fault("circle", _circle, "HTTP 307 to the same address, for ever"),
    Fault("truncated", _truncated, "Content-Length says more than comes"),
    Fault("too long", _too_long, "Content-Length says less than comes"),
    Fault("unended", _unended, "a chunked body without its last chunk"),
    Fault("damaged", _damaged, "a gzip body with wrong bytes in it"),
    Fault("type", _wrong_type, "the right body as text/plain"),
    Fault("empty", fixed(Answer(b"")), "HTTP 200 and nothing in it"),
    Fault("HTML", fixed(Answer(b"<html>Bad gateway</html>", "text/html")), "a web page with HTTP 200"),
    Fault("HTML 502", fixed(Answer(b"<html>Bad gateway</html>", "text/html", 502)), "one with HTTP 502"),
    Fault("malformed", fixed(Answer(b'{"code":0,"data":{"x":')), "JSON that breaks off"),
    Fault("duplicate", _duplicate, "HTTP 409, duplicate id, though it did what was asked"),
    *(
        Fault(str(number), code(number), f"code {number} under HTTP 200")
        for number in (1001, 1002, 2001, 4001, 4002)
    ),
)
