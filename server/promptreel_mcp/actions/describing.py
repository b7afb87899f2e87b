"""What `state` says of a project in words, and what can be done next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_mcp.lines import in_line
from promptreel_mcp.results import AssetSummary, NextAction

from .listing import proposals
from .wording import described, listed, percent, status_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel.jobs import Job, Project
    from promptreel.timeline import Timeline


def describe(
    project: Project,
    jobs: list[Job],
    *,
    ready: bool,
    timeline: Timeline | None = None,
    assets: Sequence[AssetSummary] = (),
) -> str:
    """Return what the project is, what runs or ended, and what was uploaded."""
    from promptreel.timeline import measures

    size = f": {measures(timeline)}" if timeline is not None and ready else ""
    parts = [f'Project "{project.title}"{size}.']
    running = [job for job in jobs if not job.final]
    if not running and (ended := _ended(jobs)):
        parts.append(ended)
    if running:
        first = running[0]
        share, message = percent(first), first.progress["message"] or "working"
        begun = "Running" if first.status == "running" else "Queued"
        parts.append(f"{begun}: {described(first)}{f', {share}' if share else ''}: {message}.")
        if len(running) > 1:
            parts.append(f"Then: {listed(running[1:])}.")
    elif project.session_id is None:
        parts.append("Nothing has been made in this project yet.")
    elif not ready:
        parts.append("The timeline is empty.")
        if assets:
            parts.append(f"Uploaded: {', '.join(map(_measured, assets))}. Say what to make of it.")
    return " ".join(parts)


def _ended(jobs: list[Job]) -> str:
    """What became of the last export, for "is it done?": where its file is, or that there is none."""
    last = jobs[-1] if jobs else None
    if last is None or last.kind != "export":
        return ""
    if last.status == "done":
        path = str((last.result or {}).get("path") or "")
        return f"Nothing is running; the last export is done: {in_line(path)}." if path else ""
    words = last.error.get("message", "") if last.error else ""
    how = "was stopped" if last.status == "cancelled" else status_words(last)
    return (
        f"Nothing is running; the last export {how}{f': {in_line(words)}' if words else ''}".rstrip(".") + "."
    )


def _measured(asset: AssetSummary) -> str:
    """An upload with its length: clip.mp4 (12 s)."""
    seconds = asset.duration_seconds
    return f"{asset.name} ({seconds:.3g} s)" if seconds and asset.type != "image" else asset.name


def next_of(project: Project, running: list[Job], *, ready: bool) -> list[NextAction]:
    """Return what can be called next."""
    if running:
        return proposals(running)
    if ready:
        return [NextAction(tool="export", arguments={"project": project.id}, why="save it as a file")]
    return [NextAction(tool="generate", arguments={"project": project.id}, why="make something")]
