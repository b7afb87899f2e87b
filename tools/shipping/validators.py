"""Other people's validators, and what each is shown of ours."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Self

from .facts import ROOT, facts, git

if TYPE_CHECKING:
    from collections.abc import Callable

_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Subjects:
    """What is looked at.

    Attributes:
        export: The committed repository in a folder of the skill's name, without .git.
        made: What `release` has built.
    """

    export: Path
    made: Path

    @property
    def skill(self) -> Path:
        """The folder for ClawHub."""
        return self.made / "clawhub" / facts().skill

    @property
    def bundle(self) -> Path:
        """The desktop bundle's manifest, unpacked."""
        folder = self.made / "unpacked"
        if not folder.exists():
            shutil.unpack_archive(next(self.made.glob("*.mcpb")), folder, "zip")
        return folder / "manifest.json"


class Validator(NamedTuple):
    """A program of somebody else.

    Attributes:
        program: As it is found on the path.
        get: How to install it.
        shows: What it is run with.
    """

    program: str
    get: str
    shows: Callable[[Subjects], list[str | Path]]


class Outcome(NamedTuple):
    """What became of one validator; `words` are its own."""

    verdict: Literal["ok", "failed", "missing"]
    words: str


VALIDATORS = (
    Validator("agentskills", "pip install skills-ref", lambda of: ["validate", of.export]),
    Validator("agentskills", "pip install skills-ref", lambda of: ["validate", of.skill]),
    Validator("skillsaw", "pip install skillsaw", lambda of: ["lint", of.skill]),
    Validator(
        "skill-scanner",
        "pip install cisco-ai-skill-scanner",
        lambda of: ["scan", of.skill, "--use-behavioral", "--fail-on-findings"],
    ),
    Validator(
        "claude",
        "npm install -g @anthropic-ai/claude-code",
        lambda of: ["plugin", "validate", "--strict", of.export],
    ),
    Validator("mcpb", "npm install -g @anthropic-ai/mcpb", lambda of: ["validate", of.bundle]),
    Validator(
        "gemini",
        "npm install -g @google/gemini-cli",
        lambda of: ["extensions", "validate", of.made / "gemini-extension"],
    ),
    Validator(
        "clawhub",
        "npm install -g clawhub (Node 22 or newer)",
        lambda of: ["--no-input", "skill", "publish", of.export, "--dry-run", "--version", facts().version],
    ),
)


def export(folder: Path, root: Path = ROOT) -> Path:
    """Write the last commit into a folder of the skill's name, as validators want it, and return that folder."""
    archive = folder / "export.tar"
    git("archive", "--format=tar", f"--output={archive}", f"--prefix={facts(root).skill}/", "HEAD", root=root)
    shutil.unpack_archive(archive, folder, filter="data")
    archive.unlink()
    return folder / facts(root).skill


def run(validator: Validator, subjects: Subjects) -> Outcome:
    """Run one of them; what is not installed is missing and no failure."""
    beside = Path(sys.executable).with_name(validator.program)
    program = str(beside) if beside.is_file() else shutil.which(validator.program)
    if program is None:
        return Outcome("missing", validator.get)
    command = [program, *map(str, validator.shows(subjects))]
    if validator.program == "clawhub":
        with Registry() as registry:
            command[1:1] = ["--registry", registry.url, "--site", registry.url]
            return _ended(command)
    return _ended(command)


def _ended(command: list[str]) -> Outcome:
    ended = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=_SECONDS, check=False
    )
    words = "\n".join(filter(None, [ended.stdout.strip(), ended.stderr.strip()]))
    return Outcome("ok" if ended.returncode == 0 else "failed", words)


class Registry:
    """A stand-in for ClawHub's registry on loopback, which knows no skill yet; a dry run only asks it that."""

    def __init__(self) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _NothingKnown)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        """Serve."""
        Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """End."""
        self._server.shutdown()
        self._server.server_close()


class _NothingKnown(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """Answer every question with: no such skill."""
        body = b'{"match": null, "latestVersion": null}'
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""
