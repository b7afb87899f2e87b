"""Jobs, as resources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_mcp import actions
from promptreel_mcp.tools.running import desk, handed

from .addresses import JOB
from .reading import as_json, told_by_protocol

if TYPE_CHECKING:
    from mcp.server import MCPServer


def register(server: MCPServer) -> None:
    """Add the resource."""

    @server.resource(
        JOB,
        name="job",
        title="Job",
        description="How far a job is, or what came of it: the same result as the tool `wait` gives.",
        mime_type="application/json",
    )
    async def job(job: str) -> str:
        with told_by_protocol():
            return as_json(await handed(await actions.look_at_job(desk(), job)))
