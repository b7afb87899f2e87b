"""What we know of a media file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FileType = Literal["video", "image", "audio"]


@dataclass(frozen=True, slots=True)
class MediaInfo:
    """A usable media file.

    Attributes:
        file_type: An animated GIF or WebP is a "video"; a still one an "image".
        duration: Seconds; 0 for an image.
        width: Pixels as shown, after rotation and pixel shape; 0 for audio.
        height: The same.
        fps: Mean frames per second; 0 for images and audio.
        has_audio: Whether there is sound that we can read.
        note: A sentence if only a part of it can be used; `duration` is then what there is.
    """

    file_type: FileType
    duration: float
    width: int
    height: int
    fps: float
    has_audio: bool
    note: str = ""
