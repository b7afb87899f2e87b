"""The lists of a language's words: what each of its entries can be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .flags import Flag, Flags
from .wordfiles import WordFiles

if TYPE_CHECKING:
    from collections.abc import Iterable

FILES = WordFiles(__file__)
_LISTS = {
    "small": Flag.SMALL, "not": Flag.NOT, "then": Flag.THEN, "before": Flag.BEFORE, "after": Flag.AFTER,
    "if": Flag.IF, "tells": Flag.TELLS, "audience": Flag.AUDIENCE, "link": Flag.LINK, "why": Flag.WHY, "hence": Flag.HENCE, "first": Flag.FIRST,
    "person": Flag.PERSON, "other": Flag.OTHER, "uses": Flag.USES, "part": Flag.PART, "praise": Flag.PRAISE, "want": Flag.WANT, "one": Flag.ONE,
    "inquire": Flag.INQUIRE, "reject": Flag.INQUIRE | Flag.NOT, "done": Flag.DONE | Flag.SMALL, "which": Flag.WHICH | Flag.STATE_ASK | Flag.STATE_WEAK,
    "as": Flag.AS | Flag.LINK, "instead": Flag.INSTEAD | Flag.NOT, "so": Flag.SO | Flag.SMALL, "firstly": Flag.FIRSTLY | Flag.SMALL,
    "cost": Flag.COST, "enough": Flag.ENOUGH, "more": Flag.MORE | Flag.ONE, "well": Flag.WELL,
    "or": Flag.OR | Flag.SMALL, "without": Flag.WITHOUT | Flag.NOT, "device": Flag.DEVICE | Flag.SMALL, "long": Flag.LONG, "particle": Flag.PARTICLE,
    "video": Flag.VIDEO, "edit": Flag.EDIT, "change": Flag.CHANGE | Flag.EDIT, "says": Flag.SAYS, "quoting": Flag.QUOTING, "content": Flag.CONTENT,
    "export.strong": Flag.EXPORT_STRONG, "export.give": Flag.EXPORT_GIVE, "export.weak": Flag.EXPORT_WEAK,
    "export.put": Flag.EXPORT_PUT, "export.file": Flag.FILE,
    "credits.strong": Flag.CREDITS_STRONG, "credits.weak": Flag.CREDITS_WEAK, "credits.ask": Flag.CREDITS_ASK,
    "state.strong": Flag.STATE_STRONG, "state.weak": Flag.STATE_WEAK, "state.ask": Flag.STATE_ASK,
    "upload.strong": Flag.UPLOAD_STRONG, "upload.weak": Flag.UPLOAD_WEAK, "upload.thing": Flag.UPLOAD_THING, "upload.give": Flag.UPLOAD_GIVE,
    "quality.high": Flag.HIGH, "quality.standard": Flag.STANDARD, "quality.draft": Flag.DRAFT,
    "self": Flag.SELF | Flag.PERSON | Flag.SMALL, "own": Flag.OWN | Flag.SMALL, "you": Flag.YOU | Flag.SMALL, "where": Flag.WHERE,
    "upload.move": Flag.UPLOAD_MOVE, "button": Flag.BUTTON, "property": Flag.PROPERTY, "now": Flag.NOW | Flag.SMALL,
    "unsure": Flag.UNSURE | Flag.SMALL, "forget": Flag.FORGET | Flag.NOT, "wait": Flag.WAIT | Flag.SMALL, "accept": Flag.ACCEPT, "happened": Flag.HAPPENED, "whether": Flag.WHETHER, "from": Flag.FROM,
    "later": Flag.LATER | Flag.SMALL, "slip": Flag.SLIP | Flag.SMALL, "watch": Flag.WATCH, "job": Flag.JOB, "inside": Flag.INSIDE,
    "duration.second": Flag.SECOND, "duration.minute": Flag.MINUTE, "duration.half_minute": Flag.HALF_MINUTE,
}  # fmt: skip


MEDIA = (
    "3gp", "aac", "aif", "aiff", "avi", "bmp", "docx", "flac", "heic", "heif", "jpeg", "jpg", "jpgs", "m4a", "m4v", "mkv",
    "mp3", "mp3s", "mpg", "ogg", "opus", "pdf", "pdfs", "png", "pngs", "pptx", "psd", "rar", "srt", "svg", "tif", "tiff", "wav",
    "wavs", "webp", "wmv",
)  # fmt: skip
"""Endings of files that come in and never go out; they are the same in all languages."""


def alternatives(text: str) -> list[str]:
    """Return what an entry with alternatives stands for: "send {it|them} {over|across}" is four."""
    begin, _, rest = text.partition("{")
    if not rest:
        return [text]
    inner, _, end = rest.partition("}")
    ends = alternatives(end)
    return [begin + one + other for one in inner.split("|") for other in ends]


def entries(data: dict[str, Any]) -> Iterable[tuple[str, Flags, Any]]:
    """Return all entries of a file as they are written: text, what it can be, and the value that it stands for."""
    for name, flag in _LISTS.items():
        found: Any = data
        for key in name.split("."):
            found = found.get(key, {})
        for text in found or ():
            yield text, flag, None
    for section, flag in (
        ("format", Flag.FORMAT),
        ("resolution", Flag.RESOLUTION),
        ("aspect", Flag.ASPECT),
    ):
        for value, texts in data.get(section, {}).items():
            for text in texts:
                yield text, flag, value
    for text in MEDIA:
        yield text, Flag.UPLOAD_THING, None
    for text, value in data.get("duration", {}).get("numbers", {}).items():
        yield text, Flag.NUMBER, value
    for text, value in data.get("duration", {}).get("whole", {}).items():
        yield text, Flag.MINUTE, value
