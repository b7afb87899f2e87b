"""Pieces of a clip that are called by how they are played or look: "公园慢放的那一段"."""

from __future__ import annotations

from typing import Any

from promptreel_studio.agent import patterns as re

Segment = dict[str, Any]
STATE = re.compile(
    r"(?:里|中)?(?:(?P<slow>慢放|放慢|减速|慢动作)|(?P<fast>加速|快放|快进)|(?P<turned>倒放|反放)|(?P<mono>黑白))(?:了|过)?的(?:那|这)?(?:一)?(?:小)?(?:段|部分|截|个)"
)
"""Which of the pieces, by how it is played or looks."""


def in_state(places: tuple[int, ...], order: list[Segment], state: re.Match[str]) -> tuple[int, ...]:
    """Those of the pieces that are played or look as it was said."""
    return tuple(
        place
        for place in places
        if (state["slow"] and (order[place].get("speed") or 1) < 1)
        or (state["fast"] and (order[place].get("speed") or 1) > 1)
        or (state["turned"] and order[place].get("reverse"))
        or (state["mono"] and (order[place].get("filters") or {}).get("look") == "mono")
    )
