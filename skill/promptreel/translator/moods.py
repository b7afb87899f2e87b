"""Clauses that ask nothing of the reader's hands: what there is not, what a thing can do, what was done, what may be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .frames import controls_in, has_keys, has_path, is_made_of
from .judging import begins_with_a_verb

if TYPE_CHECKING:
    from .parts import Clause
    from .vocabulary import Vocabulary


def orders_nothing(clause: Clause, words: Vocabulary, *, goes_on: bool, ordered: bool) -> bool:
    """Whether a clause is about the film or the chat, whatever verbs are in it, as no control is near.

    Args:
        clause: Of a sentence that does not ask.
        words: Of the text's languages.
        goes_on: Whether it goes on with such a clause: "the camera can pan left, *tilt up*".
        ordered: Whether it stands behind an instruction: "by clicking the gear, *the rate can be set*".
    """
    if has_path(clause.folded) or has_keys(clause.folded) or controls_in(clause, words):
        return False
    if words.hanging.match(clause.folded.lstrip()) is not None:
        return False
    if words.says.search(clause.folded) is not None or words.there.search(clause.folded) is not None:
        return True
    if words.you.search(clause.folded) is not None or words.address.search(clause.folded) is not None:
        return False
    if ordered:
        return False
    return goes_on or can_do(clause, words) or words.done.search(clause.folded) is not None


def leads_on(clause: Clause, words: Vocabulary) -> bool:
    """Whether the clauses behind such a clause are of its kind: what else can be done, what else may be said."""
    return words.says.search(clause.folded) is not None or can_do(clause, words)


def can_do(clause: Clause, words: Vocabulary) -> bool:
    """Whether something else than the reader is said to be able to do something: "the text can move up"."""
    folded = clause.folded
    able = words.able.search(folded)
    if able is None:
        return False
    before = folded[: able.start()]
    if not before.strip() or is_made_of(before, words.little) or begins_with_a_verb(clause, words):
        # "From there you can", "pinching can": no thing that does anything.
        return False
    # What is done to a thing is done by somebody, and somewhere; what it does itself has a direction: "pan left".
    places = folded if words.acted.search(folded) else before
    done_by = (words.via, words.means, words.by, words.widgets["timeline"])
    forms = (words.anywhere[verb] for verb in ("sure", "press", "drag"))
    return words.place.search(places) is None and not any(one.search(folded) for one in (*done_by, *forms))


def is_request(clauses: list[Clause], words: Vocabulary) -> bool:
    """Whether a question only asks politely to use a control: "could you tap the bell?"."""
    if not any(words.request.search(one.folded) for one in clauses):
        return False
    forms = [table[verb] for table in (words.leading, words.anywhere) for verb in ("sure", "press", "drag")]
    return any(controls_in(one, words) and any(form.search(one.folded) for form in forms) for one in clauses)
