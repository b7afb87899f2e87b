"""The small calls: sessions, state, credits, links (protocol.md §4.2 to §4.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from promptreel.errors import AccountError, BackendError, BadAnswer
from promptreel.wire import APP_NAME, ClaimToken, CreditsBalance, SessionCreated, SessionRequest

from .calls import Call
from .reading import read_model
from .state import read_state

if TYPE_CHECKING:
    from .api import Api
    from .types import ProjectState


async def create_session(api: Api, name: str, language: str) -> SessionCreated:
    """Start a session, which is what a project is to the backend."""
    request = SessionRequest(task_name=name, language=language)
    path = f"/api/tasks/me/with-session/{APP_NAME}"
    reply = await api.call(Call.SESSION, "POST", path, body=request.model_dump())
    return read_model(SessionCreated, reply.envelope, "the new project")


async def state(api: Api, session_id: str) -> ProjectState:
    """Read a project's state."""
    path = f"/api/state/{APP_NAME}/me/{quote(session_id, safe='')}/latest"
    reply = await api.call(Call.STATE, "GET", path)
    return read_state(reply.envelope, reply.text)


async def credits_balance(api: Api) -> CreditsBalance:
    """Read the balance; what one of the three amounts lacks is worked out from the others."""
    reply = await api.call(Call.CREDITS, "GET", "/api/credits/balance/simple")
    balance = read_model(CreditsBalance, reply.envelope, "the credits")
    available, frozen, total = balance.available, balance.frozen, balance.total
    if available is None and total is None:
        raise BadAnswer("The backend's answer about the credits cannot be understood.")
    if total is None and available is not None:
        balance.total = available + (frozen or 0)
    if available is None and total is not None:
        balance.available = total - (frozen or 0)
    return balance


async def browser_link(api: Api, web_url: str, task_id: str, session_id: str) -> str:
    """Return a link that opens the project in a browser; the account's token is never in it.

    The claim token may have been withdrawn (protocol.md §4.6); without it the link works for those
    who are logged in.
    """
    task, session = quote(task_id, safe=""), quote(session_id, safe="")
    try:
        reply = await api.call(
            Call.CLAIM,
            "POST",
            "/api/auth/claim-token",
            body={"task_id": task_id, "session_id": session_id},
            attempts=1,
        )
        claim = read_model(ClaimToken, reply.envelope, "the link").claim_token
    except (BackendError, AccountError):
        claim = ""
    if claim:
        return f"{web_url}/workspace/claim?ct={quote(claim, safe='')}"
    return f"{web_url}/workspace/task/{task}?session={session}"
