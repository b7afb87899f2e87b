"""The data folder: where what lies, readable by its owner alone."""

from __future__ import annotations

import os
import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class DataFolder:
    """Paths below one folder; names of files in it are made here, never taken from a request."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.database = root / "studio.db"
        self.incoming = root / "media" / "incoming"
        self.assets = root / "media" / "assets"
        self.renders = root / "media" / "renders"
        self.jobs = root / "jobs"

    def create(self) -> None:
        """Make the folders (0700), and clear away what an earlier end left unfinished.

        Raises:
            OSError: The folder cannot be made or written.
        """
        self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        for folder in (self.root / "media", self.incoming, self.assets, self.renders, self.jobs):
            folder.mkdir(mode=0o700, exist_ok=True)
        if os.name == "posix":
            self.root.chmod(0o700)
        for left in (*self.incoming.iterdir(), *self.renders.glob("*.part"), *self.jobs.iterdir()):
            left.unlink(missing_ok=True)

    def new_incoming(self) -> Path:
        """A path for a file that is still arriving."""
        return self.incoming / f"{secrets.token_hex(16)}.part"

    def asset(self, stored_as: str) -> Path:
        """The file of an asset."""
        return self.assets / stored_as

    def render(self, stored_as: str) -> Path:
        """The file of a finished render."""
        return self.renders / stored_as


def open_private(path: Path) -> int:
    """Create a file that only its owner can read; returns the descriptor.

    Raises:
        FileExistsError: It is there already.
    """
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)


def write_private(path: Path, data: bytes) -> None:
    """Write a whole file (0600) so that a reader sees the old or the new one, never half of it."""
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(open_private(temporary), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
