"""See it: a small video, a contact sheet and a poster of what is on a timeline now."""

from __future__ import annotations

import asyncio
import time
from functools import partial
from typing import TYPE_CHECKING

from promptreel.backends import open_client
from promptreel.errors import PromptreelError
from promptreel_mcp.results import NextAction, Result

from .patience import LEAST_SECONDS, Patience
from .reading import read_soon, state
from .wording import described

if TYPE_CHECKING:
    from pathlib import Path

    from promptreel.client import ProjectState
    from promptreel.jobs import Job, Project
    from promptreel.timeline import Timeline
    from promptreel_mcp.preview.making import Making
    from promptreel_mcp.preview.models import Facts, Part, Preview

    from .desk import Desk

LOOK_SECONDS = 40.0
"""For `state` with a preview; hosts cut calls at 60 seconds, and a look is not worth a whole one."""
_AGAIN = "The preview is being made; ask again in a few seconds."


async def preview_file(desk: Desk, project: str, *, wait_seconds: float) -> Preview:
    """Return a small MP4 of the timeline as it is now: H.264 and AAC, about 3 MB for 30 seconds.

    Args:
        desk: Where the project is.
        project: Its id.
        wait_seconds: How long to wait while it is made; it goes on being made.

    Raises:
        InvalidInput: There is no such project.
        PromptreelError: The backend cannot be read, or it cannot be made.
    """
    return await _part(desk, project, "video", wait_seconds)


async def contact_sheet(desk: Desk, project: str, *, wait_seconds: float) -> Preview:
    """Return a JPEG of six to nine frames with their times; arguments and errors as of `preview_file`."""
    return await _part(desk, project, "sheet", wait_seconds)


async def poster(desk: Desk, project: str, *, wait_seconds: float) -> Preview:
    """Return a JPEG of the most telling frame near the beginning; arguments and errors as of `preview_file`."""
    return await _part(desk, project, "poster", wait_seconds)


async def look(desk: Desk, *, project: str | None = None) -> tuple[Result, Preview]:
    """Return the state with a contact sheet, within 45 seconds where the backend answers.

    Raises:
        PromptreelError: As `state`; a sheet that cannot be made is no failure, the result says why.
    """
    from promptreel_mcp.preview.models import MIME, Preview

    patience = Patience(LOOK_SECONDS)
    result = await state(desk, project=project)
    try:
        sheet = await contact_sheet(desk, result.project or "", wait_seconds=patience.left)
    except PromptreelError as error:
        note = f"There is no preview: {error.message} {error.hint}"
        sheet = Preview(None, MIME["sheet"], note=note.strip())
    again = []
    if sheet.busy and not any(action.tool == "wait" for action in result.next_actions):
        arguments = {"project": result.project, "preview": True}
        again = [NextAction(tool="state", arguments=arguments, why="see the preview when it is made")]
    told = {"text": f"{result.text} {sheet.note}".strip(), "next_actions": again + result.next_actions}
    return result.model_copy(update=told), sheet


async def _part(desk: Desk, project: str, part: Part, wait_seconds: float) -> Preview:
    from promptreel.timeline import parse_draft
    from promptreel_mcp.preview.decoding import HOW_TO_SEE, can_decode
    from promptreel_mcp.preview.making import Wanted, making
    from promptreel_mcp.preview.shelf import Shelf

    until = time.monotonic() + wait_seconds
    subject = await desk.named_project(project)
    jobs = await desk.jobs.jobs(subject.id)
    running = [job for job in jobs if not job.final]
    if subject.session_id is None:
        return _none(
            part, None, running, "Nothing has been made in this project yet, so there is no preview."
        )
    current = await _current(desk, subject, wait_seconds)
    timeline = parse_draft(current.draft)
    shelf = Shelf(desk.settings.home, subject.id)
    facts = await asyncio.to_thread(shelf.facts, current.fingerprint)
    if facts is not None and (facts.pictures or part == "video"):
        return _shown(shelf.path(current.fingerprint, part), part, current.fingerprint, facts)
    reason = _nothing_to_see(current, timeline)
    if reason is None and part != "video" and not can_decode():
        reason = HOW_TO_SEE
    if reason is not None or running:
        return _none(part, current.fingerprint, running, reason or "")
    connect = partial(open_client, desk.settings, subject.backend)
    work = making(Wanted(desk.settings, subject, current, timeline, jobs, shelf, connect))
    await asyncio.wait({work.task}, timeout=max(0.0, until - time.monotonic()))
    return _outcome(work, part)


async def _current(desk: Desk, subject: Project, wait_seconds: float) -> ProjectState:
    seconds = max(wait_seconds, LEAST_SECONDS)
    async with read_soon(desk.settings, subject.backend, seconds, "what is on the timeline") as client:
        return await client.state(subject.session_id or "")


def _outcome(work: Making, part: Part) -> Preview:
    from promptreel_mcp.preview.decoding import HOW_TO_SEE
    from promptreel_mcp.preview.making import forget

    wanted = work.wanted
    fingerprint = wanted.state.fingerprint
    if not work.task.done():
        share = "" if work.fraction is None else f" ({work.fraction:.0%})"
        return _none(part, fingerprint, [], _AGAIN.replace(";", f"{share};", 1), busy=True)
    forget(work)
    if work.task.cancelled():
        return _none(part, fingerprint, [], "The timeline has just changed; ask again.", busy=True)
    facts = work.task.result()
    if part != "video" and not facts.pictures:
        return _none(part, fingerprint, [], HOW_TO_SEE)
    return _shown(wanted.shelf.path(fingerprint, part), part, fingerprint, facts)


def _nothing_to_see(current: ProjectState, timeline: Timeline | None) -> str | None:
    """Return why nothing can be drawn, None where something can."""
    from promptreel.client import is_exportable
    from promptreel_mcp.preview.clips import clip_of

    if not is_exportable(current.draft) and clip_of(current, timeline) is None:
        return "The timeline is empty, so there is nothing to see; call `generate`, or `upload` with a file."
    if timeline is not None and timeline.tracks and all(track.kind == "audio" for track in timeline.tracks):
        return "There is only sound on the timeline, so there is nothing to see."
    return None


def _none(
    part: Part, fingerprint: str | None, running: list[Job], reason: str, *, busy: bool = False
) -> Preview:
    from promptreel_mcp.preview.models import MIME, Preview

    if running:
        first = running[0]
        reason = f"The preview waits for {described(first)} to end: call `wait` with job {first.id}, then ask again."
    return Preview(None, MIME[part], fingerprint=fingerprint, note=reason, busy=busy or bool(running))


def _shown(path: Path, part: Part, fingerprint: str, facts: Facts) -> Preview:
    from promptreel_mcp.preview.models import MIME, Preview

    whose = {
        "render": "the timeline as it is now",
        "export": "the timeline as it is now, from its latest export",
        "clip": "the generated clip itself, not of the timeline",
    }[facts.origin]
    times = tuple(facts.times) if part == "sheet" else ()
    kinds = {"video": "A small video", "poster": "A picture", "sheet": "A contact sheet"}
    note = f"{kinds[part]} of {whose}"
    if times:
        note += f": {len(times)} frames, at {', '.join(f'{moment:g}' for moment in times)} s"
    note += ". All its frames are black." if facts.dark else "."
    return Preview(path, MIME[part], facts.seconds, times, fingerprint, note)
