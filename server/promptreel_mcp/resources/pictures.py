"""What a project looks like, as resources: a small video and a poster."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from mcp.server.mcpserver.exceptions import ResourceError

from promptreel_mcp import actions
from promptreel_mcp.preview.models import MIME
from promptreel_mcp.tools.running import desk

from .addresses import POSTER, PREVIEW
from .reading import told_by_protocol

if TYPE_CHECKING:
    from mcp.server import MCPServer

    from promptreel_mcp.preview.models import Preview

WAIT_SECONDS = 20.0
"""For a preview that is being made; hosts that show one ask again."""


def register(server: MCPServer) -> None:
    """Add the resources."""

    @server.resource(
        PREVIEW,
        name="preview",
        title="Preview",
        description="The timeline as it is now, as a small video; while it is being made, an error says so.",
        mime_type=MIME["video"],
    )
    async def preview(project: str) -> bytes:
        with told_by_protocol():
            return await _read(await actions.preview_file(desk(), project, wait_seconds=WAIT_SECONDS))

    @server.resource(
        POSTER,
        name="poster",
        title="Poster",
        description="A telling picture from the beginning of the timeline as it is now.",
        mime_type=MIME["poster"],
    )
    async def poster(project: str) -> bytes:
        with told_by_protocol():
            return await _read(await actions.poster(desk(), project, wait_seconds=WAIT_SECONDS))


async def _read(made: Preview) -> bytes:
    if made.path is None:
        raise ResourceError(made.note)
    try:
        return await asyncio.to_thread(made.path.read_bytes)
    except OSError:
        raise ResourceError("The preview has just been replaced by a newer one; ask again.") from None
