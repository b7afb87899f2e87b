"""What is seen as long as a clip is, or from when it is: titles and logos "on the second clip"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.named_files import refuse_unplaced
from promptreel_studio.agent.edits.numbered import CLIP_REFERENCE
from promptreel_studio.agent.edits.pick import Picked, pick
from promptreel_studio.agent.parts import TITLE_MS
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.times import When

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.reading.times import Anchor

Segment = dict[str, Any]
_WHEN_CLIP = re.compile(
    r"\b(?:when|as|once|as soon as) (?:the |my )?(?P<which>[\w.]+ (?:clip|shot|scene|video|photo|picture)|clip \d|shot \d) (?:starts|begins|comes|appears|is shown|is seen)\b(?: in)?"
    r"|\bat the (?:start|beginning) of (?:the |my )?(?P<of>[\w.]+ (?:clip|shot|scene|photo|picture)|clip \d|shot \d)\b|(?P<han>第[一二三四五六\d]个(?:片段|镜头|场景|视频))(?:开始|出现)(?:的时候|时)?"
)
_PLACED = re.compile(
    r"\b(?:on|onto|over|under|underneath|beneath|during|throughout|across|while|whenever|when|in|for|to|of|from)\b(?! \d)"
)
_STOP = re.compile(
    r"[,;.\ue000-\uf8ff](?!\w)|[\ue000-\uf8ff]|\b(?:at|with|from|as|saying|that|should|which|make|only)\b|\b(?:in|for|to) (?:the )?(?=(?:top|bottom|middle|cent|left|right|upper|lower|\d|one|two|three|four|five|white|black|red|yellow|blue|green|big|small|large|bold))"
)
_AFTER = re.compile(
    r"\b(?:right |just )?after (?:the |my )?[^,;.\d\ue000-\uf8ff]{3,30}|[\u3400-\u9fff]{1,6}(?:之后|以后|后面)"
)
_GIVEN = re.compile(
    r"\bgive\b(?P<what>.*?)(?= (?:an?|the|this|some|another) (?:\w+ )?(?:title|caption|text|subtitle|headline|label|heading)\b|[\ue000-\uf8ff])"
)
_CAPTIONED = re.compile(
    r"\b(?:caption|subtitle|title|label) (?P<what>(?:the |my )[^,;:\ue000-\uf8ff]{3,40}?)(?= ?(?:with|as|by|using|:|[\ue000-\uf8ff]))"
)
_SHOWN = re.compile(
    r" ?(?:is|are|gets?) (?:being )?(?:on(?: screen)?|up|showing|shown|seen|visible|playing|there)\b| (?:shows?|plays?|runs?)\b"
)
_WHILE = {"while", "whenever", "when", "during", "throughout"}
_HAN = re.compile(r"[\u3400-\u9fff]")
_HAN_PLACED = re.compile(
    r"(?:在|给|为|往|当)?[^,;。\ue000-\uf8ff]{1,14}?(?:上面?|里面?|中(?!间)|期间|那段|那里|那儿|那张|的时候|出现时|(?<!小)时|这段|这里|加|写|配|打|放|(?=[\ue000-\uf8ff])|$)"
)
_PART = re.compile(
    r"(?:\b(?:at|in|near|towards|right at|for) )?\bthe (?:very )?(?P<part>start|beginning|middle|end) ?$"
)
_PART_OF = re.compile(r"\bthe (?:very )?(?P<part>start|beginning|middle|end) of\b")
_PARTS: dict[str, Anchor] = {"beginning": "start", "start": "start", "middle": "middle", "end": "end"}
_ON_IT = re.compile(
    r"\b(?:on|over|onto|across|during)(?: top of)? (?:it|that(?: one)?|this(?: one)?|them)\b(?! (?:clip|shot|scene|photo|picture|part))|(?:在|往)?(?:(?<![\u3400-\u9fff\w])|(?<=[在往])|(?:它|那|这|其))上面?(?=[写加打放来配标])"
)
_ONWARDS = re.compile(r"\b(?:on|onwards?|to the end|until the end|till the end)\b")
_NOT_IN = re.compile(
    r"\b(?:in|for) (?:the )?(?:whole|entire|full) (?:video|film|movie|time|length|thing|duration|ad|advert|commercial|spot|trailer|slideshow|show|piece)\b|整个视频|全程"
)


def over_clip(work: Work, reading: Reading) -> When | None:
    """ "On the second clip": as long as that clip is seen.

    Raises:
        Problem: There is no such clip.
    """
    if len(drafts.clips(work.draft)) < 2:
        return None
    if begins := _WHEN_CLIP.search(reading.text):
        picked = pick(work, reading.part(*begins.span()), pronouns=False)
        if picked.said:
            reading.take_span(*begins.span())
            return When(start=drafts.start_of(picked.clips[0]))
    if _NOT_IN.search(reading.text):
        return None
    if other := _after(work, reading) or _on_it(work, reading):
        return other
    for start, stop in _windows(reading):
        part = reading.part(start, stop)
        part.text = reading.text[start:stop]
        refuse_unplaced(work, part)
        picked = _picked(work, part)
        if picked is None:
            continue
        part.take_tags("kind", "beyond", "new", "own")
        while part.take(_PLACED) or part.take(_PART_OF):
            pass
        part_said = _part_of(reading, start, stop)
        preposition = reading.text[start:stop].partition(" ")[0]
        reading.text = reading.text[:start] + part.text + reading.text[stop:]
        shown = _with_pieces(work, picked.clips) if preposition in _WHILE else picked.clips
        first, last = min(shown, key=drafts.start_of), max(shown, key=drafts.end_of)
        if preposition == "from":
            return When(start=drafts.start_of(first), anchor="end" if reading.take(_ONWARDS) else None)
        return When(start=drafts.start_of(first), end=drafts.end_of(last), anchor=part_said)
    return None


def _on_it(work: Work, reading: Reading) -> When | None:
    """ "Blur the last photo and write 'The end' on it": the clip of the clause or of the message before."""
    found = _ON_IT.search(reading.text) if MARK.search(reading.folded) else None
    if found is None or (work.topic == "title" and not work.scope):
        return None
    order = drafts.clips(work.draft)
    clips = [clip for clip in order if clip.get("id") in (work.scope or work.recent)]
    if not 0 < len(clips) < len(order):
        return None
    reading.take_span(*found.span())
    return When(start=min(map(drafts.start_of, clips)), end=max(map(drafts.end_of, clips)))


def _with_pieces(work: Work, clips: list[Segment]) -> list[Segment]:
    """The clips and those beside them that are cut from the same file: it is seen as long as all of these are."""
    order = drafts.clips(work.draft)
    found = [index for index, clip in enumerate(order) if any(clip is one for one in clips)]
    low, high = min(found), max(found)
    while low and order[low].get("asset") and order[low - 1].get("asset") == order[low].get("asset"):
        low -= 1
    while (
        high + 1 < len(order)
        and order[high].get("asset")
        and order[high + 1].get("asset") == order[high].get("asset")
    ):
        high += 1
    return order[low : high + 1]


def _part_of(reading: Reading, start: int, stop: int) -> Anchor | None:
    """ "In the middle of" a clip, "at the end of" it."""
    found = _PART.search(reading.text, 0, start) or _PART_OF.search(reading.text, start, stop)
    if found is None or (found["part"] == "middle" and find_duration(reading.text) is None):
        return None  # Without a length "in the middle of the photo" is a place, not a time.
    return _PARTS[found["part"]]


def _after(work: Work, reading: Reading) -> When | None:
    """ "After the beach clip": from where that ends."""
    if not (found := _AFTER.search(reading.text)):
        return None
    part = reading.part(*found.span())
    picked = pick(work, part, pronouns=False)
    if not picked.said or len(picked.clips) == len(drafts.clips(work.draft)):
        return None
    end = max(map(drafts.end_of, picked.clips))
    if end >= drafts.total_of(work.draft):
        return None
    reading.take_span(*found.span())
    return When(start=end)


def _windows(reading: Reading) -> list[tuple[int, int]]:
    """Where a clip may be named after "on", "over", "during" ..."""
    found: list[tuple[int, int]] = [given.span("what") for given in _GIVEN.finditer(reading.text)]
    if MARK.search(reading.folded):
        found += [given.span("what") for given in _CAPTIONED.finditer(reading.text)]
    for place in _PLACED.finditer(reading.text):
        stop = _STOP.search(reading.text, place.end())
        found.append((place.start(), stop.start() if stop else len(reading.text)))
    if MARK.search(reading.text) and reading.has("do", "add"):
        found += [place.span() for place in CLIP_REFERENCE.finditer(reading.text)]
    if _HAN.search(reading.text):
        found += [place.span() for place in _HAN_PLACED.finditer(reading.text)]
    return found


def _picked(work: Work, part: Reading) -> Picked | None:
    picked = pick(work, part, pronouns=False, instead=False)
    if not picked.said or len(picked.clips) == len(drafts.clips(work.draft)):
        return None
    part.take(_SHOWN)
    return picked


def over_clip_whole(work: Work, reading: Reading) -> When | None:
    """The same for what has no length of its own: "at the end of the clip" is a time, too."""
    over = over_clip(work, reading)
    return within(over, None) if over is not None else None


def within(over: When, when: When | None) -> When:
    """A time that is said beside a clip ("the last two seconds of the first clip") lies within that clip."""
    low, high = over.start or 0, over.end
    if high is None:
        if when is not None and when.start is None and when.length is not None and when.anchor is None:
            return replace(over, length=when.length)
        return over if when is None or when.start is None else when
    if over.anchor is not None:
        when = replace(when or When(), anchor=over.anchor)
    if when is None:
        return over
    if when.start is not None and low <= when.start < high and when.start:
        return when
    start, end = when.resolve(high - low, TITLE_MS)
    if over.anchor == "middle":
        start -= min((end - start) // 2, start)
        end = start + (when.length or TITLE_MS)
    return When(start=low + start, end=min(low + end, high))
