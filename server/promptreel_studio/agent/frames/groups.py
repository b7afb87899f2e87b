"""Groups of words that several rules pass over, and groups that tell of something else than clips."""

from __future__ import annotations

LIGHT = ("take", "move", "replace", "becomes", "single", "add", "at")
"""Verbs and little words that say nothing of their own beside a value."""
NOT_ADDING = tuple(one for one in LIGHT if one != "add")
TEXTS = ("title", "caption", "text", "old", "quote")
NOT_CLIPS = (
    "title",
    "caption",
    "text",
    "music",
    "voice",
    "logo",
    "old",
    "quote",
    "percent",
    "sound",
    "volume",
    "asset",
)
