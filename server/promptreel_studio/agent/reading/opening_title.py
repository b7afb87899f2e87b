"""A title that is named in a sentence before anything is shown: 'Title "Four Seasons". Then a meadow, a beach, ...'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_SENTENCE = re.compile(
    r"[^.!?。！？\n]*[.!?。！？\n]+\s*(?:(?:(?:and )?then|after that|next)\b[\s,:]*|然后|接着)?"
)
_CALLED = re.compile(r"\b(?:called|titled|entitled|named)\b|叫做?|名为|题为")
_FOR_WHAT = re.compile(r"[^.!?:。！？：\n\ue000-\uf8ff]{3,60}[:：]\s*(?=\S)")
_PURPOSE = re.compile(
    r"\b(?:invit\w*|advert\w*|ads?|promo\w*|commercial|trailer|teaser|intro|opener|announcement|greetings?|save the date|faire-part|einladung|video|film|clip|movie|reel|story|post|message|slideshow)\b|邀请|请柬|喜帖|广告|宣传|祝福|通知|视频|短片|片头"
)
_SHOWN = re.compile(
    r"\b(?:cards?|screens?|slides?|pages?|first|start\w*|open\w*|begin\w*)\b|\bon (?:a )?(?:black|white|plain|dark)\b|卡片|黑底|黑屏|单独|先|开头|首先"
)
"""The title has the picture for itself."""


def end_of_opening_title(reading: Reading) -> int:
    """Where what is shown begins, behind a first sentence that only names the film's title; 0 where none does."""
    if head := _end_of_purpose(reading):
        return head
    found = _SENTENCE.match(reading.folded)
    if found is None or found.end() == len(reading.folded) or not MARK.search(found.group()):
        return 0
    words = reading.part(0, found.end())
    named = words.tags("title_noun") or _CALLED.search(words.folded)
    if not named or words.tags("kind", "beyond", "shows") or _SHOWN.search(words.folded):
        return 0
    return found.end()


def _end_of_purpose(reading: Reading) -> int:
    """Where what the film is for ends, with nothing to be seen in it: "Birthday invitation for Anna: a card ..."."""
    found = _FOR_WHAT.match(reading.folded)
    if found is None or DURATION.search(found.group()):
        return 0
    words = reading.part(0, found.end())
    if words.tags("title_noun") or _SHOWN.search(words.folded):
        return 0
    if any(tag.concept != "words" for tag in words.tags("kind")):
        return 0
    told = words.tags("beyond", "shows", "time", "weather")
    return 0 if told and not _PURPOSE.search(words.folded) else found.end()
