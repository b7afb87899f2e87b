"""Making sure that a file is what was promised, before anybody is told that it is there."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from promptreel.errors import VerificationFailed

from .containers import Damaged, read_head

if TYPE_CHECKING:
    from pathlib import Path

Kind = Literal["mp4", "mov", "webm", "gif"]

_CHUNK_BYTES = 1024 * 1024
_TOLERANCE_SECONDS = 0.5
_TOLERANCE_SHARE = 0.05


@dataclass(frozen=True, slots=True)
class FileFacts:
    """A verified file; duration and size are None where its container does not say."""

    path: Path
    bytes: int
    sha256: str
    container: str
    duration_seconds: float | None
    width: int | None
    height: int | None


def verify_file(path: Path, *, kind: Kind, expected_seconds: float | None = None) -> FileFacts:
    """Read a file once and say what it is; it takes a second per gigabyte or so, so use a thread.

    Args:
        path: The file.
        kind: The container that was asked for.
        expected_seconds: How long it should be, within half a second or 5 percent; None if unknown.

    Raises:
        VerificationFailed: It is missing, damaged, of another kind or of another length.
    """
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            size = 0
            while chunk := file.read(_CHUNK_BYTES):
                digest.update(chunk)
                size += len(chunk)
            head = read_head(file, size)
    except Damaged as damaged:
        raise VerificationFailed(f"The backend's file cannot be used: {damaged}.") from None
    except OSError:
        raise VerificationFailed("The backend's file cannot be read back.") from None
    if head.container != kind:
        raise VerificationFailed(
            f"The backend sent a {head.container.upper()} file where {kind.upper()} was asked for."
        )
    if expected_seconds and head.seconds is not None:
        tolerance = max(_TOLERANCE_SECONDS, expected_seconds * _TOLERANCE_SHARE)
        if abs(head.seconds - expected_seconds) > tolerance:
            raise VerificationFailed(
                f"The backend's file is {head.seconds:.1f} s long where the timeline has {expected_seconds:.1f} s."
            )
    return FileFacts(path, size, digest.hexdigest(), head.container, head.seconds, head.width, head.height)
