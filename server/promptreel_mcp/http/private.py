"""Small files that only the owner of the machine may read."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from typing import TYPE_CHECKING

from promptreel.errors import OutputRefused, PromptreelError
from promptreel.filelock import FileLock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_LOCK_SECONDS = 5.0


def change(path: Path, new: Callable[[str | None], str]) -> str:
    """Write what `new` makes of a file's text (None: there is none), alone among processes; returns it.

    Raises:
        OutputRefused: It cannot be written.
        PromptreelError: What `new` raises, or somebody else holds the file for too long.
    """
    try:
        with FileLock(path.with_name(f"{path.name}.lock")).held(_LOCK_SECONDS) as mine:
            if not mine:
                raise PromptreelError(
                    f"Another promptreel keeps {path} locked.", hint="Try again in a minute.", retryable=True
                )
            before = read(path)
            after = new(before)
            if after != before:
                _write(path, after)
    except OSError as error:
        raise OutputRefused(
            f"{path} cannot be written: {error.strerror or 'the system refuses it'}."
        ) from None
    return after


def read(path: Path) -> str | None:
    """Return a file's text, None if there is none; others lose the right to read it.

    Raises:
        OSError: It cannot be read.
    """
    try:
        if os.name == "posix" and path.stat().st_mode & 0o077:
            path.chmod(0o600)
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None


def _write(path: Path, text: str) -> None:
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
