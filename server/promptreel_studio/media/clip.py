"""A file's pictures by time, in the renderer's working format."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Self

from promptreel_studio.media.errors import MediaError
from promptreel_studio.media.fit import MIDDLE, Fit, Fitter
from promptreel_studio.media.frames import has_alpha, shown_size
from promptreel_studio.media.pictures import open_pictures

if TYPE_CHECKING:
    from os import PathLike

    import numpy as np
    from av.video.frame import VideoFrame
    from numpy.typing import NDArray

Timed = tuple[float, "VideoFrame"]

_NO_PICTURE = "No picture of this file could be decoded."
_CLOCK_SLACK = 0.002
"""Matroska counts in whole milliseconds: without this, one frame in three would be shown a frame late."""
_SEEK_BEYOND = 10.0
"""Seconds ahead from which jumping is cheaper than decoding on."""


class Clip:
    """Reads sequentially: `frame_at` wants moments that never go back. Use as a context manager.

    A clip that is shown for longer than it lasts holds its last picture; an animated image starts again.
    """

    def __init__(
        self,
        path: str | PathLike[str],
        width: int,
        height: int,
        fit: Fit = "cover",
        src_in: float = 0.0,
        speed: float = 1.0,
        focus: tuple[float, float] = MIDDLE,
        *,
        with_alpha: bool = False,
    ) -> None:
        self._path = path
        self._pictures = open_pictures(path)
        self._fitter = Fitter(width, height, fit, self._pictures.pixel_aspect, focus, with_alpha=with_alpha)
        self.picture_bytes = width * height * (5 if with_alpha else 3) // 2
        self._src_in = src_in
        self._speed = speed
        self._shown: NDArray[np.uint8] | None = None
        self._start(self._source_time(0.0))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._pictures.close()

    @property
    def is_still(self) -> bool:
        """Whether there is one picture only."""
        return self._pictures.is_still

    def rewind(self, t: float) -> None:
        """Go back: the next call of `frame_at` may be for any moment from `t` on."""
        if self.is_still:
            return
        self._shown = None
        wanted = self._source_time(t)
        self._start(wanted)
        if self._current is None or self._current[0] > wanted + _CLOCK_SLACK:
            # The file has no index that could be trusted.
            self._pictures.close()
            self._pictures = open_pictures(self._path)
            self._start(0.0)

    def frame_at(self, t: float) -> NDArray[np.uint8]:
        """The picture at `t` seconds from the clip's first one on the timeline.

        Returns:
            I420 BT.709 (height*3/2, width), shared with later calls and therefore read-only. With alpha,
            `height` rows of opacity follow, and the colours are laid over black.

        Raises:
            MediaError: Not one picture could be decoded.
        """
        has_moved = self._advance(self._source_time(t))
        if self._current is None:
            raise MediaError(_NO_PICTURE)
        if has_moved or self._shown is None:
            self._shown = self._fitter(self._current[1])
            self._shown.flags.writeable = False
        return self._shown

    def _source_time(self, t: float) -> float:
        wanted = self._src_in + t * self._speed
        return wanted % self._pictures.lap if self._pictures.lap else wanted

    def _start(self, wanted: float) -> None:
        # An animation is built up picture by picture: it can only be entered at its beginning.
        self._source = self._pictures.since(0.0 if self._pictures.lap else wanted)
        self._current: Timed | None = next(self._source, None)
        self._following: Timed | None = None if self._pictures.is_still else next(self._source, None)

    def _advance(self, wanted: float) -> bool:
        """Move on to the picture of a moment in the file; True when it is another one."""
        before = self._current
        if self._must_seek(wanted):
            self._start(wanted)
            self._current = self._current or before
        while self._following and self._following[0] <= wanted + _CLOCK_SLACK:
            self._current, self._following = self._following, next(self._source, None)
        return self._current is not before

    def _must_seek(self, wanted: float) -> bool:
        if self._current is None or self._pictures.is_still:
            return False
        if self._pictures.lap:
            return wanted + _CLOCK_SLACK < self._current[0]
        return self._following is not None and wanted - self._current[0] > _SEEK_BEYOND


class Shape(NamedTuple):
    """What the first picture of a file tells.

    Attributes:
        aspect: Width by height as shown, after rotation and pixel shape.
        has_alpha: Whether parts of it may be transparent.
        is_still: Whether there is one picture only.
    """

    aspect: float
    has_alpha: bool
    is_still: bool


def look_at(path: str | PathLike[str]) -> Shape:
    """Look at the first picture of a file.

    Raises:
        MediaError: The file cannot be used.
    """
    pictures = open_pictures(path)
    try:
        first = next(pictures.since(0.0), None)
        if first is None:
            raise MediaError(_NO_PICTURE)
        width, height = shown_size(first[1], pictures.pixel_aspect)
        return Shape(float(width / height), has_alpha(first[1]), pictures.is_still)
    finally:
        pictures.close()


def open_clip(
    path: str | PathLike[str],
    width: int,
    height: int,
    fit: Fit = "cover",
    src_in: float = 0.0,
    speed: float = 1.0,
    focus: tuple[float, float] = MIDDLE,
    *,
    with_alpha: bool = False,
) -> Clip:
    """Open a video, animation or still image.

    Args:
        path: A local file.
        width: Pixels of the pictures wanted, even.
        height: The same.
        fit: "cover" fills and crops, "contain" shows all on black, "blur" shows all on its own blur.
        src_in: Seconds to leave out at the beginning.
        speed: 2.0 plays twice as fast.
        focus: What stays in view when "cover" crops, as shares of the picture's width and height.
        with_alpha: Whether the pictures bring their opacity along.

    Raises:
        MediaError: The file cannot be used.
    """
    return Clip(path, width, height, fit, src_in, speed, focus, with_alpha=with_alpha)
