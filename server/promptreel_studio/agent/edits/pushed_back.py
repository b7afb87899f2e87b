"""Room at the beginning of a film: all that is seen comes later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft


def push_back(draft: Draft, by: int) -> None:
    """Let clips, texts and pictures over them begin later by so many ms; a logo over all of the film still is."""
    total = drafts.total_of(draft)
    whole = {
        id(one) for one in drafts.overlays(draft) if drafts.start_of(one) == 0 and drafts.end_of(one) >= total
    }
    for kind in (drafts.VIDEO, drafts.TEXT):
        for segment in drafts.segments(draft, kind):
            if id(segment) in whole:
                segment["d"] = total + by
            else:
                segment["st"] = drafts.start_of(segment) + by
