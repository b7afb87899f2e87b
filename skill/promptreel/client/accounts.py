"""Guest accounts, in one file that only the user can read.

A backend gives one guest token per client id and week (protocol.md §4.1), so the id is made once
and the token is kept until it expires.
"""

from __future__ import annotations

import json
import os
import secrets
import uuid
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from promptreel.errors import OutputRefused
from promptreel.filelock import FileLock
from promptreel.timeline.values import mapping

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from pathlib import Path

_LIFETIME = timedelta(days=7)
_MARGIN = timedelta(minutes=2)
_LOCK_SECONDS = 90


@dataclass(frozen=True, slots=True)
class GuestAccount:
    """A guest account at one backend.

    Attributes:
        token: The bearer token; a secret.
        user_id: The `anon_` id, for the registration link.
        expires_at: When the token ends, ISO 8601.
        credits: What it came with, None if the backend did not say.
    """

    token: str = field(repr=False)
    user_id: str | None
    expires_at: str
    credits: float | None = None

    def is_current(self) -> bool:
        """Whether the token is still good for a while."""
        expires = parse_time(self.expires_at)
        return expires is None or datetime.now(UTC) + _MARGIN < expires


class AccountStore:
    """The file `accounts.json` in our own folder, mode 0600, replaced as a whole.

    Args:
        home: Our folder.
    """

    def __init__(self, home: Path) -> None:
        self.path = home / "accounts.json"

    @asynccontextmanager
    async def lock(self) -> AsyncGenerator[None]:
        """Hold this while accounts are renewed or removed: other processes wait.

        Raises:
            OutputRefused: Somebody else holds it for too long, or the folder cannot be written to.
        """
        async with AsyncExitStack() as held:
            try:
                await held.enter_async_context(
                    FileLock(self.path.with_name("accounts.lock")).held_soon(_LOCK_SECONDS)
                )
            except TimeoutError:
                raise OutputRefused(
                    f"Another promptreel keeps {self.path.name} in {self.path.parent} locked.",
                    hint="Wait for it, or end it, then try again.",
                ) from None
            except OSError:
                raise OutputRefused(f"The folder {self.path.parent} cannot be written to.") from None
            yield

    def client_id(self) -> str:
        """Return the id of this installation; made and kept at the first call.

        Raises:
            OutputRefused: It cannot be kept.
        """
        data = self._to_change()
        known = data.get("client_id")
        if isinstance(known, str) and 0 < len(known) <= 64 and known.isascii() and known.isprintable():
            return known
        made = str(uuid.uuid4())
        self._write(data | {"client_id": made})
        return made

    def get(self, backend: str) -> GuestAccount | None:
        """Return the account at a backend, by its base address."""
        kept = mapping(mapping(self._read().get("accounts")).get(backend))
        token, expires = kept.get("token"), kept.get("expires_at")
        if not isinstance(token, str) or not usable_token(token) or not isinstance(expires, str):
            return None
        user, amount = kept.get("user_id"), kept.get("credits")
        return GuestAccount(
            token=token,
            user_id=user if isinstance(user, str) else None,
            expires_at=expires,
            credits=amount if isinstance(amount, int | float) else None,
        )

    def put(self, backend: str, account: GuestAccount) -> None:
        """Keep an account.

        Raises:
            OutputRefused: It cannot be kept.
        """
        data = self._to_change()
        accounts = dict(mapping(data.get("accounts"))) | {backend: asdict(account)}
        self._write(data | {"accounts": accounts})

    def backends(self) -> list[str]:
        """Return the addresses of the backends with an account."""
        return [key for key in mapping(self._read().get("accounts")) if self.get(key) is not None]

    def forget(self, backend: str | None = None) -> bool:
        """Forget the account at a backend, or all and the client id; returns whether there was one.

        Raises:
            OutputRefused: The file cannot be read or written.
        """
        if backend is None:
            there = self.path.is_file()
            self.path.unlink(missing_ok=True)
            return there
        data = self._to_change()
        accounts = dict(mapping(data.get("accounts")))
        there = accounts.pop(backend, None) is not None
        if there:
            self._write(data | {"accounts": accounts})
        return there

    def _read(self) -> dict[str, Any]:
        """Return what is kept; a damaged file is as good as none, and so is one that cannot be read."""
        try:
            return self._to_change()
        except OutputRefused:
            return {}

    def _to_change(self) -> dict[str, Any]:
        """Return what is kept, to write it anew; a damaged file is as good as none.

        Raises:
            OutputRefused: It is there and cannot be read: accounts that are in it must not be replaced.
        """
        try:
            text = self.path.read_text(encoding="utf-8")
            data = json.loads(text)
        except (FileNotFoundError, NotADirectoryError, ValueError, RecursionError):
            return {}
        except OSError as error:
            raise OutputRefused(
                f"The accounts in {self.path} cannot be read: {error.strerror or 'the system says no'}.",
                hint="Make the file yours again, or move it away: then its guest accounts are lost.",
            ) from None
        with suppress(OSError):
            if os.name == "posix" and self.path.stat().st_mode & 0o077:
                self.path.chmod(0o600)
        return data if isinstance(data, dict) else {}

    def _write(self, data: dict[str, Any]) -> None:
        temporary = self.path.with_name(f".{self.path.name}.{secrets.token_hex(4)}")
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(data, file, indent=1)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(self.path)
        except OSError:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise OutputRefused(f"The account cannot be kept in {self.path.parent}.") from None


def usable_token(token: str) -> bool:
    """Whether a token can travel in a header."""
    return bool(token) and token.isascii() and token.isprintable() and " " not in token


def parse_time(text: str) -> datetime | None:
    """Read an ISO 8601 time, taken as UTC where it says nothing."""
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def expiry_of(text: object) -> str:
    """Return when a new token ends: what the backend says, else a week from now.

    One that would have ended before it came is said by a clock that goes wrong, here or there; taken
    at its word it would make every call ask for another account, of which there is one a week.
    """
    now = datetime.now(UTC)
    ends = parse_time(text) if isinstance(text, str) else None
    if isinstance(text, str) and ends is not None and ends > now + _MARGIN:
        return text
    return (now + _LIFETIME).isoformat(timespec="seconds")
