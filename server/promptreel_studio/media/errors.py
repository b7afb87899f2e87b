"""The one error of this package; light to import, so that a server can catch it without the libraries."""

from __future__ import annotations

UNSUPPORTED = 4001


class MediaError(Exception):
    """A file that cannot be used, explained in a sentence for the person who sent it.

    Attributes:
        code: The protocol's number for "unsupported media".
        message: What is wrong, without paths.
        hint: What to do next.
    """

    def __init__(self, message: str, hint: str = "", code: int = UNSUPPORTED) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint or "Use mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a or aac."
        self.code = code
