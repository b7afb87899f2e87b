"""The two halves of the latest cut, also when something else was done since."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts

if TYPE_CHECKING:
    from promptreel_studio.agent.models import History


def beside_earlier_cut(order: list[dict[str, Any]], history: History) -> tuple[int, int] | None:
    """Places of the clips before and behind it; None where there was none or they are apart now."""
    there = [clip.get("id") for clip in order]
    for after, earlier in pairwise(history.past):
        known = {clip.get("id") for clip in drafts.clips(earlier)}
        shown = [clip.get("id") for clip in drafts.clips(after)]
        fresh = [place for place, name in enumerate(shown) if name not in known]
        if len(fresh) != 1 or not fresh[0] or drafts.total_of(after) != drafts.total_of(earlier):
            continue
        first, second = shown[fresh[0] - 1], shown[fresh[0]]
        if first in there and second in there and there.index(second) == there.index(first) + 1:
            return there.index(first), there.index(second)
        return None
    return None
