"""Texts that lie on one of the user's files, and whose times are theirs: "put “Sale” over shop.mp4 from second 2 to 5"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.script_pieces import mentions_of
from promptreel_studio.agent.reading.script_words import CARD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.reading.script_pieces import Mention
    from promptreel_studio.agent.reading.text import Reading

_M = r"[\ue000-\uf8ff]"
_NEAR = rf"[^.;。；\n{_M[1:-1]}]"
_ON = r"(?:over|on|onto|across|on top of|to|in|into|above)"
_FILE = r"(?: (?:the|my|our|this|that|top|of|whole|entire))*(?: (?:[a-z]+ )?(?:video|clip|film|photo|picture|image|file|footage|recording|map))? ?$"
_TEXTS = r"(?:captions|subtitles|texts|titles|lines of text|text lines|text overlays|overlays|labels)"
_WRITES = (
    r"(?:show|put|write|display|add|overlay|place|insert|have|appears?|comes?|text|caption|title|words?)"
)
_HAN_WRITES = r"(?:显示|写上?|出现|加上?|打上?|放上?|叠加|添加|配上?)"
_BEFORE = (
    re.compile(rf"{_M}{_NEAR}{{0,30}}?\b{_ON}\b{_FILE}|{_M}{_NEAR}{{0,8}}(?:在|到)$"),
    re.compile(
        rf"\b{_TEXTS}\b{_NEAR}{{0,30}}?\b{_ON}\b{_FILE}|(?:[几两二三四五六七八\d]|多)(?:[条句个段行])(?:文字|字幕|标题){_NEAR}{{0,8}}在$"
    ),
)
"""In front of a file: a text, or that there are texts, and that they lie on it."""
_BEHIND = (
    re.compile(rf"{_NEAR}{{0,80}}?\b{_TEXTS}\b{_NEAR}{{0,40}}?{_M}"),
    re.compile(
        rf"\s*(?:上面?|里|中|画面上?)?(?:的)?{_NEAR}{{0,24}}?(?:依次|先后|分别|逐个|轮流)?{_HAN_WRITES}{_NEAR}{{0,14}}?{_M}"
    ),
    re.compile(rf"\s*(?:上面?|的)?(?:字幕|文字){_NEAR}{{0,8}}[:：]{_NEAR}{{0,12}}{_M}"),
)
"""Behind a file: that there are texts, and the first of them."""
_TIMED = re.compile(
    rf"[ ,，]*(?:from|between|at|during|第|在|\d)(?:(?!\b(?:and|with|then|use|take)\b){_NEAR}){{0,40}}?(?:\b(?:show|put|write|display|overlay|place|insert|appears?)\b|{_HAN_WRITES}){_NEAR}{{0,24}}{_M}"
)
_CUT_FIRST = re.compile(r"\s*(?:视频|片段|这段)?(?:剪|裁|截|缩|切)(?:短|辑)?(?:成|到|为|至)")
"""Behind a file whose length is said before any text: the times are the film's."""
_ON_IT = re.compile(rf"\b{_ON}\b{_FILE}")
_WRITTEN = re.compile(rf"{_NEAR}{{0,40}}?\b{_WRITES}\b{_NEAR}{{0,24}}{_M}")


def file_under_texts(words: Reading, files: Sequence[AssetInfo]) -> Mention | None:
    """The only file of a message on which its texts lie; None where there are other shots."""
    text = words.folded
    named = [one for one in mentions_of(text, files) if one.told]
    if len(named) != 1 or named[0].half is not None or not MARK.search(text) or CARD.search(text):
        return None
    (file,) = named
    marks = [hit.start() for hit in MARK.finditer(text)]
    if any(tag.concept != "words" and not file.start <= tag.start < file.end for tag in words.tags("kind")):
        return None
    before, behind = text[: file.start], text[file.end :]
    if _CUT_FIRST.match(behind):
        return None
    lies = any(pattern.search(before) for pattern in _BEFORE)
    lies = lies or any(pattern.match(behind) for pattern in _BEHIND) or _TIMED.match(behind) is not None
    lies = lies or (_ON_IT.search(before) is not None and _WRITTEN.match(behind) is not None)
    return file if lies and len(marks) >= 1 else None
