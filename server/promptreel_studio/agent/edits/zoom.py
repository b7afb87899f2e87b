"""A slow move over a picture (Ken Burns)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.named_files import refuse_unplaced
from promptreel_studio.agent.edits.pick import Picked, called, pick
from promptreel_studio.agent.edits.span import pick_part, timed
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.camera import CAMERA
from promptreel_studio.agent.reading.camera_ways import find_way

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
SIDES = {
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
_EDGES = {"left": "left", "right": "right", "up": "top", "down": "bottom"}
_BACK = {"right": "left", "left": "right", "bottom": "top", "top": "bottom"}


def speaks_of_zoom(work: Work, reading: Reading) -> bool:
    """Whether a clause moves over a picture rather than moves the camera of a drawn scene."""
    text = reading.text
    if reading.tags("title_noun", "music_noun"):
        return False
    if _KEN_BURNS.search(text):
        return True
    if (_PAN.search(text) or find_way(text)) and _own_only(work, reading):
        return True
    if not _ZOOM.search(text):
        return False
    probe = reading.part(0, len(reading.original))
    try:
        picked = pick(work, probe)
    except Problem:
        return True
    if probe.tags("camera_noun") and not _own_only(work, reading):
        return False
    # A drawn scene has a camera of its own that zooms out, unless it is to be at a place or a time.
    drawn = all("scene" in clip for clip in picked.clips)
    if reading.tags("position") or timed(reading) or (_OUT.search(text) and not drawn):
        return True
    if drawn and picked.said:
        return False  # "Zoom in slowly on the cup" where the cup is the shot.
    if any(isinstance(clip.get("zoom"), dict) for clip in drafts.clips(work.draft)):
        return True
    return any("scene" not in clip for clip in picked.clips) or bool(
        re.search(r"\b(?:in )?on(?:to)? the\b", text)
    )


def stops_zoom(reading: Reading) -> bool:
    """Whether a clause wants no move over a picture."""
    return _OFF.search(reading.text) is not None


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
    told = find_way(reading.text)
    way = next((name for name, pattern in _WAYS.items() if pattern.search(reading.text)), None)
    way = way or (_EDGES.get(told.direction) if told else None) or "right"
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
    _take_way(reading)
    for pattern in (*_WAYS.values(), _PAN, *((_ZOOM, _OUT, _LITTLE) if near else ())):
        reading.take(pattern)
    reading.take_around(
        "do", "amount", "camera", "camera_noun", "camera_beyond", "speed", "edit", "new", "own"
    )
    return changes


def _take_way(reading: Reading) -> None:
    while (way := find_way(reading.text)) is not None:
        for start, end in way.spans:
            reading.take_span(start, end)
    reading.take_tags("camera_noun")
    reading.take(CAMERA)


def change_zoom(work: Work, reading: Reading) -> list[Change]:
    """Set or remove the move over a picture.

    Raises:
        Problem: There is none to remove, or it is like that already.
    """
    text = reading.text
    told = find_way(text)
    off = bool(_OFF.search(text))
    out = told.direction == "out" if told and told.move == "zoom" else bool(_OUT.search(text))
    share = _NEAR["little" if _LITTLE.search(text) else "much" if _MUCH.search(text) else "usual"]
    picked = pick_part(work, reading)
    pans = bool(_PAN.search(text)) or (told is not None and told.move != "zoom")
    if pans and not off and (not _ZOOM.search(text) or _named_way(text)):
        return _pan(work, picked, reading)
    clips = picked.clips
    if not picked.said:
        refuse_unplaced(work, reading)
        own = [clip for clip in clips if "asset" in clip]
        clips = own or clips
    places = reading.take_tags("position")
    x, y = SIDES.get(places[-1], (0.5, 0.5)) if places else (0.5, 0.5)
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
    _take_way(reading)
    reading.take_around(
        "do", "amount", "camera", "camera_noun", "camera_beyond", "speed", "edit", "new", "own"
    )
    for pattern in (_KEN_BURNS, _ZOOM, _OUT, _OFF, _LITTLE, _MUCH):
        reading.take(pattern)
    return changes
