"""`GET /files/...`: an exported file by its signed link; `Range`, `If-Range` and `HEAD` are understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import FileResponse

from promptreel_mcp.answers import media_type

from .answers import refused

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.requests import Request
    from starlette.responses import Response

    from .links import Signer
    from .rooms import Rooms
    from .users import Users

_HEADERS = {
    "Cache-Control": "private",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Files:
    """Hands out the files that exports have made."""

    def __init__(self, users: Users, rooms: Rooms, signer: Signer) -> None:
        self._users = users
        self._rooms = rooms
        self._signer = signer

    async def answer(self, request: Request) -> Response:
        """Answer with the file; what was not signed here, or is nobody's, is simply not there."""
        job, name = request.path_params["job"], request.path_params["name"]
        ticket = self._signer.check(job, name, request.query_params)
        user = self._users.named(ticket.user) if ticket else None
        if ticket is None or user is None:
            return refused(404, "There is no such file.")
        again = f"Call `wait` with the job {ticket.job} for a new link."
        if ticket.is_over:
            return refused(410, "The link has expired.", hint=again)
        file = await self._rooms.of(user).exported(ticket.job)
        if file is None or not ticket.fits(file):
            return refused(
                410, "The file was moved or changed since the link was made.", hint="Export it again."
            )
        return _response(file)


def _response(file: Path) -> Response:
    return FileResponse(
        file,
        media_type=media_type(file) or "application/octet-stream",
        filename=file.name,
        stat_result=file.stat(),
        headers=_HEADERS,
    )
