"""Clauses that say once more, or otherwise, what one before them in the same message has done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.reading.reasons import is_left_out, says_rest, says_there

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Change, Work
    from promptreel_studio.agent.reading.text import Reading


def was_left_out(clause: Reading, done: list[Change]) -> bool:
    """ "Only the first half of the desert, cut the rest", "redo the first shot, another version": that has been done."""
    made = {change.operation for change in done}
    if (
        "new_take" in made
        and clause.has("do", "again")
        and not clause.part(0, len(clause.text)).leftovers(("do",))
    ):
        return not clause.tags("kind", "which", "time", "weather")
    return is_left_out(clause) and "trim" in made


def is_told(key: str, clause: Reading, work: Work, done: list[Change]) -> bool:
    """Whether a clause says again what one before it has done ("the cake first, then the beach")."""
    if not key.endswith(".same"):
        return False
    moved = key == "order.same" and any(change.operation == "reorder" for change in done)
    return bool(work.steps) or moved or (bool(done) and (says_rest(clause) or says_there(clause)))


def contradicts(done: list[Change]) -> bool:
    """Whether one message asked for two different values of the same thing."""
    made = [change.operation for change in done]
    for kind in ("overlay", "music"):
        if f"add_{kind}" in made and f"remove_{kind}" in made[made.index(f"add_{kind}") :]:
            return True
    keys = ("to_ms", "volume_to", "after_aspect")
    said = [(key, change.args[key]) for change in done for key in keys if key in change.args]
    return any(len({value for name, value in said if name == key}) > 1 for key in keys)
