"""What people are told when work stops before its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .models import JobError
from .steps import has_left

if TYPE_CHECKING:
    from collections.abc import Mapping

    from promptreel.settings import BackendName

    from .models import JobKind


def cancel_note(kind: JobKind, step: str | None, backend: BackendName) -> str:
    """Say what a cancelled job means for the project and the account.

    Args:
        kind: What kind of work.
        step: How far it had come, as in `steps`.
        backend: Who did the work.
    """
    if not has_left(kind, step):
        return "Stopped before anything was sent; nothing is charged."
    if kind == "export":
        return "The export was stopped; nothing was saved, and exports are not charged."
    if kind == "upload":
        return "The upload was stopped; files that had arrived before stay in the project."
    if backend == "studio":
        return "The studio was told to stop; what it had finished before stays. It charges nothing."
    return (
        "The connection was closed, which tells the backend to stop. The message had been sent already: "
        "what was made until then stays in the project and may still be charged."
    )


def known_credits(kind: JobKind, step: str | None, memo: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is known of the cost of a turn that did not come to its end, for its result.

    Args:
        kind: Of the job.
        step: How far it had come, as in `steps`.
        memo: What the work wrote down.
    """
    if kind != "generate" or not has_left(kind, step):
        return {}
    return {"sent": True, "credits_before": memo.get("credits_before"), "credits_after": None}


def lost_hint(backend: BackendName) -> str:
    """Say what to do about a turn whose end nobody saw."""
    again = "it is free" if backend == "studio" else "that may be charged a second time"
    return f"Look at the project's state first. Send it again only if nothing changed there; {again}."


def unseen_end(backend: BackendName, why: str) -> JobError:
    """Return the error of a turn that was sent and that nobody can follow to its end.

    Args:
        backend: Who was sent it.
        why: What keeps us from it, as the rest of the sentence.
    """
    return JobError(
        code="unknown",
        message=f"The message was sent, but {why}.",
        hint=lost_hint(backend),
        retryable=False,
    )
