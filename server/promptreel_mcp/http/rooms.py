"""One room per user: their own tools, sessions, notices and jobs. What is not in a room cannot leak into it."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from contextlib import suppress
from typing import TYPE_CHECKING

from mcp.server.transport_security import TransportSecuritySettings

from promptreel_mcp.actions import Desk
from promptreel_mcp.server import build_server

from .links import exported_file

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.types import Receive, Scope, Send

    from promptreel.settings import Settings

    from .users import User

_CONVERSATIONS = 256
"""Conversations of a user whose project is remembered; the one that was silent longest is forgotten first."""
_CLOSING_SECONDS = 2.0


class Room:
    """Everything of one user."""

    def __init__(self, user: User, settings: Settings) -> None:
        self.user = user
        self._desk = Desk(user.settings(settings))
        self._conversations: OrderedDict[str, Desk] = OrderedDict()
        self._server = build_server()
        # The guard before all routes has looked at Host and Origin already, by more names than these.
        unchecked = TransportSecuritySettings(enable_dns_rebinding_protection=False)
        self._server.streamable_http_app(transport_security=unchecked)
        self._opened, self._closing = asyncio.Event(), asyncio.Event()
        self._task = asyncio.create_task(self._run())

    @property
    def settings(self) -> Settings:
        """What this user's work is done with."""
        return self._desk.settings

    def desk(self, conversation: str | None, client_name: str | None) -> Desk:
        """Return the desk of a conversation; without one a fresh desk, which knows of no project yet."""
        known = self._conversations.get(conversation) if conversation else None
        if known is not None and conversation is not None:
            self._conversations.move_to_end(conversation)
            return known
        self._desk.hosted_by(client_name)
        made = Desk(self._desk.settings)
        # One connection to the journal for all of them.
        made.jobs = self._desk.jobs
        if conversation is not None:
            self._conversations[conversation] = made
            if len(self._conversations) > _CONVERSATIONS:
                self._conversations.popitem(last=False)
        return made

    async def exported(self, job: str) -> Path | None:
        """Return the file that an export of this user has made, None if there is none."""
        if not self._desk.has_journal():
            return None
        return exported_file(await self._desk.jobs.job(job))

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer an MCP request of this user."""
        await self._opened.wait()
        await self._server.session_manager.handle_request(scope, receive, send)

    async def close(self) -> None:
        """End all sessions; jobs go on."""
        self._closing.set()
        with suppress(TimeoutError):
            async with asyncio.timeout(_CLOSING_SECONDS):
                await self._task

    async def _run(self) -> None:
        """Hold the sessions' task group open; it must be left by the task that entered it."""
        async with self._server.session_manager.run():
            self._opened.set()
            await self._closing.wait()


class Rooms:
    """The rooms of all users who have come so far."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._rooms: dict[str, Room] = {}

    def of(self, user: User) -> Room:
        """Return a user's room; it is opened at their first request."""
        if user.name not in self._rooms:
            self._rooms[user.name] = Room(user, self._settings)
        return self._rooms[user.name]

    async def close(self) -> None:
        """Close all of them."""
        await asyncio.gather(*(room.close() for room in self._rooms.values()))
