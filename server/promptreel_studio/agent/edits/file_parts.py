"""The part of an upload that is to be shown: "the last 3 seconds of drone.mp4", "drone.mp4 from 0:03 to 0:06"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from promptreel_studio.agent.parts import Problem, own_length
from promptreel_studio.agent.reading.durations import SECONDS
from promptreel_studio.agent.reading.numbers import NUMBER
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.reading.times import When, take_when

if TYPE_CHECKING:
    from promptreel_studio.agent.models import AssetInfo

_POINT = rf"(?:\d{{1,2}}:\d{{2}}(?:\.\d+)?|第?{NUMBER}[ -]?(?:{SECONDS})?|seconds? {NUMBER})"
_SPAN = rf"(?:from |between |seconds? )?{_POINT}(?: ?(?:to|and|until|till|-|—|到|至) ?){_POINT}"
_EDGE = rf"(?:the )?(?:very )?(?:first|last|final|opening|closing|middle) {NUMBER}[ -]?{SECONDS}"
_HAN_EDGE = rf"(?:最?前面?|开头的?|头|最后面?的?|后|末尾的?|结尾的?|中间的?){NUMBER}{SECONDS}"
_LENGTH = rf"{NUMBER}[ -]?{SECONDS}"


class FilePart(NamedTuple):
    """What of a file is shown, ms.

    Attributes:
        start: Where in the file it begins.
        length: How long it is.
    """

    start: int
    length: int


def take_file_part(reading: Reading, asset: AssetInfo, *, alone: bool = False) -> FilePart | None:
    """Take the words that say which part of a file is meant; None where none do.

    Args:
        reading: The clause, or what follows "replace ... with".
        asset: The file.
        alone: Nothing else of the words can be a time, so that the name need not stand beside it.

    Raises:
        Problem: The file has no such part.
    """
    name = re.escape(asset.filename.lower())
    before = (
        rf"(?P<a>{_EDGE}|{_SPAN}|{_LENGTH})(?: ?(?:of|from|in|out of)(?: (?:the|my|our))? )(?:{name}|\x00+)"
    )
    after = rf"(?:{name}|\x00+)(?:'s| ?的)?[ ,，]?(?:(?:only|just|只[要用取]) ?)?(?P<b>{_EDGE}|{_HAN_EDGE}|{_SPAN})"
    its = rf"\b(?:only|just)(?: (?:use|show|take|keep))? (?:its|the) (?P<c>(?:very )?(?:first|last|final|opening|closing|middle) {NUMBER}[ -]?{SECONDS})|(?:只|仅)(?:要|用|取|放)?(?:它的)?(?P<d>{_HAN_EDGE})"
    found = re.search(rf"{before}|{after}|{its}", reading.text)
    if found is None and not alone:
        return None
    span = next(found.span(name) for name in "abcd" if found[name]) if found else (0, len(reading.text))
    said = Reading(reading.text[slice(*span)].replace("\x00", " "))
    when = take_when(said)
    if when is None:
        return None
    if found:
        reading.take_span(*span)
    else:
        reading.text = said.text
    return _part(when, asset)


def _part(when: When, asset: AssetInfo) -> FilePart:
    total = own_length(asset)
    if total is None:
        if when.length is None or when.start is not None:
            raise Problem("unclear.part", wanted=[asset.filename])
        return FilePart(0, when.length)
    if when.anchor == "middle" and when.length is not None and when.length <= total:
        return FilePart((total - when.length) // 2, when.length)
    start, end = when.resolve(total, total)
    if start < 0 or end <= start or end > total:
        raise Problem("cut.outside", span=(start, end), total=total)
    return FilePart(start, end - start)
