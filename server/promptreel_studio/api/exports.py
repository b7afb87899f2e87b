"""Renders over HTTP: submit, poll, cancel. Every answer carries both documented shapes."""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse

from promptreel.wire import RenderRequest
from promptreel_studio.render.plan import extras
from promptreel_studio.store import Render, assets, ledger, renders

from .answers import EXTRAS, render_body
from .drafts import asset_ids, check_draft, check_output
from .errors import NO_CREDITS, ApiError, render_gone
from .requests import base_url, own_session, read_model, signed_in, studio_of

if TYPE_CHECKING:
    import sqlite3

    from starlette.requests import Request
    from starlette.responses import Response

_RENDER_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}")
_ATTRIBUTION = ("X-Skill-Source", "X-Skill-Version", "X-Skill-Platform")


async def submit(request: Request) -> Response:
    """`POST /api/render/proxy/lambda`: the client chooses the id and sends the draft."""
    studio, user = studio_of(request), await signed_in(request)
    if studio.config.require_attribution and any(not request.headers.get(name) for name in _ATTRIBUTION):
        raise ApiError(402, f"This export needs a plan, or the headers {', '.join(_ATTRIBUTION)}.")
    wanted = await read_model(request, RenderRequest)
    if not _RENDER_ID.fullmatch(wanted.id):
        raise ApiError(
            400, "The id of a render consists of at most 128 letters, digits, dots, dashes or underscores."
        )
    session = await own_session(request, user, wanted.session_id)
    draft, output = check_draft(wanted.draft), check_output(wanted.output)
    request_hash = _hash({"session": session.id, "draft": draft, "output": output})
    cost = 0 if studio.config.starting_credits is None else studio.config.export_cost

    def step(connection: sqlite3.Connection) -> Render:
        ids = asset_ids(draft)
        if len(assets.owned(connection, user, ids)) < len(ids):
            raise ApiError(400, "The draft uses media that this project does not have. Upload it first.")
        render, is_new = renders.submit(
            connection,
            user,
            render_id=wanted.id,
            session_id=session.id,
            request_hash=request_hash,
            draft=draft,
            output=output,
            now=studio.clock(),
        )
        if is_new and cost:
            ledger.freeze(connection, user, render.reference, cost, now=studio.clock())
        return render

    try:
        render = await studio.db.run(step)
    except ledger.NotEnoughCredits as error:
        raise no_credits(error) from None
    if render.request_hash != request_hash:
        raise ApiError(409, "A different render with this id exists already. Choose a new id.")
    studio.queue.wake()
    return await _view(request, render)


async def poll(request: Request) -> Response:
    """`GET /api/render/proxy/lambda/<id>`."""
    studio, user = studio_of(request), await signed_in(request)
    return await _view(request, await studio.db.run(renders.find, user, request.path_params["render_id"]))


async def cancel(request: Request) -> Response:
    """`POST /api/render/proxy/lambda/<id>/cancel`; one that is over stays as it is."""
    studio, user = studio_of(request), await signed_in(request)
    return await _view(request, await studio.queue.cancel(user, request.path_params["render_id"]))


def no_credits(error: ledger.NotEnoughCredits) -> ApiError:
    """2001, in words."""
    return ApiError(
        400, f"Not enough credits: this costs {error.cost} and {error.available} are left.", code=NO_CREDITS
    )


async def _view(request: Request, render: Render | None) -> Response:
    if render is None:
        raise render_gone()
    film = studio_of(request).folder.render(render.stored_as)
    made = await asyncio.to_thread(
        lambda: [name for name, path in zip(EXTRAS, extras(film), strict=True) if path.is_file()]
    )
    return JSONResponse(render_body(render, base_url(request), made))


def _hash(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
