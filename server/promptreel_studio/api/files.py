"""Bytes of assets and renders, with `Range`: behind links that nobody can guess, or by token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import FileResponse

from promptreel_studio.render.plan import extras
from promptreel_studio.store import assets, renders

from .answers import EXTRAS
from .errors import ApiError, render_gone
from .requests import signed_in, studio_of

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.requests import Request
    from starlette.responses import Response

CONTENT_TYPES = {
    "mp4": "video/mp4",
    "mov": "video/quicktime",
    "avi": "video/x-msvideo",
    "webm": "video/webm",
    "mkv": "video/x-matroska",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "mp3": "audio/mpeg",
    "wav": "audio/wav",
    "m4a": "audio/mp4",
    "aac": "audio/aac",
    "srt": "application/x-subrip",
    "vtt": "text/vtt",
}
"""Every type that an upload may have, by its extension (protocol.md §4.4); captions are ours."""


async def by_link(request: Request) -> Response:
    """`GET /files/<key>/<name>`: no token, as from a CDN."""
    studio, key = studio_of(request), request.path_params["key"]
    asset = await studio.db.run(assets.by_link, key)
    if asset is not None:
        return _file(studio.folder.asset(asset.stored_as), asset.filename, "inline")
    render = await studio.db.run(renders.by_link, key)
    if render is not None:
        film, name = studio.folder.render(render.stored_as), request.path_params["name"]
        for path, ending in zip(extras(film), EXTRAS.values(), strict=True):
            if name.endswith(ending):
                return _file(path, f"{render.id}{ending}", "inline")
        return _file(film, f"{render.id}.{render.output['format']}", "inline")
    raise ApiError(404, "There is no file at this address.")


async def download(request: Request) -> Response:
    """`GET /api/render/proxy/<id>/download`."""
    studio, user = studio_of(request), await signed_in(request)
    render = await studio.db.run(renders.find, user, request.path_params["render_id"])
    if render is None:
        raise render_gone()
    if render.status != "completed":
        raise ApiError(409, f"The video is not finished: this render is {render.status}.")
    return _file(
        studio.folder.render(render.stored_as), f"{render.id}.{render.output['format']}", "attachment"
    )


def _file(path: Path, filename: str, disposition: str) -> Response:
    if not path.is_file():
        raise ApiError(410, "The file is no longer there. Export the video again.")
    return FileResponse(
        path,
        media_type=CONTENT_TYPES.get(path.suffix.lstrip("."), "application/octet-stream"),
        filename=filename,
        content_disposition_type=disposition,
        headers={"X-Content-Type-Options": "nosniff", "Cache-Control": "private, max-age=3600"},
    )
