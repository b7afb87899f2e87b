"""Music that is heard from a place of the film on, or that grows louder or softer over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION, duration_of
from promptreel_studio.agent.reading.quotes import MARK, quote_of
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.title_spans import shot_said

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft
    from promptreel_studio.agent.reading.music import MusicWish
    from promptreel_studio.agent.replies import Note

_SHORTEST_MS = 500
_CLOCK = re.compile(r"\b(?P<m>\d{1,2}):(?P<s>\d\d)\b")
_NTH_SECOND = re.compile(r"第(?P<n>\d{1,3})秒|\bsecond (?P<en>\d{1,3})\b")
_HALF = re.compile(r"\bhalf\b|middle|一半|中间")
_COUNTED = re.compile(
    r"\bzero\b|count ?down|countdown (?:is over|ends)|\bnumbers?\b|倒计时|数完|零|归零|结束"
)


def lay_course(
    made: Draft, music: dict[str, Any] | None, wish: MusicWish, quotes: tuple[str, ...]
) -> list[Note]:
    """Let music begin where was said and grow or shrink; what is not found in the film is told.

    Args:
        made: The film with its shots.
        music: Its music; changed in place.
        wish: What was said of it.
        quotes: The quotations of the message.
    """
    if music is None:
        return []
    if wish.since:
        start = _start_of(made, wish.since, quotes)
        end = drafts.end_of(music)
        if start is None or end - start < _SHORTEST_MS:
            return [("film.unmet", {"wanted": [wish.since]})]
        music["st"], music["d"] = start, end - start
        music["fade_out"] = min(music.get("fade_out", 0), music["d"] // 4)
    if wish.course == "grows":
        music["fade_in"] = drafts.length_of(music) // 2
    elif wish.course == "shrinks":
        music["fade_out"] = drafts.length_of(music) // 2
    return []


def _start_of(made: Draft, words: str, quotes: tuple[str, ...]) -> int | None:
    """The time at which what the words say is first seen, ms; None where it is not."""
    if clock := _CLOCK.search(words):
        return (int(clock["m"]) * 60 + int(clock["s"])) * 1000
    if second := _NTH_SECOND.search(words):
        return int(second["n"] or second["en"]) * 1000
    if length := DURATION.search(words):
        return duration_of(length).ms
    clips = drafts.clips(made)
    nth = shot_said(f"on {words}")
    if nth is not None and abs(nth) < len(clips) + (nth < 0):
        return drafts.start_of(clips[nth])
    if _COUNTED.search(words):
        return _behind_numbers(made)
    text = quote_of(words, quotes) if MARK.fullmatch(words) else words
    said = Reading(text)
    for clip in clips:
        scene = clip.get("scene")
        if isinstance(scene, dict) and _shows(scene, said):
            return drafts.start_of(clip)
    for title in drafts.segments(made, drafts.TEXT):
        if said.folded in str(title.get("txt", "")).lower():
            return drafts.start_of(title)
    return drafts.total_of(made) // 2 if _HALF.search(words) else None


def _shows(scene: dict[str, Any], said: Reading) -> bool:
    """Whether a scene is one of the kind, the time or the weather that is named, or its card has the words."""
    named = {tag.concept for tag in said.tags("kind", "time", "weather", "season")} - {"words"}
    card = str(scene.get("words") or "").lower()
    has = {scene.get("kind"), scene.get("time"), scene.get("weather"), scene.get("season")}
    return bool(named and named <= has) or bool(card and said.folded.strip() in card)


def _behind_numbers(made: Draft) -> int | None:
    """Where the numbers of a countdown are over."""
    shown = [
        (drafts.end_of(one), str((one.get("scene") or {}).get("words") or one.get("txt") or ""))
        for one in (*drafts.clips(made), *drafts.segments(made, drafts.TEXT))
    ]
    return max((end for end, text in shown if text.strip().isdigit()), default=None)
