"""What all descriptions of the product say alike, each fact from the one place where it is kept."""

from __future__ import annotations

import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path

from promptreel.identity import read_frontmatter

ROOT = Path(__file__).resolve().parents[2]
MCP_NAME = "io.github.promptreel/promptreel"
"""The server's name in the MCP registry; README.md carries it as a marker, which proves the package is ours."""
SERVER_KEY = "video"
"""What hosts call the server; short, as some hosts put it before every tool's name."""
TITLE = "Promptreel video maker"
PUBLISHER = "promptreel"


@dataclass(frozen=True, slots=True)
class Variable:
    """An environment variable as SKILL.md declares it."""

    name: str
    description: str

    @property
    def secret(self) -> bool:
        """Whether its value must not be shown."""
        return self.name.endswith("_TOKEN")


@dataclass(frozen=True, slots=True)
class Facts:
    """The product in a few words.

    Attributes:
        skill: The skill's name, which is also its folder's.
        version: The one version of everything.
        description: When an agent should use the skill, at most 1024 characters.
        summary: One sentence for people, at most 100 characters.
        homepage: Where the source is.
        keywords: For registries.
        variables: What may be set, in the order of SKILL.md.
    """

    skill: str
    version: str
    description: str
    summary: str
    homepage: str
    keywords: tuple[str, ...]
    variables: tuple[Variable, ...]


def facts(root: Path = ROOT) -> Facts:
    """Read the facts from SKILL.md and pyproject.toml."""
    front = read_frontmatter(root / "SKILL.md")
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    metadata = front["metadata"]
    assert isinstance(metadata, dict)
    openclaw = metadata["openclaw"]
    return Facts(
        skill=str(front["name"]),
        version=str(metadata["version"]),
        description=str(front["description"]),
        summary=project["description"],
        homepage=openclaw["homepage"],
        keywords=tuple(project["keywords"]),
        variables=tuple(Variable(item["name"], item["description"]) for item in openclaw["envVars"]),
    )


def git(*arguments: str, root: Path = ROOT) -> str:
    """Return what git answers about the repository.

    Raises:
        subprocess.CalledProcessError: It is none.
    """
    command = ["git", "-C", str(root), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
