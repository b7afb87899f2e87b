"""The contact sheet and the poster; only the child process imports this."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

from .models import Looked
from .watch import Unseen, frames_at, length_of, picture_of, upright_size

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    Pixels = np.ndarray[Any, Any]

SHEET_BYTES = 150_000
POSTER_BYTES = 120_000
POSTER_SIDE = 960
_GAP = 6
_MARGIN = (24, 24, 24)
_BLACK = 24
"""Luma out of 255 up to which a picture counts as black."""
_POSTER_CHOICES = 12
_POSTER_SECONDS = 8.0
_QUALITIES = (88, 80, 72, 64, 56, 48, 40)


def draw_pictures(source: Path, demuxer: str, sheet: Path, poster: Path) -> Looked:
    """Draw both.

    Raises:
        Unseen: There is nothing to be seen in the file.
    """
    cv2.setNumThreads(1)
    seconds = length_of(source, demuxer)
    first = next(iter(frames_at(source, demuxer, [0.0])), None)
    if first is None:
        raise Unseen("No picture of the video can be read.")
    width, height = upright_size(first[1])
    (cell_width, cell_height), columns, count = layout(width / height)
    frames = [
        (time, picture_of(frame, cell_width, cell_height))
        for time, frame in frames_at(source, demuxer, sample_times(seconds, count))
    ]
    dark = all(float(np.percentile(_luma(picture), 99.5)) <= _BLACK for _, picture in frames)
    cells = [label(picture, written(time, seconds)) for time, picture in frames]
    _write(sheet, grid(cells, columns), SHEET_BYTES)
    scale = min(1.0, POSTER_SIDE / max(width, height))
    size = (max(2, round(width * scale)), max(2, round(height * scale)))
    choices = sample_times(min(_POSTER_SECONDS, seconds), _POSTER_CHOICES)
    _write(poster, _most_telling(source, demuxer, choices, size), POSTER_BYTES)
    return Looked(
        seconds=round(seconds, 3), width=width, height=height, times=[time for time, _ in frames], dark=dark
    )


def layout(aspect: float) -> tuple[tuple[int, int], int, int]:
    """Return the size of a frame in pixels, how many stand in a row, and how many there are.

    Args:
        aspect: Width divided by height.
    """
    if aspect >= 2:
        size, columns, count = (480.0, 480 / aspect), 2, 6
    elif aspect >= 1.1:
        size, columns, count = (320.0, 320 / aspect), 3, 9
    elif aspect >= 0.9:
        size, columns, count = (300 * min(1, aspect), 300 / max(1, aspect)), 3, 9
    else:
        size, columns, count = (400 * aspect, 400.0), 4, 8
    return (_even(size[0]), _even(size[1])), columns, count


def sample_times(seconds: float, count: int) -> list[float]:
    """Return times in the middle of equal parts, as they can be written on a frame.

    Args:
        seconds: How long the video is.
        count: How many at most; a very short video has fewer.
    """
    digits = _digits(seconds)
    found = [math.floor(seconds * (part + 0.5) / count * 10**digits) / 10**digits for part in range(count)]
    return sorted(set(found))


def written(time: float, seconds: float) -> str:
    """Return a time as it stands on a frame, 0:03.5."""
    digits = _digits(seconds)
    minutes, rest = divmod(round(time, digits), 60)
    return f"{int(minutes)}:{rest:0{3 + digits}.{digits}f}"


def _digits(seconds: float) -> int:
    return 1 if seconds >= 2 else 2


def label(picture: Pixels, text: str) -> Pixels:
    """Write a time into the corner of a frame, on a dark ground that any picture leaves legible."""
    font, scale, thickness, inset = cv2.FONT_HERSHEY_SIMPLEX, 0.55, 1, 5
    (width, height), base = cv2.getTextSize(text, font, scale, thickness)
    bottom = picture.shape[0]
    ground = picture[bottom - height - base - 2 * inset :, : width + 2 * inset]
    ground[:] = (ground * 0.25).astype(np.uint8)
    at = (inset, bottom - base - inset)
    cv2.putText(picture, text, at, font, scale, (255, 255, 255), thickness, cv2.LINE_AA)
    return picture


def grid(cells: Sequence[Pixels], columns: int) -> Pixels:
    """Put frames of one size side by side."""
    columns = min(columns, len(cells))
    rows = -(-len(cells) // columns)
    height, width = cells[0].shape[:2]
    size = (rows * (height + _GAP) + _GAP, columns * (width + _GAP) + _GAP, 3)
    sheet = np.full(size, _MARGIN, np.uint8)
    for number, cell in enumerate(cells):
        top = _GAP + number // columns * (height + _GAP)
        left = _GAP + number % columns * (width + _GAP)
        sheet[top : top + height, left : left + width] = cell
    return sheet


def _most_telling(source: Path, demuxer: str, times: Sequence[float], size: tuple[int, int]) -> Pixels:
    best: tuple[float, Pixels] | None = None
    for number, (_, frame) in enumerate(frames_at(source, demuxer, times)):
        picture = picture_of(frame, *size)
        # Earlier ones are preferred where they tell as much: the poster stands for the beginning.
        score = telling(picture) * (1 - 0.3 * number / len(times))
        if best is None or score > best[0]:
            best = score, picture
    if best is None:
        raise Unseen("No picture of the video can be read.")
    return best[1]


def telling(picture: Pixels) -> float:
    """Return how much there is to be seen in a picture: contrast, detail and colour; next to nothing when black."""
    luma = _luma(picture)
    detail = math.log1p(float(cv2.Laplacian(luma, cv2.CV_32F).var()))
    colour = float(np.mean(picture.max(axis=2).astype(np.float32) - picture.min(axis=2)))
    seen = min(1.0, float(luma.mean()) / (2 * _BLACK))
    return seen * (float(luma.std()) + 8 * detail + 0.3 * colour)


def _luma(picture: Pixels) -> Pixels:
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY))


def _write(path: Path, picture: Pixels, most_bytes: int) -> None:
    """Write a JPEG of at most that many bytes: with fewer details first, smaller only then."""
    while True:
        for quality in _QUALITIES:
            written_well, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
            if written_well and len(data) <= most_bytes:
                path.write_bytes(data.tobytes())
                return
        picture = cv2.resize(picture, None, fx=0.85, fy=0.85, interpolation=cv2.INTER_AREA)


def _even(side: float) -> int:
    return max(16, round(side / 2) * 2)
