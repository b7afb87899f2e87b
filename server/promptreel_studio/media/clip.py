"""A file's pictures by time, in the renderer's working format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from promptreel_studio.media.errors import MediaError
from promptreel_studio.media.fit import Fit, Fitter
from promptreel_studio.media.pictures import open_pictures

if TYPE_CHECKING:
    from os import PathLike

    import numpy as np
    from av.video.frame import VideoFrame
    from numpy.typing import NDArray

Timed = tuple[float, "VideoFrame"]

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
    ) -> None:
        self._pictures = open_pictures(path)
        self._fitter = Fitter(width, height, fit, self._pictures.pixel_aspect)
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

    def frame_at(self, t: float) -> NDArray[np.uint8]:
        """The picture at `t` seconds from the clip's first one on the timeline.

        Returns:
            I420 BT.709 (height*3/2, width), shared with later calls and therefore read-only.

        Raises:
            MediaError: Not one picture could be decoded.
        """
        has_moved = self._advance(self._source_time(t))
        if self._current is None:
            msg = "No picture of this file could be decoded."
            raise MediaError(msg)
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


def open_clip(
    path: str | PathLike[str],
    width: int,
    height: int,
    fit: Fit = "cover",
    src_in: float = 0.0,
    speed: float = 1.0,
) -> Clip:
    """Open a video, animation or still image.

    Args:
        path: A local file.
        width: Pixels of the pictures wanted, even.
        height: The same.
        fit: "cover" fills and crops, "contain" shows all on black, "blur" shows all on its own blur.
        src_in: Seconds to leave out at the beginning.
        speed: 2.0 plays twice as fast.

    Raises:
        MediaError: The file cannot be used.
    """
    return Clip(path, width, height, fit, src_in, speed)
