"""One clip out and a file in its place, in two sentences: "drop the window shot, use cat.mp4 instead" replaces it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.neighbours import named_before, only_clip
from promptreel_studio.agent.reading.text import Reading, fold

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work

_OUT = r"(?:drop|lose|remove|delete|get rid of|take out|cut|throw out|throw away|ditch|scrap|kick out|bin|dump|cut out|no more|(?:i |we )?(?:do not|don't|dont) (?:want|need|like)|forget)"
_PUT = r"(?:put|use|show|add|insert|have|take|place|bring in|swap in|make|with|let's use|get)"
_THERE = r"(?:there|instead|in (?:its|that) (?:place|spot|slot)|in place of (?:it|that)|for it|in the same (?:place|spot))"
_FULL = re.compile(
    r"[ ,，]*(?:(?:in )?(?:the )?(?:whole|full|entire)(?: (?:thing|clip|video|file|length|one))?|all of it|at full length|start to finish)(?=\W*$|[,.;])|[ ,，]*(?:整段|完整|全部|全长|从头到尾)(?:都|地)?(?:放|播|用|播放)?(?:完|进来|出来)?(?=\W*$|[,，。])",
    re.IGNORECASE,
)


def with_swaps(work: Work, words: Reading) -> Reading:
    """The message with "replace clip 4 with cat.mp4" for a clip that goes and a file that comes in its place.

    Only where both are clear and the file is not on the timeline yet.
    """
    order = drafts.clips(work.draft)
    shown = {clip.get("asset") for clip in order}
    fresh = [one for one in work.assets if one.id not in shown and one.file_type in {"video", "image"}]
    text, folded = words.original, words.folded
    for asset in fresh:
        name = re.escape(fold(asset.filename))
        pattern = re.compile(
            rf"(?P<rm>\b{_OUT} (?:the |my |that |this )?(?P<what>[^,;]+?)[ ,;.]+(?:and |then |but )*(?:replace (?:it|that) (?:with|by) (?P<f0>{name})|{_THERE} (?:{_PUT} )?(?P<f1>{name})|(?:{_PUT} )?(?P<f2>{name}) (?:goes |comes |should go |should be |is )?(?:in )?{_THERE}))"
            rf"|(?P<out>(?:the |my )?(?P<gone>[^,;.]+?(?:\.\w+)?) ?(?:out|remove|away|gone|delete) ?,? ?(?:and )?{_THERE} (?:{_PUT} )?(?P<f3>{name}))"
            rf"|(?P<no>(?:不要|删掉|去掉|删了|拿掉)(?P<han1>[^,，。]{{1,16}}?)了?[,，](?:用|换成?|改[成用]|放)\s*(?P<f4>{name})\s*(?:来)?(?:代替|顶替|替换|替|上去?|吧)*)"
            rf"|(?P<han>(?:把)?(?P<han2>[^,，。]{{1,20}}?)(?:那|这)?(?:张|段|个|幕)?(?:就)?(?:不要|删|去掉|拿掉|扔|撤)(?:了|掉)*[,，](?:就)?(?:用|换成|换上|换|改成|改用|放|替换成)\s*(?P<f5>{name})\s*(?:来)?(?:代替|顶替|替换|替|上去?|吧)*)"
        )
        for found in pattern.finditer(folded):
            said = next(found.span(one) for one in ("what", "gone", "han1", "han2") if found[one])
            what = text[said[0] : said[1]]
            place, start = only_clip(work, what, order), found.start()
            if place is None and found["han2"] and (named := named_before(work, what, order)) is not None:
                start, place = said[0] + named[0], named[1]
            if place is None:
                continue
            tail = text[found.end() :]
            full = _FULL.match(tail)
            how = " in full length" if full else ""
            rest = tail[full.end() :] if full else tail
            told = f"{text[:start]}replace clip {place + 1} with {asset.filename}{how}{rest}"
            return Reading(told, words.quotes)
    return words
