"""Several instructions in one message: where one ends and the next begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.added_wishes import adds_wish
from promptreel_studio.agent.reading.asked_after import asks_after
from promptreel_studio.agent.reading.beside import (
    BETWEEN,
    adds_text,
    belongs,
    is_place,
    says_later,
)
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.taken_back import takes_back
from promptreel_studio.agent.reading.times import take_when

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.vocabulary import Tag

_HARD = re.compile(r"[;\n!?。]+|…+|\.(?=\s|$)|\.{2,}")
_SOFT = re.compile(
    r"[,、&](?!\d)|\b(?:and then|and also|and|then|also|plus|but|with|after that(?! (?:clip|shot|scene|one|photo|picture|part|bit|video))|afterwards|next|finally)\b|然后|接着|同时|另外|并且|以及|还有|顺便|最后再|再|并|和"
)
_OPENING = re.compile(
    r"[\s,]*(?:(?:please|also|then|just|and|now|can you|could you|would you|i want you to|i want to|i'd like to|let's|to|请|再|还|也|帮我|给我|顺便|麻烦)[\s,]*)*"
)
_FADES_PICTURE = re.compile(
    r"fade (?:(?:in|out|up|the (?:picture|video)) )*(?:(?:in)?to|from) black\b|fade (?:in|out) (?:the (?:picture|video) )?at the (?:start|beginning|end)\b"
)
_CLIP = re.compile(
    r"\b(?:first|second|third|fourth|last|middle|\dst|\dnd|\drd|\dth)(?: (?:clip|shot|scene|photo|one))\b|\b(?:clip|shot|scene) \d\b|第[一二三四五六\d]个?(?:镜头|片段|段|场景)"
)
_HAN_OBJECT = re.compile(r"(?:把|将)(?=[^\s,、。;])")
"""In Chinese what is acted upon comes before the verb: "从中间切开，然后把它删掉"."""
_EACH = re.compile(r"\b(?:each|every|apiece|per)\b|每|各")
_NUMBER = re.compile(r" \d")
_CLIP_NUMBERS = re.compile(r"\b(?:clips|shots|scenes|photos) \d{1,2}(?:, \d{1,2})* $")
_GOES_ON = re.compile(
    r"\s*one (?:per|for each|for every|on each|over each|each)\b|\s*(?:it |that |which )?should (?:say|read|be|instead)\b|\s*it(?:'s| is) supposed to\b|\s*(?:it |then |should |must )*(?:disappears?|vanish(?:es)?|leaves?|(?:is|be) gone|go(?:es)?(?: away)?)(?: again)? (?:at|after|by) (?=\d|one|two|three|four|five|six|seven|eight|nine|ten)|\s*应该(?:是|写)"
)
_ADVERB = re.compile(
    r"(?:更|稍微)?(?:[快慢亮暗大小长短高低暖冷浓淡多少远近]|清楚|明显)(?:一?[点些]|一些|\d|[一二两三四五半])"
)
_TOPICS = {
    "music_noun": "music", "style_sure": "music", "silence": "music", "title_noun": "title",
    "camera_noun": "scene", "time": "scene", "weather": "scene", "camera": "scene", "palette": "scene",
    "aspect": "shape", "aspect_noun": "shape",
    "own": "own",
}  # fmt: skip
_NO_START = {"fade", "not", "double", "half", "loud", "soft", "keep"}
_BUT = {"but", "不过", "但"}


def split(reading: Reading) -> list[tuple[int, int]]:
    """Spans of the clauses of a message, in order.

    A sentence mark always ends a clause. A comma or "and" does only when a new instruction
    follows (a verb, or another topic), so "in yellow, bold and at the top" stays together.
    """
    text = reading.folded
    spans: list[tuple[int, int]] = []
    start = 0
    for found in _HARD.finditer(text):
        spans += _soft_split(reading, start, found.start())
        start = found.end()
    spans += _soft_split(reading, start, len(text))
    return _merge_times(reading, [span for span in spans if text[span[0] : span[1]].strip(" ,、.")])


def _merge_times(reading: Reading, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """ "Halfway through, show 'Hi'": a time alone belongs to the instruction beside it."""
    merged: list[tuple[int, int]] = []
    for start, end in reversed(spans):
        part = reading.part(start, end)
        timed = _is_time(part) and not _EACH.search(reading.folded[start:end])
        if merged and (timed or is_place(part)):
            merged[-1] = (start, merged[-1][1])
        else:
            merged.append((start, end))
    return merged[::-1]


def _is_time(part: Reading) -> bool:
    if part.tags("do", "edit", "version", "new") or take_when(part) is None:
        return False
    return (
        not part.leftovers()
        and not part.tags("title_noun", "music_noun", "filter", "kind", "weather", "aspect")
        and not MARK.search(part.text)
    )


def topic_of(reading: Reading, start: int, end: int) -> str | None:
    """What a span is about, by its first telling word."""
    quote = MARK.search(reading.folded, start, end)
    first = min(
        (tag for tag in reading.tags(*_TOPICS, within=(start, end)) if not _is_title_colour(reading, tag)),
        key=lambda tag: (tag.start, list(_TOPICS).index(tag.group)),
        default=None,
    )
    if quote and (first is None or first.group != "own"):
        return "title"
    return _TOPICS[first.group] if first else None


def _is_title_colour(reading: Reading, tag: Tag) -> bool:
    """A colour word is a palette only where no title is spoken of."""
    return tag.group == "palette" and any(
        other.start == tag.start for other in reading.tags("colour", within=(tag.start, tag.end))
    )


def _soft_split(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    here = start
    for found in _SOFT.finditer(reading.folded, start, end):
        if (
            found.start() <= here
            or _joins_numbers(reading.folded, found)
            or any(one.start() < found.start() < one.end() for one in BETWEEN.finditer(reading.folded))
            or any(
                tag.end - tag.start > found.end() - found.start()
                for tag in reading.tags_near(found.start(), found.end())
            )
        ):
            continue
        begins = _begins(reading, here, found.start(), found.end(), end, joiner=found.group())
        if takes_back(reading.folded, here, found, otherwise=begins):
            spans.append((here, found.start()))
            here = found.end()
    return [*spans, (here, end)]


def _joins_numbers(text: str, joiner: re.Match[str]) -> bool:
    """ "Clips 1 and 2" stays together."""
    return (
        _CLIP_NUMBERS.search(text, 0, joiner.start()) is not None
        and _NUMBER.match(text, joiner.end()) is not None
    )


def _begins(reading: Reading, before: int, stop: int, start: int, end: int, *, joiner: str) -> bool:
    """Whether a new instruction begins after a joining word."""
    if _GOES_ON.match(reading.folded, start):
        return False
    if belongs(reading.folded[before:stop], reading.folded[start:end], joiner):
        return False
    opening = _OPENING.match(reading.folded, start)
    first = opening.end() if opening else start
    current = topic_of(reading, before, stop)
    following = next(
        (f.start() for f in _SOFT.finditer(reading.folded, first, end) if f.start() > first), end
    )
    topic = topic_of(reading, first, following)
    verb = _verb_at(reading, first)
    has_verb_before = bool(reading.tags("do", "new", "edit", "filter", within=(before, stop)))
    if (
        joiner == "再"
        and not reading.tags("do", "new", "edit", within=(before, stop))
        and (_ADVERB.match(reading.folded, first) or (current is not None and not has_verb_before))
    ):
        return False  # "片尾标题再放大一些": a bit more of it.
    if asks_after(reading, before, stop, start, joiner) or adds_wish(
        reading, (before, stop), (first, following), has_verb=has_verb_before
    ):
        return True
    if joiner == "with":
        styled = bool(reading.tags("filter", "speed", within=(before, stop)))
        return (
            (current is not None or styled)
            and topic in {"title", "music"}
            and (topic != current)
            and has_verb_before
        )
    if says_later(reading, (before, stop), (first, following)) or (
        has_verb_before and _han_object(reading, first, following)
    ):
        return True
    if (adds := adds_text(reading, (before, stop), first, titled=current == "title")) is not None:
        return adds
    if (
        _FADES_PICTURE.match(reading.folded, first)
        or verb
        or (joiner in _BUT and any(tag.start == first for tag in reading.tags("do")))
    ):
        return True
    if joiner in {",", "、"} and all(
        _of_a_clip(reading, *span) for span in ((before, stop), (first, following))
    ):
        return True
    turns = joiner in {",", "、"} and current is None and _turns_to(reading, (before, stop), first)
    return turns or (topic is not None and current is not None and topic != current)


def _turns_to(reading: Reading, before: tuple[int, int], first: int) -> bool:
    """ "Add a vignette, music to piano": a look is told, and what follows begins with something else."""
    return bool(reading.tags("filter", "speed", within=before)) and any(
        tag.start - first in {0, 4}
        for tag in reading.tags("music_noun", "title_noun", within=(first, first + 16))
    )


def _han_object(reading: Reading, first: int, end: int) -> bool:
    """Whether an instruction begins with what is acted upon."""
    return _HAN_OBJECT.match(reading.folded, first) is not None and bool(
        reading.tags("do", "edit", "filter", within=(first, end))
    )


def _verb_at(reading: Reading, first: int) -> bool:
    """Whether an instruction begins there; "clip 2" is none."""
    return any(
        tag.start == first and tag.concept not in _NO_START
        for tag in reading.tags("do", "new", "edit", "version")
        if not (tag.group == "new" and _NUMBER.match(reading.folded, tag.end))
    )


def _of_a_clip(reading: Reading, start: int, end: int) -> bool:
    """ "First shot 5 seconds": what is said of one clip ends where another one is named."""
    part = reading.folded[start:end]
    return bool(_CLIP.search(part)) and find_duration(part) is not None
