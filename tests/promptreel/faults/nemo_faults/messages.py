"""HTTP by hand: requests as they came, answers as they go, and how to break a connection."""

from __future__ import annotations

import socket
import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio

JSON = "application/json"
STREAM = "text/event-stream"


@dataclass
class Request:
    """A request that came, with the connection it came by.

    Attributes:
        call: Which call of the protocol; "elsewhere" for an address that no backend has.
        number: The how manieth of that call, from 1.
        target: Path and query.
        foreign: Whether it came to the other host, the one that files lie on.
        headers: Names in lower case.
        body: Empty where nobody read it.
        reader: The connection.
        writer: The connection.
    """

    call: str
    number: int
    target: str
    foreign: bool
    headers: dict[str, str]
    body: bytes
    reader: asyncio.StreamReader = field(repr=False)
    writer: asyncio.StreamWriter = field(repr=False)

    @property
    def token(self) -> str:
        """The bearer token, empty if there is none."""
        return self.headers.get("authorization", "").removeprefix("Bearer ")


@dataclass
class Answer:
    """An answer; `chunked` ones have no length."""

    body: bytes
    kind: str = JSON
    status: int = 200
    headers: tuple[str, ...] = ()
    chunked: bool = False


def head_of(answer: Answer, length: int | None = None) -> bytes:
    """Return the head of an answer; `length` replaces the true one."""
    size = f"Content-Length: {len(answer.body) if length is None else length}"
    lines = [f"HTTP/1.1 {answer.status} X", "Transfer-Encoding: chunked" if answer.chunked else size]
    if answer.kind:
        lines.append(f"Content-Type: {answer.kind}")
    return "\r\n".join([*lines, "Connection: close", *answer.headers, "\r\n"]).encode()


def chunk(data: bytes) -> bytes:
    """Return a piece as chunked bodies have it; an empty one ends the body."""
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


def reset(request: Request) -> None:
    """Close the connection with a reset instead of an end."""
    sock = request.writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    request.writer.transport.abort()
