"""Results as MCP hosts take them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcp.types import CallToolResult, TextContent

if TYPE_CHECKING:
    from .results import Result


def to_call_result(result: Result) -> CallToolResult:
    """Return a result as hosts need it: in text and in structured content, failures flagged."""
    return CallToolResult(
        content=[TextContent(type="text", text=result.words())],
        structured_content=result.model_dump(mode="json", exclude_none=True),
        is_error=result.error is not None,
    )
