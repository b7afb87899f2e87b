"""`promptreel batch`: several videos at once, one wish a line."""

from __future__ import annotations

import asyncio
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from promptreel.errors import InvalidInput, PromptreelError
from promptreel_mcp import actions
from promptreel_mcp.lines import item_line
from promptreel_mcp.results import Result, failure

from .exits import Exit, result_code
from .options import (
    AspectOption,
    BackendOption,
    JsonOption,
    QuietOption,
    ResolutionOption,
    WaitOption,
    YesOption,
    check_patience,
)
from .output import Output

if TYPE_CHECKING:
    from promptreel.settings import BackendName

_LARGEST_BYTES = 1_000_000


@dataclass(frozen=True)
class Request:
    """What all items of the file share."""

    items: list[Any]
    output_dir: Path | None
    project: str | None
    backend: BackendName | None
    export: bool
    format: str | None
    resolution: str | None
    aspect: str | None
    confirm: bool
    patience: float | None


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(name="batch")
    def command(
        file: Annotated[
            str,
            typer.Argument(
                metavar="FILE",
                help='One prompt a line, or JSON such as {"prompt": "...", "sources": ["a.mp4"], "path": "a.mp4"}; - is stdin.',
            ),
        ],
        output_dir: Annotated[
            Path | None, typer.Option("--output-dir", metavar="FOLDER", help="Where to save the files.")
        ] = None,
        project: Annotated[
            str | None,
            typer.Option("--project", help="Do all in this project or a 'new' one; default: one each."),
        ] = None,
        backend: BackendOption = None,
        format: Annotated[str | None, typer.Option("--format", help="mp4, mov, webm or gif.")] = None,
        resolution: ResolutionOption = None,
        aspect: AspectOption = None,
        no_export: Annotated[
            bool, typer.Option("--no-export", help="Make the videos, save no files.")
        ] = False,
        yes: YesOption = False,
        patience: WaitOption = None,
        as_json: JsonOption = False,
        quiet: QuietOption = False,
    ) -> None:
        """Make several videos, each with its own file; one that fails does not stop the others.

        Ends with 0 only if all of them were made.
        """
        out = Output(quiet=quiet, as_json=as_json)
        try:
            request = Request(
                read_items(file),
                output_dir,
                project,
                backend,
                not no_export,
                format,
                resolution,
                aspect,
                yes,
                patience,
            )
            code = asyncio.run(_batch(request, out))
        except PromptreelError as error:
            result = failure(error)
            out.finish(result)
            code = result_code(result)
        except KeyboardInterrupt:
            out.errors.print("No longer waiting; the work goes on. See it: promptreel jobs")
            code = Exit.INTERRUPTED
        raise typer.Exit(code)


def read_items(file: str) -> list[Any]:
    """Return the wishes in a file, one a line; lines that begin with a brace are JSON.

    Raises:
        InvalidInput: It cannot be read, is no text, or a line is not JSON.
    """
    try:
        if file == "-":
            data = sys.stdin.buffer.read(_LARGEST_BYTES + 1)
        else:
            with Path(file).expanduser().open("rb") as opened:
                data = opened.read(_LARGEST_BYTES + 1)
        text = data.decode("utf-8-sig")
    except (OSError, RuntimeError, ValueError):
        raise InvalidInput(
            f"{file} cannot be read as text.", hint="Give a UTF-8 text file, or - for stdin."
        ) from None
    if len(data) > _LARGEST_BYTES:
        raise InvalidInput(f"{file} is too large.", hint="A batch is one short wish a line.")
    lines = [(number, line.strip()) for number, line in enumerate(text.split("\n"), 1)]
    return [_item(number, line) for number, line in lines if line]


def _item(number: int, line: str) -> Any:
    if not line.startswith("{"):
        return line
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        raise InvalidInput(
            f"Line {number} begins as JSON and is none. Nothing was sent.", hint="Correct the line."
        ) from None


async def _batch(request: Request, out: Output) -> Exit:
    check_patience(request.patience)
    desk = actions.Desk()
    if request.output_dir is not None:
        folder = request.output_dir.expanduser().absolute()
        desk.settings = desk.settings.model_copy(update={"output_dir": folder})
    result = await _start(desk, request, confirm=request.confirm)
    if actions.asks_consent(result) and out.agreed(result.text):
        result = await _start(desk, request, confirm=True)
    if result.status == "running" and result.job is not None:
        with out.progress("Working") as report:
            result = await actions.follow(desk, result.job, wait_seconds=request.patience, on_progress=report)
    _show(result, out)
    return result_code(result)


async def _start(desk: actions.Desk, request: Request, *, confirm: bool) -> Result:
    return await actions.batch(
        desk,
        request.items,
        project=request.project,
        backend=request.backend,
        export=request.export,
        format=request.format,
        resolution=request.resolution,
        aspect_ratio=request.aspect,
        confirm=confirm,
        wait_seconds=0,
    )


def _show(result: Result, out: Output) -> None:
    out.say(result.text)
    for item in result.items or ():
        if item.file is None:
            out.say(item_line(item))
        else:
            out.answer(item.file.path)
    if result.status == "running" and result.job:
        out.say(f"Watch it: promptreel jobs follow {result.job}")
    if actions.asks_consent(result):
        out.say("To agree, give the same command with --yes.")
    out.finish(result)
