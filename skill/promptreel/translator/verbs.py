"""Which verb stands at a place, and what it wants with the things around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .parts import QUOTE, lowered
from .vocabulary import ACTIONS, VERBS

if TYPE_CHECKING:
    import re

    from .models import Action
    from .parts import Clause
    from .vocabulary import Verb, Vocabulary

_THING, _LONGEST_THING = 3, 30
"""Words and characters of what is only a thing, its article included."""


def wants(clause: Clause, words: Vocabulary, verb: Verb, start: int, end: int) -> Action | None:
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


def verb_at(
    folded: str, verbs: dict[Verb, re.Pattern[str]], nouns: re.Pattern[str], at: int
) -> tuple[Verb | None, int]:
    """Return the longest verb here and where it ends, None if a longer noun begins like it."""
    best: tuple[Verb | None, int] = (None, at)
    noun = nouns.match(folded, at)
    if noun is not None:
        best = (None, noun.end())
    for verb in VERBS:
        match = verbs[verb].match(folded, at)
        if match is not None and match.end() > best[1]:
            best = (verb, match.end())
    return best


def thing_end(folded: str, words: Vocabulary, at: int) -> int:
    """Return where the longest name of a control ends that begins here."""
    ends = (pattern.match(folded, at) for pattern in words.widgets.values())
    return max((match.end() for match in ends if match), default=at)


def is_thing(folded: str, words: Vocabulary) -> bool:
    """Whether this only names a thing, so that it is asked of it too: "the font" of "the font and the size are set there"."""
    folded = folded.strip()
    if not folded or len(folded.split()) > _THING or len(folded) > _LONGEST_THING:
        return False
    names = (words.names["edit"], words.widgets["edit"])
    return any(match.end() == len(folded) for pattern in names for match in pattern.finditer(folded))


def _within(verb: str, words: Vocabulary) -> Action | None:
    """Return which control a verb has in it: "open the player"; a verb that is one in itself ("toggle") has none."""
    for action in ACTIONS:
        match = words.widgets[action].search(verb)
        if match is not None and match.start() > 0:
            return action
    return None
