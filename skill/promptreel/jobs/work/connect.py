"""The real way to a backend; the only place here that loads the client."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from promptreel.jobs.models import Project
    from promptreel.settings import Settings

    from .context import Backend


@asynccontextmanager
async def connect(settings: Settings, project: Project) -> AsyncGenerator[Backend]:
    """Open a client to the project's backend; the studio is started if it does not run.

    Raises:
        PromptreelError: It cannot be reached.
    """
    from promptreel.backends import open_backend
    from promptreel.client import Client
    from promptreel.identity import load_identity

    endpoint = await open_backend(settings, project.backend)
    async with Client(endpoint, settings, load_identity(settings.skill_source)) as client:
        yield client
