"""Things that are to vanish out of a picture: nobody can take them out of a recording, and their clip stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.alike_names import names_of
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.vocabulary import WORDS

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading

_SEEN = re.compile(
    r"\b(?:remove|erase|delete|get rid of|take (?:out|away)|edit out|wipe out|retouch|paint out|cut out|lose|drop) (?:the |that |this |those |these |an? |all |any |our |my )*"
    r"(?P<what>[a-z][a-z' -]{1,40}?) (?:standing |walking |sitting |lying |hanging )?(?:right )?(?:behind|in front of|beside|near|around|above) (?:the |my |our |that )"
    r"|(?:后面|前面|旁边|边上|上面|里面?|中间?|背后|身后)的(?P<han>[\u3400-\u9fff]{1,6}?)(?:都|给|全)?(?:去掉|抹掉|擦掉|删掉|移除|消除|去除|拿掉|删除)"
)
_TOLD = re.compile(
    r"\b(?:titles?|captions?|subtitles?|texts?|words?|letters?|logos?|watermarks?|music|song|sounds?|voice|noise|seconds?|secs?|parts?|bits?|clips?|shots?|scenes?|photos?|pictures?|images?|videos?|cuts?|transitions?|crossfades?|fades?|pauses?|everything|anything|all|both|one|frames?|borders?|bars?|vignette|blur|filter)\b"
    r"|片|视频|照|图|段|张|标题|字|标|水印|音|声|秒|镜头|部分|转场|内容|帧|歌|特效|滤镜|边框|人声"
)
_THAT = re.compile(
    r"\W*(?:please |can you |just |and |then )*(?:cut|chop|snip|trim|edit) (?:it|that|this|them|those|these) (?:out|off|away)(?: please)?\W*"
)
"""Something of a clip, and no word says of which."""


def refuse_retouch(work: Work, reading: Reading) -> None:
    """ "Erase the man behind the cake" is about no clip.

    Raises:
        Problem: Something that a recording shows is to be taken out of it, or nothing says what is.
    """
    clips = drafts.clips(work.draft)
    if _THAT.fullmatch(reading.folded) and len(clips) > 1 and len(work.scope) != 1:
        raise Problem("order.which", count=len(clips))
    found = _SEEN.search(reading.folded)
    what = (found["what"] or found["han"]) if found else ""
    if not what or _TOLD.search(what):
        return
    named = {name for clip in clips for name in names_of(clip, work.assets)}
    if named & {*what.split(), *(tag.concept for tag in WORDS.scan(what))}:
        return
    raise Problem("unclear.part", wanted=[what])
