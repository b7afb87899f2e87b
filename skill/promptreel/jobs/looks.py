"""What a project looked like when somebody last asked for its state: what changed since is told from it."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from promptreel.errors import PromptreelError

from .models import Look
from .projects import moment
from .values import pack, unpack

if TYPE_CHECKING:
    import sqlite3
    from typing import Any

    from .journal import Journal

_log = logging.getLogger(__name__)


def exchange(
    journal: Journal, project_id: str, fingerprint: str, draft: dict[str, Any] | str | None, files: int
) -> Look | None:
    """Write down what is being shown; the project stays as recent as it was, for looking is no work.

    Args:
        journal: Where.
        project_id: Whose state.
        fingerprint: Of the state.
        draft: The timeline, as the backend gave it.
        files: How many files the project has.

    Returns:
        What was shown before, None the first time. Also where nothing can be written, which makes the same changes
        be told once more.

    Raises:
        PromptreelError: The journal cannot be read.
    """
    row = journal.row("SELECT * FROM looks WHERE project_id = ?", project_id)
    try:
        with journal.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO looks (project_id, fingerprint, draft, files, at) VALUES (?, ?, ?, ?, ?)",
                (project_id, fingerprint, pack(draft), files, time.time()),
            )
    except (PromptreelError, RecursionError) as error:
        _log.warning("what was shown of %s is not written down: %s", project_id, error)
    return None if row is None else _look(row)


def _look(row: sqlite3.Row) -> Look:
    return Look(row["fingerprint"], unpack(row["draft"]), row["files"], moment(row["at"]))
