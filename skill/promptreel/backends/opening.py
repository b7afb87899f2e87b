"""A client for one of the backends, ready to be used; loads httpx only then."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from .endpoint import open_backend

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from promptreel.client import Client
    from promptreel.settings import BackendName, Settings


@asynccontextmanager
async def open_client(settings: Settings, backend: BackendName) -> AsyncGenerator[Client]:
    """Connect to a backend; the studio is started if it does not run.

    Raises:
        PromptreelError: It cannot be reached.
    """
    from promptreel.client import Client
    from promptreel.identity import load_identity

    endpoint = await open_backend(settings, backend)
    async with Client(endpoint, settings, load_identity(settings.skill_source)) as client:
        yield client
