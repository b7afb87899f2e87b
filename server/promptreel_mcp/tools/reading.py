"""Tools that only look: state, credits, projects."""

from __future__ import annotations

import asyncio
import base64
from typing import TYPE_CHECKING, Annotated

from mcp.types import CallToolResult, ImageContent
from pydantic import Field

from promptreel_mcp import actions
from promptreel_mcp.app import shown_in_app

from .hints import LOOKS, LOOKS_HERE
from .parameters import Answer, BackendParameter, ProjectParameter
from .running import answer, desk

if TYPE_CHECKING:
    from mcp.server import MCPServer

    from promptreel_mcp.results import Result

PreviewParameter = Annotated[
    bool,
    Field(
        description="Add a contact sheet, of the latest export, the generated clip or a draft: look at it before "
        "you describe the video."
    ),
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

    @server.tool(title="Show the timeline", annotations=LOOKS, meta=shown_in_app())
    async def state(project: ProjectParameter = None, preview: PreviewParameter = False) -> Answer:
        """Show what is on the timeline, which files the project has, what is running and what changed since last asked.

        Changes and costs nothing. With preview a small draft may be rendered for it, free on both backends.
        """
        if not preview:
            return await answer(lambda: actions.state(desk(), project=project))
        return await _with_sheet(project)

    @server.tool(title="Show credits", annotations=LOOKS)
    async def credits(backend: BackendParameter = None) -> Answer:
        """Show how many credits are left and what the next step is expected to cost. Costs nothing."""
        return await answer(lambda: actions.credits(desk(), backend=backend))

    @server.tool(title="List projects", annotations=LOOKS_HERE)
    async def projects() -> Answer:
        """List the projects that exist, newest first, with the jobs that are running."""
        return await answer(lambda: actions.projects(desk()))
