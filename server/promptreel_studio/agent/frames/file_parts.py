"""A part of an upload that comes into the film: "only its first five seconds", "from 2 to 6 seconds"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.frames.times import spoken

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag

PART = ("secs", "point", "first", "last", "keep_only", "from", "until", "between")


def part_of_file(bag: Bag) -> str | None:
    """What a command calls that part of the only video that is named; None where none is said, or it is not clear."""
    asset = bag.one("asset")
    said = [place for place, item in enumerate(bag.items) if item.senses.keys() & {"secs", "point"}]
    if asset is None or asset.file_type != "video" or not said:
        return None
    seconds = bag.seconds()
    if len(said) == 1 and said[0]:
        edge = bag.items[said[0] - 1].senses.keys() & {"first", "last"}
        return f"the {edge.pop()} {spoken(seconds[0])} of {asset.filename}" if len(edge) == 1 else None
    ranged = bag.has("keep_only", "from") and bag.has("until", "between")
    if len(seconds) != len("ab") or not ranged or seconds[0] >= seconds[1]:
        return None
    return f"{asset.filename} from {spoken(seconds[0])} to {spoken(seconds[1])}"
