"""Uploads: local files streamed from disk, links fetched by the backend (protocol.md §4.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from promptreel.errors import (
    BadAnswer,
    InvalidInput,
    MediaTooLarge,
    Unreachable,
    UnsupportedMedia,
)
from promptreel.media import ACCEPTED, LocalMedia, check_file, check_url, is_url, url_filename
from promptreel.timeline.values import mapping
from promptreel.wire import APP_NAME, UploadedFile, UrlUploadRequest

from .calls import Call
from .multipart import Multipart
from .reading import lenient
from .throttle import Throttle
from .types import OnProgress, Progress

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from promptreel.settings import Settings

    from .api import Api
    from .replies import Reply

MAX_FILES = 50


async def upload(
    api: Api, settings: Settings, session_id: str, sources: Sequence[Path | str], on_progress: OnProgress
) -> tuple[UploadedFile, ...]:
    """Upload files and links; everything is looked at before anything is sent.

    Args:
        api: The backend.
        settings: Limits and allowed folders.
        session_id: The project.
        sources: Local paths and http(s) links; the answer has them in this order, files first.
        on_progress: Told about the bytes of files; how far the backend is with links nobody says.

    Raises:
        MediaRefused: A source may not or cannot be read; nothing was sent.
        UnsupportedMedia: The backend does not take the type.
        MediaTooLarge: A file is larger than we or the backend take.
    """
    if not sources:
        raise InvalidInput("There is nothing to upload.", hint="Give at least one path or link.")
    if len(sources) > MAX_FILES:
        raise InvalidInput(f"At most {MAX_FILES} files can be uploaded at once.")
    urls = [check_url(source) for source in sources if isinstance(source, str) and is_url(source)]
    paths = [source for source in sources if not is_url(source)]
    folders = settings.media_folders()
    limit = settings.max_upload_mb * 1024 * 1024
    files = [check_file(path, folders, max_bytes=limit) for path in paths]
    path = f"/api/upload-video/{APP_NAME}/me/{quote(session_id, safe='')}"
    found: list[UploadedFile] = []
    if files:
        # Links behind the files are still to come when the last byte of these has gone.
        share = len(files) / len(sources)
        found += _records(await _send_files(api, settings, path, files, share, on_progress), len(files))
    if urls:
        found += _records(await _send_links(api, settings, path, urls, on_progress), len(urls))
    return tuple(found)


async def _send_files(
    api: Api,
    settings: Settings,
    path: str,
    files: Sequence[LocalMedia],
    share: float,
    on_progress: OnProgress,
) -> Reply:
    """Send files; their bytes are this share of the whole upload."""
    names = files[0].name if len(files) == 1 else f"{len(files)} files"
    progress = Throttle(on_progress)

    def on_bytes(done: int) -> None:
        fraction = done / body.length
        message = f"Uploading {names}" if fraction < 1 else f"The backend looks at {names}"
        progress(Progress("upload", share * fraction, message), last=fraction >= 1)

    body = Multipart("files", files, on_bytes)
    try:
        return await api.call(
            Call.UPLOAD,
            "POST",
            path,
            content=body.stream,
            headers=body.headers(),
            seconds=settings.transfer_seconds,
        )
    except (UnsupportedMedia, MediaTooLarge, Unreachable) as error:
        raise _explained(error, names) from None


async def _send_links(
    api: Api, settings: Settings, path: str, urls: list[str], on_progress: OnProgress
) -> Reply:
    names = url_filename(urls[0]) if len(urls) == 1 else f"{len(urls)} links"
    on_progress(Progress("upload", None, f"The backend fetches {names}"))
    try:
        return await api.call(
            Call.UPLOAD,
            "POST",
            path,
            body=UrlUploadRequest(urls=urls).model_dump(),
            seconds=settings.transfer_seconds,
        )
    except (UnsupportedMedia, MediaTooLarge, Unreachable) as error:
        raise _explained(error, names) from None


def _explained(
    error: UnsupportedMedia | MediaTooLarge | Unreachable, names: str
) -> UnsupportedMedia | MediaTooLarge | Unreachable:
    """Say which file it was about and what to do."""
    if isinstance(error, UnsupportedMedia):
        why = error.message.partition(": ")[2].removeprefix(f"{names}: ")
        return UnsupportedMedia(
            f"The backend cannot use {names}: {why}" if why else f"The backend cannot use {names}.",
            hint="If it is still being copied or recorded, wait until that is done and hand it over again."
            f" Else convert it to one of: {ACCEPTED}. MP4 is the safest.",
        )
    if isinstance(error, MediaTooLarge):
        return MediaTooLarge(
            f"The backend finds {names} too large.", hint="Compress or cut it, then upload again."
        )
    return Unreachable(
        f"{error.message} Whether {names} arrived is not known.",
        hint="Look at the state before uploading again.",
        retryable=False,
    )


def _records(reply: Reply, expected: int) -> list[UploadedFile]:
    """Read the records of an answer, which may be in a list or an object, in `data` or beside it."""
    answer = reply.envelope
    data = mapping(answer.body).get("data")
    records = data if isinstance(data, list) else answer.get("files", "file")
    if isinstance(records, dict):
        records = [records] if "filename" in records or "cdn_url" in records else list(records.values())
    found = (
        [lenient(UploadedFile, item, "the file") for item in records or [] if isinstance(item, dict)]
        if isinstance(records, list)
        else []
    )
    if not found and expected:
        raise BadAnswer(
            "The backend took the upload and did not say what became of it.", hint="Look at the state."
        )
    return found
