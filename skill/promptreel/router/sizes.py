"""What is written in digits or as a name of a size or a format: "16:9", "1080p", "full hd", "mp4", "2 GB"."""

from __future__ import annotations

import functools
import re
from typing import Any

from .flags import Flag, Flags

_ASPECTS = {"16:9", "9:16", "1:1", "4:5", "4:3", "21:9"}
_SIZE = (
    r"(?P<aspect>(?<!\d)(?:16|9|1|4|21)\s?[:x×/]\s?(?:9|16|1|5|3)(?!\d))"
    r"|(?P<lines>(?<!\d)(?:(?:144|240|360|480|540|720|1080|1440|2160)\s?[pi](?![a-z])|(?:720|1080|2160)(?![\w.,:]*\d)))"
    r"|(?P<name>(?<![a-z0-9])(?:4[kк]|2[kк]|uhd|full\s?hd|fhd|qhd|hd)(?![a-z]))"
    r"|(?P<format>(?<![a-z])\.?(?:mp4|mov|webm|gif)s?(?![a-z0-9]))"
    r"|(?P<bytes>\d+(?:[.,]\d+)?\s?(?:[kmgt]i?b|gigas?|gigs?|megas?|[гм]б|гига|мега|ギガ|メガ|기가|메가)(?:짜리)?(?![a-zа-я]))"
    r"|(?P<number>\d+(?:[.,]\d+)?)"
)
_UNIT = r"(?:(?P<minute>min|mins|mn|dk|мин)|s|sec|secs|seg|sek|sn|сек)(?!\w)"
"""What is written right behind a number for a length: "30s", "2min"."""
_NAMES = {
    "4k": "2160p",
    "uhd": "2160p",
    "2k": "1440p",
    "qhd": "1440p",
    "fullhd": "1080p",
    "fhd": "1080p",
    "hd": "720p",
}
BEGINNINGS = frozenset({"uh", "fu", "fh", "qh", "hd", "mp", "mo", "we", "gi"})
"""Of names of sizes and formats; all others begin with a digit or a point."""


@functools.cache
def size() -> re.Pattern[str]:
    """The pattern of what is written in digits; it is made when a message has some, and so is that of units."""
    return re.compile(_SIZE)


@functools.cache
def unit() -> re.Pattern[str]:
    """The pattern of what is written right behind a number for a length."""
    return re.compile(_UNIT)


def meant(match: re.Match[str]) -> tuple[Flags, Any]:
    """Return what a match of `size` can be, and its value."""
    kind, text = match.lastgroup, match[0].replace(" ", "")
    if kind == "aspect":
        aspect = re.sub(r"[x×/]", ":", text)
        return (Flag.ASPECT, aspect) if aspect in _ASPECTS else (Flag.NUMBER, None)
    if kind == "bytes":
        return Flag.SMALL | Flag.UPLOAD_THING, None
    if kind == "lines":
        return Flag.RESOLUTION, text.rstrip("pi") + "p"
    if kind == "name":
        return Flag.RESOLUTION, _NAMES[text.replace("к", "k")]
    if kind == "format":
        return Flag.FORMAT, text.strip(".").removesuffix("s")
    return Flag.NUMBER, float(text.replace(",", "."))
