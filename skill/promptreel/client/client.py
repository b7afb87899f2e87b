"""The client: every call of the protocol as one method."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Self

from promptreel.errors import CreditsExhausted, PlanRequired

from . import downloads, guests, renders, sending, sessions, uploads
from .accounts import AccountStore, GuestAccount
from .api import Api
from .pace import Pace
from .transport import Transport
from .types import OnProgress, ProjectState, RenderView, Turn, ignore_progress

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    import httpx

    from promptreel.backends import Endpoint
    from promptreel.identity import Identity
    from promptreel.settings import Settings
    from promptreel.wire import CreditsBalance, RenderOutput, RenderStatus, SessionCreated, UploadedFile


def _nothing() -> None:
    return


class Client:
    """One backend; use it with `async with`. All methods raise only `promptreel.errors`.

    Cancelling a task that waits for `send` closes the stream, and with it ends the run at a
    google-adk backend: keep a turn in a task of its own, and do not give it a deadline.

    Args:
        endpoint: Which backend.
        settings: Times, limits, the user's token.
        identity: Who we say we are.
        pace: Waits between requests; default: the documented ones.
        transport: Instead of the network, for tests.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        settings: Settings,
        identity: Identity,
        *,
        pace: Pace | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self.endpoint = endpoint
        self._settings = settings
        self._transport = Transport(
            endpoint.base_url,
            identity,
            pace or Pace.of(settings, endpoint.name),
            connect_seconds=settings.connect_seconds,
            request_seconds=settings.request_seconds,
            stall_seconds=settings.stall_seconds,
            called="The studio" if endpoint.name == "studio" else None,
            transport=transport,
        )
        self._api = Api(
            self._transport,
            AccountStore(settings.home),
            endpoint.account_key,
            token=settings.nemo_token if endpoint.name == "nemo" else None,
            guest_allowed=endpoint.guest_allowed,
            client_id=settings.nemo_client_id,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._transport.close()

    def guest(self) -> GuestAccount | None:
        """Return the guest account in use, None with a user's own token or before the first call."""
        return self._api.guest()

    def guest_note(self) -> str | None:
        """Say which guest account this client has made and where its token is kept; None if it made none."""
        made = self._api.made
        if made is None or self.endpoint.name == "studio":
            return None
        return guests.made_note(made, self.endpoint.base_url, AccountStore(self._settings.home).path)

    async def create_session(self, name: str = "project", language: str = "en") -> SessionCreated:
        """Start a project at the backend."""
        return await sessions.create_session(self._api, name, language)

    async def state(self, session_id: str) -> ProjectState:
        """Read a project."""
        return await sessions.state(self._api, session_id)

    async def send(
        self,
        session_id: str,
        text: str,
        *,
        before: ProjectState | None = None,
        on_progress: OnProgress = ignore_progress,
        on_sent: Callable[[], None] = _nothing,
    ) -> Turn:
        """Send a message to the backend's agent, once, and wait for all that comes of it.

        Args:
            session_id: The project.
            text: The message.
            before: The state to compare with; read first if None.
            on_progress: Told at every step, at least every ten seconds.
            on_sent: Called just before the message leaves; from then on it must never be sent again.

        Returns:
            What came of it, also if it failed or the stream broke.

        Raises:
            PromptreelError: The message was refused or never left; nothing was run.
        """
        try:
            turn = await sending.send(
                self._api,
                self._settings,
                session_id,
                text,
                before=before,
                on_progress=on_progress,
                on_sent=on_sent,
            )
        except CreditsExhausted as error:
            raise self._with_link(error) from None
        failure = turn.failure
        return (
            replace(turn, failure=self._with_link(failure)) if isinstance(failure, CreditsExhausted) else turn
        )

    async def recover(
        self, session_id: str, before: ProjectState, *, on_progress: OnProgress = ignore_progress
    ) -> Turn:
        """Find out what became of a message whose stream was lost; nothing is sent again."""
        return await sending.recover(self._api, session_id, before, on_progress)

    async def upload(
        self, session_id: str, sources: Sequence[Path | str], *, on_progress: OnProgress = ignore_progress
    ) -> tuple[UploadedFile, ...]:
        """Upload local files and links; everything is looked at before anything is sent."""
        return await uploads.upload(self._api, self._settings, session_id, sources, on_progress)

    async def credits(self) -> CreditsBalance:
        """Read the balance."""
        return await sessions.credits_balance(self._api)

    async def submit_render(
        self,
        session_id: str,
        draft: dict[str, Any] | str | None,
        output: RenderOutput,
        render_id: str,
    ) -> RenderStatus:
        """Ask for a file; an id that is known already is not asked for again.

        Args:
            session_id: The project.
            draft: The very object out of a `ProjectState`: it goes back character by character.
            output: What file.
            render_id: From `new_render_id`, to be written down before.

        Raises:
            NotExportable: There is nothing on the timeline.
            PlanRequired: The account's plan does not include exports.
        """
        try:
            return await renders.submit(self._api, session_id, draft, output, render_id)
        except PlanRequired as error:
            raise self._with_link(error) from None

    async def render_status(self, render_id: str) -> RenderView:
        """Look at a render once."""
        return await renders.status(self._api, render_id)

    async def follow_render(self, render_id: str, *, on_progress: OnProgress = ignore_progress) -> RenderView:
        """Look at a render until it ends; `StillRunning` after `render_seconds` without progress."""
        return await renders.follow(self._api, render_id, self._settings.render_seconds, on_progress)

    async def render(
        self,
        session_id: str,
        draft: dict[str, Any] | str | None,
        output: RenderOutput,
        *,
        on_progress: OnProgress = ignore_progress,
        next_id: Callable[[], str] = renders.new_render_id,
    ) -> tuple[str, RenderView]:
        """Submit and follow; a render that fails is asked for once more under a new id."""
        try:
            return await renders.render(
                self._api,
                session_id,
                draft,
                output,
                patience=self._settings.render_seconds,
                on_progress=on_progress,
                next_id=next_id,
            )
        except PlanRequired as error:
            raise self._with_link(error) from None

    async def cancel_render(self, render_id: str) -> None:
        """Stop a render; one that has ended or is unknown needs no stopping."""
        await renders.cancel(self._api, render_id)

    async def download(
        self, render_id: str, url: str | None, target: Path, *, on_progress: OnProgress = ignore_progress
    ) -> None:
        """Download a rendered file to `target` by way of `target` + ".part", which is gone on with."""
        await downloads.download(
            self._api,
            render_id,
            url,
            target,
            stall_seconds=self._settings.stall_seconds,
            total_seconds=self._settings.transfer_seconds,
            on_progress=on_progress,
        )

    async def browser_link(self, task_id: str | None, session_id: str) -> str | None:
        """Return a link that opens the project in a browser, None where there is no such page."""
        if task_id is None or not self.endpoint.web_url:
            return None
        return await sessions.browser_link(self._api, self.endpoint.web_url, task_id, session_id)

    def bind_link(self) -> str | None:
        """Return the link with which a guest registers and keeps the projects."""
        guest = self.guest()
        return (
            guests.bind_link(self.endpoint.web_url, guest.user_id)
            if guest and self.endpoint.web_url
            else None
        )

    def _with_link(self, error: CreditsExhausted | PlanRequired) -> CreditsExhausted | PlanRequired:
        link = self.bind_link()
        return error if link is None else guests.with_link(error, link)
