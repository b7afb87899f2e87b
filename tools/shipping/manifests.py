"""The manifests of the plugin formats, each as its host wants it; the committed ones are in `doors`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .doors import server_command
from .facts import PUBLISHER, SERVER_KEY, TITLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from .facts import Facts

    Manifests = Callable[[Facts, str], dict[str, dict[str, Any]]]

AGENT_PLUGINS = "https://agent-plugins.org/schemas/1.0.0"
_SHORT = "Make, edit and export videos from words"


def agent_plugin(known: Facts, wheel: str) -> dict[str, dict[str, Any]]:
    """Agent Plugins 1.0.0, as Codex and OpenClaw load it."""
    server = {"type": "stdio"} | server_command(f"${{PLUGIN_ROOT}}/{wheel}")
    return {
        "plugin.json": {"$schema": f"{AGENT_PLUGINS}/plugin.schema.json"} | _common(known),
        "mcp.json": {"$schema": f"{AGENT_PLUGINS}/mcp.schema.json", "mcpServers": {SERVER_KEY: server}},
    }


def cursor_plugin(known: Facts, wheel: str) -> dict[str, dict[str, Any]]:
    """Cursor's own format."""
    manifest = _common(known) | {
        "displayName": TITLE,
        "author": {"name": PUBLISHER},
        "category": "creative",
        "skills": "./skills/",
        "mcpServers": "./mcp.json",
    }
    server = server_command(f"${{CURSOR_PLUGIN_ROOT}}/{wheel}", "cursor")
    return {".cursor-plugin/plugin.json": manifest, "mcp.json": {"mcpServers": {SERVER_KEY: server}}}


def codex_plugin(known: Facts, wheel: str) -> dict[str, dict[str, Any]]:
    """Codex's own format; it starts servers in the plugin's folder and replaces no variables."""
    manifest = _common(known) | {
        "skills": "./skills/",
        "mcpServers": "./.mcp.json",
        "interface": {
            "displayName": TITLE,
            "shortDescription": _SHORT,
            "longDescription": known.summary,
            "developerName": PUBLISHER,
            "category": "Creativity",
            "capabilities": ["Read", "Write"],
            "websiteURL": known.homepage,
        },
    }
    server = server_command(f"./{wheel}", "codex") | {"cwd": "."}
    return {".codex-plugin/plugin.json": manifest, ".mcp.json": {"mcpServers": {SERVER_KEY: server}}}


def gemini_extension(known: Facts, wheel: str) -> dict[str, dict[str, Any]]:
    """Gemini CLI's extension; it hands on only the variables that are settings here."""
    described = {variable.name: variable for variable in known.variables}
    return {
        "gemini-extension.json": {
            "name": PUBLISHER,
            "version": known.version,
            "description": known.summary,
            "mcpServers": {SERVER_KEY: server_command(f"${{extensionPath}}/{wheel}", "gemini")},
            "settings": [
                {
                    "name": title,
                    "description": described[name].description,
                    "envVar": name,
                    "sensitive": described[name].secret,
                }
                for name, title in (
                    ("NEMO_TOKEN", "NemoVideo token"),
                    ("PROMPTREEL_OUTPUT_DIR", "Output folder"),
                )
            ],
        }
    }


def mcpb(known: Facts, tools: list[dict[str, str]]) -> dict[str, Any]:
    """The manifest of the desktop bundle: the host's own uv runs the source in it.

    Args:
        known: The product.
        tools: Name and description of each tool.
    """
    wanted = {
        "nemo_token": ("NEMO_TOKEN", "NemoVideo token", "string", ""),
        "output_dir": ("PROMPTREEL_OUTPUT_DIR", "Output folder", "directory", "${HOME}/Videos/promptreel"),
        "backend": ("PROMPTREEL_BACKEND", "Backend", "string", "auto"),
    }
    described = {variable.name: variable for variable in known.variables}
    run = ["run", "--directory", "${__dirname}", "--extra", "studio", "promptreel", "mcp"]
    return {
        "manifest_version": "0.4",
        "name": PUBLISHER,
        "display_name": TITLE,
        "version": known.version,
        "description": known.summary,
        "author": {"name": PUBLISHER, "url": known.homepage},
        "repository": {"type": "git", "url": known.homepage},
        "homepage": known.homepage,
        "license": "MIT-0",
        "keywords": list(known.keywords),
        "privacy_policies": [f"{known.homepage}/blob/main/references/privacy.md"],
        "server": {
            "type": "uv",
            "entry_point": "server/promptreel_mcp/__main__.py",
            "mcp_config": {
                "command": "uv",
                "args": run,
                "env": {
                    "SKILL_SOURCE": "mcpb",
                    **{variable: f"${{user_config.{key}}}" for key, (variable, *_) in wanted.items()},
                },
            },
        },
        "tools": tools,
        "compatibility": {"runtimes": {"python": ">=3.11"}, "platforms": ["darwin", "linux", "win32"]},
        "user_config": {
            key: {
                "type": kind,
                "title": title,
                "description": described[variable].description,
                "required": False,
                "default": default,
            }
            | ({"sensitive": True} if described[variable].secret else {})
            for key, (variable, title, kind, default) in wanted.items()
        },
    }


PLUGINS: dict[str, Manifests] = {
    "agent-plugin": agent_plugin,
    "cursor-plugin": cursor_plugin,
    "codex-plugin": codex_plugin,
    "gemini-extension": gemini_extension,
}
"""The folder below dist/ of each format, and what writes its manifests from the facts and the wheel's path."""


def _common(known: Facts) -> dict[str, Any]:
    return {
        "name": PUBLISHER,
        "version": known.version,
        "description": known.summary,
        "author": {"name": PUBLISHER, "url": known.homepage},
        "homepage": known.homepage,
        "repository": known.homepage,
        "license": "MIT-0",
        "keywords": list(known.keywords),
    }
