"""Generated clips that a state names by address: found, and fetched without telling their host who asks.

An address in a state is a backend's word, so it must not lead into this machine or its network: every address that
the name resolves to must be public, and the request goes to the very one that was checked.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from promptreel.errors import BackendError, BadAnswer, MediaRefused, Unreachable
from promptreel.media import check_url

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import httpx

    from promptreel.client import ProjectState
    from promptreel.timeline import Timeline

MOST_BYTES = 100_000_000
_REDIRECTS = 5
_DEEPEST = 6
_PORTS = {"http": 80, "https": 443}
_ENDINGS = (".mp4", ".mov", ".webm")


def clip_of(state: ProjectState, timeline: Timeline | None) -> str | None:
    """Return the address of the clip that is all that the timeline shows; None where there is more to it, or no clip.

    Titles, cuts and several clips are only seen when the timeline itself is drawn, which costs nothing.
    """
    if timeline is not None:
        seen = [track for track in timeline.tracks if track.kind != "audio"]
        if len(seen) > 1 or any(track.kind == "title" or len(track.segments) > 1 for track in seen):
            return None
    videos = [asset for asset in state.assets if (asset.file_type or "").startswith("video")]
    if len(videos) > 1:
        return None
    found = [*_addresses(state.generated, 0), *(asset.cdn_url for asset in videos if asset.cdn_url)]
    return found[0] if len(set(found)) == 1 else None


def _addresses(value: Any, depth: int) -> Iterator[str]:
    """Yield addresses of videos, wherever a backend keeps them in its `generated_media`."""
    if isinstance(value, str):
        if urlsplit(value).path.lower().endswith(_ENDINGS) and value.startswith(("http://", "https://")):
            yield value
    elif depth < _DEEPEST and isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _addresses(inner, depth + 1)


async def fetch_clip(url: str, target: Path, *, backend: str, seconds: float, silence: float) -> None:
    """Download a clip.

    Args:
        url: Where it is.
        target: Where it goes.
        backend: Address of the backend, which may itself lie in a private network.
        seconds: How long it may take.
        silence: How long the host may send nothing.

    Raises:
        MediaRefused: The address is none that may be fetched.
        BackendError: It cannot be had, or is too large.
    """
    import httpx

    try:
        async with (
            asyncio.timeout(seconds),
            httpx.AsyncClient(timeout=silence, trust_env=False) as http,
        ):
            await _follow(http, url, target, backend)
    except TimeoutError:
        raise Unreachable("The clip takes too long to download.") from None
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError):
        raise Unreachable("The clip cannot be downloaded.") from None


async def _follow(http: httpx.AsyncClient, url: str, target: Path, backend: str) -> None:
    for _ in range(_REDIRECTS + 1):
        response = await http.send(await _request(http, url, backend), stream=True)
        try:
            if response.is_redirect:
                url = str(_named(url).join(response.headers["location"]))
                continue
            if response.status_code != 200:
                raise BackendError(f"The clip's address answers with {response.status_code}.")
            await _write(response, target)
            return
        finally:
            await response.aclose()
    raise BadAnswer("The clip's address leads in a circle.")


async def _write(response: httpx.Response, target: Path) -> None:
    size = 0
    with target.open("wb") as file:
        async for chunk in response.aiter_bytes():
            size += len(chunk)
            if size > MOST_BYTES:
                raise BackendError(f"The clip has more than {MOST_BYTES // 1_000_000} MB.")
            await asyncio.to_thread(file.write, chunk)


async def _request(http: httpx.AsyncClient, url: str, backend: str) -> httpx.Request:
    """Return a request to an address that was checked, in the name of its host."""
    named = _named(check_url(url))
    port = named.port or _PORTS[named.scheme]
    try:
        found = await asyncio.get_running_loop().getaddrinfo(
            named.raw_host.decode("ascii").strip("[]"), port, type=socket.SOCK_STREAM
        )
    except (OSError, UnicodeError):
        raise Unreachable("The clip's host is not known.") from None
    addresses = [str(entry[4][0]) for entry in found]
    ours = _named(backend)
    same = (named.host, port) == (ours.host, ours.port or _PORTS.get(ours.scheme))
    if not same and not all(_is_public(address) for address in addresses):
        raise MediaRefused("The clip's address leads into a private network.")
    return http.build_request(
        "GET",
        named.copy_with(host=addresses[0], fragment=None),
        headers={
            "Host": named.netloc.decode("ascii"),
            "Accept-Encoding": "identity",
            "User-Agent": "promptreel",
        },
        extensions={"sni_hostname": named.host},
    )


def _named(url: str) -> httpx.URL:
    import httpx

    return httpx.URL(url)


def _is_public(address: str) -> bool:
    found = ipaddress.ip_address(address.partition("%")[0])
    inner = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None) or found
    return inner.is_global and not inner.is_multicast
