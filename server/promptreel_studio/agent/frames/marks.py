"""Wishes for what lies over the film from files: a logo, captions; and for outlines of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.groups import LIGHT, TEXTS
from promptreel_studio.agent.frames.texts import english, too_much

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.bag import Bag
    from promptreel_studio.agent.frames.film import Film


_SEEN = re.compile(r"opac|opaque|visib|度|half|半")
_THROUGH = re.compile(r"transparent|see-?through|^透明$|translucent")
_RATHER_CLEAR = 60.0
"""Percent of what a picture hides that is to be transparent, where it is not told how much."""


def marked(bag: Bag, film: Film) -> list[str] | None:
    """ "The logo small at the top left at 50% opacity", "no logo"."""
    asset = bag.one("asset")
    fresh = (
        asset is not None
        and asset.file_type == "image"
        and (bag.has("logo") or bag.one("position") is not None)
    )
    if (
        not (fresh or (bag.has("logo") and film.overlays))
        or bag.sure("clips", *TEXTS, "music", "voice")
        or bag.seconds()
    ):
        return None
    if not bag.only(
        *LIGHT, "asset", "logo", "position", "place_noun", "size", "bigger", "smaller", "percent", "opacity", "half_opaque", "half",
        "remove", "out", "none",
        *(("neg",) if too_much(bag) else ()), "all", "size_noun", "little", "much", "from", "until", "to_end", "to_start",
        "right_to_left", "left_to_right", "it", "keep_only", "camera", "mute", "cut", "stays", "photo", "weaker", "stronger", "watermark",
        "as_watermark", "length_noun", "all_along",
    ):  # fmt: skip
        return None
    name = asset.filename if fresh and "logo" not in asset.filename.lower() else "the logo"
    if not fresh and bag.has("remove", "none", "out") and not bag.has("smaller", "bigger", "moves"):
        return [f"remove {name}"]
    if bag.has("none") or bag.has("remove", but=("smaller",)):
        return None
    place, found = bag.one("position"), ""
    small = bag.has("smaller") or bag.one("size") in {"small", "smaller"}
    opaque = bag.one("percent")
    if bag.has("half_opaque") or (bag.has("half") and bag.has("opacity")):
        opaque = 50.0
    elif (
        fresh
        and opaque is None
        and any("opacity" in item.senses and _THROUGH.search(item.text) for item in bag.items)
    ):
        opaque = _RATHER_CLEAR
    if fresh and place is not None:
        says = re.search(r"logo|watermark|badge", name, re.IGNORECASE)
        verb = "add" if says else "overlay"  # Other names do not say themselves what they are.
        found = f"{verb} {name}{' small' if small else ''} {_side(place, 'at' if opaque is None else '')}"
        found += " as a watermark" if bag.has("as_watermark") else ""
        return [found + (f", opacity {opaque:g}%" if opaque is not None else "")]
    if fresh or (opaque is not None and not (bag.has("half_opaque") or _says_opacity(bag))):
        return None
    return _altered(bag, film, place, small=small, opaque=opaque) or None


def _says_opacity(bag: Bag) -> bool:
    """Whether a share is of what is seen: "40% transparent" is the other way round."""
    said = [item.text for item in bag.items if "opacity" in item.senses]
    return bool(said) and all(_SEEN.search(one) for one in said)


def _altered(bag: Bag, film: Film, place: str | None, *, small: bool, opaque: float | None) -> list[str]:
    """What changes of a logo that is there: its place, how large it is, how much it hides."""
    bigger = bag.has("bigger")
    if small and bigger:
        return []
    found: list[str] = []
    # "The logo at the bottom, smaller": its place is where it is.
    named_by = (small or bigger) and place in film.corners and not bag.has("moves")
    if place is not None and not named_by:
        found.append(f"move the logo {_side(place, 'to')}")
    if bag.has("half") and opaque is None:
        found.append("make the logo half its size")
    elif small or bigger:
        found.append(f"make the logo {'smaller' if small else 'bigger'}")
    if opaque is not None:
        found.append(f"set the opacity of the logo to {opaque:g}%")
    return found


def _side(place: str, where: str = "at") -> str:
    """A place for a logo: the middle of an edge is said, since "at the bottom" alone may be a corner."""
    if place in {"top", "bottom"}:
        return f"{where if where == 'to' else 'in'} the middle of the {place} edge"
    return f"{where} the {english('position', place)}" if where else english("position", place)


def captioned(bag: Bag, _film: Film) -> list[str] | None:
    """ "Use talk.srt as captions"."""
    asset = bag.one("asset")
    if (
        asset is None
        or asset.file_type != "subtitle"
        or bag.seconds()
        or bag.sure("clips", "quote", "neg", "colour", "music")
        or any(item.text.startswith("replac") for item in bag.items)
    ):
        return None
    if not bag.only(
        *LIGHT, "asset", "from_file", "caption", "text", "all", "from", "film", "to_start", "until", "into", "it",
    ):  # fmt: skip
        return None
    return [f"use {asset.filename} as captions"]


def outlined(bag: Bag, film: Film) -> list[str] | None:
    """ "The title white with a black outline"."""
    targets = bag.texts(film)
    if len(targets) != 1 or not bag.has("outline") or bag.sure("quote", "clips", "logo") or bag.seconds():
        return None
    if len(bag.all("colour")) != len("ab"):
        return None
    colours = [(item.start, item.senses["colour"]) for item in bag.items if "colour" in item.senses]
    if len(colours) != 2 or not bag.only(
        "title", "caption", "text", "old", "it", "outline", "colour", "colour_noun", "add", *LIGHT, "letters", "font_noun",
    ):  # fmt: skip
        return None
    line = next(item.start for item in bag.items if "outline" in item.senses)
    before = [one for one in colours if one[0] < line]
    behind = [one for one in colours if one[0] > line]
    edge = (behind or before)[0] if bag.has("outlined_in") or not before else before[-1]
    edge = next((one for one in colours if one[0] == line), edge)  # "黑边": the word has its own colour.
    fill = next(one for one in colours if one is not edge)
    name = "the caption" if targets[0].caption else "the title"
    return [f"make {name} {english('colour', fill[1])} with a {english('colour', edge[1])} outline"]


RULES = (
    marked,
    captioned,
    outlined,
)
