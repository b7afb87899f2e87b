"""What is told by the end of the film or by its only shot: "stop the music 2 seconds before the end", "extend the river"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.numbers import NUMBER, number_of
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft

_MUSIC = r"(?:the |my )?(?:background )?(?:music|song|soundtrack|track)"
_END = r"before (?:the )?(?:very )?(?:end(?: of (?:the |my )?(?:video|film|movie|clip))?|video(?: ends| does| is over)?|film(?: ends)?|it ends)"
_STOPS = re.compile(
    rf"\b(?:stop|end|cut(?: off)?|finish|let) {_MUSIC}(?: stop| end| finish)? (?P<a>{NUMBER}) ?(?:seconds?|secs?|s) {_END}"
    rf"|\b{_MUSIC} (?:should |must |can |could |has to |needs to |to |only )*(?:stops?|ends?|finish(?:es)?|runs? until|plays? until|until|till) (?P<b>{NUMBER}) ?(?:seconds?|secs?|s) {_END}"
    rf"|(?:背景)?音乐(?:在|到|于)?(?:视频|片子|影片)?(?:结束|结尾|片尾)前(?P<c>{NUMBER})秒(?:钟)?(?:就)?(?:停止?|结束|停下|为止|关掉)?"
    rf"|(?:结束|结尾)前(?P<d>{NUMBER})秒(?:钟)?(?:停止?|关掉|结束)(?:背景)?音乐",
    re.IGNORECASE,
)
_SHOT = re.compile(
    r"\b(?P<verb>extend|lengthen|stretch|prolong|shorten|make|trim|cut) (?P<what>the [a-z][a-z ]{2,30}?)(?: (?:shot|scene|clip))?(?= (?:by|to|last)\b| (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)\b[^,;.]*\b(?:longer|shorter)\b| (?:longer|shorter)\b)",
    re.IGNORECASE,
)


def with_ends_told(words: Reading, draft: Draft) -> Reading:
    """The message with such times as times of the film, and the only shot as "it"."""
    text = _STOPS.sub(lambda hit: _until(hit, drafts.total_of(draft)), words.original)
    clips = drafts.clips(draft)
    if len(clips) == 1 and (found := _SHOT.search(text)) is not None:
        scene = clips[0].get("scene")
        kinds = {tag.concept for tag in Reading(found["what"]).tags("kind")}
        if isinstance(scene, dict) and kinds == {scene.get("kind")}:
            text = text[: found.start("what")] + "the video" + text[found.end() :]
    return words if text == words.original else Reading(text, words.quotes)


def _until(hit: re.Match[str], total: int) -> str:
    said = next(value for value in hit.groupdict().values() if value)
    end = total / 1000 - number_of(said)
    if end <= 0:
        return hit.group()
    return f"音乐从第0秒到第{end:g}秒" if hit["c"] or hit["d"] else f"music until {end:g} seconds"
