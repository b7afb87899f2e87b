"""Wishes for the sound of clips and for voices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.groups import LIGHT
from promptreel_studio.agent.frames.sounds import apart
from promptreel_studio.agent.frames.times import spoken

_VOICES = re.compile(r"voice|narrat|speech|speak|comment|talk|interview|旁白|解说|配音|录音")

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film


def clip_sound(bag: Bag, film: Film) -> list[str] | None:
    """ "Mute the surf clip", "the sound of clip 1 at 50%"."""
    clips = bag.clips()
    if (
        len(clips) != 1
        or bag.sure("music", "quote", "old", "title", "caption", "logo", "asset", "photo")
        or bag.seconds()
    ):
        return None
    heard = bag.has("sound", "volume") or bag.has("mute", but=("out",))
    if not heard or not bag.only(
        "clips", "clip", "named", "sound", "volume", "mute", "percent", "remove", "none", "out", "take", "half", "at", "weaker", "all",
        "it", "place_noun", "until", "to_end", "cut", "move", "stronger", *LIGHT, "quieter", "louder", "neg",
    ):  # fmt: skip
        return None
    levels = bag.all("percent")
    if len(levels) == 1 and bag.has("by_much"):
        return None  # By so much, see `louder`.
    if len(levels) == 1 and not bag.has("none", "mute"):
        return [f"set the sound of clip {clips[0]} to {levels[0]:g}%"]
    if bag.has("half") and not levels and not bag.has("none"):
        return [f"set the sound of clip {clips[0]} to 50%"]
    if (
        not levels
        and bag.has("mute", "none", "remove", "out")
        and not bag.has("half")
        and not (bag.sure("mute") and bag.has("none"))
        and (film.types[clips[0] - 1] == "video" or bag.has("sound", "volume"))
    ):
        return [f"mute clip {clips[0]}"]
    return None


def spoken_over(bag: Bag, film: Film) -> list[str] | None:
    """ "voice.mp3 as the voice-over from the start"."""
    asset = bag.one("asset")
    if (
        asset is None
        or asset.file_type != "audio"
        or len(bag.seconds()) > 1
        or not (bag.has("voice") or (bag.seconds() and film.music and _speaks(asset.filename)))
        or apart(bag)
        or bag.sure("music")
    ):
        return None
    if not bag.only(
        "asset", "voice", "add", "take", "to_start", "from", "at", "all", "sound", "first", "move", "replace", "it", "becomes", "secs",
        "point", "after", "clip", "between", "until",
    ):  # fmt: skip
        return None
    if said := bag.seconds():
        starts = bag.has("from", "at", "after") or bag.all("point")
        return [f"use {asset.filename} as the voiceover from {spoken(said[0])}"] if starts else None
    return [f"use {asset.filename} as the voiceover from the start"]


def _speaks(filename: str) -> bool:
    """Whether a file is called like a voice."""
    return bool(_VOICES.search(filename.lower()))


RULES = (
    clip_sound,
    spoken_over,
)
