"""Do one claimed job to its end: the work, its progress, a cancel in between, and whatever goes wrong."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from promptreel.errors import PromptreelError, Unreachable

from . import projects, queue
from .logs import log_path
from .models import JobError, Outcome, describe_error
from .notes import cancel_note, known_credits, lost_hint, unseen_end
from .steps import has_left, is_over
from .work import WORK, Connect, JobContext
from .work.progress import ProgressWriter

if TYPE_CHECKING:
    from promptreel.settings import Settings

    from .journal import Journal
    from .models import Claim, Job

MAX_ATTEMPTS = 12
"""Runners that may die over one job before it is given up."""
WATCH_SECONDS = 0.1
"""Between two looks whether a cancel was asked for."""
ABANDON_SECONDS = 8.0
RECONNECT_WAITS = (0.5, 2.0, 8.0)
"""Before each new connection after a lost one, in seconds."""

_log = logging.getLogger(__name__)


async def perform(claim: Claim, journal: Journal, settings: Settings, connect: Connect) -> None:
    """Do a job, and write down how it ended.

    When this is cancelled the job stays as it is, for the next runner.

    Raises:
        PromptreelError: The journal cannot be written.
    """
    job = claim.job
    project = await asyncio.to_thread(projects.require, journal, job.project_id)
    progress = ProgressWriter(journal, job.id, job.progress["fraction"])
    context = JobContext(
        job, project, settings, journal, connect, progress.report, claim.step, dict(claim.memo)
    )
    if is_over(job.kind, claim.step):
        outcome = await _told(context)
    elif claim.attempts > MAX_ATTEMPTS:
        outcome = _given_up(context)
    elif (missing := await _missing(journal, job)) is not None and claim.step is None:
        outcome = Outcome("cancelled", result={"note": missing})
    elif job.cancel_requested:
        outcome = await _abandoned(context)
    else:
        outcome = await _work(context, progress, fresh=claim.attempts == 1)
    if note := context.memo.get("guest_note"):
        outcome = replace(outcome, result={**(outcome.result or {}), "guest_note": note})
    await asyncio.to_thread(queue.finish, journal, job.id, outcome)
    _log.info("job %s (%s) ended: %s", job.id, job.kind, outcome.status)


async def _missing(journal: Journal, job: Job) -> str | None:
    """Say why a job may not start: the one that it was asked for after has not succeeded."""
    before = job.request.get("after")
    found = await asyncio.to_thread(queue.find, journal, str(before)) if before else None
    if found is None or found.status == "done":
        return None
    return f"Not started: the {found.kind} before it did not succeed ({found.status.replace('_', ' ')}). Nothing was sent."


async def _work(context: JobContext, progress: ProgressWriter, *, fresh: bool) -> Outcome:
    """Run the work beside those who write its progress and watch for a cancel."""
    task = asyncio.create_task(_work_with_reconnects(context, fresh=fresh))
    writer = asyncio.create_task(progress.write())
    watcher = asyncio.create_task(_cancel_asked(context))
    helpers = (writer, watcher)
    try:
        await asyncio.wait({task, watcher}, return_when=asyncio.FIRST_COMPLETED)
        asked = not task.done()
        if asked:
            task.cancel()
            await asyncio.wait({task})
        outcome = await (_stopped(context) if asked and task.cancelled() else _outcome(context, task))
    finally:
        for running in (task, *helpers):
            running.cancel()
        await asyncio.gather(task, *helpers, return_exceptions=True)
    with suppress(PromptreelError):
        await progress.flush()
    return outcome


async def _work_with_reconnects(context: JobContext, *, fresh: bool) -> Outcome:
    """Do the work; where the backend went away, resume on a new connection, which starts a dead studio again."""
    work = WORK[context.job.kind]
    step = work.run if fresh else work.resume
    for wait in RECONNECT_WAITS:
        try:
            return await step(context)
        except Unreachable as error:
            _log.info("job %s resumes on a new connection: %s", context.job.id, error.message)
        await asyncio.sleep(wait)
        step = work.resume
    return await step(context)


async def _outcome(context: JobContext, task: asyncio.Task[Outcome]) -> Outcome:
    error = asyncio.CancelledError() if task.cancelled() else task.exception()
    if error is None:
        return task.result()
    await _clean_up(context)
    if isinstance(error, PromptreelError):
        return Outcome("failed", error=describe_error(error))
    _log.error("job %s broke", context.job.id, exc_info=error)
    return Outcome("failed", error=_internal(context))


async def _stopped(context: JobContext) -> Outcome:
    """A cancel stops what goes on; what had come to its end by then is told as it is."""
    over = is_over(context.job.kind, context.step)
    return await (_told(context) if over else _abandoned(context))


async def _told(context: JobContext) -> Outcome:
    """Say how a job ended whose work is done."""
    task = asyncio.ensure_future(WORK[context.job.kind].resume(context))
    await asyncio.wait({task})
    return await _outcome(context, task)


async def _abandoned(context: JobContext) -> Outcome:
    note = cancel_note(context.job.kind, context.step, context.project.backend)
    await _clean_up(context)
    return Outcome("cancelled", {"note": note, **_spent(context)})


async def _clean_up(context: JobContext) -> None:
    """Leave nothing behind; what cannot be done now is done by the next runner."""
    try:
        async with asyncio.timeout(ABANDON_SECONDS):
            await WORK[context.job.kind].abandon(context)
    except (PromptreelError, TimeoutError) as error:
        _log.warning("job %s could not be cleaned up at once: %s", context.job.id, error)


async def _cancel_asked(context: JobContext) -> None:
    """Return when a cancel was asked for."""
    seen: tuple[int, int] | None = None
    while True:
        try:
            version = await asyncio.to_thread(context.journal.version)
            if version != seen:
                job = await asyncio.to_thread(queue.require, context.journal, context.job.id)
                seen = version
                if job.cancel_requested:
                    return
        except PromptreelError as error:
            _log.warning("a cancel would not be seen now: %s", error.message)
        await asyncio.sleep(WATCH_SECONDS)


def _given_up(context: JobContext) -> Outcome:
    if context.job.kind == "generate" and has_left("generate", context.step):
        why = "the background process died each time it looked at the answer"
        return Outcome("unknown", _spent(context), unseen_end(context.project.backend, why))
    return Outcome("failed", error=_internal(context))


def _spent(context: JobContext) -> dict[str, Any]:
    return known_credits(context.job.kind, context.step, context.memo)


def _internal(context: JobContext) -> JobError:
    details = f"Details are in {log_path(context.settings, context.project.id)}."
    if context.job.kind == "generate" and has_left("generate", context.step):
        return JobError(
            code="internal",
            message="Something went wrong inside promptreel itself, after the message was sent.",
            hint=f"{lost_hint(context.project.backend)} {details}",
            retryable=False,
        )
    return JobError(
        code="internal",
        message="Something went wrong inside promptreel itself.",
        hint=details,
        retryable=True,
    )
