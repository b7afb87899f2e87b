"""The studio's agent: reads a user's words and makes or edits a draft; no model, no network, no I/O."""

from __future__ import annotations

from promptreel_studio.agent.models import AssetInfo, History, Reply, ToolCall
from promptreel_studio.agent.respond import respond

__all__ = ["AssetInfo", "History", "Reply", "ToolCall", "respond"]
