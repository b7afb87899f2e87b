"""The interface of everything that turns words into moving pictures; light, because the server imports it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class ClipRequest:
    """One shot that is wanted.

    Attributes:
        prompt: The user's words for it, or the scene in a few words.
        width: Pixels.
        height: The same.
        fps: Frames per second of the video that it becomes a part of.
        seconds: How long it is shown.
        seed: Another seed is another take; the same one should give the same pictures.
        scene: How the studio's agent has understood the words: `kind`, `time`, `weather`, `camera` and so on, as
            in a draft. A source may use it or leave it.
    """

    prompt: str
    width: int
    height: int
    fps: float
    seconds: float
    seed: int
    scene: dict[str, Any] = field(default_factory=dict)


class SourceError(Exception):
    """There is no clip; the message says why, in a sentence for the user."""


class Progress(Protocol):
    """Told how far a clip is."""

    def __call__(self, share: float) -> None:
        """`share` of the clip is made, 0 to 1."""
        ...


class VideoSource(Protocol):
    """Makes clips. It runs in a process of its own, which is ended when nobody wants the clip any more.

    A class without arguments, or a function that returns an object like this, is named by the setting
    `PROMPTREEL_STUDIO_VIDEO_SOURCE` as `package.module:Name`.
    """

    def generate(self, request: ClipRequest, target: Path, progress: Progress) -> Path | None:
        """Make one clip.

        Args:
            request: What is wanted.
            target: Where the clip is to be written, a path that ends in .mp4; its folder is there.
            progress: To be called now and then; a source that is silent for too long is taken for dead.

        Returns:
            The file, in any container and codec that uploads may have, of any size and length: it is fitted into
            the picture, and its last picture is held if it is too short. None says that there is no clip and that
            the renderer is to draw the scene of the request itself.

        Raises:
            SourceError: There is none.
        """
        ...
