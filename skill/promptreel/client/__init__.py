"""The client of the NemoVideo protocol."""

import promptreel.quick_httpx  # noqa: F401 - before anything loads httpx

from .accounts import AccountStore, GuestAccount, parse_time
from .calls import REPEATS, Call, Repeat
from .client import Client
from .guests import bind_link
from .pace import Pace
from .prompting import compose
from .renders import failed as render_failed
from .renders import is_exportable, new_render_id
from .saving import claim_target, free_name, publish
from .state import changes
from .types import OnProgress, Progress, ProjectState, RenderView, ToolUse, Turn, ignore_progress
from .verify import FileFacts, verify_file

__all__ = [
    "REPEATS",
    "AccountStore",
    "Call",
    "Client",
    "FileFacts",
    "GuestAccount",
    "OnProgress",
    "Pace",
    "Progress",
    "ProjectState",
    "RenderView",
    "Repeat",
    "ToolUse",
    "Turn",
    "bind_link",
    "changes",
    "claim_target",
    "compose",
    "free_name",
    "ignore_progress",
    "is_exportable",
    "new_render_id",
    "parse_time",
    "publish",
    "render_failed",
    "verify_file",
]
