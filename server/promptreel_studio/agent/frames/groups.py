"""Groups of concepts: what rules pass over, what tells of something else than clips, what asks for something."""

from __future__ import annotations

LIGHT = ("take", "move", "replace", "becomes", "single", "add", "at")
"""Verbs and little words that say nothing of their own beside a value."""
NOT_ADDING = tuple(one for one in LIGHT if one != "add")
TEXTS = ("title", "caption", "text", "old", "quote")
NOT_CLIPS = (
    "title", "caption", "text", "music", "voice", "logo", "old", "quote", "percent", "sound", "volume", "asset",
)  # fmt: skip
OTHERS = (*NOT_CLIPS, "scene", "camera")
CLIP = ("clips", "clip", "photo", "named", "it")
CLIPS = (*CLIP, "all", "except", "rest")
"""How clips are called, one and several."""
CLIP_NOUNS = frozenset({"clip", "photo"})
ASKS = frozenset({
    "palette", "weather", "time", "quote", "number", "secs", "point", "percent", "factor", "asset", "aspect", "nth", "remove", "add", "swap", "copy", "split", "cut", "replace",
    "position", "size", "colour", "opacity", "half_opaque", "blur", "blurred_sides", "uncropped", "mono", "letters", "outline", "style", "font",
    "season", "vignette", "keep_only", "fade_black", "take_over", "reverse", "mute", "undo", "redo", "crossfade", "dip", "wipe", "none", "zoom_in", "pan", "fade", "fade_in", "fade_out", "except", "scene",
})  # fmt: skip
AMOUNTS = frozenset({"percent", "secs", "point", "number", "factor", "filler", "weak"})
ASKS_MORE = (ASKS - {"palette", "weather", "time", "season"}) | {
    "bigger", "smaller", "brighter", "darker", "louder", "quieter", "weaker", "stronger", "warmer", "cooler", "slower", "faster", "move",
    "still", "again", "turned", "order", "neg", "back", "rest",
}  # fmt: skip
"""Where reasons have words of their own for these: "too small"."""
SUBJECTS = (
    "clips", "named", "nth", "title", "caption", "text", "old", "quote", "music", "logo", "voice", "asset", "scene", "film", "all",
    "rest", "clip", "photo", "undo", "redo",
)  # fmt: skip
"""What a wish may be about."""
GIVEN = frozenset({"quote", "secs", "point", "percent", "factor", "aspect", "asset", "number"})
"""What belongs to a wish wherever it is said."""
