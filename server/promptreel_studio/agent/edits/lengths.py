"""Lengths that are said of clips without a verb, and what is taken off every clip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.pick import pick
from promptreel_studio.agent.edits.trims import resize
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.text import TAKEN
from promptreel_studio.agent.reading.times import take_when

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Change, Work
    from promptreel_studio.agent.reading.text import Reading

_TO_NOTHING = re.compile(
    r"(?:[\s,.:]|\b(?:to|for|is|be|just|only|about|the|a|long|then|at|(?:is|are|will be|would be) (?:enough|plenty|fine|sufficient)|will do|enough|plenty)\b|的|是|到|成|为|(?:就|也)?(?:够|足够|行|好|可以)了?|只要|只需要?)*"
)
_OFF_EACH = re.compile(
    r"\b(?:off|from) (?:of )?\x00|\boff\b|\b(?:cut|trim|shave|take|lose|drop)\b.*\bby\b|(?:减|剪|去|缩|少)(?:少|掉|短|去)?(?=[\d半一二两三]|\x00)"
)
_OFF_START = re.compile(
    r"\b(?:off|from|at) (?:the |its )?(?:very )?(?:start|beginning|front|head|opening)\b|\bthe (?:start|beginning|front|opening)(?: of [^,]*)? by\b|从?(?:开头|前面|片头|头部)"
)


def off_each(reading: Reading, *, removes: bool) -> tuple[int, bool] | None:
    """How much of every clip is to go, ms, and whether at its beginning; None where nothing is said of it."""
    when = take_when(reading.part(0, len(reading.original)))
    if removes and when is not None and when.length and when.anchor in {"start", "end"}:
        take_when(reading)
        return when.length, when.anchor == "start"
    length = find_duration(reading.text)
    if length is None or not _OFF_EACH.search(reading.text):
        return None
    reading.take_span(length.start, length.end)
    return length.ms, _OFF_START.search(reading.text) is not None


def only_length(work: Work, reading: Reading) -> list[Change] | None:
    """ "Dinner 4 seconds", "photo to 4 s": a clip, a length, and nothing else."""
    probe = reading.part(0, len(reading.original))
    length = find_duration(probe.text)
    if length is None or probe.tags("do", "edit", "title_noun", "music_noun") or MARK.search(probe.text):
        return None
    picked = pick(work, probe, pronouns=False)
    probe.take_span(length.start, length.end)
    probe.take_tags("kind")  # What a drawn shot is called by.
    rest = probe.text.replace(TAKEN, " ")
    if (
        not picked.said
        or probe.leftovers()
        or take_when(probe) is not None
        or not _TO_NOTHING.fullmatch(rest)
    ):
        return None
    reading.take_span(0, len(reading.text))
    return resize(work, picked, length.ms, reading.part(0, 0))
