"""Who we say we are: name and version from SKILL.md, the platform we were installed by.

The three `X-Skill-*` headers go with every request to the backend (protocol.md §2): without
them an export answers 402.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_PACKAGE = Path(__file__).absolute().parent
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Written in C where there is one: every process reads the front matter, and the other takes ten times as long."""
_FRONTMATTER = re.compile(r"\A---\r?\n(.*?)\r?\n---", re.DOTALL)
_MARKERS = (
    (".clawhub/origin.json", "clawhub"),
    (".openclaw/source-origin.json", "openclaw"),
)
_PATHS = (
    ("/.cursor/", "cursor"),
    ("/.claude/", "claude"),
    ("/.openclaw/", "openclaw"),
    ("/.codex/", "codex"),
    ("/.gemini/", "gemini"),
)


@dataclass(frozen=True, slots=True)
class Identity:
    """Name and version of the skill, and the platform it runs on."""

    name: str
    version: str
    platform: str = "unknown"

    def headers(self) -> dict[str, str]:
        """The attribution headers."""
        return {
            "X-Skill-Source": self.name,
            "X-Skill-Version": self.version,
            "X-Skill-Platform": self.platform,
        }


def skill_file() -> Path:
    """SKILL.md: in the skill's own folder in a checkout, beside the package in a wheel.

    The path is not resolved: where a host linked us to is what tells the host.
    """
    in_checkout = _PACKAGE.parent.parent / "SKILL.md"
    return in_checkout if in_checkout.is_file() else _PACKAGE / "SKILL.md"


def read_frontmatter(path: Path) -> dict[str, object]:
    """Return the YAML block at the top of a SKILL.md, empty where there is none that can be read."""
    try:
        match = _FRONTMATTER.match(path.read_text(encoding="utf-8"))
        data = yaml.load(match.group(1), Loader=_LOADER) if match else None  # noqa: S506 - both are safe ones
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return {}
    return data if isinstance(data, dict) else {}


@cache
def skill_name_and_version() -> tuple[str, str]:
    """Name and version; `metadata.version`, or the older top-level `version`."""
    data = read_frontmatter(skill_file())
    metadata = data.get("metadata")
    version = (metadata.get("version") if isinstance(metadata, dict) else None) or data.get("version")
    return str(data.get("name") or "promptreel"), str(version or "0.0.0")


def detect_platform(source: str | None, *, client_name: str | None = None, skill: Path | None = None) -> str:
    """Say which platform installed or hosts us, from evidence that is really there.

    Args:
        source: The setting `SKILL_SOURCE`, which wins.
        client_name: What the MCP client calls itself, the last resort.
        skill: SKILL.md, unresolved; default: ours.
    """
    if source:
        return _slug(source) or "unknown"
    skill = skill or skill_file()
    for marker, platform in _MARKERS:
        if (skill.parent / marker).is_file():
            return platform
    path = skill.as_posix()
    for part, platform in _PATHS:
        if part in path:
            return platform
    return _slug(client_name or "") or "unknown"


def load_identity(source: str | None = None, *, client_name: str | None = None) -> Identity:
    """Return our identity for attribution."""
    name, version = skill_name_and_version()
    return Identity(name=name, version=version, platform=detect_platform(source, client_name=client_name))


def evident_source(source: str | None, client_name: str | None) -> str | None:
    """Return what to hand on as `SKILL_SOURCE` to processes that cannot see who hosts us.

    Args:
        source: The setting, which stays as it is.
        client_name: What the MCP client calls itself.
    """
    if source or not client_name or detect_platform(None) != "unknown":
        return source
    return _slug(client_name) or None


def _slug(text: str) -> str:
    """Reduce to header-safe lower-case words, at most 64 characters."""
    return re.sub(r"[^a-z0-9._-]+", "-", text.lower()).strip("-")[:64]
