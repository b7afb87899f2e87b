"""An HTTP transport that reads from the socket in large pieces.

httpcore asks for 64 KiB at a time, and each piece costs about a quarter of a millisecond on its way up:
a large download took twice the time that it takes with pieces as large as the event loop has them ready.
"""

from __future__ import annotations

import functools
import os
import ssl
from typing import TYPE_CHECKING, Any, cast

import httpcore
import httpx
from httpcore import AsyncNetworkBackend, AsyncNetworkStream

if TYPE_CHECKING:
    from collections.abc import Iterable

READ_BYTES = 1024 * 1024


@functools.cache
def _trusted(_file: str | None, _folder: str | None) -> ssl.SSLContext:
    """Return httpx's own context, for these values of the variables that it reads."""
    context = httpx.create_ssl_context()
    context.set_alpn_protocols(["http/1.1"])
    return context


class WideStream(AsyncNetworkStream):
    """A stream of httpcore's, read in pieces of up to `READ_BYTES`."""

    def __init__(self, inner: AsyncNetworkStream) -> None:
        self._inner = inner

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what is there; more than asked for is fine with httpcore, which keeps what it does not need."""
        return await self._inner.read(max(max_bytes, READ_BYTES), timeout)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of it."""
        await self._inner.write(buffer, timeout)

    async def aclose(self) -> None:
        """Close the connection."""
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,  # noqa: ARG002 - ours is made only now
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> AsyncNetworkStream:
        """Go on in TLS, with pieces as large.

        Raises:
            ConnectError: The other side is not trusted, or the certificates to trust cannot be read.
        """
        variables = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
        try:
            context = _trusted(*variables)
        except OSError as error:
            await self.aclose()
            raise httpcore.ConnectError(str(error)) from error
        return WideStream(await self._inner.start_tls(context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        """Tell about the connection underneath."""
        return self._inner.get_extra_info(info)


class WideBackend(AsyncNetworkBackend):
    """Makes connections as httpcore does by itself on asyncio."""

    def __init__(self) -> None:
        self._inner = cast("AsyncNetworkBackend", httpcore.AnyIOBackend())

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> AsyncNetworkStream:
        """Connect."""
        return WideStream(await self._inner.connect_tcp(host, port, timeout, local_address, socket_options))

    async def sleep(self, seconds: float) -> None:
        """Wait before another attempt to connect."""
        await self._inner.sleep(seconds)


class WideTransport(httpx.AsyncHTTPTransport):
    """httpx's own transport on such connections; without proxies, for which httpx has to be left alone."""

    def __init__(self, limits: httpx.Limits) -> None:
        # Trusts nobody: the real one takes as long to make as a call on this machine, and is made when needed.
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        super().__init__(verify=context, limits=limits)
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=context,
            max_connections=limits.max_connections,
            max_keepalive_connections=limits.max_keepalive_connections,
            keepalive_expiry=limits.keepalive_expiry,
            network_backend=WideBackend(),
        )
