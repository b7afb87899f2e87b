"""Projects and their timelines, as resources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_mcp import actions
from promptreel_mcp.tools.running import desk

from .addresses import PROJECTS, TIMELINE
from .reading import as_json, told_by_protocol

if TYPE_CHECKING:
    from mcp.server import MCPServer


def register(server: MCPServer) -> None:
    """Add the resources."""

    @server.resource(
        PROJECTS,
        name="projects",
        title="Projects",
        description="The projects that exist, newest first, with the jobs that are running.",
        mime_type="application/json",
    )
    async def projects() -> str:
        with told_by_protocol():
            found = await actions.projects(desk())
        return as_json({"projects": [one.model_dump(mode="json") for one in found.projects or ()]})

    @server.resource(
        TIMELINE,
        name="timeline",
        title="Timeline",
        description="Tracks and segments of a project in seconds, with a summary in one line.",
        mime_type="application/json",
    )
    async def timeline(project: str) -> str:
        with told_by_protocol():
            return as_json(await actions.drawn_timeline(desk(), project))
