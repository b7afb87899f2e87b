"""What ended jobs leave behind: removed when a runner ends, and by nobody else."""

from __future__ import annotations

import logging
import time
from pathlib import Path
from typing import TYPE_CHECKING

from . import ledger

if TYPE_CHECKING:
    from promptreel.settings import Settings

    from .journal import Journal

KEEP_JOBS_SECONDS = 90 * 24 * 3600.0
KEEP_LOGS_SECONDS = 14 * 24 * 3600.0

_log = logging.getLogger(__name__)


def tidy(journal: Journal, settings: Settings) -> None:
    """Remove temporary files of ended jobs, old jobs and old logs; exported files are never touched.

    Raises:
        PromptreelError: The journal cannot be read or written.
    """
    remove_temporaries(journal)
    forget_old_jobs(journal)
    for path in (settings.home / "logs").glob("runner-*"):
        if _age(path) > KEEP_LOGS_SECONDS:
            path.unlink(missing_ok=True)


def remove_temporaries(journal: Journal) -> None:
    """Remove the temporary files of jobs that have ended."""
    _remove(journal, ledger.stale_temporaries(journal))


def remove_temporaries_of(journal: Journal, job_id: str) -> None:
    """Remove the temporary files of a job that is being given up."""
    _remove(journal, ledger.temporaries_of(journal, job_id))


def _remove(journal: Journal, paths: list[str]) -> None:
    for path in paths:
        try:
            Path(path).unlink(missing_ok=True)
        except OSError as error:
            _log.warning("a temporary file stays behind: %s", error)
            continue
        ledger.forget_file(journal, path)


def forget_old_jobs(journal: Journal) -> None:
    """Remove jobs that ended long ago, with their events; projects stay."""
    with journal.transaction() as connection:
        connection.execute(
            "DELETE FROM jobs WHERE updated < ? AND status NOT IN ('queued', 'running') "
            "AND id NOT IN (SELECT job_id FROM files WHERE kind = 'temporary')",
            (time.time() - KEEP_JOBS_SECONDS,),
        )
        connection.execute("DELETE FROM batches WHERE created < ?", (time.time() - KEEP_JOBS_SECONDS,))


def _age(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return 0.0
