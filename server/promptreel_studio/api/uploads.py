"""`POST /api/upload-video/...`: files or links in, assets of the project out."""

from __future__ import annotations

import asyncio
import secrets
from typing import TYPE_CHECKING

from promptreel.wire import Uploaded, UrlUploadRequest
from promptreel_studio.media.errors import MediaError
from promptreel_studio.media.subtitles import EXTENSIONS, read_subtitles
from promptreel_studio.store import Asset, assets

from .answers import asset_record, enveloped
from .errors import UNSUPPORTED_MEDIA, ApiError
from .fetch import fetch
from .incoming import Incoming
from .multipart import MultipartReader
from .probing import Probed, probe_file, unsupported
from .requests import base_url, body_of, own_session, read_model, signed_in, studio_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from promptreel_studio.media.subtitles import Subtitles
    from promptreel_studio.store import Session

    from .context import Studio
    from .incoming import IncomingFile


async def upload(request: Request) -> Response:
    """Take all files or none."""
    studio, user = studio_of(request), await signed_in(request)
    session = await own_session(request, user, request.path_params["session_id"])
    config = studio.config
    with Incoming(studio.folder, largest=config.max_upload_bytes, most=config.max_files) as incoming:
        content_type = request.headers.get("content-type", "")
        if content_type.startswith("multipart/form-data"):
            await MultipartReader(incoming).receive(body_of(request), content_type)
        else:
            await _fetch_all(studio, incoming, await read_model(request, UrlUploadRequest))
        if not incoming.files:
            raise ApiError(
                400, "The upload holds no files. Send them in the field 'files', or links in 'urls'."
            )
        uploaded = [await _look(studio, session, file) for file in incoming.files]
        for file, asset in zip(incoming.files, uploaded, strict=True):
            file.path.replace(studio.folder.asset(asset.stored_as))
        try:
            await studio.db.run(assets.add, uploaded)
        except BaseException:
            for asset in uploaded:
                studio.folder.asset(asset.stored_as).unlink(missing_ok=True)
            raise
    base = base_url(request)
    records = [asset_record(asset, base) for asset in uploaded]
    return enveloped(Uploaded.model_validate({"files": records, "session_state_applied": True}))


async def _fetch_all(studio: Studio, incoming: Incoming, wanted: UrlUploadRequest) -> None:
    if len(wanted.urls) > studio.config.max_files:
        raise ApiError(400, f"At most {studio.config.max_files} files can be uploaded at once.")
    for url in wanted.urls:
        await fetch(
            url,
            incoming,
            seconds=studio.config.fetch_seconds,
            allow_private=studio.config.allow_private_links,
        )


async def _look(studio: Studio, session: Session, file: IncomingFile) -> Asset:
    await asyncio.to_thread(file.close)
    if not file.size:
        raise unsupported(file.filename)
    text = None
    if file.extension in EXTENSIONS:
        text, note = await _read_captions(file)
        probed = Probed(file_type="subtitle", note=note)
    else:
        probed = await probe_file(studio.probe, file.path, file.filename, seconds=studio.config.probe_seconds)
    asset_id = f"asset_{secrets.token_hex(8)}"
    return Asset(
        id=asset_id,
        session_id=session.id,
        user_id=session.user_id,
        link_key=secrets.token_urlsafe(24),
        stored_as=f"{asset_id}.{file.extension}",
        filename=file.filename,
        file_type=probed.file_type,
        duration=probed.duration,
        width=probed.width,
        height=probed.height,
        fps=probed.fps,
        has_audio=probed.has_audio,
        hash=file.hash,
        bytes=file.size,
        created=studio.clock(),
        note=probed.note,
        text=text,
    )


async def _read_captions(file: IncomingFile) -> Subtitles:
    try:
        return read_subtitles(await asyncio.to_thread(file.path.read_bytes))
    except MediaError as error:
        message = f"{file.filename}: {error.message} {error.hint}".strip()
        raise ApiError(415, message, code=UNSUPPORTED_MEDIA) from None
