"""Where among the clips an upload is to come: "after the first clip", "between A and B", "放在猫后面"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.pick import pick
from promptreel_studio.agent.parts import Problem

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_BESIDE = re.compile(r"\b(?:(?P<before>before|in front of)|after|behind) (?=(?:the |my )?[\w.]+)")
_THAT = re.compile(r"(?:that|this)(?: (?:clip|shot|scene|one|photo|picture|part|bit))?\b|it\b")
_BETWEEN = re.compile(r"\b(?:in )?between\b|(?=在?[^，。]{1,12}之间)")
_HAN_BESIDE = re.compile(
    r"(?:在|到)?(?P<what>[^，。,在到\x00]{1,10}?)(?:的)?(?:之|以)?(?P<side>[前后])(?:面|边)?"
)
_HAN_BESIDE_FILE = re.compile(
    r"(?P<what>[\w-]+\.\w{2,4})\s*(?:的)?(?:之|以)?(?P<side>[前后])(?:面|边)?", re.ASCII
)


def place_of(work: Work, reading: Reading) -> int | None:
    """Before which clip uploads are to come ("after the first clip"); None for the end.

    Raises:
        Problem: There is no such clip.
    """
    order = drafts.clips(work.draft)
    if (between := _BETWEEN.search(reading.text)) and len(order) > 1:
        picked = pick(work, reading.part(between.end(), len(reading.text)), pronouns=False)
        reading.take_span(between.start(), len(reading.text))
        return next(i for i, clip in enumerate(order) if clip is picked.clips[0]) + 1
    found = _BESIDE.search(reading.folded)
    if found is None:
        return _han_place(work, reading, order)
    that = _THAT.match(reading.folded, found.end()) is not None
    picked = pick(work, reading.part(found.start(), len(reading.text)), pronouns=that)
    if not picked.said and that:
        raise Problem("order.which", count=len(order))
    if not picked.said:
        return None
    reading.take_span(found.start(), len(reading.text))
    index = next(i for i, clip in enumerate(order) if clip is picked.clips[0])
    return index if found["before"] else index + 1


def _han_place(work: Work, reading: Reading, order: list[Segment]) -> int | None:
    """The same for "放在猫后面"; names of files ("在 a.jpg 后面") have been taken as the uploads that are spoken of."""
    for text, beside in ((reading.text, _HAN_BESIDE), (reading.folded, _HAN_BESIDE_FILE)):
        found = beside.search(text)
        if found is None:
            continue
        picked = pick(work, reading.part(*found.span("what")), pronouns=False)
        if not picked.said:
            continue
        reading.take_span(*found.span())
        index = next(i for i, clip in enumerate(order) if clip is picked.clips[0])
        return index if found["side"] == "前" else index + 1
    return None
