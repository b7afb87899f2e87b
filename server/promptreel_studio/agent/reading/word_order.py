"""English words in the order of another language, put into the order that the grammar reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.own_words import OwnWords

_WEATHER = "rain|snow|fog|lightning|clouds|stars"
_AMOUNTS = rf"{_WEATHER}|storm|contrast|saturation"
_SHOWN = r"rain|snow|fog|storm|beach|ocean|forest|city|street|mountains|desert|waterfall|space|fireworks|aurora|underwater"
_RULES = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (rf"\b(?:raise|increase|louder)(?: in)?(?: the)? ({_WEATHER})\b", r"more \1"),
        (rf"\b(?:reduce|lower|quieter)(?: in)?(?: the)? ({_WEATHER})\b", r"less \1"),
        (rf"\b({_WEATHER})(?: a bit)? (?:raise|increase|louder)\b", r"more \1"),
        (rf"\b({_WEATHER})(?: a bit)? (?:reduce|lower|quieter)\b", r"less \1"),
        (r"\b(?:make|put|add|show|write) (?=another take\b)", ""),
        (
            rf"\b({_AMOUNTS})(?: (?:a bit|make))? (more|less)\b(?! (?:{_AMOUNTS}|contrast|saturat|{_SHOWN}))",
            r"\2 \1",
        ),
        (
            rf"\b(?<!first )(?<!second )(?<!third )(?<!fourth )(?<!last )(?<!next )(?<!every )(?<!all )(clips?|photo) (?:(?:with|of|in|from)(?: the)? )?({_SHOWN})\b(?! (?:more|less|heavier|stronger))",
            r"\2 \1",
        ),
        (
            r"\b(?<!first )(?<!second )(?<!third )(?<!last )(?:photo|picture|file) (?=[\w-]+\.[a-z]\w{2,3}\b)",
            "",
        ),
        (
            r"\bmusic((?: \w+){0,2}?) (?:slowly (?:louder|raise|increase|larger|start|appear)|(?:louder|raise|increase|start|appear|larger) slowly)\b",
            r"music\1 fade in",
        ),
        (
            r"\bmusic((?: \w+){0,2}?) (?:slowly (?:quieter|lower|reduce|ends|mute|disappear|remove|less|smaller)|(?:quieter|lower|reduce|ends|mute|disappear|less|smaller) slowly)\b",
            r"music\1 fade out",
        ),
        (r"\bslowly (?:louder|raise|increase|start)((?: \w+){0,2}?) music\b", r"fade in\1 music"),
        (r"\bslowly (?:quieter|lower|reduce|mute|less)((?: \w+){0,2}?) music\b", r"fade out\1 music"),
        (r"\b(?:louder|raise|increase|start)((?: in| the)*) music slowly\b", r"fade in\1 music"),
        (r"\b(?:quieter|lower|reduce|mute|less)((?: in| the)*) music slowly\b", r"fade out\1 music"),
    )
)


def reorder(own: OwnWords) -> None:
    """Put what belongs together into the order of English: "clip snow", "rain more", "music slowly louder"."""
    for pattern, plain in _RULES:
        own.replace(pattern, lambda found, plain=plain: found.expand(plain))
