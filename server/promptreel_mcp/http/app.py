"""The routes: MCP, files, what comes in, and whether the server lives; with the checks before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route, Router

from promptreel.identity import skill_name_and_version
from promptreel_mcp.tools.running import caller

from .answers import refused, unauthorized
from .caller import Caller
from .files import Files
from .guard import Guard
from .incoming import take_in
from .links import Signer
from .rooms import Rooms
from .traffic import Traffic

if TYPE_CHECKING:
    from starlette.responses import Response
    from starlette.types import ASGIApp, Receive, Scope, Send

    from promptreel.settings import Settings

    from .guard import Doors
    from .users import User, Users

_METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE")
_EXPOSED = (
    "Mcp-Session-Id",
    "WWW-Authenticate",
    "Content-Range",
    "Accept-Ranges",
    "ETag",
    "Content-Disposition",
)


class HttpServer:
    """All that one process serves."""

    def __init__(self, settings: Settings, users: Users, doors: Doors) -> None:
        self._settings = settings
        self._users = users
        self._rooms = Rooms(settings)
        self._signer = Signer(settings.home)
        files = Files(users, self._rooms, self._signer)
        routes = [
            Route("/healthz", _health, methods=["GET"]),
            Route("/files/{job}/{name}", files.answer, methods=["GET"]),
            Route("/incoming/{name:path}", self._take_in, methods=["PUT"]),
            Route("/mcp", _Mcp(self)),
        ]
        inner: ASGIApp = Router(routes, redirect_slashes=False, default=_unknown)
        self._traffic = Traffic(inner)
        inner = self._traffic
        if doors.origins:
            pages = sorted(doors.origins)
            inner = CORSMiddleware(
                inner, pages, allow_methods=_METHODS, allow_headers=["*"], expose_headers=_EXPOSED
            )
        self.app: ASGIApp = Guard(inner, doors)

    async def close(self, seconds: float) -> None:
        """Take no more calls, give those that run at most `seconds`, and end all sessions; jobs go on."""
        await self._traffic.close(seconds)
        await self._rooms.close()

    def user_of(self, request: Request) -> User | None:
        """Return who sends a request, by its token."""
        given = request.headers.getlist("authorization")
        kind, _, token = (given[0] if len(given) == 1 else "").partition(" ")
        return self._users.who(token.strip()) if kind.lower() == "bearer" else None

    async def answer(self, user: User, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer an MCP request in its user's room."""
        request = Request(scope)
        room = self._rooms.of(user)
        conversation = request.headers.get("mcp-session-id")
        address = f"{request.url.scheme}://{request.headers['host']}"
        token = caller.set(Caller(room, conversation, address, self._signer, self._traffic.last_call))
        try:
            await room.serve(scope, receive, send)
        finally:
            caller.reset(token)

    async def _take_in(self, request: Request) -> Response:
        user = self.user_of(request)
        if user is None:
            return unauthorized()
        return await take_in(request, self._rooms.of(user).settings, user.incoming(self._settings.home))


class _Mcp:
    """The MCP route; a class, so that Starlette hands requests on as they are."""

    def __init__(self, server: HttpServer) -> None:
        self._server = server

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        user = self._server.user_of(Request(scope))
        if user is None:
            await unauthorized()(scope, receive, send)
            return
        await self._server.answer(user, scope, receive, send)


async def _health(_: Request) -> Response:
    return JSONResponse({"ok": True, "version": skill_name_and_version()[1]})


async def _unknown(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "http":
        await refused(404, "There is nothing here.", hint="MCP is at /mcp.")(scope, receive, send)
