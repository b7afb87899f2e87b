"""Tools for work that takes longer than a call: wait, cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from mcp.server.mcpserver import Context
from pydantic import Field

from promptreel_mcp import actions
from promptreel_mcp.app import shown_in_app

from .hints import LOOKS, STOPS
from .parameters import Answer, WaitParameter
from .running import answer, desk, reporting

if TYPE_CHECKING:
    from mcp.server import MCPServer

JobParameter = Annotated[str, Field(description="Job id from an earlier result.")]


def register(server: MCPServer) -> None:
    """Add the tools."""

    @server.tool(
        title="Wait for a job",
        annotations=LOOKS,
        meta=shown_in_app(),
    )
    async def wait(ctx: Context, job: JobParameter, wait_seconds: WaitParameter = 20) -> Answer:
        """Follow a running job and return its outcome, or how far it is. Call it again until it is done."""
        async with reporting(ctx) as report:
            return await answer(
                lambda: actions.wait(desk(), job, wait_seconds=wait_seconds, on_progress=report)
            )

    @server.tool(
        title="Cancel a job",
        annotations=STOPS,
    )
    async def cancel(job: JobParameter) -> Answer:
        """Stop a job. Says what is still charged; what was already made stays."""
        return await answer(lambda: actions.cancel(desk(), job))
