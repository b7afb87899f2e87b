"""`promptreel ask`: the user's own words, as in a chat."""

from __future__ import annotations

import asyncio
import math
from typing import TYPE_CHECKING, Annotated

import typer

from promptreel_mcp import actions

from .exits import Exit, result_code
from .options import BackendOption, JsonOption, QuietOption, WaitOption, YesOption, check_patience
from .output import Output
from .spaced_names import in_quotes

if TYPE_CHECKING:
    from promptreel.settings import BackendName
    from promptreel_mcp.results import Result


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(name="ask")
    def command(
        message: Annotated[str, typer.Argument(help="What you want, in your own words and language.")],
        file: Annotated[
            list[str] | None,
            typer.Option("--file", metavar="PATH", help="A file or link to hand over; repeatable."),
        ] = None,
        project: Annotated[
            str | None,
            typer.Option("--project", help="Which project; 'new' for a new one. Default: the latest."),
        ] = None,
        backend: BackendOption = None,
        yes: YesOption = False,
        patience: WaitOption = None,
        as_json: JsonOption = False,
        quiet: QuietOption = False,
    ) -> None:
        """Do what the words ask for: make, edit, upload, look, export, in their order."""
        out = Output(quiet=quiet, as_json=as_json)
        try:
            raise typer.Exit(
                asyncio.run(
                    _ask(in_quotes(message), file or [], project, backend, patience, out, confirm=yes)
                )
            )
        except KeyboardInterrupt:
            out.errors.print("No longer waiting; the work goes on. See it: promptreel jobs")
            raise typer.Exit(Exit.INTERRUPTED) from None


async def _ask(
    message: str,
    files: list[str],
    project: str | None,
    backend: BackendName | None,
    patience: float | None,
    out: Output,
    *,
    confirm: bool = False,
) -> Exit:

    check_patience(patience)
    desk = actions.Desk()
    if project is None and backend is None and (latest := await desk.jobs.latest_project()) is not None:
        desk.current_project = latest.id

    async def run(*, agreed: bool) -> Result:
        with out.progress("Working") as report:
            return await actions.ask(
                desk,
                message,
                files=files,
                project=project,
                backend=backend,
                own_hand=True,
                confirm=agreed,
                wait_seconds=math.inf if patience is None else patience,
                on_progress=report,
            )

    result = await run(agreed=confirm)
    if actions.asks_consent(result) and out.agreed(result.text):
        result = await run(agreed=True)
    _show(result, out)
    return result_code(result)


def _show(result: Result, out: Output) -> None:
    if result.text:
        out.say(result.text)
    for change in result.changes:
        out.say(f"- {change}")
    if result.timeline and not out.quiet:
        out.answer(result.timeline)
    if result.status == "running" and result.job:
        out.say(f"Watch it: promptreel jobs follow {result.job}")
    if actions.asks_consent(result):
        out.say("To agree, give the same command with --yes.")
    elif result.status == "awaiting_input":
        out.say(f"Answer with: promptreel ask --project {result.project} 'your answer'")
    for file, _ in result.exported():
        out.answer(file.path)
    out.finish(result)
