"""Music that was there before: "put the music back"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.loudness import level_of, name_of, volume_of
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft
    from promptreel_studio.agent.reading.music import MusicWish

_BACK = re.compile(
    r"\b(?:back|again|restore[sd]?|return|after all)\b|恢复|(?:加|放|弄|要|拿)回来?|还是要|重新(?:加|放|要)"
)

_SOME = re.compile(
    r"\b(?:some|an?|any|other|different|new|another) (?:[\w-]+ ){0,3}(?:music|song|soundtrack|tune|track|score)\b|[来加放配][上入]?[点些段首个]"
)
_LEVELS = {"raise", "lower", "mute", "unmute", "loud", "soft", "double", "half"}
_SOUND = re.compile(r"\b(?:sounds?|audio|volume|loud\w*|quiet\w*|noise|voices?)\b|声|音量|响|吵")


def refuse_absent(wish: MusicWish, reading: Reading, verbs: set[str]) -> None:
    """Refuse to change music that is not there, rather than change the sound of the clips or add some.

    Raises:
        Problem: Music is spoken of, or nothing is, and what is said is not that there is to be some.
    """
    if wish.style is not None or "add" in verbs or _SOME.search(reading.folded):
        return
    says_music = Reading(reading.original).has("music_noun", "music")
    sound = bool(verbs & _LEVELS) or _SOUND.search(reading.folded)
    if wish.says_volume and "keep" not in verbs and (says_music or not sound):
        raise Problem("music.none")
    if verbs <= {"change", "move", "keep"} and reading.leftovers(ignore=("position", "size")):
        raise Problem("music.none")


def speaks_of_return(work: Work, reading: Reading) -> bool:
    """Whether music that is not there is to come back, which is more than a step back."""
    concepts = {tag.concept for tag in reading.tags("version")}
    return concepts == {"return"} and reading.has("music_noun", "music") and not drafts.music_of(work.draft)


def _styles_of(draft: Draft) -> set[str]:
    return {str((one.get("music") or {}).get("style")) for one in drafts.music_of(draft)}


def music_again(work: Work, wish: MusicWish, reading: Reading, *, kept: bool = False) -> list[Change] | None:
    """Bring back the music of the latest version that had any.

    Args:
        work: A draft without music.
        wish: What was said of it; a style means other music.
        reading: The clause; the words for "back" are taken.
        kept: It is to be kept, though it is gone.

    Returns:
        What was done; None when no earlier music is meant or there was none.
    """
    if not kept and not _BACK.search(reading.folded):
        return None
    before = next((draft for draft in work.history.past if drafts.music_of(draft)), None)
    if before is None or (wish.style is not None and wish.style not in _styles_of(before)):
        return None
    total, was = drafts.total_of(work.draft), drafts.total_of(before)
    changes: list[Change] = []
    for old in drafts.music_of(before):
        segment: dict[str, Any] = drafts.edited(old)
        start, end = drafts.start_of(segment), drafts.end_of(segment)
        if start >= total:
            continue
        segment["d"] = (total if end >= was and "asset" not in segment else min(end, total)) - start
        for name in ("fade_in", "fade_out"):
            segment[name] = min(drafts.whole(segment.get(name)), segment["d"] // 2)
        drafts.add_segment(work.draft, drafts.AUDIO, segment)
        volume = level_of(wish, volume_of(segment))
        segment["vol"] = volume
        values = {"style": name_of(work, segment), "volume": work.speaker.percent(volume)}
        changes.append(Change("add_music", ("music.added", values), {"volume": volume, "again": True}))
    reading.take(_BACK)
    reading.take_tags("version", "position", "edit")
    return changes or None
