"""Events of a turn's stream, in both dialects (protocol.md §3.4 to §3.6)."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from .base import Id, WireModel


class FunctionCall(WireModel):
    """A tool the backend's agent calls."""

    id: Id | None = None
    name: str | None = None
    args: Any = None


class FunctionResponse(WireModel):
    """What the tool answered."""

    id: Id | None = None
    name: str | None = None
    response: Any = None


class Part(WireModel):
    """One part of an event's content; google-adk also writes many other keys."""

    text: str | None = None
    thought: bool | None = None
    function_call: FunctionCall | None = Field(default=None, alias="functionCall")
    function_response: FunctionResponse | None = Field(default=None, alias="functionResponse")


class Content(WireModel):
    """Parts and who speaks them: `model`, or `user` for the answer of a tool."""

    parts: list[Part] | None = None
    role: str | None = None


class Actions(WireModel):
    """Bookkeeping of an event; `stateDelta` shows an edit before the state endpoint does."""

    state_delta: dict[str, Any] | None = Field(default=None, alias="stateDelta")


class AgentEvent(WireModel):
    """An event of google-adk, `exclude_none`, camelCase (snake_case is read as well)."""

    content: Content | None = None
    partial: bool | None = None
    turn_complete: bool | None = Field(default=None, alias="turnComplete")
    finish_reason: str | None = Field(default=None, alias="finishReason")
    error_code: str | None = Field(default=None, alias="errorCode")
    error_message: str | None = Field(default=None, alias="errorMessage")
    long_running_tool_ids: list[Id] | None = Field(default=None, alias="longRunningToolIds")
    invocation_id: str | None = Field(default=None, alias="invocationId")
    author: str | None = None
    actions: Actions | None = None
    id: Id | None = None
    timestamp: int | float | None = None
