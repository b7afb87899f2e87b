"""An upload: repeated after a crash only for the files that the backend does not show."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from promptreel.jobs.models import Outcome
from promptreel.jobs.steps import ABOUT_TO_SEND
from promptreel.media import is_url, url_filename

from .saved import pack_state, unpack_state

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel.wire import UploadedFile

    from .context import JobContext


async def run(context: JobContext) -> Outcome:
    """Send the files and links.

    Raises:
        PromptreelError: They were not taken.
    """
    sources: list[str] = context.job.request["sources"]
    async with context.open() as backend:
        session_id, before = await context.open_session(backend)
        await context.mark(ABOUT_TO_SEND, before=pack_state(before))
        return _done(await backend.upload(session_id, sources, on_progress=context.report))


async def resume(context: JobContext) -> Outcome:
    """Look what has arrived, and send the rest.

    Raises:
        PromptreelError: As `run`.
    """
    session_id = context.project.session_id
    if context.step is None or session_id is None:
        return await run(context)
    async with context.open() as backend:
        known = unpack_state(context.memo["before"]).assets
        arrived = (await backend.state(session_id)).assets[len(known) :]
        missing = not_arrived(context.job.request["sources"], arrived)
        sent = await backend.upload(session_id, missing, on_progress=context.report) if missing else ()
        return _done((*arrived, *sent))


async def abandon(context: JobContext) -> None:
    """Nothing is left to do: what arrived stays in the project, as the note says."""


def not_arrived(sources: Sequence[str], arrived: Sequence[UploadedFile]) -> list[str]:
    """Return the sources that none of the new assets can have come from, by name.

    Backends name what comes from a link as they like: a new asset that no file explains is taken
    for one of the links.
    """
    names = Counter(asset.filename for asset in arrived)
    missing: list[str] = []
    for source in sources:
        if names[name_of(source)] > 0:
            names[name_of(source)] -= 1
        else:
            missing.append(source)
    unexplained = sum(names.values())
    links = [source for source in missing if is_url(source)][:unexplained]
    return [source for source in missing if source not in links]


def name_of(source: str) -> str:
    """Return the file name that a path or a link ends in."""
    if is_url(source):
        return url_filename(source)
    return PurePath(source).name


def _done(files: Sequence[UploadedFile]) -> Outcome:
    return Outcome("done", {"assets": [_asset(file) for file in files]})


def _asset(file: UploadedFile) -> dict[str, Any]:
    from promptreel.client.plain import one_line

    return {
        "filename": file.filename,
        "type": file.file_type,
        "duration_seconds": file.duration,
        "width": None if file.width is None else int(file.width),
        "height": None if file.height is None else int(file.height),
        "note": one_line(file.note),
    }
