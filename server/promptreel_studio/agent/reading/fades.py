"""How something comes and goes: "fade in over 2 seconds and out over the last 3"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.numbers import NUMBER, number_of

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_FADE = re.compile(
    r"(?:fad(?:e|es|ing|ed)[ -]?(?:the |it |music )*(?P<way>in|out|away)?|(?P<han>淡入淡出|淡入|淡出|渐入|渐出|渐强|渐弱))"
)
_HAN_WAY = re.compile(r"[淡渐][入出]")
_WAY = re.compile(r"\b(?P<way>in and out|in|out|away)\b")
_LOUDNESS = {"raise", "lower", "mute", "unmute", "loud", "soft", "double", "half"}
_BOTH = re.compile(r"in and out|in and fade out|淡入淡出")
_WHEN = re.compile(r"(?:\b(?:at|from|after|starting|until|till)(?: about)?|第|从)\s*$")
"""Before a time, which is no length of a fade."""
_EDGE = re.compile(
    r"\b(?:(?:over|in|during|within|for) )?(?:the |its )?(?:very )?(?:first|last|final|opening|closing) $|(?:在|从)?(?:最后面?|结尾|末尾|开头|最前面?|前|后|头)的?$"
)
"""Before a length: at which end of the film it lies, which "in" and "out" say as well."""
_APART = re.compile(
    rf"\bfad(?:e|es|ing)\b[^,;.]*?\b(?P<a>in)\b[^,;.]*?(?P<x>{NUMBER})(?: ?s\w*)?(?:,| and|\s)[^,;.]*?\b(?P<b>out)\b[^,;.]*?(?P<y>{NUMBER})(?: ?s(?:ec\w*)?\b)?"
)


_APART_HAN = re.compile(
    rf"(?:前|开头|开始|开场|最前面?)的?(?P<x>{NUMBER})秒[^,，。]{{0,6}}?[淡渐](?:入|强)[^。]{{0,8}}?(?:最后|后|结尾|末尾|收尾)的?(?P<y>{NUMBER})秒[^,，。]{{0,6}}?[淡渐](?:出|弱)"
)


def take_fades(reading: Reading, *, timed: bool = False) -> tuple[int | None, int | None]:
    """Fade-in and fade-out in ms, from "fade out over 2 seconds"; None for the one not named.

    Args:
        reading: The clause.
        timed: What fades is seen at a time, so that "during the last 3 seconds" says when.
    """
    if not (found := reading.search(_FADE)):
        return None, None
    way = found["way"] or found["han"] or ""
    if not way and (direction := _WAY.search(reading.text, found.end())):
        way = direction["way"]
    if apart := _APART.search(reading.text):
        said = {apart["a"]: _span_ms(apart["x"]), apart["b"]: _span_ms(apart["y"])}
        reading.take_span(*apart.span())
        _take_verbs(reading)
        return said.get("in"), said.get("out")
    if ends := _APART_HAN.search(reading.text):
        reading.take_span(*ends.span())
        return _span_ms(ends["x"]), _span_ms(ends["y"])
    if each := _each_way(reading):
        return each
    both = bool(_BOTH.search(reading.text)) or way in {"in and out", "淡入淡出"}
    length = find_duration(reading.text)
    while length and _says_when(reading, length.start, timed=timed):
        length = find_duration(reading.text, length.end)
    ms = length.ms if length else 2000
    if length:
        edge = _EDGE.search(reading.text[: length.start])
        reading.take_span(edge.start() if edge else length.start, length.end)
    reading.take(_FADE)
    _take_verbs(reading)
    if both or not way:
        return (ms if both else None), ms
    return (ms, None) if way in {"in", "淡入", "渐入", "渐强"} else (None, ms)


def _says_when(reading: Reading, start: int, *, timed: bool) -> bool:
    """Whether a time is when something is seen, and not how long it fades."""
    before = reading.text[:start]
    if _WHEN.search(before):
        return True
    return timed and (
        _EDGE.search(before) is not None or re.search(r"\b(?:for|during)(?: about)? $", before) is not None
    )


def _take_verbs(reading: Reading) -> None:
    """Take the verbs but for what says how loud: "at half volume and fade it out" says both."""
    for tag in reading.tags("do"):
        if tag.concept not in _LOUDNESS:
            reading.take_span(tag.start, tag.end)


def _span_ms(number: str) -> int:
    return round(number_of(number) * 1000)


def _each_way(reading: Reading) -> tuple[int, int] | None:
    """ "淡入两秒，结尾淡出三秒": a length behind each of both; None where only one is said."""
    hits = list(_HAN_WAY.finditer(reading.text))
    said: dict[str, int] = {}
    for place, hit in enumerate(hits):
        end = hits[place + 1].start() if place + 1 < len(hits) else len(reading.text)
        if length := find_duration(reading.text, hit.end(), end):
            said[hit.group()[1]] = length.ms
    if said.keys() != {"入", "出"}:
        return None
    reading.take_span(hits[0].start(), len(reading.text))
    return said["入"], said["出"]
