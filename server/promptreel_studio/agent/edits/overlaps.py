"""Clips that are seen together while one goes over into the next."""

from __future__ import annotations

from typing import Any

from promptreel_studio.agent import drafts

Segment = dict[str, Any]
OVERLAPPING = {"crossfade", "wipe"}
"""Transitions during which both clips are seen."""


def overlap_of(clip: Segment) -> int:
    """For how long a clip is seen together with the one before it, ms."""
    transition = clip.get("tr")
    if not isinstance(transition, dict) or transition.get("kind") not in OVERLAPPING:
        return 0
    return drafts.whole(transition.get("d"))
