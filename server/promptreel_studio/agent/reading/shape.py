"""The outside of a video: its aspect ratio, its length, and the constraint line that callers append."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.drafts import CANVASES
from promptreel_studio.agent.reading.durations import DURATION, duration_of, find_duration

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_RATIO = re.compile(
    r"(?<![\d:.])(?P<w>\d{1,2})[ ]?(?:[:x×/]|比|by)[ ]?(?P<h>\d{1,2})(?![\d:])(?!\.\d)(?![ ]?(?:%|s\b|sec|秒))"
)
_PIXELS = re.compile(r"(?<!\d)(?P<w>\d{3,4})[ ]?[x×*][ ]?(?P<h>\d{3,4})(?!\d)")
_SHAPE = re.compile(r"vertical|portrait|upright|square|landscape|horizontal|wide|竖|横|方")
_OTHER_RATIOS = {
    "3:4",
    "2:3",
    "3:2",
    "5:4",
    "2:1",
    "1:2",
    "18:9",
    "9:18",
    "16:10",
    "10:16",
    "9:21",
    "2:5",
    "5:2",
    "3:1",
    "32:9",
    "48:9",
    "4:1",
    "6:1",
    "1:4",
    "9:32",
    "17:9",
    "1:3",
}
_DIGITS_OF_RATIO = 2
_CONSTRAINT = re.compile(
    r"(?:Duration: (?P<seconds>-?\d+(?:\.\d+)?) seconds?\.)?\s*(?:Aspect ratio: (?P<aspect>\d+:\d+)\.)?\s*(?P<silent>No background music\.)?"
)
_BY = re.compile(
    r"\bby\s*$|(?:延长|加长|缩短|变长|变短|剪短|增加|减少|多|少|再长|再短|拉长|剪掉|去掉|加)了?\s*$|\b(?:another|an extra|additional|extra|more)\s*$"
)
_TO = re.compile(
    r"\b(?:to|is|be|of|only|at|exactly)\s*(?:about |only |just |exactly |the first )?$|(?:到|成|为|至|是)\s*$"
    # "Shorter, 10 seconds" says how long it is to be.
    r"|\b(?:shorter|longer)(?: \w+){0,2}\s*[,:—-]\s*(?:about |only |just )?$|[短长](?:一?点|一?些)?\s*[,:]\s*$"
)
_COMPARED = re.compile(
    r"[ ]*(?:more|less)?[ ]*(?P<word>longer|shorter|more|less|extra|off)\b|(?P<han>[^,]{0,2}(?:长|短))"
)
_GROW = re.compile(
    r"\b(?:longer|extend|lengthen|prolong|stretch|add|more|extra|another)\b|延长|加长|变长|拉长|长一?点|更长|长一些|增加|再长|多|加"
)
_SHRINK = re.compile(
    r"\b(?:shorter|shorten|trim|cut|remove|reduce|less|off|crop)\b|缩短|变短|剪短|剪掉|短一?点|更短|短一些|减少|截短|再短|去掉|少|剪"
)
_SHORTER = re.compile(
    r"\b(?:shorter|shorten|trim|cut|reduce|crop|squeeze|condense|chop) (?!to the)|缩短|变短|剪短|剪到|缩到|截短|压缩|裁到"
)
_HEAD_OR_TAIL = re.compile(r"\b(?:the )?(?P<which>first|opening|last|final)[ ]|(?P<han>前|最后|开头|结尾)")
_HOLD = re.compile(r"\b(?:keep|only|just|leave|to)\b|只|保留|留")
_LENGTH_NOUN = re.compile(
    r"\b(?:in )?(?:total )?(?:length|duration|long|running time|runtime)\b|时长|长度|总长|长"
)


@dataclass(frozen=True, slots=True)
class Constraints:
    """What a caller demands whatever the words say."""

    duration_ms: int | None = None
    aspect: str | None = None
    silent: bool = False


@dataclass(frozen=True, slots=True)
class LengthChange:
    """How long the whole is to be: `to` an absolute length, `by` a difference, or a `factor`.

    Attributes:
        kind: Which of them.
        value: ms, or how many times as long.
        shrinks: Whether it is told that the whole is to become shorter.
    """

    kind: Literal["to", "by", "factor", "head"]
    value: float
    shrinks: bool = False


def cut_constraints(message: str) -> tuple[str, Constraints]:
    """Take the constraint line off the end of a message."""
    words, _, line = message.rstrip().rpartition("\n")
    found = _CONSTRAINT.fullmatch(line.strip())
    if not line.strip() or not found:
        return message, Constraints()
    seconds = found["seconds"]
    return words, Constraints(
        round(float(seconds) * 1000) if seconds else None, found["aspect"], bool(found["silent"])
    )


def take_aspect(reading: Reading) -> str | None:
    """The aspect ratio that was asked for, known to us or not ("3:2"); the last one said counts."""
    if found := reading.take(_PIXELS):
        return nearest_aspect(int(found["w"]), int(found["h"]))
    said: str | None = None
    tags = reading.tags("aspect")
    # "A square one for YouTube": the shape counts, not what is usual there.
    shapes = [tag.concept for tag in tags if _SHAPE.search(reading.folded[tag.start : tag.end])]
    named = shapes or [tag.concept for tag in tags]
    reading.take_tags("aspect")
    while found := reading.take(_RATIO):
        ratio = f"{int(found['w'])}:{int(found['h'])}"
        known = ratio in CANVASES or ratio in _OTHER_RATIOS
        said = ratio if known or reading.has("aspect_noun") else said
    reading.take_tags("aspect_noun")
    return said or (named[-1] if named else None)


def aspect_at(text: str, start: int, end: int) -> int | None:
    """Where a ratio or a size in pixels begins in folded words; None where there is none."""
    hits = [hit for pattern in (_PIXELS, _RATIO) if (hit := pattern.search(text, start, end))]
    known = [
        hit.start()
        for hit in hits
        if len(hit["w"]) > _DIGITS_OF_RATIO or f"{hit['w']}:{hit['h']}" in CANVASES
    ]
    return min(known, default=None)


def nearest_aspect(width: float, height: float) -> str:
    """The canvas whose proportion is nearest to width:height."""
    ratio = max(width, 1) / max(height, 1)
    return min(CANVASES, key=lambda name: abs(CANVASES[name][0] / CANVASES[name][1] / ratio - 1))


_EDGE_BEFORE = re.compile(
    r"(?:\b(?:(?:over|in|during|for|within) )?(?:the |its )?(?:very )?(?:last|final|closing)|\b(?:over|in|during|for|within) (?:the |its )?(?:very )?(?:first|opening)) $|(?:最后|结尾|末尾)的?$"
    r"|\b(?:only )?(?:after|from|starting (?:at|from)|beginning at|waits?)(?: (?:about|like|only|around|roughly|just))? $"
)
"""Before a length: it is that of the end or the beginning, or a point of time, and not that of the whole."""


def take_duration(reading: Reading) -> int | None:
    """The length of a new video in ms; the last one said counts."""
    said = None
    while found := reading.search(DURATION):
        of_edge = _EDGE_BEFORE.search(reading.text, 0, found.start())
        reading.take_span(of_edge.start() if of_edge else found.start(), found.end())
        said = said if of_edge else duration_of(found).ms
    if said is not None:
        reading.take(_LENGTH_NOUN)
    return said


def take_length_change(reading: Reading) -> LengthChange | None:
    """How an existing video's length is to change; None when that is not what the words say."""
    found = find_duration(reading.text)
    if found is None:
        return _vague_change(reading)
    before, after = reading.text[: found.start], reading.text[found.end :]
    compared = _COMPARED.match(after)
    head = _HEAD_OR_TAIL.search(before)
    shrink, grow = _SHRINK.search(before), _GROW.search(before)
    reading.take_span(found.start, found.end)
    reading.take_tags("do", "which")
    if head and head.end() >= len(before.rstrip()):
        is_first = head["which"] in {"first", "opening"} or head["han"] in {"前", "开头"}
        if is_first:
            return LengthChange("to" if _HOLD.search(before) else "head", found.ms)
        return LengthChange("by", -found.ms) if shrink else LengthChange("head", found.ms)
    if compared:
        reading.take_span(found.end, found.end + compared.end())
        word = compared["word"] or compared["han"]
        if word in {"longer", "more", "extra"} or (
            compared["han"] and word.endswith("长") and (grow or "再" in before)
        ):
            return LengthChange("by", -found.ms if shrink and word in {"more", "extra"} else found.ms)
        if word in {"shorter", "less", "off"} or word.endswith("短"):
            return LengthChange("by", -found.ms)
    if _TO.search(before):
        return LengthChange("to", found.ms, shrinks=_SHORTER.search(before) is not None)
    if _BY.search(before) or grow or shrink:
        return LengthChange("by", -found.ms if shrink else found.ms)
    return LengthChange("to", found.ms, shrinks=_SHORTER.search(before) is not None)


_HOW_MANY = re.compile(
    r"\b(?:twice|half|double) (?:as (?:many|much|dense|thick)|the (?:amount|number))\b|(?:多|密|少)一[倍半]|一倍(?:多|密)"
)
"""What is to be twice as many is not to be twice as long."""


_A_CUT = re.compile(
    r"\b(?:an?|the|that|this|hard|plain|straight|simple|clean|jump|no) cuts?\b(?! (?:shorter|version))"
)
"""Between two clips, and no wish for a shorter film."""


_SHARES, _LEVELS = frozenset({"double", "half"}), frozenset({"raise", "lower", "loud", "soft"})
_FILM = re.compile(r"\b(?:video|film|movie|clip|thing)\b|视频|影片|片子|短片|全片|整片")
""" "Bump them up by half", "reduce it by half": what is raised or lowered is a size or a level, unless the film is named."""


def _vague_change(reading: Reading) -> LengthChange | None:
    if not (reading.has("do", "lengthen", "shorten", "double", "half")) or _HOW_MANY.search(reading.folded):
        return None
    if _A_CUT.search(reading.text):
        return None
    said = {tag.concept for tag in reading.tags("do")}
    if (
        said & _SHARES
        and said & _LEVELS
        and not (_LENGTH_NOUN.search(reading.text) or _FILM.search(reading.folded))
    ):
        return None
    concepts = reading.take_tags("do")
    reading.take(_LENGTH_NOUN)
    if "double" in concepts:
        return LengthChange("factor", 2.0)
    if "half" in concepts:
        return LengthChange("factor", 0.5)
    return LengthChange("factor", 1.5 if "lengthen" in concepts else 1 / 1.5)
