"""The studio's own addresses: is it there, and end it."""

from __future__ import annotations

import hmac
import os
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse

from .answers import enveloped
from .errors import ApiError
from .requests import studio_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


async def healthz(request: Request) -> Response:
    """`GET /healthz`."""
    return JSONResponse(
        {"name": "promptreel-studio", "version": studio_of(request).version, "pid": os.getpid()}
    )


async def stop(request: Request) -> Response:
    """`POST /studio/stop`, for whoever can read the address file."""
    studio = studio_of(request)
    given = request.headers.get("x-studio-secret", "")
    if not hmac.compare_digest(given.encode(), studio.secret.encode()):
        raise ApiError(403, "Only the one who started the studio may stop it.")
    studio.stop()
    return enveloped({"stopping": True})
