"""Lengths of shots that are said in a row: "4 + 4 + 5 seconds", "3, 4 and 5 seconds"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.numbers import NUMBER, number_of

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_UNIT = r"(?: ?(?:s|secs?|seconds?|秒))"
_JOIN = r"\s*(?:\+|/|,|、|and|,\s*and|和)\s*"
_ROW = re.compile(
    rf"(?<![\w.])(?P<row>{NUMBER}{_UNIT}?(?:{_JOIN}{NUMBER}{_UNIT}?)*{_JOIN}{NUMBER}){_UNIT}(?!\w)(?: respectively)?"
)


def says_row(text: str) -> bool:
    """Whether folded words say several lengths one after the other."""
    return _ROW.search(text) is not None


def take_row(reading: Reading, count: int) -> list[int | None]:
    """ "4 + 4 + 5 seconds", "4, 4 and 5 seconds": as many lengths as shots, in their order; takes them."""
    for hit in _ROW.finditer(reading.text):
        numbers = [number_of(one) for one in re.findall(NUMBER, hit["row"])]
        if len(numbers) == count:
            reading.take_span(*hit.span())
            return [round(number * 1000) for number in numbers]
    return []
