"""The committed descriptions for hosts and registries: marketplace, MCP registry, Codex and ClawHub."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import yaml

from .facts import MCP_NAME, PUBLISHER, SERVER_KEY, TITLE, facts

if TYPE_CHECKING:
    from .facts import Facts

SERVER_SCHEMA = "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json"


def server_command(source: str, host: str | None = None) -> dict[str, Any]:
    """Return how a host starts the server.

    Args:
        source: What `uvx --from` takes, a path or a name, without the extra.
        host: What the server says who installed it, where hosts cannot be told apart otherwise.
    """
    command: dict[str, Any] = {"command": "uvx", "args": ["--from", f"{source}[studio]", "promptreel", "mcp"]}
    return command | ({"env": {"SKILL_SOURCE": host}} if host else {})


def marketplace(known: Facts) -> dict[str, Any]:
    """Claude Code's marketplace of one plugin: the skill at the root, and the server from the same folder."""
    return {
        "name": PUBLISHER,
        "owner": {"name": PUBLISHER, "url": known.homepage},
        "metadata": {"description": known.summary, "version": known.version},
        "plugins": [
            {
                "name": PUBLISHER,
                "source": "./",
                "strict": False,
                "description": known.summary,
                "version": known.version,
                "author": {"name": PUBLISHER},
                "homepage": known.homepage,
                "repository": known.homepage,
                "license": "MIT-0",
                "keywords": list(known.keywords),
                "category": "creative",
                "skills": ["./"],
                "mcpServers": {SERVER_KEY: server_command("${CLAUDE_PLUGIN_ROOT}", "claude")},
            }
        ],
    }


def server_json(known: Facts) -> dict[str, Any]:
    """The entry of the MCP registry: the package on PyPI, started by uvx."""
    return {
        "$schema": SERVER_SCHEMA,
        "name": MCP_NAME,
        "title": TITLE,
        "description": known.summary,
        "version": known.version,
        "websiteUrl": known.homepage,
        "repository": {"url": known.homepage, "source": "github"},
        "packages": [
            {
                "registryType": "pypi",
                "identifier": PUBLISHER,
                "version": known.version,
                "runtimeHint": "uvx",
                "runtimeArguments": [
                    {"type": "named", "name": "--from", "value": f"{PUBLISHER}[studio]=={known.version}"}
                ],
                "packageArguments": [{"type": "positional", "value": "mcp"}],
                "transport": {"type": "stdio"},
                "environmentVariables": [
                    {
                        "name": variable.name,
                        "description": variable.description,
                        "isRequired": False,
                        "isSecret": variable.secret,
                    }
                    for variable in known.variables
                ],
            }
        ],
    }


def openai_yaml(skill: str) -> dict[str, Any]:
    """How Codex and ClawHub show the skill, and which server it wants; Codex starts a command without arguments."""
    return {
        "interface": {
            "display_name": TITLE,
            "short_description": "Make, edit and export videos from words in this chat",
            "default_prompt": f"Use ${skill} to make a 10-second vertical clip of the sea at sunset, and export it.",
        },
        "dependencies": {
            "tools": [
                {
                    "type": "mcp",
                    "value": SERVER_KEY,
                    "description": "Promptreel's MCP server",
                    "transport": "stdio",
                    "command": "promptreel-mcp",
                }
            ]
        },
    }


def documents() -> dict[str, str]:
    """Return the text of each committed description by its path."""
    known = facts()
    return {
        ".claude-plugin/marketplace.json": as_json(marketplace(known)),
        "server.json": as_json(server_json(known)),
        "agents/openai.yaml": yaml.safe_dump(
            openai_yaml(known.skill), sort_keys=False, allow_unicode=True, width=110
        ),
    }


def as_json(data: dict[str, Any]) -> str:
    """Return JSON as it is committed."""
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
