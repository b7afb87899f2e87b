"""Results as MCP hosts take them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mcp.types import CallToolResult, ContentBlock, ResourceLink, TextContent

from promptreel.harmless import harmless, harmless_data

if TYPE_CHECKING:
    from .results import FileSummary, Result


_TYPES = {"mp4": "video/mp4", "mov": "video/quicktime", "webm": "video/webm", "gif": "image/gif"}


def media_type(path: Path) -> str | None:
    """Return the MIME type of an exported file, by its name."""
    return _TYPES.get(path.suffix.lower().lstrip("."))


def _link(file: FileSummary, address: str | None) -> ResourceLink:
    path = Path(file.path)
    return ResourceLink(
        type="resource_link",
        uri=address or path.as_uri(),
        name=path.name,
        mime_type=media_type(path),
        size=file.bytes,
    )


def to_call_result(result: Result, file_address: str | None = None) -> CallToolResult:
    """Return a result as hosts need it: in text and in structured content, failures flagged, files linked.

    Args:
        result: What to say.
        file_address: Where the host can fetch the result's file, if not on this machine.
    """
    content: list[ContentBlock] = [TextContent(type="text", text=harmless(result.words()))]
    content += [
        _link(file, file_address if file is result.file else address) for file, address in result.exported()
    ]
    return CallToolResult(
        content=content,
        structured_content=harmless_data(result.model_dump(exclude_none=True)),
        is_error=result.error is not None,
    )
