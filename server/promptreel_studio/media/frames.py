"""What a decoded frame says of itself; light, because whoever looks into a file needs it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

_HDR_TRANSFERS = {16, 18}
"""PQ and HLG."""


def has_alpha(frame: VideoFrame) -> bool:
    """Whether parts of a frame may be transparent."""
    return frame.format.has_palette or any(part.is_alpha for part in frame.format.components)


def shown_size(frame: VideoFrame, pixel_aspect: Fraction) -> tuple[Fraction, Fraction]:
    """Width and height as shown, after rotation and pixel shape."""
    width, height = frame.width * pixel_aspect, Fraction(frame.height)
    return (height, width) if round(frame.rotation) % 360 in {90, 270} else (width, height)


def is_hdr(frame: VideoFrame) -> bool:
    """Whether its colours are brighter than ordinary screens and files have them."""
    return frame.color_trc in _HDR_TRANSFERS


def even(value: float | Fraction) -> int:
    """The nearest even number, at least 2."""
    return max(2, round(value / 2) * 2)
