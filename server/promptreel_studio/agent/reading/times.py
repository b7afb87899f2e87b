"""When something is seen or heard: "for the first 3 seconds", "0:03-0:05", "第3秒到第5秒"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.drafts import LONGEST_MS
from promptreel_studio.agent.reading.durations import MINUTES, SECONDS, find_duration
from promptreel_studio.agent.reading.numbers import NUMBER, number_of

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

Window = tuple[int, int]
Anchor = Literal["start", "end", "middle", "whole", "first half", "second half"]

_CLOCK = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:\.\d{1,3})?"
_POINT = rf"(?:{_CLOCK}|第?{NUMBER}[ -]?(?:{SECONDS}|{MINUTES})?|seconds? {NUMBER})"
_TO = r"(?:[ ]?(?:to|until|till|through|-|—|(?:开始)?(?:一直)?(?:显示|出现|播放|持续|停留)?(?:到|至))[ ]?(?:the )?)"

_RANGE = re.compile(
    rf"(?:(?:\bfrom|从|\bfor|\bduring|在|于)[ ]?)?(?:the )?(?P<a>{_POINT}){_TO}(?P<b>{_POINT})(?:之间|mark)?"
    rf"|第?(?P<e>{NUMBER})秒(?:钟)?(?:(?:出现|开始|显示|出来)){{1,2}}[,，、 ]*(?:到)?第?(?P<f>{NUMBER})秒(?:钟)?(?:消失|隐藏|结束|停)"
    rf"|\b(?:appears?|comes?(?: in| on| up)?|shows?(?: up)?|pops? up|(?:goes|go) (?:up|on)|starts?|begins?)(?: (?:at|in|on|near) the (?:very )?(?:(?:top|bottom|middle|cent(?:er|re)|upper|lower|left|right)[ -]?)+(?:corner)?)? ?\bat (?P<g>{_POINT})(?:,| and| then|, and)? (?:it )?(?:disappears?|vanish(?:es)?|goes(?: away)?|go(?: away)?|leaves?|is gone|ends?|stops?)(?: again)? at (?P<h>{_POINT})"
    rf"|\bbetween[ ](?P<c>{_POINT})[ ]?(?:and|-|to)[ ]?(?P<d>{_POINT})"
)
_TIMED = re.compile(rf"{_CLOCK}|(?<=\d){SECONDS}|{SECONDS}|seconds? |第")
_WHOLE = re.compile(
    r"\b(?:for |during |over |throughout |through |across )?(?:the )?(?:whole|entire|full|complete) (?:length of the )?(?:video|clip|film|movie|thing|time|duration|timeline|length|ad|advert|commercial|spot|trailer|slideshow|show|piece)\b"
    r"|\bthroughout(?: the (?:video|clip))?\b|\ball the (?:way through|time)\b|\bpermanently\b|\bthe whole time\b|\bfrom (?:the )?(?:start|beginning) to (?:the )?(?:end|finish)\b"
    r"|全程|(?:在)?整个(?:视频|短片|过程|时长)|从头到尾|始终|自始至终|一直(?:都)?(?:显示|在|有|挂着|留着|保留)(?!到)"
)
_HALF = re.compile(
    r"\b(?:for |during |in )?(?:the|its) (?P<which>first|second|last) half(?![ -](?:a )?(?:second|sec|minute))(?: of (?:the (?:video|clip)|it))?\b|(?P<han>前|后)半段"
)
_FIRST = re.compile(
    r"\b(?:for |in |during |over |within |show )?(?:the |its )?(?:very )?(?:first|opening|initial)[ -]?(?=D)|(?:在)?(?:(?<![提往])最?前面?|开头的?|开始的?|头|最初的?)(?=D)".replace(
        "D", f"(?:{NUMBER}|半|half a |a? ?minute|second)"
    )
)
_LAST = re.compile(
    r"\b(?:for |in |during |over |within |at )?(?:the |its )?(?:very )?(?:last|final|closing|ending)[ -]?(?=D)|(?:在)?(?:最后面?的?|末尾的?|结尾的?|后面?|末)(?=D)".replace(
        "D", f"(?:{NUMBER}|半|half a |a? ?minute|second)"
    )
)
_MIDST = re.compile(
    r"\b(?:the |its )?(?:very )?middle[ -]?(?=D)|(?:最|正)?中间的?(?=D)".replace(
        "D", rf"(?:{NUMBER}|半|a? ?minute|second)"
    )
)
_UNTIL_END = re.compile(
    r"\b(?:until|till|to|through) (?:the )?(?:very )?end\b|\bonwards?\b|(?:直到|到|至)(?:视频)?(?:结尾|结束|最后|末尾)"
)
_STAYS_TO_END = re.compile(
    r"\b(?:until|till|til) (?:the )?(?:very )?end\b(?: of (?:the |my )?(?:video|clip|film|movie))?|(?:一直)?(?:直到|到)(?:视频)?(?:结尾|结束|最后|末尾)"
)
_AT_END = re.compile(
    r"\b(?:at|near|in|towards?|by) (?:the )?(?:very )?(?:end|ending|finish)(?: of (?:the |my )?(?:video|clip|film|movie))?\b|\bas (?:the )?(?:ending|outro)\b|\b(?:end|finish|close|conclude) (?:it |this |(?:the|my) (?:video|clip|film|movie) )?(?:with|on)\b|(?:在)?(?:视频的?)?(?:结尾|末尾|片尾|最后面|结束时|结束的时候|最后(?!一个|一条|一段))(?:处|部分|的时候|时)?"
)
_AT_START = re.compile(
    r"\b(?:at|in|from|to) (?:the )?(?:very )?(?:start|beginning|opening|intro)(?: of (?:the |my )?(?:video|clip|film|movie))?\b|\bas (?:the |an )?(?:opening|intro)\b|\b(?:start|begin|open) (?:it |this |(?:the|my) (?:video|clip|film|movie) )?with\b|(?:在)?(?:视频的?)?(?:开头|开始|片头|一开始|开场)(?:处|部分|的时候|时)?"
)
_MIDDLE = re.compile(
    r"\bhalfway(?: through| in)?(?: the (?:video|clip))?\b|\bmidway(?: through)?(?: the (?:video|clip))?\b|(?:视频)?中段|中途"
)
_START = re.compile(
    rf"\b(?:starting|beginning|start|begin|appearing|appear|starts|begins|shown|show)?[ ]?(?:at|from|after|@)[ ](?:the )?(?P<at>{_POINT})(?![\d.]*[ ]?(?:%|percent\b))(?:[ ]?(?:mark|in|onwards?|on)\b)?"
    rf"|(?P<into>{NUMBER}[ -]?{SECONDS})[ ](?:in|into the (?:video|clip))(?=$|[ ]*[,.;]|[ ](?:for|add|show|put|until)\b)"
    rf"|(?:从|在|于)?第?(?P<han>{NUMBER})秒(?:钟)?(?:开始|起|处|的时候|时|后|之后|以后|出现)"
    rf"|(?:在|从|到|于)第(?P<zai>{NUMBER})秒|第(?P<di>{NUMBER})秒",
)
_UNTIL = re.compile(
    rf"\b(?:until|till|before|ending at|ends? at|up to)[ ](?P<until>{_POINT})|(?:直到|到)第?(?P<han>{NUMBER})秒"
)
_LASTS_UNTIL = re.compile(
    rf"(?:持续|显示|停留|保持|一直|延续|维持|留|待|挂)(?:显示|停留|留|待|挂|放)?(?:着)?到第?(?P<han>{NUMBER})秒|\b(?:stays?|lasts?|shown|visible|seen|keep it|keep them) (?:on |up |there |visible )?(?:until|till|up to) (?P<en>{_POINT})"
)
_LASTING = re.compile(
    r"\b(?:for|lasting|lasts?|during|over|within)[ ](?:about |just |only )?(?=[\d\w])|(?:持续|显示|停留|出现|保持|时长)(?:时间)?(?:为|改为|改成|是)?"
)


@dataclass(frozen=True, slots=True)
class When:
    """A span of the timeline, as far as it was said; times in ms."""

    start: int | None = None
    end: int | None = None
    length: int | None = None
    anchor: Anchor | None = None

    def resolve(self, total: int, default: int, current: tuple[int, int] | None = None) -> tuple[int, int]:
        """Start and end on a timeline of `total` ms; may lie outside, the caller decides what then.

        Args:
            total: Length of the timeline.
            default: How long when nothing says it.
            current: Where the thing is now, when only its length or its place is to change.
        """
        length = (
            self.length
            if self.length is not None
            else (current[1] - current[0] if current else min(default, total))
        )
        match self.anchor:
            case "whole":
                return 0, total
            case "first half":
                return 0, total // 2
            case "second half":
                return total // 2, total
            case "end" if self.start is not None:
                return self.start, total
            case "end":
                return max(0, total - length), total
            case "middle":
                return total // 2, min(total // 2 + length, total)
            case "start":
                return 0, length
            case _:
                return self._plain(length, current)

    def _plain(self, length: int, current: tuple[int, int] | None) -> tuple[int, int]:
        if self.start is not None:
            return self.start, self.end if self.end is not None else self.start + length
        if self.end is not None:
            return (current[0] if current and current[0] < self.end else 0), self.end
        start = current[0] if current else 0
        return start, start + length


def take_when(reading: Reading, window: Window | None = None) -> When | None:
    """Take what a text says about when; None when it says nothing."""
    if reading.take(_WHOLE, window):
        return When(anchor="whole")
    if found := reading.take(_HALF, window):
        first = found["which"] == "first" or found["han"] == "前"
        return When(anchor="first half" if first else "second half")
    if span := _take_range(reading, window):
        return span
    for pattern, anchor in ((_FIRST, "start"), (_LAST, "end"), (_MIDST, "middle")):
        found = reading.search(pattern, window)
        if found and (length := _length_at(reading, found.end())):
            reading.take_span(found.start(), length[1])
            return When(length=length[0], anchor=anchor)
    return _with_length(reading, window, _take_place(reading, window))


def _take_range(reading: Reading, window: Window | None) -> When | None:
    low, high = window or (0, len(reading.text))
    for found in _RANGE.finditer(reading.text, low, high):
        if not _TIMED.search(found.group()):
            continue
        # "Appears at the top at 3 seconds": the place is no part of the time.
        reading.take_span(found.start("g") if found["g"] else found.start(), found.end())
        start, end = (next(filter(None, map(found.group, names))) for names in ("aceg", "bdfh"))
        return When(start=_point(start), end=_point(end))
    return None


def _take_place(reading: Reading, window: Window | None) -> When | None:
    """Where it begins or ends, without its length."""
    if found := reading.take(_LASTS_UNTIL, window):
        end = _point(found["han"] or found["en"])
        low, high = window or (0, len(reading.text))
        if begins := reading.take(_START, (low, min(found.start(), high))):
            return When(start=_begins(begins), end=end)
        return When(end=end)
    if found := reading.take(_START, window):
        start = _begins(found)
        if reading.take(_UNTIL_END, window):
            return When(start=start, anchor="end")
        if found := reading.take(_UNTIL, window):
            return When(start=start, end=_point(found["until"] or found["han"]))
        return When(start=start)
    if found := reading.take(_UNTIL, window):
        return When(end=_point(found["until"] or found["han"]))
    if reading.take(_STAYS_TO_END, window):
        return When(end=LONGEST_MS)
    for pattern, anchor in ((_AT_END, "end"), (_AT_START, "start"), (_MIDDLE, "middle"), (_UNTIL_END, "end")):
        if reading.take(pattern, window):
            return When(anchor=anchor)
    return None


def _begins(found: re.Match[str]) -> int:
    return _point(found["at"] or found["into"] or found["han"] or found["zai"] or found["di"])


def _with_length(reading: Reading, window: Window | None, place: When | None) -> When | None:
    """Add "for 3 seconds", or the bare "3 seconds"."""
    if found := reading.search(_LASTING, window):
        length = _length_at(reading, found.end())
        if length:
            reading.take_span(found.start(), length[1])
            return replace(place or When(), length=length[0])
    if place is not None and place.end is not None:
        return place
    low, high = window or (0, len(reading.text))
    if length := find_duration(reading.text, low, high):
        reading.take_span(length.start, length.end)
        return replace(place or When(), length=length.ms)
    return place


def _length_at(reading: Reading, start: int) -> tuple[int, int] | None:
    """The length said right there: ms and where it ends; "the last second" is one second."""
    length = find_duration(reading.text, start)
    if length and length.start - start <= 1:
        return length.ms, length.end
    found = re.compile(r"[ -]?(?P<unit>second|minute)\b").match(reading.text, start)
    return ((1000 if found["unit"] == "second" else 60_000), found.end()) if found else None


def _point(text: str) -> int:
    """A point in time in ms."""
    text = text.strip()
    if ":" in text:
        seconds = 0.0
        for part in text.split(":"):
            seconds = seconds * 60 + float(part)
        return round(seconds * 1000)
    if length := find_duration(text):
        return length.ms
    number = re.search(NUMBER, text)
    return round(number_of(number.group()) * 1000) if number else 0
