"""`promptreel mcp --http`: bind, say where, serve, and end in order."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import uvicorn

from promptreel.errors import InvalidInput

from .app import HttpServer
from .guard import Doors
from .users import Users

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

    from promptreel.settings import Settings

GRACE_SECONDS = 5.0
"""Calls that run when the end comes have this long."""
_BACKLOG = 128


@dataclass(frozen=True, slots=True)
class Address:
    """Where to serve, and under which names; port 0 takes a free one."""

    host: str = "127.0.0.1"
    port: int = 8765
    allowed_hosts: Sequence[str] = ()
    allowed_origins: Sequence[str] = ()


def serve_http(address: Address, settings: Settings) -> None:
    """Serve until SIGTERM or SIGINT.

    Raises:
        InvalidInput: The address, a name or a token cannot be used.
        OutputRefused: The tokens file cannot be made.
    """
    doors = Doors.of(address.host, address.allowed_hosts, address.allowed_origins)
    users = Users(settings)
    # Runners and the studio inherit our environment; they have no use for the way in.
    os.environ.pop("PROMPTREEL_HTTP_TOKEN", None)
    with _listen(address) as listener:
        asyncio.run(_serve(HttpServer(settings, users, doors), listener, _where(address, listener, users)))


async def _serve(served: HttpServer, listener: socket.socket, where: str) -> None:
    config = uvicorn.Config(
        served.app,
        lifespan="off",
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=1,
    )
    await _Server(config, served, where).serve(sockets=[listener])


class _Server(uvicorn.Server):
    """Lets running calls end before it closes; a second signal ends it at once."""

    def __init__(self, config: uvicorn.Config, served: HttpServer, where: str) -> None:
        super().__init__(config)
        self._served = served
        self._where = where
        self._loop = asyncio.get_running_loop()
        self._closing: asyncio.Task[None] | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then say where: whoever reads it may already ask, or tell us to end."""
        await super().startup(sockets)
        sys.stderr.write(f"{self._where}\n")
        sys.stderr.flush()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begin to end; not uvicorn's way, which raises the signal again and so ends with its code."""
        del sig, frame
        self._loop.call_soon_threadsafe(self._begin_to_close)

    def _begin_to_close(self) -> None:
        if self._closing is None:
            self._closing = asyncio.create_task(self._close())
        else:
            self.should_exit = self.force_exit = True

    async def _close(self) -> None:
        try:
            await self._served.close(GRACE_SECONDS)
        finally:
            # What is cut off from here on is meant to be.
            logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL + 1)
            self.should_exit = True


def _listen(address: Address) -> socket.socket:
    try:
        found = socket.getaddrinfo(
            address.host, address.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
        family, _, _, _, place = found[0]
        # asyncio turns Nagle's algorithm off only where the protocol is named; with it, answers come late.
        listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    except OSError:
        raise InvalidInput(f"There is no address {address.host!r} on this machine.") from None
    try:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(place)
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        raise InvalidInput(
            f"Nothing can be served at {address.host}:{address.port}: {error.strerror or 'it is refused'}.",
            hint="Choose another --port; 0 takes a free one.",
        ) from None
    return listener


def _where(address: Address, listener: socket.socket, users: Users) -> str:
    host = f"[{address.host}]" if ":" in address.host else address.host
    tokens = "the token is PROMPTREEL_HTTP_TOKEN" if users.path is None else f"tokens: {users.path}"
    return f"promptreel serves MCP at http://{host}:{listener.getsockname()[1]}/mcp ({tokens})"
