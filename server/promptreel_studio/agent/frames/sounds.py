"""Wishes for music."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.groups import LIGHT
from promptreel_studio.agent.frames.louder import changes_loudness
from promptreel_studio.agent.frames.texts import english
from promptreel_studio.agent.frames.times import spoken

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film

_VOICES = re.compile(r"voice|comment|narrat|speech|interview|vo\b")
_MUSIC = ("music", "it", "sound", "volume", "style")
_LEVELS = (
    "percent", "volume", "louder", "quieter", "half", "double", "number", "little", "much", "stronger", "weaker", "bigger", "smaller",
)  # fmt: skip
_LIGHT = (*LIGHT, "until", "slowly", "place_noun", "length_noun")


def _about_music(bag: Bag) -> bool:
    return bag.has("music") or bool(bag.about.get("music") and bag.has("it"))


def apart(bag: Bag) -> bool:
    """Whether something else than sound is spoken of."""
    return bag.sure("clips", "named", "quote", "old", "title", "caption", "logo", "photo")


def removed(bag: Bag, _film: Film) -> list[str] | None:
    """ "No music", "take the music out"."""
    goes = bag.has("remove", "none", "out")
    if (
        not goes
        or not _about_music(bag)
        or apart(bag)
        or bag.seconds()
        or bag.has("fade", "fade_out", "fade_in", "percent", "asset", "keep_only", "stays")
    ):
        return None
    if not bag.only(
        *_MUSIC, "remove", "none", "out", "take", "all", "move", "becomes", "add", "keep_only", "to_end", "cut",
    ):  # fmt: skip
        return None
    return None if bag.has("style") else ["remove the music"]


def _other_style(bag: Bag) -> bool:
    """Whether a style is named that is not the one that is heard."""
    return bag.has("style", but=("music",))


def restyled(bag: Bag, film: Film) -> list[str] | None:
    """ "Lo-fi instead", "cinematic music at 50%", "synthwave does not fit, rather lo-fi"."""
    styles = bag.all("style")
    if len(styles) > 1:
        styles = [one for one in styles if one != film.style]  # What it is now.
    style = styles[0] if len(styles) == 1 else None
    asset = bag.one("asset")
    sound = asset is not None and asset.file_type == "audio" and not _VOICES.search(asset.filename.lower())
    if (
        apart(bag)
        or bag.seconds()
        or bag.sure("voice")
        or bag.has("neg")
        or (asset is not None and not sound)
    ):
        return None
    if style is not None and not _other_style(bag) and bag.has("half", "percent", "volume", "remove", "out"):
        return None  # "The piano at half volume", "scrap the piano".
    spoken_of = bag.has("music") or bool(bag.about.get("music"))
    told = style is not None and (spoken_of or bag.has("replace", "add", "take", "back"))
    if not (told or (sound and bag.has("music"))):
        return None
    if not bag.only(
        *_MUSIC, *_LIGHT, "asset", "percent", "number", "rest", "out", "remove", "keep_only", "all", "half", "back", "again",
    ):  # fmt: skip
        return None
    levels = bag.all("percent") or ([50.0] if bag.has("half") and bag.has("volume") else [])
    if len(levels) > 1 or bag.has("number") or (bag.has("half") and levels != [50.0]):
        return None
    level = f" at {levels[0]:g}%" if levels else ""
    if sound:
        return [f"use {asset.filename} as the music{level}"]
    return [f"change the music to {english('style', str(style))}{level}"]


def levelled(bag: Bag, _film: Film) -> list[str] | None:
    """ "Music at 30%", "the music quieter"."""
    if (
        not _about_music(bag)
        or apart(bag)
        or _other_style(bag)
        or bag.seconds()
        or bag.sure("style", "asset", "voice", "fade", "fade_in", "mute")
    ):
        return None
    if not bag.only(*_MUSIC, *_LEVELS, *_LIGHT, "neg", "out", "to_start", "keep_only", "stays", "of_now"):
        return None
    levels = bag.all("percent")
    if len(levels) == 1:
        reached = bag.has("until", but=("at",)) or bag.has("level")
        by = not reached and any(changes_loudness(item) for item in bag.items)
        return None if bag.has("little", "by_much") or by else [f"set the music volume to {levels[0]:g}%"]
    if bag.has("half") and not levels and (bag.has("quieter", "it", "of_now") or bag.about.get("music")):
        return None if bag.has("double", "louder", "little") else ["make the music half as loud"]
    if levels or bag.has("number", "half", "double"):
        return None
    bit = " a bit" if bag.has("little") else ""
    down, up = bag.has("quieter"), bag.has("louder")
    if bag.has("neg") and not down:
        return None
    return [f"make the music{bit} {'quieter' if down else 'louder'}"] if down != up else None


def faded(bag: Bag, _film: Film) -> list[str] | None:
    """ "The music fades out over 3 s"."""
    said = bag.seconds()
    if not _about_music(bag) or apart(bag) or len(said) > 1 or bag.sure("percent", "style", "asset", "neg"):
        return None
    if not bag.only(
        *_MUSIC, *_LIGHT, "fade_in", "fade_out", "enters", "exits", "fade", "secs", "first", "last", "to_end", "to_start", "from",
        "slowly", "quieter", "louder", "out", "until", "at", "still", "while",
        *(("before",) if bag.has("to_end") and said else ()),
    ):  # fmt: skip
        return None
    comes = bag.has("fade_in") or (bag.has("enters") and bag.has("slowly", "fade"))
    goes = bag.has("fade_out") or (bag.has("exits") and bag.has("slowly", "fade"))
    if (bag.has("fade_in") and bag.has("fade_out")) or bag.has("both_fades"):
        return None
    if comes and goes:
        comes, goes = bag.has("fade_in"), bag.has("fade_out")
    over = f" over {spoken(said[0])}" if said else ""
    begins, ends = bag.has("first", "to_start"), bag.has("last", "to_end")
    fades_in = comes and not goes
    if (
        (bag.has("fade") and begins and not ends)
        or (fades_in and not ends)
        or (comes and begins and not ends)
    ):
        return [f"fade the music in{over}"]
    if (goes or bag.has("fade")) and not begins and (ends or not comes or goes):
        return [f"fade the music out{over}"]
    return None


RULES = (
    removed,
    restyled,
    levelled,
    faded,
)
