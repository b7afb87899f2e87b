"""Several texts of a prompt, each with its time: "captions: at 0 seconds “We climbed.”, at 4 seconds “We rested.”"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.shot_titles import is_card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.prompt import Prompt
    from promptreel_studio.agent.reading.part import Part
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.reading.titles import TitleWish


_TELLS = re.compile(
    r"\b(?:captions|subtitles|caption texts?|(?:\d+|two|three|four|five|six|several|these|the following) (?:captions?|subtitles?|texts?|titles?))\b[^.;\ue000-\uf8ff]{0,40}(?=[\ue000-\uf8ff])"
    r"|(?:字幕|[两二三四五六几\d][条句个段行]文?字?)[^。;；\ue000-\uf8ff]{0,16}(?=[\ue000-\uf8ff])"
)
"""Texts are told behind it, which lie over what was said before."""


def tells_captions(reading: Reading, parts: Sequence[Part]) -> bool:
    """Whether all that seems to be shots is texts with their times: "the sea with subtitles “A” from 0 to 3 s, “B” ..."."""
    told = _TELLS.search(reading.folded)
    marks = list(MARK.finditer(reading.folded))
    if told is None or len(marks) < 2 or told.end() != marks[0].start() or len(parts) < 2:
        return False
    before = [
        reading.part(part.start, min(part.end, told.start())) for part in parts if part.start < told.start()
    ]
    before = before or [reading.part(0, told.start())]
    if sum(bool(one.tags("kind", "shows")) for one in before) != 1:
        return False
    behind = [part for part in parts if part.start >= told.end() or part.end > told.end()]
    return all(
        is_card(reading, replace(part, start=max(part.start, told.end())))
        for part in behind
        if MARK.search(reading.folded, max(part.start, told.end()), part.end)
    ) and not any(reading.part(max(part.start, told.end()), part.end).tags("kind") for part in behind)


def settle_series(prompt: Prompt) -> None:
    """Let texts that are told in a row with their times be alike, and each stay until the next comes.

    A film of one picture of which no length is said is as long as its texts, where they follow each other from its
    beginning on.
    """
    wishes = [wish for wish in prompt.titles if any(wish.texts)]
    times = [wish.when for wish in wishes if wish.when is not None and wish.when.start is not None]
    if len(wishes) < 2 or len(times) < len(wishes) or any(len(wish.texts) > 1 for wish in wishes):
        return
    starts = [when.start or 0 for when in times]
    if starts != sorted(set(starts)):
        return
    if wishes[0].named == "caption" and all(wish.named in {None, "caption"} for wish in wishes):
        _alike(wishes)
        for (wish, when), following in zip(zip(wishes, times, strict=True), [*times[1:], None], strict=True):
            if when.end is None and when.length is None and when.anchor is None:
                end = following.start if following else None
                wish.when = replace(when, end=end, anchor=None if end else "end")
    spans = [(wish.when.start or 0, wish.when.end) for wish in wishes if wish.when is not None]
    follow = spans[0][0] == 0 and all(before[1] == after[0] for before, after in pairwise(spans))
    if follow and spans[-1][1] and prompt.duration_ms is None and not prompt.shots:
        prompt.duration_ms = spans[-1][1]


def _alike(wishes: list[TitleWish]) -> None:
    """Give all of them the name and the looks of the first, where nothing else is said."""
    for wish in wishes[1:]:
        wish.named = "caption"
        wish.look = wish.look if wish.look.style() else wishes[0].look
