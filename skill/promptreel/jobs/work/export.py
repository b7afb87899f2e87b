"""An export: render, download, verify, and give the file a name that is free."""

from __future__ import annotations

import asyncio
import uuid
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from promptreel.errors import (
    NotExportable,
    OutputRefused,
    PromptreelError,
    RenderFailed,
    RequestRefused,
    StillRunning,
)
from promptreel.jobs import housekeeping, ledger
from promptreel.jobs.models import Outcome
from promptreel.jobs.steps import ENDED, PUBLISHED, RENDERED, SUBMITTED, SUBMITTING, VERIFIED
from promptreel.timeline import parse_draft, summarize
from promptreel.wire import RenderOutput

from .naming import check_inside, free_names, wanted_target
from .progress import share_of

if TYPE_CHECKING:
    from promptreel.client.types import RenderView

    from .context import Backend, JobContext

_RENDER_SHARE = 0.9
_PATIENCE = 6
"""Times that a render may go without progress for as long as the client waits."""


async def run(context: JobContext) -> Outcome:
    """Make the file.

    Raises:
        PromptreelError: There is no file; nothing is left at its name nor beside it.
    """
    from promptreel.client.saving import claim_target

    session_id = context.project.session_id
    if session_id is None:
        raise NotExportable("There is nothing on the timeline yet.")
    wanted = wanted_target(context.job.request, context.project.title, context.settings.output_dir)
    await asyncio.to_thread(check_inside, wanted, context.job.request)
    target = await asyncio.to_thread(claim_target, wanted, overwrite=True)
    async with context.open() as backend:
        return await _submit(context, backend, session_id, target)


async def resume(context: JobContext) -> Outcome:
    """Go on where the last runner stopped: by the render's id, from the download's last byte.

    Raises:
        PromptreelError: As `run`.
    """
    session_id = context.project.session_id
    if context.step is None or session_id is None:
        return await run(context)
    target = Path(context.memo["target"])
    if context.step in {VERIFIED, PUBLISHED}:
        return await _publish(context, target)
    async with context.open() as backend:
        again = context.step == ENDED or (
            context.step == SUBMITTING and not await _is_known(backend, context.memo["render"])
        )
        if again:
            return await _submit(context, backend, session_id, target)
        return await _finish(context, backend, session_id, target)


async def abandon(context: JobContext) -> None:
    """Cancel the render at the backend and remove what was downloaded.

    Raises:
        PromptreelError: The backend cannot be told; the render stays marked for the next runner.
    """
    await asyncio.to_thread(housekeeping.remove_temporaries_of, context.journal, context.job.id)
    if context.step in {SUBMITTING, SUBMITTED}:
        await asyncio.to_thread(ledger.abandon_renders, context.journal, context.job.id)
        async with context.open() as backend:
            await backend.cancel_render(context.memo["render"])
        await _set_render(context, "ended")


async def _submit(context: JobContext, backend: Backend, session_id: str, target: Path) -> Outcome:
    """Submit; the id is ours and on the disk before, so that an unanswered submit can be looked up."""
    from promptreel.client.renders import is_exportable

    state = await backend.state(session_id)
    if not is_exportable(state.draft):
        raise NotExportable("There is nothing on the timeline yet.")
    render_id = context.memo.get("render") or f"render_{uuid.uuid4().hex}"
    timeline = parse_draft(state.draft)
    await context.mark(
        SUBMITTING,
        render=render_id,
        target=str(target),
        timeline=None if timeline is None else summarize(timeline),
        seconds=timeline.duration_ms / 1000 if timeline is not None and timeline.duration_ms else None,
        fingerprint=state.fingerprint,
    )
    await _set_render(context, "submitting")
    wanted = {key: context.job.request.get(key) for key in ("format", "resolution", "quality")}
    output = RenderOutput(**{key: value for key, value in wanted.items() if value is not None})
    await backend.submit_render(session_id, state.draft, output, render_id)
    await context.mark(SUBMITTED)
    await _set_render(context, "submitted")
    return await _finish(context, backend, session_id, target)


async def _finish(context: JobContext, backend: Backend, session_id: str, target: Path) -> Outcome:
    """Wait for the render, download, verify, publish."""
    from promptreel.client.renders import failed

    render_id = context.memo["render"]
    view = await _follow(context, backend, render_id)
    await _set_render(context, "ended")
    if view.status != "done":
        first = not context.memo.get("second")
        await context.mark(ENDED, render=None, second=True)
        if view.status == "failed" and first and context.project.backend == "nemo":
            # The vendor's own rule for its cloud: one more try under a new id.
            return await _submit(context, backend, session_id, target)
        if view.status == "failed":
            raise failed(view)
        raise RenderFailed("The render was cancelled at the backend.")
    temporary = target.with_name(f".{render_id}{target.suffix}")
    for path in (temporary, temporary.with_name(f"{temporary.name}.part")):
        await asyncio.to_thread(ledger.add_temporary, context.journal, path, context.job.id)
    await context.mark(RENDERED, temporary=str(temporary), notes=list(view.notes))
    if not temporary.exists():  # only a whole file gets this name
        report = share_of(context.report, _RENDER_SHARE, 1.0)
        await backend.download(render_id, view.url, temporary, on_progress=report)
    return await _verify(context, backend, session_id, temporary, target)


async def _verify(
    context: JobContext, backend: Backend, session_id: str, temporary: Path, target: Path
) -> Outcome:
    """Look into the file before it gets its name."""
    from promptreel.client.verify import verify_file

    facts = await asyncio.to_thread(
        verify_file,
        temporary,
        kind=context.job.request.get("format") or "mp4",
        expected_seconds=context.memo.get("seconds"),
    )
    link = None
    with suppress(PromptreelError):
        link = await backend.browser_link(context.project.task_id, session_id)
    result = {
        "bytes": facts.bytes,
        "sha256": facts.sha256,
        "duration_seconds": facts.duration_seconds,
        "width": facts.width,
        "height": facts.height,
        "container": facts.container,
        "link": link,
        "timeline": context.memo.get("timeline"),
        "fingerprint": context.memo.get("fingerprint"),
        "notes": context.memo.get("notes") or [],
    }
    await context.mark(VERIFIED, result=result)
    return await _publish(context, target)


async def _publish(context: JobContext, target: Path) -> Outcome:
    """Give the file its name; a cancel that comes meanwhile waits for that, as nothing stops a rename halfway."""
    placing = asyncio.ensure_future(asyncio.to_thread(_publish_now, context, target))
    try:
        path = await asyncio.shield(placing)
    except asyncio.CancelledError:
        await asyncio.wait({placing})
        with suppress(PromptreelError):
            placing.result()
        raise
    result: dict[str, Any] = {"path": str(path)} | context.memo["result"]
    await asyncio.to_thread(
        ledger.add_export, context.journal, path, context.job.id, result["bytes"], result["sha256"]
    )
    return Outcome("done", result)


def _publish_now(context: JobContext, target: Path) -> Path:
    """Give the file its name; that name is written down before, so that a crash makes no second file."""
    from promptreel.client.saving import publish

    temporary = Path(context.memo["temporary"])
    if context.step == PUBLISHED and (path := Path(context.memo["path"])).exists():
        if not temporary.exists():
            return path
        if path.samefile(temporary):
            temporary.unlink()
            return path
    check_inside(target, context.job.request)
    overwrite = bool(context.job.request.get("overwrite"))
    for path in free_names(target):
        if path.exists() and not overwrite:
            continue
        context.memo["path"] = str(path)
        context.mark_now(PUBLISHED)
        try:
            publish(temporary, path, overwrite=overwrite)
        except OutputRefused:
            if overwrite or not path.exists():
                raise
        else:
            return path
    raise OutputRefused(f"There are too many files named like {target.name}.", hint="Choose another name.")


async def _follow(context: JobContext, backend: Backend, render_id: str) -> RenderView:
    """Follow to the end; nobody waits in a chat here, so a render may take several times its patience."""
    report = share_of(context.report, 0.0, _RENDER_SHARE)
    for _ in range(_PATIENCE - 1):
        with suppress(StillRunning):
            return await backend.follow_render(render_id, on_progress=report)
    return await backend.follow_render(render_id, on_progress=report)


async def _is_known(backend: Backend, render_id: str) -> bool:
    try:
        await backend.render_status(render_id)
    except RequestRefused:
        return False
    return True


async def _set_render(context: JobContext, status: ledger.RenderState) -> None:
    await asyncio.to_thread(
        ledger.set_render, context.journal, context.memo["render"], context.job.id, status
    )
