"""A project's state on its way into a job's memo and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel.wire import read_envelope

if TYPE_CHECKING:
    from promptreel.client.types import ProjectState


def pack_state(state: ProjectState) -> dict[str, Any]:
    """Return a state as JSON."""
    return {"state": dict(state.raw), "task_id": state.task_id, "user_id": state.user_id}


def unpack_state(saved: dict[str, Any]) -> ProjectState:
    """Return the state that `pack_state` was given, as far as comparing needs it."""
    from promptreel.client.state import read_state

    return read_state(read_envelope({"data": saved}))
