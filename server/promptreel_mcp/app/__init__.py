"""The MCP App: a player with the timeline, which hosts that can show it show beside the results of tools."""

from __future__ import annotations

from typing import Any

from mcp.server.apps import APP_MIME_TYPE, Apps
from mcp.server.mcpserver.resources import FunctionResource

from .page import page

ADDRESS = "ui://promptreel/player"


def shown_in_app() -> dict[str, Any]:
    """Return the `_meta` of a tool whose results the App shows; other hosts pass over it."""
    # Older hosts know only the flat name; newer ones pass over it.
    return {"ui": {"resourceUri": ADDRESS}, "ui/resourceUri": ADDRESS}


def player() -> Apps:
    """Return the extension that serves the page; it is put together when it is first read."""
    apps = Apps()
    apps.add_resource(
        FunctionResource.from_function(
            page,
            ADDRESS,
            name="player",
            title="Player",
            description="The preview, its timeline and buttons, as a page for hosts with MCP Apps.",
            mime_type=APP_MIME_TYPE,
            meta={"ui": {"prefersBorder": True}},
        )
    )
    return apps


__all__ = ["ADDRESS", "player", "shown_in_app"]
