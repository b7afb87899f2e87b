"""What can go wrong with a render, in words for the person who wants the video."""

from __future__ import annotations

import errno

_NO_SPACE = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NO_ACCESS = {errno.EACCES, errno.EPERM, errno.EROFS}


class RenderError(Exception):
    """A render that did not make a file.

    Attributes:
        code: One of bad_job, bad_draft, bad_media, missing_asset, cancelled, disk_full, no_access, failed.
        message: One plain sentence.
        hint: What to do next.
    """

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


class CancelledError(RenderError):
    """Somebody asked to stop."""

    def __init__(self) -> None:
        super().__init__("cancelled", "The render was cancelled.", "Start it again whenever you like.")


def explain(error: Exception) -> RenderError:
    """Any error as one that can be shown; errors of FFmpeg are OSErrors with an errno, too."""
    if isinstance(error, RenderError):
        return error
    number = error.errno if isinstance(error, OSError) else None
    if number in _NO_SPACE:
        return RenderError(
            "disk_full",
            "There is no room left on the disk to write the video.",
            "Free some space, or choose a lower resolution or quality, and render again.",
        )
    if number in _NO_ACCESS:
        return RenderError(
            "no_access",
            "The folder for the video cannot be written to.",
            "Check its permissions, or choose another folder.",
        )
    if isinstance(error, MemoryError):
        return RenderError(
            "failed",
            "There is not enough memory for this render.",
            "Choose a lower resolution and render again.",
        )
    return RenderError(
        "failed",
        "The video could not be rendered because of an internal error.",
        "Render it again; if it fails again, change the scene or the media and report the log.",
    )
