"""What is said about a preview, to the rest of the server and from one module here to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel

if TYPE_CHECKING:
    from pathlib import Path

Part = Literal["video", "sheet", "poster"]
Origin = Literal["render", "export", "clip"]
"""The timeline drawn for this, the user's own export of it, or a generated clip that lies on it."""

MIME: dict[Part, str] = {"video": "video/mp4", "sheet": "image/jpeg", "poster": "image/jpeg"}


@dataclass(frozen=True, slots=True)
class Preview:
    """A picture or small video of a project, or why there is none.

    Attributes:
        path: The file; None: there is none, and `note` says why and what to do.
        mime: The file's type.
        seconds: How long the video is.
        times: Of a contact sheet, when its frames are shown, in seconds.
        fingerprint: Of the project's state that it shows, as in `ProjectState.fingerprint`.
        note: In words, what is shown or why there is nothing.
        busy: Whether asking again will help by itself.
    """

    path: Path | None
    mime: str
    seconds: float | None = None
    times: tuple[float, ...] = ()
    fingerprint: str | None = None
    note: str = ""
    busy: bool = False


class Looked(BaseModel):
    """What the child process found in a video and made of it.

    Attributes:
        dark: Whether no frame of the sheet shows anything but black.
        small: Whether it has written a small video.
    """

    seconds: float
    width: int
    height: int
    times: list[float]
    dark: bool = False
    small: bool = False


class Facts(BaseModel):
    """What lies on the shelf for one state of a project; written last, so that its being there means all is.

    Attributes:
        pictures: False where only the video could be kept, without the libraries that decode it.
    """

    origin: Origin
    seconds: float | None = None
    times: list[float] = []
    dark: bool = False
    pictures: bool = True
