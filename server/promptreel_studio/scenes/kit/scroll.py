"""Endless sheets: a picture that tiles both ways, added at any offset."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]


def add_scrolled(frame: Picture, sheet: Picture, x: float, y: float) -> None:
    """Add `sheet`, of the frame's size, moved by whole pixels and wrapped around: at most four copies."""
    height, width = frame.shape[:2]
    down, right = int(np.floor(y)) % height, int(np.floor(x)) % width
    for rows, from_row in ((slice(0, down), height - down), (slice(down, height), 0)):
        for columns, from_column in ((slice(0, right), width - right), (slice(right, width), 0)):
            part = frame[rows, columns]
            if part.size:
                source = sheet[from_row : from_row + part.shape[0], from_column : from_column + part.shape[1]]
                cv2.add(part, source, part)
