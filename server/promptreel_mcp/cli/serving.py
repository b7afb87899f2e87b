"""`promptreel mcp` and `promptreel studio`: the two servers."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from promptreel.errors import NoBackend
from promptreel.settings import load_settings


def register(app: typer.Typer) -> None:
    """Add the commands."""

    @app.command()
    def mcp() -> None:
        """Serve MCP over stdio, for Claude, Cursor, OpenClaw and other hosts."""
        from promptreel_mcp.serving import serve_stdio

        serve_stdio()

    @app.command()
    def studio(
        host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
        port: Annotated[int, typer.Option(help="Port; 0 takes a free one.", min=0, max=65535)] = 0,
        data: Annotated[
            Path | None, typer.Option(help="Folder for projects and media; default: promptreel's own.")
        ] = None,
        allow_remote: Annotated[
            bool,
            typer.Option(
                "--allow-remote", help="Let other machines use it, on a --host that they can reach."
            ),
        ] = False,
        background: Annotated[
            bool, typer.Option("--background", help="Start it in the background, unless it runs already.")
        ] = False,
        stop: Annotated[bool, typer.Option("--stop", help="Stop the one in the background.")] = False,
    ) -> None:
        """Run the studio: a local server that any NemoVideo client can use."""
        from promptreel.backends import ensure_studio, stop_studio, studio_installed

        settings = load_settings()
        if missing := studio_installed():
            raise NoBackend(f"The studio is not installed here; missing: {', '.join(missing)}.")
        if stop:
            stopped = asyncio.run(stop_studio(settings))
            print("The studio has stopped." if stopped else "No studio was running in the background.")
            return
        if background:
            address = asyncio.run(ensure_studio(settings))
            print(f"The studio is running at {address.url}")
            return
        from promptreel_studio.__main__ import main

        arguments = ["--host", host, "--port", str(port), "--data", str(data or settings.home / "studio")]
        raise typer.Exit(main([*arguments, *(["--allow-remote"] if allow_remote else [])]))
