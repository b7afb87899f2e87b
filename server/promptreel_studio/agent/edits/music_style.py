"""Another style, level or time for music that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.loudness import level_of, name_of, set_volume, volume_of
from promptreel_studio.agent.edits.music_parts import near_style
from promptreel_studio.agent.edits.music_time import begins, music_span, volume_of_part
from promptreel_studio.agent.parts import Problem

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.music import MusicWish
    from promptreel_studio.agent.reading.times import When
    from promptreel_studio.agent.replies import Note

Segment = dict[str, Any]
_CHANGES = {"change", "add"}


def change_music(
    work: Work, existing: list[Segment], wish: MusicWish, when: When | None, *, another: bool, verbs: set[str]
) -> list[Change]:
    """Give music another style, level or time, or another take.

    Raises:
        Problem: It is so already, or nothing of the kind is said.
    """
    first = existing[0]
    before, was = name_of(work, first), volume_of(first)
    current = first["music"].get("style") if isinstance(first.get("music"), dict) else None
    if wish.style is not None and wish.style != current:
        volume = level_of(wish, was)
        drafts.remove_segments(work.draft, drafts.AUDIO, existing[1:])
        _compose(first, wish.style, work)
        first["vol"] = volume
        after = work.speaker.name("style", wish.style)
        note: Note = (
            "music.style",
            {"before": before, "after": after, "volume": work.speaker.percent(volume)},
        )
        if volume != was:
            note = ("music.style_and_volume", {**note[1], "was": work.speaker.percent(was)})
        change = Change("change_music", note, {"style": wish.style, "volume": volume})
        return [change, *near_style(work, wish, wish.style), *music_span(work, first, when)]
    if wish.says_volume and when is not None:
        return volume_of_part(work, existing, level_of(wish, was), when)
    if wish.says_volume:
        return [set_volume(work, existing, wish, "music.volume")]
    if spans := music_span(work, first, when):
        return spans
    if another and current is not None and wish.style in {None, current}:
        first["music"]["seed"] = drafts.derived_seed(work.seed, "music", first["music"].get("seed"))
        return [Change("change_music", ("music.take", {"style": before}), {"seed": first["music"]["seed"]})]
    if wish.near and wish.style == current:
        raise Problem("music.near", asked=wish.near, used=work.speaker.name("style", wish.style or ""))
    if wish.style is not None or (wish.wanted and "add" in verbs):
        raise Problem("music.same", style=before, volume=work.speaker.percent(was))
    raise Problem("music.unclear")


def beside_fades(
    work: Work, existing: list[Segment], wish: MusicWish, when: When | None, verbs: set[str]
) -> list[Change]:
    """What else is wished of music that is to come or go slowly: another style, a level, a time."""
    start = when if begins(when) else None
    if verbs & _CHANGES and wish.style not in {None, style_of(existing)}:
        return change_music(work, existing, wish, start, another=False, verbs=verbs)
    level = [set_volume(work, existing, wish, "music.volume")] if wish.says_volume else []
    return [*level, *(music_span(work, existing[0], start) if start else [])]


def style_of(existing: list[Segment]) -> str | None:
    """The style that is heard: "remove the piano" removes piano music."""
    music = existing[0].get("music") if existing else None
    return music.get("style") if isinstance(music, dict) else None


def _compose(segment: Segment, style: str, work: Work) -> None:
    """Composed music instead of whatever the segment played; its time stays as the user had it."""
    own = "asset" in segment
    for key in ("asset", "src_in"):
        segment.pop(key, None)
    segment["music"] = {"style": style, "seed": work.seed}
    drafts.meta(segment)["title"] = work.speaker.name("style", style)
    if own:
        segment["st"], segment["d"] = 0, drafts.total_of(work.draft)
