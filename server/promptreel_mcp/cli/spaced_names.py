"""Names of files with spaces that nobody put into quotation marks."""

from __future__ import annotations

import re
from pathlib import Path

_ENDS = re.compile(
    r"\.(?:mp4|m4v|mov|qt|avi|webm|mkv|jpe?g|png|gif|webp|mp3|wav|m4[ab]|aac|srt|vtt)(?![A-Za-z0-9_.])",
    re.IGNORECASE,
)
_QUOTES = frozenset("\"'“”„‘’«»「」『』`")
_LONGEST = 160


def in_quotes(message: str, folder: Path | None = None) -> str:
    """Put names of files that are there and have spaces into quotation marks: "use my clip 2.mp4".

    Args:
        message: The user's words.
        folder: Where names without a folder lie; the working directory if it is not said.
    """
    folder = Path.cwd() if folder is None else folder
    result, done = "", 0
    for end in (found.end() for found in _ENDS.finditer(message)):
        start = _start(message, done, end, folder)
        if start is not None:
            result += f'{message[done:start]}"{message[start:end]}"'
            done = end
    return result + message[done:]


def _start(message: str, low: int, end: int, folder: Path) -> int | None:
    """Where the longest name begins that ends there and is that of a file; None where it needs no marks."""
    word = max(message.rfind(space, low, end) for space in " \t\n") + 1
    if word <= low or _QUOTES & set(message[word : end + 1]):
        return None
    for start in range(max(low, end - _LONGEST), word):
        name = message[start:end]
        begins = start == 0 or not (message[start - 1].isascii() and message[start - 1].isalnum())
        if begins and not name[0].isspace() and not _QUOTES & set(name) and _is_file(folder, name):
            return start
    return None


def _is_file(folder: Path, name: str) -> bool:
    try:
        return (folder / Path(name).expanduser()).is_file()
    except (OSError, RuntimeError, ValueError):
        return False
