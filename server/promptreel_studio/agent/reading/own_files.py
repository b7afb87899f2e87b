"""Uploads that a first message points at: "these 4 clips", "30 seconds of these", "用这4个视频"."""

from __future__ import annotations

import re

_NOUN = r"(?:clip|video|photo|foto|picture|pic|image|file|upload|recording)"
_NUMBER = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)"
_THESE = re.compile(
    rf"\b(from|of|with|using|out of) (?:this|that|these|those|the) ({_NOUN}s?)\b(?! (?:of|about|called|titled)\b)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"\b(?:(?:all|both)(?: of)? )?(?:these|those|the|my|our) {_NUMBER}(?: (?:short|little|attached|uploaded|different|raw))* ({_NOUN}s)\b(?! (?:of|about|called|titled|shows?|should)\b)"
    rf"|\b(?:all|both)(?: of)? (?:these|those|the|my|our)? ?({_NOUN}s)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\b(of|from|with|using|out of|into|use|combine|join|merge|take|turn|make|edit|put|cut|stitch|mix|splice) (?:all (?:of )?)?(?:these|those|them)(?: all)?(?=\s*(?:$|[,.;!]|(?:in)?to an?\b|(?:into|in|for|with|as|and|together)\b))",
    re.IGNORECASE,
)
_HAN = re.compile(
    r"(?:这|那|我的?)(?:[\d一二两三四五六七八九十]+)(?:个|段|张|条|份)?(?:短)?(视频|片段|素材|照片|图片|文件)"
)


def as_own(words: str, *, uploads: bool) -> str:
    """The words with "my" for what can only be an upload, where there is no video yet.

    Args:
        words: A message.
        uploads: Whether there are any: "the two photos" of a film that is to be drawn are none.
    """
    words = _THESE.sub(r"\1 my \2", words)
    if not uploads:
        return words
    words = _COUNTED.sub(lambda found: f"my {found[1] or found[2]}", words)
    return _HAN.sub(r"我的\1", _ALONE.sub(r"\1 my files", words))
