"""Wishes for the place of a clip in the row of all: "back in first place", "the dog third", "放回第二位"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.groups import CLIP, LIGHT, NOT_CLIPS
from promptreel_studio.agent.frames.item import Item

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film

_PLACES = frozenset({
    "place", "position", "spot", "slot", "stelle", "platz", "lugar", "posición", "puesto", "sitio", "posto", "posizione", "posição",
    "plaats", "plek", "positie", "miejsce", "miejscu", "pozycja", "pozycję", "pozycji", "место", "месте", "позиция", "позицию", "позиции",
    "位", "位置", "个位置", "番目の位置", "番目", "번째 자리", "sıra", "sıraya", "posisi", "urutan", "vị trí", "ตำแหน่ง", "المركز", "स्थान",
})  # fmt: skip


def with_rows(items: list[Item]) -> list[Item]:
    """Put "third place" and "第三位" together, as the group `row`: which place of the row; -1 for the last."""
    found: list[Item] = []
    for item in items:
        before = found[-1] if found else None
        if item.senses.keys() & {"to_start", "to_end"} and _names_place(item.text):
            item.senses["row"] = 1 if "to_start" in item.senses else -1
        if before is not None:
            said, noun = (before, item) if _names_place(item.text) else (item, before)
            nth = said.senses.get("number", said.nth) if noun is before else said.nth
            whole = (
                isinstance(nth, int | float)
                and nth == int(nth)
                and nth
                and not said.senses.keys() & {"clips", "named"}
            )
            if whole and _names_place(noun.text) and noun.senses.keys() <= _LIGHT:
                found[-1] = Item(before.start, item.end, f"{before.text} {item.text}", {"row": int(nth or 0)})
                continue
        found.append(item)
    return found


_LIGHT = frozenset(
    {"place_noun", "filler", "weak", "add", "move", "at", "order", "clip", "to_start", "size_noun"}
)


def _names_place(text: str) -> bool:
    return text in _PLACES or (" " in text and text.rpartition(" ")[2] in _PLACES)


def in_its_row(bag: Bag, film: Film) -> list[str] | None:
    """ "Put the dog back in second place"."""
    numbers, row = bag.clips(), bag.one("row")
    if (
        row is None
        or len(numbers) != 1
        or bag.seconds()
        or bag.sure(*NOT_CLIPS, "scene", "neg", "swap", "remove")
    ):
        return None
    if not bag.only(
        *CLIP, *LIGHT, "row", "back", "undo", "again", "moves", "place_noun", "until", "order", "from", "to_start", "to_end", "in", "after_itself",
    ):  # fmt: skip
        return None
    count, number = len(film.names), numbers[0]
    place = row if row > 0 else count + 1 + row
    if not 0 < place <= count:
        return None
    if place in {1, count}:
        return [f"move clip {number} to the {'beginning' if place == 1 else 'end'}"]
    if number == place:
        return [f"move clip {number} before clip {place + 1}"]  # It is told that it is there.
    return [f"move clip {number} {'after' if number < place else 'before'} clip {place}"]


def goes_back(bag: Bag) -> bool:
    """Whether a place is told to which something goes back."""
    return bag.has("back", "again", "move") and bag.has("row", "to_start", "to_end")


def last_moved(before: Sequence[str], after: Sequence[str]) -> int | None:
    """The number of the only clip that stands elsewhere than before; None where it is not one.

    Args:
        before: Ids of the clips in their order, as it was.
        after: The same as it is.
    """
    if sorted(before) != sorted(after) or list(before) == list(after):
        return None
    movers = [
        place
        for place, one in enumerate(after, 1)
        if [o for o in before if o != one] == [o for o in after if o != one]
    ]
    return movers[0] if len(movers) == 1 else None


RULES = (in_its_row,)
