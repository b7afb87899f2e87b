"""Words around titles that are read before the titles themselves: steps, colour codes, "the one I just added"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.looks import bad_hex

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.reading.titles import TitleWish

Segment = dict[str, Any]
_NEW = re.compile(
    r"\b(?:i|you|we) (?:just |have |'ve )*(?:added|made|put|wrote|changed)\b|\bnew(?:est)? (?:title|caption|text|one)\b|\b(?:latest|most recent) (?:title|caption|text|one)\b|刚才|刚刚|刚加|新加|新的(?:标题|字幕)"
)
_TO_CLOCK = re.compile(r"(?<!\d )(?<!s )\bto(?= \d{1,2}:\d{2}\b)")
_TO_PLACE = re.compile(r"\bto (?=\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)|到(?=第?\d)")


def step_said(wish: TitleWish, verbs: set[str]) -> str | None:
    """ "Raise the title": a step up, where nothing else is said of it."""
    if wish.look or wish.named is None or wish.when is not None or {"add", "remove"} & verbs:
        return None
    return "higher" if "raise" in verbs else "lower" if "lower" in verbs else None


def says_at(reading: Reading) -> None:
    """ "Move it to 5 seconds" says where it begins."""
    reading.text = _TO_CLOCK.sub("at", reading.text)
    if any(tag.concept == "move" for tag in reading.tags("do")):
        reading.text = _TO_PLACE.sub(
            lambda found: "at ".ljust(len(found.group())) if found.group().startswith("to") else "在",
            reading.text,
        )


def check_code(reading: Reading) -> None:
    """Refuse a colour code that is none.

    Raises:
        Problem: It is not like #ffcc00.
    """
    code = bad_hex(reading)
    if code and (len(code) not in {4, 7} or not re.fullmatch(r"#[0-9a-f]+", code)):
        raise Problem("title.color_code", wanted=code)


def point_to_new(work: Work, reading: Reading, existing: list[Segment]) -> None:
    """ "The title I just added" is the one that the message before made."""
    if not _NEW.search(reading.folded):
        return
    found = next((s["id"] for s in existing if s.get("id") in work.recent), None)
    work.last_title = found or work.last_title
    while reading.take(_NEW):
        pass
