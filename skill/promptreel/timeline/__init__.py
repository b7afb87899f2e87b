"""Timelines for people: a draft read tolerantly, one line about it, and what changed between two."""

from .diff import diff
from .parse import Segment, Timeline, Track, parse_draft
from .summary import summarize

__all__ = ["Segment", "Timeline", "Track", "diff", "parse_draft", "summarize"]
