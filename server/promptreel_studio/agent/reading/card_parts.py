"""Parts of what a card says that a message calls by their words: "change act now to act today"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.text import Reading, fold

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft

_OLD, _NEW = r"(?P<old>[^,;.!?\n]{2,60}?)", r"(?P<new>[^,;!?\n]{1,80}?)"
_END = r"(?=(?: (?:instead|please))*(?:[.!。！ ]*$|[,;.!] ?| (?:and|then|but) (?:then |also |please )?(?:make|set|put|add|turn|change|move|remove|use|give|play|let|fade|cut|trim|colou?r)\b))(?: (?:instead|please)\b)*"
_WAYS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:change|replace|swap|turn|reword|edit|correct) (?:the (?:words?|text|phrase|part) )?{_OLD} (?:to|with|into|for|by) {_NEW}{_END}",
        rf"(?:^|[,.;] )(?:the (?:words?|text|phrase|part) )?{_OLD} (?:should|must|needs to|has to|ought to) (?:be|say|read|become) {_NEW}{_END}",
        rf"\b(?:say|read|write|put|have|use) {_NEW} (?:instead of|rather than|in place of) {_OLD}{_END}",
        rf"(?:把|将){_OLD}(?:这[几个句]?[个字词]?)?(?:改|换|替换)(?:成|为){_NEW}(?:吧)?{_END}",
    )
)
_PART = re.compile(r"[^,，、.。!！?？;；\n]+")


def _is_colour(text: str) -> bool:
    """Whether it is nothing but a colour: "change Happy New Year to gold" is about its letters."""
    said = Reading(text.strip())
    return any(tag.start == 0 and tag.end >= len(said.folded) for tag in said.tags("colour"))


def at_in(text: str, part: str) -> tuple[int, int] | None:
    """Where a part stands in a text as words of its own, whatever its capitals."""
    found = (
        re.search(rf"(?<![a-z0-9]){re.escape(fold(part))}(?![a-z0-9])", fold(text)) if part.strip() else None
    )
    return found.span() if found else None


def parts_of(text: str) -> list[str]:
    """The phrases of a text, between its commas and full stops."""
    return [found.group().strip() for found in _PART.finditer(text) if found.group().strip()] or [text]


def mask_card_parts(masked: str, quotes: tuple[str, ...], draft: Draft | None) -> tuple[str, tuple[str, ...]]:
    """Put a part of a card's text and what is to stand there instead behind marks, where nobody quoted them."""
    texts = [
        scene["words"]
        for clip in drafts.clips(draft)
        if isinstance(scene := clip.get("scene"), dict) and isinstance(scene.get("words"), str)
    ]
    if not texts or MARK.search(masked):
        return masked, quotes
    for way in _WAYS:
        found = way.search(masked)
        if found is None or _is_colour(found["new"]) or not any(at_in(text, found["old"]) for text in texts):
            continue
        first = masked[found.start()]
        said = f"{first} " if first in ",.;" else ""
        said += f"change {mark(len(quotes))} to {mark(len(quotes) + 1)}"
        return masked[: found.start()] + said + masked[found.end() :], (
            *quotes,
            found["old"].strip(),
            found["new"].strip(" .\"'"),
        )
    return masked, quotes
