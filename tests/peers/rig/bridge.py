"""A way to a server over stdio for those that speak only HTTP: each message passes as it is, ids apart."""

import asyncio
import contextlib
import itertools
import json
import secrets
import socket

import uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

SUBSCRIPTION = "io.modelcontextprotocol/subscriptionId"
LARGEST_LINE = 2**24
DISCOVER = {
    "jsonrpc": "2.0",
    "id": "first",
    "method": "server/discover",
    "params": {
        "_meta": {
            "io.modelcontextprotocol/protocolVersion": "2026-07-28",
            "io.modelcontextprotocol/clientInfo": {"name": "bridge", "version": "1"},
            "io.modelcontextprotocol/clientCapabilities": {},
        }
    },
}


class Child:
    """One server over stdio. Several clients may share it, so requests get ids of its own on their way."""

    def __init__(self, process):
        self._process = process
        self._ids = itertools.count(1)
        self._asked = {}
        self.noise = []
        self._reading = asyncio.create_task(self._read())

    @classmethod
    async def started(cls, command, arguments, env):
        pipe = asyncio.subprocess.PIPE
        made = await asyncio.create_subprocess_exec(
            command, *arguments, env=env, stdin=pipe, stdout=pipe, limit=LARGEST_LINE
        )
        return cls(made)

    async def tell(self, message):
        self._process.stdin.write(json.dumps(message).encode() + b"\n")
        await self._process.stdin.drain()

    async def ask(self, message):
        """Yield what the server says about a request, its answer last."""
        number, heard = next(self._ids), asyncio.Queue()
        self._asked[number] = (message["id"], heard)
        answered = False
        try:
            await self.tell(message | {"id": number})
            while not answered:
                said = await heard.get()
                answered = "method" not in said
                yield said
        finally:
            del self._asked[number]
            if not answered:
                await self.tell(
                    {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": number}}
                )

    async def _read(self):
        async for line in self._process.stdout:
            try:
                message = json.loads(line)
            except ValueError:
                self.noise.append(line)
                continue
            if "method" not in message and message.get("id") in self._asked:
                theirs, heard = self._asked[message["id"]]
                heard.put_nowait(message | {"id": theirs})
                continue
            meta = message.get("params", {}).get("_meta", {})
            if (about := meta.get(SUBSCRIPTION)) in self._asked:
                theirs, heard = self._asked[about]
                meta[SUBSCRIPTION] = theirs
                heard.put_nowait(message)
                continue
            for _, heard in self._asked.values():
                heard.put_nowait(message)
        gone = {"code": -32000, "message": "the server has ended"}
        for theirs, heard in self._asked.values():
            heard.put_nowait({"jsonrpc": "2.0", "id": theirs, "error": gone})

    async def end(self):
        self._process.stdin.close()
        code = await self._process.wait()
        await self._reading
        return code


class Bridge:
    """Answers HTTP: a session has a server of its own, requests without one share another.

    Attributes:
        codes: How the servers have ended.
        noise: What was on their stdout beside the protocol.
    """

    def __init__(self, command, arguments, env):
        self._start = lambda: Child.started(command, arguments, env)
        self._children = {}
        self.codes, self.noise = [], []
        self._starting = asyncio.Lock()
        self.app = Starlette(routes=[Route("/mcp", self._answer, methods=["POST", "DELETE"])])

    async def _child(self, session):
        async with self._starting:
            if session not in self._children:
                child = self._children[session] = await self._start()
                if session is None:
                    # Over stdio the first message decides on the era; hosts of the new one begin with this.
                    _ = [said async for said in child.ask(DISCOVER)]
        return self._children[session]

    async def _answer(self, request):
        session = request.headers.get("mcp-session-id")
        if request.method == "DELETE" and session in self._children:
            await self._end(session)
            return Response()
        message = json.loads(await request.body() or "{}")
        headers = {}
        if message.get("method") == "initialize":
            session = headers["mcp-session-id"] = secrets.token_hex(16)
        elif session is not None and session not in self._children:
            return JSONResponse({"error": "no such session"}, status_code=404)
        child = await self._child(session)
        if "id" not in message or "method" not in message:
            await child.tell(message)
            return Response(status_code=202)

        async def pieces():
            async with contextlib.aclosing(child.ask(message)) as said:
                async for one in said:
                    yield f"event: message\ndata: {json.dumps(one)}\n\n"

        return StreamingResponse(pieces(), media_type="text/event-stream", headers=headers)

    async def _end(self, session):
        child = self._children.pop(session)
        self.codes.append(await child.end())
        self.noise += child.noise

    async def close(self):
        """End all servers."""
        for session in list(self._children):
            await self._end(session)


@contextlib.asynccontextmanager
async def bridged(command, args, env):
    """Give the port of a bridge to a command that serves over stdio, and the bridge."""
    bridge = Bridge(command, args, env)
    config = uvicorn.Config(bridge.app, lifespan="off", ws="none", log_config=None, access_log=False)
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        try:
            yield listener.getsockname()[1], bridge
        finally:
            server.should_exit = server.force_exit = True
            await serving
            await bridge.close()
