"""Renders: asked for once under an id of ours, then looked at until they end (protocol.md §4.8)."""

from __future__ import annotations

import asyncio
import json
import uuid
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from promptreel.errors import (
    BadAnswer,
    NotExportable,
    RenderFailed,
    RequestRefused,
    StillRunning,
    Unreachable,
)
from promptreel.timeline.values import items, mapping
from promptreel.wire import RenderOutput, RenderStatus

from .calls import Call
from .reading import decode, read_model
from .state import OpaqueDraft
from .types import OnProgress, Progress, RenderView
from .views import read_view

if TYPE_CHECKING:
    from collections.abc import Callable

    from .api import Api

_PATH = "/api/render/proxy/lambda"
_DUPLICATE = ("duplicate", "already exists", "exists already")


def new_render_id() -> str:
    """Return an id for a render, which is ours to choose."""
    return f"render_{uuid.uuid4().hex}"


def is_exportable(draft: Any) -> bool:
    """Whether there is something on the timeline; a draft that we cannot read gets the benefit of the doubt."""
    if isinstance(draft, str):
        return bool(draft.strip())
    tracks = mapping(draft).get("t")
    if not isinstance(tracks, list):
        return bool(mapping(draft)) and tracks is None
    return any(items(mapping(track).get("sg")) for track in tracks)


async def submit(
    api: Api,
    session_id: str,
    draft: dict[str, Any] | str | None,
    output: RenderOutput,
    render_id: str,
) -> RenderStatus:
    """Ask for a render; if it is not clear whether that arrived, the id is asked for before it is sent again.

    Args:
        api: The backend.
        session_id: The project.
        draft: What to render; the very object out of a `ProjectState` goes back character by character.
        output: What file to make.
        render_id: From `new_render_id`, kept by the caller before this is called.

    Raises:
        NotExportable: There is nothing on the timeline.
        PlanRequired: The account's plan does not include exports.
    """
    if not is_exportable(draft):
        raise NotExportable("There is nothing on the timeline to export.")
    body = _body(session_id, draft, output, render_id)
    for last in (False, True):
        try:
            reply = await api.call(
                Call.SUBMIT, "POST", _PATH, content=body, headers={"Content-Type": "application/json"}
            )
            return read_model(RenderStatus, reply.envelope, "the export")
        except (Unreachable, BadAnswer) as error:
            # An answer that cannot be read says as little as none: it may have been taken.
            known = await _known(api, render_id)
            if known is not None:
                return known
            if last or isinstance(error, BadAnswer):
                raise
        except RequestRefused as refused:
            # Nobody else chooses this id, so a duplicate is our own first attempt.
            known = await _known(api, render_id) if _is_duplicate(refused) else None
            if known is None:
                raise
            return known
    raise AssertionError


def _is_duplicate(refused: RequestRefused) -> bool:
    return any(word in refused.message.lower() for word in _DUPLICATE)


async def _known(api: Api, render_id: str) -> RenderStatus | None:
    """Return the render if the backend has it."""
    try:
        reply = await api.call(Call.RENDER, "GET", f"{_PATH}/{quote(render_id, safe='')}")
    except RequestRefused:
        return None
    return read_model(RenderStatus, reply.envelope, "the export")


def _body(session_id: str, draft: Any, output: RenderOutput, render_id: str) -> bytes:
    """Write the request with the draft's own characters where we have them."""
    wanted = json.dumps(output.model_dump(exclude_none=True))
    ids = f'"id":{json.dumps(render_id)},"sessionId":{json.dumps(session_id)}'
    return f'{{{ids},"draft":{_written(draft)},"output":{wanted}}}'.encode("utf-8", "backslashreplace")


def _written(draft: Any) -> str:
    """Return a draft as it was written; one that was changed since is written anew."""
    source = draft.source if isinstance(draft, OpaqueDraft) else None
    return source if source is not None and decode(source) == draft else json.dumps(draft)


async def status(api: Api, render_id: str) -> RenderView:
    """Look at a render once."""
    reply = await api.call(Call.RENDER, "GET", f"{_PATH}/{quote(render_id, safe='')}")
    if not isinstance(reply.envelope.payload, dict):
        raise BadAnswer("The backend's answer about the export cannot be understood.")
    return read_view(reply.envelope, api.transport.url)


async def cancel(api: Api, render_id: str) -> None:
    """Ask the backend to stop a render; one that has ended, or is unknown, needs no stopping."""
    try:
        await api.call(Call.CANCEL, "POST", f"{_PATH}/{quote(render_id, safe='')}/cancel")
    except RequestRefused:
        return


async def follow(api: Api, render_id: str, patience: float, on_progress: OnProgress) -> RenderView:
    """Look at a render until it ends.

    Args:
        api: The backend.
        render_id: Which one.
        patience: Seconds to wait without any progress.
        on_progress: Told at every look.

    Returns:
        Its end, whichever; a done one may lack its address, then the download endpoint has the file.

    Raises:
        StillRunning: There was no progress for too long; the render goes on.
    """
    pace = api.transport.pace
    loop = asyncio.get_running_loop()
    since, reached, without_url, look = loop.time(), -1.0, 0, 0
    while True:
        look += 1
        view = await status(api, render_id)
        if view.status != "running":
            without_url += 1
            if view.status != "done" or view.url or without_url > pace.without_url:
                return view
        if (view.fraction or 0.0) > reached:
            since, reached = loop.time(), view.fraction or 0.0
        elif loop.time() - since > patience:
            raise StillRunning("The export is still running.", hint="Ask again later; it goes on.")
        on_progress(Progress("render", view.fraction, _message(view)))
        await asyncio.sleep(pace.poll(look))


async def render(
    api: Api,
    session_id: str,
    draft: dict[str, Any] | str | None,
    output: RenderOutput,
    *,
    patience: float,
    on_progress: OnProgress,
    next_id: Callable[[], str] = new_render_id,
) -> tuple[str, RenderView]:
    """Submit and follow; after a render that failed, once more under a new id.

    Args:
        api: The backend.
        session_id: The project.
        draft: As in `submit`.
        output: What file to make.
        patience: As in `follow`.
        on_progress: As in `follow`.
        next_id: Called before each submission, the moment to write the id down.

    Returns:
        The id and the end of the render that counts.

    Raises:
        RenderFailed: It failed twice.
    """
    for last in (False, True):
        render_id = next_id()
        await submit(api, session_id, draft, output, render_id)
        view = await follow(api, render_id, patience, on_progress)
        if view.status != "failed":
            return render_id, view
        if last:
            raise failed(view, draft)
    raise AssertionError


def failed(view: RenderView, draft: Any = None) -> RenderFailed:
    """Return the error for a render that failed, with what the backend said."""
    reason = view.error or "it did not say why"
    hint = None
    if "/mnt/" in (draft if isinstance(draft, str) else json.dumps(draft, default=str)):
        hint = "The timeline names files by paths on the backend, which it cannot render; ask it to replace those clips."
    return RenderFailed(f"The backend could not make the file: {reason.rstrip('.')}.", hint=hint)


def _message(view: RenderView) -> str:
    return view.stage or "Rendering the video"
