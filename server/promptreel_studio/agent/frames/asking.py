"""Words that ask for something: a part of a message with none of them may only give a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent.frames.bag import EMPTY
from promptreel_studio.agent.frames.item import Item
from promptreel_studio.agent.frames.words import TELLING_WHY

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def gives_reason(items: Sequence[Item], language: str) -> bool:
    """Whether words ask for nothing: no text, number or file among them, and none for a change."""
    tells = language in TELLING_WHY
    idle = {*EMPTY, "reason", *(("clip",) if tells else ())}
    return any("reason" in item.senses for item in items) and not any(
        item.senses.keys() & (ASKS_MORE if tells else ASKS) and not item.senses.keys() & idle
        for item in items
    )


def left_out(items: Sequence[Item], about: dict[str, Any], place: int) -> Item:
    """What a part goes on about without saying so."""
    for item in items:
        if "neg" in item.senses:  # "Not before": nothing of what was spoken of goes away.
            item.senses = {name: item.senses[name] for name in item.senses.keys() - {"none", "out"}}
    spoken_of: dict[str, Any] = dict.fromkeys(about.keys() & {"music", "logo", "camera", "all"}, True)
    if "thing" in about and any("stronger" in item.senses for item in items):
        spoken_of["thing"] = about["thing"]
    return Item(place, place, "", {"it": True, **spoken_of})


def of_camera(items: Sequence[Item], about: dict[str, Any]) -> None:
    """ "The camera rushes past the dog. Slow it down": "it" is the camera."""
    for item in items if about.get("camera") else ():
        if item.text in {"it", "that"}:
            item.senses = {"it": True, "camera": True}
