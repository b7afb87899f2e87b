"""Serving until somebody says stop, or nobody has come for a while."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

import uvicorn

from promptreel_studio.api import create_app

from .address import Address

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from promptreel_studio.api import Studio

_GRACE_SECONDS = 1
"""Requests that are open at the end have this long."""
_BACKLOG = 128


@dataclass
class Serving:
    """A studio with a socket of its own, not yet begun."""

    studio: Studio
    listener: socket.socket
    url: str


def prepare(studio: Studio) -> Serving:
    """Bind the address, so that the port is known before anything starts.

    Raises:
        OSError: The address cannot be used.
    """
    config = studio.config
    listener = _listen(config.host, config.port)
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(config.host, config.host)  # noqa: S104 - compared, not bound
    host = f"[{host}]" if ":" in host else host
    return Serving(studio, listener, f"http://{host}:{listener.getsockname()[1]}")


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's algorithm off only where the protocol is named; with it, an answer takes 40 ms.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(_BACKLOG)
    except OSError:
        listener.close()
        raise
    return listener


class _Server(uvicorn.Server):
    """Tells when it begins to serve, and when it no longer does."""

    def __init__(
        self, config: uvicorn.Config, on_started: Callable[[], None], on_ending: Callable[[], None]
    ) -> None:
        super().__init__(config)
        self._on_started = on_started
        self._on_ending = on_ending

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then say so."""
        await super().startup(sockets)
        if self.started:
            self._on_started()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Say so, then end."""
        self._on_ending()
        await super().shutdown(sockets)


async def serve(
    serving: Serving, *, ends_when_idle: bool, on_started: Callable[[], None] | None = None
) -> None:
    """Serve until the end, with the address file in place while it lasts.

    Raises:
        OSError: The data folder cannot be used.
        NewerDatabase: A later version of the studio has written it.
    """
    studio = serving.studio
    data = studio.config.data
    address = Address(serving.url, os.getpid(), studio.version, studio.secret)

    def started() -> None:
        address.publish(data)
        if on_started is not None:
            on_started()

    settings = uvicorn.Config(
        create_app(studio),
        lifespan="off",
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE_SECONDS,
    )
    server = _Server(settings, started, lambda: address.withdraw(data))

    def stop() -> None:
        server.should_exit = True

    studio.stop = stop
    with serving.listener, _signals_handled(stop):
        async with studio.running():
            watch = asyncio.create_task(_end_when_idle(studio)) if ends_when_idle else None
            try:
                await server.serve(sockets=[serving.listener])
            finally:
                if watch is not None:
                    watch.cancel()
                address.withdraw(data)


async def _end_when_idle(studio: Studio) -> None:
    patience = studio.config.idle_seconds
    while studio.activity.idle_seconds() < patience:
        await asyncio.sleep(min(1.0, patience / 4))
        if await studio.is_busy():
            studio.activity.touch()
    studio.stop()


@contextlib.contextmanager
def _signals_handled(stop: Callable[[], None]) -> Generator[None]:
    """Handle signals around uvicorn, which raises them again once it is down: we still have things to close."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, lambda *_: stop()) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
