"""Captions that are typed one after the other behind their noun: "captions: First line. Second line."."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.notice_details import is_film_line
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.reading.variants import either_script

_FROM_TEXT = re.compile(
    either_script(
        r"\b(?:captions?|subtitles?)\b(?:[^:\n]|(?<=\d):(?=\d\d)){0,90}(?<!\d):\s*|\b(?:captions?|subtitles?)\b(?:[^:\n]|(?<=\d):(?=\d\d)){0,90}\d:\d\d:\s+|(?:字幕)(?:[^:：\n]|(?<=\d)[:：](?=\d\d)){0,24}(?<!\d)[:：]\s*"
    ),
    re.IGNORECASE,
)
_HAN_LINES = re.compile(
    r"(?:(?:下面|以下|后面)的?(?:这)?|这)(?:几|[一两三四五六七八]|\d)?(?:句话|句歌词|句诗|句文字|行字|行文字|段文字|句)(?:依次出现|依次显示)?(?=[^\n。]{0,14}[:：]\s*\n)"
)
_SENTENCE = re.compile(r"(?<=[.!?。！？])\s+|(?<=[。！？])|\s*[\n|/]+\s*")


def lines_over_picture(masked: str) -> str:
    """The message with captions for the lines that follow a picture: "背景是海，下面几句话每句4秒：…" are no cards."""
    found = _HAN_LINES.search(masked)
    if found is None or not Reading(masked[: found.start()]).tags("kind"):
        return masked
    return f"{masked[: found.start()]}字幕{masked[found.end() :]}"


def mask_script(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Put the sentences of "captions: First line. Second line." behind marks, one each."""
    hit = _FROM_TEXT.search(masked)
    if hit and len(quotes) == 1 and MARK.fullmatch(masked[hit.end() :].strip(" .")):
        # All of them in one pair of quotation marks.
        masked, quotes = masked[: hit.end()] + quotes[0], ()
    if not hit or MARK.search(masked[hit.end() :]):
        return masked, quotes
    said = masked[hit.end() :]
    lines = said.rstrip().split("\n")
    while len(lines) > 1 and is_film_line(lines[-1]):
        lines.pop()
    below = said[len("\n".join(lines)) :].rstrip()
    sentences = [part.strip() for part in _SENTENCE.split("\n".join(lines)) if part.strip()]
    if len(sentences) < 2 - bool(below):
        return masked, quotes
    marks = " ".join(mark(len(quotes) + i) for i in range(len(sentences)))
    return masked[: hit.end()] + marks + below, (
        *quotes,
        *(s.rstrip(" .") if s.endswith(".") else s for s in sentences),
    )
