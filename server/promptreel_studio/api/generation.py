"""Clips of a video source for a turn: made one after the other, looked at, and kept only if the turn is."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
import logging
import secrets
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any

from promptreel_studio.sources.choosing import makes_clips
from promptreel_studio.store import Asset
from promptreel_studio.store.folder import write_private

from .errors import ApiError
from .probing import probe_file
from .worker import Died, Failed, WorkerProcess

if TYPE_CHECKING:
    from pathlib import Path

    from promptreel_studio.agent import Reply
    from promptreel_studio.agent.sourced import Delivery, Order
    from promptreel_studio.store import Session

    from .context import Studio

log = logging.getLogger("promptreel_studio")

_SMALLEST_SIDE = 16
_DIED = "It stopped without a word, or made no progress for too long."
_NO_CLIP = "What it made is no video that can be used."


@dataclass
class Generation:
    """The clips of one turn; what nobody takes is discarded."""

    studio: Studio
    session: Session
    made: list[Asset] = field(default_factory=list)
    """Assets whose files are there and whose records are not yet."""

    def discard(self) -> None:
        """Remove the files of all clips that were not taken."""
        for asset in self.take():
            self.studio.folder.asset(asset.stored_as).unlink(missing_ok=True)

    def take(self) -> list[Asset]:
        """The assets to be recorded: from now on they are the caller's."""
        taken, self.made = self.made, []
        return taken

    async def fill(self, reply: Reply) -> Reply:
        """Have the clips made that a reply's draft wants; the reply with them, and with what there is to say."""
        source = self.studio.config.video_source
        if reply.draft is None or reply.steps or not makes_clips(source):
            return reply
        from promptreel_studio.agent import sourced

        wanted = sourced.orders(self.session.draft, reply.draft)
        try:
            deliveries = [await self._deliver(order, source) for order in wanted]
        except BaseException:
            self.discard()
            raise
        name = source.rpartition(":")[2]
        said = sourced.sentences(reply.draft, deliveries, name)
        draft = sourced.with_clips(reply.draft, deliveries, name)
        return replace(reply, draft=draft, texts=(*reply.texts, said) if said else reply.texts)

    async def _deliver(self, order: Order, source: str) -> Delivery:
        from promptreel_studio.agent import AssetInfo
        from promptreel_studio.agent.sourced import Delivery

        asset_id = f"asset_{secrets.token_hex(8)}"
        target = self.studio.folder.asset(f"{asset_id}.mp4")
        try:
            problem = await self._run(order, source, target)
            if problem is None and not target.is_file():
                return Delivery(order)
            asset = None if problem else await self._look(asset_id, target, order)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
        if asset is None:
            target.unlink(missing_ok=True)
            return Delivery(order, problem=problem or _NO_CLIP)
        self.made.append(asset)
        length = round(asset.duration * 1000) if asset.duration else None
        info = AssetInfo(asset.id, asset.filename, "video", length, asset.width, asset.height)
        return Delivery(order, clip=info)

    async def _run(self, order: Order, source: str, target: Path) -> str | None:
        """Let the source work in its process; a sentence if it made nothing."""
        request: dict[str, Any] = asdict(order)
        del request["segment"]
        job = self.studio.folder.jobs / f"clip-{secrets.token_hex(8)}.json"
        content = json.dumps({"source": source, "request": request, "target": str(target)}).encode()
        await asyncio.to_thread(write_private, job, content)
        try:
            async with WorkerProcess.start(
                self.studio.source_worker, job, stall_seconds=self.studio.config.source_stall_seconds
            ) as worker:
                outcome = await worker.outcome(_not_shown)
        except OSError:
            log.exception("a video source could not be started")
            return _DIED
        finally:
            job.unlink(missing_ok=True)
        if isinstance(outcome, Failed):
            return outcome.message
        return _DIED if isinstance(outcome, Died) else None

    async def _look(self, asset_id: str, target: Path, order: Order) -> Asset | None:
        """The record of a clip; None if it is none."""
        studio = self.studio
        with contextlib.suppress(ApiError):
            found = await probe_file(studio.probe, target, target.name, seconds=studio.config.probe_seconds)
            if found.file_type == "video" and min(found.width or 0, found.height or 0) >= _SMALLEST_SIDE:
                return Asset(
                    id=asset_id,
                    session_id=self.session.id,
                    user_id=self.session.user_id,
                    link_key=secrets.token_urlsafe(24),
                    stored_as=target.name,
                    filename=f"shot-{order.segment.removeprefix('seg_')}.mp4",
                    file_type="video",
                    duration=found.duration,
                    width=found.width,
                    height=found.height,
                    fps=found.fps,
                    has_audio=found.has_audio,
                    hash=await asyncio.to_thread(_hash, target),
                    bytes=await asyncio.to_thread(_size, target),
                    created=studio.clock(),
                )
        return None


async def _not_shown(frame: int, frames: int) -> None:
    """Heartbeats tell the client that the turn goes on; there is no place for a share in the protocol."""


def _size(path: Path) -> int:
    return path.stat().st_size


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
