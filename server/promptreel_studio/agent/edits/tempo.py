"""Playing clips faster, slower, backwards, or not at all (a frozen picture)."""

from __future__ import annotations

from typing import Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.freeze import freeze
from promptreel_studio.agent.edits.numbered import CLIP_REFERENCE
from promptreel_studio.agent.edits.pace import (
    AND_A_HALF,
    FASTER,
    FASTEST,
    HALF,
    NORMAL,
    PERCENT,
    SLOWER,
    SLOWEST,
    TIMES,
    TWICE,
    factor_of,
)
from promptreel_studio.agent.edits.paced_before import (
    asks_for_no_other_speed,
    enough_of,
    gives_another_speed,
    just_paced,
    says_only_how_fast,
)
from promptreel_studio.agent.edits.pick import Picked, called, pick
from promptreel_studio.agent.edits.shown import NOUN
from promptreel_studio.agent.edits.span import pick_part, timed
from promptreel_studio.agent.edits.timeline import lay_out, material, speed_of
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.camera_ways import find_turn
from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_BACKWARDS = re.compile(
    r"\b(?:reverse[ds]?|reversing|backwards?|rewind|in reverse)\b|倒放|倒着|倒序播放|反向播放|倒播|反着放|反转播放"
)
_TURNED_CLIP = re.compile(
    rf"\b(?:reversed|backwards?) (?:{NOUN}|copy|copies|duplicate|version|take)\b|(?:倒放|倒着放?|反着放?|倒过来)的(?:那|这)?一?(?:段|个|份|遍|张|部分|片段|镜头)"
)
"""A clip that is called by how it is played; that it is to go asks for no other direction."""
_THAT_CLIP = re.compile(
    rf"\b(?:the|that|this) (?:reversed|backwards?) (?:{NOUN}|copy|duplicate|version|take)\b|(?:倒放|倒着放?|反着放?|倒过来)的?(?:那|这)一?(?:个|份|遍|张)"
)
_FORWARDS = re.compile(
    r"\b(?:forwards?|not (?:in )?reverse[d]?|un-?reverse|stop reversing|normal direction|(?:don't|do not|dont|no need to|never|not|no longer|no more|no|without|stop|undo|cancel|remove|turn off)(?: (?:the|it|this|that|any|play|playing|run|running|show|have|be|a|in))* (?:revers\w+|backwards?|rewind\w*))\b|正放|正着|正常播放|(?:取消|别|不要|不用|不必|不想|停止|去掉|关掉|不)(?:再|要|它|这段|那段|把它)*(?:倒放|倒着|反着|倒播)"
)
_ORDER = re.compile(r"\border\b|顺序")
_BROUGHT = re.compile(r"\b(?:bring|move|push|shift|pull|drag|put|nudge)\b[^,;.]*\bforwards?\b")
"""What comes earlier in the film is played as before."""
_FROZEN = re.compile(
    r"\b(?:freeze|freeze[- ]frame|frozen(?! (?!frame|picture|image|still)[a-z])|still frame|hold (?:the )?(?:last |first )?(?:frame|picture))\b|定格|冻结(?!的)|静止画面"
)
_PACE = re.compile(
    r"\b(?:slow|speed) (?:it|that|this|them) (?:right |way |a (?:little )?bit )?(?:down|up)\b|\b(?:faster|slower|slow ?mo(?:tion)?|half speed|twice as (?:fast|slow)|double speed|speed)\b|\d ?x\b|倍速|快一?[点些]|慢一?[点些]|加速|减速"
)
_SAYS_TOO = re.compile(
    r"\btoo (?:slow|fast|quick)\b|\b(?:normal|regular|original|usual) (?:speed|pace)\b|\bnot (?:so|that|quite so) (?:slow|fast)\b|太[快慢]|(?:正常|原来的?|原)(?:速度|速)|没那么[快慢]|别那么[快慢]"
)
_TOPIC = re.compile(
    r"\bslow [\w ]{1,30}? down\b|\bspeed [\w ]{1,30}? up\b|\bspeed|\bslow[- ]?mo(?:tion)?|\bslow(?:er|ed)? (?:it|that|this|the|down|things|everything|motion)\b|\b(?:twice|half|times) as (?:fast|slow)\b|\b\d+(?:\.\d+)? ?(?:x|×)(?![\w:])|\b(?:faster|slower|fast[- ]forward|time-?lapse)\b|倍速|原速|常速|(?:正常|原来的?|原本的?)速度|慢动作|慢放(?!大)|快放|快进|加速|减速|放慢|播放速度|速度|慢镜头|快一?[点些倍]|慢一?[点些倍]"
)
_CAMERA = re.compile(
    r"\b(?:camera|pan|zoom|drift|move(?:ment)?|pull|push|wipe|crossfade|transition|fade|typing|type)\b|镜头|运镜|平移|推|拉|转场"
)
_IT = re.compile(r"\b(?:it|that|this|they|those|now|still)\b|它|那|这|^\W*(?:有点|还是)?太")
_FLIES = re.compile(r"\bfl(?:y|ies|ying) (?:forwards?|backwards?)\b")
"""The camera does, not the film."""
_PLAYBACK = re.compile(
    r"\b(?:play(?:s|back|ed|ing)?|clip|video|footage|speed it|slow it|slow ?-?mo(?:tion)?|x|times|everything|thing|the (?:whole )?speed|half|normal speed|twice|double|percent|time-?lapse|fast[- ]forward|it|that)\b|\d ?x|%|原速|常速|(?:正常|原来的?|原本的?)速度|播放|视频|片段|倍|慢动作|慢放|快放|快进|整|它"
)


def speaks_of_tempo(work: Work, reading: Reading) -> bool:
    """Whether a clause is about how fast or in which direction clips are played."""
    text = reading.text
    if find_turn(text) or _FLIES.search(text):
        return False
    if _FROZEN.search(text) and not _CAMERA.search(text):
        return True
    if _FORWARDS.search(text) and _BROUGHT.search(text) and not _BACKWARDS.search(text):
        return False
    if (_BACKWARDS.search(text) or _FORWARDS.search(text)) and not _ORDER.search(text):
        return True
    without = CLIP_REFERENCE.sub(" ", text)
    if _SAYS_TOO.search(text) and _IT.search(text) and not _CAMERA.search(text) and just_paced(work):
        return True  # "That's too slow now", right after a clip was slowed down.
    if says_only_how_fast(text) and just_paced(work):
        return True
    if not _TOPIC.search(text) or _CAMERA.search(without):
        return False
    if without != text or timed(reading) or _names_clip(work, reading):
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
    if asks_for_no_other_speed(text) and not gives_another_speed(text, text):
        return _kept(work, reading)
    picked = pick_part(work, reading)
    corrects = _SAYS_TOO.search(text) or gives_another_speed(text, reading.folded)
    if not (picked.said or picked.every) and corrects and (just := just_paced(work)):
        picked = Picked(just, said=True)
        work.touched = tuple(str(clip.get("id")) for clip in just)
        changes = set_speed(work, picked, enough_of(reading))
        _done(reading)
        return changes
    return set_speed(work, picked, reading)


def _kept(work: Work, reading: Reading) -> list[Change]:
    """ "Don't slow it down": it stays as fast as it is, or as it was before the last message."""
    just = just_paced(work)
    if not just:
        raise Problem("speed.same", asked=f"{speed_of(drafts.clips(work.draft)[0]):g}x")
    changes = set_speed(work, Picked(just, said=True), Reading("normal speed"))
    _done(reading)
    return changes


def _paced(work: Work, text: str) -> list[Change]:
    """What "backwards and a bit faster" says of the speed."""
    if not _PACE.search(text):
        return []
    order = drafts.clips(work.draft)
    clips = [clip for clip in order if clip.get("id") in work.touched] or order
    return set_speed(work, Picked(clips, said=True), Reading(text))


def set_speed(work: Work, picked: Picked, reading: Reading) -> list[Change]:
    """Let clips play as fast as the words say.

    Raises:
        Problem: They cannot, or do already.
    """
    factor, absolute = factor_of(reading)
    clips = picked.clips
    changes: list[Change] = []
    if absolute and factor != 1.0 and not picked.said and len({speed_of(clip) for clip in clips}) > 1:
        absolute = (
            False  # "All of it at 1.25x" where parts are fast already: they stay faster than the others.
        )
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
        AND_A_HALF,
        TIMES,
        PERCENT,
        TWICE,
        HALF,
        NORMAL,
        _TOPIC,
        SLOWER,
        FASTER,
        _BACKWARDS,
        _FORWARDS,
        _FROZEN,
    ):
        reading.take(pattern)
    reading.take_around(
        "speed", "do", "amount", "new", "edit", "camera", "style", "style_near", "own", "kind", "beyond"
    )


def _reverse(work: Work, reading: Reading, *, backwards: bool) -> list[Change]:
    clip_called_so = _TURNED_CLIP if reading.has("do", "remove") else _THAT_CLIP
    if clip_called_so.search(reading.text):
        raise Problem("order.which", count=len(drafts.clips(work.draft)))
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
