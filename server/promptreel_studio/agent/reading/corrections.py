"""Slips that are put right in the same message: "make it red, no wait, blue" asks for blue."""

from __future__ import annotations

from typing import NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.camera import says_where_it_goes
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.text import Reading, fold
from promptreel_studio.agent.vocabulary import WORDS

_SLIP = r"no(?=\s*[,.:;!—-]| (?:wait|sorry|make|actually|better|rather|hang|hold|scratch|i))|nope|nah|wait|sorry|actually|scratch that|i meant?|make that|or rather|correction|hang on|hold on|my bad|my mistake|oops|whoops|on second thoughts?|strike that"
_SMALL = r"let's (?:say|use|do|make it|go with)|make (?:it|that)|say|better|rather|it's|(?:it|that) should (?:be|say|read)|should (?:be|say|read)|change (?:it|that) to|to|in|at|on|the|that|an?|use|go (?:with|for)|i'd (?:rather|prefer)|for|do|of course|please"
_MARKER = re.compile(
    rf"(?<=\S)[ ,.;:!—\n-]+(?:(?:oh|ah|hmm+|um|uh|well|and|but|or)[ ,]+)*(?:{_SLIP})(?:[ ,;:.!—-]+(?:{_SLIP}|{_SMALL})\b)*[ ,;:.!—-]+"
)
_HAN_MARKER = re.compile(
    r"(?<=\S)[ ,，、.。;；!！—]*(?:(?:哦|啊|嗯|呃|哎呀?|唉)[ ,，]*)*(?:不对不对|不对|不不不?|不(?=[,，])|等等|等一下|说错了|打错了|错了|我是说|还是算了|算了)[ ,，:：.。!！]*(?:(?:应该|我)?(?:还是|改成|换成|改为|换为|应该是|要|用|是|就|叫|删掉?|去掉|把|放到?|移到)[ ,，:：]*)*"
)
_CLOSE = re.compile(
    r"(?: (?:instead|please|then|rather|one|clip|shot|scene|photo|after all|thanks|thank you|music|though|is better|(?:that )?would be better))*\s*(?=$|[.!;\n。])"
)
_HAN_CLOSE = re.compile(
    r"(?:的|色|吧|好了|好些|更好|比较好|了|音乐|那个|那段|那张|片段|镜头|照片)*[ ]*(?=$|[。.!！;；\n，,])"
)
_MEASURES = tuple(
    re.compile(pattern)
    for pattern in (
        MARK.pattern,
        r"\d{1,3}(?:\.\d+)? ?(?:%|percent\b)|百分之[一二三四五六七八九十\d]+",
        r"\d{1,2}:\d\d",
        r"(?:\d+(?:\.\d+)?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half a))[ -]?(?:seconds?|secs?|s)\b|[\d一二两三四五六七八九十半.]+秒",
        r"\d+(?:\.\d+)? ?(?:x|×)(?!\w)|[\d一二两三四五六七八九十.]+倍",
        r"\d+:\d+",
        r"\b[\w-]+\.[a-z]\w{1,3}\b",
        r"\b(?:start|beginning|front|end|back|middle)\b|最前面|最后面?|开头|结尾|中间",
    )
)
_NOUN = re.compile(r"(?<=\bthe )[a-z]+")
"""What is acted upon: "remove the cat, no, the dog"."""
_NUMBER = re.compile(r"\d{1,3}(?!\w|[.:%]\w)")
_IN_MEASURE = re.compile(r"\d+(?:\.\d+)?(?= ?(?:%|percent\b|seconds?\b|secs?\b|s\b|秒))")
_GROUPS = (
    "colour", "palette", "position", "size", "font", "animation", "style", "style_sure", "style_near", "time",
    "weather", "season", "kind", "aspect", "which", "file_word",
)  # fmt: skip
_LONGEST = 24
"""Letters of a value that is said instead of another."""


class _Value(NamedTuple):
    start: int
    end: int
    group: str
    concept: str


_CAMERA_PIECE = re.compile(r"[^,.;!?\n，。；、—]+")


def _without_camera_slip(text: str) -> str:
    """ "Camera tilting... actually no, just keep it still": how it moves is what is said last."""
    for marker in (_MARKER, _HAN_MARKER):
        for found in marker.finditer(fold(text)):
            said = _CAMERA_PIECE.match(text, found.end())
            if said is None or not _moves(said.group()):
                continue
            before = list(_CAMERA_PIECE.finditer(text, 0, found.start()))
            slip = before[-1] if before else None
            if slip is not None and _moves(slip.group()):
                return text[: slip.start()].rstrip(" ,，") + ", " + text[found.end() :]
    return text


def _moves(piece: str) -> bool:
    """Whether a piece is about the camera and names nothing to be seen."""
    words = Reading(piece)
    if words.tags("kind", "beyond", "title_noun", "music_noun", "filter"):
        return False
    return bool(words.tags("camera")) or says_where_it_goes(words.folded)


def without_slips(text: str) -> str:
    """The message with what was said at last in the place of the slip; quotations must be behind their marks."""
    text = _without_camera_slip(text)
    for marker, close in ((_MARKER, _CLOSE), (_HAN_MARKER, _HAN_CLOSE)):
        start = 0
        while (found := marker.search(fold(text), start)) is not None:
            text, start = _put_right(text, found, close)
    return text


def _put_right(text: str, marker: re.Match[str], close: re.Pattern[str]) -> tuple[str, int]:
    """The text, and from where to look for the next slip."""
    folded = fold(text)
    fresh = _values(folded, marker.end(), marker.end() + _LONGEST)
    fresh = [v for v in fresh if v.start == marker.end() and close.match(folded, v.end)]
    said = _values(folded, 0, marker.start())
    if number := _NUMBER.match(folded, marker.end()):
        fresh.append(_Value(*number.span(), "number", number.group()))
        said += [
            _Value(*one.span(), "number", one.group())
            for one in _IN_MEASURE.finditer(folded, 0, marker.start() + 3)
            if one.end() <= marker.start()
        ]
    for value in sorted(fresh, key=lambda one: (one.group == "noun", -one.end)):
        alike = [one for one in said if one.group == value.group and one.concept != value.concept]
        if not alike:
            continue
        slip = max(alike, key=lambda one: (one.end, one.start))
        ends = close.match(folded, value.end)
        rest = text[ends.end() if ends else value.end :]
        head = text[: slip.start] + text[value.start : value.end] + text[slip.end : marker.start()]
        return head + rest, len(head)
    return text, marker.end()


def _values(folded: str, low: int, high: int) -> list[_Value]:
    """What can be said instead of something else, in a part of a message."""
    part = folded[low:high]
    found = [
        _Value(low + one.start(), low + one.end(), f"measure{kind}", one.group())
        for kind, pattern in enumerate(_MEASURES)
        for one in pattern.finditer(part)
    ]
    found += [
        _Value(*one.span(), "noun", one.group())
        for one in _NOUN.finditer(folded, low, min(high, len(folded)))
    ]
    return found + [
        _Value(low + tag.start, low + tag.end, tag.group, tag.concept)
        for tag in WORDS.scan(part)
        if tag.group in _GROUPS
    ]
