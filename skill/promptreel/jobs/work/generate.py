"""A turn: the message is sent once, whatever happens; what became of it is read from the state."""

from __future__ import annotations

import asyncio
import logging
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from promptreel.errors import PromptreelError, TurnFailed
from promptreel.harmless import harmless
from promptreel.jobs import projects
from promptreel.jobs.models import JobError, Outcome, describe_error
from promptreel.jobs.notes import known_credits, unseen_end
from promptreel.jobs.steps import ABOUT_TO_SEND, ANSWERED, SENT, has_left
from promptreel.timeline import language_of, parse_draft, summarize

from .saved import pack_state, unpack_state

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from promptreel.client.types import OnProgress, Progress, ProjectState, Turn
    from promptreel.settings import BackendName

    from .context import Backend, JobContext

_RECOVERIES = 3
"""Rounds of reading the state before a turn is given up as unknown."""

_BALANCE_SECONDS = 10.0

_log = logging.getLogger(__name__)


async def run(context: JobContext) -> Outcome:
    """Send the message and follow the answer to its end.

    Raises:
        PromptreelError: Nothing was sent.
    """
    from promptreel.client.stages import Stage
    from promptreel.client.types import Progress

    request = context.job.request
    report = _labelled(context)
    report(Progress("turn", Stage.SENDING.fraction, "Opening the project"))
    async with context.open() as backend:
        session_id, before = await context.open_session(backend, request.get("language"))
        facts: dict[str, Any] = {
            "before": pack_state(before),
            "credits_before": await _credits(context, backend),
        }
        await context.mark(ABOUT_TO_SEND, **facts)
        try:
            turn = await backend.send(
                session_id,
                request["message"],
                before=before,
                on_progress=report,
                on_sent=lambda: context.mark_now(SENT),
            )
        except PromptreelError as error:
            if context.step == SENT:
                # It says that nothing was run; still it is the user who sends again, never we.
                return Outcome("failed", await _spent(context), describe_error(error))
            await context.mark(None)
            raise
    if turn.status == "unknown" and turn.dropped:
        found = await _recover(context, session_id, before)
        turn = replace(found, texts=turn.texts, tools=turn.tools, question=turn.question) if found else turn
    return await _conclude(context, turn)


def _labelled(context: JobContext) -> OnProgress:
    """Say of a fraction what it is one of: the stages of a turn say nothing about time."""
    from promptreel.client.stages import label

    def report(progress: Progress) -> None:
        where = label(progress.fraction) if progress.stage == "turn" else ""
        message = f"{progress.message}, {where}" if where else progress.message
        context.report(replace(progress, message=message))

    return report


async def resume(context: JobContext) -> Outcome:
    """Go on after a crash: a message that may have been sent is never sent again.

    Raises:
        PromptreelError: As `run`.
    """
    if not has_left("generate", context.step):
        return await run(context)
    if context.step == ANSWERED:
        return judge(context.memo, context.project.backend)
    session_id = context.project.session_id
    if session_id is None:
        return _lost(context.memo, context.project.backend, await _spent(context))
    turn = await _recover(context, session_id, unpack_state(context.memo["before"]))
    return (
        await _conclude(context, turn)
        if turn
        else _lost(context.memo, context.project.backend, await _spent(context))
    )


async def _recover(context: JobContext, session_id: str, before: ProjectState) -> Turn | None:
    """Read what became of the message; a new connection each time, which starts a dead studio again."""
    for _ in range(_RECOVERIES):
        try:
            async with context.open() as backend:
                turn = await backend.recover(session_id, before)
        except PromptreelError as error:
            _log.warning("job %s: the state cannot be read: %s", context.job.id, error.message)
            continue
        if turn.status != "unknown" or turn.failure is not None:
            return turn
    return None


async def abandon(context: JobContext) -> None:
    """Nothing is left to do: closing the stream is what stops a turn."""


async def _conclude(context: JobContext, turn: Turn) -> Outcome:
    state = turn.state
    changes = _changes(context, turn)
    result = {
        "texts": list(turn.texts),
        "tools": [{"name": tool.name, "label": tool.label, "ok": tool.ok} for tool in turn.tools],
        "changes": list(changes),
        "question": turn.question,
        **_timeline(state),
        "credits_before": context.memo.get("credits_before"),
        "credits_after": None,
    }
    error: JobError | None = None
    if turn.status == "failed":
        failure = turn.failure or TurnFailed(turn.error or "The backend's agent reported an error.")
        error = describe_error(failure) | {"retryable": False}
    elif turn.status == "unknown" and turn.failure is not None:
        error = describe_error(turn.failure)
    if state is not None:
        with _not_lost_to_the_journal(context):
            await asyncio.to_thread(_remember, context, state)
    facts = {"turn": turn.status, "dropped": turn.dropped, "result": result, "error": error}
    told = [("text", {"text": text}) for text in turn.texts]
    told += [("change", {"text": text}) for text in changes]
    with _not_lost_to_the_journal(context):
        await context.mark(ANSWERED, events=told, **facts)
    result["credits_after"] = await _credits_left(context)
    return judge(context.memo, context.project.backend)


def _changes(context: JobContext, turn: Turn) -> tuple[str, ...]:
    """Return what changed, in the language of the message."""
    from promptreel.client.state import changes

    request = context.job.request
    language = language_of(
        str(request.get("message") or ""), request.get("language") or context.project.language
    )
    if turn.state is None or not turn.changes or language.startswith("en"):
        return turn.changes
    return changes(unpack_state(context.memo["before"]), turn.state, language) or turn.changes


@contextmanager
def _not_lost_to_the_journal(context: JobContext) -> Generator[None]:
    """An answer that was paid for is told also if it cannot be written down just now: its end is, once more."""
    try:
        yield
    except PromptreelError as error:
        _log.warning("job %s: the answer cannot be written down yet: %s", context.job.id, error.message)


def _remember(context: JobContext, state: ProjectState) -> None:
    """Write down what the user is about to be told; before the step that is not done again after a crash."""
    projects.set_seen(context.journal, context.project.id, state.fingerprint)
    if title := _title(state):
        projects.set_title(context.journal, context.project.id, title)


def _title(state: ProjectState) -> str | None:
    """Return what the draft calls itself, unless that is what every project is called at first."""
    metadata = state.draft.get("m") if isinstance(state.draft, dict) else None
    title = metadata.get("title") if isinstance(metadata, dict) else None
    line = " ".join(harmless(title).split()) if isinstance(title, str) else ""
    return line[:80] if line.lower() not in {"", "project", "untitled"} else None


def judge(memo: Mapping[str, Any], backend: BackendName) -> Outcome:
    """Judge a turn that was answered from what is written down, so that a crash after the answer loses nothing."""
    status, result = memo["turn"], memo["result"]
    if status == "failed":
        return Outcome("failed", result, memo["error"])
    if status == "unknown" or (status == "unchanged" and memo["dropped"]):
        return _lost(memo, backend, result)
    if status == "unchanged":
        error = TurnFailed("The backend's agent said nothing and changed nothing.", retryable=False)
        return Outcome("failed", result, describe_error(error))
    return Outcome("awaiting_input" if status == "awaiting_input" else "done", result)


def _lost(memo: Mapping[str, Any], backend: BackendName, result: dict[str, Any]) -> Outcome:
    seen = "the project shows no change" if memo.get("turn") == "unchanged" else "its end was not seen"
    unread: JobError | None = memo.get("error")
    error = unseen_end(backend, f"the connection broke, and {seen}")
    if unread is not None:
        message = f"The message was sent, but what became of it cannot be read: {unread['message']}"
        hint = f"{unread['hint']} Then: {error['hint'][:1].lower()}{error['hint'][1:]}"
        error |= {"message": message, "hint": hint}
    return Outcome("unknown", result, error)


async def _credits(context: JobContext, backend: Backend) -> float | None:
    """Return the balance for the record; a turn does not fail, nor wait long, because it cannot be read."""
    if context.project.backend == "studio":
        return None
    with suppress(PromptreelError, TimeoutError):
        async with asyncio.timeout(_BALANCE_SECONDS):
            return (await backend.credits()).available
    return None


async def _credits_left(context: JobContext) -> float | None:
    """Return the balance on a connection of its own; whoever waits for the outcome does not wait long for it."""
    if context.project.backend == "studio":
        return None
    with suppress(PromptreelError, TimeoutError):
        async with asyncio.timeout(_BALANCE_SECONDS), context.open() as backend:
            return await _credits(context, backend)
    return None


async def _spent(context: JobContext) -> dict[str, Any]:
    """Return what is known of the cost of a turn whose end was not seen."""
    known = known_credits(context.job.kind, context.step, context.memo)
    return known | {"credits_after": await _credits_left(context)} if known else known


def _timeline(state: ProjectState | None) -> dict[str, Any]:
    timeline = None if state is None else parse_draft(state.draft)
    if timeline is None:
        return {"timeline": None, "duration_seconds": None}
    return {"timeline": summarize(timeline), "duration_seconds": timeline.duration_ms / 1000}
