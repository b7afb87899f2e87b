"""Completion of the ids in addresses and prompts, from what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcp.types import Completion

from promptreel_mcp import actions
from promptreel_mcp.tools.running import desk

if TYPE_CHECKING:
    from mcp.server import MCPServer

_MOST = 100
"""Values that an answer may hold, by the protocol."""
_ASPECTS = ("16:9", "9:16", "1:1", "4:5", "4:3", "21:9")


def register(server: MCPServer) -> None:
    """Add the handler."""

    async def complete(_ref: Any, argument: Any, _context: Any) -> Completion | None:
        match argument.name:
            case "project":
                found = await actions.known_ids(desk(), "project")
            case "job":
                found = await actions.known_ids(desk(), "job")
            case "aspect_ratio":
                found = list(_ASPECTS)
            case _:
                return None
        begun = argument.value.strip()
        values = [value for value in found if value.startswith(begun)]
        return Completion(values=values[:_MOST], total=len(values), has_more=len(values) > _MOST)

    server.completion()(complete)
