"""A NemoVideo backend on bare sockets, and the foreign host its files lie on."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections import Counter
from typing import TYPE_CHECKING, Self

from .messages import Request, chunk, head_of
from .world import APP, World

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from .messages import Answer

    Act = Callable[["UnrulyBackend", Request], Awaitable[None]]

_HOST = "127.0.0.1"
_PIECE = 7
"""Bytes of a chunk: few enough to cut lines, and characters, in the middle."""

_ROUTES = (
    ("guest", r"POST /api/auth/anonymous-token"),
    ("claim", r"POST /api/auth/claim-token"),
    ("session", rf"POST /api/tasks/me/with-session/{APP}"),
    ("state", rf"GET /api/state/{APP}/me/[^/]+/latest"),
    ("run", r"POST /run_sse"),
    ("upload", rf"POST /api/upload-video/{APP}/me/[^/]+"),
    ("credits", r"GET /api/credits/balance/simple"),
    ("submit", r"POST /api/render/proxy/lambda"),
    ("render", r"GET /api/render/proxy/lambda/[^/]+"),
    ("cancel", r"POST /api/render/proxy/lambda/[^/]+/cancel"),
    ("download", r"GET /(?:files/[^/]+|api/render/proxy/[^/]+/download)"),
)


class UnrulyBackend:
    """Works as documented, but for the calls it is told to answer in another way.

    Args:
        acts: What it does instead, by call.
        unread: Calls whose bodies it does not read before that.
    """

    def __init__(self, acts: Mapping[str, Act] | None = None, unread: frozenset[str] = frozenset()) -> None:
        self._acts, self._unread = acts or {}, unread
        self.world = World()
        self.count: Counter[str] = Counter()
        self.log: list[Request] = []
        self.url = self.cdn = ""
        self._connections: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        own = await asyncio.start_server(lambda *pair: self._begin(*pair, foreign=False), _HOST, 0)
        foreign = await asyncio.start_server(lambda *pair: self._begin(*pair, foreign=True), _HOST, 0)
        self._servers = (own, foreign)
        self.url, self.cdn = (
            f"http://{_HOST}:{server.sockets[0].getsockname()[1]}" for server in self._servers
        )
        self.world.file_url = f"{self.cdn}/files/1.mp4"
        return self

    async def __aexit__(self, *_: object) -> None:
        # A connection that was accepted in one turn of the loop joins its server in the next, and fails if that
        # is closed by then: nothing would ever close it. So accepting ends first, and the servers a turn later.
        for listening in (socket for server in self._servers for socket in server.sockets):
            with contextlib.suppress(NotImplementedError):  # the loop of Windows has no readers
                asyncio.get_running_loop().remove_reader(listening.fileno())
        await asyncio.sleep(0)
        for server in self._servers:
            server.close()
        for connection in self._connections:
            connection.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)

    async def send(self, request: Request, answer: Answer, *, length: int | None = None) -> None:
        """Send an answer; `length` replaces the true one in its head."""
        request.writer.write(head_of(answer, length))
        pieces = (answer.body[at : at + _PIECE] for at in range(0, len(answer.body), _PIECE))
        whole = b"".join(map(chunk, pieces)) + chunk(b"") if answer.chunked else answer.body
        request.writer.write(whole)
        await request.writer.drain()

    async def work(self, request: Request) -> None:
        """Answer as documented."""
        await self.send(request, self.world.answer(request))

    def _begin(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, foreign: bool) -> None:
        def end(connection: asyncio.Task[None]) -> None:
            self._connections.discard(connection)
            writer.close()

        connection = asyncio.create_task(self._serve(reader, writer, foreign=foreign))
        self._connections.add(connection)
        connection.add_done_callback(end)  # also if it is cancelled before its first step

    async def _serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, foreign: bool
    ) -> None:
        try:
            request = await self._read(reader, writer, foreign=foreign)
            await self._acts.get(request.call, UnrulyBackend.work)(self, request)
            await writer.drain()
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            return

    async def _read(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, foreign: bool
    ) -> Request:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *lines = head.strip().split("\r\n")
        headers = {key.lower(): value for key, _, value in (line.partition(": ") for line in lines)}
        wanted = first.rsplit(" ", 1)[0]
        call = next((name for name, pattern in _ROUTES if re.fullmatch(pattern, wanted)), "elsewhere")
        self.count[call] += 1
        request = Request(
            call, self.count[call], wanted.partition(" ")[2], foreign, headers, b"", reader, writer
        )
        self.log.append(request)
        if call not in self._unread:
            request.body = await reader.readexactly(int(headers.get("content-length", 0)))
        return request
