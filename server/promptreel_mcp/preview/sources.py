"""Where the pictures of a state come from: the user's export of it, its one clip, or a draft render."""

from __future__ import annotations

import asyncio
import hashlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from promptreel.errors import BackendError, PromptreelError, RenderFailed, StillRunning, VerificationFailed

from . import clips

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from promptreel.client import Client, Progress, ProjectState
    from promptreel.client.verify import FileFacts
    from promptreel.jobs import Job, Project
    from promptreel.settings import Settings
    from promptreel.timeline import Timeline

    from .models import Origin

DRAFT_FPS = 15
"""Of what the studio draws for a preview: half the work of the usual rate."""


@dataclass(frozen=True, slots=True)
class Source:
    """A video to draw from.

    Attributes:
        path: Where it lies.
        container: As `promptreel.client.containers` names it.
        origin: Whose it is; an export is the user's and only read.
        seconds: How long its head says it is.
        plays: Whether players are known to play it: H.264 and AAC in an MP4 with its head first.
    """

    path: Path
    container: str
    origin: Origin
    seconds: float | None
    plays: bool


async def current_export(jobs: Sequence[Job], fingerprint: str, backend: str) -> Source | None:
    """Return the latest export if it shows this very state and is still the file that was verified."""
    done = [job for job in jobs if job.kind == "export" and job.status == "done" and job.result]
    if not done or done[-1].result is None or done[-1].result.get("fingerprint") != fingerprint:
        return None
    result = done[-1].result
    try:
        facts = await asyncio.to_thread(_verified, Path(str(result["path"])))
    except VerificationFailed:
        return None
    if facts.sha256 != result["sha256"]:
        return None
    plays = backend == "studio" and facts.container == "mp4"
    return Source(facts.path, facts.container, "export", facts.duration_seconds, plays)


async def generated_clip(
    state: ProjectState, timeline: Timeline | None, settings: Settings, backend: str, target: Path
) -> Source | None:
    """Download the one clip that a state names; None where there is none, or it cannot be had."""
    url = clips.clip_of(state, timeline)
    if url is None:
        return None
    with suppress(PromptreelError):
        await clips.fetch_clip(
            url, target, backend=backend, seconds=settings.transfer_seconds, silence=settings.stall_seconds
        )
        facts = await asyncio.to_thread(_verified, target)
        return Source(target, facts.container, "clip", facts.duration_seconds, plays=False)
    return None


async def draft_render(
    client: Client,
    project: Project,
    state: ProjectState,
    target: Path,
    *,
    on_progress: Callable[[Progress], None],
    on_submit: Callable[[str], None],
) -> Source:
    """Have the timeline drawn, as small and as quickly as the backend can.

    The render's id follows from the state, so that another server, or this one started again, finds the render that
    was asked for instead of asking for a second one.

    Raises:
        PromptreelError: There is no render, or its file cannot be had.
    """
    from promptreel.client import new_render_id, render_failed
    from promptreel.wire import RenderOutput

    session = project.session_id or ""
    name = hashlib.sha256(f"preview {project.id} {session} {state.fingerprint}".encode()).hexdigest()
    studio = project.backend == "studio"
    output = RenderOutput(quality="draft", resolution="480p", fps=DRAFT_FPS if studio else None)
    error: PromptreelError = RenderFailed("The preview could not be drawn.")
    for render_id in (f"render_{name[:32]}", new_render_id()):
        on_submit(render_id)
        await client.submit_render(session, state.draft, output, render_id)
        try:
            view = await client.follow_render(render_id, on_progress=on_progress)
        except StillRunning:
            raise StillRunning("The backend is still drawing the preview.") from None
        if view.status != "done":
            error = render_failed(view)
            continue
        try:
            await client.download(render_id, view.url, target)
            facts = await asyncio.to_thread(_verified, target)
        except (BackendError, VerificationFailed) as lost:
            # Files of old renders are removed at some backends: then it is drawn again.
            error = lost
            continue
        return Source(target, facts.container, "render", facts.duration_seconds, plays=studio)
    raise error


def _verified(path: Path) -> FileFacts:
    """Return what a file is, whatever kind of video that is.

    Raises:
        VerificationFailed: It is none, or not whole.
    """
    from promptreel.client.containers import Damaged, read_head
    from promptreel.client.verify import verify_file

    try:
        with path.open("rb") as file:
            kind = read_head(file, path.stat().st_size).container
    except (Damaged, OSError):
        raise VerificationFailed("The file is no video that can be read.") from None
    if kind not in {"mp4", "mov", "webm", "gif"}:
        raise VerificationFailed(f"A {kind.upper()} file cannot be shown.")
    return verify_file(path, kind=kind)
