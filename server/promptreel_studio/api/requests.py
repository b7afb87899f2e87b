"""Reading requests: bodies with a limit, and whose session a path names."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from promptreel.wire import APP_NAME
from promptreel_studio.store import User, sessions, users

from .context import Studio
from .errors import ApiError, session_gone, token_rejected

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from starlette.requests import Request

    from promptreel_studio.store import Session

_Model = TypeVar("_Model", bound=BaseModel)


def studio_of(request: Request) -> Studio:
    """The studio that a request came to."""
    studio = request.app.state.studio
    assert isinstance(studio, Studio)  # noqa: S101 - set by create_app
    return studio


async def signed_in(request: Request) -> User:
    """The user of a request.

    Raises:
        ApiError: 401/1001, no good token.
    """
    studio = studio_of(request)
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    user = None
    if scheme.lower() == "bearer" and token.strip():
        user = await studio.db.run(users.by_token, token.strip(), now=studio.clock())
    if user is None:
        raise token_rejected()
    return user


def check_path(request: Request, user: User) -> None:
    """Check `/<app>/<user>/` of a path: `me`, or the user's own id.

    Raises:
        ApiError: 404/1002.
    """
    if request.path_params.get("app", APP_NAME) != APP_NAME:
        raise session_gone()
    if request.path_params.get("user", "me") not in {"me", user.id}:
        raise session_gone()


async def own_session(request: Request, user: User, session_id: str) -> Session:
    """The user's session.

    Raises:
        ApiError: 404/1002 when it is unknown or another's.
    """
    check_path(request, user)
    session = await studio_of(request).db.run(sessions.find, user, session_id)
    if session is None:
        raise session_gone()
    return session


async def body_of(request: Request) -> AsyncGenerator[bytes]:
    """The body in pieces, as they come.

    Raises:
        ApiError: 408, the client has stopped sending.
    """
    pieces = aiter(request.stream())
    seconds = studio_of(request).config.body_seconds
    while True:
        try:
            async with asyncio.timeout(seconds):
                piece = await anext(pieces)
        except StopAsyncIteration:
            return
        except TimeoutError:
            raise ApiError(408, "The request stopped in the middle. Send it again.") from None
        yield piece


async def read_json(request: Request) -> Any:
    """The decoded body, None where there is none.

    Raises:
        ApiError: 413 too large, 400 not JSON.
    """
    limit = studio_of(request).config.max_json_bytes
    body = bytearray()
    async for chunk in body_of(request):
        body += chunk
        if len(body) > limit:
            raise ApiError(413, f"The request is larger than {limit // 1024} KB.")
    if not body.strip():
        return None
    try:
        return json.loads(body, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise ApiError(400, "The request is not valid JSON.") from None


def _no_constant(name: str) -> Any:
    message = f"{name} is not JSON"
    raise ValueError(message)


async def read_model(request: Request, model: type[_Model]) -> _Model:
    """The body as a model of the protocol.

    Raises:
        ApiError: 400, with the first thing that is wrong.
    """
    try:
        return model.model_validate(await read_json(request) or {})
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "body"
        raise ApiError(400, f"The request cannot be used: {where}: {first['msg'].lower()}.") from None


def base_url(request: Request) -> str:
    """Our address as the client knows it; the port may be another one after every start."""
    return f"{request.url.scheme}://{request.headers['host']}"
