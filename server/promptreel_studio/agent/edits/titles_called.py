"""Texts that are called by what they say."""

from __future__ import annotations

from typing import Any

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.title_changes import text_of

Segment = dict[str, Any]
_SIGN = re.compile(r"[.!?…。！？,，]?\s*$")


def titles_called(existing: list[Segment], text: str) -> list[Segment]:
    """Titles with that text, whatever its capitals and the one sign that it ends with."""
    exact = [one for one in existing if text_of(one).casefold() == text.casefold()]
    plain = _SIGN.sub("", text.casefold())
    return exact or [one for one in existing if plain and _SIGN.sub("", text_of(one).casefold()) == plain]
