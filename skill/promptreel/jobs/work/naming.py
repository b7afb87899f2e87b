"""File names for exports, valid on every operating system."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from promptreel.errors import OutputRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\Z")
_ENDING = re.compile(
    r"(?i)\.(?:mp4|mov|avi|webm|mkv|m4v|jpe?g|png|gif|webp|heic|bmp|mp3|wav|m4a|aac|flac|ogg)(?![\w.])"
)
_MAX_BYTES = 120
"""File systems take 255 bytes; the rest is for a number, the ending and what is appended meanwhile."""


def slug(title: str) -> str:
    """Return a title as a file name: letters, marks and digits of any script, joined by hyphens."""
    # "a.jpg, b.mp4" is what a film of these files is called, and its own ending follows.
    normal = _ENDING.sub("", unicodedata.normalize("NFC", title))
    kept = "".join(sign if unicodedata.category(sign)[0] in "LMN" else " " for sign in normal)
    name = "-".join(kept.split()).lower()
    name = name.encode()[:_MAX_BYTES].decode(errors="ignore").strip("-")
    if not name:
        return "video"
    return f"video-{name}" if _RESERVED.match(name) else name


def wanted_target(request: dict[str, Any], title: str, output_dir: Path) -> Path:
    """Return where an export's file goes if that name is free.

    Args:
        request: The job's; `path` may be absolute or relative to `folder`.
        title: The project's.
        output_dir: Instead of `folder` where the request has none.
    """
    folder = Path(request.get("folder") or output_dir)
    path = request.get("path")
    if path:
        return folder / Path(path).expanduser()
    return folder / f"{slug(title)}.{request.get('format') or 'mp4'}"


def is_reserved(name: str) -> bool:
    """Whether Windows takes a file's name for a device, with or without an ending."""
    return _RESERVED.match(name.partition(".")[0].rstrip()) is not None


def check_inside(target: Path, request: dict[str, Any]) -> None:
    """Make sure that a file goes where its request was allowed to put it, also if a link was put there since.

    Raises:
        OutputRefused: A folder on the way leads elsewhere by now.
    """
    folder = Path(request["folder"]) if request.get("folder") else None
    if folder is None or request.get("own_hand") or not target.is_relative_to(folder):
        return
    if not target.parent.resolve().is_relative_to(folder.resolve()):
        raise OutputRefused(
            f"The folder of {target.name} now leads outside the output folder.",
            hint="Leave the path out or give another name.",
        )


def free_names(target: Path) -> Iterator[Path]:
    """Yield the name itself, then `name-2`, `name-3` and so on."""
    yield target
    for number in range(2, 10_000):
        yield target.with_name(f"{target.stem}-{number}{target.suffix}")
