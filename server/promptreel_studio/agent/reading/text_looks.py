"""How a text is to be, in words that are glossed: its place, its colour, its letters; anything else may be what it says."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.edit_order import CALLED, COLOUR
from promptreel_studio.agent.reading.phrasebook import phrases_of

NOUNS = {"title", "text", "caption", "captions", "letters", "closing title", "opening title", "word"}
_ENDS = {"at the end", "at the beginning", "finally", "first", "last"}
PLACES = _ENDS | {
    "to the top", "to the bottom", "in the center", "top left", "top right", "bottom left", "bottom right", "below",
    "centered", "on screen", "again", "instead", "during", "for the whole video", "everywhere",
}  # fmt: skip
PREPOSITIONS = {"in", "on", "for", "to", "at", "from", "over", "with", "during", "until", "after", "before"}
VERBS = {"write", "add", "put", "make", "show", "use", "insert"}
LOOKS = re.compile(
    rf"(?:(?:light |dark |pale |deep |sky )?(?:{COLOUR})|lavender|silver|cream|beige|navy|black and white|sepia|colour|brighter|darker|warmer|colder|larger|smaller|large|small|bold|italic|serif|font|size|[\w ]*font|fade (?:in|out)|bigger|typewriter)$"
)
CLIPS = re.compile(
    rf"(?:{CALLED}|clip|photo|video|picture|scene|part|second|third|first|last|one|two|three|four|five|six|ten|seconds?|minute|beginning|start|end|[\w ]*(?:clip|photo|video))$"
)
BLOCKED = re.compile(
    r"(?:[\w ]*font|animation|colou?r|size|position|clip|photo|video|music|volume|logo|seconds?|effect|camera|background|speed|transition|crossfade)$"
)


def only_looks(text: str, language: str) -> bool:
    """Whether words are a colour, a size, a place, a number: how a text is to be and not what it says."""
    pattern, entries = phrases_of(language)
    rest = text
    for found in pattern.finditer(text):
        plain = english_of(found, entries)
        if _is_look(plain):
            rest = rest.replace(found[0], "")
    return not re.sub(r"[\W\d_]+", "", rest)


def shows_looks(text: str, language: str) -> bool:
    """Whether a colour, a size or an animation is said at all: "黒地に白" is no new text."""
    pattern, entries = phrases_of(language)
    plain = [english_of(found, entries) for found in pattern.finditer(text)]
    return any(LOOKS.match(one) or BLOCKED.match(one) for one in plain)


def _is_look(plain: str) -> bool:
    known = plain in PLACES | PREPOSITIONS | VERBS | NOUNS | {
        "",
        "a bit",
        "more",
        "less",
        "and",
        "very",
        "seconds",
    }
    return known or bool(LOOKS.match(plain) or BLOCKED.match(plain) or CLIPS.match(plain))


def english_of(found: re.Match[str], entries: dict[str, str]) -> str:
    """The English words of a phrase that was found."""
    return entries.get(found[found.lastgroup or 0], "?")
