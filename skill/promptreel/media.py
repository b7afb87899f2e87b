"""Files and links that may be uploaded: where they may lie, and what they really are."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import unquote, urlsplit

from .errors import MediaElsewhere, MediaRefused, MediaTooLarge
from .harmless import harmless
from .media_types import ACCEPTED, MediaType, sniff, subtitles

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEAD_BYTES = 4096
_LONGEST_URL = 4096


@dataclass(frozen=True, slots=True)
class LocalMedia:
    """A file that may be uploaded; `path` is resolved, `name` is what a backend is told."""

    path: Path
    name: str
    size: int
    type: MediaType
    identity: tuple[int, int]

    def open(self) -> BinaryIO:
        """Open the very file that was looked at.

        Raises:
            MediaRefused: It is gone, or another one lies in its place.
        """
        file = _open(self.path, self.name)
        status = os.fstat(file.fileno())
        if (status.st_dev, status.st_ino) != self.identity or status.st_size != self.size:
            file.close()
            raise MediaRefused(f"{self.name} changed while it was being uploaded.", hint="Upload it again.")
        return file


def check_file(source: str | Path, folders: Iterable[Path], *, max_bytes: int) -> LocalMedia:
    """Look at a local file before it is uploaded.

    Args:
        source: Its path; `~` is understood.
        folders: Below which it must lie, not in a hidden folder there.
        max_bytes: The largest accepted size.

    Raises:
        MediaElsewhere: It lies, or would lie, outside these folders.
        MediaRefused: It may not or cannot be read, or is no media.
        MediaTooLarge: It is larger than `max_bytes`.
    """
    path = _resolve(source)
    name = re.sub(r"[\n\t]+", " ", harmless(path.name))
    _check_place(path, name, folders)
    if not os.path.lexists(path):
        raise MediaRefused(
            f"There is no file {name[:80]}.",
            hint="Check the path; a full path is safest, in quotation marks if it has spaces.",
        )
    with _open(path, name) as file:
        status = os.fstat(file.fileno())
        if status.st_size == 0:
            raise MediaRefused(f"{name} is empty.")
        if status.st_size > max_bytes:
            size, limit = status.st_size / 1e6, max_bytes // (1024 * 1024)
            raise MediaTooLarge(f"{name} has {size:.0f} MB; the limit is {limit} MB.")
        try:
            head = file.read(_HEAD_BYTES)
            kind = sniff(head)
        except OSError:
            raise MediaRefused(f"{name} cannot be read.") from None
    kind = kind or subtitles(path.name, head)
    if kind is None:
        raise MediaRefused(
            f"{name} is not a video, picture or sound of an accepted type.",
            hint=f"Accepted: {ACCEPTED}; captions as srt or vtt.",
        )
    fitting = name if path.suffix.lower() in kind.suffixes else f"{Path(name).stem}{kind.suffixes[0]}"
    return LocalMedia(path, fitting, status.st_size, kind, (status.st_dev, status.st_ino))


def is_subtitles(source: str | Path) -> bool:
    """Whether a path or a link is called like a file with captions."""
    name = url_filename(str(source)) if is_url(source) else Path(source).name
    return name.lower().endswith((".srt", ".vtt"))


def is_url(source: object) -> bool:
    """Whether a source is written as a link and not as a path."""
    return isinstance(source, str) and "://" in source[:32]


def check_url(url: str) -> str:
    """Return a link that a backend may be asked to fetch.

    Raises:
        MediaRefused: It is not an http or https link, or it carries a name and password.
    """
    text = url.strip()
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        raise MediaRefused("The link cannot be read.", hint="Give a whole http or https link.") from None
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
        raise MediaRefused(
            "Only http and https links can be used.", hint="Download the file and give its path."
        )
    if parts.username is not None or parts.password is not None:
        raise MediaRefused(
            "The link carries a name or password, which the backend would see.",
            hint="Download the file yourself and give its path.",
        )
    if len(text) > _LONGEST_URL or any(ord(char) < 33 or ord(char) == 127 for char in text):
        raise MediaRefused("The link is too long, or holds spaces or control characters.")
    return text


def url_filename(url: str) -> str:
    """Return what a link calls its file, for messages."""
    return unquote(urlsplit(url).path.rsplit("/", 1)[-1]) or "the file"


def _resolve(source: str | Path) -> Path:
    text = str(source)
    if not text.strip() or "\0" in text:
        raise MediaRefused("That is not the path of a file.")
    try:
        return Path(text).expanduser().resolve()
    except (OSError, RuntimeError, ValueError):
        raise MediaRefused(f"The path of {Path(text).name[:80]} cannot be followed.") from None


def _check_place(path: Path, name: str, folders: Iterable[Path]) -> None:
    for folder in folders:
        try:
            inside = path.relative_to(folder.expanduser().resolve())
        except (ValueError, OSError, RuntimeError):
            continue
        if not any(part.startswith(".") for part in inside.parts[:-1]):
            return
    # Whether anything lies elsewhere is not for everybody to know: the same is said of what is not there.
    raise MediaElsewhere(f"There is no file {name[:80]} in a folder that may be used.")


def _open(path: Path, name: str) -> BinaryIO:
    """Open without following a link put there meanwhile, and without hanging on a pipe."""
    flags = (
        os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    )
    try:
        handle = os.open(path, flags)
    except OSError:
        what = "is a folder" if path.is_dir() else "cannot be read"
        raise MediaRefused(f"{name} {what}.") from None
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise MediaRefused(f"{name} is not a regular file.")
    return os.fdopen(handle, "rb")
