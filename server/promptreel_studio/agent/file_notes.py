"""What the user should know of files that have just come onto the timeline."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Draft, Reply
    from promptreel_studio.agent.replies import Speaker


def with_file_notes(
    reply: Reply, before: Draft | None, assets: Sequence[AssetInfo], speaker: Speaker
) -> Reply:
    """The reply, with the notes of files that its draft shows or plays and the draft before did not."""
    if reply.draft is None or reply.steps:
        return reply
    new = _used(reply.draft) - _used(before)
    told = [
        speaker.say("uploads.note", name=asset.filename, note=asset.note)
        for asset in assets
        if asset.id in new and asset.note
    ]
    return replace(reply, texts=(*reply.texts, speaker.together(told))) if told else reply


def _used(draft: Draft | None) -> set[object]:
    kinds = (drafts.VIDEO, drafts.AUDIO)
    return {segment.get("asset") for kind in kinds for segment in drafts.segments(draft, kind)}
