"""Clauses that say once more, or otherwise, what one before them in the same message has done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.pick import pick
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.reasons import (
    hangs_on,
    is_left_out,
    only_length,
    says_rest,
    says_there,
)

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Change, Work
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.replies import Note


_LIKED = re.compile(
    r"\W*(?:(?:actually|as|because|since|on second thoughts?)[ ,]+)*(?:(?:i|we)(?:'d| would| do| did| still| really| actually| just)* (?:want|need|like|love|prefer|miss|rather)"
    r"|(?:it|that|the \w+|this)(?:'s| is| was| were| did| does)?(?: look| looked| looks| much| way| far)* (?:better|nicer|fine|good))|(?:其实|因为|觉得)*(?:我|我们)?(?:还是|更|比较|挺|很|觉得)*(?:想要|要|喜欢|想看|觉得)|.{0,12}(?:更|比较)(?:好看?|合适|舒服|顺眼)"
)
"""What somebody likes better, said beside an undo."""


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
    if work.steps and _LIKED.match(clause.folded) and not MARK.search(clause.folded):
        return True  # "Undo, please. I want the title back after all."
    if not key.endswith(".same"):
        return False
    moved = key == "order.same" and any(change.operation == "reorder" for change in done)
    return bool(work.steps) or moved or (bool(done) and (says_rest(clause) or says_there(clause)))


def volumes_once(done: list[Change]) -> list[Change]:
    """ "Louder, up to 70%": one change of the volume, from what it was to what it is in the end."""
    found: list[Change] = []
    for change in done:
        last = found[-1] if found else None
        again = last is not None and change.note[0] == "music.volume"
        if last is None or not again or last.note[0] != change.note[0] or "volume_to" in last.args:
            found.append(change)
            continue
        values = {**change.note[1], "before": last.note[1]["before"]}
        args = {**change.args, "before": last.args["before"]}
        found[-1] = replace(change, note=(change.note[0], values), args=args)
    return found


def contradicts(done: list[Change]) -> bool:
    """Whether one message asked for two different values of the same thing."""
    made = [change.operation for change in done]
    for kind in ("overlay", "music"):
        if f"add_{kind}" in made and f"remove_{kind}" in made[made.index(f"add_{kind}") :]:
            return True
    keys = ("to_ms", "volume_to", "after_aspect")
    said = [(key, change.args[key]) for change in done for key in keys if key in change.args]
    return any(len({value for name, value in said if name == key}) > 1 for key in keys)


_IT = re.compile(r"\b(?:it|them|that|this)\b|它")
_OVERALL = re.compile(
    r"\b(?:whole|entire|everything|all|overall|video|film|movie|picture|throughout)\b|整|全|画面|视频|影片|片子|所有"
)


def belongs_to_failed(work: Work, clause: Reading, why: Note) -> bool:
    """Whether a clause is about what could not be done: "put the map after the rocket, for three seconds"."""
    if only_length(clause):
        return why[0] != "order.same" or not _IT.search(clause.folded)
    return why[0] != "order.same" and not work.scope and _hangs_on(work, clause, why)


def _hangs_on(work: Work, clause: Reading, why: Note) -> bool:
    """Whether a clause is about what could not be done: "make the sea darker, then add a vignette" where no sea is."""
    absent = why[0] in {"clip.unseen", "unclear.part"} and not MARK.search(clause.folded)
    looks = absent and clause.tags("filter", "speed") and not clause.tags("title_noun", "music_noun")
    return hangs_on(clause) or bool(
        looks and not _OVERALL.search(clause.folded) and not named_in(work, clause)
    )


def named_in(work: Work, clause: Reading) -> tuple[str, ...]:
    """Ids of the clips that a clause names which asks for nothing itself."""
    try:
        picked = pick(work, clause.part(0, len(clause.original)))
    except Problem:
        return ()
    return tuple(str(clip.get("id")) for clip in picked.clips) if picked.said else ()
