"""The words that tell what a part of a message is, as patterns: the table `parts` of each language's file."""

from __future__ import annotations

from functools import cache

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.words import table_of

UNSPACED = frozenset({"zh"})
"""Languages of tellings that write their words without spaces: a pattern needs no edges of words."""
_NEVER = r"(?!)"
_PAUSE = r"[,，.。;；!！] *"


def listed(language: str, name: str) -> tuple[str, ...]:
    """What a language has under a name; () for nothing."""
    return tuple(table_of(language).get("parts", {}).get(name, ()))


@cache
def any_of(language: str, name: str) -> re.Pattern[str]:
    """Finds any of the words that a language has under a name."""
    edge = "" if language in UNSPACED else r"\b"
    return re.compile(f"{edge}{_one_of(language, name)}{edge}", re.IGNORECASE)


@cache
def begins_with(language: str, name: str, end: str = "") -> re.Pattern[str]:
    """Matches a part that begins with one of them."""
    return re.compile(rf"^\W*{_one_of(language, name)}{end}", re.IGNORECASE)


@cache
def subject(language: str) -> re.Pattern[str]:
    """Matches what a sentence is about, at its beginning."""
    whose = rf"{_one_of(language, 'determiners')}(?= )|[^\W\d_]+'s?(?= )"
    return re.compile(
        rf"^\W*(?:{_one_of(language, 'openers')} )*(?P<subject>{_one_of(language, 'subjects')}|{whose})\b"
        if listed(language, "subjects")
        else _NEVER
    )


@cache
def telling(language: str) -> re.Pattern[str]:
    """Finds a verb that tells something."""
    if language in UNSPACED:
        return any_of(language, "tells")
    return re.compile(rf"(?<![\w']){_one_of(language, 'tells')}\b|\w's {_one_of(language, 'is_so')}\b")


@cache
def stating(language: str) -> re.Pattern[str]:
    """Matches a part that says how something is or was, however little of it is known."""
    if language in UNSPACED:
        return re.compile(f".*?{_one_of(language, 'states')}", re.DOTALL)
    return re.compile(
        rf"\W*(?:{_one_of(language, 'joined')} )?{_one_of(language, 'states')}\b", re.IGNORECASE
    )


@cache
def correcting(language: str) -> re.Pattern[str]:
    """Finds where something is taken back within a message."""
    after = "[,，。]" if language in UNSPACED else r"\b(?= ?[,，.!]| make| not| wait)"
    return re.compile(f"{_PAUSE}{_one_of(language, 'corrections')}{after}", re.IGNORECASE)


@cache
def purposes_behind(language: str) -> re.Pattern[str]:
    """Finds what a change is for behind what is to be changed, as far as it has no number and no quotation."""
    if language in UNSPACED:
        return re.compile(rf"[,，]{_one_of(language, 'so_that')}[^,，。;；！!？?\d\ue000-\uf8ff]*")
    said = rf"(?<=\S)[ ,،]*\b{_one_of(language, 'so_that')}[^.,;!?\d\ue000-\uf8ff]*"
    return re.compile(said, re.IGNORECASE)


@cache
def purposes_first(language: str) -> re.Pattern[str]:
    """Matches the same in front of what is to be changed, where verbs stand last."""
    return re.compile(rf"^\W*{_one_of(language, 'so_that_first')}[、, ]*", re.IGNORECASE)


@cache
def answering(language: str) -> re.Pattern[str]:
    """Matches what only answers, at the beginning of a message: English words for it are said everywhere."""
    said = "|".join(dict.fromkeys([*listed("en", "answers"), *listed(language, "answers")]))
    return re.compile(rf"^\W*(?:(?:{said})[ ,，.!！]*(?<=[,，.!！])\s*)+", re.IGNORECASE)


def _one_of(language: str, name: str) -> str:
    said = listed(language, name)
    return f"(?:{'|'.join(said)})" if said else _NEVER
