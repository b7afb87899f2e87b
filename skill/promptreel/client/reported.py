"""Failures that a stream reports: by an event of its own, or by what a tool answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel import errors
from promptreel.timeline.values import mapping

from .calls import Call
from .outcomes import row_for
from .phrases import says_credits_exhausted
from .plain import one_line, sentence

if TYPE_CHECKING:
    from promptreel.errors import PromptreelError

    from .signals import Failed

_BAD_STATUS = frozenset({"error", "failed", "failure", "fail"})
_WAITING_STATUS = frozenset({"pending", "running", "processing", "queued"})


def explain_failure(failed: Failed) -> PromptreelError:
    """Return the error of ours for one that an event reports."""
    words = sentence(failed.message)
    if says_credits_exhausted(failed.message):
        return errors.CreditsExhausted(f"The backend says: {words}")
    if isinstance(failed.code, int):
        row = row_for(Call.RUN, 200, failed.code)
        if row.error is not errors.RequestRefused:
            return row.error(row.says, hint=row.hint)
    code = one_line(failed.code, 60).replace("_", " ").lower()
    what = words or (f"{code[0].upper()}{code[1:]}." if code else "It did not say why.")
    return errors.TurnFailed(f"The backend's agent reported an error: {what}")


def outcome_of_tool(response: Any) -> tuple[bool | None, str | None]:
    """Return whether a tool's answer is a success, and what it says went wrong."""
    if isinstance(response, str):
        wrong = response.lower().startswith("error")
        return not wrong, one_line(response) if wrong else None
    answer = mapping(response)
    status = answer.get("status")
    status = status.lower() if isinstance(status, str) else ""
    error = answer.get("error")
    if error or status in _BAD_STATUS or answer.get("success") is False or answer.get("isError") is True:
        told = one_line(error) or one_line(mapping(error).get("message")) or one_line(answer.get("message"))
        return False, told or "It failed."
    return (None if status in _WAITING_STATUS else True), None
