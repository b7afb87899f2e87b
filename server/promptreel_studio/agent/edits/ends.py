"""How the picture comes at the very beginning and goes at the very end: out of black, into black."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.durations import find_duration

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

USUAL_MS = 1_000
_PICTURE = r"(?:picture|video|image|film|movie|screen|whole thing|everything)"
_FADES = re.compile(
    rf"\bfad(?:e|es|ing) (?:the |my |whole )*{_PICTURE}(?: (?:in|out|to|from|up)\b)+(?: (?:black|white))?"
    rf"|\b{_PICTURE} (?:should |to )?fad(?:e|es|ing)(?: (?:in|out|to|from|up)\b)+(?: black)?"
    r"|\bfad(?:e|es|ing) (?:in |up )?from (?:black|dark)|\bfad(?:e|es|ing) (?:out )?(?:in)?to (?:black|dark)"
    r"|\b(?:end|finish|close|start|begin|open)s?(?: \w+){0,2} (?:with|on|in) (?:an? )?(?:slow |long |short |quick )?fade(?:[ -]?(?:in|out))?(?: (?:from|to) black)?"
    r"|画面(?:慢慢)?(?:淡入淡出|淡入|淡出|渐显|渐隐)|(?:淡出|渐变|渐隐|慢慢)(?:到|为|成|至)?黑(?:色|屏|场)?|(?:最后|结尾|片尾)[^，。]{0,4}(?:黑场|黑屏|变黑)|(?:开头|片头|一开始)[^，。]{0,4}(?:黑场|黑屏)|从黑(?:色|屏|场)?(?:淡入|渐显)|(?:片头|开头)淡入|(?:片尾|结尾)(?:画面)?(?:淡出|渐黑|变黑)"
)
_START = re.compile(
    r"\b(?:in\b|up\b|from black|from dark|at the (?:very )?(?:start|beginning)|start|begin|open)|淡入|渐显|从黑|片头|开头|一开始"
)
_END = re.compile(
    r"\b(?:out\b|to (?:black|dark)|into (?:black|dark)|at the (?:very )?end|end|finish|close)|淡出|渐隐|黑$|到黑|片尾|结尾|最后|渐黑|变黑"
)
_BETWEEN = re.compile(r"\b(?:between|each|every|all (?:the )?(?:clips|shots|scenes))\b|之间")
_OFF = re.compile(r"\b(?:no|remove|without|delete|don't|do not|drop|get rid of|stop)\b|去掉|取消|不要|删")
_PLACES = re.compile(r"\bat the (?:very )?(?:start|beginning|end)\b|\b(?:over|for|within)\b")


def speaks_of_ends(work: Work, reading: Reading) -> bool:
    """Whether a clause lets the picture come out of black or go into it, and not from clip to clip."""
    found = _FADES.search(reading.text)
    if not found or reading.tags("music_noun", "title_noun") or _BETWEEN.search(reading.text):
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
    if _START.search(text):
        wanted.append((order[0], "fade_in"))
    if _END.search(text) or not wanted:
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
    for pattern in (_FADES, _PLACES, _OFF):
        reading.take(pattern)
    reading.take_tags("do", "which", "new", "edit", "position", "amount", "speed", "colour", "own")
    shown = zip(wanted, before, strict=True)
    return [
        Change(
            "fade_picture",
            (f"ends.{name}", {"before": work.speaker.seconds(was), "after": work.speaker.seconds(ms)}),
            {name: ms},
        )
        for (_, name), was in shown
    ]
