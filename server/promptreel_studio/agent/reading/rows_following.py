"""The text that is said to follow the rows of a list and that nobody quoted: "..., then our number 555 0144"."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.notice_details import told_kinds

_FOLLOWS = re.compile(
    r"(?:^|[,，.。;；\n])\s*(?:and )?(?:then|finally|at the end|last|最后|然后|结尾)\s*[:：]?\s*(?:show |put |写|放|是)?(?P<text>[^,，;；。\n\ue000-\uf8ff]{3,50}?)(?=\s+for \d|,? \d+ ?s(?:ec\w*)?\b|\s*[,，;；。\n]|\.(?:\s|$)|$)"
)
_MANY_DIGITS = re.compile(r"\d(?:[ -]?\d){4,}")
FOLLOWING = "\x01"
"""Stands for the text until it has its mark."""


def cut_following(rest: str) -> tuple[str, str]:
    """What is said behind the rows, with a sign for the text that is said to follow them unquoted: "..., then our number 555 0144"."""
    found = _FOLLOWS.search(rest)
    if found is None or not (told_kinds(found["text"]) or _MANY_DIGITS.search(found["text"])):
        return rest, ""
    return f"{rest[: found.start('text')]}{FOLLOWING}{rest[found.end('text') :]}", found["text"].strip()
