"""Sounds of the user's that are neither music nor a voice: an applause at a time, a bell when a clip begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.loudness import level_of, volume_of
from promptreel_studio.agent.edits.music_time import take_part
from promptreel_studio.agent.edits.over_clips import over_clip_whole
from promptreel_studio.agent.edits.title_words import says_at
from promptreel_studio.agent.edits.voice import NAMED, told_a_voice
from promptreel_studio.agent.parts import Problem, lay_recording
from promptreel_studio.agent.reading.file_names import name_of
from promptreel_studio.agent.reading.music import take_music
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.reading.times import take_when

if TYPE_CHECKING:
    from promptreel_studio.agent.models import AssetInfo, Draft, History

_EFFECT = re.compile(r"\b(?:sound[ -]?effects?|sfx|sounds?|effects?|noise|jingle|ding)\b|音效|声效|声音")
_MUSIC = re.compile(r"\b(?:music|song|soundtrack|background|bgm|tune)\b|音乐|配乐|歌|背景")
_REMOVE = re.compile(
    r"\b(?:remove|delete|drop|no|without|get rid of|take (?:out|away|off))\b|去掉|删|移除|取消|不要"
)
_ONLY = re.compile(r"\b(?:only|just)\b|只(?:在|有|放)?")
_ALTERS = {"fade", "raise", "lower", "mute", "unmute", "shorten", "lengthen"}
_INSTEAD = re.compile(r"\b(?:instead|replace|swap|exchange|switch)\b|换成|替换|代替|改成")
_FOR_A_WHILE = 0.9
"""Of the film; what is heard for longer is its music."""
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
    if _MUSIC.search(rest) or _REMOVE.search(rest) or told_a_voice(rest):
        return False
    if _EFFECT.search(rest):
        return True
    short = (asset.duration_ms or 0) <= _LONGEST_MS
    return (short and _says_when(work, reading)) or _beside_music(work, reading, rest)


def _beside_music(work: Work, reading: Reading, rest: str) -> bool:
    """ "wind.mp3 under the last 6 seconds", where there is music: it is heard for a while beside it, not instead."""
    if not drafts.music_of(work.draft) or _INSTEAD.search(rest):
        return False
    probe = reading.part(0, len(reading.original))
    when = over_clip_whole(work, probe) or take_when(probe)
    total = drafts.total_of(work.draft)
    if when is None or when.anchor == "whole":
        return False
    start, end = when.resolve(total, total)
    end = min(end, total)
    return 0 <= start < end and end - start < total * _FOR_A_WHILE and (start > 0 or when.end is not None)


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
    over = over_clip_whole(work, reading)
    removes = _REMOVE.search(reading.text) is not None
    wish = take_music(reading, loose=True)
    total = drafts.total_of(work.draft)
    when = over or take_part(reading, total)
    now = (drafts.start_of(there[0]), drafts.end_of(there[0])) if there else None
    start, end = when.resolve(total, asset.duration_ms or 0, now) if when else (0, total)
    until = when is not None and (when.end is not None or when.length is not None or when.anchor is not None)
    reading.take(_ONLY)
    verbs = set(reading.take_around("do", "new", "edit", "own", "later", "amount"))
    for pattern in (_EFFECT, _REMOVE):
        while reading.take(pattern):
            pass
    if there and removes:
        drafts.remove_segments(work.draft, drafts.AUDIO, there)
        return [Change("remove_sound", ("sound.removed", {"name": asset.filename}))]
    if not there:
        _refuse_change(asset, verbs)
        volume = level_of(wish, 1.0) if wish.says_volume else 1.0
        return [_add(work, asset, (start, end if until else total), volume)]
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
    longest = total if not until else end
    if when is not None and (start != drafts.start_of(there[0]) or longest < drafts.end_of(there[0])):
        if start >= total:
            raise Problem("title.outside", start=start, total=total)
        before = (drafts.start_of(there[0]), drafts.end_of(there[0]))
        length = min(asset.duration_ms or before[1] - before[0], longest - start)
        there[0]["st"], there[0]["d"] = start, max(length, 1)
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


def _add(work: Work, asset: AssetInfo, span: tuple[int, int], volume: float) -> Change:
    lay_recording(work.draft, asset, start=span[0], volume=volume, role=drafts.SOUND, seed=work.seed)
    made = next(one for one in drafts.sounds_of(work.draft) if one.get("asset") == asset.id)
    made["d"] = max(min(drafts.length_of(made), span[1] - span[0]), 1)
    note = ("sound.added", {"name": asset.filename, "span": (span[0], drafts.end_of(made))})
    return Change("add_sound", note, {"asset": asset.id, "start_ms": span[0]})


_GOES_ON = re.compile(
    r"(?:ok(?:ay)?[ ,]+|no[ ,]+|but )?(?P<it>(?:it|that|this)\b(?: sound)?|(?:stop|end|start|begin|play|move|mute|fade) (?=(?:it|that)\b)|(?=(?:only|just) (?:while|during|under|for|over|in|until|when)\b)|(?=只(?:在|有|放)))(?P<rest>.*)"
)
_MOST_LETTERS = 90


def with_sound_named(words: Reading, draft: Draft, history: History) -> Reading:
    """The message with the name of the sound that was put in or moved last: "only while the dog is on"."""
    said = _GOES_ON.fullmatch(words.folded.strip())
    if said is None or not history.past or len(words.folded) > _MOST_LETTERS:
        return words
    before = {one.get("id"): (one.get("st"), one.get("d")) for one in drafts.sounds_of(history.past[0])}
    found = [
        one for one in drafts.sounds_of(draft) if before.get(one.get("id")) != (one.get("st"), one.get("d"))
    ]
    if len(found) != 1 or drafts.clips(draft) != drafts.clips(history.past[0]):
        return words
    start = words.folded.find(said["rest"])
    if re.match(r"(?:it|that)\b", said["rest"]):
        verb, rest = said["it"], words.original[start:].split(" ", 1)
        return Reading(" ".join([f"{verb}{drafts.label_of(found[0])}", *rest[1:]]), words.quotes)
    return Reading(f"{drafts.label_of(found[0])} {words.original[start:].strip()}", words.quotes)
