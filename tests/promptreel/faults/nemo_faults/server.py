"""A NemoVideo backend on bare sockets, in a thread: one call of it can be told to misbehave."""

from __future__ import annotations

import asyncio
import json
import re
import socket
import struct
import threading
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from fake_nemo import mp4_bytes

if TYPE_CHECKING:
    from .faults import Fault

APP = "nemo_agent"
SESSION = "5529798706024415232"
FILE = mp4_bytes(data=bytes(range(256)) * 64)
_DRAFT = {"t": [{"tt": 0, "sg": [{"d": 10000, "m": {"title": "city"}}]}], "d": 10000}
_EDITED = {"t": [{"tt": 0, "sg": [{"d": 8000, "m": {"title": "city"}}]}], "d": 8000}
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


@dataclass
class Request:
    """A request that came, with the connection it came by."""

    call: str
    headers: dict[str, str]
    body: bytes
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter = field(repr=False)


@dataclass
class Answer:
    """What a working backend would say."""

    body: bytes
    kind: str = "application/json"
    status: int = 200
    headers: tuple[str, ...] = ()


class UnrulyBackend:
    """Works as documented, but for one call.

    Args:
        call: The call that misbehaves, None for none.
        fault: How it does.
    """

    def __init__(self, call: str | None = None, fault: Fault | None = None) -> None:
        self.call, self.fault = call, fault
        self.count: Counter[str] = Counter()
        self.renders: set[str] = set()
        self.runs = 0
        self.tokens = 0
        self.ended: set[str] = set()
        self.url = ""
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)

    def _serve(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._main())

    async def _main(self) -> None:
        self._stop = asyncio.Event()
        server = await asyncio.start_server(self._connection, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        self._ready.set()
        await self._stop.wait()
        server.close()

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await self._answer(await self._read(reader, writer))
            await writer.drain()
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            return
        finally:
            writer.close()

    async def _read(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> Request:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *lines = head.strip().split("\r\n")
        headers = {key.lower(): value for key, _, value in (line.partition(": ") for line in lines)}
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        target = first.rsplit(" ", 1)[0]
        call = next(name for name, pattern in _ROUTES if re.fullmatch(pattern, target))
        headers[":path"] = target.partition(" ")[2]
        return Request(call, headers, body, reader, writer)

    async def _answer(self, request: Request) -> None:
        self.count[request.call] += 1
        fault = self.fault if request.call == self.call else None
        if fault is not None and self.count[request.call] <= fault.times:
            await fault.act(self, request)
        else:
            await self.send(request, self.work(request))

    async def send(self, request: Request, answer: Answer, *, length: int | None = None) -> None:
        """Send an answer; `length` replaces the true one in its head."""
        request.writer.write(head_of(answer, len(answer.body) if length is None else length))
        request.writer.write(answer.body)
        await request.writer.drain()

    def work(self, request: Request) -> Answer:
        """Do what is asked, as documented."""
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        if token in self.ended:
            return Answer(json.dumps({"code": 1001, "message": "token expired"}).encode())
        if request.call == "run":
            self.runs += 1
            said = {"content": {"parts": [{"text": "Now it is 8 seconds."}]}, "author": APP}
            return Answer(b"data: " + json.dumps(said).encode() + b"\n\n", "text/event-stream")
        if request.call == "download":
            return self._file(request)
        if request.call == "render" and request.headers[":path"].rsplit("/", 1)[-1] not in self.renders:
            return Answer(b'{"success":false,"error":"not found"}', status=404)
        return Answer(json.dumps({"code": 0, "data": self._data(request)}).encode())

    def _data(self, request: Request) -> dict[str, object]:
        if request.call == "guest":
            self.tokens += 1
            return {
                "token": f"guest-{self.tokens}",
                "user_id": "anon_42",
                "expires_at": "2999-01-01T00:00:00Z",
            }
        if request.call == "submit":
            self.renders.add(json.loads(request.body)["id"])
            return {"id": json.loads(request.body)["id"], "status": "pending"}
        answers: dict[str, dict[str, object]] = {
            "claim": {"claim_token": "clm_abcdefgh"},
            "session": {"task_id": "task_1", "session_id": SESSION},
            "state": {"task_id": "task_1", "state": {"draft": _EDITED if self.runs else _DRAFT}},
            "upload": {"files": [{"filename": "clip.mp4", "file_type": "video"}]},
            "credits": {"available": 90, "frozen": 10, "total": 100},
            "render": {"status": "completed", "progress": 100, "outputUrl": f"{self.url}/files/1.mp4"},
            "cancel": {},
        }
        return answers[request.call]

    def _file(self, request: Request) -> Answer:
        wanted = re.fullmatch(r"bytes=(\d+)-", request.headers.get("range", ""))
        begin = int(wanted[1]) if wanted else 0
        if not wanted:
            return Answer(FILE, "video/mp4", headers=('ETag: "v1"',))
        where = f"Content-Range: bytes {begin}-{len(FILE) - 1}/{len(FILE)}"
        return Answer(FILE[begin:], "video/mp4", 206, ('ETag: "v1"', where))


def head_of(answer: Answer, length: int) -> bytes:
    """Return the head of an answer."""
    lines = [f"HTTP/1.1 {answer.status} X", f"Content-Type: {answer.kind}", f"Content-Length: {length}"]
    return "\r\n".join([*lines, "Connection: close", *answer.headers, "\r\n"]).encode()


def reset(request: Request) -> None:
    """Close the connection with a reset instead of an end."""
    sock = request.writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    request.writer.transport.abort()
