"""What is heard of clauses that ask for nothing: which clip, title or music the next one goes on about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent.edits.clause import goes_on
from promptreel_studio.agent.edits.paced_before import asks_for_no_other_speed
from promptreel_studio.agent.edits.said_again import named_in
from promptreel_studio.agent.edits.title_choice import titles_spoken_of
from promptreel_studio.agent.edits.wholly import OF_CLIPS
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.reasons import is_reason, names_together, says_nothing
from promptreel_studio.agent.reading.statements import compares, describes
from promptreel_studio.agent.reading.telling import (
    is_harmless,
    is_withdrawal,
    narrates,
    replaces,
    says_where_not,
    tells_of_part,
    tells_strictly,
)
from promptreel_studio.agent.reading.unknown import points_at_one

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading


_VERBS = ("do", "edit", "version", "new")


def passes_over(work: Work, clause: Reading, following: Reading | None, *, first: bool) -> bool:
    """Whether a clause is not to be carried out: it gives a reason, tells something, or is withdrawn by the next."""
    if (not first and is_withdrawal(clause)) or (following and says_where_not(clause)):
        return True
    if not first and asks_for_no_other_speed(clause.text):
        return True  # "Make it 20 seconds, but don't slow it down".
    if following and is_reason(clause, following):
        named = named_in(work, clause)
        work.scope, work.bound = named or work.scope, bool(named)
        work.unsure = not named and tells_of_part(clause)
        if clause.tags("title_noun") and not named:
            _heard_of(work, clause)
            work.unsure = find_duration(following.folded) is not None
        return True
    told = following is not None and (
        describes(clause, following) or tells_strictly(clause) or compares(clause)
    )
    if says_nothing(clause) and not goes_on(clause.folded):
        work.unsure = following is not None and tells_of_part(clause)  # "View is gorgeous, ..."
        return True
    alone = first and not following
    taken_back = following is not None and (is_withdrawal(following) or replaces(following))
    if not (told or taken_back or (not alone and narrates(clause))):
        return False
    _heard_of(work, clause)
    work.unsure = not work.scope and tells_of_part(clause)
    return True


def goes_on_about(work: Work, clause: Reading, *, refused: bool, remark: bool = False) -> None:
    """Note what the next clause may go on about, also where this one could not be done."""
    work.bound = work.unsure = False
    work.lost = work.lost and not (work.touched and not refused)
    if not refused:
        one_scene = work.topic == "scene" and len(work.touched) == 1
        work.scope = work.touched if work.topic in OF_CLIPS or one_scene else ()
        return
    named = named_in(work, clause)
    if named or not is_harmless(clause):
        work.scope = named if names_together(clause) else named[:1]
    work.bound = remark and bool(work.scope)
    work.unsure = not named and tells_of_part(clause) and (remark or not clause.tags(*_VERBS))
    work.lost = not named and points_at_one(clause)
    if clause.has("music_noun", "music") or clause.tags("style_sure"):
        work.topic = "music"
    if clause.tags("title_noun") or MARK.search(clause.text):
        work.topic = "title"  # "Make it last 4 seconds" is not about the film then.
        heard = titles_spoken_of(work, clause)
        work.last_titles = heard if len(heard) > 1 else work.last_titles


def _heard_of(work: Work, clause: Reading) -> None:
    """Note what a sentence that only says how things are has spoken of, for "it" in the next."""
    named = named_in(work, clause)
    work.scope, work.bound = named or work.scope, len(named) == 1
    if clause.has("music_noun", "music") or clause.tags("style_sure"):
        work.topic = "music"
    elif clause.tags("title_noun"):
        work.topic, work.scope, work.bound = "title", (), False
        heard = titles_spoken_of(work, clause)
        work.last_title = heard[0] if len(heard) == 1 else work.last_title
        work.last_titles = heard if len(heard) > 1 else ()
