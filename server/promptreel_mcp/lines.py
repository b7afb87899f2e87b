"""Parts of a result as lines of text, for hosts and terminals that show only text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .results import (
        AssetSummary,
        CreditsSummary,
        FileSummary,
        ItemSummary,
        JobSummary,
        NextAction,
        ProjectSummary,
    )

_OURS = re.compile(
    r"\s*(?:Next|What to do|File|Link|Asset|Job|Credits)\b.{0,80}?:|\s*\[status\b", re.IGNORECASE
)


def in_line(text: str) -> str:
    """Return text in one line: a name with a line end in it must not look like the lines after it."""
    return " ".join(text.split())


def as_said(text: str) -> str:
    """Return what somebody else said, with those lines marked that could be taken for lines of a result."""
    return "\n".join(f"> {line}" if _OURS.match(line) else line for line in text.split("\n"))


def describe_file(file: FileSummary) -> str:
    """Return length, size in pixels and size in bytes, for people."""
    parts = []
    if file.duration_seconds is not None:
        parts.append(f"{file.duration_seconds:.1f} s")
    if file.width and file.height:
        parts.append(f"{file.width}x{file.height}")
    parts.append(describe_bytes(file.bytes))
    return ", ".join(parts)


def describe_bytes(count: int) -> str:
    """Return a size as people say it."""
    return f"{count / 1e6:.1f} MB" if count >= 1e5 else f"{max(1, round(count / 1e3))} kB"


def file_line(file: FileSummary, address: str | None = None) -> str:
    """Return a saved file, and where it can be fetched."""
    return f"File: {file.path} ({describe_file(file)}){f' {address}' if address else ''}"


def asset_line(asset: AssetSummary) -> str:
    """Return an uploaded file, and what is to be known of it."""
    note = f": {in_line(asset.note)}" if asset.note else ""
    return f"Asset: {in_line(asset.name)} ({in_line(asset.type or 'file')}){note}"


def item_line(item: ItemSummary) -> str:
    """Return one wish of a batch with what came of it."""
    parts = [f'{item.item}. "{item.asked}": {item.doing}']
    if item.file is not None:
        parts.append(f"{item.file.path} ({describe_file(item.file)}){f' {item.link}' if item.link else ''}")
        parts += [item.text] if item.text else []
        parts += item.file.notes
    elif item.error is not None:
        parts.append(f"{item.error.message} {item.error.hint}".strip())
    elif item.text:
        parts.append(item.text)
    spent = f" {line}" if item.credits is not None and (line := credits_line(item.credits)) else ""
    home = f" [project {item.project}]" if item.project else ""
    return ": ".join(parts) + spent + home


def credits_line(credits: CreditsSummary) -> str:
    """Return a balance as far as it is known, empty if nothing is."""
    if credits.free or (credits.available is None and credits.before is None):
        return ""
    left = "unknown" if credits.available is None else f"{credits.available:g}"
    before = "" if credits.before is None else f", {credits.before:g} before"
    return f"Credits: {left} left{before}."


def project_line(project: ProjectSummary) -> str:
    """Return a project as lists show it."""
    running = f", running: {', '.join(project.running_jobs)}" if project.running_jobs else ""
    return f"{project.project}: {in_line(project.title)} ({project.backend}, {project.updated}{running})"


def job_line(job: JobSummary) -> str:
    """Return a job as lists show it."""
    asked = f'"{job.asked}"' if job.kind == "generate" else job.asked
    return f"Job {job.job} of {job.project}: {job.kind} {asked}: {job.doing}"


def action_line(action: NextAction) -> str:
    """Return a proposal."""
    arguments = ", ".join(f"{name}={value!r}" for name, value in action.arguments.items())
    return f"Next: {action.tool}({arguments}) - {action.why}"
