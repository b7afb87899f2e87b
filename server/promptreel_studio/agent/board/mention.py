"""Files that a part of a message speaks of, and which of several are meant by a number."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from promptreel_studio.agent.reading.numbers import number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent import patterns as re
    from promptreel_studio.agent.models import AssetInfo


class Mention(NamedTuple):
    """Files that words speak of.

    Attributes:
        start, end: Where.
        files: Which.
        missing: How many more were spoken of than there are.
        group: It may be several files, of each of which the same is said.
        each: It is said of each file of a kind.
        sure: It is a name, a number or a kind of which there is only that file.
    """

    start: int
    end: int
    files: tuple[AssetInfo, ...]
    missing: int = 0
    group: bool = False
    sure: bool = True
    each: bool = False


def count_said(said: dict[str, str | None]) -> int | None:
    """How many files are spoken of."""
    count = said.get("n") or said.get("n2")
    return (2 if count == "both" else round(number_of(count))) if count else None


def by_place(
    hit: re.Match[str], said: dict[str, str | None], alike: Sequence[AssetInfo], number: int
) -> Mention | None:
    """Files by their place among those alike: the second, the first two, photos 1 to 4."""
    wanted = count_said(said)
    if wanted and wanted > 1:
        chosen = alike[-wanted:] if number == -1 else alike[number : number + wanted]
        return Mention(*hit.span(), tuple(chosen), group=True)
    if said.get("num2"):
        return Mention(*hit.span(), tuple(alike[number : int(said["num2"] or 0)]), group=True)
    return Mention(*hit.span(), (alike[number],)) if -1 <= number < len(alike) else None
