"""What was taken away and is to come back, called by its name: "bring the dog back"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.alike_names import names_of
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.vocabulary import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Draft, History

Segment = dict[str, Any]
_BACK = re.compile(
    r"\b(?:(?:bring|put|get|have|want|give me|add) back|restore|undelete|recover) (?:the |that )?(?:deleted |removed )?(?P<just>(?:clip|shot|photo|picture|scene|one|part|title|caption|text|logo|music)) (?:that |which )?(?:(?:you|i|we)(?:'ve| have)? )?(?:just )?(?:deleted|removed|took out|cut|dropped|threw (?:out|away))(?: just now)?"
    r"|\b(?:bring|put|get|have|want|take|add) (?:the |my |that |this |our )(?P<en>[\w.' -]{2,30}?)(?: (?:clip|shot|photo|picture|scene|one))? back(?: in)?(?= please|\s*[.,;!?]|\s*$)"
    r"|\b(?:bring|put|get|have|want) back (?:the |my |that |our )(?P<after>[\w.' -]{2,30}?)(?= please|\s*[.,;!?]|\s*$)"
    r"|\b(?:restore|undelete|recover) (?:the |my |that )(?:deleted |removed )?(?P<restored>[\w.' -]{2,30}?)(?: (?:clip|shot|photo|picture|scene))?(?= please|\s*[.,;!?]|\s*$)"
    r"|(?:请|还是)?(?:把|恢复|还原|找回)(?:刚才|刚刚|刚|上一?[个步次])?(?:被)?(?:我|你)?(?:删|去|剪|拿|移)(?:掉|除|走|了)*的?(?:那)?[个段张条]?(?P<hanjust>镜头|片段|照片|图片|标题|字幕|文字|水印|标志|东西)?(?:还给我|(?:恢复|加|放|找|要|弄|拿|移)?回来?|恢复)?(?:吧|了)?(?=\W*$)"
    r"|(?:把|还是把)?(?P<han>[^,，。把]{1,8}?)(?:那[段张个条])?(?:还是|再|也|都)?(?:恢复|加|放|找|要|弄|拿|移)回来(?:吧|了)?",
    re.IGNORECASE,
)
_TEXT = re.compile(r"title|caption|subtitle|text|标题|字幕|文字|字", re.IGNORECASE)
_LOGO = re.compile(r"logo|watermark|水印|标志", re.IGNORECASE)
_HAN = re.compile(r"[\u3400-\u9fff]")
_CLIP = re.compile(r"clip|shot|photo|picture|scene|part|one|镜头|片段|照片|图片|东西|^$")
_NAMES = ("kind", "file_word", "thing", "variant")


def with_returned(words: Reading, draft: Draft, assets: Sequence[AssetInfo], history: History) -> Reading:
    """The message with what the last change took away as "it"; unchanged where that is not what is named."""
    found = _BACK.search(words.original)
    if found is None or not history.past:
        return words
    what = next(filter(None, found.groups()), "")
    if not _was_taken(what, draft, history.past[0], assets):
        return words
    plain = "恢复回来" if found["han"] or _HAN.search(found[0]) else "bring it back"
    text = words.original[: found.start()] + plain + words.original[found.end() :]
    return Reading(text, words.quotes)


def _was_taken(what: str, draft: Draft, before: Draft, assets: Sequence[AssetInfo]) -> bool:
    """Whether the change before took away something of that name."""
    left = {one.get("id") for kind in _KINDS for one in drafts.segments(draft, kind)}
    if _TEXT.search(what):
        return any(one.get("id") not in left for one in drafts.segments(before, drafts.TEXT))
    if _LOGO.search(what):
        return any(one.get("id") not in left for one in drafts.overlays(before))
    if _CLIP.fullmatch(what):
        return any(clip.get("id") not in left for clip in drafts.clips(before))
    said = {tag.concept for tag in WORDS.scan(Reading(what).folded) if tag.group in _NAMES}
    said |= set(re.findall(r"[^\W\d_]{3,}", what.lower()))
    return any(said & names_of(clip, assets) for clip in drafts.clips(before) if clip.get("id") not in left)


_KINDS = (drafts.VIDEO, drafts.TEXT)
