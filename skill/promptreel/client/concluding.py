"""What became of a message, by the state that can be seen after it (protocol.md §3.7)."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel.errors import GuestQuotaReached, PromptreelError, SessionGone, TokenRejected

from .sessions import state as read_state
from .state import changes, fingerprint
from .types import OnProgress, Progress, ProjectState, Turn, TurnStatus

if TYPE_CHECKING:
    from .api import Api
    from .turn import Reading


async def recover(api: Api, session_id: str, before: ProjectState, on_progress: OnProgress) -> Turn:
    """Find out by the state alone what became of a message; nothing is sent again.

    Returns:
        A turn that is "done" (the state changed), "unchanged", "unknown" (it could not be read, with the
        reason if that is the account), or "failed" (the project is gone).
    """
    waits = api.transport.pace.recovery
    seen: ProjectState | None = None
    for look, wait in enumerate(waits, 1):
        message = f"The connection broke; looking what became of the message ({look} of {len(waits)})"
        on_progress(Progress("recover", None, message))
        await asyncio.sleep(wait)
        try:
            seen = await read_state(api, session_id)
        except SessionGone as gone:
            return Turn(status="failed", error=gone.message, failure=gone, dropped=True)
        except (TokenRejected, GuestQuotaReached) as refused:
            # No later look can see more than this one.
            return Turn(status="unknown", error=refused.message, failure=refused, dropped=True)
        except PromptreelError:
            seen = None
            continue
        if seen.fingerprint != before.fingerprint:
            return Turn(status="done", changes=changes(before, seen), state=seen, dropped=True)
    if seen is None:
        return Turn(status="unknown", dropped=True)
    return Turn(status="unchanged", state=seen, dropped=True)


async def conclude(api: Api, session_id: str, before: ProjectState, reading: Reading) -> Turn:
    """Look at the state after a stream that ended as it should."""
    after: ProjectState | None = None
    unread: PromptreelError | None = None
    try:
        after = await read_state(api, session_id)
        for wait in api.transport.pace.confirm:
            if after.fingerprint != before.fingerprint or not _promises_change(reading, before):
                break
            await asyncio.sleep(wait)
            after = await read_state(api, session_id)
    except PromptreelError as error:
        unread = error
    found = changes(before, after) if after is not None else ()
    turn = _turn(_status(reading, after, found), reading, after, found)
    if turn.status == "unknown" and unread is not None:
        return replace(turn, error=unread.message, failure=unread)
    return turn


def _promises_change(reading: Reading, before: ProjectState) -> bool:
    draft = reading.delta.get("draft")
    return draft is not None and fingerprint({"draft": draft}) != fingerprint({"draft": before.draft})


def _status(reading: Reading, after: ProjectState | None, found: tuple[str, ...]) -> TurnStatus:
    if reading.failure is not None:
        return "failed"
    if reading.question is not None:
        return "awaiting_input"
    if reading.texts or found:
        return "done"
    return "unknown" if after is None else "unchanged"


def _turn(
    status: TurnStatus,
    reading: Reading,
    after: ProjectState | None,
    found: tuple[str, ...],
    *,
    dropped: bool = False,
) -> Turn:
    failure = reading.failure if status == "failed" else None
    return Turn(
        status=status,
        texts=reading.texts,
        tools=reading.tools,
        question=reading.question,
        error=failure.message if failure else None,
        changes=found,
        state=after,
        failure=failure,
        dropped=dropped,
    )


def merge(reading: Reading, turn: Turn) -> Turn:
    """Put together what a stream said before it broke and what the state showed after."""
    status = turn.status
    if turn.failure is None and reading.failure is not None:
        return _turn("failed", reading, turn.state, turn.changes, dropped=True)
    if status == "unchanged" and reading.question is not None:
        status = "awaiting_input"
    return replace(turn, status=status, texts=reading.texts, tools=reading.tools, question=reading.question)
