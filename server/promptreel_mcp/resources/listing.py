"""Resources that come and go with the projects."""

from __future__ import annotations

from mcp.types import Resource

from promptreel.harmless import harmless
from promptreel_mcp import actions
from promptreel_mcp.tools.running import desk

from .addresses import timeline_of

_RECENT = 20
"""Projects whose timelines are listed; the others are reached by the template."""


async def recent_timelines() -> list[Resource]:
    """Return the timelines of the latest projects; on a fresh machine none, and no file is made."""
    here = desk()
    if not here.has_journal():
        return []
    found = (await actions.projects(here)).projects or []
    return [
        Resource(
            uri=timeline_of(one.project),
            name=one.project,
            title=harmless(one.title),
            description=f"The timeline of {one.project}, on {one.backend}.",
            mime_type="application/json",
        )
        for one in found[:_RECENT]
    ]
