"""Guest tokens, claim tokens, credits."""

from __future__ import annotations

import math
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from promptreel.wire import ClaimRequest, ClaimToken, CreditsBalance, GuestToken
from promptreel_studio.store import ledger, users

from .answers import enveloped
from .errors import ApiError, session_gone
from .requests import own_session, read_model, signed_in, studio_of

if TYPE_CHECKING:
    import sqlite3

    from starlette.requests import Request
    from starlette.responses import Response

UNLIMITED_CREDITS = 1_000_000
"""What a studio without a ledger reports: the protocol has no word for free."""
_LONGEST_CLIENT_ID = 64


async def anonymous_token(request: Request) -> Response:
    """`POST /api/auth/anonymous-token`: the same client id is always the same user."""
    studio = studio_of(request)
    client_id = request.headers.get("x-client-id", "").strip()
    if not client_id:
        raise ApiError(400, "The header X-Client-Id is missing. Send a stable id of this client.")
    if len(client_id) > _LONGEST_CLIENT_ID:
        raise ApiError(400, f"The header X-Client-Id is longer than {_LONGEST_CLIENT_ID} characters.")
    config, now = studio.config, studio.clock()

    def step(connection: sqlite3.Connection) -> tuple[users.IssuedToken, int]:
        issued = users.issue_token(
            connection,
            client_id,
            address=request.client.host if request.client else "",
            now=now,
            lifetime=config.token_seconds,
            per_client=config.tokens_per_client,
            per_address=config.tokens_per_address,
        )
        if config.starting_credits is None:
            return issued, UNLIMITED_CREDITS
        if issued.is_new_user:
            ledger.grant(connection, issued.user, config.starting_credits, now=now)
        return issued, ledger.balance(connection, issued.user).available

    try:
        issued, credit = await studio.db.run(step)
    except users.QuotaReached as error:
        wait = math.ceil(error.retry_after)
        raise ApiError(
            429, "No more guest tokens for now. Use the one you have.", headers={"Retry-After": str(wait)}
        ) from None
    expires = datetime.fromtimestamp(issued.expires, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return enveloped(
        GuestToken(token=issued.token, user_id=issued.user.id, expires_at=expires, credits=credit)
    )


async def claim_token(request: Request) -> Response:
    """`POST /api/auth/claim-token`: a token that names a project and gives no access to the API."""
    studio, user = studio_of(request), await signed_in(request)
    wanted = await read_model(request, ClaimRequest)
    session = await own_session(request, user, wanted.session_id)
    if session.task_id != wanted.task_id:
        raise session_gone()
    lifetime = studio.config.token_seconds
    claim = await studio.db.run(users.issue_claim, user, session.id, now=studio.clock(), lifetime=lifetime)
    return enveloped(ClaimToken(claim_token=claim, expires_in=round(lifetime)))


async def balance(request: Request) -> Response:
    """`GET /api/credits/balance/simple`."""
    studio, user = studio_of(request), await signed_in(request)
    if studio.config.starting_credits is None:
        return enveloped(CreditsBalance(available=UNLIMITED_CREDITS, frozen=0, total=UNLIMITED_CREDITS))
    found = await studio.db.run(ledger.balance, user)
    return enveloped(CreditsBalance(available=found.available, frozen=found.frozen, total=found.total))
