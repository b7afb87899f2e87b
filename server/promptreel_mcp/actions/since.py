"""What changed in a project since its state was last asked for, whoever asked and whoever changed it."""

from __future__ import annotations

import logging
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from promptreel.errors import PromptreelError
from promptreel_mcp.lines import in_line

from .wording import age

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from promptreel.client import ProjectState
    from promptreel.jobs import Job, Project

    from .desk import Desk

_log = logging.getLogger(__name__)
_COUNTS = ("nothing", "one thing")


class Since(NamedTuple):
    """What changed, a sentence each, and how much that is since when; both empty the first time."""

    changes: list[str]
    text: str


async def since_last_asked(desk: Desk, project: Project, state: ProjectState, jobs: Sequence[Job]) -> Since:
    """Compare what the backend has now with what was shown last, and keep what is shown now.

    Args:
        desk: Whose journal.
        project: Which.
        state: As the backend has it now.
        jobs: The project's.
    """
    from promptreel.client.state import since

    try:
        before = await desk.jobs.look(project.id, state)
    except PromptreelError as error:
        # The timeline itself is worth more than what is new in it.
        _log.warning("what was shown before is not known: %s", error.message)
        return Since([], "")
    if before is None:
        return Since([], "")
    language = _language(project, jobs)
    changes = [
        *since(before.fingerprint, before.draft, before.files, state, language),
        *_exported(jobs, before.at, language),
    ]
    count = len(changes)
    amount = _COUNTS[count] if count < len(_COUNTS) else f"{count} things"
    return Since(changes, f"Since this was last asked, {age(before.at)}, {amount} changed.")


def _language(project: Project, jobs: Sequence[Job]) -> str:
    """Return that of the project's last message."""
    from promptreel.timeline import language_of

    last = next((job.request for job in reversed(jobs) if job.kind == "generate"), {})
    return language_of(str(last.get("message") or ""), last.get("language") or project.language)


def _exported(jobs: Sequence[Job], after: datetime, language: str) -> list[str]:
    from promptreel.timeline import wording

    ended = [job for job in jobs if job.kind == "export" and job.status == "done" and job.updated > after]
    paths = [str((job.result or {}).get("path") or "") for job in ended]
    words = wording(language)
    return [words.say("exported", what=in_line(PurePath(path).name)) for path in paths if path]
