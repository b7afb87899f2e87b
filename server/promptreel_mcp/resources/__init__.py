"""What hosts can read without a tool call: projects, timelines, previews, jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import completion, jobs, pictures, projects

if TYPE_CHECKING:
    from mcp.server import MCPServer


def register_resources(server: MCPServer) -> None:
    """Add resources, templates and the completion of their ids."""
    projects.register(server)
    pictures.register(server)
    jobs.register(server)
    completion.register(server)


__all__ = ["register_resources"]
