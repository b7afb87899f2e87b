"""Clips that are called by what was done to them, put as "the third clip" before anything else is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.described import NOUN
from promptreel_studio.agent.edits.file_titles import named_by_time
from promptreel_studio.agent.edits.timeline import speed_of
from promptreel_studio.agent.reading.file_names import name_of
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.vocabulary import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from promptreel_studio.agent.models import AssetInfo, Draft, History

Segment = dict[str, Any]
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_SAID = {
    "first": 0, "1st": 0, "opening": 0, "closing": -1, "final": -1, "最后": -1, "末尾": -1, "开头": 0, "second": 1, "2nd": 1, "other": 1, "third": 2, "3rd": 2, "last": -1,
    "一": 0, "1": 0, "二": 1, "2": 1, "三": 2, "3": 2,
}  # fmt: skip
_HAN = re.compile(r"[\u3400-\u9fff]")
_HAN_PART = r"(?:那|这)?(?:一)?(?:段|个|部分|片段|镜头|视频|张|幕)(?:片段|镜头|视频|照片)?"
_APART = re.compile(r"[_\-.\d]+")
_WORD = re.compile(r"[^\W\d_]{3,}")
_NAMES = ("kind", "file_word", "thing", "variant")


def _look(clip: Segment, name: str) -> Any:
    filters = clip.get("filters")
    return filters.get(name) if isinstance(filters, dict) else None


_STATES: tuple[tuple[str, str, Callable[[Segment], bool]], ...] = (
    (
        r"revers(?:ed|ing)|backwards?(?:[- ](?:playing|running))?",
        r"倒放|倒着放|反着放|倒着播|倒播",
        lambda clip: bool(clip.get("reverse")),
    ),
    (
        r"(?:slow(?:ed)?(?:[- ](?:down|mo(?:tion)?))?|slower)",
        r"慢放|慢动作|放慢|减速|慢速",
        lambda clip: speed_of(clip) < 1,
    ),
    (
        r"(?:sped[- ]up|speeded[- ]up|fast(?:[- ]forward(?:ed)?)?|accelerated|quickened)",
        r"快放|加速|加快|快进",
        lambda clip: speed_of(clip) > 1,
    ),
    (
        r"(?:black[- ]and[- ]white|b&w|monochrome|gr[ae]yscale|colou?rless)",
        r"黑白",
        lambda clip: _look(clip, "look") == "mono",
    ),
    (r"(?:blurred|blurry|blurred[- ]out)", r"模糊|虚化", lambda clip: bool(_look(clip, "blur"))),
    (r"(?:zoomed(?:[- ]in)?|zooming)", r"(?:放大|缩放|推近)", lambda clip: bool(clip.get("zoom"))),
)
_AFTER_CUT = re.compile(
    r"\b(?:everything|all|anything|whatever|what|the (?:part|bit|rest|section|half|clip|piece)s?)(?: (?:of it|that|which))?(?: (?:is|comes|follows|plays|goes))? (?P<side>after|past|following|behind|before|ahead of|until) (?:that|the|this|my) (?:last |new |latest )?(?:split|cut|splitting|dividing)(?: point| mark)?\b"
    r"|(?:那个|这个|刚才的?|刚刚的?)?(?:分割点?|切口|切点|剪切点|分割处|切开的地方|断开的地方)(?:之|以)?(?P<han>后|前)面?的?(?:部分|内容|片段|所有片段|全部)?"
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


def with_numbers(words: Reading, draft: Draft, assets: Sequence[AssetInfo], history: History) -> Reading:
    """The message with "the reversed one", "the second beach clip" and "everything after that cut" as numbers.

    Only where it is clear which are meant; otherwise it stays as it is.
    """
    order = drafts.clips(draft)
    if len(order) < 2:
        return words
    text = words.original
    text = _in_a_row(text, len(order))
    text = _ONE_THEN_OTHER.sub(r"move \g<a> to the start. move \g<b> after \g<a>", text)
    text = _HAN_THEN.sub(r"把\g<a>放到最前面。把\g<b>放到\g<a>后面", text)
    if len(order) == 2 and _of_one(*order):
        text = _HALF.sub(lambda hit: _numbered(int(hit.group(1).lower() != "first"), han=False), text)
        text = _HAN_HALF.sub(lambda hit: _numbered(int(hit.group(1) == "后"), han=True), text)
    text = _after_cut(text, order, history)
    text = _by_state(text, order)
    text = _nth_of_alike(text, order, assets)
    text = named_by_time(text, draft, assets)
    return words if text == words.original else Reading(text, words.quotes)


def _numbered(index: int, *, han: bool) -> str:
    if han:
        return f"第{index + 1}个片段"
    return f"the {_ORDINALS[index]} clip" if index < len(_ORDINALS) else f"clip {index + 1}"


def _all_numbered(places: list[int], *, han: bool) -> str:
    if len(places) == 1:
        return _numbered(places[0], han=han)
    numbers = [str(place + 1) for place in places]
    return f"片段{'和'.join(numbers)}" if han else f"clips {' and '.join(numbers)}"


def _by_state(text: str, order: list[Segment]) -> str:
    for plain, han, holds in _STATES:
        found = [index for index, clip in enumerate(order) if holds(clip)]
        if not 0 < len(found) < len(order):
            continue
        text = re.sub(
            rf"\b(?:the|that|this|my) (?:{plain}) {NOUN}\b(?! of)|\b(?:the|that) {NOUN} (?:that|which)(?:'s| is| runs| plays| goes)(?: playing| running| in)? (?:{plain})\b",
            _all_numbered(found, han=False),
            text,
            flags=re.IGNORECASE,
        )
        text = re.sub(rf"(?:{han})(?:播放)?的(?!是){_HAN_PART}", _all_numbered(found, han=True), text)
    return text


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
            _numbered(place if after else 0, han=True)
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


def _nth_of_alike(text: str, order: list[Segment], assets: Sequence[AssetInfo]) -> str:
    """ "The second beach clip" where beach.mp4 is there twice."""
    files = {asset.id: name_of(asset) for asset in assets}
    called: dict[str, list[int]] = {}
    for index, clip in enumerate(order):
        name = files.get(clip.get("asset", ""), "")
        scene = clip.get("scene")
        concepts = {tag.concept for tag in WORDS.scan(_APART.sub(" ", name)) if tag.group in _NAMES}
        if isinstance(scene, dict):
            concepts.add(str(scene.get("kind")))
        for word in {*concepts, *_WORD.findall(name)}:
            called.setdefault(word, []).append(index)
    alike = {word: places for word, places in called.items() if len(places) > 1}
    if not alike:
        return text
    reading = Reading(text)
    spans = [
        (tag.start, tag.end, alike[tag.concept]) for tag in reading.tags(*_NAMES) if tag.concept in alike
    ]
    for word, places in alike.items():
        spans += [
            (m.start(), m.end(), places) for m in re.finditer(rf"\b{re.escape(word)}\b", reading.folded)
        ]
    for start, end, places in sorted({(a, b, tuple(p)) for a, b, p in spans}, reverse=True):
        text = _with_place(text, reading.folded, (start, end), places)
    return text


def _with_place(text: str, folded: str, span: tuple[int, int], places: Sequence[int]) -> str:
    start, end = span
    before = re.search(
        r"(?:\b(?:the|that|this|my) )?\b(?P<ord>first|1st|opening|second|2nd|third|3rd|last|final|closing|other) $|第(?P<han>[一二三123])(?:个|段|张)?(?:的)?$|(?P<han_end>最后|末尾|开头)(?:面)?的?(?:那|这)?(?:一)?(?:个|段|张|幕)?的?$",
        folded[:start],
    )
    after = re.match(rf" {NOUN}\b|的?{_HAN_PART}|视频|片段|镜头|照片", folded[end:])
    behind = re.match(r"的?第(?P<han>[一二三123])(?:个|段|张)(?:片段|镜头|视频)?", folded[end:])
    hit = before or behind
    if hit is None or (before is None and after is None and behind is None):
        return text
    said = (
        (before["ord"] or before["han"] or before["han_end"]) if before else (behind["han"] if behind else "")
    )
    index = _SAID[said]
    if index >= len(places):
        return text
    low = before.start() if before else start
    high = end + (behind.end() if behind and not before else after.end() if after else 0)
    return text[:low] + _numbered(places[index], han=bool(_HAN.search(folded[low:high]))) + text[high:]
