"""The application: which address does what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect
from starlette.routing import Route

from . import accounts, exports, files, projects, service, turns, uploads
from .errors import ApiError, on_api_error, on_crash, on_disconnect, on_http_error
from .guard import Guard

if TYPE_CHECKING:
    from .context import Studio

ROUTES = (
    ("POST", "/api/auth/anonymous-token", accounts.anonymous_token),
    ("POST", "/api/auth/claim-token", accounts.claim_token),
    ("GET", "/api/credits/balance/simple", accounts.balance),
    ("POST", "/api/tasks/{user}/with-session/{app}", projects.create),
    ("GET", "/api/state/{app}/{user}/{session_id}/latest", projects.latest),
    ("POST", "/run_sse", turns.run_sse),
    ("POST", "/api/upload-video/{app}/{user}/{session_id}", uploads.upload),
    ("POST", "/api/render/proxy/lambda", exports.submit),
    ("GET", "/api/render/proxy/lambda/{render_id}", exports.poll),
    ("POST", "/api/render/proxy/lambda/{render_id}/cancel", exports.cancel),
    ("GET", "/api/render/proxy/{render_id}/download", files.download),
    ("GET", "/files/{key}/{name}", files.by_link),
    ("GET", "/healthz", service.healthz),
    ("POST", "/studio/stop", service.stop),
)


def create_app(studio: Studio) -> Starlette:
    """Build the server of one studio, which must be `running()`."""
    app = Starlette(
        routes=[Route(path, endpoint, methods=[method]) for method, path, endpoint in ROUTES],
        middleware=[Middleware(Guard, host=studio.config.host, activity=studio.activity)],
        exception_handlers={
            ApiError: on_api_error,
            ClientDisconnect: on_disconnect,
            HTTPException: on_http_error,
            Exception: on_crash,
        },
    )
    app.state.studio = studio
    return app
