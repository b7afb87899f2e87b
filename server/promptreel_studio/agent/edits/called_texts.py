"""Texts that are called by how they look or what they say, put as quotations: "the pink text", "that snow line", "nr 2"."""

from __future__ import annotations

import colorsys
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft

Segment = dict[str, Any]
_NOUN = (
    r"(?P<noun>(?:texts?|titles?|captions?|lines?|words?|writing|letters|lettering|subtitles?|headlines?)\b)"
)
_BEFORE = re.compile(
    r"(?<!in )(?<!to )(?<!into )(?<!with )(?<!as )\b(?P<det>the|that|this|both|all|those|these|my)(?: the| of the)? $"
)
_BEHIND = re.compile(rf" ?(?:coloured |colored )?(?:{_NOUN}|(?P<one>ones?)\b)")
_HAN_BEFORE = re.compile(r"(?:底|配|是|改成?|变成?|换成?|用|要|成|为|加|写|弄成|调成)$")
_HAN_BEHIND = re.compile(
    r"(?:色)?的?(?:那|这)?(?:一)?(?:[行句条个]|几[行句条])?(?:字幕|文字|标题|字(?!体|号|色)|那行|那句)"
)
_SHAPE = {"bottom": "bottom", "lower": "bottom", "top": "top", "upper": "top", "left": "left", "right": "right", "下面": "bottom", "底下": "bottom", "底部": "bottom", "上面": "top", "顶部": "top", "左边": "left", "右边": "right"}  # fmt: skip
_PLACED = re.compile(
    rf"\b(?:the|that) (?P<en>bottom|lower|top|upper|left|right)(?:most|[- ]hand)? {_NOUN}(?! (?:left|right|corner))|(?P<han>下面|底下|底部|上面|顶部|左边|右边)的?(?:那|这)(?:一)?[行句条个](?:字幕|文字|标题|字)?"
)
_SAYING = re.compile(rf"\b(?:the|that|this|my) (?P<what>(?:[\w']+ ){{1,3}}){_NOUN}(?! (?:card|style|colou?r|size|position|font)\b)|(?P<han>[\u3400-\u9fff]{{1,5}}?)(?:那|这)(?:一)?[行句条](?:字幕|文字|字|话)")  # fmt: skip
_NUMBER = re.compile(
    r"(?:^|(?<=[,.;!] ))(?:the )?(?:nr|no|number|num|caption|text|line|title|#)\.? ?(?P<n>\d|one|two|three|four|five)(?= (?:should|must|is|has to|needs to|says?|to|in|:)|:|,)"
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_WORDS = ("one", "two", "three", "four", "five")
_NOT_SAID = {
    "first", "second", "third", "fourth", "fifth", "last", "other", "whole", "same", "new", "old", "big", "small", "opening",
    "closing", "end", "ending", "final", "next", "previous", "middle", "top", "bottom", "main", "only", "little", "large", "latest",
    "entire", "full", "srt", "left", "right", "upper", "lower", "two", "three", "both", "all", "english", "chinese", "one",
}  # fmt: skip
_REMOVES = re.compile(
    r"\b(?:remove|delete|get rid of|drop|take (?:off|away|out)|lose|kill|erase|scrap|ditch)\b|去掉|删|不要|拿掉|移除"
)
_SHOULD = re.compile(
    rf"(?P<start>^\W*|[.,;!] (?:and |please )?)(?P<what>the captions? {MARK.pattern}+) (?:should|must|need to|needs to|have to|has to|ought to|can|could) (?:both |all )?(?:be )?(?!say|read|{MARK.pattern})(?![^.;]*{MARK.pattern})"
)
_TELLING = ("weather", "time", "season", "kind", "mood")
_NEAR = 26.0
"""Degrees on the wheel of colours within which one passes for another."""


def with_texts_called(words: Reading, draft: Draft) -> Reading:
    """The message with every such text as a quotation of it; unchanged where it could be any of several."""
    texts = sorted(drafts.segments(draft, drafts.TEXT), key=drafts.start_of)
    if not texts:
        return words
    for way in (_by_colour, _by_place, _by_number, _by_what_it_says):
        words = way(words, texts)
    # "The captions A and B should come in letter by letter" changes them and adds none.
    text = _SHOULD.sub(r"\g<start>make \g<what> ", words.original)
    return words if text == words.original else Reading(text, words.quotes)


def _quoted(words: Reading, span: tuple[int, int], found: list[Segment], *, han: bool) -> Reading:
    quotes, said = words.quotes, ""
    for segment in found:
        said, quotes = said + mark(len(quotes)), (*quotes, str(segment.get("txt")))
    name = "字幕" if han else "the captions " if len(found) > 1 else "the caption "
    text = words.original
    return Reading(f"{text[: span[0]]}{name}{said}{text[span[1] :]}", quotes)


_COMPLAINS = re.compile(
    r"\b(?:nobody|no one|can't|cannot|can not|barely|hard to|hardly|unreadable|illegible)\b|看不[清见到]|不清楚|难看清"
)
"""What is said of a text that cannot be read asks for nothing by itself."""


def _by_colour(words: Reading, texts: list[Segment]) -> Reading:
    if _COMPLAINS.search(words.folded):
        return words
    for tag in Reading(words.original).tags("colour"):
        before, after = words.folded[: tag.start], words.folded[tag.end :]
        det, behind = _BEFORE.search(before), _BEHIND.match(after)
        han = _HAN_BEHIND.match(after) if not det and not _HAN_BEFORE.search(before) else None
        if not (det and behind) and han is None:
            continue
        found = [one for one in texts if _colour(one) == tag.concept] or [
            one for one in texts if _alike(_colour(one), tag.concept)
        ]
        if behind and behind["one"] and len(found) == len(texts):
            continue
        span = (
            (det.start("det"), tag.end + behind.end())
            if det and behind
            else (tag.start, tag.end + (han.end() if han else 0))
        )
        if not found and _REMOVES.search(words.folded) and not (behind and behind["one"]):
            # Another one is not to go in its place.
            absent = [{"txt": words.original[tag.start : tag.end]}]
            return _quoted(words, span, absent, han=han is not None)
        if found:
            return _quoted(words, span, found, han=han is not None)
    return words


def _colour(segment: Segment) -> str:
    return str((segment.get("style") or {}).get("color", "")).lower()


def _alike(one: str, other: str) -> bool:
    """Whether two colours have about the same hue ("yellow" for a light yellow); greys are alike none."""
    if len(one) != 7 or len(other) != 7:
        return False
    hues = [
        colorsys.rgb_to_hsv(*(int(code[i : i + 2], 16) / 255 for i in (1, 3, 5))) for code in (one, other)
    ]
    apart = abs(hues[0][0] - hues[1][0]) * 360
    return min(hues[0][1], hues[1][1]) > 0.15 and min(apart, 360 - apart) < _NEAR


def _by_place(words: Reading, texts: list[Segment]) -> Reading:
    said = _PLACED.search(words.folded)
    if said is None:
        return words
    where = _SHAPE[said["en"] or said["han"]]
    found = [one for one in texts if where in str((one.get("style") or {}).get("position", ""))]
    if not found or len(found) == len(texts):
        return words
    return _quoted(words, said.span(), found, han=bool(said["han"]))


def _by_number(words: Reading, texts: list[Segment]) -> Reading:
    """ "Nr 2 should be “Hold on”": the second of the captions, or of all texts."""
    said = _NUMBER.search(words.folded)
    if said is None or len(MARK.findall(words.folded)) != 1:
        return words
    number = _WORDS.index(said["n"]) + 1 if said["n"] in _WORDS else int(said["n"])
    captions = [one for one in texts if one.get("role") == "caption"]
    group = captions if len(captions) > 1 else texts
    if not 0 < number <= len(group):
        return words
    told = _quoted(words, said.span(), [group[number - 1]], han=False)
    return Reading(
        re.sub(rf"(?<={MARK.pattern}) ?[:,] ?(?={MARK.pattern})", " should say ", told.original), told.quotes
    )


def _by_what_it_says(words: Reading, texts: list[Segment]) -> Reading:
    for said in _SAYING.finditer(words.folded):
        what = (said["what"] or said["han"] or "").strip()
        if (
            not what
            or set(what.split()) & _NOT_SAID
            or Reading(what).tags("colour", "which", "style", "size", "font")
        ):
            continue
        found = [one for one in texts if re.search(rf"(?<!\w){re.escape(what)}", str(one.get("txt")).lower())]
        found = found or [one for one in texts if _tells_of(what) & _tells_of(str(one.get("txt")))]
        if len(found) == 1 < len(texts):
            start = said.start() if said["what"] else said.start("han")
            return _quoted(words, (start, said.end()), found, han=bool(said["han"]))
    return words


def _tells_of(text: str) -> set[tuple[str, str]]:
    """What is in a text that has a word in every language: snow, night, the sea."""
    reading = Reading(text)
    return {(tag.group, tag.concept) for tag in [*reading.tags(*_TELLING), *reading.details()]}
