"""What routes answer beside MCP: JSON, with a sentence where something was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import JSONResponse

from promptreel.errors import MediaRefused, MediaTooLarge, OutputRefused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from promptreel.errors import PromptreelError


def refused(
    status: int, message: str, *, hint: str = "", headers: Mapping[str, str] | None = None
) -> JSONResponse:
    """Return a refusal in words."""
    said = {"error": message} | ({"hint": hint} if hint else {})
    return JSONResponse(said, status_code=status, headers=headers)


def refused_for(error: PromptreelError) -> JSONResponse:
    """Return one of our errors as a refusal."""
    statuses = {MediaTooLarge: 413, MediaRefused: 415, OutputRefused: 507}
    status = next((status for kind, status in statuses.items() if isinstance(error, kind)), 400)
    return refused(status, error.message, hint=error.hint)


def unauthorized() -> JSONResponse:
    """Return the answer to a request without a token that is known."""
    return refused(
        401,
        "A token is needed.",
        hint="Send it as: Authorization: Bearer TOKEN",
        headers={"WWW-Authenticate": 'Bearer realm="promptreel"'},
    )
