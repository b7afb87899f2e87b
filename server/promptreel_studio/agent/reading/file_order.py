"""In which order files are shown that a message names together: by their names, in reverse, as a list says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo

_BY_NAME = re.compile(
    r"\b(?:in |by )?(?:file ?)?(?:name|names|alphabetical|alphabetic|numerical|number) order\b|\balphabetically\b|\b(?:sorted|ordered|arranged|order(?:ed)? them|sort them) by (?:the(?:ir)? )?(?:file ?)?names?\b|\bin (?:the )?order of (?:the(?:ir)? )?(?:file ?)?(?:names?|numbers?)\b"
    r"|按(?:照)?(?:文件)?(?:名称|名字|名|编号|序号)(?:的)?(?:顺序|次序|排序|排列|先后)?"
)
_REVERSED = re.compile(
    r"\b(?:in )?(?:the )?(?:reverse|reversed|opposite|contrary|inverse|backwards?)(?: of (?:the )?)?(?: order)\b|\b(?:but|order) backwards\b|\b(?:last|newest) (?:one )?first\b|\bordem contrária\b|倒序|逆序|反过来的顺序|倒过来"
)
_LISTED = re.compile(
    r"按(?:照)?\s*(?P<han>[^。;；]{2,60}?)\s*的?(?:顺序|次序|先后)|\bin (?:the|this) order(?: of)?:? (?P<en>[^.;\n]{3,80})|\border:? (?P<plain>[^.;\n]{3,80})"
)
_FIRST = r"(?:,? (?:comes|goes|should (?:come|be|go)|to be|is|at))* first\b"
_ROW = re.compile(
    r"(?:\border(?: (?:of|is|should be|them|as))?|\bas|顺序|次序|先后)(?:是|为|按|:)? ?(?P<row>\d(?:\s*(?:,|、|-|/|then|and then|\s)\s*\d)+)"
)
_ORDINALS = {"second": 1, "third": 2, "fourth": 3, "last": -1, "latter": -1}
_ORDINAL_FIRST = re.compile(
    r"\b(?:the )?(second|third|fourth|last|latter)(?: (?:one|clip|video|photo|picture|file))?(?: (?:should|must|shall))?(?: (?:comes?|goes|go|be|is|to be))* first\b"
)
_NUMBER = re.compile(r"(\d+)")


def in_order(folded: str, files: Sequence[AssetInfo]) -> list[AssetInfo]:
    """The files in the order that a message wishes; as they are where it wishes none.

    Args:
        folded: The message in folded letters.
        files: The files that are meant, in the order in which they were named or uploaded.
    """
    seen = [file for file in files if file.file_type != "audio"]
    heard = [file for file in files if file.file_type == "audio"]
    if len(seen) < 2:
        return list(files)
    for hit in _LISTED.finditer(folded):
        said = hit["han"] or hit["en"] or hit["plain"]
        places = {file.id: _place(said, file) for file in seen}
        if all(place >= 0 for place in places.values()):
            return [*sorted(seen, key=lambda file: places[file.id]), *heard]
    if numbered := _by_numbers(folded, seen):
        return [*numbered, *heard]
    if _BY_NAME.search(folded):
        return [*sorted(seen, key=_natural), *heard]
    if _REVERSED.search(folded):
        return [*reversed(seen), *heard]
    if (place := place_of_first(folded, len(seen))) is not None:
        return [seen[place], *(other for other in seen if other is not seen[place]), *heard]
    for file in seen:
        name = re.escape(fold(file.filename.rpartition(".")[0]))
        if re.search(rf"\b(?:but|and|with)? ?{name}(?:\.\w{{2,4}})?{_FIRST}", folded):
            return [file, *(other for other in seen if other is not file), *heard]
    return list(files)


def place_of_first(folded: str, count: int) -> int | None:
    """Which of so many files is said to come first, from 0: "use the second one first"; None where none is."""
    found = _ORDINAL_FIRST.search(folded)
    place = _ORDINALS[found[1]] if found else count
    return place if place < count and count > 1 else None


def _by_numbers(folded: str, seen: Sequence[AssetInfo]) -> list[AssetInfo]:
    """The files as a row of numbers orders them ("顺序2 1 3"): by their names, or else by their places."""
    hit = _ROW.search(folded)
    numbers = [int(one) for one in _NUMBER.findall(hit["row"])] if hit else []
    if sorted(numbers) != list(range(1, len(seen) + 1)):
        return []
    called = {int(one): file for file in seen if (one := file.filename.rpartition(".")[0]).isdigit()}
    return [called.get(number) or seen[number - 1] for number in numbers]


def _place(said: str, file: AssetInfo) -> int:
    """Where a list names a file, by its name without the ending; -1 where it does not."""
    stem = re.escape(fold(file.filename.rpartition(".")[0]))
    found = re.search(rf"(?<![a-z0-9]){stem}(?![a-z0-9])", said)
    return found.start() if found else -1


def _natural(file: AssetInfo) -> list[tuple[int, int, str]]:
    """Names as people sort them: 2 before 10."""
    parts = _NUMBER.split(file.filename.lower())
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts if part]
