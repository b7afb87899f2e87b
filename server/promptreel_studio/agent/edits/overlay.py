"""A logo, a watermark or a picture in the picture: an upload that lies over the video."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.pick import CLIP_REFERENCE
from promptreel_studio.agent.parts import POSITIONS, Problem
from promptreel_studio.agent.reading.numbers import number_of
from promptreel_studio.agent.reading.times import take_when

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_LOGO = re.compile(
    r"\b(?:logo|watermark|brand mark|emblem|badge|icon|sticker|stamp)s?\b|标志|水印|台标|图标|徽标|商标|贴纸|logo"
)
_INSIDE = re.compile(
    r"\b(?:picture[- ]in[- ]picture|pip|overlay|overlaid|inset|facecam|in a corner|in the corner)\b|画中画|叠加|小窗"
)
_ONLY = re.compile(r"\b(?:only|just|show|hide|display|keep|let|appear|disappear|it|that)\b|只|显示|它")
_SIZES = {"small": 0.12, "medium": 0.2, "large": 0.35, "huge": 0.5}
_PIP_WIDTH = 0.35
_MARGIN = 0.04
_PERCENT = re.compile(r"(?P<n>\d{1,3}(?:\.\d+)?) ?(?:%|percent\b)|百分之(?P<han>[一二三四五六七八九十百\d]+)")
_OPACITY = re.compile(
    r"\b(?:opacity|opaque|transparen(?:t|cy)|see[- ]through|translucent|faint(?:er)?|subtle|fade[d]?)\b|透明度?|不透明度|淡"
)
_CLEAR = re.compile(r"\b(?:transparen(?:t|cy)|see[- ]through)\b|透明(?!度)|(?<!不)透明度")
_FADE = re.compile(r"\bfad(?:e|es|ing)\b(?: (?:it|the \w+))? ?(?P<way>in and out|in|out)?|淡入淡出|淡入|淡出")
_REMOVE = re.compile(
    r"\b(?:remove|delete|get rid of|no|without|hide|take (?:off|away|out)|(?:turn|switch)(?: it| the \w+| that)? off|(?:turn|switch) off|drop|lose)\b|去掉|删|移除|取消|不要"
)
_HALF_AS_BIG = re.compile(
    r"(?P<half>\bhalf (?:as (?:big|large|wide)|the size|its size|that size)\b|缩小一半|小一半)|\b(?:twice|two times|double) (?:as (?:big|large|wide)|the size|its size)\b|\bdouble(?:d)? in size\b|放大一倍|大一倍"
)
_WIDTH = re.compile(r"\b(?:wide|width|of the (?:screen|frame|video|width))\b|宽")


def speaks_of_overlay(work: Work, reading: Reading) -> bool:
    """Whether a clause is about something that lies over the video."""
    if _LOGO.search(reading.text) or _INSIDE.search(reading.text):
        return not (reading.tags("title_noun") and not _LOGO.search(reading.text))
    known = drafts.overlays(work.draft)
    if not known:
        return False
    if CLIP_REFERENCE.search(reading.text):
        return False
    if work.topic == "overlay" or (work.recent and any(s.get("id") in work.recent[:1] for s in known)):
        fades = _FADE.search(reading.text) and not reading.tags("music_noun", "title_noun")
        if fades or (_ONLY.search(reading.text) and take_when(reading.part(0, len(reading.original)))):
            return not reading.tags("title_noun", "music_noun", "kind", "filter")
        looks = (
            reading.tags("position", "size") or _OPACITY.search(reading.text) or _REMOVE.search(reading.text)
        )
        return bool(looks) and not reading.tags("title_noun", "music_noun", "kind", "weather", "filter")
    return False


def change_overlay(work: Work, reading: Reading) -> list[Change]:
    """Add, move, resize, fade or remove an overlay.

    Raises:
        Problem: There is no such upload, or the place is not possible.
    """
    known = drafts.overlays(work.draft)
    removing = bool(_REMOVE.search(reading.text))
    asset = _asset(reading, work.assets)
    if asset is not None:
        known = [s for s in known if s.get("asset") == asset.id] or ([] if not removing else known)
    adding = not known
    if removing and not known:
        raise Problem("overlay.none")
    if removing:
        drafts.remove_segments(work.draft, drafts.VIDEO, known)
        _done(reading)
        return [
            Change("remove_overlay", ("overlay.removed", {"name": drafts.label_of(s)}), {}) for s in known
        ]
    if adding:
        if asset is None:
            names = [f'"{a.filename}"' for a in work.assets]
            raise Problem("overlay.which", names=names) if names else Problem("uploads.none")
        return [_add(work, asset, reading)]
    changes = [change for segment in known for change in _alter(work, segment, reading)]
    if not changes:
        raise Problem("overlay.same", name=drafts.label_of(known[0]))
    _done(reading)
    return changes


def _asset(reading: Reading, assets: Sequence[AssetInfo]) -> AssetInfo | None:
    """The upload that is meant: by its name, else the only picture that could be a logo."""
    visual = [asset for asset in assets if asset.file_type != "audio"]
    for asset in visual:
        place = reading.text.find(asset.filename.lower())
        quoted = asset.filename in reading.quotes
        if place >= 0:
            reading.take_span(place, place + len(asset.filename))
        if place >= 0 or quoted:
            return asset
    logo = bool(_LOGO.search(reading.text))
    pictures = [asset for asset in visual if asset.file_type == "image"]
    for words in ("logo", "watermark", "brand", "icon", "badge", "标志", "水印"):
        if logo and (found := next((a for a in visual if words in a.filename.lower()), None)):
            _take_words(reading, found)
            return found
    for asset in visual:
        stem = asset.filename.lower().rsplit(".", 1)[0]
        if any(word in reading.text for word in re.findall(r"[^\W\d_]{4,}", stem)):
            _take_words(reading, asset)
            return asset
    if logo and len(pictures) == 1:
        return pictures[0]
    return visual[0] if len(visual) == 1 else None


def _take_words(reading: Reading, asset: AssetInfo) -> None:
    """Take what people call a file by: "the company logo" is company_logo.png."""
    for word in re.findall(r"[^\W\d_]{4,}", asset.filename.lower().rsplit(".", 1)[0]):
        if not _LOGO.search(word):
            reading.take(re.compile(rf"\b{re.escape(word)}\b"))


def _add(work: Work, asset: AssetInfo, reading: Reading) -> Change:
    total = drafts.total_of(work.draft)
    logo = bool(_LOGO.search(reading.text))
    box: dict[str, Any] = {
        "position": "top-right" if logo else "bottom-right",
        "width": 0.18 if logo else _PIP_WIDTH,
        "margin": _MARGIN,
        "opacity": 1.0,
    }
    if re.search(r"\bwatermark\b|水印", reading.text):
        box["opacity"] = 0.6
    box |= _said(reading, box)
    when = take_when(reading)
    start, end = when.resolve(total, total) if when else (0, total)
    if start >= total or end <= start:
        raise Problem("title.outside", start=start, total=total)
    length = min(end, total) - start
    if asset.file_type == "video" and asset.duration_ms:
        length = min(length, asset.duration_ms)
    segment: Segment = {
        "id": drafts.new_id(work.draft, work.seed), "st": start, "d": length, "m": {"title": asset.filename},
        "asset": asset.id, "src_in": 0, "speed": 1.0, "fit": "contain", "box": box,
    }  # fmt: skip
    if asset.file_type == "video":
        segment["vol"] = 1.0
    if fade := _FADE.search(reading.text):
        segment |= _fades(fade, length)
    drafts.add_overlay(work.draft, segment)
    _done(reading)
    note = (
        "overlay.added",
        {
            "name": asset.filename,
            "span": (start, start + length),
            "position": work.speaker.name("position", box["position"]),
            "width": work.speaker.percent(box["width"]),
        },
    )
    return Change("add_overlay", note, {"asset": asset.id, "box": dict(box)})


def _fades(found: Any, length: int) -> dict[str, int]:
    ms = min(600, length // 2)
    said = found.group()
    both = "in and out" in said or "淡入淡出" in said or not re.search(r"in\b|out\b|入|出", said)
    fades = {}
    if both or re.search(r"\bin\b|淡入", said):
        fades["fade_in"] = ms
    if both or re.search(r"\bout\b|淡出", said):
        fades["fade_out"] = ms
    return fades


def _said(reading: Reading, now: dict[str, Any]) -> dict[str, Any]:
    """What was said of place, size and opacity."""
    said: dict[str, Any] = {}
    places = reading.take_tags("position")
    if places:
        place = _corner(places, str(now.get("position", "top-right")))
        if place not in POSITIONS:
            raise Problem("title.place", wanted=place)
        said["position"] = place
    percent = _PERCENT.search(reading.text)
    value = number_of(percent["n"] or percent["han"]) / 100 if percent else None
    faint = _OPACITY.search(reading.text)
    if faint and value is not None:
        said["opacity"] = round(
            1 - value if _CLEAR.search(reading.text) and not re.search(r"度", reading.text) else value, 3
        )
    elif faint and not _FADE.search(reading.text):
        said["opacity"] = round(max(float(now.get("opacity", 1.0)) * 0.6, 0.1), 3)
    elif value is not None:
        said["width"] = round(min(max(value, 0.03), 1.0), 3)
    if percent:
        reading.take_span(*percent.span())
    return said | _width_said(reading, float(now.get("width", 0.18)), exact=value is not None and not faint)


def _width_said(reading: Reading, width: float, *, exact: bool) -> dict[str, float]:
    """The width that words ask for, where no percentage is said."""
    if factor := reading.take(_HALF_AS_BIG):
        reading.take_tags("size")
        return {"width": round(min(max(width * (0.5 if factor["half"] else 2.0), 0.03), 1.0), 3)}
    said: dict[str, float] = {}
    for size in reading.take_tags("size"):
        if size in {"larger", "smaller"}:
            said["width"] = round(min(max(width * (1.4 if size == "larger" else 0.7), 0.03), 1.0), 3)
        elif not exact:
            said["width"] = _SIZES.get(size, width)
    return said


def _corner(places: list[str], now: str) -> str:
    """ "to the left" from the top right corner is the top left corner."""
    sides = [p for p in places if p in {"left", "right"}]
    levels = [p for p in places if p not in {"left", "right"}]
    if sides and levels and levels[-1] in {"top", "bottom"}:
        return f"{levels[-1]}-{sides[-1]}"
    if levels and levels[-1] in {"top", "bottom"} and "-" in now and len(places) == 1:
        return f"{levels[-1]}-{now.split('-')[1]}"
    if sides and not levels:
        return f"{now.partition('-')[0] if now.partition('-')[0] in {'top', 'bottom'} else 'top'}-{sides[-1]}"
    return levels[-1]


def _alter(work: Work, segment: Segment, reading: Reading) -> list[Change]:
    box = segment["box"] if isinstance(segment.get("box"), dict) else {}
    segment["box"] = box
    changes: list[Change] = []
    for field, after in _said(reading, box).items():
        before = box.get(field, {"position": "center", "width": 1.0, "opacity": 1.0}[field])
        if before == after:
            continue
        box[field] = after
        names = [
            work.speaker.name("position", v) if field == "position" else work.speaker.percent(v)
            for v in (before, after)
        ]
        values = {
            "name": drafts.label_of(segment),
            "field": work.speaker.name("field", field),
            "before": names[0],
            "after": names[1],
        }
        changes.append(Change("change_overlay", ("overlay.changed", values), {field: after}))
    if fade := _FADE.search(reading.text):
        fades = _fades(fade, drafts.length_of(segment))
        segment |= fades
        changes.append(Change("change_overlay", ("overlay.fade", {"name": drafts.label_of(segment)}), fades))
    when = take_when(reading)
    if when is not None:
        total = drafts.total_of(work.draft)
        start, end = when.resolve(total, total, (drafts.start_of(segment), drafts.end_of(segment)))
        if start >= total or end <= start:
            raise Problem("title.outside", start=start, total=total)
        before = (drafts.start_of(segment), drafts.end_of(segment))
        segment["st"], segment["d"] = start, min(end, total) - start
        values = {"text": drafts.label_of(segment), "before": before, "after": (start, min(end, total))}
        changes.append(Change("change_overlay", ("overlay.time", values), {"st": start}))
    return changes


def _done(reading: Reading) -> None:
    reading.take_tags("do", "which", "own", "size", "position", "amount", "edit", "new", "later")
    for pattern in (_LOGO, _INSIDE, _OPACITY, _PERCENT, _WIDTH, _FADE, _REMOVE):
        while reading.take(pattern):
            pass
