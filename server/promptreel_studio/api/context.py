"""What the endpoints share."""

from __future__ import annotations

import contextlib
import secrets
import sys
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol, cast

from promptreel_studio.config import studio_version
from promptreel_studio.store import Database, DataFolder, ledger

from .activity import Activity
from .rendering import RenderQueue

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Sequence

    from promptreel_studio.agent import Reply
    from promptreel_studio.agent.models import FileType
    from promptreel_studio.config import StudioConfig
    from promptreel_studio.store import Asset

    Drafts = tuple[dict[str, Any], ...]

WORKER = (sys.executable, "-P", "-m", "promptreel_studio.render.worker")
SOURCE_WORKER = (sys.executable, "-P", "-m", "promptreel_studio.sources.worker")
PROBE = (sys.executable, "-P", "-m", "promptreel_studio.media.probe_child")


class Agent(Protocol):
    """Reads a message and answers with what to change; pure, may take a while."""

    def __call__(
        self,
        message: str,
        draft: dict[str, Any] | None,
        *,
        assets: Sequence[Asset],
        language: str,
        seed: int,
        history: tuple[Drafts, Drafts],
    ) -> Reply:
        """See `promptreel_studio.agent.respond`."""
        ...


def _agent(
    message: str,
    draft: dict[str, Any] | None,
    *,
    assets: Sequence[Asset],
    language: str,
    seed: int,
    history: tuple[Drafts, Drafts],
) -> Reply:
    """The real agent, imported with the first turn."""
    from promptreel_studio.agent import AssetInfo, History, respond

    known = [
        AssetInfo(
            id=asset.id,
            filename=asset.filename,
            file_type=cast("FileType", asset.file_type),  # the probe writes no other
            duration_ms=round(asset.duration * 1000) if asset.duration else None,
            width=asset.width,
            height=asset.height,
            has_audio=asset.has_audio if asset.file_type == "video" else None,
            note=asset.note,
            text=asset.text or "",
        )
        for asset in assets
    ]
    return respond(message, draft, assets=known, language=language, seed=seed, history=History(*history))


def _nothing() -> None:
    """Nobody listens."""


@dataclass
class Studio:
    """One running studio. The commands and the agent can be replaced in tests."""

    config: StudioConfig
    agent: Agent = _agent
    worker: Sequence[str] = WORKER
    probe: Sequence[str] = PROBE
    source_worker: Sequence[str] = SOURCE_WORKER
    clock: Callable[[], float] = time.time
    stop: Callable[[], None] = _nothing
    secret: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    version: str = field(default_factory=studio_version)
    activity: Activity = field(default_factory=Activity)
    talking: set[tuple[str, str]] = field(default_factory=set)
    """User and session of every turn in progress."""

    def __post_init__(self) -> None:
        self.folder = DataFolder(self.config.data)
        self.db = Database(self.folder.database)
        self.queue = RenderQueue(
            self.db,
            self.folder,
            self.worker,
            at_once=self.config.renders_at_once,
            stall_seconds=self.config.render_stall_seconds,
            clock=self.clock,
        )

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        """Open the data folder and work on its renders, for the length of a `with` block.

        Raises:
            OSError: The data folder cannot be used.
            NewerDatabase: A later version of the studio has written it.
        """
        self.folder.create()
        await self.db.open()
        try:
            await self.db.run(ledger.release_turns)
            await self.queue.start()
            yield
        finally:
            await self.queue.stop()
            await self.db.close()

    async def is_busy(self) -> bool:
        """Whether a request is open or a render is not over."""
        return self.activity.open_requests > 0 or await self.queue.unfinished() > 0
