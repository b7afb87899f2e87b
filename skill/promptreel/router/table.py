"""The router's words as the table that SKILL.md shows: `python -m promptreel.router.table SKILL.md` writes it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from .wordlists import FILES

BEGIN = "<!-- routing table: made by `python -m promptreel.router.table SKILL.md` from the router's words -->"
END = "<!-- end of the routing table -->"
_WISHES = {
    "generate": "a new video, or a change to it",
    "export": "the file",
    "upload": "to use own footage, pictures or music",
    "state": "what is on it, whether it is done",
    "credits": "the balance",
}
SHOWN = ("en", "zh")
"""Languages of the examples; an agent knows the others by these."""


def table() -> str:
    """Return the table in Markdown: what the user wants, words for it, the tool."""
    lines = [BEGIN, "", "| the user wants | words such as | call |", "|-|-|-|"]
    for action, wish in _WISHES.items():
        examples = [f'"{text}"' for code in SHOWN for text in FILES.read(code)["examples"][action]]
        lines.append(f"| {wish} | {', '.join(examples)} | `{action}` |")
    return "\n".join([*lines, "", END])


def with_table(text: str) -> str:
    """Return a document with the table as it should be.

    Raises:
        ValueError: The document has no place for it.
    """
    if BEGIN not in text or END not in text:
        raise ValueError("the document has no routing table")
    return re.sub(f"{re.escape(BEGIN)}.*?{re.escape(END)}", lambda _: table(), text, flags=re.DOTALL)


if __name__ == "__main__":
    document = Path(sys.argv[1])
    document.write_text(with_table(document.read_text(encoding="utf-8")), encoding="utf-8")
