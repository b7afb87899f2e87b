"""How long each shot of a prompt is said to be, and how long the whole."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION, Duration, duration_of
from promptreel_studio.agent.reading.file_pieces import JOIN, of_join
from promptreel_studio.agent.reading.length_rows import take_row
from promptreel_studio.agent.reading.shot_list import of_each

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.part import Part
    from promptreel_studio.agent.reading.text import Reading

OF_EACH = re.compile(
    r"(?:(?<=seconds )|(?<=secs )|(?<=sec )|(?<=\ds )|(?<=second ))an? (?:line|card|text|slide|shot|scene|picture|photo|pic|verse|quote|sentence|item|piece|number|word)\b|\b(?:each|apiece|every|per (?:shot|scene|clip))\b|每(?:一)?[个段张镜幕场景句条页行首步点]|各"
)
_HAN_WORDS = re.compile(r"[\u3400-\u9fff].?[\u3400-\u9fff]")
_TOTAL = re.compile(
    r"\b(?:total|in all|altogether|overall|long|video|clip|film)\b|总共|一共|总长|总时长|全长|共"
)
_OF = re.compile(r"\s*(?:of\b|的|\))")
_FOR = re.compile(r"(?:\bfor(?: about)?|\blast(?:s|ing)?|\(|\ba|\ban|持续|长)\s*$")
_JOIN_BEFORE = re.compile(
    rf"(?:{JOIN.pattern})[a-z]*(?:转场|过渡|效果|持续|时长|为|是)*(?: (?:of|for|lasting|over|each))*[ :]*$"
)
_COMMA = re.compile(r"[,;.、\n](?!\d)")
_A_MINUTE = 60_000


def take_lengths(reading: Reading, parts: list[Part]) -> tuple[list[int | None], int | None]:
    """The length of each part in ms as far as it was said, and that of the whole; takes the words."""
    lengths: list[int | None] = take_row(reading, len(parts)) or [part.length_ms for part in parts]
    whole = each = None
    for length in _beside(reading, parts):
        if of_each(reading, length):
            each = length.ms
        else:
            whole = length.ms
    each = _each_between(reading, parts) or each
    for number, part in enumerate(parts):
        for length in _own_lengths(reading, part):
            low, high = _piece(reading, part, length)
            if (said := OF_EACH.search(reading.folded, low, high)) is not None:
                each = length.ms
                begin, end = min(said.start(), length.start), max(said.end(), length.end)
                if _HAN_WORDS.search(reading.folded, low, begin):
                    reading.take_span(begin, end)  # No comma is needed: "你可以的 每句3秒".
                elif not reading.tags("kind", "beyond", within=(low, high)):
                    reading.take_span(low, high)
            elif number == len(parts) - 1 and _stands_apart(
                reading, length, low, high, alone=not any(lengths)
            ):
                whole = length.ms
            else:
                lengths[number] = length.ms
    if each is not None:
        lengths = [length or each for length in lengths]
    return lengths, whole


def _beside(reading: Reading, parts: list[Part]) -> list[Duration]:
    """The lengths before and behind the parts; the times at which parts begin are none."""
    for part in parts:
        if part.length_ms is not None:
            reading.take_span(*part.joint)
    return _durations(reading, 0, parts[0].start) + _durations(reading, parts[-1].end, len(reading.text))


def _each_between(reading: Reading, parts: list[Part]) -> int | None:
    """ "A city, a forest, 5 seconds each, then a desert": the length of each stands between two parts."""
    for before, after in pairwise(parts):
        for length in _durations(reading, before.end, after.start):
            if of_each(reading, length):
                return length.ms
    return None


def _durations(reading: Reading, start: int, end: int) -> list[Duration]:
    hits = DURATION.finditer(reading.text, start, end)
    found = [duration_of(hit) for hit in hits if not _of_transition(reading, hit.span())]
    for length in found:
        reading.take_span(length.start, length.end)
    return found


def _own_lengths(reading: Reading, part: Part) -> list[Duration]:
    """The lengths that a part says of itself or of the film."""
    said = _durations(reading, part.start, part.end)
    if part.length_ms is not None:
        return []  # "0:28-0:32 ..., fade out in the last 2 seconds": its times say how long it is.
    if reading.tags("kind", "beyond", "shows", within=(part.start, part.end)):
        return said
    # "3. wait 9 minutes" is what somebody is to do.
    return [length for length in said if length.ms < _A_MINUTE]


def _of_transition(reading: Reading, span: tuple[int, int]) -> bool:
    """Whether a length is that of a transition: "crossfade 1 second"."""
    return _JOIN_BEFORE.search(reading.folded, 0, span[0]) is not None or of_join(reading.folded, span[1])


def _piece(reading: Reading, part: Part, length: Duration) -> tuple[int, int]:
    """The words between two commas in which a length stands."""
    before = [hit.end() for hit in _COMMA.finditer(reading.folded, part.start, length.start)]
    after = _COMMA.search(reading.folded, length.end, part.end)
    return (before[-1] if before else part.start), (after.start() if after else part.end)


def _stands_apart(reading: Reading, length: Duration, low: int, high: int, *, alone: bool) -> bool:
    """Whether a length in the last part is that of the whole video."""
    if _TOTAL.search(reading.folded, length.end, high):
        return True
    if not reading.tags("kind", "beyond", "shows", within=(low, high)) and low > 0:
        return alone
    tied = _OF.match(reading.folded, length.end) or _FOR.search(reading.folded, low, length.start)
    return alone and not tied
