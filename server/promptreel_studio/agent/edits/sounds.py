"""Sounds of the user's that are neither music nor a voice: an applause at a time, a bell when a clip begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.loudness import level_of, volume_of
from promptreel_studio.agent.edits.over_clips import over_clip_whole
from promptreel_studio.agent.edits.title_words import says_at
from promptreel_studio.agent.edits.voice import NAMED
from promptreel_studio.agent.parts import Problem, lay_recording
from promptreel_studio.agent.reading.file_names import name_of
from promptreel_studio.agent.reading.music import take_music
from promptreel_studio.agent.reading.times import take_when

if TYPE_CHECKING:
    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.reading.text import Reading

_EFFECT = re.compile(r"\b(?:sound[ -]?effects?|sfx|sounds?|effects?|noise|jingle|ding)\b|音效|声效|声音")
_MUSIC = re.compile(r"\b(?:music|song|soundtrack|background|bgm|tune)\b|音乐|配乐|歌|背景")
_REMOVE = re.compile(
    r"\b(?:remove|delete|drop|no|without|get rid of|take (?:out|away|off))\b|去掉|删|移除|取消|不要"
)
_ALTERS = {"fade", "raise", "lower", "mute", "unmute", "shorten", "lengthen"}
_LONGEST_MS = 15_000
"""A file that is said to be heard at a time and is no longer than this is no music."""


def speaks_of_sound(work: Work, reading: Reading) -> bool:
    """Whether a clause is about a sound that is heard at a time."""
    asset = _asset(work, reading)
    if asset is None or reading.tags("title_noun") or NAMED.search(asset.filename.lower()):
        return False
    if any(one.get("asset") == asset.id for one in drafts.sounds_of(work.draft)):
        return True
    if any(one.get("asset") == asset.id for one in drafts.segments(work.draft, drafts.AUDIO)):
        return False
    rest = reading.text.replace(asset.filename.lower(), " ")
    if _MUSIC.search(rest) or _REMOVE.search(rest):
        return False
    return bool(_EFFECT.search(rest)) or (
        (asset.duration_ms or 0) <= _LONGEST_MS and _says_when(work, reading)
    )


def change_sound(work: Work, reading: Reading) -> list[Change]:
    """Let a sound be heard, move it, make it louder, take it away.

    Raises:
        Problem: The video has ended by then, or nothing would change.
    """
    asset = _asset(work, reading)
    if asset is None:
        raise Problem("uploads.none")
    _take_name(reading, asset)
    there = [one for one in drafts.sounds_of(work.draft) if one.get("asset") == asset.id]
    says_at(reading)
    removes = _REMOVE.search(reading.text) is not None
    wish = take_music(reading, loose=True)
    when = over_clip_whole(work, reading) or take_when(reading)
    total = drafts.total_of(work.draft)
    start = when.resolve(total, asset.duration_ms or 0)[0] if when else 0
    verbs = set(reading.take_around("do", "new", "edit", "own", "later", "amount"))
    for pattern in (_EFFECT, _REMOVE):
        while reading.take(pattern):
            pass
    if there and removes:
        drafts.remove_segments(work.draft, drafts.AUDIO, there)
        return [Change("remove_sound", ("sound.removed", {"name": asset.filename}))]
    if not there:
        _refuse_change(asset, verbs)
        return [_add(work, asset, start, level_of(wish, 1.0) if wish.says_volume else 1.0)]
    changes: list[Change] = []
    was = volume_of(there[0])
    if wish.says_volume and (volume := level_of(wish, was)) != was:
        there[0]["vol"] = volume
        shown = {
            "name": asset.filename,
            "before": work.speaker.percent(was),
            "after": work.speaker.percent(volume),
        }
        changes.append(Change("set_volume", ("sound.volume", shown), {"volume": volume}))
    if when is not None and start != drafts.start_of(there[0]):
        if start >= total:
            raise Problem("title.outside", start=start, total=total)
        before = (drafts.start_of(there[0]), drafts.end_of(there[0]))
        there[0]["st"], there[0]["d"] = start, min(asset.duration_ms or before[1] - before[0], total - start)
        moved = {"name": asset.filename, "before": before, "after": (start, drafts.end_of(there[0]))}
        changes.append(Change("move_sound", ("sound.moved", moved), {"start_ms": start}))
    if not changes:
        raise Problem("overlay.same", name=asset.filename)
    return changes


def _refuse_change(asset: AssetInfo, verbs: set[str]) -> None:
    """A sound that is not heard yet cannot fade out."""
    if verbs & _ALTERS and "add" not in verbs:
        raise Problem("uploads.not_placed", name=asset.filename)


def _says_when(work: Work, reading: Reading) -> bool:
    probe = reading.part(0, len(reading.original))
    over = over_clip_whole(work, probe)
    when = over or take_when(probe)
    return when is not None and (when.start is not None or when.anchor in {"end", "start", "middle"})


def _asset(work: Work, reading: Reading) -> AssetInfo | None:
    """The sound that is named by its file, with its ending or without."""
    sounds = [asset for asset in work.assets if asset.file_type == "audio"]
    named = [
        asset
        for asset in sounds
        if asset.filename.lower() in reading.text or asset.filename in reading.quotes
    ]
    stems = [
        asset
        for asset in sounds
        if (stem := name_of(asset))
        and re.search(rf"(?<![a-z0-9]){re.escape(stem)}(?![a-z0-9])", reading.text)
    ]
    return next(iter(named or stems), None)


def _take_name(reading: Reading, asset: AssetInfo) -> None:
    for name in (asset.filename.lower(), name_of(asset)):
        if name and (place := reading.text.find(name)) >= 0:
            reading.take_span(place, place + len(name))
            return


def _add(work: Work, asset: AssetInfo, start: int, volume: float) -> Change:
    length = lay_recording(work.draft, asset, start=start, volume=volume, role=drafts.SOUND, seed=work.seed)
    note = ("sound.added", {"name": asset.filename, "span": (start, start + length)})
    return Change("add_sound", note, {"asset": asset.id, "start_ms": start})
