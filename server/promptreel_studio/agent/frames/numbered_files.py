"""Files that are called by a word and a number: "slide 3" is slide_03.png, wherever it stands in the film."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.item import Item

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.film import Film

_DIGITS = re.compile(r"(?<!\d)0*(\d{1,4})(?!\d)")
_UNITS = frozenset({"u_second", "u_minute", "u_percent", "u_times", "secs"})
_JOINT = frozenset({*EMPTY, "and", "between", "until"})


def numbered_file(items: Sequence[Item], here: int, film: Film) -> tuple[Item, int] | None:
    """The clips that a name of several files and numbers behind or before it mean, and how many words say so."""
    named = items[here].senses.get("named", ())
    if len(named) > 1:
        numbers, end = _counted(items, here + 1)
        found = [_with_number(named, number, film) for number in numbers]
        if found and all(found):
            text = " ".join(item.text for item in items[here:end])
            clips = tuple(clip for one in found for clip in one)
            return Item(items[here].start, items[end - 1].end, text, {"clips": clips}), end - here
    return None


def _counted(items: Sequence[Item], place: int) -> tuple[list[int], int]:
    """The numbers in a row from a place on, and where they end: "3 and 4"."""
    numbers: list[int] = []
    end = place
    while place < len(items):
        item = items[place]
        after = items[place + 1].senses.keys() if place + 1 < len(items) else frozenset[str]()
        joined = not numbers or place > end
        if "number" in item.senses and item.text.isdigit() and joined and not after & _UNITS:
            numbers.append(round(item.senses["number"]))
            end = place + 1
        elif not numbers or place > end or not item.senses.keys() & _JOINT:
            break
        place += 1
    return numbers, end


def _with_number(named: Sequence[int], number: int, film: Film) -> list[int]:
    """Those of the clips whose file is numbered so, if the others have numbers as well."""
    digits = {
        name: {int(one) for one in _DIGITS.findall(name.rpartition(".")[0])}
        for name, places in film.files.items()
        if {*places} & {*named}
    }
    if len(digits) < len("ab") or sum(map(bool, digits.values())) < len("ab"):
        return []
    found = [name for name, said in digits.items() if number in said]
    return [clip for clip in film.files[found[0]] if clip in named] if len(found) == 1 else []
