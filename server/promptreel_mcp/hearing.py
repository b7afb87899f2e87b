"""Hosts of before 2026-07-28 hear what they have subscribed to, whichever session of their user caused it.

The SDK serves `subscriptions/listen` of newer hosts by itself, from the same bus.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

from mcp.server import NotificationOptions
from mcp.shared.subscriptions import ResourcesListChanged, ResourceUpdated
from mcp.types import INVALID_PARAMS, EmptyResult, SubscribeRequestParams, UnsubscribeRequestParams
from mcp.types.version import MODERN_PROTOCOL_VERSIONS

from mcp import MCPError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from mcp.server import Server
    from mcp.server.connection import Connection
    from mcp.server.context import CallNext, HandlerResult, ServerRequestContext
    from mcp.server.session import ServerSession
    from mcp.server.subscriptions import SubscriptionBus
    from mcp.shared.subscriptions import ServerEvent
    from mcp.types import ServerCapabilities

    Request = ServerRequestContext[Any, Any]

_MOST = 1000
"""Addresses that one session may subscribe to."""
_CHANGES = NotificationOptions(resources_changed=True)
_LIST = ResourcesListChanged()
_log = logging.getLogger(__name__)


class Hearing:
    """The sessions of one server that hear of changes.

    Args:
        bus: Where changes are published.
        begin: Called with the addresses that a host begins to listen to, of either era.
    """

    def __init__(self, bus: SubscriptionBus, begin: Callable[[Iterable[str]], Awaitable[None]]) -> None:
        self._bus = bus
        self._begin = begin
        self._sessions: dict[Connection, _Session] = {}

    def join(self, server: Server[Any]) -> None:
        """Serve subscriptions of the old era, and look on at those of the new one."""
        server.add_request_handler("resources/subscribe", SubscribeRequestParams, self._subscribe)
        server.add_request_handler("resources/unsubscribe", UnsubscribeRequestParams, self._unsubscribe)
        server.middleware.append(self._look_on)
        capabilities = server.get_capabilities

        def with_changes(
            _: NotificationOptions | None = None, *more: Any, **named: Any
        ) -> ServerCapabilities:
            return capabilities(_CHANGES, *more, **named)

        # Which changes old hosts are told of is said by whoever runs the SDK's server, and over HTTP that is the SDK.
        server.get_capabilities = with_changes

    async def _look_on(self, ctx: Request, call_next: CallNext) -> HandlerResult:
        if ctx.method == "notifications/initialized" and ctx.protocol_version not in MODERN_PROTOCOL_VERSIONS:
            self._session(ctx)
        if ctx.method == "subscriptions/listen":
            wanted = (ctx.params or {}).get("notifications")
            addresses = wanted.get("resourceSubscriptions") if isinstance(wanted, dict) else None
            if isinstance(addresses, list):
                await self._begin([str(address) for address in addresses[:_MOST]])
        return await call_next(ctx)

    async def _subscribe(self, ctx: Request, params: SubscribeRequestParams) -> EmptyResult:
        session, address = self._session(ctx), str(params.uri)
        if len(session.addresses) >= _MOST and address not in session.addresses:
            raise MCPError(INVALID_PARAMS, f"A session may subscribe to {_MOST} addresses at most.")
        session.addresses.add(address)
        await self._begin([address])
        return EmptyResult()

    async def _unsubscribe(self, ctx: Request, params: UnsubscribeRequestParams) -> EmptyResult:
        self._session(ctx).addresses.discard(str(params.uri))
        return EmptyResult()

    def _session(self, ctx: Request) -> _Session:
        """Return what is known of a host; it is forgotten when its connection closes."""
        connection = ctx.session._connection  # noqa: SLF001 - the SDK's own place for what lasts as long as a session
        if connection not in self._sessions:
            made = self._sessions[connection] = _Session(ctx.session)
            leave = self._bus.subscribe(made.heard)

            async def forget() -> None:
                leave()
                self._sessions.pop(connection, None)
                await made.close()

            connection.exit_stack.push_async_callback(forget)
        return self._sessions[connection]


class _Session:
    """One host of the old era; what it has not taken in yet is told once, and holds up nobody else."""

    def __init__(self, session: ServerSession) -> None:
        self.addresses: set[str] = set()
        self._session = session
        self._news: dict[ServerEvent, None] = {}
        self._wake = asyncio.Event()
        self._task = asyncio.create_task(self._tell())

    def heard(self, event: ServerEvent) -> None:
        """Take note of what has changed, if this host is to be told."""
        if event == _LIST or (isinstance(event, ResourceUpdated) and event.uri in self.addresses):
            self._news[event] = None
            self._wake.set()

    async def close(self) -> None:
        """Tell nothing more."""
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def _tell(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._news:
                event = next(iter(self._news))
                del self._news[event]
                try:
                    await self._send(event)
                except Exception as error:  # noqa: BLE001 - whatever a closed transport raises
                    _log.debug("a notice did not reach the host: %s", error)

    async def _send(self, event: ServerEvent) -> None:
        if isinstance(event, ResourceUpdated):
            await self._session.send_resource_updated(event.uri)
        else:
            await self._session.send_resource_list_changed()
