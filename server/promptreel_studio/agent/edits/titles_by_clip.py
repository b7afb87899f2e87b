"""Texts that are called by the clip they are seen over: "the caption on the tree", "树那张上的字幕"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.described import NOUN
from promptreel_studio.agent.edits.neighbours import named_before, only_clip
from promptreel_studio.agent.parts import is_caption
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work

Segment = dict[str, Any]
_NOUN = r"(?P<noun>caption|title|text|subtitle|line|words|headline|label)s?"
_CALLED = re.compile(
    rf"\b(?P<the>(?:the|that|my) )?{_NOUN} (?:(?:that is|that's|which is|we have|i put) )?(?:on|over|in|at|during|of|from|across|by|beside|near|next to|for|(?P<to>to)) (?=\w)",
    re.IGNORECASE,
)
_NAMED_BEFORE = re.compile(
    rf"\b(?P<run>(?:(?:the|that|my) )?[\w.]+(?: [\w.]+){{0,2}}?)(?: in)? {_NOUN}(?![\w.])", re.IGNORECASE
)
_NAMED_BEHIND = re.compile(
    rf"\b{_NOUN} (?P<run>(?:the )?[\w.]+(?: [\w.]+)? (?:clip|scene|shot|photo))\b", re.IGNORECASE
)
_HAN_CALLED = re.compile(
    r"(?P<run>[\w.\u3400-\u9fff]{1,14}?)(?:那|这)?(?:一)?(?:段|张|个|幕)?(?:镜头|照片|图片|片段|画面|视频)?(?:上|里|中)?(?:面|边)?的(?:那|这)?(?:一?[句条行个])?(?P<noun>字幕|标题|文字)"
)
_PUTS = re.compile(
    r"\b(?:put|move|place|insert|add|drop|stick|shift|show|have|want|write|copy|duplicate|centre|center|keep)\b[^,;.]*$",
    re.IGNORECASE,
)
_ADDS = re.compile(r"\b(?:add|write|insert|put (?:an?|another)|new|another)\b", re.IGNORECASE)
_GOES = re.compile(r"\b(?:move|put|place|shift|add|bring|copy|change|set)\b", re.IGNORECASE)
"""With such a verb "to" says where a text is to be, not where it is."""
_MOVED = re.compile(
    r" *(?:to|in|at|into) the (?:very )?(?:top|bottom|left|right|upper|lower|cent|middle|corner)| *(?:up|down|higher|lower|a (?:bit|little) (?:up|down|higher|lower))\b",
    re.IGNORECASE,
)
"""Behind a text that is seen there already: another place in the picture."""
_HAN_PUTS = re.compile(r"[加写添放移挪][^,，。;；]*$")
_SAYS = re.compile(
    r" *(?:should |must |needs to |to |has to |ought to |can )?(?:say|read|be|become|into|to)(?: instead| now)? ?:? ?(?P<text>[\ue000-\uf8ff])",
    re.IGNORECASE,
)
_MAKES = re.compile(
    r"(?:(?:make|have|let|change|turn|get|i want|i'd like|can you|could you|please) *)*$", re.IGNORECASE
)
_MOST_WORDS = 4
_SHARE = 0.6
"""So much of a text is seen over the clip that it is called by."""


def with_titles_of_clips(work: Work, words: Reading) -> Reading:
    """The message with the words of such a text behind a mark; unchanged where not exactly one is seen there."""
    texts = [one for one in drafts.segments(work.draft, drafts.TEXT) if isinstance(one.get("txt"), str)]
    if len(texts) < 2 or len(drafts.clips(work.draft)) < 2:
        return words
    ways = (_english, _beside_noun, _han)
    return next((found for way in ways if (found := way(work, words, texts)) is not None), words)


def _english(work: Work, words: Reading, texts: list[Segment]) -> Reading | None:
    text, order = words.original, drafts.clips(work.draft)
    found = _CALLED.search(text)
    if found is None or (found["to"] and _GOES.search(text)):
        return None
    if found["the"] is None and (MARK.search(text) or _ADDS.search(text)):
        return None
    best: tuple[int, Segment] | None = None
    for one in list(re.finditer(r"[^\s,;.!?]+(?:\.\w+)?", text[found.end() :]))[:_MOST_WORDS]:
        end = found.end() + one.end()
        index = only_clip(work, text[found.end() : end], order)
        if index is not None:
            noun = re.compile(rf" {NOUN}\b", re.IGNORECASE).match(text, end)
            best = (noun.end() if noun else end, order[index])
            break
    if best is None or (_PUTS.search(text[: found.start()]) and not _MOVED.match(text, best[0])):
        return None
    if (title := _seen_over(texts, best[1], found["noun"].lower())) is None:
        return None
    old = mark(len(words.quotes))
    if (fresh := _SAYS.match(text, best[0])) and (begins := _MAKES.search(text[: found.start()])):
        told = f"change {old} to {fresh['text']}"
        return Reading(text[: begins.start()] + told + text[fresh.end() :], (*words.quotes, title))
    told = f"the {found['noun']} {old}"
    return Reading(text[: found.start()] + told + text[best[0] :], (*words.quotes, title))


def _beside_noun(work: Work, words: Reading, texts: list[Segment]) -> Reading | None:
    """ "The waterfall caption", and "caption waterfall clip", as other languages put it."""
    text, order = words.original, drafts.clips(work.draft)
    if MARK.search(text) or _ADDS.search(text):
        return None
    for found in (*_NAMED_BEFORE.finditer(text), *_NAMED_BEHIND.finditer(text)):
        starts = [found.start("run") + one.start() for one in re.finditer(r"[\w.]+", found["run"])]
        for start in starts if found.start("run") < found.start("noun") else starts[:1]:
            index = only_clip(work, text[start : found.end("run")], order)
            title = None if index is None else _seen_over(texts, order[index], found["noun"].lower())
            if title is not None:
                low, high = min(start, found.start()), found.end()
                low = start if found.start("run") < found.start("noun") else low
                told = f"the {found['noun']} {mark(len(words.quotes))}"
                return Reading(text[:low] + told + text[high:], (*words.quotes, title))
    return None


def _han(work: Work, words: Reading, texts: list[Segment]) -> Reading | None:
    text, order = words.original, drafts.clips(work.draft)
    for found in _HAN_CALLED.finditer(text):
        begins = named_before(work, found["run"], order)
        if begins is None or _HAN_PUTS.search(text[: found.start()] + found["run"][: begins[0]]):
            continue
        title = _seen_over(texts, order[begins[1]], found["noun"])
        if title is not None:
            low = found.start() + begins[0]
            told = f"{found['noun']}{mark(len(words.quotes))}"
            return Reading(text[:low] + told + text[found.end() :], (*words.quotes, title))
    return None


def _seen_over(texts: list[Segment], clip: Segment, noun: str) -> str | None:
    """The words of the one text that is seen over a clip."""
    low, high = drafts.start_of(clip), drafts.end_of(clip)
    there = [
        one
        for one in texts
        if min(high, drafts.end_of(one)) - max(low, drafts.start_of(one)) >= _SHARE * drafts.length_of(one)
    ]
    if len(there) > 1:
        there = [one for one in there if is_caption(one) == (noun in {"caption", "subtitle", "字幕"})]
    return str(there[0]["txt"]) if len(there) == 1 else None
