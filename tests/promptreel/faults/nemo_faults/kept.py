"""What the client keeps, found damaged; and what it refuses before anything is sent."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from promptreel.client import is_exportable
from promptreel.wire import RenderOutput

from .rows import RENDER, clip
from .stage import KEY
from .world import SESSION

if TYPE_CHECKING:
    from .rows import Do
    from .stage import Stage

_GOOD = {
    "token": "nmv_usr_guest_kept",
    "user_id": "anon_7",
    "expires_at": "2999-01-01T00:00:00Z",
    "credits": 5,
}


def _kept(account: Any, **more: Any) -> bytes:
    return json.dumps({"client_id": "the-id", "accounts": {KEY: account}} | more).encode()


@dataclass(frozen=True)
class Kept:
    """A state of accounts.json.

    Attributes:
        name: The row's heading.
        says: What is particular about it.
        content: The file.
        mode: Its permissions.
        asked: Whether a new account has to be asked for.
        same_id: Whether the id of this installation can be read and has to stay.
    """

    name: str
    says: str
    content: bytes
    mode: int = 0o600
    asked: bool = True
    same_id: bool = False

    def prepare(self, stage: Stage) -> None:
        """Put it there."""
        accounts = stage.folder / "home" / "accounts.json"
        accounts.parent.mkdir(mode=0o700)
        accounts.write_bytes(self.content)
        accounts.chmod(self.mode)


async def read_balance(stage: Stage) -> dict[str, Any]:
    """Read the balance, then look what is kept."""
    await stage.client.credits()
    guest = stage.client.guest()
    data = json.loads((stage.folder / "home" / "accounts.json").read_text())
    assert guest is not None
    return {
        "asked": stage.backend.count["guest"] > 0,
        "kept": data["accounts"][KEY]["token"] == guest.token,
        "same_id": data.get("client_id") == "the-id",
    }


ACCOUNTS: tuple[Kept, ...] = (
    Kept("good", "an account that is good", _kept(_GOOD), asked=False, same_id=True),
    Kept("readable", "the same, and others may read it", _kept(_GOOD), mode=0o644, asked=False, same_id=True),
    Kept("empty", "nothing in it", b""),
    Kept("truncated", "JSON that breaks off", _kept(_GOOD)[:-20]),
    Kept("binary", "no text at all", b"\xff\xfe\x00\x80" * 20),
    Kept("no permission", "nobody may read it, and nothing in it", b"", mode=0o000),
    Kept("list", "a list", b"[1, 2]"),
    Kept("number", "a number", b"42"),
    Kept("null", "null", b"null"),
    Kept("deep", "a list of lists of lists…", b"[" * 100_000),
    Kept(
        "accounts list",
        "accounts is a list",
        json.dumps({"client_id": "the-id", "accounts": [1]}).encode(),
        same_id=True,
    ),
    Kept("account text", "the account is a text", _kept("nmv_usr_x"), same_id=True),
    Kept("token number", "the token is a number", _kept(_GOOD | {"token": 7}), same_id=True),
    Kept(
        "token in pieces",
        "the token has a line break",
        _kept(_GOOD | {"token": "nmv_usr_a\nb"}),
        same_id=True,
    ),
    Kept("no time", "expires_at is a number", _kept(_GOOD | {"expires_at": 7}), same_id=True),
    Kept("ended", "expires_at is past", _kept(_GOOD | {"expires_at": "2001-01-01"}), same_id=True),
    Kept("client_id number", "the id is a number", _kept(None, client_id=5)),
    Kept("client_id long", "the id is too long for a header", _kept(None, client_id="x" * 65)),
)


@dataclass(frozen=True)
class Refused:
    """Something that cannot be right, and is not sent."""

    name: str
    says: str
    do: Do
    error: str


def _export(draft: Any) -> Do:
    async def do(stage: Stage) -> dict[str, Any]:
        assert not is_exportable(draft)
        await stage.client.submit_render(SESSION, draft, RenderOutput(), RENDER)
        return {}

    return do


def _upload(name: str, content: bytes | None) -> Do:
    async def do(stage: Stage) -> dict[str, Any]:
        path = stage.folder / name
        if content is not None:
            path.write_bytes(content)
        await stage.client.upload(SESSION, [clip(stage.folder / "b.mp4"), path])
        return {}

    return do


async def _upload_huge(stage: Stage) -> dict[str, Any]:
    path = clip(stage.folder / "clip.mp4")
    with path.open("r+b") as file:
        file.truncate(33 * 1024 * 1024)
    await stage.client.upload(SESSION, [path])
    return {}


async def _upload_nothing(stage: Stage) -> dict[str, Any]:
    await stage.client.upload(SESSION, [])
    return {}


async def _link_with_password(stage: Stage) -> dict[str, Any]:
    await stage.client.upload(SESSION, ["https://me:secret@files.example.com/a.mp4"])
    return {}


async def _send_nothing(stage: Stage) -> dict[str, Any]:
    await stage.client.send(SESSION, " \n")
    return {}


REFUSED: tuple[Refused, ...] = (
    Refused("no draft", "an export without a draft", _export(None), "NotExportable"),
    Refused("draft {}", "an export of an empty draft", _export({}), "NotExportable"),
    Refused("draft without tracks", '{"t":[]}', _export({"t": [], "d": 0}), "NotExportable"),
    Refused(
        "tracks without clips",
        '{"t":[{"tt":0,"sg":[]}]}',
        _export({"t": [{"tt": 0, "sg": []}]}),
        "NotExportable",
    ),
    Refused("draft of blanks", "a Draft Protocol V3 text of blanks", _export("  \n"), "NotExportable"),
    Refused("empty message", "a message of blanks", _send_nothing, "InvalidInput"),
    Refused("no files", "an upload of nothing", _upload_nothing, "InvalidInput"),
    Refused("missing file", "one of two files is not there", _upload("c.mp4", None), "MediaRefused"),
    Refused("empty file", "one of two files is empty", _upload("c.mp4", b""), "MediaRefused"),
    Refused("no media", "one of two files is a text", _upload("c.mp4", b"#!/bin/sh\n" * 9), "MediaRefused"),
    Refused("large file", "a file larger than we take", _upload_huge, "MediaTooLarge"),
    Refused("link with a password", "https://name:password@…", _link_with_password, "MediaRefused"),
)
