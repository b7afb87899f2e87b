"""I420 pictures: their planes, and what is put into them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

BLACK = (16, 128, 128)
"""Y, U and V."""


def planes(i420: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.uint8]]:
    """Views of the Y (h, w), U and V (h/2, w/2) planes of a contiguous I420 array (h*3/2, w)."""
    rows, width = i420.shape
    height = rows * 2 // 3
    flat = i420.reshape(-1)
    luma, chroma = height * width, height * width // 4
    half = (height // 2, width // 2)
    return (
        flat[:luma].reshape(height, width),
        flat[luma : luma + chroma].reshape(half),
        flat[luma + chroma :].reshape(half),
    )


def black(width: int, height: int) -> NDArray[np.uint8]:
    """A black I420 picture."""
    picture = np.empty((height * 3 // 2, width), np.uint8)
    for plane, value in zip(planes(picture), BLACK, strict=True):
        plane[:] = value
    return picture


def paste(canvas: NDArray[np.uint8], picture: NDArray[np.uint8]) -> None:
    """Put an I420 picture in the middle of a larger one."""
    height, width = picture.shape[0] * 2 // 3, picture.shape[1]
    x = (canvas.shape[1] - width) // 4 * 2
    y = (canvas.shape[0] * 2 // 3 - height) // 4 * 2
    for shrink, target, source in zip((1, 2, 2), planes(canvas), planes(picture), strict=True):
        rows, columns = source.shape
        target[y // shrink : y // shrink + rows, x // shrink : x // shrink + columns] = source
