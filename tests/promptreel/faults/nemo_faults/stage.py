"""A client before an unruly backend, with a folder of its own."""

from __future__ import annotations

import functools
import json
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from unittest import mock

import httpx

from promptreel.backends import Endpoint
from promptreel.client import Client, Pace, ProjectState
from promptreel.client.state import read_state
from promptreel.identity import Identity
from promptreel.settings import Settings
from promptreel.wire import read_envelope

from .world import DRAFT, SESSION, TASK, World

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from .faults import Account
    from .server import UnrulyBackend

WEB = "https://web.example.com"
KEY = "faults"
OWN_TOKEN = "token-of-the-user"
IDENTITY = Identity("promptreel-test", "1.2.3", "pytest")
_PACE = Pace(
    attempts=3,
    first_wait=0.001,
    longest_wait=0.1,
    recovery=(0.001, 0.001),
    confirm=(0.001,),
    tick=10,
    poll_first=0.001,
    poll_longest=0.002,
    without_url=2,
)


@dataclass
class Stage:
    """Everything a call needs.

    Attributes:
        client: The client.
        backend: The backend, which the test sees and the client does not.
        folder: Where files are.
        big: Whether what is sent should be larger than what a connection holds.
        seen: What the client said meanwhile, to be compared.
    """

    client: Client
    backend: UnrulyBackend
    folder: Path
    big: bool = False
    seen: list[Any] = field(default_factory=list)

    @property
    def film(self) -> Path:
        """Where downloads go."""
        return self.folder / "film.mp4"


def make_client(settings: Settings, url: str) -> Client:
    """Return a client of the backend at this address."""
    endpoint = Endpoint("nemo", url, WEB, guest_allowed=settings.nemo_token is None, key=KEY)
    return Client(endpoint, settings, IDENTITY, pace=_PACE)


def make_settings(folder: Path, account: Account, *, slow: bool = False) -> Settings:
    """Return deadlines that are short only where a deadline is what ends the call."""
    return _settings(account, slow=slow).model_copy(update={"home": folder / "home", "media_dirs": (folder,)})


@functools.cache
def _settings(account: Account, *, slow: bool) -> Settings:
    """Read the environment once; that costs more than a call."""
    seconds = 0.7 if slow else 30.0
    return Settings(
        nemo_token=None if account == "guest" else OWN_TOKEN,
        max_upload_mb=32,
        connect_seconds=10,
        request_seconds=seconds,
        turn_seconds=2 * seconds,
        turn_idle_seconds=seconds,
        render_seconds=seconds,
        transfer_seconds=2 * seconds,
        stall_seconds=seconds,
    )


def state_before() -> ProjectState:
    """Return the project as it was before any message, without asking the backend."""
    state = World().state() | {"draft": DRAFT}
    body = {"session_id": SESSION, "task_id": TASK, "state": state}
    return read_state(read_envelope({"code": 0, "data": body}), json.dumps(body))


@contextmanager
def certificates_read_once() -> Iterator[None]:
    """Share the list of certificates, which no client here needs and each would read anew."""
    with mock.patch.object(httpx, "create_ssl_context", functools.cache(httpx.create_ssl_context)):
        yield
