"""Tools that only look: state, credits, projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcp.types import ToolAnnotations

from promptreel_mcp import actions

from .making import Answer, BackendParameter, ProjectParameter
from .running import answer, desk

if TYPE_CHECKING:
    from mcp.server import MCPServer

LOOK = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)


def register(server: MCPServer) -> None:
    """Add the tools."""

    @server.tool(title="Show the timeline", annotations=LOOK)
    async def state(project: ProjectParameter = None) -> Answer:
        """Show what is on the timeline, which files the project has and what is running. Changes nothing."""
        return await answer(lambda: actions.state(desk(), project=project))

    @server.tool(title="Show credits", annotations=LOOK)
    async def credits(backend: BackendParameter = None) -> Answer:
        """Show how many credits are left and what the next step is expected to cost. Costs nothing."""
        return await answer(lambda: actions.credits(desk(), backend=backend))

    @server.tool(title="List projects", annotations=LOOK)
    async def projects() -> Answer:
        """List the projects that exist, newest first, with the jobs that are running."""
        return await answer(lambda: actions.projects(desk()))
