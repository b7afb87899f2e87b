"""The backends there are: the NemoVideo cloud, and the studio on this machine."""

from .choose import Choice, choose_backend, studio_installed
from .endpoint import Endpoint, open_backend
from .opening import open_client
from .studio import StudioAddress, ensure_studio, stop_studio

__all__ = [
    "Choice",
    "Endpoint",
    "StudioAddress",
    "choose_backend",
    "ensure_studio",
    "open_backend",
    "open_client",
    "stop_studio",
    "studio_installed",
]
