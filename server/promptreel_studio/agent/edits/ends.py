"""How the picture comes at the very beginning and goes at the very end: out of black, into black."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.ends import AT_END, AT_START, FADES, USUAL_MS

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_BETWEEN = re.compile(r"\b(?:between|each|every|all (?:the )?(?:clips|shots|scenes))\b|之间")
_PICTURE = re.compile(
    r"\b(?:picture|video|image|film|movie|screen|black|dark|whole thing|everything)\b|画面|视频|黑"
)
_OFF = re.compile(r"\b(?:no|remove|without|delete|don't|do not|drop|get rid of|stop)\b|去掉|取消|不要|删")
_TO_BLACK = re.compile(r"\bto black\b|到黑|渐黑")
_SAYS_START = re.compile(
    r"\bfrom black\b|\bfad\w+ in\b(?! black)|\bstarts?\b|\bbeginning\b|\bbegins?\b|淡入|开头|片头"
)
_PLACES = re.compile(r"\bat the (?:very )?(?:start|beginning|end)\b|\b(?:over|for|within)\b")


def speaks_of_ends(work: Work, reading: Reading) -> bool:
    """Whether a clause lets the picture come out of black or go into it, and not from clip to clip."""
    found = FADES.search(reading.text)
    if not found or reading.tags("music_noun", "title_noun") or _BETWEEN.search(reading.text):
        return False
    if work.topic == "music" and not _PICTURE.search(reading.text):
        return False
    single = len(drafts.clips(work.draft)) == 1
    plain = re.fullmatch(r"fad\w+ (?:out )?(?:in)?to black|淡出到黑\w?|渐黑", found.group())
    return single or not plain or bool(_PLACES.search(reading.text))


def fade_ends(work: Work, reading: Reading) -> list[Change]:
    """Set or remove the fades.

    Raises:
        Problem: It is like that already, or longer than the clip.
    """
    order = drafts.clips(work.draft)
    text, off = reading.text, bool(_OFF.search(reading.text))
    wanted: list[tuple[dict[str, Any], str]] = []
    only_end = _TO_BLACK.search(text) and not _SAYS_START.search(text)
    if AT_START.search(text) and not only_end:
        wanted.append((order[0], "fade_in"))
    if AT_END.search(text) or not wanted:
        wanted.append((order[-1], "fade_out"))
    length = find_duration(text)
    ms = 0 if off else length.ms if length else USUAL_MS
    if length:
        reading.take_span(length.start, length.end)
    before = [drafts.whole(clip.get(name)) for clip, name in wanted]
    if all(was == ms for was in before):
        raise Problem("ends.same")
    for clip, name in wanted:
        if ms > drafts.length_of(clip):
            raise Problem("transition.long", nearest=work.speaker.seconds(drafts.length_of(clip)))
        clip[name] = ms
        if not ms:
            clip.pop(name)
    for pattern in (FADES, _PLACES, _OFF):
        reading.take(pattern)
    reading.take_around("do", "new", "edit", "amount", "speed", "colour", "own")
    shown = zip(wanted, before, strict=True)
    return [
        Change(
            "fade_picture",
            (f"ends.{name}", {"before": work.speaker.seconds(was), "after": work.speaker.seconds(ms)}),
            {name: ms},
        )
        for (_, name), was in shown
    ]
