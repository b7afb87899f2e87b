"""Values that users give, checked before anything is sent or spent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from promptreel.errors import InvalidInput
from promptreel.harmless import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_SECONDS = 600
MAX_PROMPT_CHARACTERS = 8000
ASPECT_RATIOS = ("16:9", "9:16", "1:1", "4:5", "4:3", "21:9")
FORMATS = ("mp4", "mov", "webm", "gif")
RESOLUTIONS = ("480p", "720p", "1080p", "1440p", "2160p")
_LANGUAGE = re.compile(r"[^\W\d_][\w -]{1,34}")
_QUOTED = 60
QUALITIES = ("draft", "standard", "high")


def check_prompt(prompt: str) -> str:
    """Return the words to send.

    Raises:
        InvalidInput: There are none, or far too many.
    """
    words = harmless(prompt).strip()
    if not words:
        raise InvalidInput(
            "The prompt is empty.",
            hint='Say what you want to see, for example "a 10-second clip of the sea at sunset".',
        )
    if len(words) > MAX_PROMPT_CHARACTERS:
        raise InvalidInput(
            f"The prompt has {len(words)} characters; {MAX_PROMPT_CHARACTERS} are the limit.",
            hint="Say it in fewer words; long texts can be added as titles one by one.",
        )
    return words


def check_seconds(seconds: float | None) -> float | None:
    """Return a duration, if one was given.

    Raises:
        InvalidInput: It is not between 1 second and 10 minutes.
    """
    if seconds is not None and not 1 <= seconds <= MAX_SECONDS:
        raise InvalidInput(
            f"A video can be 1 to {MAX_SECONDS} seconds long, not {seconds:g}.",
            hint=f"Choose a duration between 1 and {MAX_SECONDS} seconds.",
        )
    return seconds


def check_aspect_ratio(ratio: str | None) -> str | None:
    """Return an aspect ratio, if one was given.

    Raises:
        InvalidInput: It is not one that can be made.
    """
    if ratio is None:
        return None
    plain = re.sub(r"\s*[:x/]\s*", ":", ratio.strip())
    return plain if plain in ASPECT_RATIOS else _one_of(ratio, ASPECT_RATIOS, "aspect ratio")


def check_language(code: str | None) -> str | None:
    """Return a language's code, if one was given.

    Raises:
        InvalidInput: It does not look like one.
    """
    if code is not None and not _LANGUAGE.fullmatch(code.strip()):
        raise InvalidInput(
            f"{quoted(code)} is not a language code.", hint="Use a code such as en, zh-CN, es or ja."
        )
    return code


def check_format(name: str | None) -> str | None:
    """Return a file format, if one was given.

    Raises:
        InvalidInput: It is not one that can be made.
    """
    return None if name is None else _one_of(name.strip().lower().lstrip("."), FORMATS, "format")


def check_resolution(name: str | None) -> str | None:
    """Return a resolution, if one was given.

    Raises:
        InvalidInput: It is not one that can be made.
    """
    if name is None:
        return None
    known = {
        "4k": "2160p",
        "uhd": "2160p",
        "full hd": "1080p",
        "fullhd": "1080p",
        "hd": "720p",
        "2k": "1440p",
    }
    wanted = name.strip().lower()
    return _one_of(known.get(wanted, wanted), RESOLUTIONS, "resolution")


def check_quality(name: str | None) -> str | None:
    """Return a quality, if one was given.

    Raises:
        InvalidInput: It is not one that can be made.
    """
    return None if name is None else _one_of(name.strip().lower(), QUALITIES, "quality")


def quoted(value: str) -> str:
    """Return what somebody gave, as a sentence may quote it: short, and nothing in it that acts."""
    return repr(value if len(value) <= _QUOTED else f"{value[:_QUOTED]}…")


def _one_of(value: str, accepted: Iterable[str], what: str) -> str:
    if value in accepted:
        return value
    raise InvalidInput(f"{quoted(value)} is not a known {what}.", hint=f"Use one of: {', '.join(accepted)}.")
