"""Real servers and commands of promptreel beside a backend that can be held in the middle of a call."""

from .held import HeldBackend, until
from .processes import PROMPTREEL, environment, promptreel, server

__all__ = ["PROMPTREEL", "HeldBackend", "environment", "promptreel", "server", "until"]
