"""A slow move over a picture (Ken Burns), and how a picture fills the canvas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.named import refuse_unplaced
from promptreel_studio.agent.edits.pick import Picked, called, pick
from promptreel_studio.agent.edits.span import pick_part, timed
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.durations import find_duration

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_NEAR = {"little": 1.12, "usual": 1.25, "much": 1.5}
_KEN_BURNS = re.compile(r"\bken[ -]?burns?\b|肯[·.]?伯恩斯|缓慢缩放|缩放动画|推拉效果")
_ZOOM = re.compile(
    r"\bzoom(?:s|ing)?(?: in| out)?\b|\bpull back\b|\bpull out\b|推近|拉近|拉远|缩放|放大|推进"
)
_OUT = re.compile(r"\b(?:out|pull back|pull out|away)\b|拉远|缩小|推远")
_OFF = re.compile(r"\b(?:no|remove|stop|without|delete|turn off|don't|get rid of)\b|去掉|取消|不要|停止|关掉")
_LITTLE = re.compile(r"\b(?:slight(?:ly)?|a (?:little|bit)|subtle|gentle|gently)\b|稍微|轻微|一点")
_MUCH = re.compile(r"\b(?:a lot|close|strong(?:ly)?|far|deep|much)\b|很多|大幅|特写")
_SIDES = {
    "top-left": (0.25, 0.25), "top-right": (0.75, 0.25), "bottom-left": (0.25, 0.75), "bottom-right": (0.75, 0.75),
    "top": (0.5, 0.25), "bottom": (0.5, 0.75), "left": (0.25, 0.5), "right": (0.75, 0.5), "center": (0.5, 0.5),
}  # fmt: skip
_PAN = re.compile(
    r"\bpan(?:s|ning)?\b(?: slowly)?|\b(?:slow(?:ly)? )?(?:move|glide|travel|sweep)(?: slowly)? (?:across|over|from)\b|(?:缓慢|慢慢)?(?:平移|横移)|从[左右上下](?:边|面|侧)?(?:往|向|到)[左右上下](?:边|面|侧)?(?:慢慢|缓慢)?(?:移动?)?"
)
_WAYS = {
    "left": re.compile(r"\b(?:right to left|to the left|leftwards?)\b|(?:往|向|到)左"),
    "top": re.compile(r"\b(?:bottom to top|upwards?|up)\b|(?:往|向|到)上"),
    "bottom": re.compile(r"\b(?:top to bottom|downwards?|down)\b|(?:往|向|到)下"),
    "right": re.compile(r"\b(?:left to right|to the right|rightwards?)\b|(?:往|向|到)右"),
}
_ENDS = {
    "right": ((0.4, 0.5), (0.6, 0.5)), "left": ((0.6, 0.5), (0.4, 0.5)),
    "bottom": ((0.5, 0.4), (0.5, 0.6)), "top": ((0.5, 0.6), (0.5, 0.4)),
}  # fmt: skip
_BACK = {"right": "left", "left": "right", "bottom": "top", "top": "bottom"}
_FIT_BLUR = re.compile(
    r"\bblur(?:red|ry)? (?:sides?|edges?|background|bars?|borders?)\b|\bblur (?:out )?the (?:sides|edges|borders|bars)\b|\bfill\b.{0,30}\b(?:sides?|edges|bars?|background|rest|gaps?)\b.{0,10}\bwith\b.{0,12}\bblur(?:red|ry)?\b|模糊(?:的)?(?:背景|边|两侧|填充)|背景模糊|(?:两边|两侧|四周|边缘|上下|左右)(?:都)?(?:用)?模糊"
)
_FIT_CONTAIN = re.compile(
    r"\b(?:black (?:bars?|borders?|sides)|letterbox(?:ed)?|pillarbox|(?:don't|do not|dont|without|no|never|nothing|not) (?:crop|cut|chop|cutting|chopping)(?:ping)?(?: (?:off|away|anything))?|not cropped|uncropped|fit (?:the )?(?:whole|entire)|show (?:all|the whole|the entire|everything) (?:of )?(?:it|the )?(?:picture|photo|image|frame|clip)?|see the whole|show (?:(?:the|my|all|of|these|those) )*(?:photos?|pictures?|images?|clips?|videos?|footage|them|it)(?: in full| whole| entirely| completely| fully| uncropped)|(?:photos?|pictures?|images?|clips?|videos?|they|it) (?:should |must |to )?(?:be|stay|are) (?:whole|complete|fully visible|uncropped|entire))\b|黑边|(?:不要|别|不)被?裁|不裁切|完整(?:地)?(?:显示|展示|出现|露出)|显示完整|(?:要|保持|得)完整|全部显示"
)
_FIT_COVER = re.compile(
    r"\b(?:fill the (?:screen|frame|canvas)|crop (?:it )?(?:to fill|in)|no (?:black )?(?:bars|borders)|full[ -]?(?:screen|frame)|without (?:black )?bars|(?:remove|crop|cut|lose|delete|kill|hide|get rid of)(?: out| off| away)? (?:the |those |these )?(?:black )?(?:bars|borders))\b|填满|铺满|充满画面|全屏|去掉黑边|不要黑边"
)
_SIDES_OF = re.compile(
    r"(?:画面)?(?:的)?(?:两边|两侧|四周|上下|左右)(?:都)?(?:用)?|填充|\bsides?\b|\bedges?\b|\bbackground\b"
)
_FOCUS = re.compile(
    r"\b(?:focus|centre|center|frame|crop|keep)\b.*\b(?:on|to|visible|in frame|side|part|left|right|top|bottom|middle|cent(?:er|re))\b"
)


def speaks_of_zoom(work: Work, reading: Reading) -> bool:
    """Whether a clause moves over a picture rather than moves the camera of a drawn scene."""
    text = reading.text
    if reading.tags("title_noun", "music_noun"):
        return False
    if _KEN_BURNS.search(text):
        return True
    if _PAN.search(text) and _own_only(work, reading):
        return True
    if not _ZOOM.search(text):
        return False
    probe = reading.part(0, len(reading.original))
    try:
        picked = pick(work, probe)
    except Problem:
        return True
    if probe.tags("camera_noun"):
        return False
    if _OUT.search(text) or reading.tags("position") or timed(reading):
        return True
    if any(isinstance(clip.get("zoom"), dict) for clip in drafts.clips(work.draft)):
        return True
    return any("scene" not in clip for clip in picked.clips) or bool(
        re.search(r"\b(?:in )?on(?:to)? the\b", text)
    )


def _named_way(text: str) -> bool:
    """Whether it is said from which side to which it moves, beside how near it comes."""
    return any(pattern.search(text) for pattern in _WAYS.values())


def _own_only(work: Work, reading: Reading) -> bool:
    try:
        clips = pick(work, reading.part(0, len(reading.original))).clips
    except Problem:
        return False
    return all("asset" in clip for clip in clips)


def _pan(work: Work, picked: Picked, reading: Reading) -> list[Change]:
    """Move over pictures from one side to the other, a little closer than they are."""
    if not picked.said:
        refuse_unplaced(work, reading)
    way = next((name for name, pattern in _WAYS.items() if pattern.search(reading.text)), "right")
    (x1, y1), (x2, y2) = _ENDS[way]
    near = _ZOOM.search(reading.text) and (0.15 if _LITTLE.search(reading.text) else 0.3)
    first, last = (1.25 + (near or 0), 1.25) if _OUT.search(reading.text) else (1.25, 1.25 + (near or 0))
    wanted = {"from": {"x": x1, "y": y1, "scale": first}, "to": {"x": x2, "y": y2, "scale": last}}
    changes: list[Change] = []
    for clip in picked.clips:
        if clip.get("zoom") == wanted:
            continue
        clip["zoom"] = drafts.edited(wanted)
        work.last_clip = clip.get("id")
        sides = {
            "before": work.speaker.name("position", _BACK[way]),
            "after": work.speaker.name("position", way),
        }
        if near:
            key = "zoom.in" if last > first else "zoom.out"
            values = {
                "clip": called(work, clip),
                "share": work.speaker.percent(max(first, last) / min(first, last)),
            }
            changes.append(Change("note", (key, values), {}))
        changes.append(
            Change("set_zoom", ("zoom.pan", {"clip": called(work, clip), **sides}), {"zoom": wanted})
        )
    if not changes:
        raise Problem("zoom.same")
    for pattern in (*_WAYS.values(), _PAN, *((_ZOOM, _OUT, _LITTLE) if near else ())):
        reading.take(pattern)
    reading.take_around("do", "amount", "camera", "camera_beyond", "speed", "edit", "new", "own")
    return changes


def change_zoom(work: Work, reading: Reading) -> list[Change]:
    """Set or remove the move over a picture.

    Raises:
        Problem: There is none to remove, or it is like that already.
    """
    text = reading.text
    off, out = bool(_OFF.search(text)), bool(_OUT.search(text))
    share = _NEAR["little" if _LITTLE.search(text) else "much" if _MUCH.search(text) else "usual"]
    picked = pick_part(work, reading)
    if _PAN.search(text) and not off and (not _ZOOM.search(text) or _named_way(text)):
        return _pan(work, picked, reading)
    clips = picked.clips
    if not picked.said:
        refuse_unplaced(work, reading)
        own = [clip for clip in clips if "asset" in clip]
        clips = own or clips
    places = reading.take_tags("position")
    x, y = _SIDES.get(places[-1], (0.5, 0.5)) if places else (0.5, 0.5)
    wide, close = {"x": 0.5, "y": 0.5, "scale": 1.0}, {"x": x, "y": y, "scale": share}
    wanted = {"from": close, "to": wide} if out else {"from": wide, "to": close}
    changes: list[Change] = []
    for clip in clips:
        if off and "zoom" in clip:
            clip.pop("zoom")
            changes.append(Change("set_zoom", ("zoom.off", {"clip": called(work, clip)}), {}))
        elif not off and clip.get("zoom") != wanted:
            clip["zoom"] = drafts.edited(wanted)
            key = "zoom.out" if out else "zoom.in"
            values = {"clip": called(work, clip), "share": work.speaker.percent(share)}
            changes.append(Change("set_zoom", (key, values), {"zoom": wanted}))
        else:
            continue
        work.last_clip = clip.get("id")
    if not changes:
        raise Problem("zoom.none" if off else "zoom.same")
    reading.take_around("do", "amount", "camera", "camera_beyond", "speed", "edit", "new", "own")
    for pattern in (_KEN_BURNS, _ZOOM, _OUT, _OFF, _LITTLE, _MUCH):
        reading.take(pattern)
    return changes


_PHOTOS = re.compile(
    r"\b(?:the |my |all )*(?:photos|images|stills)\b|(?:所有|全部|每张|这些)?的?(?:照片|图片)"
)


def speaks_of_fit(reading: Reading) -> bool:
    """Whether a clause says how pictures fill the canvas."""
    if reading.tags("title_noun", "music_noun"):
        return False
    return any(p.search(reading.text) for p in (_FIT_BLUR, _FIT_CONTAIN, _FIT_COVER)) or bool(
        _FOCUS.search(reading.text)
        and reading.tags("position")
        and not find_duration(reading.text)  # "Keep the middle 3 seconds" is a time.
        and not (reading.tags("own") and reading.has("do", "add"))
    )


def change_fit(work: Work, reading: Reading) -> list[Change]:
    """Crop, show whole with bars, or show whole with blurred sides; what of a cropped picture stays.

    Raises:
        Problem: Nothing on the timeline is an uploaded picture, or it is like that already.
    """
    text = reading.text
    fit = next(
        (
            n
            for n, p in (("blur", _FIT_BLUR), ("cover", _FIT_COVER), ("contain", _FIT_CONTAIN))
            if p.search(text)
        ),
        None,
    )
    picked = pick(work, reading, inherit=True)
    own = [clip for clip in picked.clips if "asset" in clip]
    if not picked.said and reading.take(_PHOTOS):
        types = {asset.id: asset.file_type for asset in work.assets}
        photos = [clip for clip in own if types.get(clip["asset"]) == "image"]
        own = photos or own
        work.touched = tuple(str(clip.get("id")) for clip in photos)
    if not own:
        raise Problem("fit.scene")
    places = reading.take_tags("position") if fit is None else []
    changes: list[Change] = []
    for clip in own:
        if fit is not None and clip.get("fit", "cover") != fit:
            before = work.speaker.name("fit", clip.get("fit", "cover"))
            clip["fit"] = fit
            note = (
                "fit.changed",
                {"clip": called(work, clip), "before": before, "after": work.speaker.name("fit", fit)},
            )
            changes.append(Change("set_fit", note, {"fit": fit}))
        elif places and fit is None:
            x, y = _SIDES.get(places[-1], (0.5, 0.5))
            side = (round(x * 2 - 0.5, 2), round(y * 2 - 0.5, 2))
            clip["focus"] = {"x": side[0], "y": side[1]}
            note = (
                "fit.focus",
                {"clip": called(work, clip), "place": work.speaker.name("position", places[-1])},
            )
            changes.append(Change("set_focus", note, {"focus": clip["focus"]}))
    if not changes:
        raise Problem("filter.same")
    reading.take(_SIDES_OF)
    for pattern in (_FIT_BLUR, _FIT_CONTAIN, _FIT_COVER):
        reading.take(pattern)
    reading.take_around("do", "filter", "new", "edit")
    return changes
