"""`POST /run_sse`: one message to the agent and all that comes of it, as a stream of events."""

from __future__ import annotations

import asyncio
import logging
import secrets
from contextlib import aclosing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import ValidationError
from starlette.responses import StreamingResponse

from promptreel.wire import APP_NAME, RunRequest
from promptreel_studio.store import Session, User, assets, ledger, sessions

from .answers import state_of_draft
from .errors import ApiError, DetailError
from .events import HEARTBEAT, Invocation, new_call_id
from .exports import no_credits
from .generation import Generation
from .requests import read_json, signed_in, studio_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import AsyncGenerator

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import Receive, Scope, Send

    from promptreel_studio.agent import Reply

    from .context import Studio

log = logging.getLogger("promptreel_studio")

_APOLOGY = "The studio could not work on this message. Try it in other words."
_TOO_SLOW = "The studio took too long over this message. Try a shorter one."
_ENDING_SECONDS = 5.0
"""A turn that is given up has this long to end its source and to remove what that has written."""


async def run_sse(request: Request) -> Response:
    """Check everything that can be checked, then start the stream."""
    studio, user = studio_of(request), await signed_in(request)
    run = await _read(request)
    message = run.text().strip()
    if not message:
        raise DetailError(
            422, [_detail("value_error", ["new_message", "parts"], "The message is empty: say what to make.")]
        )
    slot = (user.id, run.session_id)
    if slot in studio.talking:
        raise ApiError(409, "This project is still working on another message. Wait until it is finished.")
    studio.talking.add(slot)
    try:
        session = None
        if run.user_id in {"me", user.id}:
            session = await studio.db.run(sessions.find, user, run.session_id)
        if session is None:
            raise DetailError(404, f"Session not found: {run.session_id}")
        turn = Turn(studio, user, session, message)
        await turn.freeze()
    except BaseException:
        studio.talking.discard(slot)
        raise
    return TurnStream(turn)


@dataclass
class Turn:
    """One run. Only its last step changes anything, in one transaction."""

    studio: Studio
    user: User
    session: Session
    message: str

    def __post_init__(self) -> None:
        self._reference = f"turn:{secrets.token_hex(8)}"
        self._invocation = Invocation()
        self._generation = Generation(self.studio, self.session)
        self._thinking: asyncio.Task[Reply] | None = None

    async def freeze(self) -> None:
        """Reserve what the turn may cost.

        Raises:
            ApiError: 2001, not enough credits.
        """
        config = self.studio.config
        cost = config.price(has_draft=self.session.draft is not None)
        if config.starting_credits is None or not cost:
            return
        try:
            await self.studio.db.run(ledger.freeze, self.user, self._reference, cost, now=self.studio.clock())
        except ledger.NotEnoughCredits as error:
            raise no_credits(error) from None

    async def close(self) -> None:
        """End what still thinks and let the session go; what was reserved and not spent is free again, and clips nobody saw are gone.

        A client that leaves while an event is being sent leaves `events` suspended, so its own end is not enough.
        """
        try:
            if self._thinking is not None:
                self._thinking.cancel()
                await asyncio.wait({self._thinking}, timeout=_ENDING_SECONDS)
        finally:
            self._generation.discard()
            self.studio.talking.discard((self.user.id, self.session.id))
        if self.studio.config.starting_credits is not None:
            await self.studio.db.run(ledger.release, self._reference)

    async def events(self) -> AsyncGenerator[bytes]:
        """Run the agent, with heartbeats while it thinks; then tell what it did."""
        self._thinking = thinking = asyncio.create_task(self._think())
        try:
            while not (await asyncio.wait({thinking}, timeout=self.studio.config.heartbeat_seconds))[0]:
                yield HEARTBEAT
            reply = thinking.result()
        except TimeoutError:
            yield self._invocation.error("Timeout", _TOO_SLOW)
            return
        except Exception:  # the agent is pure: whatever it raises, the project is as it was
            log.exception("the agent failed")
            yield self._invocation.error("AgentError", _APOLOGY)
            return
        async with aclosing(self._tell(reply)) as told:
            async for event in told:
                yield event

    async def _think(self) -> Reply:
        studio, session = self.studio, self.session
        await asyncio.sleep(studio.config.think_seconds)
        uploaded = await studio.db.run(assets.of_session, session.id)
        history = await studio.db.run(sessions.versions, session.id)
        async with asyncio.timeout(studio.config.turn_seconds):
            reply = await asyncio.to_thread(
                studio.agent,
                self.message,
                session.draft,
                assets=uploaded,
                language=session.language,
                seed=(session.seed + session.turns) % 2**31,
                history=history,
            )
        return await self._generation.fill(reply)

    async def _tell(self, reply: Reply) -> AsyncGenerator[bytes]:
        """The announcement, the tool's call and answer, the texts. What the answer shows is saved before."""
        made, tool = self._invocation, reply.tool
        if reply.intro:
            yield made.text(reply.intro)
        call_id = new_call_id()
        if tool is not None:
            yield made.call(call_id, tool.name, tool.args)
        await self.studio.db.run(self._save, reply)
        delta = state_of_draft(reply.draft)
        if tool is not None:
            yield made.answer(call_id, tool.name, tool.result, delta)
        elif delta:
            yield made.state(delta)
        for text in reply.texts:
            yield made.text(text)

    def _save(self, connection: sqlite3.Connection, reply: Reply) -> None:
        now = self.studio.clock()
        assets.add(connection, self._generation.take())
        sessions.save_turn(
            connection, self.session.id, reply.draft, now=now, steps=reply.steps, before=reply.before
        )
        if reply.draft is not None:
            ledger.charge(connection, self._reference)


class TurnStream(StreamingResponse):
    """The stream of a turn; when the client closes it, the turn is over."""

    def __init__(self, turn: Turn) -> None:
        super().__init__(
            turn.events(),
            media_type="text/event-stream",
            headers={"Cache-Control": "no-cache", "X-Accel-Buffering": "no"},
        )
        self._turn = turn

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the events, and always close the turn."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            await self._turn.close()


async def _read(request: Request) -> RunRequest:
    """The body, refused in the words of google-adk."""
    try:
        run = RunRequest.model_validate(await read_json(request))
    except ValidationError as error:
        raise DetailError(422, [_detail(e["type"], e["loc"], e["msg"]) for e in error.errors()]) from None
    except ApiError as error:
        if error.status != 400:
            raise
        raise DetailError(422, [_detail("json_invalid", [], error.message)]) from None
    if run.app_name != APP_NAME:
        raise DetailError(404, f"App not found: {run.app_name[:64]}")
    return run


def _detail(kind: str, where: tuple[int | str, ...] | list[str], message: str) -> dict[str, object]:
    return {"type": kind, "loc": ["body", *where], "msg": message}
