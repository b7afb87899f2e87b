"""Clips that are called by a name several share: "the second beach clip", "the slowed-down waterfall", "the mountain copy"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.shown import NOUN
from promptreel_studio.agent.edits.timeline import speed_of
from promptreel_studio.agent.reading.file_names import name_of
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.vocabulary import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from promptreel_studio.agent.models import AssetInfo, History

Segment = dict[str, Any]
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_SAID = {
    "first": 0, "1st": 0, "opening": 0, "closing": -1, "final": -1, "最后": -1, "末尾": -1, "开头": 0, "second": 1, "2nd": 1, "other": 1, "third": 2, "3rd": 2, "last": -1,
    "一": 0, "1": 0, "二": 1, "2": 1, "三": 2, "3": 2,
}  # fmt: skip
_HAN = re.compile(r"[\u3400-\u9fff]")
HAN_PART = r"(?:那|这)?(?:一)?(?:段|个|部分|片段|镜头|视频|张|幕)(?:片段|镜头|视频|照片)?"
_APART = re.compile(r"[_\-.\d]+")
_WORD = re.compile(r"[^\W\d_]{3,}")
_NAMES = ("kind", "file_word", "thing", "variant")


def _look(clip: Segment, name: str) -> Any:
    filters = clip.get("filters")
    return filters.get(name) if isinstance(filters, dict) else None


STATES: tuple[tuple[str, str, Callable[[Segment], bool]], ...] = (
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
_COPY = re.compile(
    rf"(?: {NOUN})?(?:'s)? (?:copy|duplicate|clone|double)\b|的?(?:副本|复制品|拷贝|复制的那[段个张])"
)
_COPY_OF = re.compile(
    r"\b(?:the |that |this )?(?:copy|duplicate|clone) of (?:the |my )?$|(?:复制|拷贝)(?:出来)?的(?:那[段个张])?$|\b(?:the|that|this) (?:copied|duplicated|cloned) $"
)


def numbered(index: int, *, han: bool) -> str:
    """What a clip is called by its place, counted from 0: "the second clip", "第2个片段"."""
    if han:
        return f"第{index + 1}个片段"
    return f"the {_ORDINALS[index]} clip" if index < len(_ORDINALS) else f"clip {index + 1}"


def names_of(clip: Segment, assets: Sequence[AssetInfo]) -> set[str]:
    """The words and concepts that a clip can be called by: those of its file, or what is drawn."""
    name = next((name_of(asset) for asset in assets if asset.id == clip.get("asset")), "")
    concepts = {tag.concept for tag in WORDS.scan(_APART.sub(" ", name)) if tag.group in _NAMES}
    scene = clip.get("scene")
    if isinstance(scene, dict):
        concepts.add(str(scene.get("kind")))
    return {*concepts, *_WORD.findall(name)}


def with_alike_numbered(
    text: str, order: list[Segment], assets: Sequence[AssetInfo], history: History
) -> str:
    """The text with such clips as numbers, where it is clear which they are."""
    called: dict[str, list[int]] = {}
    for index, clip in enumerate(order):
        for word in names_of(clip, assets):
            called.setdefault(word, []).append(index)
    reading = Reading(text)
    spans = [
        (tag.start, tag.end, called[tag.concept]) for tag in reading.tags(*_NAMES) if tag.concept in called
    ]
    for word, places in called.items():
        spans += [
            (m.start(), m.end(), places) for m in re.finditer(rf"\b{re.escape(word)}\b", reading.folded)
        ]
    for start, end, places in sorted({(a, b, tuple(p)) for a, b, p in spans}, reverse=True):
        span = (start, end)
        changed = _of_state(text, reading.folded, span, [(place, order[place]) for place in places])
        if changed == text and len(places) > 1:
            fresh = [place for place in places if _is_new(order[place], history)]
            changed = _copy(text, reading.folded, span, fresh)
        if changed == text and len(places) > 1:
            changed = _with_place(text, reading.folded, span, places)
        text = changed
    return text


def _of_state(text: str, folded: str, span: tuple[int, int], places: list[tuple[int, Segment]]) -> str:
    """ "The slowed-down waterfall": the one that was slowed down."""
    start, end = span
    for plain, han, holds in STATES:
        before = re.search(
            rf"\b(?:the|that|this|my) (?:{plain}) $|(?:{han})(?:了|过)?的(?:那[段个张])?$", folded[:start]
        )
        found = [place for place, clip in places if holds(clip)] if before else []
        if before and len(found) == 1:
            after = re.match(rf" {NOUN}\b|的?{HAN_PART}|视频|片段|镜头|照片", folded[end:])
            high = end + (after.end() if after else 0)
            return _put(text, folded, (before.start(), high), found[0])
    return text


def _is_new(clip: Segment, history: History) -> bool:
    """Whether a clip was not there in the first version: it is a copy then, or a piece."""
    first = history.past[-1] if history.past else None
    return first is not None and all(one.get("id") != clip.get("id") for one in drafts.clips(first))


def _copy(text: str, folded: str, span: tuple[int, int], places: list[int]) -> str:
    """ "The mountain copy", "the copy of the mountains"."""
    start, end = span
    behind, before = _COPY.match(folded, end), _COPY_OF.search(folded[:start])
    if len(places) != 1 or not (behind or before):
        return text
    article = re.search(r"\b(?:the|that|this|my) $", folded[:start])
    low = before.start() if before else article.start() if article else start
    after = re.match(rf" {NOUN}\b", folded[end:]) if before else None
    high = behind.end() if behind else end + (after.end() if after else 0)
    return _put(text, folded, (low, high), places[0])


def _put(text: str, folded: str, span: tuple[int, int], place: int) -> str:
    low, high = span
    return text[:low] + numbered(place, han=bool(_HAN.search(folded[low:high]))) + text[high:]


def _with_place(text: str, folded: str, span: tuple[int, int], places: Sequence[int]) -> str:
    start, end = span
    before = re.search(
        r"(?:\b(?:the|that|this|my) )?\b(?P<ord>first|1st|opening|second|2nd|third|3rd|last|final|closing|other) $|第(?P<han>[一二三123])(?:个|段|张)?(?:的)?$|(?P<han_end>最后|末尾|开头)(?:面)?的?(?:那|这)?(?:一)?(?:个|段|张|幕)?的?$",
        folded[:start],
    )
    after = re.match(rf" {NOUN}\b|的?{HAN_PART}|视频|片段|镜头|照片", folded[end:])
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
    return _put(text, folded, (low, high), places[index])
