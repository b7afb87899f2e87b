"""`promptreel make`: words in, a verified video file out."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from promptreel_mcp.results import failure

from .exits import Exit, result_code
from .making import STOPPED, Making, Request
from .options import (
    AspectOption,
    BackendOption,
    JsonOption,
    QuietOption,
    ResolutionOption,
    WaitOption,
    YesOption,
)
from .output import Output


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(name="make")
    def command(
        prompt: Annotated[str, typer.Argument(help="What you want to see, in your own words.")],
        output: Annotated[
            str | None,
            typer.Option("-o", "--output", metavar="FILE", help="Where to save it: a file name or a path."),
        ] = None,
        then: Annotated[
            list[str] | None,
            typer.Option("--then", metavar="EDIT", help="An edit to make before saving; may be repeated."),
        ] = None,
        aspect: AspectOption = None,
        duration: Annotated[
            float | None, typer.Option("--duration", metavar="SECONDS", help="Length of the video.")
        ] = None,
        no_music: Annotated[bool, typer.Option("--no-music", help="Make it without music.")] = False,
        backend: BackendOption = None,
        format: Annotated[
            str | None, typer.Option("--format", help="mp4, mov, webm or gif; default: as FILE ends, or mp4.")
        ] = None,
        resolution: ResolutionOption = None,
        quality: Annotated[str | None, typer.Option("--quality", help="draft, standard or high.")] = None,
        language: Annotated[
            str | None, typer.Option("--language", help="The language of the answers, such as en or zh.")
        ] = None,
        project: Annotated[
            str | None, typer.Option("--project", help="Go on with a project instead of starting a new one.")
        ] = None,
        force: Annotated[bool, typer.Option("--force", help="Replace FILE if it exists.")] = False,
        yes: YesOption = False,
        patience: WaitOption = None,
        as_json: JsonOption = False,
        quiet: QuietOption = False,
    ) -> None:
        """Make a video from words and save it as a file."""
        request = Request(
            prompt=prompt,
            edits=then or [],
            backend=backend,
            project=project,
            aspect=aspect,
            duration=duration,
            language=language,
            music=not no_music,
            path=output,
            format=format,
            resolution=resolution,
            quality=quality,
            overwrite=force,
            confirm=yes,
            patience=patience,
        )
        out = Output(quiet=quiet, as_json=as_json)
        try:
            raise typer.Exit(asyncio.run(make(request, out)))
        except KeyboardInterrupt:
            out.errors.print(STOPPED)
            raise typer.Exit(Exit.INTERRUPTED) from None


async def make(request: Request, out: Output) -> Exit:
    """Make the video; every outcome is told, and none leaves a half-written file.

    Ctrl-C is the user's own hand: the work stops too.
    """
    from promptreel.errors import PromptreelError

    try:
        making = Making(request, out)
        try:
            result = await making.run()
        except asyncio.CancelledError:
            out.errors.print(await making.stop())
            return Exit.INTERRUPTED
    except PromptreelError as error:
        result = failure(error)
        out.finish(result)
        return result_code(result)
    out.finish(result)
    return result_code(result)
