"""Tools that only look: state, credits, projects."""

from __future__ import annotations

import asyncio
import base64
from typing import TYPE_CHECKING, Annotated

from mcp.types import CallToolResult, ImageContent, ToolAnnotations
from pydantic import Field

from promptreel_mcp import actions
from promptreel_mcp.app import shown_in_app

from .making import Answer, BackendParameter, ProjectParameter
from .running import answer, desk

if TYPE_CHECKING:
    from mcp.server import MCPServer

    from promptreel_mcp.results import Result

LOOK = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)


PreviewParameter = Annotated[
    bool, Field(description="Add a contact sheet of the video: look at it before you describe it.")
]


async def _with_sheet(project: str | None) -> CallToolResult:
    pictures: list[ImageContent] = []

    async def look() -> Result:
        result, sheet = await actions.look(desk(), project=project)
        if sheet.path is not None:
            data = base64.b64encode(await asyncio.to_thread(sheet.path.read_bytes)).decode()
            pictures.append(ImageContent(type="image", data=data, mime_type=sheet.mime))
        return result

    told = await answer(look)
    return told.model_copy(update={"content": [*told.content, *pictures]})


def register(server: MCPServer) -> None:
    """Add the tools."""

    @server.tool(title="Show the timeline", annotations=LOOK, meta=shown_in_app())
    async def state(project: ProjectParameter = None, preview: PreviewParameter = False) -> Answer:
        """Show what is on the timeline, which files the project has and what is running. Changes nothing."""
        if not preview:
            return await answer(lambda: actions.state(desk(), project=project))
        return await _with_sheet(project)

    @server.tool(title="Show credits", annotations=LOOK)
    async def credits(backend: BackendParameter = None) -> Answer:
        """Show how many credits are left and what the next step is expected to cost. Costs nothing."""
        return await answer(lambda: actions.credits(desk(), backend=backend))

    @server.tool(title="List projects", annotations=LOOK)
    async def projects() -> Answer:
        """List the projects that exist, newest first, with the jobs that are running."""
        return await answer(lambda: actions.projects(desk()))
