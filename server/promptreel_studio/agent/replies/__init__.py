"""What the agent says, per language."""

from __future__ import annotations

from promptreel_studio.agent.replies.speaker import Note, Speaker

__all__ = ["Note", "Speaker"]
