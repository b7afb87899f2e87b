"""`promptreel state`: what is on the timeline, what runs, and what changed since this was last asked."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from promptreel.errors import PromptreelError
from promptreel_mcp import actions
from promptreel_mcp.lines import asset_line
from promptreel_mcp.results import failure

from .exits import Exit, result_code
from .options import JsonOption
from .output import Output


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(name="state")
    def command(
        project: Annotated[str | None, typer.Option("--project", help="Which; default: the latest.")] = None,
        as_json: JsonOption = False,
    ) -> None:
        """Show what is on the timeline, what is running and what changed since last asked."""
        raise typer.Exit(asyncio.run(_show(project, Output(as_json=as_json))))


async def _show(project: str | None, out: Output) -> Exit:
    try:
        result = await actions.state(actions.Desk(), project=project)
    except PromptreelError as error:
        result = failure(error)
    out.answer(result.text)
    for change in result.changes:
        out.answer(f"- {change}")
    out.answer(result.timeline or "")
    for asset in result.assets:
        out.answer(asset_line(asset))
    out.finish(result)
    return result_code(result)
