"""Clips that are called by what was done to them, put as "the third clip" before anything else is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.alike_names import HAN_PART, STATES, numbered, with_alike_numbered
from promptreel_studio.agent.edits.copies import latest_copy
from promptreel_studio.agent.edits.file_titles import named_by_time
from promptreel_studio.agent.edits.shown import NOUN
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Draft, History

Segment = dict[str, Any]
_AFTER_CUT = re.compile(
    r"\b(?:everything|all|anything|whatever|what|the (?:part|bit|rest|section|half|clip|piece)s?)(?: (?:of it|that|which))?(?: (?:is|comes|follows|plays|goes))? (?P<side>after|past|following|behind|before|ahead of|until) (?:that|the|this|my) (?:last |new |latest )?(?:split|cut|splitting|dividing)(?: point| mark)?\b"
    r"|(?:那个|这个|刚才的?|刚刚的?)?(?:分割点?|切口|切点|剪切点|分割处|切开的地方|断开的地方)(?:之|以)?(?P<han>后|前)面?的?(?:部分|内容|片段|所有片段|全部)?"
)


_FROM_END = re.compile(
    rf"\b(?:the |my )?(?:(?P<ord>second|third|2nd|3rd|next)[ -](?:to|from)[ -](?:the )?last|(?:second|next)[ -]last|last but one|penultimate) {NOUN}\b|\b(?:the |my )?{NOUN} (?:the )?(?:second|next) to (?:the )?last\b|倒数第(?P<han>[一二三四1234])(?:个|段|张|幕)(?:片段|镜头|视频|场景|照片|图片|画面)?",
    re.IGNORECASE,
)
_ONE_THEN_OTHER = re.compile(
    r"^\W*(?:please |can you |could you |i'd rather |i would rather |i want to |i'd like to |i prefer to )*(?:have|put|show|play|see|start with) (?P<a>(?:the |my )?[\w.]+(?: (?:clip|shot|photo|picture|one|part|bit|scene))?)(?: first)?,? (?:and )?(?:only )?then (?P<b>(?:the |my )?[\w.]+(?: (?:clip|shot|photo|picture|one|part|bit|scene))?)\W*$",
    re.IGNORECASE,
)
_HAN_THEN = re.compile(
    r"^\W*(?:我想|请|改成|顺序改成|应该)?先(?:放|播|是|来|出现|出)?(?P<a>[^,，。再然后接]{1,8}?)(?:那段|那张)?[,，]?(?:再|然后|接着|后)(?:放|播|是|来|出现|出)?(?P<b>[^,，。]{1,8}?)(?:那段|那张)?(?:吧)?[。!！]?$"
)


_ROW = re.compile(
    r"^\W*(?:(?:please|can you|could you|i'd rather|i would rather|i'd like to|i want to|i'd prefer to|i prefer to|let's|rather|maybe)[ ,]+)*(?:(?:have|put|show|play|see|start with|begin with|open with|order|arrange)[: ]+)?(?P<first>(?:the |my |our )?[\w.]+(?: \w+)?)(?: (?:come |go |comes |goes )?first| at first)?(?P<rest>(?:,? (?:and )?(?:only )?(?:then|next|after that|followed by|finally|lastly|last)(?: comes| the| my| our)* (?:the )?[\w.]+(?: (?!then|first)\w+)?){2,})\W*$",
    re.IGNORECASE,
)
_ROW_JOINT = re.compile(
    r",? (?:and )?(?:only )?(?:then|next|after that|followed by|finally|lastly|last)(?: comes)? ",
    re.IGNORECASE,
)
_HAN_ROW = re.compile(
    r"^\W*(?:我想|请|改成|顺序改成|顺序|应该|最好)?先(?:放|播|是|来|看|出现)?(?P<first>[^,，。、再]{1,8}?)(?:那段|那张)?(?P<rest>(?:[,，]?(?:再|然后|接着|最后)(?:再)?(?:放|播|是|来|看|出现|才是)?[^,，。、再]{1,8}?(?:那段|那张)?){2,}?)(?:吧)?[。!！]?$"
)
_HAN_ROW_JOINT = re.compile(r"[,，]?(?:再|然后|接着|最后)(?:再)?(?:放|播|是|来|看|出现|才是)?")


def _in_a_row(text: str, count: int) -> str:
    """ "The mountains first, then the forest, then the waterfall": every clip, in that order."""
    found = _ROW.match(text)
    joint, plain = _ROW_JOINT, "reorder: "
    if found is None:
        found, joint, plain = _HAN_ROW.match(text), _HAN_ROW_JOINT, "顺序:"
    if found is None:
        return text
    names = [found["first"], *filter(None, joint.split(found["rest"]))]
    return plain + ", ".join(names) if len(names) == count else text


_HALF = re.compile(r"\bthe (first|second|last|other) half\b(?! of)", re.IGNORECASE)
_HAN_HALF = re.compile(r"(前|后)(?:面)?(?:那)?(?:一)?半(?:段|部分)")


def _of_one(first: Segment, second: Segment) -> bool:
    """Whether two clips are the halves of one that was split."""
    if "asset" in first:
        return first.get("asset") == second.get("asset")
    kinds = [scene.get("kind") for clip in (first, second) if isinstance(scene := clip.get("scene"), dict)]
    return len(kinds) == 2 and kinds[0] == kinds[1]


def with_last_made(words: Reading, draft: Draft, history: History) -> Reading:
    """The message with "the copy" and "the second part of that split" as numbers."""
    order = drafts.clips(draft)
    if len(order) < 2:
        return words
    text = _part_of_cut(_the_copy(words.original, draft, history), order, history)
    return words if text == words.original else Reading(text, words.quotes)


def with_numbers(words: Reading, draft: Draft, assets: Sequence[AssetInfo], history: History) -> Reading:
    """The message with "the reversed one", "the second beach clip" and "everything after that cut" as numbers.

    Only where it is clear which are meant; otherwise it stays as it is.
    """
    order = drafts.clips(draft)
    if len(order) < 2:
        return words
    text = words.original
    text = _in_a_row(text, len(order))
    text = _the_only_video(text, order, assets)
    text = _ONE_THEN_OTHER.sub(r"move \g<a> to the start. move \g<b> after \g<a>", text)
    text = _HAN_THEN.sub(r"把\g<a>放到最前面。把\g<b>放到\g<a>后面", text)
    if len(order) == 2 and _of_one(*order):
        text = _HALF.sub(lambda hit: numbered(int(hit.group(1).lower() != "first"), han=False), text)
        text = _HAN_HALF.sub(lambda hit: numbered(int(hit.group(1) == "后"), han=True), text)
    text = _after_cut(text, order, history)
    text = _FROM_END.sub(lambda hit: _counted_back(hit, len(order)), text)
    text = _by_state(text, order)
    text = with_alike_numbered(text, order, assets, history)
    text = named_by_time(text, draft, assets)
    return words if text == words.original else Reading(text, words.quotes)


def _all_numbered(places: list[int], *, han: bool) -> str:
    if len(places) == 1:
        return numbered(places[0], han=han)
    numbers = [str(place + 1) for place in places]
    return f"片段{'和'.join(numbers)}" if han else f"clips {' and '.join(numbers)}"


_VIDEO = re.compile(
    r"(?P<before>\b(?:start|begin|open|end|finish|close) with |\b(?:put|move|place|bring|show|play) |\b(?:fade|dissolve|wipe|cross ?fade|transition)\b[^,;.]{0,40} (?:in)?to )(?:the |my )video(?! (?:clip|in|at \d|on))(?P<after>\W*$|,? and| first| last| to the| at the| before| after| behind)",
    re.IGNORECASE,
)


_HAN_VIDEO = re.compile(
    r"(?P<before>淡入到?|过渡到|叠化到|溶解到|渐变到|切换?到|转到|[张片段频图][和跟与])(?:那个|那段|这个|这段)?视频(?=\W*$|之间|中间|对调|交换|互换)"
)


def _the_only_video(text: str, order: list[Segment], assets: Sequence[AssetInfo]) -> str:
    """ "Start with the video" where one clip is a video and the others are photos."""
    types = {asset.id: asset.file_type for asset in assets}
    shown = [types.get(clip.get("asset", "")) for clip in order]
    if shown.count("video") != 1 or set(shown) != {"video", "image"}:
        return text
    clip = numbered(shown.index("video"), han=False)
    text = _HAN_VIDEO.sub(lambda hit: hit["before"] + numbered(shown.index("video"), han=True), text)
    return _VIDEO.sub(lambda hit: f"{hit['before']}{clip}{hit['after']}", text)


def _counted_back(hit: re.Match[str], count: int) -> str:
    """ "The second to last clip" as its number; what is not there stays as it was said."""
    said = (hit["ord"] or hit["han"] or "second").lower()
    place = count - {"third": 3, "3rd": 3, "三": 3, "3": 3, "四": 4, "4": 4, "一": 1, "1": 1}.get(said, 2)
    return numbered(place, han=bool(hit["han"])) if place >= 0 else hit.group()


def _by_state(text: str, order: list[Segment]) -> str:
    for plain, han, holds in STATES:
        found = [index for index, clip in enumerate(order) if holds(clip)]
        if not 0 < len(found) < len(order):
            continue
        text = re.sub(
            rf"\b(?:the|that|this|my) (?:{plain}) {NOUN}\b(?! of)|\b(?:the|that) {NOUN} (?:that|which)(?:'s| is| runs| plays| goes)(?: playing| running| in)? (?:{plain})\b",
            _all_numbered(found, han=False),
            text,
            flags=re.IGNORECASE,
        )
        text = re.sub(
            rf"(?:(?:结尾|最后|末尾|开头|中间)?的?(?:那|这)一?(?:个|段|张))?(?:{han})(?:播放)?(?:的(?!是){HAN_PART}|(?:那|这)?(?:片段|镜头|一?段))",
            _all_numbered(found, han=True),
            text,
        )
    return text


_COPY = re.compile(
    r"\b(?:the|that|this|my) (?:copy|duplicate|clone|copied (?:clip|one|shot|part)|duplicated (?:clip|one|shot|part))\b(?! of)|(?:那个|这个|刚才的?)?副本|(?:刚才|刚刚)?(?:复制|拷贝)(?:出来|好|完)?的(?:那|这)?一?(?:个|段|份)(?:片段|镜头)?",
    re.IGNORECASE,
)


def _the_copy(text: str, draft: Draft, history: History) -> str:
    hit = _COPY.search(text)
    place = latest_copy(draft, history) if hit else None
    if hit is None or place is None:
        return text
    return (
        text[: hit.start()]
        + numbered(place, han=bool(re.search(r"[\u3400-\u9fff]", hit.group())))
        + text[hit.end() :]
    )


_PART_OF_CUT = re.compile(
    r"\bthe (?P<side>first|second|last|latter|later|other|earlier|former|front|back|right|left) (?:part|half|piece|bit|one|clip|section) of (?:that|the|this|my) (?:last |new )?(?:split|cut)\b"
    r"|(?:刚才|刚刚)?(?:切开|分割|剪开|切|分开)(?:后|之后)?的(?P<han>前|后)(?:面)?(?:那)?(?:一)?(?:半|段|部分)",
    re.IGNORECASE,
)


def _part_of_cut(text: str, order: list[Segment], history: History) -> str:
    """ "The second part of that split" is the clip behind the cut that was made last."""
    hit = _PART_OF_CUT.search(text)
    place = _latest_cut(order, history) if hit else None
    if hit is None or place is None:
        return text
    later = (hit["side"] or "").lower() in {
        "second",
        "last",
        "latter",
        "later",
        "other",
        "back",
        "right",
    } or hit["han"] == "后"
    return (
        text[: hit.start()]
        + numbered(place if later else place - 1, han=bool(hit["han"]))
        + text[hit.end() :]
    )


def _after_cut(text: str, order: list[Segment], history: History) -> str:
    hit = _AFTER_CUT.search(text)
    if hit is None:
        return text
    place = _latest_cut(order, history)
    if place is None:
        return text
    after = (hit["side"] or hit["han"]) in {"after", "past", "following", "behind", "后"}
    count = len(order) - place if after else place
    if hit["han"]:
        said = (
            numbered(place if after else 0, han=True)
            if count == 1
            else f"{'最后' if after else '前'}{count}个片段"
        )
    elif count == 1:
        said = "the last clip" if after else "the first clip"
    elif count < 5:
        said = f"the {'last' if after else 'first'} {('', '', 'two', 'three', 'four')[count]} clips"
    else:
        return text
    return text[: hit.start()] + said + text[hit.end() :]


def _latest_cut(order: list[Segment], history: History) -> int | None:
    """Number of the first clip behind the cut that was made last; None if there was none."""
    known = {clip.get("id") for clip in order}
    for version in history.past:
        before = {clip.get("id") for clip in drafts.clips(version)}
        fresh = [index for index, clip in enumerate(order) if clip.get("id") in known - before]
        if len(fresh) == 1 and fresh[0]:
            return fresh[0]
    return None
