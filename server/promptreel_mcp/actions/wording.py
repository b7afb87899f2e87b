"""Jobs in words: what was asked, how it stands, what comes before it, how long ago."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel.jobs import Job, Project
    from promptreel.timeline import Wording

WORK = {"generate": "generation", "upload": "upload", "export": "export"}
_STATUS = {
    "queued": "queued",
    "running": "running",
    "awaiting_input": "waits for an answer",
    "done": "done",
    "failed": "failed",
    "cancelled": "stopped",
    "unknown": "end unknown",
}
_SHOWN = 6
"""Entries of a queue that are spelled out."""


def asked(job: Job, longest: int = 60) -> str:
    """Return in a few words what was asked for: the user's own, a file's name, a format."""
    request = job.request
    if job.kind == "generate":
        return shorten(str(request.get("message") or "").strip().partition("\n")[0], longest)
    if job.kind == "upload":
        names = [_name(str(source)) for source in request.get("sources") or ()]
        return shorten(names[0], longest) if len(names) == 1 else f"{len(names)} files"
    path = request.get("path")
    return shorten(PurePath(str(path)).name, longest) if path else str(request.get("format") or "mp4")


def described(job: Job) -> str:
    """Return a job as part of a sentence: the generation ("a city at night")."""
    words = f'"{asked(job)}"' if job.kind == "generate" else asked(job)
    return f"the {WORK[job.kind]} ({words})"


def listed(jobs: Sequence[Job]) -> str:
    """Return waiting jobs in their order: 1. add a title 2. export (mp4)."""
    entries = [asked(job) if job.kind == "generate" else f"{job.kind} ({asked(job)})" for job in jobs]
    numbered = [f"{number}. {entry}" for number, entry in enumerate(entries, 1)]
    if len(numbered) > _SHOWN:
        numbered[_SHOWN - 2 : -1] = [f"({len(numbered) - _SHOWN + 1} more)"]
    return " ".join(numbered)


def queue_words(job: Job, line: Sequence[Job]) -> str:
    """Say that a job is queued and after what, naming the whole queue up to it.

    Args:
        job: Has not begun.
        line: The unfinished jobs of its project, in order, as they are now.
    """
    from promptreel.jobs.models import STARTING

    before = [other for other in line if not other.final]
    ids = [other.id for other in before]
    before = before[: ids.index(job.id)] if job.id in ids else []
    running = before[0] if before and before[0].status == "running" else None
    if running is not None:
        return f"Queued. After {described(running)}: {listed([*before[1:], job])}"
    if before and before[0].progress["message"] == STARTING:
        return f"Queued. After {described(before[0])}, which is starting: {listed([*before[1:], job])}"
    if not before:
        return f"Queued. {job.progress['message']}"
    return f"Queued. {before[0].progress['message']}. In this order: {listed([*before, job])}"


def status_words(job: Job) -> str:
    """Return how a job stands: running, 40%: Drawing frames."""
    words = _STATUS[job.status]
    if job.cancel_requested and job.status == "running":
        return "is being stopped"
    if job.final:
        return words
    share = percent(job)
    message = job.progress["message"]
    return f"{words}{f', {share}' if share else ''}{f': {message}' if message else ''}"


def words_of(project: Project) -> Wording:
    """Return the words of a project's language; its title is what the user said first."""
    from promptreel.timeline import language_of, wording

    return wording(language_of(project.title, project.language), "promptreel_mcp")


def percent(job: Job) -> str:
    """Return how much of a job is done, empty where nobody can say."""
    share = job.progress["fraction"]
    return "" if share is None else f"{share:.0%}"


def age(moment: datetime, now: datetime | None = None) -> str:
    """Return how long ago something was, as people say it."""
    seconds = max(0, round(((now or datetime.now(UTC)) - moment).total_seconds()))
    for length, unit in ((86_400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= length:
            count = seconds // length
            return f"{count} {unit}{'' if count == 1 else 's'} ago"
    return f"{seconds} s ago"


def shorten(text: str, longest: int) -> str:
    """Return a line that is no longer than that, cut between words where it can be."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[:longest]
    return (cut.rsplit(" ", 1)[0] if " " in cut[longest // 2 :] else cut[:-1]) + "…"


def _name(source: str) -> str:
    return source.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1] or source
