"""Whether a clause instructs the reader to use a graphical editor, from where on, and what for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .forms import Instruction, action_of, anywhere, beginning
from .frames import begins_with_keys, behind, controls_in, framed_in, is_made_of, tells_of_others, told_until
from .parts import cut_at
from .verbs import thing_end, verb_at, wants
from .vocabulary import ACTIONS, VERBS

if TYPE_CHECKING:
    from .models import Action
    from .parts import Clause
    from .vocabulary import Vocabulary


def instruction_in(
    clause: Clause, words: Vocabulary, *, told_before: bool, said_before: bool = False
) -> Instruction | None:
    """Return the instruction that a clause holds, None if it is content.

    Args:
        clause: Of a sentence.
        words: Of the text's languages.
        told_before: Whether the sentence was telling of somebody before this clause.
        said_before: Whether it tells anything before this clause, and be it what was done.
    """
    if begins_with_keys(clause) and not told_before:
        return Instruction(0, action_of(clause, words, 0, len(clause.folded)) or "api")
    told = told_until(clause, words)
    if told is not None:
        return _leading(clause, words, told_before=told_before) or _behind_a_joint(clause, words, told)
    ways = (
        anywhere(clause, words),
        None if told_before else _framed(clause, words, said_before=said_before),
        _leading(clause, words, told_before=told_before),
        None if told_before else _gestured(clause, words),
    )
    return min(filter(None, ways), key=lambda way: (way.start, way.action == "api"), default=None)


def doubtful_in(clause: Clause, words: Vocabulary, *, question: bool) -> Instruction | None:
    """Return what would be an instruction if nobody else were spoken of, or if it were no question.

    Args:
        clause: One that stays.
        words: Of the text's languages.
        question: Whether it asks something; its verb may stand behind any words then.
    """
    found = anywhere(clause, words) or _leading(clause, words, told_before=False, told_counts=False)
    if found is None and words.told.search(clause.folded) is None:
        controls = controls_in(clause, words)
        action = action_of(clause, words, 0, len(clause.folded)) if controls else None
        found = Instruction(controls[0][0], action) if action is not None else None
    if found is not None or not question:
        return found
    for verb in VERBS:
        for match in words.leading[verb].finditer(clause.folded):
            action = wants(clause, words, verb, match.start(), match.end())
            if action is not None:
                return Instruction(match.start(), action)
    return None


def is_little(folded: str, words: Vocabulary) -> bool:
    """Whether these are only little words, that say nothing by themselves."""
    return is_made_of(folded, words.little)


def _framed(clause: Clause, words: Vocabulary, *, said_before: bool) -> Instruction | None:
    """Return what the reader is to do with a control, whatever the verb is: "pull the knob and you have it"."""
    control = framed_in(clause, words, said_before=said_before)
    if control is None:
        return None
    action = action_of(clause, words, 0, len(clause.folded)) or "api"
    spoken = words.you.search(clause.folded)
    return Instruction(beginning(clause, words, max(control, spoken.start() if spoken else 0)), action)


def _gestured(clause: Clause, words: Vocabulary) -> Instruction | None:
    """Return what comes of a gesture of the reader: "the balance shows on tapping your initials"."""
    gesture, result = words.gesture.search(clause.folded), words.result.search(clause.folded)
    if gesture is None or result is None:
        return None
    action = action_of(clause, words, 0, len(clause.folded))
    spoken = words.you.search(clause.folded) is not None
    return Instruction(0, action or "api") if action is not None or spoken else None


def _behind_a_joint(clause: Clause, words: Vocabulary, told: int) -> Instruction | None:
    """Return an instruction behind the last word that tells: "I put it left, but by dragging it you can move it"."""
    for joint in words.join.finditer(clause.folded):
        if joint.end() >= told:
            rest = behind(clause, joint.end())
            found = anywhere(rest, words)
            mine = _is_pressed(rest, words) and not tells_of_others(clause.folded, words)
            if found is not None and (mine or words.you.search(rest.folded)):
                return Instruction(cut_at(clause.folded, joint.start(), joint.end()), found.action)
    return None


def _is_pressed(clause: Clause, words: Vocabulary) -> bool:
    """Whether a form that addresses the reader is one of those that an editor alone has."""
    return any(words.anywhere[verb].search(clause.folded) for verb in ("sure", "press", "drag"))


def _leading(
    clause: Clause, words: Vocabulary, *, told_before: bool, told_counts: bool = True
) -> Instruction | None:
    folded = clause.folded
    starts = [(0, 0, told_before)]
    for match in words.join.finditer(folded):
        beside = folded[match.start() - 1 : match.start()] + folded[match.end() : match.end() + 1]
        if not match[0].strip() and any(map(str.isdigit, beside)):
            # In Thai a space joins; beside a number it only sets it off.
            continue
        if "\u0e00" <= match[0][-1:] <= "\u0e7f" and folded[match.end() : match.end() + 1].isspace():
            # "แล้ว" is "then" within words, and "already" before a space.
            continue
        told = told_before or (told_counts and words.told.search(folded, 0, match.start()) is not None)
        starts.append((match.start(), match.end(), told))
    starts += [(match.start(), match.end(), False) for match in words.address.finditer(folded)]
    for begin, at, told in sorted(starts):
        found = None if told and begin > 0 else _from(clause, words, at, told=told)
        if found is not None:
            cut, end = _behind_content(clause, words, (begin, at), starts)
            # "Paste the link and press Enter": both are asked of the reader.
            both = cut > 0 and not told and begins_with_a_verb(clause, words)
            return Instruction(0 if both else cut_at(folded, cut, end), found)
    return None


def _behind_content(
    clause: Clause, words: Vocabulary, first: tuple[int, int], starts: list[tuple[int, int, bool]]
) -> tuple[int, int]:
    """Return the joint behind which the instruction stands: in "the clip is ready and you can find it" all is harmless."""
    begin, at = first
    if begins_with_a_verb(clause, words):
        return first
    for later, end, told in sorted(starts):
        before = clause.folded[begin:later]
        if later <= begin or told or words.join.fullmatch(clause.folded[later:end]) is None:
            continue
        things = any(words.names[action].search(before) for action in ACTIONS)
        controls = any(words.widgets[action].search(before) for action in ACTIONS)
        if (
            things
            and not controls
            and not words.address.search(before)
            and _from(clause, words, end, told=False)
        ):
            return later, end
    return begin, at


def begins_with_a_verb(clause: Clause, words: Vocabulary) -> bool:
    """Whether the first word but little ones asks something of the reader."""
    at = len(clause.folded) - len(clause.folded.lstrip())
    while at < len(clause.folded):
        verb, _ = verb_at(clause.folded, words.leading, words.nouns, at)
        if verb is not None:
            return True
        step = words.little.match(clause.folded, at)
        if step is None or step.end() == at:
            return False
        at = step.end()
    return False


def _from(clause: Clause, words: Vocabulary, at: int, *, told: bool) -> Action | None:
    """Return the action of an instruction whose verb stands behind nothing but harmless words."""
    folded = clause.folded
    noun = False
    while at < len(folded):
        verb, end = (None, at) if noun else verb_at(folded, words.leading, words.nouns, at)
        end_of_thing = thing_end(folded, words, at)
        # "Preview window": the longer name is no verb.
        if verb is not None and end >= end_of_thing and not (told and verb != "sure"):
            action = wants(clause, words, verb, at, end)
            if action is not None:
                return action
        step = words.harmless.match(folded, at)
        if step is None or step.end() == at:
            return None
        article = words.article.match(folded, at)
        noun = (noun and not folded[at : step.end()].strip()) or (
            article is not None and article.end() == step.end()
        )
        at = step.end()
    return None
