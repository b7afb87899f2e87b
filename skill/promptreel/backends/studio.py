"""Finding the studio on this machine, and starting it (design.md, Backends and consent)."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from promptreel.errors import Unreachable
from promptreel.identity import skill_name_and_version

if TYPE_CHECKING:
    from pathlib import Path

    from promptreel.settings import Settings

START_SECONDS = 20.0
_LOOK_AGAIN = 0.1
_HEALTH_SECONDS = 3.0
_STOP_SECONDS = 5.0
_NAME = "promptreel-studio"
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})

if sys.platform == "win32":
    _FLAGS = subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP
else:
    _FLAGS = 0

_children: list[subprocess.Popen[bytes]] = []
"""Studios that this process has started: they outlive us, and are only kept here to be waited for."""


@dataclass(frozen=True, slots=True)
class StudioAddress:
    """A running studio; `pid` is 0 and `secret` empty for one that somebody else runs."""

    url: str
    pid: int = 0
    version: str = ""
    secret: str = field(default="", repr=False)


async def ensure_studio(settings: Settings, *, seconds: float = START_SECONDS) -> StudioAddress:
    """Return a running studio of our version, started if need be.

    Args:
        settings: Where it keeps its data; `studio_url` names one that is not ours to start.
        seconds: How long it may take.

    Raises:
        Unreachable: It did not start; the hint has its last words.
    """
    if settings.studio_url is not None:
        return StudioAddress(settings.studio_url)
    folder = settings.home / "studio"
    deadline = monotonic() + seconds
    found = await _running(folder)
    if found is not None and found.version == skill_name_and_version()[1]:
        return found
    if found is not None:
        await _stop(found, folder)
    child = _spawn(folder)
    while monotonic() < deadline:
        found = await _running(folder)
        if found is not None:
            return found
        ended = child.poll()
        if ended is not None and ended > 0:
            break
        if ended is not None:
            # Somebody killed it, or it left the folder to another one that has gone since.
            child = _spawn(folder)
        await asyncio.sleep(_LOOK_AGAIN)
    raise Unreachable("The studio did not start.", hint=_last_words(folder / "studio.log"))


async def stop_studio(settings: Settings) -> bool:
    """Stop the studio; returns whether one was running."""
    folder = settings.home / "studio"
    found = await _running(folder)
    if found is None:
        return False
    await _stop(found, folder)
    return True


def read_address(folder: Path) -> StudioAddress | None:
    """Read the address file, None if there is none that makes sense."""
    try:
        data: Any = json.loads((folder / "address.json").read_text(encoding="utf-8"))
        url = str(data["url"]).rstrip("/")
        secret = data.get("secret")
        address = StudioAddress(url, int(data["pid"]), str(data.get("version", "")), str(secret or ""))
        host = urlsplit(url).hostname
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return address if host in _LOOPBACK else None


async def _running(folder: Path) -> StudioAddress | None:
    """Return the studio of a folder if it answers as the one that the address file names."""
    address = read_address(folder)
    if address is None:
        return None
    answer = await _ask("GET", f"{address.url}/healthz")
    if answer is None or answer.get("name") != _NAME or answer.get("pid") != address.pid:
        return None
    return StudioAddress(address.url, address.pid, str(answer.get("version", "")), address.secret)


async def _ask(method: str, url: str, headers: dict[str, str] | None = None) -> dict[str, Any] | None:
    """Make a small request to this machine; None for every kind of no."""
    import ssl

    from promptreel.quick_httpx import httpx

    # Trusts nobody: plain HTTP needs no certificates, and reading those of the world takes longer than the call.
    nobody = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        async with httpx.AsyncClient(verify=nobody, timeout=_HEALTH_SECONDS, trust_env=False) as http:
            response = await http.request(method, url, headers=headers)
            data = response.json() if response.is_success and response.content else {}
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, OSError):
        return None
    return data if isinstance(data, dict) else None


async def _stop(address: StudioAddress, folder: Path) -> None:
    """Ask a studio to end, and wait until it no longer answers."""
    await _ask("POST", f"{address.url}/studio/stop", {"X-Studio-Secret": address.secret})
    deadline = monotonic() + _STOP_SECONDS
    while await _running(folder) is not None:
        if monotonic() > deadline:
            raise Unreachable(
                "A studio of another version runs and does not end.", hint="End it yourself, then try again."
            )
        await asyncio.sleep(_LOOK_AGAIN)


def _spawn(folder: Path) -> subprocess.Popen[bytes]:
    """Start a studio that outlives us; if another one is starting, the loser ends by itself."""
    _children[:] = [child for child in _children if child.poll() is None]
    environment = {name: value for name, value in os.environ.items() if name != "NEMO_TOKEN"}
    command = [sys.executable, "-m", "promptreel_studio", "--background-child", "--data", str(folder)]
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (folder / "studio.log").open("ab") as log:
            child = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=environment,
                cwd=folder,
                start_new_session=True,
                creationflags=_FLAGS,
            )
    except OSError:
        raise Unreachable(
            "The studio could not be started.", hint=f"Check that {folder} can be written to."
        ) from None
    _children.append(child)
    return child


def _last_words(log: Path) -> str:
    """Return the last sentence in the studio's log."""
    lines: list[str] = []
    with suppress(OSError):
        lines = log.read_bytes()[-8192:].decode("utf-8", "replace").splitlines()
    last = next((line.strip() for line in reversed(lines) if line.strip()), "")
    return f"The studio said: {last[:300]}" if last else "Run `promptreel studio` to see why."
