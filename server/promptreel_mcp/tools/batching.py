"""The tool for several videos at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from mcp.server.mcpserver import Context
from pydantic import Field, WithJsonSchema

from promptreel_mcp import actions
from promptreel_mcp.answers import to_call_result

from .consent import BatchConsent, ConfirmParameter, declined, terms
from .hints import CHANGES
from .parameters import (
    Answer,
    AspectParameter,
    BackendParameter,
    FormatParameter,
    ResolutionParameter,
    WaitParameter,
)
from .running import answer, desk, reporting

if TYPE_CHECKING:
    from mcp.server import MCPServer

_TEXT = {"type": "string"}
_ITEM = {
    "type": "object",
    "properties": {"prompt": _TEXT, "sources": {"type": "array", "items": _TEXT}, "path": _TEXT},
}
ItemsParameter = Annotated[
    # Looked at one by one by the action: a bad item must not stop the others.
    list[Any],
    WithJsonSchema({"type": "array", "maxItems": 20, "items": {"anyOf": [_TEXT, _ITEM]}}),
    Field(
        description="Each a prompt, or an object: prompt, sources (files or links to make it of), path (file name)."
    ),
]


def register(server: MCPServer) -> None:
    """Add the tool."""

    @server.tool(
        title="Make several videos",
        annotations=CHANGES,
    )
    async def batch(
        ctx: Context,
        consent: BatchConsent,
        items: ItemsParameter,
        project: Annotated[
            str | None,
            Field(description="Do all in this project or a 'new' one, in order. Default: one project each."),
        ] = None,
        backend: BackendParameter = None,
        export: Annotated[bool, Field(description="Save a file of each.")] = True,
        format: FormatParameter = None,
        resolution: ResolutionParameter = None,
        aspect_ratio: AspectParameter = None,
        confirm: ConfirmParameter = False,
        wait_seconds: WaitParameter = 20,
    ) -> Answer:
        """Make up to 20 videos, each with its own file and outcome in `items`; one that fails stops no other.

        `job` is the batch: `wait`, `cancel` and `state` take it.
        """
        if (refused := declined(consent, ctx)) is not None:
            return to_call_result(refused)
        async with reporting(ctx) as report:
            return await answer(
                lambda: actions.batch(
                    desk(),
                    items,
                    project=project,
                    backend=backend,
                    export=export,
                    format=format,
                    resolution=resolution,
                    aspect_ratio=aspect_ratio,
                    **terms(consent, confirm=confirm),
                    wait_seconds=wait_seconds,
                    on_progress=report,
                )
            )
