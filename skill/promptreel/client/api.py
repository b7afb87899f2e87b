"""Authorised calls: the transport together with the account they are made with."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

from promptreel.errors import GuestQuotaReached, InvalidInput, NoBackend, RateLimited, TokenRejected
from promptreel.wire import GuestToken

from .accounts import AccountStore, GuestAccount, expiry_of, usable_token
from .calls import Call
from .reading import read_model

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import SecretStr

    from .replies import Reply
    from .transport import Content, Transport


class Api:
    """Calls with the right token.

    Args:
        transport: What makes them.
        store: Where guest accounts are kept.
        backend: Under which name the account at this backend is kept.
        token: The user's own token, used as it is and never replaced.
        guest_allowed: Whether a guest account may be asked for.
        client_id: Instead of the one we keep.
    """

    def __init__(
        self,
        transport: Transport,
        store: AccountStore,
        backend: str,
        *,
        token: SecretStr | None,
        guest_allowed: bool,
        client_id: str | None = None,
    ) -> None:
        self.transport = transport
        self._store = store
        self._backend = backend
        self._own = token
        self._guest_allowed = guest_allowed
        self._client_id = client_id
        self._guest: GuestAccount | None = None
        self.made: GuestAccount | None = None
        """The guest account that was made here, None if none had to be."""
        self._renewing = asyncio.Lock()

    def guest(self) -> GuestAccount | None:
        """Return the guest account in use, None with a user's own token or before the first call."""
        return None if self._own is not None else self._guest

    async def token(self) -> str:
        """Return the token to use; asks for a guest account if there is none.

        Raises:
            InvalidInput: The user's token cannot be one.
            NoBackend: There is no account, and nobody asked for a guest.
            GuestQuotaReached: The backend gives none for now.
        """
        if self._own is not None:
            token = self._own.get_secret_value().strip()
            if not usable_token(token):
                raise InvalidInput(
                    "The token contains characters that no token has.",
                    hint="Copy NEMO_TOKEN again, without quotes, spaces or line breaks.",
                )
            return token
        if self._guest is None or not self._guest.is_current():
            self._guest = await self._current_guest(rejected=None)
        return self._guest.token

    async def call(
        self,
        call: Call,
        method: str,
        path: str,
        *,
        body: Mapping[str, Any] | None = None,
        content: Content | None = None,
        headers: Mapping[str, str] | None = None,
        seconds: float | None = None,
        attempts: int | None = None,
    ) -> Reply:
        """Make a call; a guest's token that has ended is renewed once and the call made again.

        A refused token means that nothing was done, so making the call again is safe; only
        `Call.RUN` does not go through here. Parameters as in `Transport.call`; `body` is JSON.
        """
        if body is not None:
            content = encode(body)
            headers = {**(headers or {}), "Content-Type": "application/json"}
        token = await self.token()
        for last in (False, True):
            try:
                return await self.transport.call(
                    call,
                    method,
                    path,
                    token=token,
                    content=content,
                    headers=headers,
                    seconds=seconds,
                    attempts=attempts,
                )
            except TokenRejected:
                if last:
                    raise
                token = await self.renew(token)
        raise AssertionError

    async def renew(self, rejected: str) -> str:
        """Return a new token in place of one that was refused, with the same client id.

        Raises:
            TokenRejected: It is the user's own, which we do not replace.
            GuestQuotaReached: The backend gives none for now.
        """
        if self._own is not None:
            raise TokenRejected(
                "The backend does not accept the token in NEMO_TOKEN.",
                hint="Check or renew NEMO_TOKEN, or use the free studio instead: PROMPTREEL_BACKEND=studio.",
            )
        self._guest = await self._current_guest(rejected=rejected)
        return self._guest.token

    async def _current_guest(self, rejected: str | None) -> GuestAccount:
        """Return the kept account if it is good, else a new one; other processes wait meanwhile."""
        async with self._renewing, self._store.lock():
            kept = self._store.get(self._backend)
            if kept is not None and kept.is_current() and kept.token != rejected:
                return kept
            if not self._guest_allowed:
                raise NoBackend("There is no account for this backend.")
            account = await self._ask_for_guest()
            self._store.put(self._backend, account)
            self.made = account
            return account

    async def _ask_for_guest(self) -> GuestAccount:
        client_id = self._client_id or self._store.client_id()
        try:
            reply = await self.transport.call(
                Call.GUEST,
                "POST",
                "/api/auth/anonymous-token",
                headers={"X-Client-Id": client_id},
                attempts=2,
            )
        except RateLimited as error:
            raise GuestQuotaReached(error.message) from None
        answer = read_model(GuestToken, reply.envelope, "the guest account")
        if not usable_token(answer.token):
            raise TokenRejected("The backend's guest account cannot be used.")
        return GuestAccount(
            token=answer.token,
            user_id=answer.user_id,
            expires_at=expiry_of(answer.expires_at),
            credits=answer.credits,
        )


def encode(body: Mapping[str, Any]) -> bytes:
    """Return JSON as bytes; halves of characters stay escaped, where UTF-8 could not hold them."""
    try:
        return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        return json.dumps(body, separators=(",", ":")).encode()
