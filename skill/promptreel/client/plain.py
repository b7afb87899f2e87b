"""Text that came from a backend, made fit to be shown: it is data, and may hold anything."""

from __future__ import annotations

import re

_CREDENTIAL = re.compile(r"\b(?:nmv_usr_|nmv_|clm_|eyJ)[\w.-]{6,}")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_MARKUP = re.compile(r"<\s*(?:!doctype|html|head|body)\b", re.IGNORECASE)


def speakable(text: str) -> str:
    """Return text without credentials, control characters and halves of characters; lines are kept."""
    whole = text.replace("\r\n", "\n").encode("utf-8", "replace").decode("utf-8")
    return _CREDENTIAL.sub("(hidden)", _CONTROL.sub(" ", whole)).strip()


def one_line(value: object, limit: int = 300) -> str:
    """Return a short quotation of what a backend said, empty if that was a web page or no text at all.

    Args:
        value: Anything out of a JSON body.
        limit: Characters kept.
    """
    if not isinstance(value, str) or _MARKUP.search(value):
        return ""
    line = " ".join(speakable(value).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def sentence(value: object, limit: int = 300) -> str:
    """Return `one_line(value)` ending like a sentence."""
    line = one_line(value, limit)
    return line if not line or line[-1] in ".!?…。！？" else line + "."
