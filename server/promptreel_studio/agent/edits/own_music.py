"""An uploaded audio file as the music."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.parts import DEFAULT_VOLUME, DUCKED, DUCKED_FOR, FADE_OUT_MS

if TYPE_CHECKING:
    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.replies import Note

Segment = dict[str, Any]


def use_as_music(work: Work, asset: AssetInfo, volume: float = DEFAULT_VOLUME) -> list[Change]:
    """Play an uploaded audio file instead of whatever music there is."""
    existing = drafts.music_of(work.draft)
    before = [drafts.label_of(segment) for segment in existing]
    drafts.remove_segments(work.draft, drafts.AUDIO, existing)
    total = drafts.total_of(work.draft)
    length = min(total, asset.duration_ms or total)
    segment: Segment = {
        "id": drafts.new_id(work.draft, work.seed),
        "st": 0,
        "d": length,
        "m": {"title": asset.filename},
        "asset": asset.id,
        "src_in": 0,
        "vol": volume,
        "fade_in": 0,
        "fade_out": min(FADE_OUT_MS, length // 4),
    }
    if drafts.has_voice(work.draft):
        segment |= {"duck": DUCKED, DUCKED_FOR: drafts.VOICE}
    drafts.add_segment(work.draft, drafts.AUDIO, segment)
    shown = work.speaker.percent(volume)
    note: Note = ("made.own_music", {"name": asset.filename, "volume": shown})
    if before:
        note = ("uploads.replaced", {"before": before, "name": asset.filename, "volume": shown})
    changes = [Change("add_music", note, {"asset": asset.id, "volume": volume})]
    if length < total:
        changes.append(Change("note", ("uploads.short_music", {"name": asset.filename, "total": length})))
    return changes
