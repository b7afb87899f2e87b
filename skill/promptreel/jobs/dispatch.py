"""See to it that every project with work has a runner, and no project has two."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from promptreel.errors import PromptreelError

from . import ledger, projects, queue, runners
from .lock import project_lock
from .logs import log_path
from .models import JobError, Outcome
from .notes import known_credits, unseen_end
from .steps import has_left, is_over

if TYPE_CHECKING:
    from promptreel.settings import Settings

    from .journal import Journal
    from .launch import Launcher
    from .models import Job
    from .runners import Runner

MAX_LAUNCHES = 8
"""Starts in a row that come to nothing, at growing distance, half a minute in all; then it is given up."""

_log = logging.getLogger(__name__)


class Dispatcher:
    """Starts runners where they are missing."""

    def __init__(self, journal: Journal, settings: Settings, launcher: Launcher) -> None:
        self._journal = journal
        self._settings = settings
        self._launcher = launcher

    def ensure(self, project_id: str | None = None) -> None:
        """Start what is missing for one project, or for all that have work; never raises for a failed start.

        Raises:
            PromptreelError: The journal cannot be read or written.
        """
        waiting = queue.projects_with_work(self._journal)
        waiting += [found[0] for found in ledger.abandoned_renders(self._journal) if found[0] not in waiting]
        for wanted in waiting:
            if project_id in {None, wanted}:
                self._ensure(wanted)

    def living(self) -> list[Runner]:
        """Return the runners that live or are starting.

        Raises:
            PromptreelError: The journal cannot be read or written.
        """
        self._forget_the_dead()
        return runners.listed(self._journal)

    def _ensure(self, project_id: str) -> None:
        if project_lock(self._settings, project_id).is_held_by_another():
            return
        self._forget_the_dead()
        exit_code = self._launcher.exit_code(project_id)
        cap = self._settings.max_runners
        launches = runners.reserve(self._journal, project_id, cap=cap, exit_code=exit_code)
        full = launches is None and runners.is_full(self._journal, project_id, cap=cap)
        queue.explain_wait(self._journal, project_id, _waiting(cap) if full else "")
        if launches is None:
            return
        if launches > MAX_LAUNCHES:
            self._give_up(project_id)
            return
        try:
            runners.launched(self._journal, project_id, self._launcher.launch(project_id))
        except OSError as error:
            _log.warning("no runner could be started: %s", error)
            runners.launched(self._journal, project_id, runners.NEVER_STARTED)

    def _forget_the_dead(self) -> None:
        """Remove runners that hold no lock any more: they no longer count for the cap."""
        for runner in runners.listed(self._journal):
            if project_lock(self._settings, runner.project_id).is_held_by_another():
                continue
            # A start that came to nothing is remembered while there is work, to count such starts.
            if runner.state == "running" or runner.project_id not in queue.projects_with_work(self._journal):
                runners.forget_unless_new(self._journal, runner)

    def _give_up(self, project_id: str) -> None:
        with project_lock(self._settings, project_id).held() as mine:
            if not mine:
                return  # One has started after all.
            for job in queue.in_order(self._journal, project_id):
                if not job.final:
                    queue.finish(self._journal, job.id, self._ended_by_nobody(job))
                    ledger.abandon_renders(self._journal, job.id)
            runners.forget(self._journal, project_id)

    def _ended_by_nobody(self, job: Job) -> Outcome:
        claim, path = queue.details(self._journal, job.id), log_path(self._settings, job.project_id)
        backend = projects.require(self._journal, job.project_id).backend
        if job.kind == "generate" and is_over(job.kind, claim.step):
            # Here, because it loads what only runners need.
            from .work.generate import judge

            return judge(claim.memo, backend)
        reason = f"The reason is in {path}. Run `promptreel doctor` to see what is set up."
        if job.kind == "generate" and has_left(job.kind, claim.step):
            error = unseen_end(backend, "the background process that looks at the answer does not start")
            spent = known_credits(job.kind, claim.step, claim.memo)
            return Outcome("unknown", spent, error | {"hint": f"{error['hint']} {reason}"})
        error = JobError(
            code="internal",
            message="The background process that does the work does not start.",
            hint=reason,
            retryable=True,
        )
        return Outcome("failed", error=error)


def _waiting(cap: int) -> str:
    others = "another project is" if cap == 1 else f"{cap} other projects are"
    return f"Waiting for a free place: {others} being worked on"


def try_ensure(dispatcher: Dispatcher) -> None:
    """Start what is missing, where nobody could be told that it fails."""
    try:
        dispatcher.ensure()
    except PromptreelError as error:
        _log.warning("waiting projects could not be looked at: %s", error.message)
