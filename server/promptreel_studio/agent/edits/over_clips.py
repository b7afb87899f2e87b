"""Titles that are seen as long as a clip is, or from when it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.named import refuse_unplaced
from promptreel_studio.agent.edits.pick import pick
from promptreel_studio.agent.reading.times import When

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading

_WHEN_CLIP = re.compile(
    r"\b(?:when|as|once|as soon as) (?:the |my )?(?P<which>[\w.]+ (?:clip|shot|scene|video|photo|picture)|clip \d|shot \d) (?:starts|begins|comes|appears|is shown|is seen)\b(?: in)?"
    r"|\bat the (?:start|beginning) of (?:the |my )?(?P<of>[\w.]+ (?:clip|shot|scene|photo|picture)|clip \d|shot \d)\b|(?P<han>第[一二三四五六\d]个(?:片段|镜头|场景|视频))(?:开始|出现)(?:的时候|时)?"
)


_OVER = re.compile(
    r"\b(?:on|over|during|throughout) (?:the |my )?(?:first|last) (?:two|three|four|\d) (?:clips|shots|scenes|photos)\b|\b(?:on|over|during|onto) (?:the |my )?(?!whole |entire |full )(?:[\w.]+ )?(?:photo|image|clip|shot)\b|在?(?:照片|图片)(?:上|里)|\b(?:on|over|during|in|for|throughout|onto|to) (?:the |my )?(?:first|second|third|fourth|fifth|last|final|\dth|1st|2nd|3rd) (?:clip|shot|scene|video|photo|picture|segment|part)\b|\b(?:on|over|during|in) (?:clip|shot|scene) \d\b|在?(?:第[一二三四五六\d]个?|最后一个)(?:片段|镜头|场景|视频)(?:上|里|中|期间)?"
)


def over_clip(work: Work, reading: Reading) -> When | None:
    """ "On the second clip": as long as that clip is seen.

    Raises:
        Problem: There is no such clip.
    """
    if (begins := _WHEN_CLIP.search(reading.text)) and len(drafts.clips(work.draft)) > 1:
        picked = pick(work, reading.part(*begins.span()), pronouns=False)
        reading.take_span(*begins.span())
        return When(start=drafts.start_of(picked.clips[0])) if picked.said else None
    found = _OVER.search(reading.text)
    if found is None:
        return None
    part = reading.part(*found.span())
    refuse_unplaced(work, part)
    picked = pick(work, part, pronouns=False)
    if not picked.said or len(drafts.clips(work.draft)) < 2:
        return None
    reading.take_span(*found.span())
    first, last = min(picked.clips, key=drafts.start_of), max(picked.clips, key=drafts.end_of)
    return When(start=drafts.start_of(first), end=drafts.end_of(last))
