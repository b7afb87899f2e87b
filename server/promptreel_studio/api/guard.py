"""Who may talk to a server on this machine: no web page of another origin, under whatever name."""

from __future__ import annotations

import ipaddress
import socket
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.datastructures import Headers

from .errors import ApiError, answer

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from .activity import Activity

_LOOPBACK = {"127.0.0.1", "::1", "localhost"}


def is_loopback(host: str) -> bool:
    """Whether only programs on this machine can reach a server at this host."""
    if host in _LOOPBACK:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class Guard:
    """Refuses foreign `Host` (DNS rebinding) and `Origin` headers, and counts the requests.

    A page that rebinds its own name to our address still sends its name as `Host`; addresses in
    digits cannot be rebound.
    """

    def __init__(self, app: ASGIApp, host: str, activity: Activity) -> None:
        self._app = app
        self._activity = activity
        self._names = set(_LOOPBACK) | {host}
        self._any_address = host in {"0.0.0.0", "::"}  # noqa: S104 - compared, not bound
        if self._any_address:
            self._names |= {socket.gethostname().lower(), f"{socket.gethostname().lower()}.local"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        self._activity.begin()
        try:
            refusal = self._refusal(Headers(scope=scope))
            app = self._app if refusal is None else answer(refusal)
            await app(scope, receive, send)
        finally:
            self._activity.end()

    def _refusal(self, headers: Headers) -> ApiError | None:
        host = headers.get("host", "")
        if not self._is_ours(host):
            return ApiError(421, "This server answers only under its own address.")
        origin = headers.get("origin")
        if origin is not None and origin.lower() != f"http://{host.lower()}":
            return ApiError(403, "Web pages of other origins may not use this server.")
        return None

    def _is_ours(self, host: str) -> bool:
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        if "@" in host:
            return False
        if name in self._names:
            return True
        return self._is_address(name) if self._any_address else is_loopback(name)

    @staticmethod
    def _is_address(name: str) -> bool:
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return False
        return True
