"""When music is heard, and how far it steps back while somebody speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.loudness import name_of, volume_of
from promptreel_studio.agent.parts import DUCKED, DUCKED_FOR, Problem
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.times import When, take_when

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_STOPS = re.compile(
    r"\b(?:stops?|ends?|finish(?:es)?|silence|cuts? (?:off|out))\b|停|结束|(?:到|至)第?[\d一二三四五六七八九十.]+秒"
)
_STOP_WORDS = re.compile(r"(?:就|再)?停(?:下来|下|了|掉|住)?|结束|为止")


_TIMED = re.compile(
    r"\b(?:first|last|final|from|until|after|at (?:the )?(?:start|beginning|end|\d+|one|two|three|four|five|six|seven|eight|nine|ten)|between|starting|halfway|whole|entire|throughout)\b|第|前|后半|最后|开头|结尾|全程|\d\s?-\s?\d|\d:\d|\b(?:s|secs?|seconds?) in\b|秒开始"
)


_BEFORE_END = re.compile(
    r"\b(?:stops?|ends?|finish(?:es)?|cuts? (?:off|out)|goes silent|falls silent)\b(?: about)? (?P<n>[\w.]+ ?(?:and a half )?(?:seconds?|secs?|s|minutes?)) (?:before|from|ahead of) (?:the )?(?:very )?end\b(?: of (?:the|my) (?:video|film|movie))?|(?:在)?(?:视频|片子|影片)?(?:结束|结尾|片尾)前(?P<han>[\d一二两三四五六七八九十半.]+秒)(?:钟)?(?:就)?(?:停|结束|没)"
)
_EDGE_MS = 3_000
"""How long "louder at the end" is in a short film."""
_PERCENT = re.compile(r"(?P<n>\d{1,2}) ?(?:%|percent\b)")
_DROPS_TO = re.compile(r"\bdrops? (?:it |the \w+ )?(?:back |down )?(?:to|by|under|in|while|when|a)\b")


def _asked(reading: Reading, music: Segment) -> float:
    """How far it steps back: to a said volume ("20 % while she talks"), else as usual."""
    found = _PERCENT.search(reading.folded)
    now = volume_of(music)
    if found is None or now <= 0:
        return DUCKED
    return round(min(max(1 - int(found["n"]) / 100 / now, 0.1), 1.0), 2)


def take_part(reading: Reading, total: int) -> When | None:
    """When music is to be heard; "stop it at 6 seconds" ends it there."""
    if (early := _BEFORE_END.search(reading.text)) and (length := find_duration(early["n"] or early["han"])):
        reading.take_span(*early.span())
        return When(end=max(1, total - length.ms))
    when = take_when(reading) if _TIMED.search(reading.text) else None
    if (
        when
        and when.start is not None
        and when.end is None
        and when.anchor is None
        and _STOPS.search(reading.folded)
    ):
        reading.take(_STOP_WORDS)
        return When(end=when.start)
    return when


def silent_part(work: Work, segment: Segment, when: When) -> list[Change]:
    """No music for a while: it begins later, ends earlier, or pauses.

    Raises:
        Problem: There is none at that time.
    """
    total = drafts.total_of(work.draft)
    start, end = when.resolve(total, total)
    if start <= drafts.start_of(segment) and end < drafts.end_of(segment):
        return music_span(work, segment, When(start=end, end=drafts.end_of(segment)))
    if end >= drafts.end_of(segment) and start > drafts.start_of(segment):
        return music_span(work, segment, When(start=drafts.start_of(segment), end=start))
    return volume_of_part(work, [segment], 0.0, when)


def duck_music(work: Work, reading: Reading) -> list[Change]:
    """Let the music step back while somebody speaks in a clip.

    Raises:
        Problem: There is no music, or it does so already.
    """
    existing = drafts.music_of(work.draft)
    if not existing:
        raise Problem("music.none")
    drops = _DROPS_TO.search(reading.folded) is not None
    off = (reading.has("do", "remove") and not drops) or bool(
        re.search(r"\bdon't\b|\bstop\b|不要", reading.folded)
    )
    after = 0.0 if off else _asked(reading, existing[0])
    before = existing[0].get("duck", 0)
    reading.text = "\x00" * len(reading.text)
    if before == after:
        raise Problem(
            "music.same",
            style=name_of(work, existing[0]),
            volume=work.speaker.percent(volume_of(existing[0])),
        )
    for segment in existing:
        segment["duck"] = after
        segment.pop(DUCKED_FOR, None)
    reading.text = "\x00" * len(reading.text)
    values = {"before": work.speaker.percent(before), "after": work.speaker.percent(after)}
    return [Change("duck_music", ("music.duck", values), {"duck": after})]


def music_span(work: Work, segment: Segment, when: When | None) -> list[Change]:
    """Let music be heard at a time only.

    Raises:
        Problem: That is not on the timeline.
    """
    if when is None:
        return []
    total = drafts.total_of(work.draft)
    start, end = when.resolve(
        total, total, (drafts.start_of(segment), drafts.end_of(segment)) if when.start is None else None
    )
    start, end = max(0, start), min(end, total)
    if end <= start:
        raise Problem("title.outside", start=start, total=total)
    if (start, end) == (drafts.start_of(segment), drafts.end_of(segment)):
        return []
    segment["st"], segment["d"] = start, end - start
    segment["fade_out"] = min(segment.get("fade_out", 0), (end - start) // 4)
    return [Change("move_music", ("music.part", {"span": (start, end)}), {"start_ms": start, "end_ms": end})]


def volume_of_part(work: Work, existing: list[Segment], level: float, when: When) -> list[Change]:
    """Another volume for a while; before and after that it is as it was.

    Raises:
        Problem: There is no music at that time, or it is as loud as that already.
    """
    total = drafts.total_of(work.draft)
    edge = when.anchor in {"start", "end"} and when.length is None
    start, end = when.resolve(total, min(max(total // 4, _EDGE_MS), total) if edge else total)
    changes: list[Change] = []
    for segment in existing:
        low, high = max(start, drafts.start_of(segment)), min(end, drafts.end_of(segment))
        if high <= low or level == volume_of(segment):
            continue
        part = {"st": low - drafts.start_of(segment), "d": high - low, "vol": level}
        kept = [one for one in segment.get("levels", []) if not _overlap(one, part)]
        segment["levels"] = sorted([*kept, part], key=lambda one: one["st"])
        values = {
            "span": (low, high),
            "before": work.speaker.percent(volume_of(segment)),
            "after": work.speaker.percent(level),
        }
        changes.append(Change("set_volume_of_part", ("music.level", values), {"part": part}))
    if not changes and start >= total:
        raise Problem("title.outside", start=start, total=total)
    if not changes:
        name, volume = name_of(work, existing[0]), work.speaker.percent(volume_of(existing[0]))
        raise Problem("music.same", style=name, volume=volume)
    return changes


def _overlap(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return one["st"] < other["st"] + other["d"] and other["st"] < one["st"] + one["d"]


def loop_music(work: Work, existing: list[Segment]) -> list[Change]:
    """Let an uploaded song begin again until the video ends; composed music is as long as the video anyway.

    Raises:
        Problem: It does so already.
    """
    total = drafts.total_of(work.draft)
    changes: list[Change] = []
    for segment in existing:
        if "asset" not in segment or (segment.get("loop") and drafts.end_of(segment) >= total):
            continue
        segment["loop"] = True
        segment["d"] = total - drafts.start_of(segment)
        changes.append(Change("loop_music", ("music.loop", {}), {"loop": True}))
    if not changes:
        name, volume = name_of(work, existing[0]), work.speaker.percent(volume_of(existing[0]))
        raise Problem("music.same", style=name, volume=volume)
    return changes


def begins(when: When | None) -> bool:
    """Whether nothing but the time was said from which music is to be heard."""
    return when is not None and when.start is not None and (when.end, when.length, when.anchor) == (None,) * 3
