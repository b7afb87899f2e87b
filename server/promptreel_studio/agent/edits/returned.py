"""What was taken away and is to come back, called by its name: "bring the dog back"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.alike_names import names_of
from promptreel_studio.agent.edits.restored import ASKED
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.vocabulary import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Draft, History

Segment = dict[str, Any]
_BACK = re.compile(
    r"\b(?:(?:bring|put|get|have|want|give me|add) back|restore|undelete|recover) (?:the |that )?(?:deleted |removed )?(?P<just>(?:clip|shot|photo|picture|scene|one|part|title|caption|text|logo|music)) (?:that |which )?(?:(?:you|i|we)(?:'ve| have)? )?(?:just )?(?:deleted|removed|took out|cut|dropped|threw (?:out|away))(?: just now)?"
    r"|\b(?:bring|put|get|have|want|take|add) (?:the |my |that |this |our )(?P<en>[\w.' -]{2,30}?)(?: (?:clip|shot|photo|picture|scene|one))? back(?: in)?(?= please| and\b| but\b|\s*[.,;!?]|\s*$)"
    r"|\b(?:bring|put|get|have|want) back (?:the |my |that |our )(?P<after>[\w.' -]{2,30}?)(?= please| and\b| but\b|\s*[.,;!?]|\s*$)"
    r"|\b(?:restore|undelete|recover) (?:the |my |that )(?:deleted |removed )?(?P<restored>[\w.' -]{2,30}?)(?: (?:clip|shot|photo|picture|scene))?(?= please|\s*[.,;!?]|\s*$)"
    r"|(?:请|还是)?(?:把|恢复|还原|找回)(?:刚才|刚刚|刚|上一?[个步次])?(?:被)?(?:我|你)?(?:删|去|剪|拿|移)(?:掉|除|走|了)*的?(?:那)?[个段张条]?(?P<hanjust>镜头|片段|照片|图片|标题|字幕|文字|水印|标志|东西)?(?:还给我|(?:恢复|加|放|找|要|弄|拿|移)?回来?|恢复)?(?:吧|了)?(?=\W*$)"
    r"|(?:把|还是把)?(?P<han>[^,，。把]{1,8}?)(?:那[段张个条])?(?:还是|再|也|都)?(?:恢复|加|放|找|要|弄|拿|移)回来(?:吧|了)?",
    re.IGNORECASE,
)
_AFTER_ALL = re.compile(
    r"\b(?:no,? )*(?:do not|don't|dont|never) (?:delete|remove|drop|take (?:away|out|off)|lose|cut) (?:the |my |that |this )(?P<en>[\w.' -]{2,24}?)(?=\s*[.,;!?]|\s*$)"
    r"|\b(?:i |we )(?:do |still |actually )*(?:want|need|like|keep) (?:to keep |to have )?(?:the |my |that )(?P<after>[\w.' -]{2,24}?) (?:after all|anyway|in there|in it)\b"
    r"|\b(?:wait|no|actually|please|oh)[, ]+(?:please |do )?(?:keep|leave) (?:the |my |that )(?P<kept>[\w.' -]{2,24}?)(?: in)?(?=\s*[.,;!?]|\s*$)"
    r"|(?P<han>[^,，。!！]{1,6}?)(?:那[段张个条])?(?:我)?(?:还是|就|可)?(?:别删|不要删|别去掉|别拿掉|留着|要的|不能删|得留)(?:掉|了)*(?:的|吧|啊|呀|哦)*(?=[,，。!！;；]|\W*$)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"^[ ,;]*(?:and|but|,|再|并且?|然后) ?")
_NO = re.compile(
    r"^\W*(?:(?:no|wait|oh|hey|actually|nein|哎|不是|不对|不|诶|等等|啊)[ ,，.。!！]*)+(?=bring it back|restore|恢复回来)",
    re.IGNORECASE,
)
_TEXT = re.compile(r"title|caption|subtitle|text|标题|字幕|文字|字", re.IGNORECASE)
_LOGO = re.compile(r"logo|watermark|水印|标志", re.IGNORECASE)
_HAN = re.compile(r"[\u3400-\u9fff]")
_CLIP = re.compile(r"clip|shot|photo|picture|scene|part|one|镜头|片段|照片|图片|东西|^$")
_NAMES = ("kind", "file_word", "thing", "variant")


def with_returned(words: Reading, draft: Draft, assets: Sequence[AssetInfo], history: History) -> Reading:
    """The message with what the last change took away as "it"; unchanged where that is not what is named."""
    if not history.past:
        return words
    found = _BACK.search(words.original)
    kept = None if found else _AFTER_ALL.search(words.original)
    found = found or kept
    if found is None:
        return words
    what = next(filter(None, found.groups()), "")
    plain = _told(what, draft, assets, history, kept=kept is not None)
    if plain is None:
        return words
    han = found[0] > "\u3400" or bool(_HAN.search(found[0]))
    plain = "恢复回来" if han and plain == "bring it back" else plain
    rest = words.original[found.end() :]
    text = (
        words.original[: found.start()]
        + plain
        + (f". {rest.lstrip(' ,，;；啊吧了')}" if kept and rest else rest)
    )
    return Reading(_NO.sub("", text) if kept else text, words.quotes)


def _told(
    what: str, draft: Draft, assets: Sequence[AssetInfo], history: History, *, kept: bool
) -> str | None:
    """How to get back what is named: a step back, or those segments alone; None where it is not gone."""
    if _taken(what, draft, history.past[0], assets):
        return "bring it back"
    for version in history.past[1:]:
        if gone := _taken(what, draft, version, assets):
            return ASKED + " ".join(gone)
    if kept or not _TEXT.search(what):
        return None
    texts = [
        [(one.get("txt"), one.get("st"), one.get("style")) for one in drafts.segments(of, drafts.TEXT)]
        for of in (draft, history.past[0])
    ]
    return "bring it back" if texts[0] != texts[1] else None  # "Put the title back", which was just moved.


def _taken(what: str, draft: Draft, before: Draft, assets: Sequence[AssetInfo]) -> list[str]:
    """Ids of what was there before, is gone now and has that name; all of one clip's pieces, one text."""
    left = {one.get("id") for kind in _KINDS for one in drafts.segments(draft, kind)}
    if _TEXT.search(what):
        found = drafts.segments(before, drafts.TEXT)
    elif _LOGO.search(what):
        found = drafts.overlays(before)
    elif _CLIP.fullmatch(what):
        found = drafts.clips(before)
    else:
        said = {tag.concept for tag in WORDS.scan(Reading(what).folded) if tag.group in _NAMES}
        said |= set(re.findall(r"[^\W\d_]{3,}", what.lower()))
        found = [clip for clip in drafts.clips(before) if said & names_of(clip, assets)]
    return [str(one.get("id")) for one in found if one.get("id") not in left]


_KINDS = (drafts.VIDEO, drafts.TEXT)
