"""Who calls, and their results as they can use them from another machine: with links, and the way files come in."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from promptreel.errors import MediaElsewhere, PromptreelError

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Sequence

    from promptreel_mcp.actions import Desk
    from promptreel_mcp.results import Failure, FileSummary, ItemSummary, Result, StepSummary

    from .links import Signer
    from .rooms import Room

_log = logging.getLogger(__name__)
_LASTS = "The link works for 15 minutes; `wait` with the job gives a new one."


@dataclass(frozen=True, slots=True)
class Caller:
    """Where a call over HTTP comes from.

    Attributes:
        room: The user's.
        conversation: Their session, where the client has one.
        address: What the client calls this server.
        last_call: Set when the server cannot wait any longer for what runs.
    """

    room: Room
    conversation: str | None
    address: str
    signer: Signer
    last_call: asyncio.Event

    def desk(self, client_name: str | None) -> Desk:
        """Return the desk to work at."""
        return self.room.desk(self.conversation, client_name)

    async def closing(self) -> None:
        """Return when the call must be answered with what is known."""
        await self.last_call.wait()

    async def handed(self, result: Result) -> Result:
        """Return a result with links to its files, and with hints that help from another machine."""
        update = {}
        link = await self._link(result.file, [result.job] if result.job else [])
        if link is not None:
            update["link"] = link
            page = f"The project in a browser: {result.link}" if result.link else ""
            update["text"] = " ".join(filter(None, [result.text, _LASTS, page]))
        if result.error is not None:
            update["error"] = self._mended(result.error)
        if result.items:
            update["items"] = [await self._handed_item(item) for item in result.items]
        if result.steps:
            update["steps"] = [await self._handed_step(step) for step in result.steps]
        return result.model_copy(update=update)

    async def _handed_item(self, item: ItemSummary) -> ItemSummary:
        update = {"link": await self._link(item.file, item.jobs)}
        error = None if item.error is None else self._mended(item.error)
        return item.model_copy(update=update | {"error": error})

    async def _handed_step(self, step: StepSummary) -> StepSummary:
        link = await self._link(step.file, [step.job] if step.job else [])
        return step.model_copy(update={"link": link})

    def _mended(self, error: Failure) -> Failure:
        """Folders of this machine help nobody elsewhere."""
        if error.code != MediaElsewhere.code:
            return error
        hint = (
            f"Send the file with PUT {self.address}/incoming/NAME and the same bearer token; the answer has the "
            "path to give to `upload`. http and https links can be given as they are."
        )
        return error.model_copy(update={"hint": hint})

    async def _link(self, file: FileSummary | None, jobs: Sequence[str]) -> str | None:
        """Return a link to a file, None if it is not the one that one of these jobs has made."""
        if file is None:
            return None
        try:
            for job in jobs:
                made = await self.room.exported(job)
                if made == Path(file.path):
                    return self.address + self.signer.link(self.room.user.name, job, made)
        except (OSError, PromptreelError) as error:
            _log.warning("no link could be made: %s", error)
        return None
