"""A NemoVideo backend for tests: every answer can be replaced, every request is kept."""

from .backend import FakeBackend, Seen, cut_stream, events, json_answer, stream
from .files import gif_bytes, mp4_bytes, webm_bytes
from .raw import RawServer

__all__ = [
    "FakeBackend",
    "RawServer",
    "Seen",
    "cut_stream",
    "events",
    "gif_bytes",
    "json_answer",
    "mp4_bytes",
    "stream",
    "webm_bytes",
]
