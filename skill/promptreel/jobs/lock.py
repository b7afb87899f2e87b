"""One runner per project: the lock that a runner holds as long as it lives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel.filelock import FileLock

if TYPE_CHECKING:
    from promptreel.settings import Settings


def project_lock(settings: Settings, project_id: str) -> FileLock:
    """Return the lock of a project's runner."""
    return FileLock(settings.home / "locks" / f"{project_id}.lock")
