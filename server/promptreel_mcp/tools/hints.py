"""What each kind of tool may do, as hosts ask for it before they let one be called."""

from __future__ import annotations

from mcp.types import ToolAnnotations


def _hints(*, reads: bool, destroys: bool, repeats: bool, reaches_out: bool) -> ToolAnnotations:
    return ToolAnnotations(
        read_only_hint=reads, destructive_hint=destroys, idempotent_hint=repeats, open_world_hint=reaches_out
    )


LOOKS_HERE = _hints(reads=True, destroys=False, repeats=True, reaches_out=False)
"""Reads what is on this machine."""
LOOKS = _hints(reads=True, destroys=False, repeats=True, reaches_out=True)
"""Reads, and may ask the backend, which may be the cloud."""
ADDS = _hints(reads=False, destroys=False, repeats=False, reaches_out=True)
"""Makes something that was not there; replaces nothing."""
CHANGES = _hints(reads=False, destroys=True, repeats=False, reaches_out=True)
"""May replace or remove what is on a project's timeline, when the user's words say so."""
STOPS = _hints(reads=False, destroys=True, repeats=True, reaches_out=True)
"""Ends something; a second time it changes nothing more."""
