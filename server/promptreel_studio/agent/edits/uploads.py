"""The user's own files: put them on a timeline, or make a video of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.file_parts import take_file_part
from promptreel_studio.agent.edits.loudness import fade_music
from promptreel_studio.agent.edits.music_time import music_span
from promptreel_studio.agent.edits.over_clips import over_clip_whole
from promptreel_studio.agent.edits.own_music import use_as_music
from promptreel_studio.agent.edits.pushed_back import push_back
from promptreel_studio.agent.edits.shape import follow_length
from promptreel_studio.agent.edits.timeline import lay_out
from promptreel_studio.agent.edits.upload_places import place_of
from promptreel_studio.agent.parts import DEFAULT_VOLUME, Problem
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.fades import take_fades
from promptreel_studio.agent.reading.music import take_music
from promptreel_studio.agent.reading.times import take_when

if TYPE_CHECKING:
    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.reading.times import When
    from promptreel_studio.agent.replies import Note

Segment = dict[str, Any]
PHOTO_MS = 3_000
SHORTEST_UPLOAD_MS = 200
_ONE = re.compile(
    r"\b(?:my|the|this|that) (?:uploaded )?(?:picture|photo|image|pic|clip|video)\b(?!s)|(?:这|那|我的)(?:一)?(?:张|个|段)?(?:照片|图片|视频)"
)
_LOGO = re.compile(r"logo|watermark|icon|badge|水印|标志")
_FROM_ITS = re.compile(r"\b(?:from|at|starting) (?:its|the|about|second|\d)|从(?:第|它的)?\d")
"""From where in a song it is to be heard, which is not possible."""
_UNKNOWN_CLIP_MS = 10_000
_AT_START = re.compile(
    r"\b(?:at|to|in|into) (?:the )?(?:very )?(?:start|beginning|front|first (?:place|position)|opening)\b|\bbefore\b|\b(?:start|begin|open)s?(?: \w+)? with\b|\bfirst(?= *(?:[,;.!]|$))|\bas (?:the )?(?:very )?(?:first|opening) (?:clip|shot|scene|one|picture|photo)\b|(?:到|在)?(?:视频)?(?:开头|最前面?|最开头|最开始|前面|第一(?:个|位))"
)


def place_assets(work: Work, assets: list[AssetInfo], wanted: str, reading: Reading) -> list[Change]:
    """Add uploads to the timeline: pictures and clips after (or before) what is there, audio as the music.

    Raises:
        Problem: There are none, or all of them are on the timeline already.
    """
    fresh = _fresh(work, assets, wanted, reading)
    part = over_clip_whole(work, reading) if all(asset.file_type == "audio" for asset in fresh) else None
    changes: list[Change] = []
    fades = take_fades(reading) if reading.has("do", "fade") else (None, None)
    at_start = bool(_AT_START.search(reading.folded))
    clip = fresh[0] if len(fresh) == 1 and fresh[0].file_type == "video" else None
    shown = take_file_part(reading, clip) if clip else None
    part = part or _begins_at(reading, fresh)
    said = find_duration(reading.text)
    heard = all(asset.file_type == "audio" for asset in fresh)
    wanted_ms = shown.length if shown else None if heard else _take_length(work, reading)
    if said and all(asset.file_type == "audio" for asset in fresh) and _FROM_ITS.search(reading.folded):
        raise Problem("unclear.part", wanted=[reading.original[said.start : said.end]])
    volume = _volume(reading) if any(asset.file_type == "audio" for asset in fresh) else DEFAULT_VOLUME
    reading.take_around("do", "new", "edit")
    old = drafts.total_of(work.draft)
    visual = [asset for asset in fresh if asset.file_type != "audio"]
    if len(visual) > 1 and _ONE.search(reading.folded):
        visual = _only(visual)
    place = place_of(work, reading) if visual else None
    reading.take(_AT_START)
    if place is not None:
        return _insert(work, visual, place, wanted_ms, since=shown.start if shown else 0)
    if visual:
        changes += _add_pictures(work, visual, old, at_start=at_start, wanted=wanted_ms)
        if clip and shown:
            made = next(
                one
                for one in drafts.clips(work.draft)[:: 1 if at_start else -1]
                if one.get("asset") == clip.id
            )
            made["src_in"] = shown.start
        total = drafts.total_of(work.draft)
        if old:
            note: Note = ("length.changed", {"old": old, "new": total})
            changes.append(Change("set_duration", note, {"before_ms": old, "after_ms": total}))
            changes += follow_length(work, old, total)
    for asset in [asset for asset in fresh if asset.file_type == "audio"][:1]:
        changes += use_as_music(work, asset, volume)
        changes += music_span(work, drafts.music_of(work.draft)[0], part)
        if fades != (None, None):
            changes += fade_music(work, drafts.music_of(work.draft), fades)
    return changes


_BEGINS = re.compile(
    r"\b(?:start|starts|starting|begin|begins|beginning|come in|comes in|coming in|kick in|kicks in|set in|play|plays)(?: it| playing)? (?:at|from|after)(?: about)? (?=\d|second|one|two|three|four|five|six|seven|eight|nine|ten)|从(?=第?[\d一二两三四五六七八九十]+(?:\.\d+)?秒(?:开始|起|播放|响起|进入))"
)


def _begins_at(reading: Reading, fresh: list[AssetInfo]) -> When | None:
    """Where on the timeline a song that is put in begins: "add song.mp3 and let it start at 4 seconds"."""
    if any(asset.file_type != "audio" for asset in fresh) or not _BEGINS.search(reading.text):
        return None
    when = take_when(reading)
    return when if when is not None and when.start is not None else None


def _fresh(work: Work, assets: list[AssetInfo], wanted: str, reading: Reading) -> list[AssetInfo]:
    """The uploads among those that are not on the timeline yet.

    Raises:
        Problem: There are none, or something else is wished of those that are there.
    """
    if not work.assets:
        raise Problem("uploads.none")
    if not assets:
        raise Problem(
            "uploads.kind",
            wanted=work.speaker.name("upload", wanted),
            names=[f'"{a.filename}"' for a in work.assets],
        )
    placed = {
        s.get("asset") for kind in (drafts.VIDEO, drafts.AUDIO) for s in drafts.segments(work.draft, kind)
    }
    fresh = [asset for asset in assets if asset.id not in placed]
    if not fresh:
        reading.take_around("do", "new", "edit")
        if unknown := reading.leftovers():
            raise Problem("unclear.part", wanted=unknown)
        raise Problem("uploads.placed")
    return fresh


def _insert(
    work: Work, assets: list[AssetInfo], place: int, wanted: int | None, *, since: int = 0
) -> list[Change]:
    order = drafts.clips(work.draft)
    at = drafts.start_of(order[place]) if place < len(order) else drafts.total_of(work.draft)
    made: list[Segment] = []
    for asset in assets:
        segment = asset_segment(work, asset, 0, _shown(work, asset, wanted))
        segment["id"] = drafts.new_id(work.draft, work.seed + len(made))
        segment["src_in"] = since
        made.append(segment)
    order[place:place] = made
    added = sum(segment["d"] for segment in made)
    changes = lay_out(work, order, shift=lambda t: t if t < at else t + added)
    work.last_clip = made[-1]["id"]
    notes = [
        ("uploads.added", {"name": drafts.label_of(s), "span": (s["st"], drafts.end_of(s))}) for s in made
    ]
    return [
        *(Change("add_asset", note, {"asset": s["asset"]}) for note, s in zip(notes, made, strict=True)),
        *changes,
    ]


def _take_length(work: Work, reading: Reading) -> int | None:
    length = find_duration(reading.text)
    if length is None:
        return None
    reading.take_span(length.start, length.end)
    if length.ms < SHORTEST_UPLOAD_MS:
        raise Problem("clip.short", nearest=work.speaker.seconds(SHORTEST_UPLOAD_MS))
    return length.ms


def _only(visual: list[AssetInfo]) -> list[AssetInfo]:
    """The one picture that "my picture" can mean: a logo is none.

    Raises:
        Problem: It could be any of several.
    """
    plain = [asset for asset in visual if not _LOGO.search(asset.filename.lower())]
    if len(plain) != 1:
        raise Problem("uploads.which", names=[f'"{asset.filename}"' for asset in visual])
    return plain


def _volume(reading: Reading) -> float:
    wish = take_music(reading, loose=True)
    level = 50.0 if wish.level is None and wish.factor == 0.5 else wish.level
    if level is None:
        return DEFAULT_VOLUME
    if not 0 <= level <= 100:
        raise Problem("volume.limits", asked=f"{level:g}", nearest=100 if level > 100 else 0)
    return round(level / 100, 3)


def _add_pictures(
    work: Work, assets: list[AssetInfo], old: int, *, at_start: bool, wanted: int | None
) -> list[Change]:
    changes: list[Change] = []
    lengths = [_shown(work, asset, wanted) for asset in assets]
    if old + sum(lengths) > drafts.LONGEST_MS:
        total = old + sum(lengths)
        raise Problem(
            "length.limits",
            asked=work.speaker.seconds(total),
            nearest=work.speaker.seconds(drafts.LONGEST_MS),
        )
    if at_start:
        push_back(work.draft, sum(lengths))
    here = 0 if at_start else old
    for asset, length in zip(assets, lengths, strict=True):
        drafts.add_segment(work.draft, drafts.VIDEO, asset_segment(work, asset, here, length))
        note: Note = ("uploads.added", {"name": asset.filename, "span": (here, here + length)})
        changes.append(
            Change("add_asset", note, {"asset": asset.id, "start_ms": here, "end_ms": here + length})
        )
        here += length
    work.draft["d"] = old + sum(lengths)
    return changes


def _shown(work: Work, asset: AssetInfo, wanted: int | None) -> int:
    """How long an upload is shown: as long as was said, else a clip wholly and a photo for a while.

    Raises:
        Problem: A clip has not so much material.
    """
    if asset.file_type != "video":
        return wanted or PHOTO_MS
    longest = asset.duration_ms or _UNKNOWN_CLIP_MS
    if wanted is not None and wanted > longest and not asset.begins_again:
        raise Problem(
            "length.clip", name=asset.filename, total=longest, nearest=work.speaker.seconds(longest)
        )
    return wanted or longest


def asset_segment(work: Work, asset: AssetInfo, start: int, length: int) -> Segment:
    """A picture or clip of the user on the video track."""
    segment: Segment = {
        "id": drafts.new_id(work.draft, work.seed),
        "st": start,
        "d": length,
        "m": {"title": asset.filename},
        "asset": asset.id,
        "src_in": 0,
        "speed": 1.0,
        "fit": "cover",
    }
    if asset.file_type == "video":
        segment["vol"] = 1.0
    return segment
