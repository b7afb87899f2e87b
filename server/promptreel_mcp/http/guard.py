"""Which names and pages a server answers to: a foreign `Host` or `Origin` is refused on every route."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

from starlette.datastructures import Headers

from promptreel.errors import InvalidInput

from .answers import refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.types import ASGIApp, Receive, Scope, Send

_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


def is_loopback(host: str) -> bool:
    """Whether only programs on this machine reach a server at this address."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class Doors:
    """What is let in.

    Attributes:
        local: The names of this machine for itself count, with any port: they cannot be rebound.
        hosts: Further names, each with its port, or None for any.
        origins: Web pages that may call.
    """

    local: bool
    hosts: frozenset[tuple[str, int | None]]
    origins: frozenset[str]

    @classmethod
    def of(cls, host: str, allowed_hosts: Sequence[str], allowed_origins: Sequence[str]) -> Doors:
        """Return the doors of a server at an address.

        Raises:
            InvalidInput: The address is open to others and no name was allowed, or a name is none.
        """
        local = is_loopback(host)
        if not local and not allowed_hosts:
            raise InvalidInput(
                f"{host} can be reached by other machines, and no host name was allowed.",
                hint="Name what the clients call this server: --allowed-host video.example.com. "
                "Or leave --host out to serve this machine only.",
            )
        hosts = frozenset(_name_and_port(name, "host name") for name in allowed_hosts)
        return cls(local, hosts, frozenset(_origin(page) for page in allowed_origins))

    def knows_host(self, header: str) -> bool:
        """Whether a `Host` header names this server."""
        try:
            name, port = _name_and_port(header, "host name")
        except InvalidInput:
            return False
        return (self.local and name in _LOOPBACK) or bool({(name, port), (name, None)} & self.hosts)

    def knows_origin(self, header: str) -> bool:
        """Whether a page of this `Origin` may call."""
        try:
            page = _origin(header)
        except InvalidInput:
            return False
        return page in self.origins or (self.local and urlsplit(page).hostname in _LOOPBACK)


class Guard:
    """Refuses what comes under a foreign name, before anything else is looked at."""

    def __init__(self, app: ASGIApp, doors: Doors) -> None:
        self._app = app
        self._doors = doors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through or refuse it."""
        app = self._app
        if scope["type"] == "http":
            headers = Headers(scope=scope)
            hosts, origins = headers.getlist("host"), headers.getlist("origin")
            if len(hosts) != 1 or not self._doors.knows_host(hosts[0]):
                app = refused(421, "This server answers only under its own names.")
            elif origins and not (len(origins) == 1 and self._doors.knows_origin(origins[0])):
                app = refused(403, "Web pages of this origin may not use this server.")
        await app(scope, receive, send)


def _name_and_port(text: str, what: str) -> tuple[str, int | None]:
    parts = _split(f"//{text}", text, what)
    if parts.path or parts.query or parts.fragment or "?" in text or "#" in text:
        raise InvalidInput(f"{text!r} is not a {what}.")
    return parts.hostname or "", parts.port


def _origin(text: str) -> str:
    parts = _split(text.rstrip("/"), text, "web origin")
    if parts.scheme not in {"http", "https"} or parts.path or parts.query or parts.fragment:
        raise InvalidInput(f"{text!r} is not a web origin.", hint="An origin looks so: https://example.com")
    return f"{parts.scheme}://{parts.netloc.lower()}"


def _split(text: str, given: str, what: str) -> SplitResult:
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        parts = None
    if parts is None or not parts.hostname or "@" in parts.netloc or any(ord(sign) < 33 for sign in given):
        raise InvalidInput(f"{given!r} is not a {what}.", hint="Give it without a path: video.example.com")
    return parts
