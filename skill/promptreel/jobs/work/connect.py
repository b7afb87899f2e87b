"""The real way to a backend; the only place here that loads the client."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager

    from promptreel.jobs.models import Project
    from promptreel.settings import Settings

    from .context import Backend


def connect(settings: Settings, project: Project) -> AbstractAsyncContextManager[Backend]:
    """Open a client to the project's backend; errors as of `open_client`."""
    from promptreel.backends import open_client

    return open_client(settings, project.backend)
