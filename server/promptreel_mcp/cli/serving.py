"""`promptreel mcp` and `promptreel studio`: the two servers."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from promptreel.errors import InvalidInput, NoBackend
from promptreel.settings import load_settings


def register(app: typer.Typer) -> None:
    """Add the commands."""

    @app.command()
    def mcp(
        http: Annotated[
            bool, typer.Option("--http", help="Serve over HTTP instead; every client needs a token.")
        ] = False,
        host: Annotated[str | None, typer.Option(help="Address to listen on; default: 127.0.0.1.")] = None,
        port: Annotated[
            int | None, typer.Option(help="Port; default: 8765, 0 takes a free one.", min=0, max=65535)
        ] = None,
        allowed_host: Annotated[
            list[str] | None,
            typer.Option(help="What clients call this server, such as video.example.com; repeatable."),
        ] = None,
        allowed_origin: Annotated[
            list[str] | None,
            typer.Option(help="A web page that may call, such as https://example.com; repeatable."),
        ] = None,
        add_user: Annotated[
            str | None, typer.Option(help="Make a token for somebody more, say in which file it is, and end.")
        ] = None,
    ) -> None:
        """Serve MCP over stdio, for Claude, Cursor, OpenClaw and other hosts; with --http over the network."""
        if http:
            _serve_http(host, port, allowed_host or [], allowed_origin or [], add_user)
            return
        if any(given is not None for given in (host, port, allowed_host, allowed_origin, add_user)):
            raise InvalidInput("These options belong to --http.", hint="Run: promptreel mcp --http ...")
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


def _serve_http(
    host: str | None, port: int | None, names: list[str], pages: list[str], new_user: str | None
) -> None:
    if new_user is not None:
        from promptreel_mcp.http.users import add_user

        print(f"{new_user} has a token now. It is in {add_user(load_settings(), new_user)}")
        return
    from promptreel_mcp.serving import serve_http

    serve_http(host or "127.0.0.1", 8765 if port is None else port, names, pages)
