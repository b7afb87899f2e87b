"""A clause is carried out wholly or not at all: what of it was not understood, and whether that may be left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.alike import refuse_one_of_several
from promptreel_studio.agent.edits.clause import carry_out
from promptreel_studio.agent.edits.unknown_files import refuse_unknown_file
from promptreel_studio.agent.edits.unseen import kinds_of
from promptreel_studio.agent.labels import shorten
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.unknown import (
    calls_a_title,
    counts_seconds,
    is_pointed,
    points_at_one,
    points_at_that,
    refuse_absent,
    stands_by_a_title,
    weight,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from promptreel_studio.agent.edits.change import Change, Work
    from promptreel_studio.agent.reading.text import Reading

_MOST_UNKNOWN = 1
"""Words of a clause that may stay dark; with more of them it is refused."""
TOLD = ("beyond", "do")
"""Groups of words that are told in other ways than as not understood."""
OF_CLIPS = {"fit", "transition", "cut", "order", "tempo", "shot", "zoom", "filter", "clip", "picture"}
"""Topics of clauses that are about clips; the next clause may go on about the same ones."""
SAME = {"music.same", "sound.same", "voice.same", "scene.same"}
"""Say that nothing had to be changed."""


def wholly(work: Work, clause: Reading) -> list[Change]:
    """Carry a clause out.

    Raises:
        Problem: It cannot be done, or too much of it was not understood; the draft may then be half changed.
    """
    of_file, before = bool(work.cues), drafts.clips(work.draft)
    refuse_unknown_file(work, clause)
    try:
        changes = carry_out(work, clause)
    except Problem as problem:
        # "A cat plays the piano in a bar" is more than music that is there already.
        if problem.note[0] in SAME:
            told = [name for name in TOLD if name != "beyond"]
            if problem.note[0] == "scene.same" and (verb := _verb_of_order(clause)):
                raise Problem("unclear.part", wanted=[verb]) from problem
            _understood(
                clause,
                told,
                most=0 if clause.tags("beyond") or problem.note[0] == "scene.same" else _MOST_UNKNOWN,
            )
        raise
    if work.topic == "version":
        return changes
    refuse_one_of_several(work, before, clause.folded, changes)
    if not of_file and (missed := clause.measures() or clause.numbers()):
        raise Problem("unclear.part", wanted=missed)
    if places := clause.unknown_places():
        raise Problem("unclear.part", wanted=[shorten(place, 40) for place in places])
    _refuse_guesses(work, clause, changes, count=len(before))
    # An unknown word beside a change of all clips may be what one of them is called.
    of_clips = work.topic in OF_CLIPS or any(
        change.note[0].startswith("music.own_sound") for change in changes
    )
    heard = any(
        change.note[0] in {"music.part", "title.time"}
        or (work.topic == "picture" and change.operation == "set_duration")
        for change in changes
    )
    of_all = heard or (of_clips and not work.touched and len(before) > 1) or _only_paced(changes)
    if of_clips and not work.touched and len(before) > 1:
        refuse_absent(clause, kinds_of(work))
    several = of_clips and len(work.touched) > 1  # The unknown word may say what one is to the other.
    removes = any(change.operation == "remove_title" for change in changes)
    said = clause.part(0, len(clause.original))
    # "Make the banana red" is not about a title because there is one.
    unnamed = work.topic == "title" and not (said.tags("title_noun") or MARK.search(said.text))
    pointed = (of_clips or removes or unnamed) and any(
        is_pointed(clause, phrase) for phrase in clause.leftovers(ignore=TOLD)
    )
    pointed = pointed or any(
        calls_a_title(clause, phrase)
        or counts_seconds(clause, phrase)
        or (_of_one_title(work, clause) and stands_by_a_title(clause, phrase))
        for phrase in clause.leftovers(ignore=TOLD)
    )
    _understood(clause, TOLD, most=0 if of_all or pointed or several else _MOST_UNKNOWN)
    return changes


_ORDER = {"move", "swap", "duplicate", "reverse", "split"}


def _verb_of_order(clause: Reading) -> str | None:
    """A word for what is done with clips, and not with what they show."""
    said = clause.part(0, len(clause.original))
    found = next((tag for tag in said.tags("do") if tag.concept in _ORDER), None)
    return said.original[found.start : found.end] if found else None


_POINTS = re.compile(r"\b(?:it|its|them|that|this|they)\b|它")
_OF_ALL = re.compile(
    r"\b(?:all|every\w*|whole|entire|video|film|movie|clips|shots|both)\b|全部|所有|整个|整体|视频|影片|片子|都"
)
_ACTS = {"mute", "shorten", "lengthen", "remove", "lower", "raise", "half", "double", "keep"}


def _of_something(said: Reading) -> bool:
    """Whether a clause is about what was told of before it: "make it 3 seconds", "only mute"."""
    if said.tags("title_noun", "music_noun", "style_sure", "aspect"):
        return False
    return _POINTS.search(said.folded) is not None or any(tag.concept in _ACTS for tag in said.tags("do"))


def _refuse_guesses(work: Work, clause: Reading, changes: list[Change], *, count: int) -> None:
    """Refuse what may be about another clip than those that were changed, or about something in one.

    Raises:
        Problem: "That clip" is not known, what it goes on about was not found, or a word beside a clip that goes is not.
    """
    several = not work.touched and count > 1
    one = work.topic in OF_CLIPS - {"picture"} and points_at_one(clause)
    that = bool(changes) and work.topic in OF_CLIPS and points_at_that(clause)
    told = (
        work.unsure and not MARK.search(clause.folded) and _of_something(clause.part(0, len(clause.original)))
    )
    speeds = any(change.operation == "set_speed" for change in changes)
    paced = work.unsure and speeds and not _OF_ALL.search(clause.folded)
    lost = work.lost and work.topic in {*OF_CLIPS, "scene"} and not _OF_ALL.search(clause.folded)
    if several and (one or that or told or paced or lost):
        if one and (unknown := clause.leftovers(ignore=TOLD)):
            raise Problem("unclear.part", wanted=[shorten(phrase, 40) for phrase in unknown])
        raise Problem("order.which", count=count)
    deletes = any(change.operation == "delete_clip" for change in changes)
    if deletes and (unknown := clause.leftovers(ignore=TOLD)):  # "去掉狗绳"
        raise Problem("unclear.part", wanted=[shorten(phrase, 40) for phrase in unknown])


def _of_one_title(work: Work, clause: Reading) -> bool:
    """Whether a title is spoken of without its text where there are several."""
    texts = drafts.segments(work.draft, drafts.TEXT)
    return work.topic == "title" and len(texts) > 1 and not MARK.search(clause.folded)


def _only_paced(changes: list[Change]) -> bool:
    """Whether nothing but "slowly" was understood, which is how something else was to be done."""
    return all(change.operation == "change_scene" and change.args.keys() == {"speed"} for change in changes)


def _understood(clause: Reading, told: Iterable[str], *, most: int) -> None:
    unknown = clause.leftovers(ignore=told)
    if sum(map(weight, unknown)) > most:
        raise Problem("unclear.part", wanted=[shorten(phrase, 40) for phrase in unknown])
