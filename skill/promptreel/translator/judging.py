"""Whether a clause instructs the reader to use a graphical editor, from where on, and what for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .frames import begins_with_keys, behind, framed_in, is_made_of, told_until
from .parts import QUOTE, lowered
from .vocabulary import ACTIONS, VERBS

if TYPE_CHECKING:
    import re

    from .models import Action
    from .parts import Clause
    from .vocabulary import Verb, Vocabulary


class Instruction(NamedTuple):
    """What was found in a clause.

    Attributes:
        start: Where it begins in the folded clause; what stands before it may be content.
        action: What it would have led to.
    """

    start: int
    action: Action


def instruction_in(clause: Clause, words: Vocabulary, *, told_before: bool) -> Instruction | None:
    """Return the instruction that a clause holds, None if it is content.

    Args:
        clause: Of a sentence.
        words: Of the text's languages.
        told_before: Whether the sentence was telling of somebody before this clause.
    """
    if begins_with_keys(clause) and not told_before:
        return Instruction(0, action_of(clause, words, 0, len(clause.folded)) or "api")
    told = told_until(clause, words)
    if told is not None:
        return _leading(clause, words, told_before=told_before) or _behind_a_joint(clause, words, told)
    ways = (
        _anywhere(clause, words),
        None if told_before else _framed(clause, words),
        _leading(clause, words, told_before=told_before),
    )
    return min((way for way in ways if way is not None), key=lambda way: way.start, default=None)


def doubtful_in(clause: Clause, words: Vocabulary, *, question: bool) -> Instruction | None:
    """Return what would be an instruction if nobody else were spoken of, or if it were no question.

    Args:
        clause: One that stays.
        words: Of the text's languages.
        question: Whether it asks something; its verb may stand behind any words then.
    """
    found = _anywhere(clause, words) or _leading(clause, words, told_before=False, told_counts=False)
    if found is not None or not question:
        return found
    for verb in VERBS:
        for match in words.leading[verb].finditer(clause.folded):
            action = _wants(clause, words, verb, match.start(), match.end())
            if action is not None:
                return Instruction(match.start(), action)
    return None


def is_little(folded: str, words: Vocabulary) -> bool:
    """Whether these are only little words, that say nothing by themselves."""
    return is_made_of(folded, words.little)


def action_of(clause: Clause, words: Vocabulary, start: int, end: int) -> Action | None:
    """Return the first action, in the order of `ACTIONS`, that a part of the clause names."""
    folded = clause.folded[start:end]
    quoted = lowered(" ".join(clause.names)) if QUOTE in folded else ""
    for patterns in (words.widgets, words.names):
        for action in ACTIONS:
            if patterns[action].search(folded) or (quoted and patterns[action].search(quoted)):
                return action
    return None


def _framed(clause: Clause, words: Vocabulary) -> Instruction | None:
    """Return what the reader is to do with a control, whatever the verb is: "pull the knob and you have it"."""
    control = framed_in(clause, words)
    if control is None:
        return None
    action = action_of(clause, words, 0, len(clause.folded)) or "api"
    spoken = words.you.search(clause.folded)
    return Instruction(_beginning(clause, words, max(control, spoken.start() if spoken else 0)), action)


def _behind_a_joint(clause: Clause, words: Vocabulary, told: int) -> Instruction | None:
    """Return an instruction behind the last word that tells: "I put it left, but by dragging it you can move it"."""
    for joint in words.join.finditer(clause.folded):
        if joint.end() >= told:
            rest = behind(clause, joint.end())
            found = _anywhere(rest, words) if words.you.search(rest.folded) else None
            if found is not None:
                return Instruction(joint.start() if joint[0][:1].isspace() else joint.end(), found.action)
    return None


def _leading(
    clause: Clause, words: Vocabulary, *, told_before: bool, told_counts: bool = True
) -> Instruction | None:
    folded = clause.folded
    starts = [(0, 0, told_before)]
    for match in words.join.finditer(folded):
        if not match[0].strip() and folded[match.end() : match.end() + 1].isdigit():
            # In Thai a space joins; before a number it only sets it off.
            continue
        told = told_before or (told_counts and words.told.search(folded, 0, match.start()) is not None)
        starts.append((match.start(), match.end(), told))
    starts += [(match.start(), match.end(), False) for match in words.address.finditer(folded)]
    for begin, at, told in sorted(starts):
        found = None if told and begin > 0 else _from(clause, words, at, told=told)
        if found is not None:
            # "Paste the link and press Enter": both are asked of the reader.
            both = begin > 0 and not told and _begins_with_a_verb(clause, words)
            return Instruction(0 if both else begin, found)
    return None


def _begins_with_a_verb(clause: Clause, words: Vocabulary) -> bool:
    at = len(clause.folded) - len(clause.folded.lstrip())
    while at < len(clause.folded):
        verb, _ = _verb_at(clause.folded, words.leading, words.nouns, at)
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
        verb, end = (None, at) if noun else _verb_at(folded, words.leading, words.nouns, at)
        thing_end = _thing_end(folded, words, at)
        # "Preview window": the longer name is no verb.
        if verb is not None and end >= thing_end and not (told and verb != "sure"):
            action = _wants(clause, words, verb, at, end)
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


def _anywhere(clause: Clause, words: Vocabulary) -> Instruction | None:
    folded = clause.folded
    # The first one in the clause counts: "unfold the menu and tick the box" is one instruction.
    found = sorted(
        (match.start(), VERBS.index(verb), match.end(), verb)
        for verb in VERBS
        for match in words.anywhere[verb].finditer(folded)
    )
    for start, _, end, verb in found:
        action = _wants(clause, words, verb, start, end)
        if action is not None:
            return Instruction(_beginning(clause, words, start), action)
    return None


def _beginning(clause: Clause, words: Vocabulary, verb: int) -> int:
    """Return where an instruction begins whose verb stands at its end: behind the last joint that leaves it whole."""
    begin = 0
    for joint in words.join.finditer(clause.folded, 0, verb):
        if action_of(clause, words, joint.end(), len(clause.folded)) is not None:
            begin = joint.end()
    return begin


def _verb_at(
    folded: str, verbs: dict[Verb, re.Pattern[str]], nouns: re.Pattern[str], at: int
) -> tuple[Verb | None, int]:
    best: tuple[Verb | None, int] = (None, at)
    noun = nouns.match(folded, at)
    if noun is not None:
        best = (None, noun.end())
    for verb in VERBS:
        match = verbs[verb].match(folded, at)
        if match is not None and match.end() > best[1]:
            best = (verb, match.end())
    return best


def _thing_end(folded: str, words: Vocabulary, at: int) -> int:
    ends = (pattern.match(folded, at) for pattern in words.widgets.values())
    return max((match.end() for match in ends if match), default=at)


def _wants(clause: Clause, words: Vocabulary, verb: Verb, start: int, end: int) -> Action | None:
    """Return what such a verb wants with the things around it; None if there is nothing of an editor."""
    folded = clause.folded[:start] + " " * (end - start) + clause.folded[end:]
    quoted = lowered(" ".join(clause.names)) if QUOTE in folded else ""

    def first(patterns: dict[Action, re.Pattern[str]]) -> Action | None:
        for action in ACTIONS:
            if patterns[action].search(folded) or (quoted and patterns[action].search(quoted)):
                return action
        return None

    widget, name = first(words.widgets) or _within(clause.folded[start:end], words), first(words.names)
    if verb == "weak":
        # "File > Export" is a path through menus, to what it names.
        return name if widget == "api" and name in {"export", "upload", "credits"} else widget
    if verb == "drag" and (widget or name):
        return "upload" if "upload" in (widget, name) else "edit"
    specific = widget if widget not in {None, "api", "edit"} else None
    found = specific or name or widget
    if verb == "sure" and words.leading["drag"].match(clause.folded, start):
        return "upload" if name == "upload" else "edit"
    if found is None and (verb == "sure" or QUOTE in folded):
        return "api"
    return found


def _within(verb: str, words: Vocabulary) -> Action | None:
    """Return which control a verb has in it: "open the player"; a verb that is one in itself ("toggle") has none."""
    for action in ACTIONS:
        match = words.widgets[action].search(verb)
        if match is not None and match.start() > 0:
            return action
    return None
