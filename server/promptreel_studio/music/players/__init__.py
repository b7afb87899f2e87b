"""The bands: one module per style, each knows its desk and what to play in a bar."""

from __future__ import annotations

from .acoustic import Acoustic
from .ambient import Ambient
from .band import Player
from .cinematic import Cinematic
from .lofi import Lofi
from .piano import Piano
from .synthwave import Synthwave
from .upbeat import Upbeat

PLAYERS: dict[str, type[Player]] = {
    "lofi": Lofi,
    "ambient": Ambient,
    "upbeat": Upbeat,
    "cinematic": Cinematic,
    "piano": Piano,
    "synthwave": Synthwave,
    "acoustic": Acoustic,
}

__all__ = ["PLAYERS", "Player"]
