"""`promptreel jobs`: what runs and what ended lately, here and elsewhere; follow it, or stop it."""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from promptreel.errors import PromptreelError
from promptreel_mcp import actions
from promptreel_mcp.actions.wording import age
from promptreel_mcp.lines import describe_file, item_line
from promptreel_mcp.results import failure

from .exits import Exit, result_code
from .options import JsonOption, QuietOption, WaitOption, check_patience
from .output import Output

if TYPE_CHECKING:
    from promptreel_mcp.results import JobSummary, Result

_PIPED_WIDTH = 160
_STYLES = {"running": "cyan", "queued": "yellow", "done": "green", "failed": "red", "unknown": "red"}

JobArgument = Annotated[
    str, typer.Argument(metavar="ID", help="The job's id, as `promptreel jobs` shows it.")
]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    jobs = typer.Typer(help="Show the jobs that run or ended lately, follow one, or stop one.")
    app.add_typer(jobs, name="jobs")

    @jobs.callback(invoke_without_command=True)
    def show(
        context: typer.Context,
        everything: Annotated[
            bool, typer.Option("--all", help="Also those that ended more than a day ago.")
        ] = False,
        project: Annotated[str | None, typer.Option("--project", help="Only of this project.")] = None,
        as_json: JsonOption = False,
    ) -> None:
        """Show what is running and what ended lately, whoever asked for it; the newest first."""
        if context.invoked_subcommand is None:
            asyncio.run(_show(project, everything=everything, as_json=as_json))

    @jobs.command()
    def follow(
        job: JobArgument,
        patience: WaitOption = None,
        as_json: JsonOption = False,
        quiet: QuietOption = False,
    ) -> None:
        """Watch a job until it has ended, and show how; Ctrl-C only stops watching."""
        out = Output(quiet=quiet, as_json=as_json)
        try:
            raise typer.Exit(asyncio.run(_follow(job, patience, out)))
        except KeyboardInterrupt:
            _say_whole(out, f"No longer watching. The job goes on; to watch it again: {_again(job)}")
            raise typer.Exit(Exit.INTERRUPTED) from None

    @jobs.command(name="stop", hidden=True)
    @jobs.command()
    def cancel(
        job: JobArgument,
        as_json: JsonOption = False,
    ) -> None:
        """Stop a job, and say what may still be charged."""
        raise typer.Exit(asyncio.run(_cancel(job, Output(as_json=as_json))))


async def _show(project: str | None, *, everything: bool, as_json: bool) -> None:
    desk = actions.Desk()
    found = await actions.jobs(desk, project=project, everything=everything)
    if as_json:
        listed = [job.model_dump(mode="json") for job in found]
        print(json.dumps({"jobs": listed}, ensure_ascii=False, indent=2))
    elif found:
        _print_table(found)
    else:
        older = not everything and bool(await actions.jobs(desk, project=project, everything=True))
        print(_nothing(project, older=older))


def _nothing(project: str | None, *, older: bool) -> str:
    where = "" if project is None else f" in project {project}"
    if older:
        extra = "" if project is None else f" --project {project}"
        return f"No job is running{where}, and none ended in the last day. Older ones: promptreel jobs --all{extra}"
    return f'There are no jobs yet{where}. To start one: promptreel make "a city at night"'


def _print_table(found: list[JobSummary]) -> None:
    console = Console(highlight=False, width=None if sys.stdout.isatty() else _PIPED_WIDTH)
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("id", no_wrap=True)
    table.add_column("project", no_wrap=True, max_width=26)
    table.add_column("kind", no_wrap=True)
    table.add_column("asked for", no_wrap=True, max_width=36)
    table.add_column("status", overflow="fold")
    table.add_column("done", no_wrap=True, justify="right")
    table.add_column("age", no_wrap=True, justify="right")
    for job in found:
        share = "" if job.progress is None else f"{job.progress:.0%}"
        cells = [job.job, job.title, job.kind, job.asked, job.doing, share, _age(job)]
        styles = ["", "", "", "", _STYLES.get(job.status, ""), "", ""]
        table.add_row(*(Text(cell, style=style) for cell, style in zip(cells, styles, strict=True)))
    console.print(table)
    if running := next((job for job in found if job.status in {"running", "queued"}), None):
        Console(stderr=True, highlight=False).print(f"To watch one: {_again(running.job)}", soft_wrap=True)


def _age(job: JobSummary) -> str:
    going = job.status in {"running", "queued"}
    return age(datetime.fromisoformat(job.created if going else job.updated))


async def _follow(job: str, patience: float | None, out: Output) -> Exit:
    told: list[str] = []

    def tell(text: str) -> None:
        told.append(text)
        out.say(text)

    try:
        check_patience(patience)
        with out.progress("Looking at the job") as report:
            result = await actions.follow(
                actions.Desk(), job, wait_seconds=patience, on_progress=report, on_text=tell
            )
    except PromptreelError as error:
        result = failure(error)
    _present(result, out, told)
    return result_code(result)


def _present(result: Result, out: Output, told: list[str]) -> None:
    """Show how a job ended as `promptreel make` does, without what was said while it ran."""
    said = {part for text in told for part in text.split("\n\n")}
    news = "\n\n".join(part for part in result.text.split("\n\n") if part not in said)
    if result.ok and result.file is not None:
        if not out.quiet:
            out.answer(result.timeline or "")
        for note in result.file.notes:
            out.say(f"Note: {note}")
        out.say(f"Saved ({describe_file(result.file)}):")
        out.answer(result.file.path)
    elif result.ok:
        out.say(news)
        if not out.quiet:
            out.answer(result.timeline or "")
    elif result.status == "awaiting_input":
        out.say(news)
        _say_whole(out, f"Answer with: promptreel make --project {result.project} 'your answer'")
    elif result.status == "running":
        out.say(result.text)
        _say_whole(out, f"To watch it again: {_again(result.job or '')}")
    else:
        out.say(news)
    for item in result.items or ():
        out.say(item_line(item))
    out.finish(result)


async def _cancel(job: str, out: Output) -> Exit:
    try:
        result = await actions.cancel(actions.Desk(), job)
    except PromptreelError as error:
        result = failure(error)
    out.answer(result.text)
    out.finish(result)
    return result_code(result)


def _say_whole(out: Output, text: str) -> None:
    """Say something that is copied, such as a command: its lines are not broken."""
    if not out.quiet and not out.as_json:
        out.errors.print(Text(text), soft_wrap=True)


def _again(job: str) -> str:
    return f"promptreel jobs follow {job}"
