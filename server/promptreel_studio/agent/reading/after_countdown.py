"""What is seen behind a countdown: "count down from 5, then “Happy New Year” over fireworks for 6 seconds"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.text import TAKEN, Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading as Words

_JOINT = re.compile(
    r"[\s,.;、，。；]*(?:\b(?:and )?(?P<then>then|followed by|finally|lastly|after that|afterwards|(?:ending|ends?|finish(?:es|ing)?|clos(?:es|ing)) (?:with|in|on))\b|(?P<han>最后|然后|接着|随后|之后|再)|\b(?:and|with)\b|[,;，；])\s*(?:是|来|放)?"
)
_AT_END = re.compile(
    r"\b(?:at (?:the )?(?:very )?end|to finish|at zero|when it (?:ends|is over|reaches (?:zero|0|1)))\b|结束时|结尾"
)
_SENTENCE = re.compile(r"[.!?。！？\n](?=\s|$|[^\d\s])(?!\d)|[。！？\n]")
_WHOLE = re.compile(r"\b(?:total|in all|altogether|overall)\b|总|一共")
_PIECE = re.compile(rf"[^{TAKEN},，:：;；.。!！?？\n]+[,，:：;；.。!！?？\n]*")
_OF_FILM = ("music_noun", "style_sure", "aspect", "silence")


def take_behind(reading: Reading) -> Words | None:
    """Take the scenes that follow a countdown that was taken; None where only text or nothing does."""
    start = reading.text.rfind(TAKEN) + 1
    for joint in _JOINT.finditer(reading.text, start):
        stop = _SENTENCE.search(reading.folded, joint.end())
        end = stop.start() if stop else len(reading.folded)
        ends = [tag.start for tag in reading.tags(*_OF_FILM, within=(joint.end(), end))]
        ends += [hit.start() for hit in _WHOLE.finditer(reading.folded, joint.end(), end)]
        if ends:
            comma = max(reading.folded.rfind(mark, joint.end(), min(ends)) for mark in ",，")
            end = comma if comma > joint.end() else min(ends)
        kinds = [tag for tag in reading.tags("kind", within=(joint.end(), end)) if tag.concept != "words"]
        closes = _AT_END.search(reading.folded, joint.end(), end)
        if not kinds or not (joint["then"] or joint["han"] or closes):
            continue
        said = reading.original[joint.end() : end]
        said = _AT_END.sub("", said)
        reading.take_span(joint.start(), end)
        return Reading(said, reading.quotes)
    return None


def scene_beside(reading: Reading) -> tuple[Words | None, Words | None]:
    """The scene that is named beside a countdown that was taken, where nothing says how they belong together.

    Returns:
        What is behind the numbers, and what follows them: fireworks are what one counts down to, with their texts.
    """
    kinds = [
        tag
        for tag in reading.tags("kind")
        if tag.concept != "words" and TAKEN not in reading.text[tag.start : tag.end]
    ]
    if not kinds:
        return None, None
    pieces = [(hit.start(), hit.end()) for hit in _PIECE.finditer(reading.text)]
    of_scene = [
        (low, high)
        for low, high in pieces
        if not reading.tags(*_OF_FILM, within=(low, high)) and not DURATION.search(reading.text, low, high)
    ]
    follows = any(tag.concept == "fireworks" for tag in kinds)
    if not follows:
        of_scene = [span for span in of_scene if any(span[0] <= tag.start < span[1] for tag in kinds)]
    said = "".join(reading.original[low:high] for low, high in of_scene).strip(" ,.;、，。；")
    if not said:
        return None, None
    if follows:
        return None, Reading(said, reading.quotes)
    for span in of_scene:
        reading.take_span(*span)
    return Reading(said, reading.quotes), None
