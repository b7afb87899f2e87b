"""The tools as documents: README's table and the schemas that tests compare.

`python -m promptreel_mcp.toolbook README.md` writes the table; with `--snapshots FOLDER` one JSON file a tool.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mcp.types import Tool

BEGIN = "<!-- tools: made by `python -m promptreel_mcp.toolbook README.md` from the server's own list -->"
END = "<!-- end of the tools -->"


async def listed() -> list[Tool]:
    """Return the tools as a host gets them."""
    from .server import build_server

    return await build_server().list_tools()


def table(tools: Sequence[Tool]) -> str:
    """Return the tools as a table in Markdown: name with arguments, what it does in its first sentences."""
    lines = [BEGIN, "", "| tool | does |", "|-|-|"]
    for tool in tools:
        required = tool.input_schema.get("required", [])
        names = [name if name in required else f"{name}?" for name in tool.input_schema.get("properties", {})]
        words = " ".join((tool.description or "").split())
        lines.append(f"| `{tool.name}({', '.join(names)})` | {words} |")
    return "\n".join([*lines, "", END])


def with_table(text: str, tools: Sequence[Tool]) -> str:
    """Return a document with the table as it should be.

    Raises:
        ValueError: The document has no place for it.
    """
    if BEGIN not in text or END not in text:
        raise ValueError("the document has no table of tools")
    return re.sub(f"{re.escape(BEGIN)}.*?{re.escape(END)}", lambda _: table(tools), text, flags=re.DOTALL)


def snapshot(tool: Tool) -> str:
    """Return all that a host sees of a tool, as JSON to be committed: a change of it is reviewed as a change."""
    seen: dict[str, Any] = tool.model_dump(mode="json", by_alias=True, exclude_none=True)
    return json.dumps(seen, indent=2, ensure_ascii=False) + "\n"


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the table into a document, and the snapshots into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("document", type=Path)
    parser.add_argument("--snapshots", type=Path, help="folder for one JSON file a tool")
    options = parser.parse_args(arguments)
    tools = asyncio.run(listed())
    document: Path = options.document
    document.write_text(with_table(document.read_text(encoding="utf-8"), tools), encoding="utf-8")
    if options.snapshots is not None:
        folder: Path = options.snapshots
        for old in folder.glob("*.json"):
            old.unlink()
        for tool in tools:
            folder.joinpath(f"{tool.name}.json").write_text(snapshot(tool), encoding="utf-8")


if __name__ == "__main__":
    main()
