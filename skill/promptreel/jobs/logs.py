"""A runner's log file: below the data folder, kept small, without credentials."""

from __future__ import annotations

import logging
import re
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from promptreel.settings import Settings

MAX_BYTES = 1_000_000
KEPT = 2
"""Full files kept beside the current one."""

# What stands behind an address is mostly a signature that opens it to everybody.
_QUERY = re.compile(r"(https?://[^\s?#\"'<>]+)[?#][^\s\"'<>]*")
_CREDENTIAL = re.compile(
    r"(?i)(?<=bearer )[\w.~+/=-]+|\b(?:nmv_|clm_|eyJ)[\w.-]{6,}|(?<=token=)[^&\s]+|(?<=secret=)[^&\s]+"
    r"|(?<=set-cookie', b')[^']+"
)


def log_path(settings: Settings, project_id: str) -> Path:
    """Return where the runner of a project writes."""
    return settings.home / "logs" / f"runner-{project_id}.log"


def rotate(path: Path) -> None:
    """Move a full log aside; done before a runner starts, since an open file cannot be moved on Windows."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists() or path.stat().st_size < MAX_BYTES:
        return
    # Another runner of this project may be starting: then one of the two moves finds nothing to move.
    with suppress(OSError):
        for number in range(KEPT, 1, -1):
            older = path.with_name(f"{path.name}.{number - 1}")
            if older.exists():
                older.replace(path.with_name(f"{path.name}.{number}"))
        path.replace(path.with_name(f"{path.name}.1"))


def redact(text: str, *secrets: str) -> str:
    """Return text without anything that looks like a credential, and without the given ones."""
    for secret in secrets:
        if secret:
            text = text.replace(secret, "(hidden)")
    return _CREDENTIAL.sub("(hidden)", _QUERY.sub(r"\1?(hidden)", text))


class RedactingFormatter(logging.Formatter):
    """Formats records, tracebacks included, and hides credentials."""

    def __init__(self, *secrets: str) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        """Return the line without credentials."""
        return redact(super().format(record), *self._secrets)


def log_to_stderr(settings: Settings) -> None:
    """Send log records to stderr, which is the runner's log file."""
    token = settings.nemo_token.get_secret_value() if settings.nemo_token else ""
    handler = logging.StreamHandler()
    handler.setFormatter(RedactingFormatter(token))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.log_level.upper())
    logging.getLogger("promptreel").setLevel(min(root.level, logging.INFO))
