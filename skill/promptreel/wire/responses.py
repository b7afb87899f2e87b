"""What the endpoints answer, inside their envelopes (protocol.md §4)."""

from __future__ import annotations

from typing import Any

from pydantic import Field, field_validator

from .base import Id, WireModel


class GuestToken(WireModel):
    """`POST /api/auth/anonymous-token`."""

    token: str
    user_id: Id | None = None
    expires_at: str | None = None
    credits: int | float | None = None


class ClaimToken(WireModel):
    """`POST /api/auth/claim-token`: opens the project in a browser, gives no access to the API."""

    claim_token: str
    expires_in: int | float | None = None


class SessionCreated(WireModel):
    """`POST /api/tasks/me/with-session/nemo_agent`."""

    session_id: Id
    task_id: Id | None = None
    user_id: Id | None = None


class UploadedFile(WireModel):
    """One record of an upload, and of `video_infos` in the state."""

    filename: str | None = None
    file_type: str | None = None
    cdn_url: str | None = None
    duration: int | float | None = None
    width: int | float | None = None
    height: int | float | None = None
    fps: int | float | None = None
    hash: str | None = None
    note: str | None = None
    """Ours: a sentence if the file cannot be used quite as it is."""


class Uploaded(WireModel):
    """`POST /api/upload-video/nemo_agent/me/<sid>`."""

    files: list[UploadedFile] = Field(default_factory=list)
    session_state_applied: bool | None = None


class CreditsBalance(WireModel):
    """`GET /api/credits/balance/simple`; `frozen` is reserved for running work."""

    available: int | float | None = None
    frozen: int | float | None = None
    total: int | float | None = None


class SessionState(WireModel):
    """`state` inside `GET /api/state/nemo_agent/me/<sid>/latest`.

    Keys may be missing before anything happened; the container of `generated_media` is unknown.
    A draft is a JSON object, or a string for the coming Draft Protocol V3.
    """

    draft: dict[str, Any] | str | None = None
    video_infos: Any = None
    generated_media: Any = None
    canvas_config: Any = None
    video_analyses: Any = None


class StateAnswer(WireModel):
    """`GET /api/state/nemo_agent/me/<sid>/latest`."""

    session_id: Id | None = None
    task_id: Id | None = None
    user_id: Id | None = None
    task_name: str | None = None
    state: SessionState = Field(default_factory=SessionState)

    @field_validator("state", mode="before")
    @classmethod
    def _missing_state_is_empty(cls, value: object) -> object:
        return {} if value is None else value


class RenderStatus(WireModel):
    """A render as submit and poll answer it (protocol.md §4.8, the shape inside `data`)."""

    id: Id | None = None
    status: str | None = None
    progress: int | float | None = None
    output_url: str | None = Field(default=None, alias="outputUrl")
    error: Any = None
