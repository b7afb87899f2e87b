"""What must hold in every cell, whatever its outcome."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING

from .stage import IDENTITY, OWN_TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from .faults import Account
    from .messages import Request

_GUEST_TOKEN = "nmv_usr_"
_CLIPS = {"clip.mp4", "b.mp4", "c.mp4"}


def headers_wrong(log: Iterable[Request], account: Account) -> list[str]:
    """Return which requests told a host what it must not know, or not what it must."""
    wrong: list[str] = []
    ours = {key.lower(): value for key, value in IDENTITY.headers().items()}
    for request in log:
        if request.foreign:
            told = [key for key in request.headers if key in {"authorization", "x-client-id", *ours}]
            wrong += [f"a foreign host was told {key}" for key in told]
            continue
        if {key: request.headers.get(key) for key in ours} != ours:
            wrong.append(f"{request.call} came without our X-Skill headers")
        if request.call == "guest":
            wrong += ["the call for a guest account had a token"] if request.token else []
            wrong += ["an own token was to be replaced"] if account == "own" else []
        elif account == "own" and request.token != OWN_TOKEN:
            wrong.append(f"{request.call} came without the user's own token")
        elif account == "guest" and not request.token.startswith(_GUEST_TOKEN):
            wrong.append(f"{request.call} came without a guest's token")
    return wrong


def secrets_told(log: Iterable[Request], told: str, folder: Path) -> list[str]:
    """Return where a token is that has no business there."""
    wrong = [
        f"a token is in the address of {request.call}"
        for request in log
        if OWN_TOKEN in request.target or _GUEST_TOKEN in request.target
    ]
    if OWN_TOKEN in told or _GUEST_TOKEN in told:
        wrong.append("a token is in a sentence")
    accounts = folder / "home" / "accounts.json"
    if accounts.is_file() and OWN_TOKEN in accounts.read_text(errors="replace"):
        wrong.append("the user's own token is kept")
    return wrong


def leftovers(folder: Path, outcome: str, served: bytes, *, made_by: str) -> list[str]:
    """Return what is half-written, and which file contradicts its outcome."""
    wrong: list[str] = []
    accounts = folder / "home" / "accounts.json"
    if accounts.is_file():
        try:
            json.loads(accounts.read_text())
        except ValueError:
            wrong.append("accounts.json is no JSON")
        if stat.S_IMODE(accounts.stat().st_mode) != 0o600:
            wrong.append("others can read accounts.json")
    for path in folder.rglob("*"):
        if path.is_file() and path.name not in {"accounts.json", "accounts.lock", "film.mp4", *_CLIPS}:
            resumable = path.name == "film.mp4.part" and served.startswith(path.read_bytes())
            if not resumable or outcome == "ok":
                wrong.append(f"{path.name} is left")
    film = folder / "film.mp4"
    if film.exists() != (made_by == "download" and outcome == "ok"):
        wrong.append("the file and the outcome contradict each other")
    if film.exists() and film.read_bytes() != served:
        wrong.append("the file is not the backend's")
    return wrong
