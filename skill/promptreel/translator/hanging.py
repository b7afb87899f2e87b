"""What hangs on an instruction and goes with it, and what only follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .forms import action_of
from .frames import controls_in, is_made_of
from .judging import is_little
from .parts import QUOTE
from .verbs import verb_at
from .vocabulary import ACTIONS, VERBS

if TYPE_CHECKING:
    from .models import Action
    from .parts import Clause
    from .vocabulary import Vocabulary

_PLACES: tuple[Action, ...] = ("state", "edit", "api")
_SHORT = 4
"""Words of a clause that says nothing but what comes of a click: "and the menu opens"."""


def goes_with(part: Clause, words: Vocabulary, *, means: bool) -> bool:
    """Whether a clause goes with the instruction before it.

    Args:
        part: Of a sentence.
        words: Of the text's languages.
        means: Whether that instruction was only a means: "by clicking the gear, the rate can be set".
    """
    if is_little(part.folded, words):
        return True
    if _is_asked_too(part, words):
        return True
    joint = words.join.match(part.folded.strip())
    if joint is not None and not _comes_of_it(part, words):
        return False
    hanging = words.hanging.match(part.folded.strip()) is not None
    return hanging or _trails(part, words, means=means)


def _is_asked_too(part: Clause, words: Vocabulary) -> bool:
    """Whether a clause goes on with what is asked: "open the tab, upload your own video", "tap the gear, then “API”"."""
    folded = part.folded
    if words.told.search(folded) or any(map(str.isdigit, folded)):
        # Figures are facts.
        return False
    at = len(folded) - len(folded.lstrip())
    noun = False
    while at < len(folded):
        verb, end = (None, at) if noun else verb_at(folded, words.leading, words.nouns, at)
        rest = folded[end:]
        if verb is not None and (words.article.match(rest.lstrip()) or _names_a_thing(rest, words)):
            return True
        if folded[at] == QUOTE:
            behind = folded[at:].lstrip(QUOTE + " ")
            return at > 0 and (is_made_of(behind, words.harmless) or words.hanging.match(behind) is not None)
        step = words.little.match(folded, at)
        if step is None or step.end() == at:
            break
        article = words.article.match(folded, at)
        noun = (noun and not folded[at : step.end()].strip()) or article is not None
        at = step.end()
    asked = any(words.anywhere[verb].search(folded) for verb in VERBS)
    return asked and _names_a_thing(folded, words)


def _names_a_thing(folded: str, words: Vocabulary) -> bool:
    if QUOTE in folded or words.you.search(folded) is not None:
        return True
    return any(words.names[action].search(folded) for action in ACTIONS)


def _comes_of_it(part: Clause, words: Vocabulary) -> bool:
    """Whether a clause that is joined says what a click does: "and the file is yours", but not "and the cut is calmer"."""
    folded = part.folded.strip()
    named = any(words.names[action].search(folded) for action in ("export", "upload", "credits"))
    reader = words.you.search(folded) is not None
    return named or reader or bool(controls_in(part, words)) or len(folded.split()) <= _SHORT


def hangs(part: Clause, words: Vocabulary) -> bool:
    """Whether a clause hangs on the one behind it."""
    ends = words.ending.search(part.folded) is not None and words.told.search(part.folded) is None
    # "4:3" is little, and says something.
    return ends or (hangs_alone(part.folded, words) and not any(map(str.isdigit, part.folded)))


def hangs_alone(folded: str, words: Vocabulary) -> bool:
    """Whether this says nothing without the instruction that went with it."""
    return words.hanging.match(folded.lstrip()) is not None or is_little(folded, words)


def hangs_before(clause: str, at: int, words: Vocabulary) -> bool:
    """Whether what stands there only says when the instruction behind it is followed: "跳出對話框後" before "請按「確定」"."""
    cut = words.join.match(clause, at)
    folded = clause[: cut.end() if cut else at]
    ends = words.ending.search(folded) is not None and words.told.search(folded) is None
    # "바꿨는데 영어로 하려면": what stands before a joint is content.
    joined = any(joint.start() > 0 and joint.end() < len(folded) for joint in words.join.finditer(folded))
    return (ends and not joined) or hangs_alone(clause[:at], words)


def is_means(part: Clause, words: Vocabulary) -> bool:
    """Whether an instruction only says by which means something is done, so that the thing itself is said behind it."""
    folded = part.folded.strip()
    return any(match.start() == 0 or match.end() == len(folded) for match in words.by.finditer(folded))


def sharper(action: Action, asked: str, before: list[Clause], words: Vocabulary) -> Action:
    """Return what "To upload your own music, click the + icon" is for."""
    if action in _PLACES:
        # "Upload it from the library": what is done counts, not where.
        if words.uploading.search(asked) and not words.exporting.search(asked):
            return "upload"
        if words.exporting.search(asked):
            return "export"
    if action == "api":
        for part in before:
            if words.hanging.match(part.folded.lstrip()):
                purpose = action_of(part, words, 0, len(part.folded))
                return purpose if purpose in {"export", "upload", "credits"} else action
    return action


def _trails(part: Clause, words: Vocabulary, *, means: bool) -> bool:
    """Whether this only says what comes of the instruction before it."""
    if words.told.search(part.folded):
        return False
    return means or words.trailing.match(part.folded.lstrip()) is not None or bool(controls_in(part, words))
