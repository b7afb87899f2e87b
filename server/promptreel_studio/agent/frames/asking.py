"""Words that ask for something: a part of a message with none of them may only give a reason."""

from __future__ import annotations

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
