"""Where a backend is, ready to be talked to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .studio import ensure_studio

if TYPE_CHECKING:
    from promptreel.settings import BackendName, Settings


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A backend's addresses.

    Attributes:
        name: Which backend.
        base_url: Of its API.
        web_url: Of its pages for people, empty if it has none.
        guest_allowed: Whether a guest account may be asked for there.
        key: Under which name its account is kept, where its address is no lasting name.
    """

    name: BackendName
    base_url: str
    web_url: str
    guest_allowed: bool
    key: str = ""

    @property
    def account_key(self) -> str:
        """Under which name the account there is kept."""
        return self.key or self.base_url


async def open_backend(settings: Settings, name: BackendName) -> Endpoint:
    """Return where a backend is; the studio is started if need be.

    By the time this is called somebody has asked for the cloud by name or has an account there, see
    `choose_backend`; without an account a guest is therefore allowed.

    Raises:
        Unreachable: The studio did not start.
    """
    if name == "nemo":
        return Endpoint(
            "nemo", settings.nemo_api_url, settings.nemo_web_url, guest_allowed=settings.nemo_token is None
        )
    address = await ensure_studio(settings)
    key = "" if settings.studio_url else "studio"
    return Endpoint("studio", address.url, "", guest_allowed=True, key=key)
