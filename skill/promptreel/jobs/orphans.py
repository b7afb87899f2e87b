"""Jobs that are to be stopped and whose runner is dead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import housekeeping, ledger, projects, queue
from .lock import project_lock
from .models import Outcome
from .notes import cancel_note, known_credits
from .steps import is_over

if TYPE_CHECKING:
    from promptreel.settings import Settings

    from .journal import Journal
    from .models import Job


def end(journal: Journal, settings: Settings, job: Job) -> bool:
    """End a job that is to be stopped: while we hold the project's lock nobody else can resume it.

    Returns:
        Whether it had no runner. A job that is over but for the telling is left to the next one.

    Raises:
        PromptreelError: The journal cannot be used.
    """
    with project_lock(settings, job.project_id).held() as mine:
        if mine:
            claim = queue.details(journal, job.id)
            if is_over(job.kind, claim.step):
                return True
            backend = projects.require(journal, job.project_id).backend
            note = cancel_note(job.kind, claim.step, backend)
            spent = known_credits(job.kind, claim.step, claim.memo)
            queue.finish(journal, job.id, Outcome("cancelled", {"note": note, **spent}))
            ledger.abandon_renders(journal, job.id)
            housekeeping.remove_temporaries(journal)
    return mine
