"""Messages that ask for no change: greetings, questions, and errands of other tools."""

from __future__ import annotations

from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.vocabulary import ASIDES, Tag, tokens

_ORDER = ("export", "credits", "status", "quality", "help", "greeting", "thanks")


def aside(folded: str) -> str | None:
    """The key of the answer to a message that is nothing but an aside."""
    tags = ASIDES.scan(folded)
    if not tags or not _covers(folded, tags):
        return None
    concepts = {tag.concept for tag in tags}
    concept = next(name for name in _ORDER if name in concepts)
    if concept == "quality":
        return "outside.export"  # chosen when the file is made
    return f"outside.{concept}" if concept in _ORDER[:3] else concept


def errand(folded: str) -> str | None:
    """The same for one clause, where only errands of other tools are told apart."""
    found = aside(folded)
    return found if found and found.startswith("outside.") else None


def errands_in(folded: str) -> list[Tag]:
    """Words about exporting inside a longer message."""
    return [tag for tag in ASIDES.scan(folded) if tag.concept == "export"]


def _covers(folded: str, tags: list[Tag]) -> bool:
    """Whether nothing but small words is left beside the known phrases."""
    rest = Reading(folded)
    for tag in tags:
        rest.take_span(tag.start, tag.end)
    rest.take_tags("filler")
    return not tokens(rest.text.replace("\x00", " "))
