"""Sessions and their state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel.wire import SessionCreated, SessionRequest
from promptreel_studio.store import assets, sessions

from .answers import asset_record, enveloped, state_of_draft
from .errors import ApiError
from .requests import base_url, check_path, own_session, read_model, signed_in, studio_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_LONGEST_NAME = 200
_LONGEST_LANGUAGE = 35


async def create(request: Request) -> Response:
    """`POST /api/tasks/me/with-session/nemo_agent`."""
    studio, user = studio_of(request), await signed_in(request)
    check_path(request, user)
    wanted = await read_model(request, SessionRequest)
    if len(wanted.task_name) > _LONGEST_NAME or len(wanted.language) > _LONGEST_LANGUAGE:
        raise ApiError(400, f"A project's name has at most {_LONGEST_NAME} characters.")
    session = await studio.db.run(
        sessions.create,
        user,
        task_name=wanted.task_name.strip() or "project",
        language=wanted.language.strip() or "en",
        now=studio.clock(),
    )
    return enveloped(SessionCreated(task_id=session.task_id, session_id=session.id, user_id=user.id))


async def latest(request: Request) -> Response:
    """`GET /api/state/nemo_agent/me/<sid>/latest`."""
    studio, user = studio_of(request), await signed_in(request)
    session = await own_session(request, user, request.path_params["session_id"])
    uploaded = await studio.db.run(assets.of_session, session.id)
    base = base_url(request)
    state = {"video_infos": [asset_record(asset, base) for asset in uploaded]} | state_of_draft(session.draft)
    return enveloped(
        {
            "session_id": session.id,
            "task_id": session.task_id,
            "user_id": user.id,
            "task_name": session.task_name,
            "state": state,
        }
    )
