"""A batch, as the result that users and agents read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_mcp.results import CreditsSummary, Failure, ItemSummary, NextAction, Result

from .presenting import present, turn_credits
from .wording import shorten, status_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from promptreel.jobs import Batch, BatchItem, Job, NewItem, Project
    from promptreel.jobs.models import JobError

_SAID = 300
"""Characters of an item's text that are shown; `wait` with its own job shows all."""
_OFFERED = 4
_BAD = frozenset({"failed", "unknown", "awaiting_input", "cancelled"})


def present_batch(batch: Batch, jobs: Mapping[str, Job], homes: Mapping[str, Project]) -> Result:
    """Return what is known of a batch.

    Args:
        batch: Which.
        jobs: Its jobs by id, as they stand.
        homes: Projects by id.
    """
    offers: list[NextAction] = []
    items = [_item(number, item, jobs, homes, offers) for number, item in enumerate(batch.items, 1)]
    used = {item.project_id for item in batch.items if item.project_id}
    backends = {homes[home].backend for home in used if home in homes}
    known: dict[str, Any] = {
        "job": batch.id,
        "project": next(iter(used)) if len(used) == 1 else None,
        "backend": next(iter(backends), None),
        "items": items,
        "credits": _credits(list(jobs.values())),
        "text": _summary(items),
    }
    if any(item.status in {"running", "queued"} for item in items):
        again = NextAction(
            tool="wait", arguments={"job": batch.id}, why="see how all of it ends; do not send it again"
        )
        return Result(ok=False, status="running", next_actions=[again], **known)
    if all(item.status == "done" for item in items):
        return Result(ok=True, status="done", next_actions=offers[:_OFFERED], **known)
    return _ended_badly(items, offers, known)


def present_refused(checked: Sequence[NewItem]) -> Result:
    """Return the result of a batch of which nothing can be done; it is not written down."""
    items = [_refused(number, item.asked, item.error) for number, item in enumerate(checked, 1) if item.error]
    return _ended_badly(items, [], {"items": items, "text": "Nothing was sent."})


def _ended_badly(items: list[ItemSummary], offers: list[NextAction], known: dict[str, Any]) -> Result:
    """Return a result that is not `ok`; it is an error only where nothing was made at all.

    Else a host might tell its agent to try the whole batch again, and that would be paid for again.
    """
    found = {item.status for item in items}
    status = next(one for one in ("failed", "unknown", "awaiting_input", "cancelled") if one in found)
    error = None
    errors = [item.error for item in items if item.error is not None]
    if len(errors) == len(items):
        hint = errors[0].hint if len(items) == 1 else "What to do about each is said with it."
        error = Failure(code=errors[0].code, message=_none_done(items, errors), hint=hint)
    return Result(ok=False, status=status, error=error, next_actions=offers[:_OFFERED], **known)


def _none_done(items: Sequence[ItemSummary], errors: Sequence[Failure]) -> str:
    return errors[0].message if len(items) == 1 else f"None of the {len(items)} items could be done."


def _item(
    number: int,
    item: BatchItem,
    jobs: Mapping[str, Job],
    homes: Mapping[str, Project],
    offers: list[NextAction],
) -> ItemSummary:
    if item.error is not None:
        return _refused(number, item.asked, item.error)
    found = [jobs[job] for job in item.jobs if job in jobs]
    home = homes.get(item.project_id or "")
    summary = ItemSummary(
        item=number,
        asked=item.asked,
        status="unknown",
        doing="forgotten: it ended long ago",
        project=item.project_id,
        jobs=list(item.jobs),
    )
    if not found or home is None:
        return summary
    deciding = _deciding(found)
    shown = present(deciding, home)
    said = [present(job, home).text for job in found if job.kind == "generate" and job.final]
    text = said[0] if said else shown.text
    if deciding.final:
        offers += shown.next_actions
    return summary.model_copy(
        update={
            "status": "queued" if deciding.status == "queued" else shown.status,
            "doing": _doing(deciding),
            "text": shorten(text, _SAID) if deciding.final else "",
            "file": shown.file,
            "error": shown.error,
            "credits": next((spent for job in found if (spent := _spent(job)) is not None), None),
        }
    )


def _spent(job: Job) -> CreditsSummary | None:
    return turn_credits(job.result or {}) if job.kind == "generate" and job.final else None


def _deciding(found: Sequence[Job]) -> Job:
    """Return the job that says how an item stands: what went wrong, else what is being done, else the last."""
    bad = next((job for job in found if job.status in _BAD), None)
    going = next((job for job in found if not job.final), None)
    return bad or going or found[-1]


def _doing(job: Job) -> str:
    return status_words(job) if job.final else f"{job.kind} {status_words(job)}"


def _refused(number: int, asked: str, error: JobError) -> ItemSummary:
    return ItemSummary(
        item=number, asked=asked, status="failed", doing="failed, nothing was sent", error=Failure(**error)
    )


def _summary(items: Sequence[ItemSummary]) -> str:
    words = {
        "done": "done",
        "running": "running",
        "queued": "waiting",
        "awaiting_input": "waiting for an answer",
        "failed": "failed",
        "unknown": "with an unknown end",
        "cancelled": "stopped",
    }
    counts = [(sum(item.status == status for item in items), word) for status, word in words.items()]
    parts = ", ".join(f"{count} {word}" for count, word in counts if count)
    return f"Batch of {len(items)}: {parts}."


def _credits(jobs: Sequence[Job]) -> CreditsSummary | None:
    """Return the balance before the first and after the last turn that has ended."""
    turns = [job for job in jobs if job.kind == "generate" and job.result]
    before = [value for job in turns if (value := (job.result or {}).get("credits_before")) is not None]
    after = [value for job in turns if (value := (job.result or {}).get("credits_after")) is not None]
    return turn_credits(
        {
            "credits_before": max(before, default=None),
            "credits_after": min(after, default=None),
        }
    )
