"""`promptreel doctor`: what is set up, what is missing, which backend would be used and why."""

from __future__ import annotations

import asyncio
import importlib.metadata
import json
import os
import platform
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from promptreel.errors import PromptreelError
from promptreel.identity import load_identity, skill_file
from promptreel.settings import load_settings

from .doctor_jobs import Verdict, examine_jobs
from .exits import Exit

if TYPE_CHECKING:
    from pathlib import Path

    from promptreel.settings import Settings

_MARKS = {"ok": ("ok", "green"), "note": ("note", "yellow"), "problem": ("problem", "bold red")}


@dataclass(frozen=True)
class Finding:
    """One line of the report."""

    what: str
    verdict: Verdict
    text: str


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command()
    def doctor(
        online: Annotated[
            bool, typer.Option("--online", help="Also ask the backend; nothing is contacted otherwise.")
        ] = False,
        as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
    ) -> None:
        """Say which backend would be used and why, what is installed and what is missing."""
        settings = load_settings()
        findings = examine(settings)
        if online:
            findings += asyncio.run(examine_online(settings))
        if as_json:
            print(json.dumps([vars(finding) for finding in findings], ensure_ascii=False, indent=2))
        else:
            _show(findings)
        if any(finding.verdict == "problem" for finding in findings):
            raise typer.Exit(Exit.REFUSED)


def examine(settings: Settings) -> list[Finding]:
    """Look at this machine only."""
    identity = load_identity(settings.skill_source)
    return [
        Finding(
            "promptreel", "ok", f"{identity.version}, skill {identity.name}, installed by {identity.platform}"
        ),
        Finding("SKILL.md", *_skill()),
        Finding("Python", "ok", f"{platform.python_version()} on {platform.system()} {platform.machine()}"),
        Finding("Backend", *_backend(settings)),
        Finding("Studio", *_studio()),
        Finding("NemoVideo", "ok", _nemo(settings)),
        Finding("Data folder", *_folder(settings.home)),
        Finding("Output folder", *_folder(settings.output_dir)),
        Finding("Uploads from", "ok", ", ".join(str(folder) for folder in settings.media_folders())),
        *(Finding(*found) for found in examine_jobs(settings)),
        *(Finding(name, "ok", _version(name)) for name in ("mcp", "httpx", "pydantic")),
    ]


async def examine_online(settings: Settings) -> list[Finding]:
    """Ask the backend that would be used for its balance."""
    from promptreel_mcp import actions

    try:
        async with asyncio.timeout(60):
            result = await actions.credits(actions.Desk(settings))
        if result.backend == "studio":
            from promptreel.backends import ensure_studio

            address = await ensure_studio(settings)
            return [Finding("Online", "ok", f"The studio answers at {address.url}.")]
    except PromptreelError as error:
        return [Finding("Online", "problem", f"{error.message} {error.hint}")]
    except TimeoutError:
        return [Finding("Online", "problem", "The backend did not answer within a minute.")]
    return [Finding("Online", "ok", result.text)]


def _skill() -> tuple[Verdict, str]:
    path = skill_file()
    return ("ok", str(path)) if path.is_file() else ("problem", "missing; install promptreel again")


def _backend(settings: Settings) -> tuple[Verdict, str]:
    from promptreel.backends import choose_backend

    try:
        choice = choose_backend(settings)
    except PromptreelError as error:
        return "problem", f"{error.message} {error.hint}"
    return "ok", f"{choice.name}: {choice.reason}"


def _studio() -> tuple[Verdict, str]:
    from promptreel.backends import studio_installed

    if missing := studio_installed():
        return (
            "note",
            f"not installed; missing: {', '.join(missing)}. Get it: pip install 'promptreel[studio]'",
        )
    names = ("av", "opencv-python-headless", "skia-python", "numpy")
    return "ok", ", ".join(f"{name} {_version(name)}" for name in names)


def _nemo(settings: Settings) -> str:
    token = "NEMO_TOKEN is set" if settings.nemo_token else "no NEMO_TOKEN (not needed for the studio)"
    return f"{settings.nemo_api_url}, {token}"


def _folder(path: Path) -> tuple[Verdict, str]:
    existing = next(parent for parent in (path, *path.parents) if parent.exists())
    if not existing.is_dir() or not os.access(existing, os.W_OK | os.X_OK):
        return "problem", f"{path} cannot be written to"
    free = shutil.disk_usage(existing).free / 1e9
    text = f"{path}{'' if path.exists() else ' (made when needed)'}, {free:.1f} GB free"
    return ("note" if free < 1 else "ok"), text


def _version(distribution: str) -> str:
    try:
        return importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return "not installed"


def _show(findings: list[Finding]) -> None:
    table = Table(box=None, show_header=False, pad_edge=False)
    for finding in findings:
        mark, style = _MARKS[finding.verdict]
        table.add_row(Text(finding.what, style="bold"), Text(mark, style=style), Text(finding.text))
    Console(highlight=False).print(table)
