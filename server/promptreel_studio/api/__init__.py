"""The studio over HTTP: the endpoints of the NemoVideo protocol, and what they need to run."""

from .app import create_app
from .context import Studio

__all__ = ["Studio", "create_app"]
