"""Counting what is being answered, so that an end can wait for it; no more comes in then."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from starlette.datastructures import Headers

from .answers import refused

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from starlette.types import ASGIApp, Receive, Scope, Send

_LAST_SECOND = 1.0


class Traffic:
    """Lets requests through until the server closes."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._closing = False
        self._calls = 0
        self._quiet = asyncio.Event()
        self._quiet.set()
        self.last_call = asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or say that no more are taken."""
        if self._closing:
            busy = refused(
                503,
                "The server is closing.",
                hint="Jobs go on. Try again in a minute.",
                headers={"Retry-After": "10", "Connection": "close"},
            )
            await busy(scope, receive, send)
        elif _is_open_end(scope):
            await self._app(scope, receive, send)
        else:
            async with self._counted():
                await self._app(scope, receive, send)

    async def close(self, seconds: float) -> None:
        """Take no more requests, and wait for at most `seconds` until those that run are answered.

        In the last of these, calls that still run answer that their job goes on.
        """
        self._closing = True
        for patience in (seconds - _LAST_SECOND, _LAST_SECOND):
            with suppress(TimeoutError):
                async with asyncio.timeout(patience):
                    await self._quiet.wait()
            self.last_call.set()

    @asynccontextmanager
    async def _counted(self) -> AsyncGenerator[None]:
        self._calls += 1
        self._quiet.clear()
        try:
            yield
        finally:
            self._calls -= 1
            if not self._calls:
                self._quiet.set()


def _is_open_end(scope: Scope) -> bool:
    """Whether a request only listens, and so never ends by itself."""
    if scope["path"] != "/mcp":
        return False
    listens = Headers(scope=scope).get("mcp-method") == "subscriptions/listen"
    return listens or scope["method"] == "GET"
