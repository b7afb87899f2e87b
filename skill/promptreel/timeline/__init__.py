"""Timelines for people: a draft read tolerantly, one line about it, and what changed between two."""

from .diff import diff
from .parse import Segment, Timeline, Track, parse_draft
from .summary import measures, summarize
from .wording import Wording, language_of, wording

__all__ = [
    "Segment",
    "Timeline",
    "Track",
    "Wording",
    "diff",
    "language_of",
    "measures",
    "parse_draft",
    "summarize",
    "wording",
]
