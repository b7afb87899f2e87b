"""The faults: each is a function of the backend and of one request."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .server import Answer, head_of, reset

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from .server import Request, UnrulyBackend

    Act = Callable[[UnrulyBackend, Request], Awaitable[None]]

_DRIP_SECONDS = 0.02
ALWAYS = 1_000_000


@dataclass(frozen=True)
class Fault:
    """A way to misbehave.

    Attributes:
        name: The column's heading.
        act: What the backend does instead of answering.
        says: What that is, for the table's legend.
        times: How many requests meet it.
        slow: Whether only a deadline ends the call.
        guest: Whether the client has a guest account instead of the user's own token.
        refused: Whether nothing listens at all.
    """

    name: str
    act: Act
    says: str
    times: int = ALWAYS
    slow: bool = False
    guest: bool = False
    refused: bool = False


def _status(status: int, *headers: str) -> Act:
    async def act(backend: UnrulyBackend, request: Request) -> None:
        await backend.send(request, Answer(b'{"message":"not now"}', status=status, headers=headers))

    return act


def _body(text: str, kind: str, status: int = 200) -> Act:
    async def act(backend: UnrulyBackend, request: Request) -> None:
        await backend.send(request, Answer(text.encode(), kind, status))

    return act


def _code(code: int) -> Act:
    return _body(json.dumps({"code": code, "message": "no"}), "application/json")


async def _reset_before(backend: UnrulyBackend, request: Request) -> None:
    backend.work(request)
    reset(request)


async def _reset_inside(backend: UnrulyBackend, request: Request) -> None:
    answer = backend.work(request)
    request.writer.write(head_of(answer, len(answer.body)) + answer.body[: (len(answer.body) + 1) // 2])
    await request.writer.drain()
    reset(request)


async def _hang(backend: UnrulyBackend, request: Request) -> None:
    backend.work(request)
    await request.reader.read()


async def _truncated(backend: UnrulyBackend, request: Request) -> None:
    answer = backend.work(request)
    await backend.send(request, answer, length=len(answer.body) + 1000)


async def _too_long(backend: UnrulyBackend, request: Request) -> None:
    answer = backend.work(request)
    await backend.send(request, answer, length=len(answer.body) - 4)


async def _wrong_type(backend: UnrulyBackend, request: Request) -> None:
    await backend.send(request, replace(backend.work(request), kind="text/plain"))


async def _drip(backend: UnrulyBackend, request: Request) -> None:
    """Send now and then a byte that brings no end nearer, until the client has had enough."""
    answer = backend.work(request)
    request.writer.write(head_of(answer, ALWAYS))
    fillers = {"text/event-stream": b":\n\n", "application/json": b" "}
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
    backend.work(request)
    body = b'{"success":false,"error":"duplicate id"}'
    await backend.send(request, Answer(body, status=409))


async def _expired(backend: UnrulyBackend, request: Request) -> None:
    """End the account's token; a turn that has begun goes on to its end."""
    token = request.headers.get("authorization", "").removeprefix("Bearer ")
    if request.call in {"run", "guest"}:
        answer = backend.work(request)
        backend.ended.add(token or f"guest-{backend.tokens}")
    else:
        backend.ended.add(token)
        answer = backend.work(request)
    await backend.send(request, answer)


FAULTS: tuple[Fault, ...] = (
    Fault("refused", _hang, "nothing listens at the address", refused=True),
    Fault("reset before", _reset_before, "the connection is reset before any answer"),
    Fault("reset inside", _reset_inside, "the connection is reset in the middle of the body"),
    Fault("hang", _hang, "no answer ever comes", slow=True),
    Fault("drip", _drip, "bytes that say nothing trickle in for ever", slow=True),
    Fault("408", _status(408), "HTTP 408"),
    Fault("429", _status(429), "HTTP 429 without Retry-After"),
    Fault("429 soon", _status(429, "Retry-After: 0"), "HTTP 429, Retry-After: 0, once", times=1),
    Fault("429 later", _status(429, "Retry-After: 3600"), "HTTP 429, Retry-After: 3600"),
    Fault("500", _status(500), "HTTP 500"),
    Fault("503", _status(503), "HTTP 503"),
    Fault("503 once", _status(503), "HTTP 503, then all is well", times=1),
    Fault("truncated", _truncated, "Content-Length says more than comes"),
    Fault("too long", _too_long, "Content-Length says less than comes"),
    Fault("type", _wrong_type, "the right body as text/plain"),
    Fault("HTML", _body("<html><body>Bad gateway</body></html>", "text/html"), "a web page with HTTP 200"),
    Fault("HTML 502", _body("<html>Bad gateway</html>", "text/html", 502), "a web page with HTTP 502"),
    Fault("malformed", _body('{"code":0,"data":{"x":', "application/json"), "JSON that breaks off"),
    Fault("duplicate", _duplicate, "HTTP 409, duplicate id, though it did what was asked"),
    *(
        Fault(str(code), _code(code), f"code {code} under HTTP 200")
        for code in (1001, 1002, 2001, 4001, 4002)
    ),
    Fault("expired", _expired, "a guest's token ends during the call", times=1, guest=True),
)
