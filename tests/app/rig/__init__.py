"""A chat in a real browser, with the reference bridge, for the App."""

from .browser import Browser, Refusal, missing
from .stand_in import BUSY, StandIn, drawn, told

__all__ = ["BUSY", "Browser", "Refusal", "StandIn", "drawn", "missing", "told"]
