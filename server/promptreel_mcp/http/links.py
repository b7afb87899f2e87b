"""Links to exported files: signed, short-lived, bound to a user, a job and the very file."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import stat
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from . import private

if TYPE_CHECKING:
    from collections.abc import Mapping

    from promptreel.jobs import Job

LINK_SECONDS = 15 * 60
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Ticket:
    """What a link says: whose file, of which job, in which state, and until when (seconds since 1970)."""

    user: str
    job: str
    name: str
    size: int
    modified: int
    expires: int

    @property
    def is_over(self) -> bool:
        """Whether it has expired."""
        return time.time() > self.expires

    def fits(self, file: Path) -> bool:
        """Whether a file is still the one that was meant."""
        try:
            status = file.lstat()
        except OSError:
            return False
        found = (file.name, status.st_size, status.st_mtime_ns)
        return stat.S_ISREG(status.st_mode) and found == (self.name, self.size, self.modified)


class Signer:
    """Signs and checks tickets with a key that stays in the data folder."""

    def __init__(self, home: Path) -> None:
        self._path = home / "http" / "key"
        self._key: bytes | None = None

    def link(self, user: str, job: str, file: Path, *, seconds: float = LINK_SECONDS) -> str:
        """Return the path and query of a link to a file.

        Args:
            user: Whose it is.
            job: The export that made it.
            file: Where it lies.
            seconds: How long the link works.

        Raises:
            OSError: There is no such file.
            PromptreelError: The key cannot be kept.
        """
        status = file.lstat()
        expires = int(time.time() + seconds)
        ticket = Ticket(user, job, file.name, status.st_size, status.st_mtime_ns, expires)
        facts = {
            "u": ticket.user,
            "e": ticket.expires,
            "v": f"{ticket.size}-{ticket.modified}",
            "s": self._signature(ticket),
        }
        return f"/files/{quote(job)}/{quote(file.name)}?{urlencode(facts)}"

    def check(self, job: str, name: str, query: Mapping[str, str]) -> Ticket | None:
        """Return the ticket that a link carries, None if it was not signed here."""
        try:
            size, modified = (int(part) for part in query["v"].split("-"))
            ticket = Ticket(query["u"], job, name, size, modified, int(query["e"]))
            given = query["s"].encode("ascii")
        except (KeyError, ValueError):
            return None
        return ticket if hmac.compare_digest(self._signature(ticket).encode(), given) else None

    def _signature(self, ticket: Ticket) -> str:
        if self._key is None:
            made = private.change(self._path, _kept_or_new)
            self._key = bytes.fromhex(made)
        facts = (ticket.user, ticket.job, ticket.name, ticket.size, ticket.modified, ticket.expires)
        message = "\0".join(map(str, ("promptreel link", *facts)))
        digest = hmac.digest(self._key, message.encode("utf-8", "surrogateescape"), hashlib.sha256)
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def _kept_or_new(text: str | None) -> str:
    usable = text is not None and len(text) == 2 * _KEY_BYTES and set(text) <= set("0123456789abcdef")
    return text if text is not None and usable else secrets.token_hex(_KEY_BYTES)


def exported_file(job: Job | None) -> Path | None:
    """Return the file that an export has made, None if the job is none or made none."""
    if job is None or job.kind != "export" or job.status != "done" or not (job.result or {}).get("path"):
        return None
    return Path(str((job.result or {})["path"]))
