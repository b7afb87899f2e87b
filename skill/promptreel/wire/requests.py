"""Request bodies (protocol.md §3.2 and §4)."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from .base import Id, WireModel

APP_NAME = "nemo_agent"
"""The agent's name, part of several paths."""


class TextPart(WireModel):
    """One part of a message."""

    text: str | None = None


class NewMessage(WireModel):
    """A user's message; `role` is legal and left out, as in the vendor's examples."""

    parts: list[TextPart] = Field(default_factory=list)


class RunRequest(WireModel):
    """`POST /run_sse`; google-adk reads the camelCase spellings as well."""

    app_name: str = Field(default=APP_NAME, alias="appName")
    user_id: Id = Field(default="me", alias="userId")
    session_id: Id = Field(alias="sessionId")
    new_message: NewMessage = Field(alias="newMessage")

    @classmethod
    def of(cls, session_id: str, text: str) -> dict[str, Any]:
        """Return the documented body, snake_case, for one message."""
        return {
            "app_name": APP_NAME,
            "user_id": "me",
            "session_id": session_id,
            "new_message": {"parts": [{"text": text}]},
        }

    def text(self) -> str:
        """All text parts, one after the other."""
        return "\n".join(part.text for part in self.new_message.parts if part.text)


class SessionRequest(WireModel):
    """`POST /api/tasks/me/with-session/nemo_agent`."""

    task_name: str = "project"
    language: str = "en"


class UrlUploadRequest(WireModel):
    """`POST /api/upload-video/nemo_agent/me/<sid>` with links instead of files."""

    urls: list[str]
    source_type: Literal["url"] = "url"


class RenderOutput(WireModel):
    """What file a render makes; every key is optional on the wire."""

    format: str = "mp4"
    quality: str = "high"
    resolution: str | None = None
    fps: int | float | None = None


class RenderRequest(WireModel):
    """`POST /api/render/proxy/lambda`; the client chooses `id`. `sessionId` is the one camelCase key."""

    id: Id
    session_id: Id = Field(alias="sessionId")
    draft: dict[str, Any] | str
    output: RenderOutput | None = None


class ClaimRequest(WireModel):
    """`POST /api/auth/claim-token`."""

    task_id: Id
    session_id: Id
