"""Latin words in a message of another script."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.item import Item

LATIN_SCRIPTS = frozenset({"en", "de", "es", "fr", "id", "it", "nl", "pl", "pt", "tr", "vi"})
_LATIN_WORD = re.compile(r"[a-z][a-z'-]+")


def with_foreign(text: str, found: list[Item]) -> list[Item]:
    """Latin words that nobody knows, in a message of another script, are a text that is to be shown."""
    result: list[Item] = []
    for item in found:
        latin = not item.senses and _LATIN_WORD.fullmatch(item.text) is not None
        before = result[-1] if result else None
        if (
            latin
            and before is not None
            and before.senses.get("foreign")
            and not text[before.end : item.start].strip()
        ):
            before.end, before.text = item.end, text[before.start : item.end]
            before.senses["quote"] = before.text
        elif latin:
            said = text[item.start : item.end]
            result.append(Item(item.start, item.end, said, {"quote": said, "foreign": True}))
        else:
            result.append(item)
    return result
