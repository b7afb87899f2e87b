"""Files from links, without becoming anybody's way into this machine or its network.

Every address that a name resolves to must be public. The request goes to the very address that was
checked, so that a second look-up cannot answer differently, and every redirect is checked anew.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from dataclasses import dataclass
from email.message import Message
from typing import TYPE_CHECKING
from urllib.parse import unquote

from .errors import ApiError
from .files import CONTENT_TYPES

if TYPE_CHECKING:
    import httpx

    from .incoming import Incoming

_REDIRECTS = 5
_SILENCE_SECONDS = 20.0
_LONGEST_URL = 4096


@dataclass(frozen=True, slots=True)
class Target:
    """A link and the one address that it may be fetched from."""

    url: httpx.URL
    address: str

    def request(self, client: httpx.AsyncClient) -> httpx.Request:
        """A request to the checked address, in the name of the host."""
        host = self.url.host
        return client.build_request(
            "GET",
            self.url.copy_with(host=self.address, userinfo=b"", fragment=None),
            headers={
                "Host": self.url.netloc.decode("ascii").rpartition("@")[2],
                "Accept-Encoding": "identity",
                "User-Agent": "promptreel-studio",
            },
            extensions={"sni_hostname": host},
        )


async def fetch(url: str, incoming: Incoming, *, seconds: float, allow_private: bool) -> None:
    """Download one link into the incoming files.

    Raises:
        ApiError: 400, the link may not or cannot be fetched; 413/4002; 415/4001.
    """
    import httpx

    try:
        async with asyncio.timeout(seconds):
            target = await resolve(url, allow_private=allow_private)
            async with httpx.AsyncClient(timeout=_SILENCE_SECONDS, trust_env=False) as client:
                await _follow(client, target, incoming, allow_private=allow_private)
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError):
        raise ApiError(
            400, "The link could not be downloaded. Check it, or upload the file itself."
        ) from None
    except TimeoutError:
        raise ApiError(
            400, f"The link took longer than {seconds:g} seconds. Upload the file itself."
        ) from None


async def _follow(
    client: httpx.AsyncClient, target: Target, incoming: Incoming, *, allow_private: bool
) -> None:
    for _ in range(_REDIRECTS + 1):
        response = await client.send(target.request(client), stream=True)
        try:
            if response.is_redirect:
                location = target.url.join(response.headers["location"])
                target = await resolve(str(location), allow_private=allow_private)
                continue
            if response.status_code != 200:
                raise ApiError(400, f"The link answers with status {response.status_code} instead of a file.")
            file = incoming.new(_filename(target.url, response))
            async for chunk in response.aiter_raw():
                await asyncio.to_thread(file.write, chunk)
            return
        finally:
            await response.aclose()
    raise ApiError(400, "The link redirects too often.")


async def resolve(url: str, *, allow_private: bool = False) -> Target:
    """Check a link and look up its address.

    Raises:
        ApiError: 400, not http(s), unknown, or not public.
    """
    import httpx

    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL:
        parsed = httpx.URL("")
    if parsed.scheme not in {"http", "https"} or not parsed.host or len(url) > _LONGEST_URL:
        raise ApiError(400, "Only http and https links can be fetched.")
    port = parsed.port or {"http": 80, "https": 443}[parsed.scheme]
    try:
        found = await asyncio.get_running_loop().getaddrinfo(
            parsed.raw_host.decode("ascii").strip("[]"), port, type=socket.SOCK_STREAM
        )
    except (OSError, UnicodeError):
        raise ApiError(400, f"The host of the link, {parsed.host!r}, is not known.") from None
    addresses = [str(entry[4][0]) for entry in found]
    if not allow_private and not all(is_public(address) for address in addresses):
        raise ApiError(400, "The link leads to a private address. Upload the file itself.")
    return Target(parsed, addresses[0])


def is_public(address: str) -> bool:
    """Whether an address belongs to the public internet, also when it is wrapped in an IPv6 one."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        teredo = ip.teredo[1] if ip.teredo else None
        nat64 = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _NAT64 else None
        for inner in (ip.ipv4_mapped, ip.sixtofour, teredo, nat64):
            if inner is not None:
                return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def _filename(url: httpx.URL, response: httpx.Response) -> str:
    """From the header, the path, or at least the content type."""
    header = Message()
    header["content-disposition"] = response.headers.get("content-disposition", "")
    name = header.get_filename() or unquote(url.path).rpartition("/")[2] or "file"
    if name.rpartition(".")[2].lower() in CONTENT_TYPES:
        return name
    content_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    extension = next((ext for ext, known in CONTENT_TYPES.items() if known == content_type), None)
    return f"{name}.{extension}" if extension else name
