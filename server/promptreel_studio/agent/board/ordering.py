"""In which order the files of a group are shown: by numbers in a row, by years in their names, as a message says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.file_order import in_order
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo

_ROW = re.compile(
    r"(?:\border\b|顺序|次序|先后)(?: (?:of|is|should be|them|as))*[\s:：是为按]{0,3}(?P<row>\d{1,2}(?:\.[a-z]\w{2,3})?(?:\s*(?:,|，|、|-|/|>|then|and)\s*\d{1,2}(?:\.[a-z]\w{2,3})?)+)(?![\d.]*\s*(?:s\b|sec|秒))"
)
_DATES = re.compile(
    r"\b(?:in |by |according to )?(?:the )?(?:order of |sorted by |by )(?:the(?:ir)? )?(?:years?|dates?|ages?)\b|\bchronological(?:ly)?\b|\boldest (?:one |photo |picture )?first\b|\bfrom old(?:est)? to new(?:est)?\b|(?:按|照)(?:年份|年代|日期|时间)|从老到新|从早到晚"
)
_NEWEST = re.compile(r"\bnewest (?:one )?first\b|\bfrom new(?:est)? to old(?:est)?\b|从新到老")
_PLAIN = re.compile(
    r"\b(?:in|by|keep) (?:this|that|the) (?:same )?order\b|\bin (?:the )?order (?:of|as|they|i)\b|\bin order\b|\bone after (?:the )?(?:other|another)\b|(?:按|照)(?:这个|上传|原来的?)?顺序|依次(?=$|[,，。])"
)
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_NUMBER = re.compile(r"\d+")


def row_of_numbers(text: str) -> tuple[int, int] | None:
    """Where an order is told by numbers: "in the order 3, 1, 2"."""
    hit = _ROW.search(text)
    return hit.span() if hit else None


def tells_order(said: str) -> bool:
    """Whether a part of a message, in folded letters, only says in which order files come."""
    return (
        _DATES.search(said) is not None or _NEWEST.search(said) is not None or _PLAIN.search(said) is not None
    )


def ordered(text: str, files: Sequence[AssetInfo]) -> list[AssetInfo]:
    """The files in the order that is wished; as they are where none is."""
    if hit := _ROW.search(text):
        numbers = [int(one) for one in _NUMBER.findall(re.sub(r"\.[a-z]\w{2,3}", "", hit["row"]))]
        stems = {_last_number(file): file for file in files}
        if len(numbers) == len(files) and set(numbers) == set(stems):
            return [stems[number] for number in numbers]
        if sorted(numbers) == list(range(1, len(files) + 1)):
            return [files[number - 1] for number in numbers]
    newest = _NEWEST.search(text)
    if newest or _DATES.search(text):
        years = {file.id: _YEAR.search(file.filename) for file in files}
        if all(years.values()):
            return sorted(files, key=_year, reverse=newest is not None)
    return in_order(text, list(files))


def _year(file: AssetInfo) -> int:
    found = _YEAR.search(file.filename)
    return int(found.group()) if found else 0


def year_of(file: AssetInfo) -> str:
    """The year in a file's name; "" where there is none."""
    found = _YEAR.search(file.filename)
    return found.group() if found else ""


def _last_number(file: AssetInfo) -> int:
    found = _NUMBER.findall(fold(file.filename.rpartition(".")[0]))
    return int(found[-1]) if found else -1
