"""What can be answered instead of a result: a code of the protocol (§4.10) and a plain sentence."""

from __future__ import annotations

import errno
import logging
import sqlite3
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

log = logging.getLogger("promptreel_studio")

TOKEN_REJECTED = 1001
SESSION_GONE = 1002
NO_CREDITS = 2001
UNSUPPORTED_MEDIA = 4001
MEDIA_TOO_LARGE = 4002


class ApiError(Exception):
    """An answer that is an error.

    Args:
        status: HTTP status.
        code: Code of the protocol; most are the HTTP status itself.
        message: One plain sentence, with what to do next.
        headers: Additional response headers.
    """

    def __init__(
        self, status: int, message: str, *, code: int | None = None, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = status if code is None else code
        self.message = message
        self.headers = dict(headers or {})


class DetailError(ApiError):
    """An error in the shape that google-adk gives it: `{"detail": ...}`."""

    def __init__(self, status: int, detail: str | list[dict[str, object]]) -> None:
        super().__init__(status, str(detail))
        self.detail = detail


def token_rejected() -> ApiError:
    """No token, an unknown one, or one that expired."""
    return ApiError(
        401,
        "The token is missing, unknown or expired. Ask /api/auth/anonymous-token for a new one.",
        code=TOKEN_REJECTED,
        headers={"WWW-Authenticate": "Bearer"},
    )


def session_gone() -> ApiError:
    """An unknown session, or another user's: nobody can tell which."""
    return ApiError(404, "Session not found. Create a new project.", code=SESSION_GONE)


def render_gone() -> ApiError:
    """An unknown render, or another user's."""
    return ApiError(404, "Render not found. Submit it again.")


def answer(error: ApiError) -> Response:
    """Say it in the envelope; renders have one of their own."""
    if isinstance(error, DetailError):
        body: dict[str, object] = {"detail": error.detail}
    else:
        body = {"code": error.code, "message": error.message, "success": False, "error": error.message}
    return JSONResponse(body, status_code=error.status, headers=error.headers)


async def on_api_error(_request: Request, error: Exception) -> Response:
    """Answer an `ApiError`."""
    assert isinstance(error, ApiError)  # noqa: S101 - registered for this class alone
    return answer(error)


async def on_http_error(_request: Request, error: Exception) -> Response:
    """Answer unknown paths and methods."""
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for this class alone
    sentences = {404: "There is nothing at this address.", 405: "This address does not accept this method."}
    message = sentences.get(error.status_code, f"{error.detail}.")
    return answer(ApiError(error.status_code, message, headers=error.headers))


async def on_disconnect(_request: Request, _error: Exception) -> Response:
    """Nobody is there to read this."""
    return Response(status_code=499)


def is_full(error: BaseException) -> bool:
    """Whether the disk is full, for a file or for the database."""
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
    return isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT}


async def on_crash(_request: Request, error: Exception) -> Response:
    """Answer what nobody foresaw; the traceback goes to the log only."""
    if is_full(error):
        return answer(ApiError(507, "The disk of the studio is full. Free some space and try again."))
    log.error("a request failed", exc_info=error)
    return answer(ApiError(500, "The studio ran into an unexpected problem. Its log says more."))
