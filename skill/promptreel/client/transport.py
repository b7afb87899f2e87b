"""HTTP: one httpx.AsyncClient, our headers to the right host only, every failure one of ours."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Self
from urllib.parse import urljoin, urlsplit
from urllib.request import getproxies

import httpx

from promptreel.errors import Unreachable

from .calls import REPEATS, Call
from .failures import CAUSES, NoAnswer, no_answer
from .outcomes import refusal
from .pace import Pace, patient, retry_after
from .replies import Reply, read_reply
from .widereads import WideTransport

if TYPE_CHECKING:
    from promptreel.identity import Identity

_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_IDLE_CONNECTION_SECONDS = 3.0
"""Shorter than what servers keep (uvicorn: 5 s), so that a paid message never meets a closing one."""

_IDLE_CONNECTIONS = 8
"""Few: the pool looks through all of them for each one that is idle, which is quadratic in sessions."""

Content = bytes | Callable[[], AsyncIterator[bytes]]


class Transport:
    """Requests to one backend, and to the foreign hosts its files lie on.

    Args:
        base_url: Where the backend is.
        identity: For the attribution headers.
        pace: Waits between attempts.
        connect_seconds: To make a connection.
        request_seconds: One attempt of an ordinary call in all.
        stall_seconds: To hand over a piece of an upload.
        called: What to call the backend in a sentence; default: its host.
        transport: Instead of the network, for tests.
    """

    def __init__(
        self,
        base_url: str,
        identity: Identity,
        pace: Pace,
        *,
        connect_seconds: float,
        request_seconds: float,
        stall_seconds: float,
        called: str | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self.base_url = base_url.rstrip("/")
        self.pace = pace
        self.request_seconds = request_seconds
        self._identity = identity
        self._origin = origin_of(self.base_url)
        self._called = called
        self._agent = f"promptreel/{identity.version}"
        self._timeouts = {"connect": connect_seconds, "pool": connect_seconds, "write": stall_seconds}
        limits = httpx.Limits(
            max_connections=None,
            max_keepalive_connections=_IDLE_CONNECTIONS,
            keepalive_expiry=_IDLE_CONNECTION_SECONDS,
        )
        direct = (urlsplit(self.base_url).hostname or "") in _LOOPBACK
        if transport is None and (direct or not getproxies()):
            transport = WideTransport(limits)
        self._http = httpx.AsyncClient(
            transport=transport,
            headers={"User-Agent": self._agent, "Accept": "application/json, */*"},
            timeout=httpx.Timeout(read=None, **self._timeouts),
            limits=limits,
            trust_env=not direct,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close all connections."""
        await self._http.aclose()

    def url(self, path: str) -> str:
        """Return an absolute address; one that is absolute already stays as it is."""
        return urljoin(self.base_url + "/", path.lstrip("/") if path.startswith("/") else path)

    def is_ours(self, url: str) -> bool:
        """Whether an address belongs to the backend itself: same scheme, host and port."""
        return self._origin is not None and origin_of(url) == self._origin

    def headers(self, url: str, token: str | None) -> dict[str, str]:
        """Return who we are, for the backend's own addresses only: a foreign host learns nothing."""
        if not self.is_ours(url):
            return {}
        attribution = self._identity.headers()
        return attribution | {"Authorization": f"Bearer {token}"} if token else attribution

    def _whose(self, url: str) -> str:
        """Return whom an address leads to, for a sentence."""
        if self._called is not None and self.is_ours(url):
            return self._called
        origin = origin_of(url)
        if origin is None:
            return "The backend"
        _, host, port = origin
        return f"{host}:{port}" if host in _LOOPBACK else host

    async def call(
        self,
        call: Call,
        method: str,
        path: str,
        *,
        token: str | None = None,
        content: Content | None = None,
        headers: Mapping[str, str] | None = None,
        seconds: float | None = None,
        attempts: int | None = None,
    ) -> Reply:
        """Make a call of the protocol, again where `REPEATS` allows it.

        Args:
            call: Which call it is.
            method: HTTP method.
            path: Below the base address.
            token: The bearer token.
            content: The body, or what makes it anew for each attempt.
            headers: Further headers.
            seconds: One attempt in all; default: `request_seconds`.
            attempts: How often at most; default: the pace's.

        Raises:
            PromptreelError: The call failed for good.
        """
        rule = REPEATS[call]
        attempt = 0
        while True:
            attempt += 1
            wait = None
            try:
                reply = await self._once(method, path, token, content, headers, seconds)
            except NoAnswer as lost:
                error = lost.error
                again = isinstance(error, Unreachable) and (rule.dropped if lost.sent else rule.unsent)
            else:
                failed = refusal(call, reply.status, reply.envelope)
                if failed is None:
                    return reply
                error = failed
                status = reply.envelope.code if 400 <= (reply.envelope.code or 0) < 600 else reply.status
                wait = retry_after(reply.headers.get("retry-after"))
                again = (
                    rule.limited if status == 429 else rule.failed and (status == 408 or (status or 0) >= 500)
                )
                if call is Call.GUEST and wait is None:
                    again = False
            if not again or attempt >= (attempts or self.pace.attempts):
                raise error
            if wait is not None and wait > self.pace.longest_wait:
                raise patient(error, wait)
            await asyncio.sleep(self.pace.backoff(attempt) if wait is None else wait)

    async def _once(
        self,
        method: str,
        path: str,
        token: str | None,
        content: Content | None,
        headers: Mapping[str, str] | None,
        seconds: float | None,
    ) -> Reply:
        url = self.url(path)
        try:
            async with (
                asyncio.timeout(seconds or self.request_seconds),
                self.stream(method, url, token=token, content=content, headers=headers) as response,
            ):
                return await read_reply(response)
        except TimeoutError as late:
            raise no_answer(late, self._whose(url)) from None

    @asynccontextmanager
    async def stream(
        self,
        method: str,
        url: str,
        *,
        token: str | None = None,
        content: Content | None = None,
        headers: Mapping[str, str] | None = None,
        read_seconds: float | None = None,
    ) -> AsyncGenerator[httpx.Response, None]:
        """Open a response; whatever httpx raises while it is open comes out as `NoAnswer`.

        Nothing follows redirects here. No deadline but those for connecting, for handing over a piece
        of an upload, and `read_seconds` without a byte.
        """
        body = content if content is None or isinstance(content, bytes) else content()
        try:
            # httpx decodes some addresses of backends only when the request is built.
            request = self._http.build_request(
                method,
                url,
                content=body,
                headers={**self.headers(url, token), **(headers or {})},
                timeout=httpx.Timeout(read=read_seconds, **self._timeouts),
            )
            response = await self._http.send(request, stream=True)
            try:
                yield response
            finally:
                await response.aclose()
        except CAUSES as cause:
            if isinstance(cause, TimeoutError):
                raise
            raise no_answer(cause, self._whose(url)) from None


def origin_of(url: str) -> tuple[str, str, int | None] | None:
    """Return scheme, host and port of an address, None if it has none that can be read."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return None
    return parts.scheme, parts.hostname.lower(), port or {"http": 80, "https": 443}[parts.scheme]
