"""The tools, one module each for making, reading and following."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import asking, batching, following, making, reading

if TYPE_CHECKING:
    from mcp.server import MCPServer


def register_tools(server: MCPServer) -> None:
    """Add all tools, in the order in which they are used."""
    asking.register(server)
    making.register(server)
    batching.register(server)
    reading.register(server)
    following.register(server)


__all__ = ["register_tools"]
