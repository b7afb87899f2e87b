"""Shots by their place in the film: "the first 5 seconds a city, the next 10 fireworks", "前5秒……最后5秒……"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import SECONDS
from promptreel_studio.agent.reading.numbers import NUMBER, number_of
from promptreel_studio.agent.reading.part import Part, parts_between

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_EDGE = re.compile(
    rf"(?:\b(?:for |in |during )?(?:the |its |my )?(?P<place>first|opening|next|following|middle|last|final|closing|remaining|other) (?P<n>{NUMBER}) ?{SECONDS}"
    r"(?: (?:is|are|shows?|should (?:be|show)|of))?"
    rf"|(?P<han>前|头|开头|开场|中间|接下来|接着|随后|然后|之后|后面|再|最后|结尾|末尾|后)(?:的|是)?(?P<m>{NUMBER}) ?秒钟?(?:是|为|放|拍|显示|用)?)[\s,:]*"
)
_FIRST = {"first", "opening", "前", "头", "开头", "开场"}


def by_edges(reading: Reading) -> list[Part]:
    """The parts of a prompt that says where in the film each has its seconds; none where it does not begin so."""
    hits = list(_EDGE.finditer(reading.folded))
    if len(hits) < 2 or (hits[0]["place"] or hits[0]["han"]) not in _FIRST:
        return []
    if any((hit["place"] or hit["han"]) in _FIRST for hit in hits[1:]):
        return []
    joints = [hit.span() for hit in hits[1:]]
    parts = parts_between(reading, joints, hits[0].end(), len(reading.folded), listed=True)
    drawn = [part for part in parts if reading.part(part.start, part.end).tags("kind", "beyond", "shows")]
    if len(parts) != len(hits) or len(drawn) < 2:
        return []
    return [
        replace(part, length_ms=round(number_of(hit["n"] or hit["m"]) * 1000), joint=hit.span())
        for part, hit in zip(parts, hits, strict=True)
    ]
