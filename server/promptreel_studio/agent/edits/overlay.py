"""A logo, a watermark or a picture in the picture: an upload that lies over the video."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.numbered import CLIP_REFERENCE
from promptreel_studio.agent.edits.over_clips import over_clip, within
from promptreel_studio.agent.edits.overlay_files import LOGO, OVER_FILM, names_upload, overlaid_asset
from promptreel_studio.agent.edits.overlay_hiding import hide
from promptreel_studio.agent.edits.overlay_looks import (
    FADE,
    HALF_CLEAR,
    OPACITY,
    PERCENT,
    WIDTH,
    fades_said,
    look_said,
    only_alters,
    told_opacity,
)
from promptreel_studio.agent.edits.pick import pick
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.quotes import MARK, quote_of
from promptreel_studio.agent.reading.times import take_when

if TYPE_CHECKING:
    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.reading.times import When

Segment = dict[str, Any]
_INSIDE = re.compile(
    r"\b(?:picture[- ]in[- ]picture|pip|overlay|overlaid|inset|facecam|in a corner|in the corner|in the (?:top|bottom|upper|lower)[ -](?:left|right)(?:[ -]hand)?(?: corner)?|in the (?:left|right) (?:top|bottom|upper|lower) corner|over the (?:top|bottom|upper|lower)[ -](?:left|right)(?:[ -]hand)? corner)\b|画中画|叠加|小窗|(?:放|贴|摆|盖|叠)(?:在|到)?(?:画面)?的?(?:左|右)(?:上|下)角"
)
_OVER_FILM = re.compile(OVER_FILM)
_ONLY = re.compile(r"\b(?:only|just|show|hide|display|keep|let|appear|disappear|it|that)\b|只|显示|它")
_PICTURE = re.compile(r"\b(?:black|dark|video|film|movie|picture|whole thing|everything)\b|画面|黑|视频")
_WHILE = re.compile(
    r"\b(?:show|display|keep|have|let|see|hide|want|only|just)\b.*\b(?:it|that)\b.*\b(?:during|over|on|while|throughout)\b (?:the|my|that|this)\b|(?:它)?只?在.{1,10}(?:那段|的时候|时|期间)(?:显示|出现)"
)
"""When a logo is seen, right after it was spoken of: "only show it during the drone footage"."""
_PIP_WIDTH = 0.35
_MARGIN = 0.04
_REMOVE = re.compile(
    r"\b(?:remove|delete|get rid of|no|without|hide|hidden|disappear|vanish|gone|go away|goes away|take (?:off|away|out)|(?:turn|switch)(?: it| the \w+| that)? off|(?:turn|switch) off|drop|lose|bin|ditch|scrap|trash|toss|chuck|kill|erase|do away with)\b|拿掉|拿走|拿开|撤掉|撤下|撤了|关掉|清除|清掉|去了|移走|扔掉|去掉|删|移除|取消|不要|隐藏|藏起来|别显示|不显示|不出现|消失"
)


def speaks_of_overlay(work: Work, reading: Reading) -> bool:
    """Whether a clause is about something that lies over the video."""
    names = {asset.filename for asset in work.assets}
    if any(quote_of(found, reading.quotes) not in names for found in MARK.findall(reading.text)):
        return False
    if LOGO.search(reading.text) or _INSIDE.search(reading.text):
        titled = reading.tags("title_noun") or _of_new_text(work, reading)
        return not (titled and not LOGO.search(reading.text))
    known = drafts.overlays(work.draft)
    if _OVER_FILM.search(reading.text) and names_upload(work, reading):
        return not reading.tags("title_noun", "music_noun")
    if not known:
        return False
    if work.topic == "overlay" and _WHILE.search(reading.text):
        return True
    if any(label and label.lower() in reading.text for label in map(drafts.label_of, known)):
        looks = (
            reading.tags("position", "size") or OPACITY.search(reading.text) or _REMOVE.search(reading.text)
        )
        return bool(looks or _sized(reading)) and not reading.tags("title_noun", "music_noun")
    if CLIP_REFERENCE.search(reading.text) or _names_clip(work, reading):
        return False
    if work.topic == "overlay" and not _PICTURE.search(reading.text):
        fades = FADE.search(reading.text) and not reading.tags("music_noun", "title_noun")
        if fades or (_ONLY.search(reading.text) and take_when(reading.part(0, len(reading.original)))):
            return not reading.tags("title_noun", "music_noun", "kind", "filter")
        looks = (
            _sized(reading)
            or reading.tags("position", "size")
            or OPACITY.search(reading.text)
            or _REMOVE.search(reading.text)
        )
        return bool(looks) and not reading.tags("title_noun", "music_noun", "kind", "weather", "filter")
    return False


def _of_new_text(work: Work, reading: Reading) -> bool:
    """ "Add a caption, put it in the lower left corner": nothing that was uploaded is named there."""
    named = any(asset.filename.lower().rpartition(".")[0] in reading.text for asset in work.assets)
    return work.topic == "title" and work.last_title is not None and not named


def _sized(reading: Reading) -> bool:
    """ "Make it 10 %" right after a logo is how wide it is."""
    return PERCENT.search(reading.text) is not None and (
        WIDTH.search(reading.text) is not None or re.search(r"\b(?:it|that)\b|它", reading.text) is not None
    )


def _names_clip(work: Work, reading: Reading) -> bool:
    """ "Zoom into the cake photo" is about that, also right after a logo."""
    try:
        return pick(work, reading.part(0, len(reading.original)), pronouns=False).said
    except Problem:
        return True


def change_overlay(work: Work, reading: Reading) -> list[Change]:
    """Add, move, resize, fade or remove an overlay.

    Raises:
        Problem: There is no such upload, or the place is not possible.
    """
    known = drafts.overlays(work.draft)
    removing = bool(_REMOVE.search(reading.text))
    asset = None if known and _WHILE.search(reading.text) else overlaid_asset(reading, work.assets)
    if asset is not None:
        known = [s for s in known if s.get("asset") == asset.id] or ([] if not removing else known)
    adding = not known
    if removing and not known:
        raise Problem("overlay.none")
    if removing and (when := _when(work, reading)) is not None:
        changes = hide(work, known, *_span(work, when))
        _done(reading)
        return changes
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
        if only_alters(reading):
            raise Problem("uploads.not_placed", name=asset.filename)
        return _add(work, asset, reading)
    changes = [change for segment in known for change in _alter(work, segment, reading)]
    if not changes:
        raise Problem("overlay.same", name=drafts.label_of(known[0]))
    _done(reading)
    return changes


def _when(work: Work, reading: Reading) -> When | None:
    """When it is seen, also "during the second clip"."""
    over = over_clip(work, reading)
    when = take_when(reading)
    return within(over, when) if over is not None else when


def _span(work: Work, when: When) -> tuple[int, int]:
    total = drafts.total_of(work.draft)
    start, end = when.resolve(total, total)
    if start >= total or end <= start:
        raise Problem("title.outside", start=start, total=total)
    return start, end


def _add(work: Work, asset: AssetInfo, reading: Reading) -> list[Change]:
    total = drafts.total_of(work.draft)
    logo = bool(LOGO.search(reading.text))
    box: dict[str, Any] = {
        "position": "top-right" if logo else "bottom-right",
        "width": 0.18 if logo else _PIP_WIDTH,
        "margin": _MARGIN,
        "opacity": 1.0,
    }
    if re.search(r"\bwatermark\b|水印", reading.text):
        box["opacity"] = 0.6
    when = _when(work, reading)
    while reading.take(_OVER_FILM):
        pass  # "On top of the video" is no place at its top.
    box |= look_said(reading, box)
    start, end = _span(work, when) if when else (0, total)
    length = min(end, total) - start
    if asset.file_type == "video" and asset.duration_ms and not asset.begins_again:
        length = min(length, asset.duration_ms)
    segment: Segment = {
        "id": drafts.new_id(work.draft, work.seed), "st": start, "d": length, "m": {"title": asset.filename},
        "asset": asset.id, "src_in": 0, "speed": 1.0, "fit": "contain", "box": box,
    }  # fmt: skip
    if asset.file_type == "video":
        segment["vol"] = 1.0
    if fade := FADE.search(reading.text):
        segment |= fades_said(fade, length)
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
    added = Change("add_overlay", note, {"asset": asset.id, "box": dict(box)})
    return [added, *told_opacity(work, asset.filename, box["opacity"])]


def _alter(work: Work, segment: Segment, reading: Reading) -> list[Change]:
    box = segment["box"] if isinstance(segment.get("box"), dict) else {}
    segment["box"] = box
    changes: list[Change] = []
    for field, after in look_said(reading, box).items():
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
    fade = FADE.search(reading.text)
    if fade and (fade["way"] or "opacity" not in {key for change in changes for key in change.args}):
        fades = fades_said(fade, drafts.length_of(segment))
        segment |= fades
        changes.append(Change("change_overlay", ("overlay.fade", {"name": drafts.label_of(segment)}), fades))
    when = _when(work, reading)
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
    reading.take_around("do", "own", "amount", "edit", "new", "later")
    for pattern in (HALF_CLEAR, LOGO, _OVER_FILM, _INSIDE, OPACITY, PERCENT, WIDTH, FADE, _REMOVE):
        while reading.take(pattern):
            pass
