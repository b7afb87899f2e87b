"""Playing clips faster, slower, backwards, or not at all (a frozen picture)."""

from __future__ import annotations

import re
from typing import Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.freeze import freeze
from promptreel_studio.agent.edits.pick import CLIP_REFERENCE, Picked, called, pick
from promptreel_studio.agent.edits.span import pick_part
from promptreel_studio.agent.edits.timeline import lay_out, material, speed_of
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.numbers import NUMBER, number_of
from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
SLOWEST, FASTEST = 0.05, 20.0
_BACKWARDS = re.compile(
    r"\b(?:reverse[ds]?|reversing|backwards?|rewind|in reverse)\b|倒放|倒着|倒序播放|反向播放|倒播|反着放|反转播放"
)
_FORWARDS = re.compile(
    r"\b(?:forwards?|not (?:in )?reverse[d]?|un-?reverse|stop reversing|normal direction)\b|正放|正着|正常播放|取消倒放"
)
_ORDER = re.compile(r"\border\b|顺序")
_FROZEN = re.compile(
    r"\b(?:freeze|freeze[- ]frame|frozen|still frame|hold (?:the )?(?:last |first )?(?:frame|picture))\b|定格|冻结|静止画面"
)
_TIMES = re.compile(
    rf"(?<![\d:.])(?P<n>\d+(?:\.\d+)?|{NUMBER}) ?(?:x\b|×|times\b)(?: as)?(?: speed| faster| slower| fast| slow| the speed| quicker)?"
    rf"|(?P<han>{NUMBER}|半)倍(?:速|速度|的速度)?(?:播放)?"
)
_PERCENT = re.compile(r"(?P<n>\d+(?:\.\d+)?) ?(?:%|percent\b)|百分之(?P<han>[一二三四五六七八九十百\d]+)")
_TWICE = re.compile(
    r"\b(?:twice|double|two times)(?: as fast| the speed| speed)?\b|加倍|翻倍|快一倍|两倍速|2倍速"
)
_HALF = re.compile(r"\bhalf(?: as fast| the speed| speed| of the speed)?\b|慢一倍|一半|半速|0\.5倍")
_SLOWER = re.compile(r"\b(?:slow(?:er|ed|ly)?|slow[- ]?mo(?:tion)?|half)\b|慢|减速")
_FASTER = re.compile(
    r"\b(?:fast(?:er)?|speed(?:ed)? (?:it |this |that |the \w+ |things |everything )*up|quick(?:er)?|time-?lapse|accelerate)\b|快|加速"
)
_PACE = re.compile(
    r"\b(?:faster|slower|slow ?mo(?:tion)?|half speed|twice as (?:fast|slow)|double speed|speed)\b|\d ?x\b|倍速|快一?[点些]|慢一?[点些]|加速|减速"
)
_ONCE = re.compile(r"(?P<fast>快|加速)一倍|(?:慢|减速)一倍")
_NORMAL = re.compile(
    r"\b(?:normal|regular|original|real)[ -]?(?:speed|time|pace)\b|(?:恢复|还原|回)?(?:到|成)?(?:正常速度|原速|原来的速度|常速)"
)
_TOPIC = re.compile(
    r"\bspeed|\bslow[- ]?mo(?:tion)?|\bslow(?:er|ed)? (?:it|that|this|the|down|things|everything|motion)\b|\b(?:twice|half|times) as (?:fast|slow)\b|\b\d+(?:\.\d+)? ?(?:x|×)(?![\w:])|\b(?:faster|slower|fast[- ]forward|time-?lapse)\b|倍速|慢动作|慢放(?!大)|快放|快进|加速|减速|放慢|播放速度|速度|慢镜头|快一?[点些倍]|慢一?[点些倍]"
)
_CAMERA = re.compile(
    r"\b(?:camera|pan|zoom|drift|move(?:ment)?|pull|push|wipe|crossfade|transition|fade|typing|type)\b|镜头|运镜|平移|推|拉|转场"
)
_PLAYBACK = re.compile(
    r"\b(?:play(?:s|back|ed|ing)?|clip|video|footage|speed it|slow it|slow ?-?mo(?:tion)?|x|times|everything|thing|the (?:whole )?speed|half|normal speed|twice|double|percent|time-?lapse|fast[- ]forward|it|that)\b|\d ?x|%|播放|视频|片段|倍|慢动作|慢放|快放|快进|整|它"
)
_LITTLE = re.compile(
    r"\b(?:a (?:little|tiny)?\s?bit|slightly|a little|a touch|a tad|somewhat)\b|稍微|一点点|略微"
)
_MUCH = re.compile(r"\b(?:much|a lot|way|far|really|very|super)\b|很多|得多|非常|特别")


def speaks_of_tempo(work: Work, reading: Reading) -> bool:
    """Whether a clause is about how fast or in which direction clips are played."""
    text = reading.text
    if _FROZEN.search(text) and not _CAMERA.search(text):
        return True
    if (_BACKWARDS.search(text) or _FORWARDS.search(text)) and not _ORDER.search(text):
        return True
    without = CLIP_REFERENCE.sub(" ", text)
    if not _TOPIC.search(text) or _CAMERA.search(without):
        return False
    if without != text or _names_clip(work, reading):
        return True
    return bool(_PLAYBACK.search(text)) or all("asset" in clip for clip in drafts.clips(work.draft))


def _names_clip(work: Work, reading: Reading) -> bool:
    try:
        return pick(work, reading.part(0, len(reading.original)), pronouns=False).said
    except Problem:
        return True


def change_tempo(work: Work, reading: Reading) -> list[Change]:
    """Do what a clause says about speed, direction or freezing.

    Raises:
        Problem: It cannot be played like that.
    """
    text = reading.text
    if _FROZEN.search(text):
        changes = freeze(work, reading)
        _done(reading)
        return changes
    if _BACKWARDS.search(text) or _FORWARDS.search(text):
        turned = _reverse(work, reading, backwards=not _FORWARDS.search(text))
        return [*turned, *_paced(work, text)]
    picked = pick_part(work, reading)
    return _set_speed(work, picked, reading)


def _paced(work: Work, text: str) -> list[Change]:
    """What "backwards and a bit faster" says of the speed."""
    if not _PACE.search(text):
        return []
    order = drafts.clips(work.draft)
    clips = [clip for clip in order if clip.get("id") in work.touched] or order
    return _set_speed(work, Picked(clips, said=True), Reading(text))


def _set_speed(work: Work, picked: Picked, reading: Reading) -> list[Change]:
    factor, absolute = _factor(reading)
    clips = picked.clips
    changes: list[Change] = []
    for clip in clips:
        before = speed_of(clip)
        after = round(factor if absolute else before * factor, 3)
        if not SLOWEST <= after <= FASTEST:
            nearest = SLOWEST if after < SLOWEST else FASTEST
            raise Problem("speed.limits", asked=f"{after:g}x", nearest=f"{nearest:g}x")
        if after == before:
            continue
        clip["speed"] = after
        clip["d"] = max(round(drafts.length_of(clip) * before / after), 100)
        longest = material(work, clip)
        if longest is not None:
            clip["d"] = min(clip["d"], longest)
        work.last_clip = clip.get("id")
        note = (
            "speed.changed",
            {"clip": called(work, clip), "before": f"{before:g}x", "after": f"{after:g}x"},
        )
        changes.append(Change("set_speed", note, {"before": before, "after": after}))
    if not changes:
        raise Problem("speed.same", asked=f"{speed_of(clips[0]):g}x")
    _done(reading)
    return [*changes, *lay_out(work, drafts.clips(work.draft))]


def _done(reading: Reading) -> None:
    for pattern in (
        _TIMES,
        _PERCENT,
        _TWICE,
        _HALF,
        _NORMAL,
        _TOPIC,
        _SLOWER,
        _FASTER,
        _BACKWARDS,
        _FORWARDS,
        _FROZEN,
    ):
        reading.take(pattern)
    reading.take_tags(
        "speed",
        "do",
        "which",
        "amount",
        "new",
        "edit",
        "camera",
        "style",
        "style_near",
        "own",
        "kind",
        "beyond",
    )


def _factor(reading: Reading) -> tuple[float, bool]:
    """How much faster, and whether that is the speed itself."""
    text = reading.text
    slower = bool(_SLOWER.search(text)) and not _FASTER.search(text)
    if _NORMAL.search(text):
        return 1.0, True
    if (numbered := _numbered(text, slower=slower)) is not None:
        return numbered
    if _TWICE.search(text):
        return (0.5 if re.search(r"\bslow\b", text) else 2.0), False
    if _HALF.search(text):
        return 0.5, not slower
    step = 1.25 if _LITTLE.search(text) else 2.0 if _MUCH.search(text) else 1.5
    if slower or (_SLOWER.search(text) and re.search(r"slow[- ]?mo", text)):
        return (0.5 if re.search(r"slow[- ]?mo|慢动作|慢镜头", text) else 1 / step), False
    if _FASTER.search(text):
        return (4.0 if re.search(r"time-?lapse", text) else step), False
    raise Problem("speed.unclear")


def _numbered(text: str, *, slower: bool) -> tuple[float, bool] | None:
    """ "At 150%", "2x", "三倍速"; None without a number."""
    if found := _PERCENT.search(text):
        value = number_of(found["n"] or found["han"]) / 100
        relative = re.search(r"\bby\s*$|(?:加速|减速|提高|降低|放慢)了?\s*$", text[: found.start()])
        if relative or re.match(r"\s*(?:faster|slower|quicker)", text[found.end() :]):
            return (1 - value if slower else 1 + value), False
        return value, True
    if found := _ONCE.search(text):
        return (2.0 if found["fast"] else 0.5), False
    if found := _TIMES.search(text):
        said = found["n"] or found["han"]
        value = 0.5 if said == "半" else number_of(said)
        if value <= 0:
            raise Problem("speed.limits", asked=f"{value:g}x", nearest=f"{SLOWEST:g}x")
        return (1 / value if slower and value > 1 else value), not re.search(r"faster|slower|quicker", text)
    return None


def _reverse(work: Work, reading: Reading, *, backwards: bool) -> list[Change]:
    picked = pick_part(work, reading)
    changes: list[Change] = []
    for clip in picked.clips:
        if bool(clip.get("reverse")) == backwards:
            continue
        clip["reverse"] = backwards
        work.last_clip = clip.get("id")
        key = "reverse.on" if backwards else "reverse.off"
        changes.append(Change("reverse", (key, {"clip": called(work, clip)}), {"reverse": backwards}))
    if not changes:
        raise Problem("reverse.same", clip=called(work, picked.clips[0]))
    if not picked.said and len(picked.clips) > 1 and backwards:
        changes = [Change("reverse", ("reverse.all", {}), {"reverse": True})]
        changes += lay_out(work, _turned(picked.clips))
    _done(reading)
    return changes


def _turned(clips: list[Segment]) -> list[Segment]:
    """The other way round; a transition stays between the same two clips."""
    transitions = [clip.pop("tr", None) for clip in clips]
    turned = clips[::-1]
    for clip, transition in zip(turned[1:], transitions[:0:-1], strict=True):
        if transition:
            clip["tr"] = transition
    return turned
